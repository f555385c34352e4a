"""Where a contact is, as far as the right moment needs it: country, school zone, absence, busy periods."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reseau_tui.method.calendars import country_code
from reseau_tui.method.closures import OURS, on
from reseau_tui.method.workdays import NEVER
from reseau_tui.model.keeping import MomentNumbers
from reseau_tui.model.kinds import Zone
from reseau_tui.model.people import Busy, Contact, Organisation
from reseau_tui.model.reason import Reason

if TYPE_CHECKING:
    from reseau_tui.model.book import Book

_WHOLE_YEAR = 365


class Whereabouts(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What of a contact and their organisation decides whether a day is a good one.

    An absence without `away_from` began long ago, one without `away_until` has no end in sight; with neither there is
    none. `zone` is that of the French school holidays. `numbers` are the bounds that I set to the good moment.
    """

    country: str = "FR"
    zone: Zone | None = None
    away_from: date | None = None
    away_until: date | None = None
    organisation: str = ""
    busy: tuple[Busy, ...] = ()
    numbers: MomentNumbers = OURS


def whereabouts(book: Book, contact: Contact) -> Whereabouts:
    """Return the whereabouts of a contact, whose country is by default their organisation's, then one's own."""
    settings = book.settings
    return whereabouts_of(contact, book.organisation_of(contact), settings.country, settings.moments)


def whereabouts_of(
    contact: Contact, organisation: Organisation | None, my_country: str, numbers: MomentNumbers = OURS
) -> Whereabouts:
    """Return the whereabouts of a contact of that organisation. Source: method R4."""
    country = contact.country or (organisation.country if organisation else "") or my_country or "FR"
    zone = organisation.zone if organisation and country_code(country) == "FR" else None
    return Whereabouts(
        country=country,
        zone=zone,
        away_from=contact.away_from,
        away_until=contact.away_until,
        organisation=organisation.name if organisation else contact.organisation,
        busy=organisation.busy if organisation else (),
        numbers=numbers,
    )


def away(day: date, where: Whereabouts) -> bool:
    """Tell whether the contact is away; on `away_until` they still are."""
    if where.away_from is None and where.away_until is None:
        return False
    return (where.away_from or date.min) <= day <= (where.away_until or NEVER)


def busy_until(day: date, busy: Busy) -> date | None:
    """Return the last day of the busy period that `day` falls in, or None; a yearly one may run over the New Year."""
    if not busy.yearly:
        return busy.end if busy.start <= day <= busy.end else None
    if (busy.end - busy.start).days >= _WHOLE_YEAR:
        return NEVER
    first, last = (busy.start.month, busy.start.day), (busy.end.month, busy.end.day)
    over_new_year = last < first
    for began in (day.year - 1, day.year) if over_new_year else (day.year,):
        end = on(began + over_new_year, last)
        if on(began, first) <= day <= end:
            return end
    return None


def left_alone_until(day: date, where: Whereabouts) -> date | None:
    """Return through which day the absence or a busy period that covers `day` lasts (the longest), or None."""
    ends = [where.away_until or NEVER] if away(day, where) else []
    ends += [end for busy in where.busy if (end := busy_until(day, busy))]
    return max(ends, default=None)


def left_alone_reasons(day: date, where: Whereabouts) -> tuple[Reason, ...]:
    """Return why this contact in particular is better left alone on a day."""
    reasons: list[Reason] = []
    if away(day, where):
        reasons.append(Reason("away", {"until": where.away_until}))
    for busy in where.busy:
        end = busy_until(day, busy)
        if end:
            until = None if end == NEVER else end
            reasons.append(Reason("busy", {"organisation": where.organisation, "why": busy.why, "until": until}))
    return tuple(reasons)
