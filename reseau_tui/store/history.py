"""The past beside the book: folded Changes, creations as ids only, as many as fit under a cap."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reseau_tui.store import system
from reseau_tui.store.errors import store_error
from reseau_tui.store.wire import Line, read_line, unsealed, without_creations, write_line

CAP = 8 * 1024 * 1024
KEPT = CAP // 2
"""Past the cap, the newest Changes that fit into this are kept, and in any case the newest one."""

_BLOCK = 64 * 1024


class History:
    """The history file of a book; who appends holds the lock."""

    def __init__(self, path: Path, cap: int = CAP) -> None:
        self._path = path
        self._cap = cap

    def append(self, lines: list[Line]) -> None:
        """Add Changes, oldest first, and wait until the disk has them.

        Autosaves are no steps and are left out; only the last line is always there, as the base names it.
        """
        if not lines:
            return
        kept = [line for line in lines[:-1] if line.kind != "autosave"] + lines[-1:]
        data = b"".join(write_line(without_creations(line)) for line in kept)
        try:
            fd = system.open_to_append(self._path)
            try:
                start = os.fstat(fd).st_size
                if start and system.read_from(fd, start - 1) != b"\n":
                    data = b"\n" + data  # a line torn by a crash must not take ours along
                try:
                    system.write_all(fd, data)
                    system.sync_file(fd)
                except OSError:
                    os.ftruncate(fd, start)
                    raise
                size = os.fstat(fd).st_size
            finally:
                os.close(fd)
        except OSError as error:
            raise store_error(error, self._path) from error
        if size > self._cap:
            self._trim()

    def newest_first(self) -> Iterator[Line]:
        """Give the Changes, newest first; damaged lines are left out, and what a fold begun twice wrote twice."""
        seen: set[str] = set()
        for raw in self._raw_newest_first():
            body = unsealed(raw)
            line = None if body is None else read_line(body)
            if line is not None and line.id not in seen:
                seen.add(line.id)
                yield line

    def keep_until(self, last: str) -> None:
        """Forget the Changes after the one of id `last`; all of them where it is not known."""
        kept: list[bytes] = []
        for line in self.newest_first():
            if kept or line.id == last:
                kept.append(write_line(line))
        if self._path.exists():
            system.write_file(self._path, b"".join(reversed(kept)))

    def _trim(self) -> None:
        kept: list[bytes] = []
        size = 0
        for raw in self._raw_newest_first():
            size += len(raw) + 1
            if kept and size > self._cap * KEPT // CAP:
                break
            kept.append(raw + b"\n")
        system.write_file(self._path, b"".join(reversed(kept)))

    def _raw_newest_first(self) -> Iterator[bytes]:
        fd = system.open_to_read(self._path)
        if fd is None:
            return
        try:
            at = os.fstat(fd).st_size
            rest = b""
            while at:
                start = max(0, at - _BLOCK)
                pieces = (system.read_from(fd, start, at - start) + rest).split(b"\n")
                at = start
                rest = pieces[0]
                yield from (piece for piece in reversed(pieces[1:]) if piece)
            if rest:
                yield rest
        finally:
            os.close(fd)
