"""JSON: a book of ours with all its tables, or a plain list of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from reseau_tui.exchange.gathering import Gathering
from reseau_tui.exchange.headers import FIELDS, IGNORED, NOT_KEPT, named_field
from reseau_tui.exchange.report import Found, Gathered, Report, Unreadable
from reseau_tui.model.checks import check, cleaned
from reseau_tui.model.reason import Invalid
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLES
from reseau_tui.store.base import META, SCHEMA

_BOM = b"\xef\xbb\xbf"
_FIELD = re.compile(r"field `([^`]*)`|`\$\.?([^`]*)`$")


def read_json(data: bytes, report: Report) -> Gathered:
    """Return the records of a book, or the people of a list. Raises `Unreadable`.

    One record that is wrong is left out and told; the fields that the model does not know are told and left out.
    """
    report.format, report.encoding = "json", "utf-8"
    data = data.removeprefix(_BOM)
    if not data.strip():
        raise Unreadable("empty-file")
    tables = _decoded(data)
    if isinstance(tables, list):
        return Gathered(people=tuple(_people(tables, report)))
    if not isinstance(tables, dict) or not tables.keys() & TABLES.keys():
        raise Unreadable("not-a-book")
    _refuse_newer(tables.get(META))
    report.unknown_columns += [str(name) for name in tables if name not in TABLES and name != META]
    records: list[Record] = []
    for table in TABLES:
        rows = tables.get(table, {})
        if not isinstance(rows, dict):
            raise Unreadable("not-a-book")
        for record_id, row in rows.items():
            record = _record(table, record_id, row, data, report)
            if record is not None:
                records.append(record)
    return Gathered(records=tuple(records))


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        at = re.search(r"byte (\d+)", str(error))
        raise Unreadable("damaged-json", line=data.count(b"\n", 0, int(at[1])) + 1 if at else 1) from error


def _refuse_newer(meta: Any) -> None:
    first = next(iter(meta.values()), None) if isinstance(meta, dict) else None
    schema = first.get("schema") if isinstance(first, dict) else None
    if isinstance(schema, int) and schema > SCHEMA:
        raise Unreadable("newer-book", schema=schema)


def _record(table: str, record_id: str, row: Any, data: bytes, report: Report) -> Record | None:
    kind = TABLES[table]
    try:
        if not isinstance(row, dict):
            raise msgspec.ValidationError("`$`")
        known = {name: value for name, value in row.items() if name in kind.__struct_fields__}
        for name in row.keys() - known.keys():
            if f"{table}.{name}" not in report.unknown_columns:
                report.unknown_columns.append(f"{table}.{name}")
        record: Record = cleaned(msgspec.convert(known | {"id": record_id}, kind))
        check(record)
    except msgspec.ValidationError as error:
        found = _FIELD.search(str(error))
        field = (found[1] or found[2] or "") if found else ""
        report.skip(_line_of(record_id, data), "bad-record", table=table, id=record_id, field=field)
        return None
    except Invalid as error:
        report.skip(_line_of(record_id, data), "bad-record", table=table, id=record_id, field=error.field)
        return None
    return record


def _line_of(record_id: str, data: bytes) -> int:
    at = data.find(msgspec.json.encode(record_id) + b":")
    return data.count(b"\n", 0, at) + 1 if at >= 0 else 0


def _people(rows: list[Any], report: Report) -> Iterator[Found]:
    fields: dict[str, str | None] = {}
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise Unreadable("not-a-book")
        person = Gathering(number, report)
        for key, value in row.items():
            if key not in fields:
                fields[key] = named_field(key) if key not in ("id", "last_exchange", "next_due") else IGNORED
                if fields[key] is None or fields[key] == NOT_KEPT:
                    report.unknown_columns.append(key)
            field = fields[key]
            if field in FIELDS:
                for piece in value if isinstance(value, list) else [value]:
                    if isinstance(piece, str | int | float) and piece is not False:
                        person.add(str(field), str(piece), key)
        found = person.found(split=not {"given", "family"} & row.keys())
        if found:
            yield found
        else:
            report.skip(number, "no-name")
