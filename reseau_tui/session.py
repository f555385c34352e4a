"""One open book: applies edits, takes them back, follows other programs, and tells who listens what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.taking_back import TakeBack
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change, ChangeKind
from reseau_tui.model.ids import IdMaker
from reseau_tui.store.errors import Rebased
from reseau_tui.store.store import Store

T = TypeVar("T")
Listener = Callable[[Change | None], None]


class Overtaken(Exception):
    """The step that was meant is not the next one any more; nothing was done."""


class Applied(NamedTuple):
    """What an edit gave: its Change, None when it changed nothing, and the record it speaks of."""

    change: Change | None
    result: Any


class Session:
    """An open book; the clock and the maker of identifiers are given.

    Listeners get each Change once the book in memory has it, their own and other programs', and None when
    the book was read anew.
    """

    def __init__(self, store: Store, now: Callable[[], datetime], new_id: IdMaker, book: Book | None = None) -> None:
        self._store = store
        self._now = now
        self.new_id = new_id
        self._listeners: list[Listener] = []
        self.book = book if book is not None else Book(store.load())

    @property
    def store(self) -> Store:
        """The file of the book."""
        return self._store

    @property
    def today(self) -> date:
        """The day it is."""
        return self._now().date()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell the listener of every Change from now on; call what is returned to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def apply(self, edit: Edit, *, autosave: bool = False) -> Applied:
        """Do what the edit says: written when this returns. Raises `Refused`, `Invalid` or `StoreError`."""
        return self._locked(lambda: self._write(edit, "autosave" if autosave else "edit"))

    def undo(self, expected: str = "") -> Change | None:
        """Take back the last step that stands, whoever made it; return the inverse, or None when there is none.

        Raises `Overtaken` where a step is `expected` and it is not that one.
        """
        return self._reverse(self.next_undo, "undo", expected)

    def redo(self, expected: str = "") -> Change | None:
        """Do again what was last undone, unless something new came since; `expected` as in `undo`."""
        return self._reverse(self.next_redo, "redo", expected)

    def next_undo(self) -> Change | None:
        """Return the step that undo would take back."""
        undone: set[str] = set()
        redone: set[str] = set()
        for change in self._store.changes():
            if change.kind == "redo":
                redone.add(change.of)
            elif change.kind == "undo" and change.of in redone:
                redone.discard(change.of)
            elif change.kind == "undo":
                undone.add(change.of)
            elif change.is_step and change.id not in undone:
                return change
        return None

    def next_redo(self) -> Change | None:
        """Return the undo that redo would reverse: the latest one not redone, if no new step came after it."""
        redone: set[str] = set()
        for change in self._store.changes():
            if change.kind == "redo":
                redone.add(change.of)
            elif change.kind == "undo" and change.of not in redone:
                return change
            elif change.kind == "undo":
                redone.discard(change.of)
            elif change.is_step:
                return None
        return None

    def history(self) -> Iterator[Change]:
        """Yield what was changed, newest first."""
        return self._store.changes()

    def follow(self) -> bool:
        """Take in what other programs wrote since the last look; tell whether there was anything."""
        try:
            others = self._store.tail()
        except Rebased:
            self.reload()
            return True
        self._take_in(others)
        return bool(others)

    def reload(self) -> None:
        """Read the whole book anew."""
        self.book = Book(self._store.load())
        self._tell(None)

    def _locked(self, action: Callable[[], T]) -> T:
        """Act under the lock, with the book as fresh as the journal; read it anew once if its file was replaced."""
        try:
            return self._under_lock(action)
        except Rebased:
            self.reload()
            return self._under_lock(action)

    def _under_lock(self, action: Callable[[], T]) -> T:
        with self._store.writing() as others:
            self._take_in(others)
            return action()

    def _write(self, edit: Edit, kind: ChangeKind, of: str = "") -> Applied:
        desk = Desk(self.book, self.today, self.new_id)
        try:
            result = edit.apply(desk)
            deltas = desk.deltas()
            if not deltas:
                return Applied(None, result)
            change = Change(
                id=self.new_id(),
                at=self._now().isoformat(timespec="seconds"),
                writer=self._store.writer,
                label=desk.label,
                deltas=deltas,
                kind=kind,
                of=of,
            )
            self._store.append(change)
        except BaseException:
            desk.wipe()
            raise
        self._tell(change)
        return Applied(change, result)

    def _reverse(self, find: Callable[[], Change | None], kind: ChangeKind, expected: str) -> Change | None:
        def act() -> Change | None:
            past = find()
            if expected and (past is None or past.id != expected):
                raise Overtaken(expected)
            if past is None:
                return None
            return self._write(TakeBack(past), kind, past.of if kind == "redo" else past.id).change

        return self._locked(act)

    def _take_in(self, others: list[Change]) -> None:
        for change in others:
            self.book.apply(change.deltas)
            self._tell(change)

    def _tell(self, change: Change | None) -> None:
        for listener in list(self._listeners):
            listener(change)
