"""Six weeks of days as text: which are good to write to someone, by sign and word. Source: method R4."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from reseau_tui.method.six_weeks import CalendarDay
from reseau_tui.present.lines import Role, Run, RunLine, line
from reseau_tui.present.moments import moment_reason
from reseau_tui.words import N_, Words
from reseau_tui.words.days import long_day, short_day
from reseau_tui.words.vocabulary import WEEKDAYS

SIGNS: Final = {"open": "+", "slow": "~", "closed": "×"}
"""The sign of each sort of day; it is never shown without its word nearby."""
SIGN_WORDS: Final = {"open": N_("good"), "slow": N_("slow"), "closed": N_("better not")}
ROLES: Final[dict[str, Role]] = {"open": "strong", "slow": "accent", "closed": "quiet"}
CELLS: Final = 8
_WEEK_CELLS: Final = 12
_LETTERS: Final = 3

Weeks = tuple[tuple[CalendarDay, ...], ...]


def weekdays(words: Words) -> RunLine:
    """Return the line above the weeks."""
    names = (name[:_LETTERS].center(CELLS) for name in WEEKDAYS[words.language])
    return line(Run(" " * _WEEK_CELLS + "".join(names), "quiet"))


def week_line(words: Words, week: tuple[CalendarDay, ...], *, today: date, at: date | None = None) -> RunLine:
    """Return one week: the day it begins with, then each day with its sign; the day `at` stands in brackets."""
    runs = [Run(short_day(words, week[0].day).ljust(_WEEK_CELLS), "quiet")]
    for each in week:
        text = f"{each.day.day:2} {SIGNS[each.sign]}"
        text = f"[{text}]" if each.day == at else f" {text} "
        past = each.day < today
        role: Role = "quiet" if past and each.day != at else "strong" if each.day == at else ROLES[each.sign]
        runs.append(Run((f"  {each.day.day:2}  " if past and each.day != at else text).center(CELLS), role))
    return line(*runs)


def legend(words: Words) -> RunLine:
    """Say what the signs mean."""
    return line(Run("   ".join(f"{SIGNS[sign]} {words.say(word)}" for sign, word in SIGN_WORDS.items()), "quiet"))


def day_lines(words: Words, each: CalendarDay) -> list[RunLine]:
    """Say of one day what it is, why, and which is the next good one."""
    lines = [line(Run(f"{long_day(words, each.day)} · {words.say(SIGN_WORDS[each.sign])}", "strong"))]
    lines += [line(f"  {moment_reason(words, reason)}") for reason in each.moment.reasons]
    if each.moment.next:
        lines.append(line(words.say("The next good day: {day}.", day=long_day(words, each.moment.next))))
    return lines


def calendar_lines(words: Words, weeks: Weeks, today: date) -> list[RunLine]:
    """Return the whole calendar to print, with why its slow and closed working days are so."""
    lines = [weekdays(words), *(week_line(words, week, today=today) for week in weeks), legend(words)]
    return [*lines, *_remarks(words, weeks, today)]


def calendar_form(words: Words, weeks: Weeks) -> list[dict[str, Any]]:
    """Return each day as scripts get it."""
    return [
        {
            "day": each.day,
            "open": each.moment.open,
            "slow": each.moment.slow,
            "reasons": [moment_reason(words, reason) for reason in each.moment.reasons],
        }
        for week in weeks
        for each in week
    ]


def _remarks(words: Words, weeks: Weeks, today: date) -> Iterable[RunLine]:
    """Say each reason once, with the first day it holds; that weekends are weekends goes without saying."""
    told: set[str] = set()
    for each in (day for week in weeks for day in week if day.day >= today):
        for reason in each.moment.reasons:
            said = moment_reason(words, reason)
            if reason.code != "weekend" and said not in told:
                told.add(said)
                yield line(Run(short_day(words, each.day).ljust(_WEEK_CELLS), "quiet"), said)
