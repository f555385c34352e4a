"""`ask`: something asked of someone, or by them."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.cli.request_options import REQUEST_OPTIONS, request_fields
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.requests import Ask
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import contact_named

    contact = contact_named(context.session.book, args.who)
    request = context.change(Ask(contact.id, **request_fields(context, args))).result
    if context.json:
        context.value(request_form(context.book, request))
    return 0


COMMAND = Command(
    "ask",
    N_("Record a request: planned unless --sent gives its day."),
    (
        argument("who", N_("Whom you ask: name, e-mail or identifier.")),
        option("--about", metavar="TEXT", required=True, text=N_("What it is about, in your words.")),
        *REQUEST_OPTIONS,
    ),
    _run,
)
