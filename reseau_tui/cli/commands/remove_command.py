"""`remove`: take any record out of the book."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.contacts import RemoveRecord
    from reseau_tui.model.tables import SETTINGS_ID
    from reseau_tui.present.json_forms import record_form
    from reseau_tui.present.who import contact_named

    book = context.session.book
    wanted = args.what.strip()
    record = book.find(wanted) if wanted != SETTINGS_ID else None
    record = record or contact_named(book, args.what)
    form = record_form(book, record) if context.json else None  # while its names are still there
    context.change(RemoveRecord(record.id))
    if context.json:
        context.value(form)
    else:
        context.line(context.words.say("`reseau undo` brings it back."))
    return 0


COMMAND = Command(
    "remove",
    N_("Remove a contact, or any record by its identifier; undo brings it back."),
    (argument("what", N_("A contact (name, e-mail) or the identifier of any record."), metavar="WHO|ID"),),
    _run,
)
