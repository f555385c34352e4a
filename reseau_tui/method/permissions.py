"""Who said, when they named someone, that I may write to that person in their name. Source: method R1, R12."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reseau_tui.model.book import Book


class Permission(NamedTuple):
    """The yes of a possible connector to the first question, and its day."""

    connector: str
    on: date


def permissions(book: Book, person: str) -> tuple[Permission, ...]:
    """Return who lets me write to the person in their name, the latest last; never who is to be left in peace (R18)."""
    found = [
        Permission(entry.contact, entry.on)
        for entry in book.introductions_of[person]
        if person in entry.in_their_name and entry.held and not entry.cancelled
        if entry.contact in book.contacts and not book.contacts[entry.contact].leave_in_peace
    ]
    return tuple(sorted(found, key=lambda permission: permission.on))
