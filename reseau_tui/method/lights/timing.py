"""Is it the right day and hour? Source: method R4.

Why: ``open-day`` (on), ``off-hours`` (on, hour), ``in-peace``, or the reason of `method.moments` that weighs most.
Better: ``next-day`` (day), ``office-hours`` (opens, closes).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from reseau_tui.method.hours import is_working_hour, local_time
from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green, move
from reseau_tui.method.moments import NEVER, Moment, Whereabouts, first_not_closed, moment, whereabouts
from reseau_tui.model.reason import Reason

CODE: Final = "timing"


def timing(asking: Asking) -> Verdict:
    """Tell how good the day is; the pile of a return is worth a wait, but for a follow-up, whose day is counted."""
    contact = asking.contact
    if contact.leave_in_peace:
        return amber(CODE, "in-peace")
    where = whereabouts(asking.book, contact)
    found = moment(asking.on, where)
    if not found.open or (asking.is_new and _is_pile(found)):
        day = _not_closed_after(asking.on, where)
        while asking.is_new and day != NEVER and _is_pile(moment(day, where)):
            day = _not_closed_after(day, where)
        return Verdict(CODE, "amber", found.reasons[0], None if day == NEVER else move("next-day", day=day))
    late = _off_hours(asking)
    if late is not None:
        return late
    if found.slow:
        return Verdict(CODE, "green", found.reasons[0], move("next-day", day=found.next) if found.next else None)
    return Verdict(CODE, "green", Reason("open-day", {"on": asking.on}))


def _is_pile(found: Moment) -> bool:
    """Tell whether messages still lie under the pile of a return."""
    return any(reason.code == "return" for reason in found.reasons)


def _not_closed_after(day: date, where: Whereabouts) -> date:
    return NEVER if day == date.max else first_not_closed(day + timedelta(days=1), where)


def _off_hours(asking: Asking) -> Verdict | None:
    """A call rings at once, where an e-mail waits until the morning."""
    country, bounds = asking.book.country_of(asking.contact), asking.book.settings.moments
    if asking.at is None or is_working_hour(asking.at, country, bounds):
        return None
    there = f"{local_time(asking.at, country):%H:%M}"
    hours = {"opens": f"{bounds.opens:%H:%M}", "closes": f"{bounds.closes:%H:%M}"}
    if asking.channel in ("phone", "text"):
        return amber(CODE, "off-hours", move("office-hours", **hours), on=asking.on, hour=there)
    return green(CODE, "off-hours", on=asking.on, hour=there)
