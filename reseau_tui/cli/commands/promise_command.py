"""`promise`: something that will be done, by me or by them."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, flag, option
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.diary import MakePromise
    from reseau_tui.present.json_forms import promise_form
    from reseau_tui.present.who import contact_named

    contact = contact_named(context.session.book, args.who)
    due = context.day(args.due) if args.due is not None else None
    promise = context.change(MakePromise(contact.id, args.text, due=due, theirs=args.theirs)).result
    if context.json:
        context.value(promise_form(context.book, promise))
    return 0


COMMAND = Command(
    "promise",
    N_("Write down a promise, yours or theirs."),
    (
        argument("who", N_("Name, e-mail or identifier.")),
        argument("text", N_("What is promised.")),
        option("--due", metavar="DATE", text=N_("By when.")),
        flag("--theirs", text=N_("They promised it to you.")),
    ),
    _run,
)
