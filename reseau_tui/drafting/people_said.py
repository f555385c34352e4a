"""People as a message says them: their names, and how the person writing addresses them."""

from __future__ import annotations

from typing import cast

from reseau_tui.drafting.wording import Addressee
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Channel, Gender, Language, Register
from reseau_tui.model.names import gender_of_civility, split_name
from reseau_tui.model.people import Contact
from reseau_tui.model.text import clean, fold

_LONGEST_NAME = 80


def names_of(contact: Contact) -> tuple[str, str]:
    """Return given and family name as one says them; both empty for an organisation without a name."""
    if contact.organisation and fold(contact.name) == fold(contact.organisation):
        return "", ""
    given, family = split_name(contact.name)
    names = _said(contact.given or given), _said(contact.family or family)
    return names if any(map(str.isalpha, "".join(names))) else ("", "")


def said_name(contact: Contact) -> str:
    """Return the name by which one speaks of a contact to others."""
    return " ".join(name for name in names_of(contact) if name) or _said(contact.name)


def name_in(book: Book, contact_id: str) -> str:
    """Return the name of a contact whom a message may speak of; empty for those to be left in peace. Source: R18."""
    contact = book.contacts.get(contact_id)
    return said_name(contact) if contact and not contact.leave_in_peace else ""


def language_with(book: Book, contact: Contact, interface: Language = "fr") -> Language:
    """Return the language to write to a contact in: theirs, else that of one's messages, else the interface's."""
    return known_language(book, contact) or interface


def known_language(book: Book, contact: Contact) -> Language | None:
    """Return the language to write to a contact in, as far as the book says it."""
    return contact.language or book.settings.language or None


def register_with(contact: Contact) -> Register:
    """Return how I address a contact: as noted, else tu with those I know well."""
    return contact.register or ("tu" if contact.closeness in ("close", "good") else "vous")


def addressee(contact: Contact, register: Register, channel: Channel | None) -> Addressee:
    """Return the contact as far as wording depends on them; a civility in the name tells the gender too."""
    given, family = names_of(contact)
    first = clean(contact.name).split()[:1]
    told = gender_of_civility(first[0]) if first else None
    return Addressee(
        given=given,
        family=family,
        gender=contact.gender or cast("Gender | None", told or None),
        register=register,
        standing=contact.standing,
        closeness=contact.closeness,
        channel=channel,
    )


def _said(name: str) -> str:
    """Return a name on one line, LEFÈVRE as Lefèvre."""
    words = clean(name).split()
    said = " ".join(word.title() if word.isupper() and len(word) > 2 and "." not in word else word for word in words)
    return said[:_LONGEST_NAME].rstrip()
