"""A contact with what a file says besides.

Gaps are filled and e-mails, telephones, links and tags added; nothing that the person wrote is replaced. An
organisation or a role that the file gives otherwise is told in the note with the day, once: a change of post is news,
and the book's word may be the newer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from reseau_tui.exchange.report import Found
from reseau_tui.exchange.values import link_key, linkedin_slug, phone_key
from reseau_tui.method.posts import resting
from reseau_tui.model.checks import LONGEST_TEXT
from reseau_tui.model.people import Contact
from reseau_tui.model.text import fold

GAPS = (
    "city", "country", "standing", "closeness", "register", "language", "gender", "how_met", "cadence", "connected_on",
)  # fmt: skip
"""Fields that are filled where they are empty, each by itself."""
MOST_NOTED = 20_000
"""Length of a note that takes no more posts: a file that names a thousand for one person has lost its sense."""


def merged(contact: Contact, found: Found, today: date) -> Contact:
    """Return the contact with what the file adds; the same object when it adds nothing."""
    changes: dict[str, Any] = {}
    for field in GAPS:
        value = getattr(found, field)
        if value and not getattr(contact, field):
            changes[field] = value
    if found.away_until and not (contact.away_from or contact.away_until):
        changes |= {"away_from": found.away_from, "away_until": found.away_until}
    if contact.emails and not found.name_guessed and contact.name.casefold() in map(str.casefold, contact.emails):
        changes |= {"name": found.name, "given": found.given, "family": found.family}
    elif (
        found.given
        and found.family
        and not (contact.given or contact.family)
        and fold(found.name) == fold(contact.name)
    ):
        changes |= {"given": found.given, "family": found.family}
    links = found.links
    if found.linkedin and not contact.linkedin:
        changes["linkedin"] = found.linkedin
    elif found.linkedin and found.linkedin != contact.linkedin and _link(found.linkedin) != _link(contact.linkedin):
        links = (*links, found.linkedin)
    old = frozenset(map(str.casefold, resting(contact))) if contact.posts else frozenset()
    for field, more, key in (
        ("emails", tuple(email for email in found.emails if email.casefold() not in old), str.casefold),
        ("phones", found.phones, phone_key),
        ("links", links, _link),
        ("tags", found.tags, fold),
    ):
        together = _with(getattr(contact, field), more, key)
        if together is not None:
            changes[field] = together
    note = _note(contact, found, changes, today)
    if note != contact.note:
        changes["note"] = note
    return msgspec.structs.replace(contact, **changes) if changes else contact


def _note(contact: Contact, found: Found, changes: dict[str, Any], today: date) -> str:
    """Return the note with what the file says besides; fills the post in `changes` where the contact has none."""
    note = contact.note
    if (found.organisation, found.role) != (contact.organisation, contact.role):
        note = _post(contact, found, changes, today)
    if found.note and found.note not in note:
        note = _longer(note, found.note)
    return note


def _post(contact: Contact, found: Found, changes: dict[str, Any], today: date) -> str:
    note = contact.note
    kept = {fold(part) for part in (contact.organisation, contact.role) if part}
    told = {fold(part) for part in (found.organisation, found.role) if part}
    if told and not contact.organisation and not contact.role:
        changes |= {f: v for f, v in (("organisation", found.organisation), ("role", found.role)) if v}
    elif told - kept:
        if found.organisation and not contact.organisation and fold(found.role) in ("", fold(contact.role)):
            changes["organisation"] = found.organisation
        elif found.role and not contact.role and fold(found.organisation) in ("", fold(contact.organisation)):
            changes["role"] = found.role
        else:
            post = " · ".join(part for part in (found.role, found.organisation) if part)
            if len(note) < MOST_NOTED and fold(post) not in fold(note):
                note = _longer(note, f"{today.isoformat()}: {post}")
    return note


def _longer(note: str, more: str) -> str:
    longer = f"{note}\n{more}" if note else more
    return longer if len(longer) <= LONGEST_TEXT else note


def _with(had: tuple[str, ...], more: tuple[str, ...], key: Callable[[str], str]) -> tuple[str, ...] | None:
    if all(value in had for value in more):
        return None
    keys = {key(value) for value in had}
    fresh = {key(value): value for value in reversed(more) if key(value) not in keys}
    return (*had, *reversed(fresh.values())) if fresh else None


def _link(url: str) -> str:
    return linkedin_slug(url) or link_key(url)
