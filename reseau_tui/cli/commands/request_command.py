"""`request`: change a request, send a planned one, record what the connector answered or advised."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, flag, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.cli.request_options import REQUEST_OPTIONS, request_fields
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit


_DAYS = ("sent", "assent_on")
"""Days that no field of a request bears."""


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.requests import ChangeRequest, ConfirmRequest, HeedAdvice
    from reseau_tui.edits.several import Several
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import request_named

    request = request_named(context.words, context.session.book, args.request)
    fields = request_fields(context, args)
    if args.other_way is not None:
        fields["other_way"] = context.past_day(args.other_way)
    # What is already so would date an answer anew.
    fields = {name: value for name, value in fields.items() if name in _DAYS or getattr(request, name) != value}
    if args.renewed and not args.advice:
        raise BadCall(context.words.say("--renewed goes with --advice."), "request")
    edits: list[Edit] = [ChangeRequest(request.id, fields)] if fields or not args.advice else []
    if args.advice:
        edits.append(HeedAdvice(request.id, args.advice, renewed=args.renewed))
    if args.still_valid:
        edits = [*(edits if fields or args.advice else ()), ConfirmRequest(request.id)]
    context.change(Several(tuple(edits)))
    if context.json:
        context.value(request_form(context.book, context.book.requests[request.id]))
    return 0


COMMAND = Command(
    "request",
    N_("Change a request, send a planned one, record the connector’s answers."),
    (
        argument("request", N_("Identifier, its ending, or the person with one open request.")),
        option("--about", metavar="TEXT", text=N_("What it is about, in your words.")),
        *REQUEST_OPTIONS,
        option("--advice", metavar="TEXT", text=N_("What the connector advised after a silence.")),
        flag("--renewed", text=N_("With --advice: they recommend you afresh, and a new message left today.")),
        option("--other-way", metavar="DATE", text=N_("The day on which you tried another way.")),
        flag("--still-valid", text=N_("It still holds, though they changed employer.")),
    ),
    _run,
)
