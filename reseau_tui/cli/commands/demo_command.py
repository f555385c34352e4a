"""`demo`: the full screen on an example book that is thrown away."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:  # noqa: ARG001 - the shape of every command
    from reseau_tui.cli.full_screen import open_example

    return open_example(context)


COMMAND = Command("demo", N_("Open the full screen on an example book, thrown away afterwards."), (), _run)
