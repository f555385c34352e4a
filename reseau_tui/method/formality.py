"""Whom the courtesies between two people do not concern. Source: method R9, R18."""

from __future__ import annotations

from typing import Final

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.text import fold

PAID: Final = frozenset(("coach", "paid", "paye", "payee", "remunere", "remuneree"))
"""Tags, folded, of those who are paid to help."""


def is_by_trade(book: Book, contact: Contact) -> bool:
    """Tell whether it is their trade to be asked, or nobody in particular: R9 and R10 do not apply. Source: R18."""
    return contact.recruiter or is_organisation(book, contact)


def is_organisation(book: Book, contact: Contact) -> bool:
    """Tell whether the contact is an organisation without a name of a person."""
    name = fold(contact.name)
    return name == fold(contact.organisation) or bool(book.organisations_named[name])


def is_paid(contact: Contact) -> bool:
    """Tell whether a tag says that the contact is paid to help."""
    return any(fold(tag) in PAID for tag in contact.tags)
