"""How a person is spoken of: their name, where they work, how we stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reseau_tui.model.period import NO_CADENCE, is_period
from reseau_tui.words import N_, Words
from reseau_tui.words.days import period

if TYPE_CHECKING:
    from reseau_tui.model.book import Book
    from reseau_tui.model.people import Contact

STANDINGS = {
    "peer": N_("peer"),
    "above": N_("above me"),
    "well-above": N_("well above me"),
    "junior": N_("junior"),
}
CLOSENESSES = {
    "close": N_("close"),
    "good": N_("good contact"),
    "faint": N_("acquaintance"),
    "never-met": N_("never met"),
}
REGISTERS = {"tu": N_("you say tu"), "vous": N_("you say vous")}
TIE_STRENGTHS = {"close": N_("close"), "good": N_("good contact"), "faint": N_("acquaintance")}


def name_of(book: Book, contact_id: str) -> str:
    """Return the person's name, or a question mark for one who is not in the book any more."""
    contact = book.contacts.get(contact_id)
    return contact.name if contact else "?"


def names_of(book: Book, contact_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of several people."""
    return tuple(name_of(book, contact_id) for contact_id in contact_ids)


def card_name(words: Words, book: Book, contact_id: str) -> str:
    """Return whose card it is: a person's, or my own where nobody is concerned but me."""
    return name_of(book, contact_id) if contact_id else words.say("My profile")


def place_of(contact: Contact) -> str:
    """Return role and organisation, as far as they are known."""
    return ", ".join(part for part in (contact.role, contact.organisation) if part)


def cadence_in_words(words: Words, cadence: str) -> str:
    """Return how often one wishes to keep in touch; what is no period (a file edited by hand) as it is."""
    if cadence == NO_CADENCE:
        return words.say("never")
    return period(words, cadence) if is_period(cadence) else cadence


def ties_in_words(words: Words, contact: Contact) -> str:
    """Return how we stand to each other: standing, how we address each other, how well we know each other."""
    said = (
        STANDINGS.get(contact.standing or ""),
        REGISTERS.get(contact.register or ""),
        CLOSENESSES.get(contact.closeness or ""),
    )
    parts = [words.say(text) for text in said if text]
    if contact.leave_in_peace:
        parts.append(words.say("no longer written to"))
    return " · ".join(parts)
