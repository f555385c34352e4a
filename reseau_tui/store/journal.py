"""The journal beside the base: a header that names the base, then one line for each Change since."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from reseau_tui.store import system
from reseau_tui.store.base import SCHEMA, Meta
from reseau_tui.store.errors import StoreError, store_error
from reseau_tui.store.wire import Line, read_line, sealed, unsealed

State = Literal["whole", "torn", "damaged", "interrupted", "stray"]
"""How the journal stands to the base.

``torn``: its last line never got its end, an edit never acknowledged. ``damaged``: a line is not what was written.
``interrupted``: a fold had renamed the base and not yet the journal. ``stray``: it belongs to another base.
"""
_HEAD = 4096
_encode = msgspec.json.Encoder().encode


class News(NamedTuple):
    """Whole lines of the journal, the offset where they begin, and how the rest stands."""

    state: State
    lines: list[Line]
    start: int


class Journal:
    """One open journal file: what was read of it is before `end`."""

    def __init__(self, path: Path, fd: int) -> None:
        self.path = path
        self._fd = fd
        self._out: int | None = None
        status = os.fstat(fd)
        self._place = (status.st_dev, status.st_ino)
        self.end = 0
        self.header: Meta | None = None
        head = system.read_from(fd, 0, _HEAD)
        body = unsealed(head[: max(0, head.find(b"\n"))])
        if body is not None and (header := _header(body)) is not None:
            self.header = header
            self.end = head.find(b"\n") + 1

    @classmethod
    def at(cls, path: Path) -> Journal | None:
        """Open the journal at `path`, or return None without one."""
        fd = system.open_to_read(path)
        return None if fd is None else cls(path, fd)

    def close(self) -> None:
        """Close the file."""
        os.close(self._fd)
        if self._out is not None:
            os.close(self._out)

    def is_at(self, identity: system.Identity | None) -> bool:
        """Tell whether this is still the file under the journal's name."""
        return identity is not None and (identity.device, identity.inode) == self._place

    def read_on(self) -> News:
        """Read the whole lines behind `end` and move it there."""
        start = self.end
        data = system.read_from(self._fd, start)
        lines: list[Line] = []
        at = 0
        while (stop := data.find(b"\n", at)) >= 0:
            body = unsealed(data[at:stop])
            line = None if body is None else read_line(body)
            if line is None:
                break
            lines.append(line)
            at = stop + 1
        self.end += at
        state: State = "damaged" if stop >= 0 else "torn" if at < len(data) else "whole"
        return News(state, lines, start)

    def beyond(self, meta: Meta) -> News:
        """Read the lines that the base of that meta lacks."""
        header = self.header
        news = self.read_on()
        if header is None or (header.generation, header.last) == (meta.generation, meta.last):
            return news
        if header.generation + 1 == meta.generation:
            for n, line in enumerate(news.lines):
                if line.id == meta.last:
                    return News("interrupted", news.lines[n + 1 :], self._after(news.start, n + 1))
        return News("stray", [], self.end)

    def _after(self, start: int, count: int) -> int:
        data = self.read(start, self.end)
        at = 0
        for _ in range(count):
            at = data.index(b"\n", at) + 1
        return start + at

    def read(self, start: int, end: int) -> bytes:
        """Return a part of the file."""
        return system.read_from(self._fd, start, end - start)

    def rest(self, start: int) -> bytes:
        """Return the file from `start` to its very end."""
        return system.read_from(self._fd, start)

    def append(self, data: bytes) -> None:
        """Write behind `end`, where the file must end, whole or not at all.

        Errors: StoreError ``disk-full`` and the like, the file as it was.
        """
        try:
            if self._out is None:
                self._out = system.open_to_append(self.path)
            system.write_all(self._out, data)
        except OSError as error:
            self.cut()
            raise store_error(error, self.path) from error
        self.end += len(data)

    def cut(self) -> None:
        """Remove what follows `end`."""
        try:
            if self._out is None:
                self._out = system.open_to_append(self.path)
            os.ftruncate(self._out, self.end)
        except OSError as error:
            raise store_error(error, self.path) from error

    def sync(self) -> None:
        """Wait until the disk has what was appended."""
        if self._out is not None:
            system.sync_file(self._out)


def header_line(meta: Meta) -> bytes:
    """Return the first line of the journal of that base."""
    return sealed(_encode({"journal": SCHEMA, "generation": meta.generation, "last": meta.last}))


def _header(body: bytes) -> Meta | None:
    try:
        header = msgspec.json.decode(body, type=dict[str, int | str])
        meta = Meta(int(header["journal"]), int(header["generation"]), str(header["last"]))
    except (msgspec.DecodeError, KeyError, ValueError):
        return None
    if meta.schema > SCHEMA:
        raise StoreError("newer-schema", schema=meta.schema, known=SCHEMA)
    return meta
