"""`consent`: as connector, a target was asked whether they agree, or answered."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_

TARGET = option("--target", metavar="WHO", text=N_("Which of the people it leads to, where there are several."))


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.introductions import RecordConsent
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import contact_named, request_named

    words, book = context.words, context.session.book
    if args.address is not None and args.consent != "yes":
        raise BadCall(words.say("{option} goes with {answers}.", option="--address", answers="yes"), "consent")
    edit = RecordConsent(
        request_named(words, book, args.request).id,
        args.consent,
        target=contact_named(book, args.target).id if args.target is not None else "",
        address=args.address or "",
        on=context.past_day(args.on),
    )
    request = context.change(edit).result
    if context.json:
        context.value(request_form(context.book, request))
    return 0


COMMAND = Command(
    "consent",
    N_("As connector: the target was asked whether they agree, or said yes or no."),
    (
        argument("request", N_("Identifier, its ending, or the person with one open request.")),
        choice("consent", of=("asked", "yes", "no"), text=N_("Asked (a second time: reminded), or their answer.")),
        option("--address", metavar="TEXT", text=N_("Yes: how they wish to be reached; all that is passed on.")),
        TARGET,
        option("--on", metavar="DATE", text=N_("The day they were asked, or answered.")),
    ),
    _run,
)
