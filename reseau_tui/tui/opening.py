"""Opening a book for the full screen: behind what the last time showed, so that the first screen waits for nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reseau_tui.model.ids import IdMaker
from reseau_tui.present.glance import GlanceView, pack, unpack
from reseau_tui.store.cache import read_cache, write_cache
from reseau_tui.words import Words

if TYPE_CHECKING:
    from reseau_tui.present.view import View
    from reseau_tui.session import Session
    from reseau_tui.store.store import Store


class Opening:
    """The file of a book, and how to get at what it holds."""

    def __init__(self, path: Path, writer: str, now: Callable[[], datetime], new_id: IdMaker) -> None:
        self._path = path
        self._writer = writer
        self._now = now
        self._new_id = new_id

    @cached_property
    def store(self) -> Store:
        """The file, once more than its glance is wanted."""
        from reseau_tui.store.store import Store

        # While another program writes, the program tries again between two keys: waiting here would hold them up.
        return Store(self._path, writer=self._writer, lock_wait=0.0)

    @property
    def now(self) -> datetime:
        """The instant it is, with its time zone."""
        return self._now().astimezone()

    @property
    def today(self) -> date:
        """The day it is."""
        return self._now().date()

    def glance(self, words: Words) -> GlanceView | None:
        """Return what the last time showed, if that is still true of the file."""
        kept = read_cache(self._path, words.language)
        found = unpack(kept) if kept else None
        return GlanceView(found, self.today) if found else None

    def read(self, words: Words, *, aside: bool = False) -> tuple[Session, View]:
        """Read the book; `aside` lets the other threads go on between pieces of the work. Raises `StoreError`."""
        from reseau_tui.model.book import Book
        from reseau_tui.present.view import View
        from reseau_tui.session import Session

        book = Book(self.store.load(_let_go) if aside else self.store.load())
        session = Session(self.store, self._now, self._new_id, book)
        view = View(book, session.today, words)
        if aside:
            view.warm()
        return session, view

    def keep_glance(self, view: View) -> None:
        """Keep what is shown for the next time; where that fails, the next start is only slower."""
        write_cache(self.store, view.words.language, pack(view))


def _let_go() -> None:
    time.sleep(0)
