"""The records of one person as rows: what can be changed, closed or removed."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.method.introductions import is_to_make
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.present.kinds import INTERACTIONS
from reseau_tui.present.people import name_of
from reseau_tui.words import Words
from reseau_tui.words.days import short_day_year


class EntryRow(msgspec.Struct, frozen=True):
    """One record: its table, its day, what it is, what it says."""

    id: str
    table: str
    day: str
    label: str
    text: str


def entries_asked_of_me(book: Book, contact: Contact) -> list[Request]:
    """Return the introductions asked of me that the contact is part of, as requester or as target."""
    return [r for r in (*book.requests_of[contact.id], *book.requests_about[contact.id]) if is_to_make(r)]


def entries_of(words: Words, book: Book, contact: Contact) -> list[EntryRow]:
    """Return requests, exchanges and promises of the contact, newest first."""
    found: list[tuple[date, EntryRow]] = []

    def add(on: date | None, record_id: str, table: str, label: str, text: str) -> None:
        day = on or date.min
        said = short_day_year(words, day) if on else ""
        found.append((day, EntryRow(id=record_id, table=table, day=said, label=label, text=text)))

    for request in book.requests_of[contact.id]:
        label = words.say("Asked of me") if request.incoming else words.say("Request")
        add(request.sent or request.planned or request.made, request.id, "requests", label, request.about)
    for request in filter(is_to_make, book.requests_about[contact.id]):
        label = words.say("Introduction")
        text = f"{name_of(book, request.contact)} · {request.about}"
        add(request.sent or request.made, request.id, "requests", label, text)
    for interaction in book.interactions_of[contact.id]:
        text = interaction.note.replace("\n", " ")
        add(interaction.on, interaction.id, "interactions", words.say(INTERACTIONS[interaction.kind]), text)
    for draft in book.drafts_of[contact.id]:
        text = draft.subject or draft.body.replace("\n", " ")
        add(draft.planned or draft.started, draft.id, "drafts", words.say("Draft"), text)
    for promise in book.promises_of[contact.id]:
        label = words.say("my word") if promise.by == "me" else words.say("their word")
        add(promise.made, promise.id, "promises", label, promise.text)
    return [row for _, row in sorted(found, key=lambda pair: pair[0], reverse=True)]
