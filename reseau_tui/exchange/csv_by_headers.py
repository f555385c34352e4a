"""Any table of people, read by the names of its columns: Google, Outlook, our own export, a table made by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reseau_tui.exchange.decoding import decode, repairs
from reseau_tui.exchange.gathering import Gathering
from reseau_tui.exchange.headers import (
    FIELDS,
    IGNORED,
    NOT_KEPT,
    PERSONAL,
    fields_of,
    is_accented_right,
    named_field,
)  # fmt: skip
from reseau_tui.exchange.report import Column, Format, Found, Progress, Report, Unreadable
from reseau_tui.exchange.tables import DELIMITERS, Row, Table
from reseau_tui.exchange.values import unguarded
from reseau_tui.model.text import clean, fold

HEADER_WITHIN = 15
"""The header is one of the first rows that hold anything."""
LONGEST_HEADER = 200
_TOLD_EVERY = 512


class Header(NamedTuple):
    """Where the header stands, how its cells are parted, and what each column fills."""

    line: int
    delimiter: str
    names: list[str]
    fields: list[str | None]

    @property
    def rank(self) -> tuple[int, int]:
        """How sure it is: known columns, then those spelled with the right accents."""
        known = [name for name, field in zip(self.names, self.fields, strict=True) if field is not None]
        return len(known), sum(map(is_accented_right, known))


def find_header(table: Table, wanted: Mapping[str, str]) -> Header | None:
    """Return the header, found by its content, under the delimiter that makes most of it known.

    `wanted` maps folded names of columns to fields and goes before what the columns' own names say.
    """
    best: Header | None = None
    for delimiter in table.stated_delimiter or DELIMITERS:
        for row in table.head(delimiter, HEADER_WITHIN):
            names = [cell[:LONGEST_HEADER] for cell in row.cells]
            header = Header(row.line, delimiter, names, _fields(names, wanted))
            if PERSONAL.intersection(filter(None, header.fields)) and (best is None or header.rank > best.rank):
                best = header
    return best


def read_table(
    data: bytes,
    report: Report,
    *,
    kind: Format = "csv",
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Iterator[Found]:
    """Yield the people of a table. Raises `Unreadable`; what is left out stands in the report once it is over.

    `columns` maps names of columns to fields, for those that the names do not tell; the field ``-`` leaves one out.
    """
    report.format = kind
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise Unreadable("empty-file")
    text, report.encoding = decode(data)
    wanted = _wanted(columns or {})
    table, header = _best_reading(text, report, wanted)
    _tell_columns(header, columns or {}, report)
    yield from _people(table, header, report, progress)


def _best_reading(text: str, report: Report, wanted: Mapping[str, str]) -> tuple[Table, Header]:
    table = Table(text)
    head = table.top()
    header = find_header(Table(head), wanted)
    mending = None
    if header is None or not all(map(str.isascii, header.names)):
        for name, repair in repairs():
            better = find_header(Table(repair(head)), wanted)
            if better is not None and (header is None or better.rank > header.rank):
                header, report.encoding, mending = better, name, repair
    if header is None:
        raise Unreadable("no-header")
    return (Table(mending(text)) if mending else table), header


def _people(table: Table, header: Header, report: Report, progress: Progress | None) -> Iterator[Found]:
    split = not {"given", "family"}.intersection(filter(None, header.fields))
    plan = [(i, field, header.names[i]) for i, field in enumerate(header.fields) if field in FIELDS]
    plan.sort(key=lambda column: _RANK.get(column[1], 0))
    not_kept = {i for i, field in enumerate(header.fields) if field == NOT_KEPT}
    for count, row in enumerate(table.rows(header.delimiter, after=header.line)):
        if progress and count % _TOLD_EVERY == 0:
            progress(row.line, len(table))
        if not any(map(str.strip, row.cells)):
            continue
        if row.cells == header.names:
            report.skip(row.line, "header-again")
            continue
        not_kept = {i for i in not_kept if not _missed(row, i, header, report)}
        person = _person(row, plan, len(header.names), report).found(split=split)
        if person:
            yield person
        else:
            _tell_left_out(row, header, report)
    if progress:
        progress(len(table), len(table))


def _person(row: Row, plan: list[tuple[int, str, str]], width: int, report: Report) -> Gathering:
    person = Gathering(row.line, report)
    cells = row.cells
    for index, field, column in plan:
        if index < len(cells):
            cell = cells[index]
            if cell:
                person.add(field, unguarded(cell) if cell[0] in _MARKS else cell, column)
    extra = [cell for cell in cells[width:] if cell.strip()]
    if extra:
        person.remark("extra-cells", count=len(extra))
        person.aside(" · ".join(extra))
    if row.lone:
        person.remark("lone-quote")
    return person


def _tell_left_out(row: Row, header: Header, report: Report) -> None:
    filled = {header.fields[i] for i, cell in enumerate(row.cells[: len(header.fields)]) if cell.strip()}
    if filled == {"connected_on"}:
        day = next(cell for cell in row.cells if cell.strip())
        report.skip(row.line, "hidden", on=clean(day)[:20])
    else:
        report.skip(row.line, "no-name")


def _missed(row: Row, index: int, header: Header, report: Report) -> bool:
    """Tell, once, of a known column that has no place in a book and yet something in it."""
    cell = row.cells[index].strip() if index < len(row.cells) else ""
    if not cell or cell in _EMPTY_DAYS:
        return False
    report.unknown_columns.append(clean(header.names[index]).strip())
    return True


def _tell_columns(header: Header, columns: Mapping[str, str], report: Report) -> None:
    present = {fold(clean(name)) for name in header.names}
    for column in columns:
        if fold(clean(column)) not in present:
            raise Unreadable("no-such-column", column=column, columns=tuple(clean(n).strip() for n in header.names))
    report.delimiter, report.header_line = header.delimiter, header.line
    for name, field in zip(header.names, header.fields, strict=True):
        report.columns.append(Column(clean(name).strip(), field if field in FIELDS else ""))
        if field is None and name.strip():
            report.unknown_columns.append(clean(name).strip())


def _fields(names: list[str], wanted: Mapping[str, str]) -> list[str | None]:
    fields = fields_of(names)
    return [wanted.get(fold(clean(name)), field) for name, field in zip(names, fields, strict=True)]


def _wanted(columns: Mapping[str, str]) -> dict[str, str]:
    wanted: dict[str, str] = {}
    for column, text in columns.items():
        field = IGNORED if text.strip() in ("", IGNORED) else named_field(text)
        if field is None or (field != IGNORED and field not in FIELDS):
            raise Unreadable("no-such-field", field=text, fields=FIELDS)
        wanted[fold(clean(column))] = field
    return wanted


_RANK = {"middle": -1, "linkedin": 0, "links": 1}
"""A column for LinkedIn itself goes before addresses that may happen to be one."""
_MARKS = "'="
_EMPTY_DAYS = ("0/0/00", "00/00/00", "0/0/0000")
