"""Writing a book that other programs write too: a short lock, one line an edit, and the fold of journal into base."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reseau_tui.store import system
from reseau_tui.store.backups import Backups
from reseau_tui.store.base import Block, Meta, Rest, folded, no_rest
from reseau_tui.store.errors import Rebased, StoreError, store_error
from reseau_tui.store.journal import header_line
from reseau_tui.store.reader import BookReader, beside
from reseau_tui.store.wire import Line, states_after, write_line

_SMALL_BASE = 1024 * 1024
_JOURNAL_SHARE = 10

_BIG = 8_000_000
"""Bytes from which on a copy takes longer than an edit may."""


class BookWriter(BookReader):
    """A reader that also appends and folds."""

    def __init__(self, path: Path, *, lock_wait: float = 10.0) -> None:
        super().__init__(path)
        self.read_only: str | None = None
        self.backups = Backups(self.path)
        self._lock = system.Lock(beside(self.path, ".lock"), lock_wait)
        self._unsynced = False
        self._asked: system.Identity | None = None

    def take_lock(self) -> None:
        """Take the lock, with the files in order and all news in the inbox: on the way of every edit."""
        self._may_write()
        if self._base is None:
            self._make_folder()
        self._lock.acquire()
        try:
            self._look()
            self._mend()
        except BaseException:
            self._lock.release()
            raise

    def release_lock(self) -> None:
        """Let others write."""
        self._lock.release()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock."""
        self.take_lock()
        try:
            yield
        finally:
            self.release_lock()

    def append(self, line: Line) -> None:
        """Write one line; only within `locked`. A killed program does not lose it, a power cut may until `sync`."""
        self._may_write()
        journal = self._journal
        assert journal is not None  # noqa: S101 - `locked` has seen to it
        if self.backups.day_is_new(line.at) and (self._ids or self._meta.last or self.generation != 1):
            self._keep_the_day_before(line.at[:10])
        journal.append(write_line(line))
        self._ids.append(line.id)
        self._unsynced = True

    def sync(self) -> None:
        """Wait until the disk has what was appended.

        After a failure nobody knows what the disk has: the book turns read-only. Errors: StoreError ``read-only``.
        """
        if not self._unsynced or self._journal is None:
            return
        self._unsynced = False
        try:
            self._journal.sync()
        except OSError as error:
            self.read_only = "sync-failed"
            raise StoreError("read-only", reason="sync-failed", path=str(self.path)) from error

    @property
    def is_at_rest(self) -> bool:
        """Whether the base alone is the book."""
        return self.journal_bytes == 0

    @property
    def wants_rest(self) -> bool:
        """Whether a fold is worth its price: a small base, or a journal of more than a tenth of it."""
        size = self._base.size if self._base else 0
        return not self.is_at_rest and (size < _SMALL_BASE or self.journal_bytes * _JOURNAL_SHARE > size)

    def fold(self, rest: Rest) -> None:
        """Write base and journal into a new base and begin a new journal; nothing where there is nothing to fold."""
        self._may_write()
        self._look()
        if self.is_at_rest or self._journal is None:
            return
        before = self._base
        try:
            blocks, lines = self._state_now()
        except Rebased:  # another program has folded just now
            return
        count, known = len(self._ids), self._journal.end
        meta = Meta(generation=self._meta.generation + 1, last=self._ids[-1])
        fresh = beside(self.path, f".g{meta.generation}.{os.getpid()}.tmp")
        try:
            write_pieces(fresh, folded(blocks, states_after(lines), meta, rest))
            with self.locked():
                if self._base == before and self._journal is not None:
                    self.history.append(lines)
                    self._install(fresh, meta, self._journal.read(known, self._journal.end))
                    self._ids = self._ids[count:]
        finally:
            fresh.unlink(missing_ok=True)

    def copy_to(self, target: Path) -> None:
        """Write the book as it stands, base and journal in one, to another file."""
        try:
            blocks, lines = self._state_now()
        except Rebased as error:
            raise StoreError("changed-underneath", path=str(self.path)) from error
        last = self._ids[-1] if self._ids else self._meta.last
        meta = Meta(generation=self._meta.generation, last=last)
        fresh = beside(target, f".{os.getpid()}.tmp")
        try:
            write_pieces(fresh, folded(blocks, states_after(lines), meta, no_rest))
            os.replace(fresh, target)  # noqa: PTH105
        except OSError as error:
            raise store_error(error, target) from error
        finally:
            fresh.unlink(missing_ok=True)
        system.sync_folder(target.parent)

    def let_go(self) -> None:
        """Close all files."""
        self.forget()
        self._lock.close()

    def replace_by(self, other: BookReader) -> None:
        """Make the book what `other` is; what it was is kept among the backups, and what led there stays its history.

        Running programs load again. Errors: StoreError of `other`, of the lock and of the disk; the book as it was.
        """
        blocks, lines = other.open()
        if other.base_identity is None:
            raise StoreError("no-book", path=str(other.path))
        self._make_folder()
        self._lock.acquire()
        try:
            generation = self._keep_what_is()
            last = lines[-1].id if lines else other.last_folded
            meta = Meta(generation=generation + 1, last=last)
            pieces = folded(blocks, states_after(lines), meta, no_rest)
            system.write_file(self.path, b"".join(pieces))
            system.write_file(self._journal_path, header_line(meta))
            self.history.keep_until(last)
        finally:
            self.forget()
            self._lock.release()

    def _keep_what_is(self) -> int:
        """Keep a copy of the book, readable or not; return its generation."""
        try:
            _, lines = self.open()
            if self._base is not None:
                newest = next(self.lines_newest_first(), None)
                self.copy_to(self.backups.path_for(newest.at if newest else ""))
                self._mend()
                self.history.append(lines)
        except StoreError as error:
            if error.code not in ("damaged", "damaged-record", "foreign", "empty-file", "newer-schema"):
                raise
            system.write_file(self.backups.path_for_damaged(), self._read_base()[1])
        return self.generation

    def _keep_the_day_before(self, day: str) -> None:
        try:
            self.backups.before_changes_of(day, self._keep)
        except StoreError as error:  # an edit is worth more than a copy of yesterday
            self.note("no-backup", why=error.code)

    def _keep(self, target: Path) -> None:
        """Keep the book as it is in another file: under a second name where it is big, since nobody waits for a copy.

        The base is never written in place by us, so the second name keeps what it names.
        """
        if self.is_at_rest and self._base is not None and self._base.size > _BIG:
            with suppress(OSError):
                os.link(self.path, target)
                return
        self.copy_to(target)

    def _make_folder(self) -> None:
        try:
            system.make_folder(self.path.parent)
        except OSError as error:
            raise store_error(error, self.path.parent) from error

    def _may_write(self) -> None:
        if self.read_only is not None:
            raise StoreError("read-only", reason=self.read_only, path=str(self.path))
        if self._base != self._asked:  # a file that is not to be written may well lie in a folder that is
            self._asked = self._base
            if self._base is not None and not os.access(self._name, os.W_OK) and self.path.exists():
                self._asked = None
                raise StoreError("no-permission", path=str(self.path))

    def _state_now(self) -> tuple[dict[str, Block], list[Line]]:
        """Return the known base and the lines it lacks, read again from the files."""
        identity, data = self._read_base()
        if identity != self._base:
            raise Rebased
        lines = list(self.journal_newest_first())
        return ({} if identity is None else self.split(data)), lines[::-1]

    def _install(self, fresh: Path, meta: Meta, tail: bytes) -> None:
        """Give the new base and the new journal their names."""
        journal = beside(self._journal_path, f".{os.getpid()}.tmp")
        try:
            write_pieces(journal, [header_line(meta), tail])
            os.replace(fresh, self.path)  # noqa: PTH105
            os.replace(journal, self._journal_path)  # noqa: PTH105
        except OSError as error:
            raise store_error(error, self.path) from error
        finally:
            journal.unlink(missing_ok=True)
        system.sync_folder(self.path.parent)
        self._base, self._meta = system.identity_at(self._name), meta
        self._unsynced = False
        ids = self._ids
        self._attach()
        self._ids = ids
        self._sweep(meta.generation)

    def _sweep(self, generation: int) -> None:
        """Remove what killed folds left: of this generation or an older one, nobody will rename it any more."""
        start = self.path.name + ".g"
        for left in self.path.parent.iterdir():
            if left.name.startswith(start) and left.name.endswith(".tmp"):
                number = left.name[len(start) :].split(".")[0]
                if number.isdigit() and int(number) <= generation:
                    with suppress(OSError):
                        left.unlink()

    def _mend(self) -> None:
        """Put the files in order: a first base, a journal of this base, nothing behind its last whole line."""
        if self._base is None:
            self._create()
        journal = self._journal
        if journal is None:
            self._begin_journal(b"")
        elif self._state == "torn":
            journal.cut()
        elif self._state == "damaged" and journal.header is not None:
            self._set_aside(journal.end)
            journal.cut()
        elif self._state == "damaged":
            self._set_aside(0)
            self._begin_journal(b"")
        elif self._state == "interrupted":
            self._set_aside(journal.end)
            self._begin_journal(journal.read(self._first, journal.end))
        elif self._state == "stray":
            self._set_aside(0)
            self._begin_journal(b"")
        self._state = "whole"

    def _create(self) -> None:
        meta = Meta(generation=1)
        self.history.keep_until("")
        system.write_file(self.path, b"".join(folded({}, {}, meta, no_rest)))
        self._base, self._meta = system.identity_at(self._name), meta

    def _begin_journal(self, lines: bytes) -> None:
        ids = self._ids
        system.write_file(self._journal_path, header_line(self._meta) + lines)
        self._attach()
        self._ids = ids

    def _set_aside(self, start: int) -> None:
        """Keep a copy of what the journal holds from `start` and the book will not."""
        journal = self._journal
        lost = journal.rest(start) if journal else b""
        if lost.count(b"\n") < (2 if start == 0 else 1):
            return  # a header alone, or a line that never got its end
        target = beside(self.path, ".damaged")
        try:
            fd = system.open_to_append(target)
            try:
                system.write_all(fd, lost)
                os.fsync(fd)
            finally:
                os.close(fd)
        except OSError as error:
            raise store_error(error, target) from error
        self.note("set-aside", path=str(target), bytes=len(lost))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a private file piece by piece and wait until the disk has it."""
    try:
        fd = system.open_new(path)
        try:
            for piece in pieces:
                system.write_all(fd, piece)
            os.fsync(fd)
        finally:
            os.close(fd)
    except OSError as error:
        raise store_error(error, path) from error
