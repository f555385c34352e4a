"""`follow-up`: one was sent; the third is refused."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.model.reason import Refused
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.requests import FollowUp
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import request_named

    request = request_named(context.words, context.session.book, args.request, closed_too=True)
    try:
        request = context.change(FollowUp(request.id, on=context.past_day(args.on))).result
    except Refused:
        if context.json:
            context.value(request_form(context.book, request))
        raise
    if context.json:
        context.value(request_form(context.book, request))
    return 0


COMMAND = Command(
    "follow-up",
    N_("Record a follow-up; two at most, the third is refused."),
    (
        argument("request", N_("Identifier, its ending, or the person with one open request.")),
        option("--on", metavar="DATE", text=N_("The day it was sent.")),
    ),
    _run,
)
