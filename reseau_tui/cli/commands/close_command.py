"""`close`: the request is over."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.requests import CloseRequest
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import request_named

    request = request_named(context.words, context.session.book, args.request)
    edit = CloseRequest(request.id, outcome=args.outcome, on=context.past_day(args.on))
    closed = context.change(edit).result
    if context.json:
        context.value(request_form(context.book, closed))
    return 0


COMMAND = Command(
    "close",
    N_("Close a request, with what came of it."),
    (
        argument("request", N_("Identifier, its ending, or the person with one open request.")),
        option("--outcome", metavar="TEXT", required=True, text=N_("What came of it.")),
        option("--on", metavar="DATE", text=N_("The day it ended.")),
    ),
    _run,
)
