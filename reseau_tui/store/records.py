"""Documents of the file to records and back: strict, but nothing a newer version wrote is lost."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter, eq
from typing import Any

import msgspec

from reseau_tui.model.checks import cleaned
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLE_OF, TABLES
from reseau_tui.store.errors import StoreError
from reseau_tui.store.unknown import Unknown, set_aside

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
NOTHING = msgspec.Raw(b"null")
_encode = msgspec.json.Encoder().encode
_id_of = attrgetter("id")
_DELETE = b"\x7f"
_ASCII = bytes(range(128))
_LEADS = (b"\xc2", b"\xe2", b"\xef")
_OBEYED = (
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(rb"\xe2(?:\x80[\x8e\x8f\xaa-\xae]|\x81[\xa6-\xa9])"),
    re.compile(rb"\xef\xbb\xbf"),
)
"""C1 controls, marks of direction, byte order marks; apart, as each begins with one byte that is quickly found."""
_FIELD = re.compile(r"`\$\.?([^`]*)`$")
_MISSING = re.compile(r"missing required field `([^`]*)`")


@cache
def _one(table: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(TABLES[table])


@cache
def _many(table: str) -> msgspec.json.Decoder[Any]:
    kind: Any = TABLES[table]
    return msgspec.json.Decoder(dict[str, kind])


_documents = msgspec.json.Decoder(dict[str, msgspec.Raw])


class Records:
    """Reads and writes documents; keeps the unknown fields of each by table and id."""

    def __init__(self) -> None:
        self._unknown: dict[tuple[str, str], Unknown] = {}

    def many(self, table: str, data: bytes) -> dict[str, Record]:
        """Return the records of a JSON object of documents.

        Errors: msgspec.DecodeError where it is no JSON, StoreError ``damaged-record`` for a document of a wrong shape.
        """
        try:
            rows: dict[str, Record] = _many(table).decode(data)
        except (msgspec.ValidationError, UnicodeDecodeError, RecursionError):
            return {i: self.one(table, i, raw) for i, raw in _documents.decode(data).items()}
        if not all(map(eq, rows, map(_id_of, rows.values()))):
            return {i: self.one(table, i, raw) for i, raw in _documents.decode(data).items()}
        if _suspect(data):
            return {i: cleaned(record) for i, record in rows.items()}
        return rows

    def one(self, table: str, record_id: str, raw: msgspec.Raw | bytes, *, past: bool = False) -> Record:
        """Return the record of one document; of a `past` state it keeps unknown fields only where none are known."""
        try:
            record: Record = _one(table).decode(raw)
        except UNREADABLE:
            record = self._leniently(table, record_id, raw, past=past)
        else:
            if record.id != record_id:
                record = self._leniently(table, record_id, raw, past=past)
            elif not past and self._unknown:
                self._unknown.pop((table, record_id), None)
        return cleaned(record) if _suspect(raw) else record

    def encode(self, record: Record | None) -> msgspec.Raw:
        """Return the document of a record, with the fields that only newer versions know; ``null`` for None."""
        if record is None:
            return NOTHING
        if self._unknown:
            unknown = self._unknown.get((TABLE_OF[type(record)], record.id))
            if unknown is not None:
                return msgspec.Raw(_encode(unknown.put_back(msgspec.to_builtins(record))))
        return msgspec.Raw(_encode(record))

    def _leniently(self, table: str, record_id: str, raw: msgspec.Raw | bytes, *, past: bool) -> Record:
        try:
            document = msgspec.json.decode(raw, type=dict[str, Any])
            document["id"] = record_id
            known, unknown = set_aside(TABLES[table], document)
            record: Record = msgspec.convert(known, TABLES[table])
        except UNREADABLE as error:
            raise StoreError("damaged-record", table=table, id=record_id, field=_field(error)) from error
        key = (table, record_id)
        if unknown and past:
            self._unknown.setdefault(key, unknown)
        elif unknown:
            self._unknown[key] = unknown
        elif not past:
            self._unknown.pop(key, None)
        return record


def _suspect(data: msgspec.Raw | bytes) -> bool:
    """Tell whether JSON may hold what a terminal could obey: controls, escaped or not, and marks that turn the text."""
    data = bytes(data)
    if _DELETE in data or _escapes(data):
        return True
    if not any(lead in data for lead in _LEADS):
        return False
    rare = data.translate(None, _ASCII)  # what is left of UTF-8 keeps its order, and is a tenth of the bytes
    return any(pattern.search(rare) for pattern in _OBEYED)


def _escapes(data: bytes) -> bool:
    at = data.find(b"\\")
    while at >= 0:
        if data[at + 1] in b"urbf":
            return True
        at = data.find(b"\\", at + 2)
    return False


def _field(error: Exception) -> str:
    text = str(error)
    path = _FIELD.search(text)
    missing = _MISSING.search(text)
    return ".".join(part for part in (path and path[1], missing and missing[1]) if part)
