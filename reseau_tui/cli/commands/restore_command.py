"""`restore`: make the book what a copy of it is."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.cli.parser import BadCall
from reseau_tui.settings import path_of
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    source = path_of(args.source)
    if not source.exists():
        raise BadCall(context.words.say("There is no file {path}.", path=args.source), "restore")
    context.store.restore(source)
    context.give(
        lambda: {"ok": True, "problems": [], "file": str(source)},
        lambda: [context.words.say("The book is again what {path} is; the one before was copied.", path=source)],
    )
    return 0


COMMAND = Command(
    "restore",
    N_("Bring a copy of the book back."),
    (argument("source", N_("The copy."), metavar="FILE"),),
    _run,
)
