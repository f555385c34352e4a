"""R4: is a day a good one to write to someone, why not, and which is the next that is.

Codes of the reasons, with their parameters. Closed: ``away`` (until: date, None where no end is known), ``busy``
(organisation, why, until), ``public-holiday`` (name, name_fr), ``bridge`` (holiday: date, name, name_fr),
``christmas`` and ``mid-august`` (from, until), ``weekend``. Slow: ``return`` (until: the last closed day),
``late-july`` and ``august`` (none), ``school-holidays`` (zone, holidays: autumn, christmas, winter, spring, ascension
or summer, until). A note that makes nothing slow: ``school-calendar-unpublished`` (zone).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import msgspec

from reseau_tui.method.calendars import country_code, school_calendar, school_holiday
from reseau_tui.method.closures import OURS, closures
from reseau_tui.method.whereabouts import (
    Whereabouts,
    left_alone_reasons,
    left_alone_until,
    whereabouts,
    whereabouts_of,
)
from reseau_tui.method.workdays import NEVER, is_working_day
from reseau_tui.model.keeping import MomentNumbers
from reseau_tui.model.reason import Reason

__all__ = [
    "NEVER", "OURS", "Moment", "MomentNumbers", "Whereabouts", "closed_reasons", "first_not_closed", "first_open",
    "is_closed", "moment", "notes", "slow_reasons", "whereabouts", "whereabouts_of",
]  # fmt: skip

_DAY: Final = timedelta(days=1)
_AUGUST: Final = 8


class Moment(msgspec.Struct, frozen=True):
    """How good a day is: closed (not `open`), slow (open, with a remark), or open.

    `next` is, from a closed day, the next day not closed, and from a slow one the next neither closed nor slow; None
    from an open day, or where none comes before the search gives up.
    """

    open: bool
    slow: bool
    reasons: tuple[Reason, ...]
    next: date | None


def moment(day: date, where: Whereabouts) -> Moment:
    """Tell how good a day is to write to someone. Source: method R4."""
    closed = closed_reasons(day, where)
    if closed:
        return Moment(open=False, slow=False, reasons=closed, next=_after(day, where, slow_too=True))
    slow = slow_reasons(day, where)
    better = _after(day, where, slow_too=False) if slow else None
    return Moment(open=True, slow=bool(slow), reasons=slow + notes(day, where), next=better)


def is_closed(day: date, where: Whereabouts) -> bool:
    """Tell whether a message that asks had better not go that day."""
    year = closures(country_code(where.country), day.year, where.numbers)
    return day.toordinal() - year.eve in year.reasons or left_alone_until(day, where) is not None


def closed_reasons(day: date, where: Whereabouts) -> tuple[Reason, ...]:
    """Return all that closes a day, the most personal first; nothing where it is not closed."""
    year = closures(country_code(where.country), day.year, where.numbers)
    return left_alone_reasons(day, where) + year.reasons.get(day.toordinal() - year.eve, ())


def slow_reasons(day: date, where: Whereabouts) -> tuple[Reason, ...]:
    """Return all that makes an open day slow; a closed day is not slow."""
    if is_closed(day, where):
        return ()
    reasons: list[Reason] = []
    pile = _closed_until(day, where)
    if pile:
        reasons.append(Reason("return", {"until": pile}))
    if country_code(where.country) in where.numbers.summer_countries:
        if where.numbers.july_first <= (day.month, day.day) <= where.numbers.july_last:
            reasons.append(Reason("late-july"))
        if day.month == _AUGUST:
            reasons.append(Reason("august"))
    school = school_holiday(day, where.zone) if where.zone else None
    if school:
        reasons.append(Reason("school-holidays", {"zone": where.zone, "holidays": school.name, "until": school.last}))
    return tuple(reasons)


def notes(day: date, where: Whereabouts) -> tuple[Reason, ...]:
    """Return what cannot be told of a day: the school holidays of a zone before or after the published calendar."""
    if where.zone:
        calendar = school_calendar()
        if not calendar.valid_from <= day <= calendar.valid_until:
            return (Reason("school-calendar-unpublished", {"zone": where.zone}),)
    return ()


def first_not_closed(day: date, where: Whereabouts) -> date:
    """Return the first day from `day` on that is not closed, or `NEVER` where none comes before the search gives up."""
    code = country_code(where.country)
    here = day
    while here.year <= where.numbers.last_year:
        year = closures(code, here.year, where.numbers)
        at = here.toordinal() - year.eve
        free = year.free[at]
        if free != at:
            until = date.fromordinal(year.eve + free - 1)
        else:
            left_alone = left_alone_until(here, where)
            if left_alone is None:
                return here
            until = left_alone
        if until == date.max:
            break
        here = until + _DAY
    return NEVER


def first_open(day: date, where: Whereabouts) -> date:
    """Return the first day from `day` on that is neither closed nor slow, or `NEVER`: what to propose for a message."""
    here = first_not_closed(day, where)
    while here != NEVER and slow_reasons(here, where):
        here = first_not_closed(here + _DAY, where)
    return here


def _after(day: date, where: Whereabouts, *, slow_too: bool) -> date | None:
    if day == date.max:
        return None
    found = (first_not_closed if slow_too else first_open)(day + _DAY, where)
    return None if found == NEVER else found


def _closed_until(day: date, where: Whereabouts) -> date | None:
    """Return the last day of the long closure whose pile still lies on `day` (which is not closed), or None."""
    nth = 1  # which working day since the closure `day` is, if the closure ends at `last`
    last = day.toordinal() - 1
    while nth <= where.numbers.pile_days:
        first = last
        while first > 0 and last - first < where.numbers.long_closure:
            here = date.fromordinal(first)
            if not is_closed(here, where):
                break
            first -= 1
        if last - first >= where.numbers.long_closure:
            return date.fromordinal(last)
        if first <= 0:
            return None
        # Too short to make a pile; a bridge or an absence in it is a working day all the same.
        days = (date.fromordinal(ordinal) for ordinal in range(first, last + 1))
        nth += sum(is_working_day(each, where.country) for each in days)
        last = first - 1
    return None
