"""TinyDB's table: every method of the stock one, with edits that cost what they touch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from reseau_tui.store.storage import BookStorage, wall_clock


class BookTable(Table):
    """A table of a book: its edits are Changes in the journal, its answers follow what other programs write."""

    _storage: BookStorage
    _news_seen = 0

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document under the next free number, also when other programs insert."""
        with self._storage.editing():
            return super().insert(document)

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[int]:
        """Update the documents that match, or insert this one."""
        with self._storage.editing():
            return super().upsert(document, cond)

    def search(self, cond: QueryLike) -> list[Document]:
        """Return the documents that match now."""
        self._follow()
        return super().search(cond)

    def update(
        self,
        fields: Mapping[str, Any] | Callable[[Any], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Update documents; a condition is asked first, so that only what matches is held for comparison."""
        with self._storage.editing():
            if cond is not None and doc_ids is None:
                doc_ids = [int(i) for i, document in self._read_table().items() if cond(document)]
            return super().update(fields, None if doc_ids is not None else cond, doc_ids)

    def _get_next_id(self) -> int:
        self._follow()
        return int(super()._get_next_id())  # type: ignore[no-untyped-call]

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        self._storage.edit(self.name, updater)
        self.clear_cache()

    def _follow(self) -> None:
        """Forget what was remembered when others have changed the documents since."""
        self._storage.read()
        if self._news_seen != self._storage.news_count:
            self._news_seen = self._storage.news_count
            self._next_id = None
            self.clear_cache()


class BookDB(TinyDB):
    """A TinyDB over the files of a book."""

    table_class = BookTable


def open_tinydb(path: Path | str, *, writer: str = "tinydb", now: Callable[[], datetime] = wall_clock) -> TinyDB:
    """Open a book as a TinyDB whose edits are journaled Changes, which running programs see and undo takes back."""
    return BookDB(Path(path), storage=BookStorage, writer=writer, now=now)
