"""`done`: the act that settles a thing to do."""

from __future__ import annotations

from argparse import Namespace
from typing import get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, choice, option
from reseau_tui.cli.items import ITEM, change_item, find_item
from reseau_tui.model.kinds import Channel
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.items import SettleItem

    item = find_item(context, args.item)
    on = context.past_day(args.on)
    return change_item(context, item, SettleItem(item.id, on=on, text=args.note or "", channel=args.channel))


COMMAND = Command(
    "done",
    N_("Record that something was done: thanked, followed up, kept posted…"),
    (
        ITEM,
        option("--on", metavar="DATE", text=N_("The day it was done.")),
        option("--note", metavar="TEXT", text=N_("What was said.")),
        choice("--channel", of=get_args(Channel), text=N_("The way it went.")),
    ),
    _run,
)
