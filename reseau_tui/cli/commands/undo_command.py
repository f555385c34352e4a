"""`undo`: take back the last changes, whoever made them."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.cli.parser import BadCall
from reseau_tui.cli.steps import print_steps
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.model.change import Change


def _run(context: Context, args: Namespace) -> int:
    wanted = 1 if args.n is None else int(args.n) if args.n.isdecimal() else 0
    if wanted < 1:
        raise BadCall(context.words.say("How many steps? “{text}” is no number of steps.", text=args.n), "undo")
    taken: list[Change] = []
    session = context.session
    # A look without the lock comes first: with nothing to take back, nothing is created.
    while len(taken) < wanted and session.next_undo() is not None and (change := session.undo()) is not None:
        taken.append(change)
    said = N_("Taken back: {what}")
    return print_steps(context, taken, said=said, nothing=N_("There is nothing to take back."))


COMMAND = Command(
    "undo", N_("Take back the last change, or the last N."), (argument("n", N_("How many."), count="?"),), _run
)
