"""`stats`: my own figures."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, option
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.method.statistics import Statistics


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.statistics import statistics
    from reseau_tui.present.statistics import statistics_form

    since = context.day(args.since, past=True) if args.since is not None else None
    found = statistics(context.book, context.today, since)
    context.give(lambda: statistics_form(found), lambda: _lines(context, found))
    return 0


def _lines(context: Context, found: Statistics) -> Iterator[str]:
    from reseau_tui.present.lines import plain
    from reseau_tui.present.statistics import statistics_lines

    yield from (plain(line).rstrip() for line in statistics_lines(context.words, found))


COMMAND = Command(
    "stats",
    N_("Show your own figures: how often you are answered, what becomes of your requests, the week."),
    (option("--since", metavar="DATE", text=N_("Only what was sent, or took place, from this day on.")),),
    _run,
)
