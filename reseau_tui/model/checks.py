"""The invariants of records, written once: every door into the book asks `check`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import msgspec

from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Share
from reseau_tui.model.keeping import BookSettings, MonthDay, Pause
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.period import NO_CADENCE, is_period
from reseau_tui.model.reason import Invalid
from reseau_tui.model.record import Part, Record
from reseau_tui.model.requests import Project, Request
from reseau_tui.model.text import clean, is_visible

S = TypeVar("S", Record, Part)
LONGEST_LINE = 2_000
LONGEST_TEXT = 1_000_000
_EMAIL = re.compile(r"[^\s@<>\x00-\x1f]+@[^\s@<>\x00-\x1f]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LEAP_YEAR = 2024
TEXT_FIELDS = frozenset(("note", "body", "text", "presentation_fr", "presentation_en", "signature", "advice"))
"""Fields that may hold several lines; every other text is one line."""


def cleaned(record: S) -> S:
    """Return the record with every text cleaned of what a terminal could obey; the same object if nothing had to go.

    The texts of its parts are cleaned too.
    """
    changes: dict[str, Any] = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if isinstance(value, str):
            new: Any = clean(value, lines=field in TEXT_FIELDS)
        elif isinstance(value, tuple) and value and all(isinstance(v, str) for v in value):
            new = tuple(clean(v) for v in value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            new = tuple(cleaned(v) for v in value)
        else:
            continue
        if new != value:
            changes[field] = new
    return msgspec.structs.replace(record, **changes) if changes else record


def check(record: Record) -> None:
    """Raise `Invalid` for the first invariant that the record breaks."""
    for field in record.__struct_fields__:
        value = getattr(record, field)
        longest = LONGEST_TEXT if field in TEXT_FIELDS else LONGEST_LINE
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and len(text) > longest:
                raise Invalid("too-long", field, longest=longest)
    rule = _RULES.get(type(record))
    if rule is not None:
        rule(record)


def _required(value: str, field: str) -> None:
    if not is_visible(value):
        raise Invalid("empty", field)


def _country(value: str) -> None:
    if value and not _COUNTRY.fullmatch(value):
        raise Invalid("country", "country", value=value)


def _contact(contact: Contact) -> None:
    _required(contact.name, "name")
    _country(contact.country)
    for email in contact.emails:
        if not _EMAIL.fullmatch(email):
            raise Invalid("email", "emails", value=email)
    if contact.cadence not in ("", NO_CADENCE) and not is_period(contact.cadence):
        raise Invalid("cadence", "cadence", value=contact.cadence)
    if contact.away_from and contact.away_until and contact.away_until < contact.away_from:
        raise Invalid("ends-before-it-starts", "away_until", start=contact.away_from, end=contact.away_until)


def _organisation(organisation: Organisation) -> None:
    _required(organisation.name, "name")
    _country(organisation.country)
    for busy in organisation.busy:
        if busy.end < busy.start:
            raise Invalid("ends-before-it-starts", "busy", start=busy.start, end=busy.end)


def _tie(tie: Tie) -> None:
    if tie.a == tie.b:
        raise Invalid("tie-to-oneself", "b")


def _project(project: Project) -> None:
    _required(project.name, "name")


def _request(request: Request) -> None:
    _required(request.about, "about")
    if request.contact in request.targets:
        raise Invalid("asked-about-themselves", "targets")
    if request.contact == request.connector or request.contact in request.also_by:
        raise Invalid("recommended-by-themselves", "connector")
    days = [message.on for message in request.messages]
    if days != sorted(days):
        raise Invalid("follow-up-before-sending", "follow_ups", start=days[0])


def _interaction(interaction: Interaction) -> None:
    if interaction.contact in interaction.introduced:
        raise Invalid("introduced-themselves", "introduced")
    if interaction.helped and interaction.gave:
        raise Invalid("helped-and-gave", "helped")


def _promise(promise: Promise) -> None:
    _required(promise.text, "text")


def _share(share: Share) -> None:
    _required(share.text, "text")


def _pause(pause: Pause) -> None:
    if pause.until and pause.until < pause.start:
        raise Invalid("ends-before-it-starts", "until", start=pause.start, end=pause.until)


def _settings(settings: BookSettings) -> None:
    _country(settings.country)
    moments = settings.moments
    for field in moments.__struct_fields__:
        value = getattr(moments, field)
        if field.endswith(("_first", "_last")) and not _is_day_of_year(value):
            raise Invalid("day-of-year", field)
    if moments.closes <= moments.opens:
        raise Invalid("ends-before-it-starts", "closes", start=f"{moments.opens:%H:%M}", end=f"{moments.closes:%H:%M}")
    for cadence in settings.cadences:
        if len(cadence.tag) > LONGEST_LINE:
            raise Invalid("too-long", "cadences", longest=LONGEST_LINE)
        if not is_period(cadence.every):
            raise Invalid("cadence", "cadences", value=cadence.every)


def _is_day_of_year(day: MonthDay) -> bool:
    try:
        date(_LEAP_YEAR, *day)
    except ValueError:
        return False
    return True


_RULES: dict[type[Record], Callable[[Any], None]] = {
    Contact: _contact,
    Organisation: _organisation,
    Tie: _tie,
    Project: _project,
    Request: _request,
    Interaction: _interaction,
    Promise: _promise,
    Share: _share,
    Pause: _pause,
    BookSettings: _settings,
}
