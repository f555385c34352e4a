"""`connect`: as connector, requester and target were put in touch."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.commands.consent_command import TARGET
from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.introductions import Connect
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import contact_named, request_named

    book = context.session.book
    edit = Connect(
        request_named(context.words, book, args.request).id,
        target=contact_named(book, args.target).id if args.target is not None else "",
        on=context.past_day(args.on),
    )
    request = context.change(edit).result
    if context.json:
        context.value(request_form(context.book, request))
    return 0


COMMAND = Command(
    "connect",
    N_("As connector: you put them in touch, once the target said yes."),
    (
        argument("request", N_("Identifier, its ending, or the person with one open request.")),
        TARGET,
        option("--on", metavar="DATE", text=N_("The day you put them in touch.")),
    ),
    _run,
)
