"""`review`: the full screen, in the daily review."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:  # noqa: ARG001 - the shape of every command
    from reseau_tui.cli.full_screen import open_full_screen

    return open_full_screen(context, begin="review")


COMMAND = Command("review", N_("Open the full screen in the daily review."), (), _run)
