"""A whole import as one change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.meanwhile import onto
from reseau_tui.method.posts import is_move, moved
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLE_OF


class Brought(NamedTuple):
    """A record as a file brings it, and as the book had it when that was worked out."""

    before: Record | None
    after: Record


class ImportRecords(msgspec.Struct, frozen=True):
    """The records that a file brings, identifiers and all, under the name of their source; counts are of people."""

    brought: tuple[Brought, ...]
    source: str
    created: int = 0
    updated: int = 0

    def apply(self, desk: Desk) -> list[Record]:
        """Write them; what another program wrote into a record meanwhile stays, but for what the file brings.

        With a change of employer the post someone left is kept. Source: method R18.
        """
        desk.named("imported", source=self.source, created=self.created, updated=self.updated)
        return [desk.bring(_post_kept(desk, _onto(desk.book, record))) for record in self.brought]


def brought(book: Book, puts: Iterable[Record]) -> tuple[Brought, ...]:
    """Return the records with what the book, for which they were worked out, has in their place."""
    return tuple(Brought(book.get(TABLE_OF[type(record)], record.id), record) for record in puts)


def _post_kept(desk: Desk, after: Record) -> Record:
    before = desk.book.contacts.get(after.id)
    if isinstance(after, Contact) and before and before.posts == after.posts and is_move(before, after):
        return moved(before, after, desk.today)
    return after


def _onto(book: Book, record: Brought) -> Record:
    return onto(book.get(TABLE_OF[type(record.after)], record.after.id), record.before, record.after)
