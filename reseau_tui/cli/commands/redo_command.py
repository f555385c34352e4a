"""`redo`: do again what was taken back."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.cli.steps import print_steps
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:  # noqa: ARG001 - the shape of every command
    # A look without the lock comes first: with nothing to do again, nothing is created.
    change = context.session.redo() if context.session.next_redo() is not None else None
    done = [] if change is None else [change]
    return print_steps(context, done, said=N_("Done again: {what}"), nothing=N_("There is nothing to do again."))


COMMAND = Command("redo", N_("Do again what was taken back."), (), _run)
