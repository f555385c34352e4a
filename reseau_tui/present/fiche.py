"""Everything known of a person, as lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reseau_tui.method.obligations import Item, items
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact, Tie
from reseau_tui.present.kinds import ITEMS
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import TIE_STRENGTHS, cadence_in_words, name_of, place_of, ties_in_words
from reseau_tui.present.reasons import why
from reseau_tui.words import Words
from reseau_tui.words.days import long_day

_LABEL_CELLS = 16


def fiche(words: Words, book: Book, contact: Contact) -> list[RunLine]:
    """Return the fields of a person that are filled, and the people they know."""
    lines = [line(Run(contact.name, "strong"))]
    lines += [_field(label, text) for label, text in _fields(words, contact) if text]
    lines += [_field(words.say("knows"), _tie_in_words(words, book, contact, tie)) for tie in book.ties_of[contact.id]]
    return lines


def call_lines(words: Words, book: Book, contact: Contact, day: date) -> list[RunLine]:
    """Return the numbers of a person, and what one may wish to say."""
    numbers = [line(Run(phone, "strong")) for phone in contact.phones]
    owed: Iterable[Item] = (item for item in items(book, day) if item.contact == contact.id)
    reasons = [
        line(Run(f"{words.say(ITEMS[item.kind])} · ", "accent"), Run(why(words, book, part, day)))
        for item in owed
        for part in item.parts
    ]
    return [
        line(Run(contact.name, "strong")),
        line(Run(place_of(contact), "quiet")),
        (),
        *(numbers or [line(words.say("No phone number yet: m adds one."))]),
        (),
        *reasons,
    ]


def _fields(words: Words, contact: Contact) -> Iterable[tuple[str, str]]:
    yield words.say("role"), place_of(contact)
    yield words.say("e-mail"), ", ".join(contact.emails)
    yield words.say("phone"), ", ".join(contact.phones)
    yield "LinkedIn", contact.linkedin
    yield words.say("links"), ", ".join(contact.links)
    yield words.say("where"), ", ".join(part for part in (contact.city, contact.country) if part)
    yield words.say("tags"), ", ".join(contact.tags)
    yield words.say("we two"), ties_in_words(words, contact)
    yield words.say("how we met"), contact.how_met
    yield words.say("keep in touch"), cadence_in_words(words, contact.cadence)
    yield words.say("away until"), long_day(words, contact.away_until) if contact.away_until else ""


def _tie_in_words(words: Words, book: Book, contact: Contact, tie: Tie) -> str:
    other = name_of(book, tie.b if tie.a == contact.id else tie.a)
    said = [words.say(TIE_STRENGTHS[tie.strength])] if tie.strength else []
    if tie.manages:
        said.append(words.say("manages them") if tie.a == contact.id else words.say("is their manager"))
    return f"{other} ({', '.join(said)})" if said else other


def _field(label: str, text: str) -> RunLine:
    return line(Run(f"{label}".ljust(_LABEL_CELLS), "quiet"), text)
