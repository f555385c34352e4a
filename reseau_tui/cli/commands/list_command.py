"""`list`: the contacts that match a search."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.model.people import Contact
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.present.json_forms import contact_forms
    from reseau_tui.present.who import contacts_matching

    found = contacts_matching(context.book, " ".join(args.query))
    context.give(lambda: contact_forms(context.book, found, context.today), lambda: _lines(context, found))
    return 0


def _lines(context: Context, found: Sequence[Contact]) -> Iterator[str]:
    from reseau_tui.method.acts import NEVER_YET, all_last_acts
    from reseau_tui.present.people import place_of
    from reseau_tui.words.days import relative

    words = context.words
    last = all_last_acts(context.book, context.today, [contact.id for contact in found])
    for contact in found:
        exchange = last[contact.id].exchange
        ago = "" if exchange == NEVER_YET else relative(words, exchange, context.today)
        yield " · ".join(part for part in (contact.name, place_of(contact), ago) if part)
    if not found:
        yield words.say("Nobody matches.") if context.book.contacts else words.say("The book is empty.")


COMMAND = Command(
    "list",
    N_("List the contacts that match a search."),
    (argument("query", N_("Words of the name, organisation, role, city, tags or note."), count="*"),),
    _run,
)
