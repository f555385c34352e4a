"""What closes a day for everyone in a country: weekends, public holidays and bridges, mid-August, Christmas."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import msgspec

from reseau_tui.method.calendars import keeps_christmas, public_holidays
from reseau_tui.model.keeping import MomentNumbers, MonthDay
from reseau_tui.model.reason import Reason

_DAY: Final = timedelta(days=1)
_MONDAY: Final = 0
_FRIDAY: Final = 4
_SATURDAY: Final = 5


OURS: Final = MomentNumbers()


class YearOfClosures(msgspec.Struct, frozen=True):
    """The closed days of one country and year.

    `eve` is the ordinal of the day before 1 January and the days are numbered from 1: `reasons` has the closed ones,
    ``free[n]`` is the first day from `n` on that is not closed, the year's length plus 1 where that is next year.
    """

    eve: int
    reasons: dict[int, tuple[Reason, ...]]
    free: tuple[int, ...]


# Bounded, since a date of a book may be any of 9999 years.
@lru_cache(maxsize=1024)
def closures(code: str, year: int, numbers: MomentNumbers = OURS) -> YearOfClosures:
    """Return the closed days of a country (a code of `country_code`) in a year. Source: method R4."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    eve = first.toordinal() - 1
    length = last.toordinal() - eve
    found: defaultdict[int, tuple[Reason, ...]] = defaultdict(tuple)

    for day, holiday in public_holidays(code, year).items():
        found[day.toordinal() - eve] += (Reason("public-holiday", {"name": holiday.en, "name_fr": holiday.fr}),)
    for day, reason in _bridges(code, year):
        found[day.toordinal() - eve] += (reason,)
    if keeps_christmas(code):
        # Two seasons touch a year: the one that began the year before, and its own.
        for began in (year - 1, year):
            _close(found, eve, length, "christmas", _season(began, numbers.christmas_first, numbers.christmas_last))
    if code in numbers.summer_countries:
        _close(found, eve, length, "mid-august", _season(year, numbers.august_first, numbers.august_last))
    saturday = (_SATURDAY - first.weekday()) % 7 + 1
    # The first Sunday of a year may come before its first Saturday.
    for n in sorted({*range(saturday, length + 1, 7), *range((saturday % 7) + 1, length + 1, 7)}):
        found[n] += (WEEKEND,)

    free = [length + 1] * (length + 2)
    for n in range(length, 0, -1):
        free[n] = free[n + 1] if n in found else n
    return YearOfClosures(eve, dict(found), tuple(free))


WEEKEND: Final = Reason("weekend")


def on(year: int, day: MonthDay) -> date:
    """Return that day of a year, clipped to the calendar; 29 February is the last of February."""
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    if day == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
        return date(year, 2, 28)
    return date(year, *day)


def _season(began: int, first: MonthDay, last: MonthDay) -> tuple[date, date]:
    return on(began, first), on(began + (last < first), last)


def _close(
    found: defaultdict[int, tuple[Reason, ...]], eve: int, length: int, code: str, season: tuple[date, date]
) -> None:
    first, last = season
    reason = Reason(code, {"from": first, "until": last})
    for n in range(max(first.toordinal() - eve, 1), min(last.toordinal() - eve, length) + 1):
        found[n] += (reason,)


def _bridges(code: str, year: int) -> list[tuple[date, Reason]]:
    """Return the single working days between a public holiday and a weekend, each with the holiday's reason."""
    bridges: list[tuple[date, Reason]] = []
    holidays = dict(public_holidays(code, year))
    # A bridge may lean on a holiday of the year next door, but only when 1 January is a Friday or 31 December a Monday;
    # looking at it only then spares a calendar that may be slow to get.
    if date(year, 1, 1).weekday() == _FRIDAY and year > date.min.year:
        holidays |= public_holidays(code, year - 1)
    if date(year, 12, 31).weekday() == _MONDAY and year < date.max.year:
        holidays |= public_holidays(code, year + 1)
    for holiday, named in holidays.items():
        if holiday.weekday() == _FRIDAY - 1:
            day = holiday + _DAY
        elif holiday.weekday() == _MONDAY + 1:
            day = holiday - _DAY
        else:
            continue
        if day.year == year and day not in holidays:
            bridges.append((day, Reason("bridge", {"holiday": holiday, "name": named.en, "name_fr": named.fr})))
    return bridges
