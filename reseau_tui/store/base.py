"""The base: one TinyDB JSON file, a document a line, so that it reads in pieces and, damaged, gives back the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from json import dumps, loads
from typing import NamedTuple

import msgspec

from reseau_tui.model.book import Tables
from reseau_tui.model.tables import TABLES
from reseau_tui.store.errors import StoreError
from reseau_tui.store.records import NOTHING, UNREADABLE, Records
from reseau_tui.store.wire import Documents

SCHEMA = 1
META = "meta"
PIECE = 256 * 1024
"""Bytes of documents decoded at a time; between two, others may run."""
_SLICE = 500
"""New documents written at a time."""

_BOM = b"\xef\xbb\xbf"
_TABLE = re.compile(rb'"([^"\\\n]*)":\{\n')
_NEXT_TABLE = b"\n},\n"  # ends in a rare byte: so it is found three times faster
_LAST = b"\n}}"
_META_AT_HEAD = re.compile(rb'\{"meta":\{\n"1":(\{[^{}\n]*\})\n\}')
_encode = msgspec.json.Encoder().encode
_tables = msgspec.json.Decoder(dict[str, msgspec.Raw])
_documents = msgspec.json.Decoder(dict[str, msgspec.Raw])

Rest = Callable[[], None]
"""Called between pieces of work, so that a thread can let others run or be cancelled."""


def no_rest() -> None:
    """Have no one else to let run."""


class Meta(msgspec.Struct, frozen=True, gc=False):
    """Which form the file has, how many times it was folded, and the last Change that is in it."""

    schema: int = SCHEMA
    generation: int = 0
    last: str = ""


class Block(NamedTuple):
    """The documents of one table: where their lines are in `data`, or, with `whole`, the JSON object itself."""

    data: bytes
    start: int
    end: int
    whole: bool = False

    def pieces(self) -> Iterator[bytes]:
        """Give the documents as JSON objects of a bearable size."""
        if self.whole:
            yield self.data
            return
        view = memoryview(self.data)
        start = self.start
        while start < self.end:
            stop = self.data.find(b",\n", min(start + PIECE, self.end), self.end)
            stop = self.end if stop < 0 else stop
            yield b"".join((b"{", view[start:stop], b"}"))
            start = stop + 2


def blocks_of(data: bytes) -> dict[str, Block]:
    """Return the tables of a file.

    Errors: StoreError ``empty-file``, ``damaged``, ``foreign``.
    """
    return _blocks_by_line(data) or whole_blocks_of(data)


def _blocks_by_line(data: bytes) -> dict[str, Block] | None:
    """Return the tables of a file in our form, or None; what is inside the lines is for the decoder to judge."""
    found: dict[str, Block] = {}
    at = 1
    while header := _TABLE.match(data, at):
        start = header.end()
        end = data.find(_NEXT_TABLE, start - 1)
        if end < 0:
            end = len(data.rstrip()) - len(_LAST)
        name = header[1].decode(errors="replace")
        if end < start - 1 or name in found:
            return None
        found[name] = Block(data, start, end)
        if data.startswith(_LAST, end):
            return found if data.startswith(b"{") else None
        at = end + len(_NEXT_TABLE)
    return None


def whole_blocks_of(data: bytes) -> dict[str, Block]:
    """Return the tables of a JSON file of any form."""
    if not data.strip():
        raise StoreError("empty-file")
    if data.startswith(_BOM):
        raise StoreError("damaged", line=1, detail="byte order mark")
    try:
        tables = _tables.decode(data)
        return {name: Block(bytes(_object(raw)), 0, 0, whole=True) for name, raw in tables.items()}
    except msgspec.ValidationError as error:
        raise StoreError("foreign") from error
    except UNREADABLE as error:
        raise StoreError("damaged", line=_line_of(data, error), detail=str(error)) from error


def _object(raw: msgspec.Raw) -> msgspec.Raw:
    if bytes(raw)[:1] != b"{":
        raise msgspec.ValidationError("a table is an object")
    return raw


def _line_of(data: bytes, error: Exception) -> int:
    at = re.search(r"byte (\d+)", str(error))
    return data.count(b"\n", 0, int(at[1])) + 1 if at else 0


def meta_at_head(head: bytes) -> Meta | None:
    """Return the meta of a file in our form from its first bytes, or None."""
    match = _META_AT_HEAD.match(head)
    return _meta(match[1]) if match else None


def meta_of(blocks: dict[str, Block]) -> Meta:
    """Return the meta of a file, or that of a file that never had one.

    Errors: StoreError ``newer-schema``, ``foreign``.
    """
    block = blocks.get(META)
    if block is None:
        if blocks and not blocks.keys() & TABLES.keys():
            raise StoreError("foreign")
        return Meta()
    for piece in block.pieces():
        for raw in _decoded(piece).values():
            return _meta(raw)
    return Meta()


def _meta(raw: msgspec.Raw | bytes) -> Meta:
    try:
        meta = msgspec.json.decode(raw, type=Meta)
    except UNREADABLE as error:
        raise StoreError("foreign") from error
    if meta.schema > SCHEMA:
        raise StoreError("newer-schema", schema=meta.schema, known=SCHEMA)
    return meta


def records_of(blocks: dict[str, Block], records: Records, rest: Rest) -> Tables:
    """Return the records of all tables that the model knows.

    Errors: StoreError ``damaged``, ``damaged-record``; msgspec.DecodeError when the lines are not what they seemed.
    """
    tables: Tables = {}
    for name in TABLES:
        rows: dict[str, object] = {}
        if name in blocks:
            for piece in blocks[name].pieces():
                rows.update(records.many(name, piece))
                rest()
        tables[name] = rows  # type: ignore[assignment]
    return tables


def folded(blocks: dict[str, Block], states: Documents, meta: Meta, rest: Rest) -> Iterator[bytes]:
    """Give, in pieces, the file that has the blocks' documents with the later `states` in their place."""
    yield b'{"meta":{\n"1":%b\n}' % _encode(meta)
    for name in [*blocks, *(name for name in states if name not in blocks)]:
        if name == META:
            continue
        fresh = dict(states.get(name, {}))
        before = b",\n%b:{\n" % _encode(name)
        block = blocks.get(name)
        for piece in block.pieces() if block else ():
            documents = _decoded(piece)
            for i in documents.keys() & fresh.keys():
                documents[i] = fresh.pop(i)
            if block and block.whole:
                documents = {i: _one_line(raw) for i, raw in documents.items()}
            lines = _lines(documents) if states.get(name) or (block and block.whole) else piece[1:-1]
            if lines:
                yield before + lines
                before = b",\n"
            rest()
        added = [(i, raw) for i, raw in fresh.items() if raw != NOTHING]
        for start in range(0, len(added), _SLICE):
            yield before + _lines(dict(added[start : start + _SLICE]))
            before = b",\n"
            rest()
        if before == b",\n":
            yield b"\n}"
    yield b"}\n"


def _lines(documents: dict[str, msgspec.Raw]) -> bytes:
    return b",\n".join(b"%b:%b" % (_encode(i), raw) for i, raw in documents.items() if raw != NOTHING)


def _decoded(piece: bytes) -> dict[str, msgspec.Raw]:
    try:
        return _documents.decode(piece)
    except UNREADABLE as error:
        raise StoreError("damaged", line=0, detail=str(error)) from error


def _one_line(raw: msgspec.Raw) -> msgspec.Raw:
    """Return a document of another program's form in ours: no spaces, no escapes that UTF-8 does without."""
    text = bytes(raw)
    if b"\\u" in text:
        try:
            return msgspec.Raw(dumps(loads(text), ensure_ascii=False, separators=(",", ":")).encode())
        except (ValueError, RecursionError):  # half a surrogate pair: stays as it was written
            pass
    return msgspec.Raw(msgspec.json.format(text, indent=-1))
