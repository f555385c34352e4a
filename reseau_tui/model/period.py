"""Periods such as ``6w`` or ``3m``: how often one wishes to keep in touch."""

from __future__ import annotations

import re
from datetime import date, timedelta

NO_CADENCE = "none"
"""What stands for a cadence where someone is left out of every rule."""

_PERIOD = re.compile(r"([1-9]\d{0,2})([dwmy])")
_DAYS = {"d": 1, "w": 7}


def is_period(text: str) -> bool:
    """Tell whether the text is a period: a number, then d, w, m or y."""
    return _PERIOD.fullmatch(text) is not None


def after_period(day: date, period: str) -> date:
    """Return the day one `period` after `day`; a month that is too short ends on its last day."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(period)
    count, unit = int(match[1]), match[2]
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (first_of_next - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
