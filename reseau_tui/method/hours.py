"""Working hours where a contact is."""

from __future__ import annotations

from datetime import datetime

from reseau_tui.method.calendars import country_code, time_zone
from reseau_tui.method.closures import OURS
from reseau_tui.model.keeping import MomentNumbers


def local_time(instant: datetime, country: str) -> datetime:
    """Return an instant by the clocks of a country; as it stands, where the country is unknown.

    A country with several time zones has that of its capital or business centre. ValueError without a time zone.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    zone = time_zone(country_code(country))
    if zone is None:
        return instant
    from zoneinfo import ZoneInfo

    return instant.astimezone(ZoneInfo(zone))


def is_working_hour(instant: datetime, country: str, numbers: MomentNumbers = OURS) -> bool:
    """Tell whether it is between the opening and the closing of offices there; the day is not judged.

    Source: method R4.
    """
    return numbers.opens <= local_time(instant, country).time() < numbers.closes
