"""`dismiss`: a thing that will not be done this time."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, option
from reseau_tui.cli.items import ITEM, change_item, find_item
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.items import DismissItem

    item = find_item(context, args.item)
    return change_item(context, item, DismissItem(item.id, why=args.why or ""))


COMMAND = Command(
    "dismiss",
    N_("Leave something undone this time; what comes later is another matter."),
    (ITEM, option("--why", metavar="TEXT", text=N_("The reason, for yourself."))),
    _run,
)
