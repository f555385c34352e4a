"""Working days: Monday to Friday, less the public holidays of a country, less the pauses one takes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

import msgspec

from reseau_tui.method.calendars import country_code, public_holidays

Pauses = tuple[tuple[date, date | None], ...]
"""Spans of days that do not count, first and last day included; a span without a last day never ends."""

NEVER: Final = date.max
"""What a count of days answers when it meets no end: an open pause, or the end of the calendar."""

_SATURDAY: Final = 5


class _Year(msgspec.Struct, frozen=True):
    """The working days of one year, and for each day of it how many there are up to and with it.

    `eve` is the ordinal of the day before 1 January: ``passed[day.toordinal() - eve]`` counts through that day.
    """

    eve: int
    days: tuple[date, ...]
    passed: tuple[int, ...]


# Bounded, since a date of a book may be any of 9999 years.
@lru_cache(maxsize=1024)
def _year(code: str, year: int) -> _Year:
    holidays = public_holidays(code, year)
    eve = date(year, 1, 1).toordinal() - 1
    last = date(year, 12, 31).toordinal()
    days: list[date] = []
    passed = [0]
    for ordinal in range(eve + 1, last + 1):
        day = date.fromordinal(ordinal)
        if day.weekday() < _SATURDAY and day not in holidays:
            days.append(day)
        passed.append(len(days))
    return _Year(eve, tuple(days), tuple(passed))


def is_working_day(day: date, country: str, *, without: Pauses = ()) -> bool:
    """Tell whether a day is a working day of the country and in no pause.

    A country that the calendars do not know has weekends only. Source: method, "working day".
    """
    year = _year(country_code(country), day.year)
    at = day.toordinal() - year.eve
    return year.passed[at] > year.passed[at - 1] and not (without and _paused(day, without))


def add_working_days(day: date, n: int, country: str, *, without: Pauses = ()) -> date:
    """Return the working day that comes `n` working days after `day`, which counts as day 0.

    With `n` = 0 that is `day` itself; a negative `n` counts backwards. The days of `without` do not count. Where the
    days run out (a pause without end, the year 9999) the answer is `NEVER`, backwards ``date.min``.
    Source: method, "working day".
    """
    code = country_code(country)
    if not without:
        return _step(code, day, n)
    spans = _merged(without)
    return _forward(code, day, n, spans) if n >= 0 else _backward(code, day, -n, spans)


def next_working_day(day: date, country: str, *, without: Pauses = ()) -> date:
    """Return the first working day after `day`."""
    return add_working_days(day, 1, country, without=without)


def working_days_between(start: date, end: date, country: str, *, without: Pauses = ()) -> int:
    """Count the working days after `start`, up to and with `end`; negative where `end` is before `start`.

    So ``add_working_days(start, working_days_between(start, end))`` is `end`, if `end` is a working day.
    """
    code, spans = country_code(country), _merged(without)
    low, high = start.toordinal(), end.toordinal()
    if high < low:
        # `end` counts and `start` does not, as when one counts backwards.
        return -_count(code, high - 1, low - 1, spans)
    return _count(code, low, high, spans)


def _step(code: str, day: date, n: int) -> date:
    if n == 0:
        return day
    number = day.year
    year = _year(code, number)
    at = day.toordinal() - year.eve
    if n > 0:
        rank = year.passed[at] + n
        while rank > len(year.days):
            if number == date.max.year:
                return NEVER
            rank -= len(year.days)
            number += 1
            year = _year(code, number)
    else:
        rank = year.passed[at - 1] + 1 + n
        while rank < 1:
            if number == date.min.year:
                return date.min
            number -= 1
            year = _year(code, number)
            rank += len(year.days)
    return year.days[rank - 1]


def _forward(code: str, day: date, n: int, spans: tuple[tuple[int, int], ...]) -> date:
    found = _step(code, day, n)
    here = day.toordinal()
    for first, last in spans:
        if last <= here or n == 0:
            continue
        if first > found.toordinal():
            break
        n -= _count_plain(code, here, first - 1)
        here = max(here, last)
        found = _step(code, date.fromordinal(here), n)
    return found


def _backward(code: str, day: date, n: int, spans: tuple[tuple[int, int], ...]) -> date:
    found = _step(code, day, -n)
    here = day.toordinal()
    for first, last in reversed(spans):
        if first >= here:
            continue
        if last < found.toordinal():
            break
        n -= _count_plain(code, last, here - 1)
        here = min(here, first)
        found = _step(code, date.fromordinal(here), -n)
    return found


def _count(code: str, low: int, high: int, spans: tuple[tuple[int, int], ...]) -> int:
    counted = _count_plain(code, low, high)
    for first, last in spans:
        counted -= _count_plain(code, max(low, first - 1), min(high, last))
    return counted


def _count_plain(code: str, low: int, high: int) -> int:
    """Count the working days after the ordinal `low` up to and with `high`."""
    if high <= low:
        return 0
    # `low` may be 0, the day before the first of the calendar.
    first, last = date.fromordinal(max(low, 1)).year, date.fromordinal(high).year
    year = _year(code, first)
    counted = -year.passed[low - year.eve]
    for number in range(first, last):
        counted += len(_year(code, number).days)
    year = _year(code, last)
    return counted + year.passed[high - year.eve]


def _paused(day: date, without: Pauses) -> bool:
    ordinal = day.toordinal()
    return any(first <= ordinal <= last for first, last in _merged(without))


@lru_cache(maxsize=256)
def _merged(without: Pauses) -> tuple[tuple[int, int], ...]:
    """Return the pauses as ordinals, in order and apart; one that ends before it begins is none."""
    spans = sorted((first.toordinal(), (last or date.max).toordinal()) for first, last in without)
    merged: list[tuple[int, int]] = []
    for first, last in spans:
        if last < first:
            continue
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)
