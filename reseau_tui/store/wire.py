"""A Change as one line of the journal or of the history: a checksum, a space, JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal
from zlib import crc32

import msgspec

from reseau_tui.model.change import Change, ChangeKind, Delta, Deltas
from reseau_tui.model.reason import Param, Reason
from reseau_tui.model.tables import TABLES
from reseau_tui.store.records import NOTHING, UNREADABLE, Records

_CHECKSUM = 9
"""Eight hexadecimal digits and a space."""

RawDelta = tuple[msgspec.Raw, msgspec.Raw]
"""The document before and after; ``null`` where it did not exist."""


class Created(Delta):
    """A creation as the history tells it: what was written then is not kept, what became of it is in the book."""

    __slots__ = ()


class Line(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A Change as it is written; a delta of None is a creation whose content the history does not keep."""

    id: str
    at: str
    writer: str
    code: str
    params: dict[str, Any] = {}
    kind: Literal["edit", "undo", "redo", "autosave"] = "edit"
    of: str = ""
    deltas: dict[str, dict[str, RawDelta | None]]


_encode = msgspec.json.Encoder().encode
_line = msgspec.json.Decoder(Line)


def sealed(body: bytes) -> bytes:
    """Return the line of that body: checksum in front, line end behind."""
    return b"%08x %b\n" % (crc32(body), body)


def unsealed(line: bytes) -> bytes | None:
    """Return the body of a line without its end, or None when the checksum is not that of the body."""
    body = line[_CHECKSUM:]
    return body if line[:_CHECKSUM] == b"%08x " % crc32(body) else None


def read_line(body: bytes) -> Line | None:
    """Return the line of that body, or None where it is none."""
    try:
        return _line.decode(body)
    except UNREADABLE:
        return None


def write_line(line: Line) -> bytes:
    """Return the whole line, checksum and end included."""
    return sealed(_encode(line))


def to_line(change: Change, records: Records) -> Line:
    """Return the change as it is written."""
    encode = records.encode
    deltas: dict[str, dict[str, RawDelta | None]] = {
        table: {
            i: None if isinstance(delta, Created) else (encode(delta.before), encode(delta.after))
            for i, delta in rows.items()
        }
        for table, rows in change.deltas.items()
    }
    params = {name: _plain(value) for name, value in change.label.params.items()}
    return Line(
        id=change.id, at=change.at, writer=change.writer, code=change.label.code, params=params, kind=change.kind,
        of=change.of, deltas=deltas,
    )  # fmt: skip


def to_change(line: Line, records: Records, *, past: bool = False) -> Change:
    """Return the Change of a line, without what it did to tables that only newer versions know."""
    deltas: Deltas = {}
    for table, rows in line.deltas.items():
        if table in TABLES:
            deltas[table] = {i: _delta(table, i, delta, records, past=past) for i, delta in rows.items()}
    label = Reason(line.code, {name: _param(value) for name, value in line.params.items()})
    kind: ChangeKind = line.kind
    return Change(id=line.id, at=line.at, writer=line.writer, label=label, deltas=deltas, kind=kind, of=line.of)


def without_creations(line: Line) -> Line:
    """Return the line as the history keeps it: of what was created, the id."""
    deltas: dict[str, dict[str, RawDelta | None]] = {
        table: {i: None if delta is None or is_nothing(delta[0]) else delta for i, delta in rows.items()}
        for table, rows in line.deltas.items()
    }
    return msgspec.structs.replace(line, deltas=deltas)


def is_nothing(raw: msgspec.Raw) -> bool:
    """Tell whether a document is not there."""
    return raw == NOTHING


Documents = dict[str, dict[str, msgspec.Raw]]
"""Table to id to document; ``null`` for one that was removed."""


def states_after(lines: Iterable[Line]) -> Documents:
    """Return the last state of every document that the lines touch."""
    last: Documents = {}
    for line in lines:
        for table, rows in line.deltas.items():
            states = last.setdefault(table, {})
            for i, delta in rows.items():
                if delta is not None:
                    states[i] = delta[1]
    return last


def _delta(table: str, record_id: str, delta: RawDelta | None, records: Records, *, past: bool) -> Delta:
    if delta is None:
        return Created(None, None)
    before, after = delta
    return Delta(
        None if is_nothing(before) else records.one(table, record_id, before, past=True),
        None if is_nothing(after) else records.one(table, record_id, after, past=past),
    )


def _plain(value: Param) -> object:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _param(value: object) -> Param:
    if isinstance(value, Mapping):
        return date.fromisoformat(value["day"])
    if isinstance(value, list):
        return tuple(value)
    return value  # type: ignore[return-value]
