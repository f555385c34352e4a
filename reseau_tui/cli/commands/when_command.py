"""`when`: whether a day is a good one to write to someone."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, flag, option
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.method.moments import Moment


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.moments import moment, whereabouts
    from reseau_tui.present.who import contact_named

    contact = contact_named(context.book, args.who)
    day = context.day(args.on) if args.on is not None else context.today
    where = whereabouts(context.book, contact)
    found = moment(day, where)
    if args.calendar:
        from reseau_tui.method.six_weeks import six_weeks
        from reseau_tui.present.calendar import calendar_form, calendar_lines
        from reseau_tui.present.lines import plain

        weeks = six_weeks(day, where)
        context.give(
            lambda: _form(context, found) | {"calendar": calendar_form(context.words, weeks)},
            lambda: (plain(line).rstrip() for line in calendar_lines(context.words, weeks, day)),
        )
    else:
        context.give(lambda: _form(context, found), lambda: _lines(context, found, day))
    return 0 if found.open else 1


def _form(context: Context, found: Moment) -> dict[str, Any]:
    from reseau_tui.present.moments import moment_reason

    reasons = [moment_reason(context.words, reason) for reason in found.reasons]
    return {"open": found.open, "slow": found.slow, "reasons": reasons, "next": found.next}


def _lines(context: Context, found: Moment, day: date) -> Iterator[str]:
    from reseau_tui.present.moments import moment_reason
    from reseau_tui.words.days import long_day

    words = context.words
    said = (
        N_("{day} is a good day to write to them.")
        if found.open and not found.slow
        else N_("{day} is open, with a remark.")
        if found.open
        else N_("Better not on {day}.")
    )
    yield words.say(said, day=long_day(words, day))
    yield from (f"  {moment_reason(words, reason)}" for reason in found.reasons)
    if found.next:
        yield words.say("The next good day: {day}.", day=long_day(words, found.next))


COMMAND = Command(
    "when",
    N_("Tell whether a day is a good one to write to someone."),
    (
        argument("who", N_("Name, e-mail or identifier.")),
        option("--on", metavar="DATE", text=N_("The day; today unless said.")),
        flag("--calendar", text=N_("The six weeks from that day on.")),
    ),
    _run,
)
