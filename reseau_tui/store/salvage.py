"""What can still be read of a damaged file, line by line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import msgspec

from reseau_tui.model.book import Tables
from reseau_tui.model.tables import TABLES
from reseau_tui.store import system
from reseau_tui.store.base import SCHEMA, Meta, folded, no_rest
from reseau_tui.store.errors import StoreError
from reseau_tui.store.journal import Journal
from reseau_tui.store.reader import beside
from reseau_tui.store.records import UNREADABLE, Records
from reseau_tui.store.wire import is_nothing, states_after

_OPENING = re.compile(rb'[{,]?"([^"\\]*)":\{')
_DOCUMENT = re.compile(rb'"([^"\\]*)":(\{.*\}),?')
_ID = re.compile(rb'"(\d+)":')
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
    try:
        lines = system.read_from(fd, 0).split(b"\n")
    finally:
        system.close(fd)
    sections, lost = _sections(lines)
    records = Records()
    tables: Tables = {name: {} for name in TABLES}
    opened = {section.table for section in sections}
    for section in sections:
        table = section.table or _guess(section, opened)
        for line in section.lines if table in TABLES else ():
            try:
                tables[table][line.id] = records.one(table, line.id, line.raw)
            except StoreError:
                lost.append(Lost(line.number, table, line.id))
        if not table:
            lost += [Lost(line.number, "", line.id) for line in section.lines]
    _replay(beside(path, ".journal"), tables, records)
    return Salvaged(tables, tuple(sorted(lost)))


def write_book(path: Path, tables: Tables) -> None:
    """Write tables as a new book. Errors: StoreError ``exists`` and those of writing."""
    if path.exists():
        raise StoreError("exists", path=str(path))
    records = Records()
    states = {name: {i: records.encode(record) for i, record in rows.items()} for name, rows in tables.items()}
    system.write_file(path, b"".join(folded({}, states, Meta(SCHEMA, generation=1), no_rest)))


class _Document(NamedTuple):
    number: int
    id: str
    raw: bytes


class _Section(NamedTuple):
    """The documents of one table; its name is empty where the line that opened it is lost."""

    table: str
    lines: list[_Document]


def _sections(lines: list[bytes]) -> tuple[list[_Section], list[Lost]]:
    sections = [_Section("", [])]
    lost: list[Lost] = []
    for number, line in enumerate(lines, 1):
        document = _DOCUMENT.fullmatch(line)
        if opening := _OPENING.fullmatch(line):
            sections.append(_Section(opening[1].decode(errors="replace"), []))
        elif document:
            sections[-1].lines.append(_Document(number, document[1].decode(errors="replace"), document[2]))
        elif not _CLOSING.fullmatch(line):
            lost.append(Lost(number, sections[-1].table, _id_in(line)))
        elif line:
            sections.append(_Section("", []))
    return sections, lost


def _id_in(line: bytes) -> str:
    found = _ID.match(line)
    return found[1].decode() if found else ""


def _guess(section: _Section, opened: set[str]) -> str:
    """Return the table that reads most of the documents, of those not opened elsewhere; empty where none reads any."""
    fitting = {name: sum(_reads(name, line.raw) for line in section.lines) for name in TABLES if name not in opened}
    best = max(fitting, key=fitting.__getitem__, default="")
    return best if best and fitting[best] else ""


def _reads(table: str, raw: bytes) -> bool:
    try:
        msgspec.json.decode(raw, type=TABLES[table])
    except UNREADABLE:
        return False
    return True


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
