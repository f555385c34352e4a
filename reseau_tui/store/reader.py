"""Reading a book that other programs write meanwhile: base and journal as they belong together, without a lock."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reseau_tui.store import system
from reseau_tui.store.base import Block, Meta, blocks_of, meta_at_head, meta_of, whole_blocks_of
from reseau_tui.store.cache import stamp
from reseau_tui.store.errors import Problem, Rebased, StoreError, Value, store_error
from reseau_tui.store.history import History
from reseau_tui.store.journal import Journal, State
from reseau_tui.store.wire import Line, read_line, unsealed

_HEAD = 4096
_TRIES = 20


def beside(path: Path, ending: str) -> Path:
    """Return the path of a file that belongs to the book at `path`."""
    return path.with_name(path.name + ending)


class BookReader:
    """Base and journal as bytes and lines, and what others add to them; for one thread at a time.

    The journal's header repeats the base's generation and last Change. A fold renames first the new base, then the new
    journal: in between the journal is of the generation before, and what follows the base's last Change in it counts.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.history = History(beside(self.path, ".history"))
        self.problems: list[Problem] = []
        self._journal_path = beside(self.path, ".journal")
        self._name, self._journal_name = str(self.path), str(self._journal_path)
        self._known = False
        self._whole = False
        self._base: system.Identity | None = None
        self._meta = Meta()
        self._journal: Journal | None = None
        self._state: State = "whole"
        self._first = 0
        self._ids: list[str] = []
        self._inbox: list[Line] = []

    @property
    def generation(self) -> int:
        """How many times the base was folded; 0 while there is none."""
        return self._meta.generation

    @property
    def last_folded(self) -> str:
        """The id of the last Change in the base."""
        return self._meta.last

    @property
    def base_identity(self) -> system.Identity | None:
        """The base as it was read, None while there is none."""
        return self._base

    @property
    def journal_bytes(self) -> int:
        """How many bytes of Changes the journal holds that the base lacks."""
        return self._journal.end - self._first if self._journal else 0

    @property
    def stamp(self) -> str | None:
        """What tells the book as it is known from any other state of it; None before it is read or written."""
        base = self._base
        if not self._known or base is None:
            return None
        return stamp(base.size, base.mtime_ns, self._journal.end if self._journal else 0)

    def open(self) -> tuple[dict[str, Block], list[Line]]:
        """Read base and journal as they stand together; what comes later is news."""
        self.forget()
        self.problems = [problem for problem in self.problems if not problem.code.startswith("journal-")]
        for _ in range(_TRIES):
            identity, data = self._read_base()
            self._whole = False
            blocks = {} if identity is None else self.split(data)
            self._base = identity
            self._meta = meta_of(blocks)
            lines = self._attach()
            if lines is not None and system.identity_at(self._name) == identity:
                self._known = True
                return blocks, lines
        raise StoreError("changed-underneath", path=str(self.path))

    def whole_blocks(self) -> dict[str, Block]:
        """Read the base again, its lines being other than they seemed, as JSON of any form."""
        self._whole = True
        identity, data = self._read_base()
        if identity != self._base:
            raise StoreError("changed-underneath", path=str(self.path))
        return self.split(data)

    def split(self, data: bytes) -> dict[str, Block]:
        """Return the tables of the base's bytes."""
        return whole_blocks_of(data) if self._whole else blocks_of(data)

    def news(self) -> list[Line]:
        """Return the lines that others appended since we last looked, or raise Rebased."""
        self._look()
        return self.inbox()

    def inbox(self) -> list[Line]:
        """Return what others appended and nobody has taken yet."""
        lines, self._inbox = self._inbox, []
        return lines

    def lines_newest_first(self) -> Iterator[Line]:
        """Give the journal's lines, then those of the history that led to the base."""
        yield from self.journal_newest_first()
        led_here = False
        for line in self.history.newest_first():
            led_here = led_here or line.id == self._meta.last
            if led_here:
                yield line

    def journal_newest_first(self) -> Iterator[Line]:
        """Give the lines of the journal that the base lacks."""
        if self._journal is not None:
            for raw in reversed(self._journal.read(self._first, self._journal.end).split(b"\n")):
                body = unsealed(raw)
                line = None if body is None else read_line(body)
                if line is not None:
                    yield line

    def forget(self) -> None:
        """Know nothing of the files until they are opened again."""
        self._known = False
        self._inbox = []
        self._drop_journal()

    def note(self, code: str, **params: Value) -> None:
        """Remember a problem, once."""
        problem = Problem(code, params)
        if problem not in self.problems:
            self.problems.append(problem)

    def _read_base(self) -> tuple[system.Identity | None, bytes]:
        fd = system.open_to_read(self.path)
        if fd is None:
            return None, b""
        try:
            return system.identity(os.fstat(fd)), system.read_from(fd, 0)
        except OSError as error:
            raise store_error(error, self.path) from error
        finally:
            os.close(fd)

    def _read_meta(self) -> tuple[system.Identity | None, Meta]:
        fd = system.open_to_read(self.path)
        if fd is None:
            return None, Meta()
        try:
            identity = system.identity(os.fstat(fd))
            meta = meta_at_head(system.read_from(fd, 0, _HEAD))
            return identity, meta or meta_of(blocks_of(system.read_from(fd, 0)))
        finally:
            os.close(fd)

    def _look(self) -> None:
        """Take in what others did: for an unchanged file, two calls of stat."""
        try:
            for _ in range(_TRIES if self._known else 0):
                if system.identity_at(self._name) != self._base:
                    self._follow()
                if self._read_on():
                    return
        except Rebased:
            self.forget()
            raise
        self.forget()
        raise Rebased

    def _follow(self) -> None:
        """Go over to a base that another program folded, where it is known what went into it."""
        if self._journal is None or self._base is None:
            raise Rebased
        self._take(self._journal.read_on().lines)
        identity, meta = self._read_meta()
        if identity is None or meta.generation <= self._meta.generation:
            raise Rebased
        if meta.last in self._ids:
            self._ids = self._ids[self._ids.index(meta.last) + 1 :]
        elif meta.last != self._meta.last:
            raise Rebased
        self._base, self._meta = identity, meta
        self._drop_journal()

    def _read_on(self) -> bool:
        """Read what the journal has to tell; False while it is not that of this base."""
        identity = system.identity_at(self._journal_name)
        journal = self._journal
        if journal is None and identity is None:
            return True
        if journal is not None and identity is not None and journal.is_at(identity):
            if identity.size < journal.end:
                raise Rebased
            if identity.size > journal.end:
                news = journal.read_on()
                self._state = news.state if self._state in ("whole", "torn", "damaged") else self._state
                self._take(news.lines if self._state != "stray" else [])
            return True
        return self._attach_again()

    def _attach_again(self) -> bool:
        if self._journal is not None and self._state != "stray":
            self._take(self._journal.read_on().lines)
        known = self._ids
        lines = self._attach()
        if lines is None:
            self._ids = known
            return False
        if self._ids[: len(known)] != known:
            raise Rebased
        self._inbox += lines[len(known) :]
        return True

    def _attach(self) -> list[Line] | None:
        """Open the journal and return the lines that the base lacks; None while it is that of a newer base."""
        self._drop_journal()
        self._ids, self._state = [], "whole"
        journal = Journal.at(self._journal_path)
        if journal is None:
            return []
        news = journal.beyond(self._meta)
        if news.state == "stray" and self._moved_since():
            journal.close()
            return None
        self._journal, self._state, self._first = journal, news.state, news.start
        if news.state == "damaged" or (news.state == "stray" and journal.end > news.start):
            self.note("journal-" + news.state, path=str(self._journal_path))
        self._ids = [line.id for line in news.lines]
        return news.lines

    def _moved_since(self) -> bool:
        return system.identity_at(self._name) != self._base

    def _take(self, lines: list[Line]) -> None:
        self._ids += [line.id for line in lines]
        self._inbox += lines

    def _drop_journal(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None
