"""Which day is meant when the year, the month or the week is left unsaid."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

Trouble = Literal[
    "empty", "unreadable", "ambiguous", "no-such-date", "month-first", "weekday-disagrees", "out-of-range"
]


class UnreadableDay(Exception):
    """A typed day that names no day, or not one alone: a code, and what a sentence about it needs."""

    def __init__(self, code: Trouble, params: Mapping[str, object]) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Viewpoint(msgspec.Struct, frozen=True):
    """Today, and whether what happened is meant (`past`) or what is to come; today itself is on both sides."""

    today: date
    past: bool

    @property
    def step(self) -> int:
        """+1 towards what is to come, -1 towards what happened."""
        return -1 if self.past else 1

    def has(self, day: date) -> bool:
        """Tell whether the day lies on the meant side."""
        return day <= self.today if self.past else day >= self.today

    def in_year(self, day: int, month: int) -> date:
        """Find the nearest such day on the meant side; 29 February may be eight years away."""
        if not is_date(2000, month, day):
            raise no_such_date(day, month, None)
        for distance in range(9):
            year = self.today.year + distance * self.step
            if is_date(year, month, day) and self.has(date(year, month, day)):
                return date(year, month, day)
        raise UnreadableDay("out-of-range", {})

    def in_month(self, day: int) -> date:
        """Find the nearest month's such day on the meant side."""
        if not 1 <= day <= 31:
            raise no_such_date(day, None, None)
        for distance in range(4):
            month = month_after(self.today, distance * self.step)
            if is_date(month.year, month.month, day) and self.has(month.replace(day=day)):
                return month.replace(day=day)
        raise UnreadableDay("out-of-range", {})

    def weekday(self, weekday: int, *, today_counts: bool = False) -> date:
        """Find the nearest such weekday on the meant side, strictly unless `today_counts`."""
        start = self.today if today_counts else days_after(self.today, self.step)
        return days_after(start, (weekday - start.weekday()) * self.step % 7 * self.step)


def is_date(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has such a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def checked_date(year: int, month: int, day: int, *, day_first: bool = True) -> date:
    """Make the date, or say why there is none."""
    if is_date(year, month, day):
        return date(year, month, day)
    if not 1 <= year <= 9999:
        raise UnreadableDay("out-of-range", {})
    raise no_such_date(day, month, year, day_first=day_first)


def no_such_date(day: int, month: int | None, year: int | None, *, day_first: bool = True) -> UnreadableDay:
    """Say what is wrong with a day that the calendar does not have; None stands for what was not said."""
    if day_first and month is not None and 12 < month <= 31 and 1 <= day <= 12:
        return UnreadableDay("month-first", {"first": day, "second": month})
    return UnreadableDay("no-such-date", {"day": day, "month": month, "year": year})


def days_after(day: date, days: int) -> date:
    """Add days, which may be negative."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise UnreadableDay("out-of-range", {}) from None


def months_after(day: date, months: int) -> date:
    """Add months, which may be negative; a month that is too short ends on its last day (31 January + 1 month)."""
    import pendulum  # slow to import, and few days are said in months

    if abs(months) > 12 * 9999:
        raise UnreadableDay("out-of-range", {})
    try:
        moved = pendulum.Date(day.year, day.month, day.day).add(months=months)
    except (OverflowError, ValueError):
        raise UnreadableDay("out-of-range", {}) from None
    return date(moved.year, moved.month, moved.day)


def month_after(day: date, months: int) -> date:
    """Return the first day of the month so many months away."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise UnreadableDay("out-of-range", {})
    return date(year, month + 1, 1)


def month_end(day: date) -> date:
    """Return the last day of the day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])
