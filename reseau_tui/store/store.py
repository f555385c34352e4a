"""The book on disk as the session knows it: typed records in, typed records out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from reseau_tui.model.book import Tables
from reseau_tui.model.change import Change
from reseau_tui.model.tables import TABLES
from reseau_tui.store.base import META, Block, Rest, no_rest, records_of
from reseau_tui.store.errors import Problem, Rebased, StoreError
from reseau_tui.store.records import UNREADABLE, Records
from reseau_tui.store.storage import BookStorage
from reseau_tui.store.wire import Line, is_nothing, states_after, to_change, to_line
from reseau_tui.store.writer import BookWriter


class Writing(AbstractContextManager[list[Change]]):
    """The time in which a store holds the lock; a class, as a generator would cost an edit a tenth of its price."""

    def __init__(self, storage: BookStorage, changes: Callable[[list[Line]], list[Change]]) -> None:
        self._storage = storage
        self._changes = changes

    def __enter__(self) -> list[Change]:
        self._storage.take_lock()
        try:
            return self._changes(self._storage.inbox())
        except BaseException:
            self._storage.release_lock()
            raise

    def __exit__(self, *_: object) -> None:
        self._storage.release_lock()


class Store:
    """One book file; every method belongs to one thread at a time.

    Reading takes no lock and creates nothing. `Rebased` asks the caller to `load` again.
    """

    def __init__(self, path: Path, *, writer: str, lock_wait: float = 10.0) -> None:
        self.writer = writer
        self._storage = BookStorage(path, lock_wait=lock_wait)
        self._records = Records()

    @property
    def path(self) -> Path:
        """The file itself, symbolic links followed."""
        return self._storage.path

    @property
    def generation(self) -> int:
        """How many times the base was folded; 0 while there is none."""
        return self._storage.generation

    @property
    def journal_bytes(self) -> int:
        """How many bytes of Changes the journal holds that the base lacks."""
        return self._storage.journal_bytes

    @property
    def stamp(self) -> str | None:
        """What tells the book as it is known from any other state of it, None while there is none."""
        return self._storage.stamp

    @property
    def newest_backup(self) -> Path | None:
        """The newest copy of the book, or None."""
        return self._storage.backups.newest()

    @property
    def read_only(self) -> str | None:
        """Why nothing can be written any more, or None."""
        return self._storage.read_only

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found on the way and did not stop it; `doctor` and the status line tell."""
        return tuple(self._storage.problems)

    def load(self, rest: Rest = no_rest) -> Tables:
        """Read the book; `rest` is called between pieces of work of a few milliseconds and may raise.

        Errors: StoreError, with the newest ``backup`` where the file is damaged.
        """
        self._records = Records()
        try:
            blocks, lines = self._storage.open()
            tables = self._tables(blocks, rest)
            self._replay(tables, lines, rest)
        except StoreError as error:
            self._storage.forget()
            raise self._explained(error) from error
        except BaseException:
            self._storage.forget()
            raise
        return tables

    def writing(self) -> Writing:
        """Hold the lock; gives what others changed since we last looked, to be applied before `append`.

        Errors: Rebased, StoreError ``locked``, ``read-only``, ``no-permission``.
        """
        return Writing(self._storage, self._changes)

    def append(self, change: Change) -> None:
        """Write a Change; only within `writing`. A killed program does not lose it, a power cut may until `sync`.

        Errors: StoreError ``disk-full`` and the like, the file as it was.
        """
        self._storage.append(to_line(change, self._records))

    def sync(self) -> None:
        """Wait until the disk has all that was appended; after a failure the book is read-only."""
        self._storage.sync()

    def tail(self) -> list[Change]:
        """Return what others changed since we last looked; cheap when that is nothing. Errors: Rebased."""
        return self._changes(self._storage.news())

    def changes(self) -> Iterator[Change]:
        """Give all Changes that are remembered, newest first; of old creations a `Created` delta without the record."""
        for line in self._storage.lines_newest_first():
            yield to_change(line, self._records, past=True)

    def compact(self, rest: Rest = no_rest) -> None:
        """Fold the journal into the base; `rest` as in `load`. Errors: Rebased, StoreError."""
        self._storage.fold(rest)

    def rest(self) -> bool:
        """Leave the book at rest where that is cheap or due; tell whether it is, for a failure here loses nothing."""
        try:
            if self._storage.wants_rest:
                self._storage.fold(no_rest)
        except Rebased:
            return False
        except StoreError as error:
            self._storage.note("not-at-rest", why=error.code)
        return self._storage.is_at_rest

    def backup(self, to: Path | None = None) -> Path:
        """Write the book as it is on disk to one file, by default into the folder of backups, and return its path.

        Errors: StoreError ``no-book``, ``exists``, and those of reading and writing.
        """
        files = BookWriter(self.path)
        try:
            files.open()
            if files.base_identity is None:
                raise StoreError("no-book", path=str(self.path))
            newest = next(files.lines_newest_first(), None)
            kept = self._storage.backups.path_for(newest.at if newest else "")
            target = kept if to is None else to / kept.name if to.is_dir() else to
            if to is not None and target.exists():
                raise StoreError("exists", path=str(target))
            files.copy_to(target)
        except StoreError as error:
            raise self._explained(error) from error
        finally:
            files.let_go()
        return target

    def restore(self, file: Path) -> None:
        """Make the book what `file` is, after a copy of what it was; `load` again afterwards.

        Errors: StoreError of the file, and those of writing; the book as it was.
        """
        other = Store(file, writer=self.writer)
        try:
            other.load()
            self._storage.replace_by(other._storage)
        finally:
            other.close()

    def close(self) -> None:
        """Close the files; folding them first is the caller's choice."""
        self._storage.let_go()

    def _tables(self, blocks: dict[str, Block], rest: Rest) -> Tables:
        try:
            return records_of(blocks, self._records, rest)
        except StoreError as error:
            if META not in blocks and error.code == "damaged-record":
                raise StoreError("foreign") from error
            raise
        except UNREADABLE:
            self._records = Records()
            return records_of(self._storage.whole_blocks(), self._records, rest)

    def _replay(self, tables: Tables, lines: list[Line], rest: Rest) -> None:
        for table, states in states_after(lines).items():
            if table in TABLES:
                rows = tables[table]
                for i, raw in states.items():
                    if is_nothing(raw):
                        rows.pop(i, None)
                    else:
                        rows[i] = self._records.one(table, i, raw)
                rest()

    def _changes(self, lines: list[Line]) -> list[Change]:
        return [to_change(line, self._records) for line in lines] if lines else []

    def _explained(self, error: StoreError) -> StoreError:
        """Add which file it is and, where it is damaged, the newest copy to go back to."""
        params = {"path": str(self.path), **error.params}
        if error.code in ("damaged", "damaged-record", "empty-file", "foreign"):
            backup = self.newest_backup
            params["backup"] = str(backup) if backup else ""
        return StoreError(error.code, **params)
