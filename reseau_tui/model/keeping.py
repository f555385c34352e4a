"""What the person decides about their own to-do list, and the settings that travel with the book."""

from __future__ import annotations

from datetime import date

from reseau_tui.model.kinds import Gender, Language
from reseau_tui.model.record import Part, Record


class Snooze(Record, frozen=True):
    """One obligation, named by its identity, put off until a day or, without one, dismissed."""

    item: str
    on: date
    until: date | None = None
    why: str = ""


class Pause(Record, frozen=True):
    """From `start` through `until` nothing falls due or late; without `until` it lasts on. Source: method R17."""

    start: date
    until: date | None = None


class Numbers(Part, frozen=True):
    """The numbers of the method. Those the coaches give are marked; the others are our defaults.

    Days are working days of the contact's country unless the name says otherwise.
    """

    first_follow_up: int = 7
    second_follow_up: int = 10
    ask_connector: int = 10
    most_follow_ups: int = 2
    """Coaches: two follow-ups, no more (R5)."""
    update_connector: int = 2
    update_further: int = 10
    quiet_calendar_days: int = 30
    late_help_calendar_days: int = 30
    promise_without_date: int = 5
    their_promise: int = 10
    fix_date: int = 3
    day_portion: int = 8
    """People a day's review shows at most (R17)."""


class BookSettings(Record, frozen=True):
    """The settings that belong to the person and go where the book goes."""

    name: str = ""
    gender: Gender | None = None
    signature: str = ""
    presentation_fr: str = ""
    presentation_en: str = ""
    country: str = "FR"
    language: Language | None = None
    employer: str = ""
    weekly_goal: int = 3
    numbers: Numbers = Numbers()
