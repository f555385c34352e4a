"""What can still be read of a damaged file, line by line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import msgspec

from reseau_tui.model.book import Tables
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLES
from reseau_tui.store import system
from reseau_tui.store.base import META, SCHEMA, Meta, folded, no_rest
from reseau_tui.store.errors import StoreError
from reseau_tui.store.journal import Journal
from reseau_tui.store.reader import beside
from reseau_tui.store.records import UNREADABLE, Records
from reseau_tui.store.wire import is_nothing, states_after

_OPENING = re.compile(rb'[{,]?"([^"\\]*)":\{')
_DOCUMENT = re.compile(rb'"([^"\\]*)":(\{.*\}),?')
_CLOSING = re.compile(rb"\}*,?")


class Lost(NamedTuple):
    """A line that gave nothing: its number from 1, the table around it, the id where one could be read."""

    line: int
    table: str
    id: str


class Salvaged(NamedTuple):
    """What was read of a damaged book, and what was not."""

    tables: Tables
    lost: tuple[Lost, ...]


def salvage(path: Path) -> Salvaged:
    """Read every document that is whole, then the journal. Errors: StoreError where the file cannot be opened."""
    fd = system.open_to_read(path)
    if fd is None:
        raise StoreError("no-book", path=str(path))
    records = Records()
    tables: Tables = {name: {} for name in TABLES}
    lost: list[Lost] = []
    table = ""
    try:
        lines = system.read_from(fd, 0).split(b"\n")
    finally:
        system.close(fd)
    for number, line in enumerate(lines, 1):
        if _CLOSING.fullmatch(line):
            continue
        if opening := _OPENING.fullmatch(line):
            table = opening[1].decode(errors="replace")
            continue
        document = _DOCUMENT.fullmatch(line)
        record_id = document[1].decode(errors="replace") if document else ""
        found = _read(records, table, record_id, document[2]) if document else None
        if found is not None:
            tables[found[0]][record_id] = found[1]
        elif table in TABLES or not document:
            lost.append(Lost(number, table, record_id))
    _replay(beside(path, ".journal"), tables, records)
    return Salvaged(tables, tuple(lost))


def write_book(path: Path, tables: Tables) -> None:
    """Write tables as a new book. Errors: StoreError ``exists`` and those of writing."""
    if path.exists():
        raise StoreError("exists", path=str(path))
    records = Records()
    states = {name: {i: records.encode(record) for i, record in rows.items()} for name, rows in tables.items()}
    system.write_file(path, b"".join(folded({}, states, Meta(SCHEMA, generation=1), no_rest)))


def _read(records: Records, table: str, record_id: str, raw: bytes) -> tuple[str, Record] | None:
    """Return the record and its table; where the line that opened the table is lost, the one table that fits."""
    if table in TABLES:
        try:
            return table, records.one(table, record_id, raw)
        except StoreError:
            pass
    elif table and table != META:
        return None
    fitting: list[tuple[str, Record]] = []
    for name, kind in TABLES.items():
        try:
            fitting.append((name, msgspec.json.decode(raw, type=kind)))
        except UNREADABLE:
            continue
    return fitting[0] if len(fitting) == 1 else None


def _replay(path: Path, tables: Tables, records: Records) -> None:
    journal = Journal.at(path)
    if journal is None:
        return
    try:
        states = states_after(journal.read_on().lines)
    finally:
        journal.close()
    for table in states.keys() & TABLES.keys():
        for i, raw in states[table].items():
            if is_nothing(raw):
                tables[table].pop(i, None)
            else:
                tables[table][i] = records.one(table, i, raw)
