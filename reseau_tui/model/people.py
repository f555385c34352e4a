"""People, where they work, and who knows whom."""

from __future__ import annotations

from datetime import date

from reseau_tui.model.kinds import Closeness, Gender, Language, Register, Standing, TieStrength, Zone
from reseau_tui.model.record import Part, Record


class Post(Part, frozen=True):
    """Where a contact worked until a day, with the addresses that rest since. Source: method R18."""

    organisation: str = ""
    role: str = ""
    until: date | None = None
    emails: tuple[str, ...] = ()


class Contact(Record, frozen=True):
    """A person of the network.

    `name` is the full name as given; `given` and `family` are filled only where they are known apart.
    `organisation` is a name; its record, if there is one, is found by that name (`Book.organisation_of`).
    `country` is two capital letters. `cadence` is a period such as ``6w`` (`model.period`), or
    ``none`` for someone whom no rule of cadences is to reach.
    `needs` and `offers` are what they look for and what they could give (R9); `assistant` answers for them (R18);
    `not_told`: nothing of a confidential project reaches them (R18). `posts` are those they left, oldest first.
    """

    name: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    role: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin: str = ""
    links: tuple[str, ...] = ()
    city: str = ""
    country: str = ""
    tags: tuple[str, ...] = ()
    standing: Standing | None = None
    closeness: Closeness | None = None
    register: Register | None = None
    language: Language | None = None
    gender: Gender | None = None
    how_met: str = ""
    cadence: str = ""
    note: str = ""
    away_from: date | None = None
    away_until: date | None = None
    leave_in_peace: bool = False
    recruiter: bool = False
    not_told: bool = False
    connected_on: date | None = None
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    assistant: str = ""
    posts: tuple[Post, ...] = ()


class Busy(Part, frozen=True):
    """A period, ends included, in which an organisation should be left alone; `yearly` repeats its days and months."""

    start: date
    end: date
    why: str = ""
    yearly: bool = False


class Organisation(Record, frozen=True):
    """Where people work."""

    name: str
    country: str = ""
    zone: Zone | None = None
    busy: tuple[Busy, ...] = ()


class Tie(Record, frozen=True):
    """Contacts `a` and `b` know each other; with `manages`, `a` is the manager of `b`."""

    a: str
    b: str
    strength: TieStrength | None = None
    manages: bool = False
