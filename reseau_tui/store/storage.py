"""TinyDB's storage: the book as tables of documents, every edit one line of the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from reseau_tui.model.ids import IdMaker
from reseau_tui.model.tables import TABLES
from reseau_tui.store.base import META, no_rest
from reseau_tui.store.documents import Document, Documents, Draft
from reseau_tui.store.errors import Rebased, StoreError
from reseau_tui.store.records import NOTHING, Records
from reseau_tui.store.wire import Line, RawDelta, is_nothing, states_after
from reseau_tui.store.writer import BookWriter

_documents = msgspec.json.Decoder(dict[str, msgspec.Raw])
_encode = msgspec.json.Encoder().encode
_TRIES = 20
_LABEL = "tinydb"


def wall_clock() -> datetime:
    """Return the moment, for programs that bring no clock of their own."""
    return datetime.now().astimezone()


class BookStorage(BookWriter, Storage):
    """The files of a book; for TinyDB its documents, read at the first question, then kept up with other programs."""

    def __init__(
        self,
        path: Path,
        *,
        lock_wait: float = 10.0,
        writer: str = _LABEL,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(path, lock_wait=lock_wait)
        self.news_count = 0
        """How often others changed the documents."""
        self._writer = writer
        self._now = now
        self._change_ids = IdMaker(now)
        self._rows: dict[str, dict[str, msgspec.Raw]] = {}
        self._depth = 0

    def read(self) -> dict[str, Any] | None:
        """Return the tables as they stand now; an empty book is None."""
        self._catch_up()
        return {name: Documents(rows) for name, rows in self._rows.items() if rows} or None

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make the tables those of `data`: one Change of all that is other than before."""
        with self.editing():
            changes: dict[str, dict[str, Document | None]] = {}
            for name in {**self._rows, **data}:
                documents, rows = data.get(name, {}), self._rows.get(name, {})
                if isinstance(documents, Documents) and documents.rows is rows:
                    continue
                draft = Draft(rows)
                for number in draft.keys() - {int(key) for key in documents}:
                    del draft[number]
                draft.update((int(key), dict(document)) for key, document in documents.items())
                changes[name] = draft.changed()
            self._commit(changes)

    def edit(self, table: str, updater: Callable[[Any], None]) -> None:
        """Let `updater` change the documents of a table: one Change, on disk when this returns."""
        with self.editing():
            draft = Draft(self._rows.get(table, {}))
            updater(draft)
            self._commit({table: draft.changed()})

    @contextmanager
    def editing(self) -> Iterator[None]:
        """Hold the lock over several steps, with the documents as they stand."""
        with ExitStack() as stack:
            if not self._depth:
                self._enter(stack)
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1

    def close(self) -> None:
        """Leave a plain TinyDB file, and close."""
        try:
            self._catch_up()
            self.fold(no_rest)
        finally:
            self.let_go()

    def _enter(self, stack: ExitStack) -> None:
        for _ in range(_TRIES):
            self._catch_up()
            try:
                stack.enter_context(self.locked())
            except Rebased:
                continue
            lines = self.inbox()
            self.news_count += bool(lines)
            self._apply(lines)
            return
        raise StoreError("changed-underneath", path=str(self.path))

    def _catch_up(self) -> None:
        try:
            lines = self.news()
        except Rebased:
            blocks, lines = self.open()
            self._rows = {}
            for name, block in blocks.items():
                if name != META:
                    rows = self._rows.setdefault(name, {})
                    for piece in block.pieces():
                        rows.update(_documents.decode(piece))
            self.news_count += 1
        self.news_count += bool(lines)
        self._apply(lines)

    def _apply(self, lines: list[Line]) -> None:
        for name, states in states_after(lines).items():
            rows = self._rows.setdefault(name, {})
            for i, raw in states.items():
                if is_nothing(raw):
                    rows.pop(i, None)
                else:
                    rows[i] = raw

    def _commit(self, changes: dict[str, dict[str, Document | None]]) -> None:
        deltas: dict[str, dict[str, RawDelta | None]] = {}
        for table, documents in changes.items():
            rows = self._rows.get(table, {})
            if documents:
                deltas[table] = {i: (rows.get(i, NOTHING), _raw(table, i, doc)) for i, doc in documents.items()}
        if deltas:
            line = Line(
                id=self._change_ids(), at=self._now().isoformat(timespec="seconds"), writer=self._writer,
                code=_LABEL, params={"tables": list(deltas)}, deltas=deltas,
            )  # fmt: skip
            self.append(line)
            self.sync()
            self._apply([line])


def _raw(table: str, record_id: str, document: Document | None) -> msgspec.Raw:
    """Return the document as it is written. Errors: StoreError ``not-a-record`` where the model cannot read it."""
    if document is None:
        return NOTHING
    if table == META:
        raise StoreError("not-a-record", table=table, id=record_id, field="")
    if table not in TABLES:
        return msgspec.Raw(_encode(document))
    raw = msgspec.Raw(_encode({"id": record_id, **document}))
    try:
        Records().one(table, record_id, raw)
    except StoreError as error:
        raise StoreError("not-a-record", **error.params) from error
    return raw
