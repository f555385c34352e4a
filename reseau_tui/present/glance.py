"""What the first screen shows, kept from the last time: a big book is read while the person already looks at it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from reseau_tui.present.cards import Card
from reseau_tui.present.contact_rows import ContactRow, ContactRows, Sorting
from reseau_tui.present.lines import RunLine

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item
    from reseau_tui.model.book import Book
    from reseau_tui.model.people import Contact
    from reseau_tui.present.view import View


class GlanceCard(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A card as it was shown, without what it is made of."""

    id: str
    contact: str
    name: str
    late: bool
    glyph: str
    lines: tuple[str, ...]
    verb: str


class Glance(msgspec.Struct, frozen=True, array_like=True):
    """The open projects, the cards of a day, and the rows of the contacts by name."""

    day: date
    projects: list[str]
    cards: list[GlanceCard]
    rows: list[ContactRow]


_decoder = msgspec.msgpack.Decoder(Glance)


def pack(view: View) -> bytes:
    """Return what to keep of a view."""
    cards = [GlanceCard(c.id, c.contact, c.name, c.late, c.glyph, c.lines, c.verb) for c in view.cards()]
    return msgspec.msgpack.encode(Glance(view.day, view.projects, cards, view.rows()))


def unpack(data: bytes) -> Glance | None:
    """Return what was kept, or None where it cannot be read."""
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, ValueError):
        return None


class GlanceView:
    """Shows what was kept while the book is being read: the rows, and the cards if they are this day's."""

    is_reading = True

    def __init__(self, glance: Glance, day: date) -> None:
        self.day = day
        self.projects = glance.projects
        self._cards = [
            Card(
                id=c.id,
                contact=c.contact,
                name=c.name,
                items=(),
                late=c.late,
                glyph=c.glyph,
                lines=c.lines,
                verb=c.verb,
            )
            for c in (glance.cards if glance.day == day else ())
        ]
        self._contacts = ContactRows(glance.rows)

    @cached_property
    def book(self) -> Book:
        """An empty book: what asks for more waits until the real one is read."""
        from reseau_tui.model.book import Book

        return Book()

    @property
    def items(self) -> list[Item]:
        """Nothing: what the cards are made of is not known yet."""
        return []

    @property
    def total(self) -> int:
        """How many contacts there are."""
        return len(self._contacts)

    def cards(self, *, by_kind: bool = False) -> list[Card]:  # noqa: ARG002 - by person until the book is there
        """Return the cards that were kept."""
        return self._cards

    def rows(self, query: str = "", sorting: Sorting = "name") -> list[ContactRow]:
        """Return the rows that the query finds."""
        return self._contacts.find(query, sorting)

    def owed_to(self, contact: str) -> tuple[Item, ...]:  # noqa: ARG002
        """Return nothing: what a card is made of is not known yet."""
        return ()

    def contact(self, contact_id: str | None) -> Contact | None:  # noqa: ARG002
        """Return nobody: the book is not there yet."""
        return None

    def person(self, contact: Contact) -> list[RunLine]:  # noqa: ARG002
        """Return nothing."""
        return []

    def sheet(self, contact: Contact) -> list[RunLine]:  # noqa: ARG002
        """Return nothing."""
        return []
