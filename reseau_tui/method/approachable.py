"""Who may be proposed to be written to at all. Source: method R4, R18."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.discretion import is_kept_out
from reseau_tui.method.whereabouts import away, whereabouts
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact


def may_be_written_to(book: Book, contact: Contact, day: date) -> bool:
    """Tell whether someone may be proposed: neither left in peace, nor kept out of a secret, nor away that day."""
    return not is_kept_out(book, contact) and not is_away(book, contact, day)


def is_away(book: Book, contact: Contact, day: date) -> bool:
    """Tell whether someone is away that day."""
    return bool(contact.away_from or contact.away_until) and away(day, whereabouts(book, contact))
