"""A small book for the messages of the tests: Nadia is asked, Karim recommends, Luc had introduced Karim."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import msgspec

from reseau_tui.method.obligations import Item, items
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.keeping import BookSettings
from reseau_tui.model.kinds import Language
from reseau_tui.model.people import Contact
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Answer, Consent, Message, Request
from reseau_tui.model.tables import SETTINGS_ID
from reseau_tui.words import Words, load

DAY = date(2026, 11, 24)
ME = BookSettings(
    id=SETTINGS_ID,
    name="Claire Martin",
    presentation_fr="Claire Martin, dix ans de logistique.",
    presentation_en="Claire Martin.",
)
KARIM = Contact(id="1", name="Karim Benali", closeness="good", gender="m", emails=("k@example.org",))
NADIA = Contact(
    id="2",
    name="Nadia Lefèvre",
    organisation="Frigo SA",
    standing="above",
    closeness="never-met",
    gender="f",
    emails=("n.lefevre@example.org",),
)
LUC = Contact(id="3", name="Luc Perrin", standing="peer", closeness="close", gender="m", linkedin="luc")
EMILIE = Contact(id="4", name="Émilie Roy", gender="f")
ASKED = Request(
    id="10",
    contact=NADIA.id,
    about="la chaîne du froid dans les petites plateformes",
    connector=KARIM.id,
    may_contact="yes",
    will_meet="yes",
    messages=(Message(on=date(2026, 11, 12)),),
)
INTRODUCED = Interaction(
    id="20", contact=LUC.id, kind="introduction", on=date(2026, 9, 3), helped=True, introduced=("1",)
)
THANKED = Interaction(id="21", contact=LUC.id, kind="thanks", on=date(2026, 9, 4), direction="out")


def book_of(*records: Record) -> Book:
    """Return a book with the four people and these records; a later one takes the place of one before."""
    book = Book()
    for record in (ME, KARIM, NADIA, LUC, EMILIE, INTRODUCED, THANKED, *records):
        book.put(record)
    return book


def owed_to(book: Book, contact: str, day: date = DAY) -> list[Item]:
    """Return what is owed to a contact."""
    return [item for item in items(book, day) if item.contact == contact]


def asked(*follow_ups: date, **changes: object) -> Request:
    """Return the request to Nadia with follow-ups and changes."""
    messages = (*ASKED.messages, *(Message(on=day, kind="follow-up") for day in follow_ups))
    return msgspec.structs.replace(ASKED, **({"messages": messages} | changes))


def to_introduce(*consents: Consent, **changes: object) -> Request:
    """Return what Émilie asks of me: to be put in touch with Nadia, or with those who answered."""
    targets = tuple(consent.target for consent in consents) or (NADIA.id,)
    fields: dict[str, Any] = {"kind": "introduction", "targets": targets, "consents": consents}
    fields |= {"id": "12", "contact": EMILIE.id, "about": "la chaîne du froid", "incoming": True}
    return Request(**(fields | {"messages": (Message(on=date(2026, 11, 19)),)} | changes))


def met(on: date, **changes: object) -> Interaction:
    """Return a meeting with Nadia on the request."""
    fields = {"id": "30", "contact": "2", "kind": "meeting", "on": on, "request": "10", "helped": True, "note": "x"}
    return Interaction(**(fields | changes))


def helped(by: Contact, kind: str, on: date, **changes: object) -> Interaction:
    """Return help received."""
    fields = {"id": f"4{kind}{by.id}", "contact": by.id, "kind": kind, "on": on, "helped": True}
    return Interaction(**(fields | changes))


def promised(to: Contact, text: str, made: date, **changes: object) -> Promise:
    """Return a promise of mine to someone, or of theirs to me."""
    return Promise(**({"id": f"5{to.id}", "contact": to.id, "text": text, "made": made} | changes))


@cache
def words_for(language: Language) -> Words:
    """Return the words of a language, read once."""
    return load(language)


YES = Answer(kind="yes", on=date(2026, 11, 20))
NO = Answer(kind="no", on=date(2026, 11, 20))
