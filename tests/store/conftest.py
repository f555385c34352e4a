"""A folder with a book in it, and small programs that share the book as sessions do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reseau_tui.model.book import Tables
from reseau_tui.model.change import Change, ChangeKind, Delta, Deltas
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLE_OF
from reseau_tui.store.errors import Rebased
from reseau_tui.store.store import Store

Decide = Callable[[Tables], list[Delta]]


def contact(n: int, name: str = "Hélène Réaux", **fields: object) -> Contact:
    return Contact(id=f"{n:019d}", name=name, **fields)  # type: ignore[arg-type]


def deltas_of(deltas: list[Delta]) -> Deltas:
    found: Deltas = {}
    for delta in deltas:
        record: Record | None = delta.after or delta.before
        assert record is not None
        found.setdefault(TABLE_OF[type(record)], {})[record.id] = delta
    return found


def apply(tables: Tables, changes: list[Change]) -> None:
    for change in changes:
        for table, rows in change.deltas.items():
            for record_id, delta in rows.items():
                if delta.after is None:
                    tables[table].pop(record_id, None)
                else:
                    tables[table][record_id] = delta.after


class Program:
    """What a session does with a store, and no more."""

    def __init__(self, path: Path, writer: str = "a", *, lock_wait: float = 10.0) -> None:
        self.store = Store(path, writer=writer, lock_wait=lock_wait)
        self.writer = writer
        self.made = 0
        self.loads = 0
        self.at = "2026-10-05T10:00:00"
        self.tables: Tables = {}
        self.load()

    def load(self) -> None:
        self.tables = self.store.load()
        self.loads += 1

    def follow(self) -> list[Change]:
        try:
            changes = self.store.tail()
        except Rebased:
            self.load()
            return []
        apply(self.tables, changes)
        return changes

    def edit(self, decide: Decide, *, kind: ChangeKind = "edit", of: str = "") -> Change | None:
        while True:
            try:
                with self.store.writing() as news:
                    apply(self.tables, news)
                    deltas = deltas_of(decide(self.tables))
                    if not deltas:
                        return None
                    self.made += 1
                    change = Change(
                        id=f"{self.writer}-{self.made:06d}", at=self.at, writer=self.writer, kind=kind, of=of,
                        label=Reason("test", {"on": date(2026, 10, 5), "names": ("é", "b"), "n": 3, "none": None}),
                        deltas=deltas,
                    )  # fmt: skip
                    self.store.append(change)
                    apply(self.tables, [change])
                    return change
            except Rebased:
                self.load()

    def put(self, *records: Record) -> Change | None:
        return self.edit(lambda tables: [Delta(tables[TABLE_OF[type(r)]].get(r.id), r) for r in records])

    def remove(self, record: Record) -> Change | None:
        return self.edit(lambda tables: [Delta(tables[TABLE_OF[type(record)]][record.id], None)])

    def compact(self) -> None:
        while True:
            try:
                return self.store.compact()
            except Rebased:
                self.load()

    @property
    def names(self) -> list[str]:
        return sorted(c.name for c in self.tables["contacts"].values() if isinstance(c, Contact))


class Shelf:
    """A folder for one book."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "book.json"
        self.contact = contact
        self.apply = apply
        self._open: list[Program] = []

    def program(self, writer: str = "a", *, lock_wait: float = 10.0) -> Program:
        program = Program(self.path, writer, lock_wait=lock_wait)
        self._open.append(program)
        return program

    def beside(self, ending: str) -> Path:
        return self.path.with_name(self.path.name + ending)

    def files(self) -> set[str]:
        return {p.name for p in self.path.parent.iterdir()} if self.path.parent.exists() else set()

    def close(self) -> None:
        for program in self._open:
            program.store.close()


@pytest.fixture
def shelf(tmp_path: Path):
    shelf = Shelf(tmp_path / "shelf")
    yield shelf
    shelf.close()


@pytest.fixture
def program_class() -> type[Program]:
    return Program
