"""What the person decides about their own to-do list, and the settings that travel with the book."""

from __future__ import annotations

from datetime import date, time

from reseau_tui.model.kinds import Closeness, Gender, Language, ProfileItem
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
    consent_ask: int = 2
    consent_reminder: int = 7
    connect: int = 2
    tell_declined: int = 2
    """As connector (R16)."""
    event_first_line: int = 3
    """A first line to someone met at an event (R8)."""
    new_post_calendar_days: int = 60
    """For so long a new job is a reason to write (R8)."""
    shop_window_months: int = 6
    closing_round_calendar_days: int = 28
    asks_calendar_days: int = 90
    asks_with_nothing_given: int = 3
    """So many asks in so many days, with nothing given, are too many (R9)."""
    old_tie_calendar_days: int = 365
    old_ties_a_week: int = 3
    """Someone not spoken to for so long may be rekindled; so many proposals a week (R14)."""
    chain_hops: int = 4
    chain_best: int = 5
    chain_close: float = 0.9
    chain_good: float = 0.7
    chain_faint: float = 0.4
    """The likelihood that a word is passed on along a tie, or by someone I know, of that strength (R2)."""
    chain_helped: float = 1.15
    chain_in_debt: float = 0.5
    chain_asked_too_much: float = 0.5
    """What multiplies the rank of a chain through a connector who helped and heard how it ended, to whom something is
    owed, or who was asked too often (R2, R9)."""
    few: int = 8
    """Below so many, a rate of answers is too uncertain to be told (R15)."""


MonthDay = tuple[int, int]
"""A month and a day of it; 29 February is the last of February."""


class MomentNumbers(Part, frozen=True):
    """The bounds of the good moment: ours, not the coaches', who only say "not mid-August, not at Christmas".

    First and last days are included; `christmas` runs over the New Year. Source: method R4.
    """

    august_first: MonthDay = (8, 8)
    august_last: MonthDay = (8, 22)
    christmas_first: MonthDay = (12, 20)
    christmas_last: MonthDay = (1, 3)
    july_first: MonthDay = (7, 14)
    july_last: MonthDay = (7, 31)
    summer_countries: tuple[str, ...] = ("FR", "BE", "LU", "CH", "IT", "ES", "PT")
    """Where offices empty in August, and slow down in the second half of July."""
    long_closure: int = 5
    """Closed days in a row after which messages lie in a pile."""
    pile_days: int = 2
    """Working days that the pile takes."""
    last_year: int = 2100
    """After which a search for a better day gives up; what is known of calendars ends there too."""
    opens: time = time(8, 30)
    closes: time = time(18, 30)


class Cadence(Part, frozen=True):
    """How often to keep in touch with everyone of a tag, or of a closeness (one of the two). Source: method R8."""

    every: str
    tag: str = ""
    closeness: Closeness | None = None


class Checked(Part, frozen=True):
    """One thing of the shop window that was looked after on a day. Source: method R13."""

    item: ProfileItem
    on: date


class BookSettings(Record, frozen=True):
    """The settings that belong to the person and go where the book goes.

    `weekly_goal` and those behind it are the new requests, meetings, names and gifts one wishes for in a week; 0 for
    none (R17). Cadences hold for those who have none of their own (R8); `profile` is the shop window (R13);
    `checks_off` are the codes of remarks that the draft check no longer makes (R3).
    """

    name: str = ""
    gender: Gender | None = None
    signature: str = ""
    presentation_fr: str = ""
    presentation_en: str = ""
    country: str = "FR"
    language: Language | None = None
    employer: str = ""
    weekly_goal: int = 3
    weekly_meetings: int = 2
    weekly_names: int = 2
    weekly_gifts: int = 1
    cadences: tuple[Cadence, ...] = ()
    profile: tuple[Checked, ...] = ()
    checks_off: tuple[str, ...] = ()
    numbers: Numbers = Numbers()
    moments: MomentNumbers = MomentNumbers()
