"""Is it the right day and hour? Source: method R4.

Why: ``open-day`` (on), ``off-hours`` (on, hour), ``in-peace``, or the reason of `method.moments` that weighs most.
Better: ``next-day`` (day), ``office-hours`` (opens, closes).
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.hours import is_working_hour, local_time
from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green, move
from reseau_tui.method.moments import OURS, moment, whereabouts
from reseau_tui.model.reason import Reason

CODE: Final = "timing"


def timing(asking: Asking) -> Verdict:
    """Tell how good the day is; the pile of a return is worth a wait, but for a follow-up, whose day is counted."""
    contact = asking.contact
    if contact.leave_in_peace:
        return amber(CODE, "in-peace")
    found = moment(asking.on, whereabouts(asking.book, contact))
    better = move("next-day", day=found.next) if found.next else None
    if not found.open:
        return Verdict(CODE, "amber", found.reasons[0], better)
    after_return = any(reason.code == "return" for reason in found.reasons)
    if after_return and asking.is_new:
        return Verdict(CODE, "amber", found.reasons[0], better)
    late = _off_hours(asking)
    if late is not None:
        return late
    if found.slow:
        return Verdict(CODE, "green", found.reasons[0], better)
    return Verdict(CODE, "green", Reason("open-day", {"on": asking.on}))


def _off_hours(asking: Asking) -> Verdict | None:
    """A call rings at once, where an e-mail waits until the morning."""
    country = asking.book.country_of(asking.contact)
    if asking.at is None or is_working_hour(asking.at, country):
        return None
    there = f"{local_time(asking.at, country):%H:%M}"
    hours = {"opens": f"{OURS.opens:%H:%M}", "closes": f"{OURS.closes:%H:%M}"}
    if asking.channel in ("phone", "text"):
        return amber(CODE, "off-hours", move("office-hours", **hours), on=asking.on, hour=there)
    return green(CODE, "off-hours", on=asking.on, hour=there)
