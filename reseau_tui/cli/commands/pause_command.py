"""`pause`: nothing falls due or late meanwhile."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.keeping import TakePause
    from reseau_tui.present.json_forms import pause_form

    until = context.day(args.until) if args.until is not None else None
    pause = context.change(TakePause(context.day(args.date), until=until)).result
    if context.json:
        context.value(pause_form(pause))
    return 0


COMMAND = Command(
    "pause",
    N_("Take a pause: nothing falls due or late meanwhile."),
    (
        argument("date", N_("Its first day.")),
        option("--until", metavar="DATE", text=N_("Its last day; without one it lasts until you end it.")),
    ),
    _run,
)
