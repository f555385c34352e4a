"""`snooze`: a thing to do put off until a day."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.cli.items import ITEM, change_item, find_item
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.items import SnoozeItem

    until = context.day(args.date)
    if until <= context.today:
        raise BadCall(context.words.say("Put it off until a day to come."), "snooze")
    item = find_item(context, args.item)
    return change_item(context, item, SnoozeItem(item.id, until=until))


COMMAND = Command(
    "snooze",
    N_("Put something off until a day."),
    (ITEM, argument("date", N_("The day on which it comes back."))),
    _run,
)
