"""`backup`: a copy of the book."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.settings import path_of
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    to = path_of(args.target) if args.target is not None else None
    copy = context.store.backup(to)
    context.give(
        lambda: {"ok": True, "problems": [], "file": str(copy)},
        lambda: [context.words.say("A copy is at {path}.", path=copy)],
    )
    return 0


COMMAND = Command(
    "backup",
    N_("Copy the book, beside it or where you say."),
    (argument("target", N_("The file or the folder of the copy."), count="?", metavar="PATH"),),
    _run,
)
