"""Opening a book for the full screen: at once, or for a big one aside, behind what the last time showed."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from reseau_tui.model.book import Book
from reseau_tui.model.ids import IdMaker
from reseau_tui.present.glance import GlanceView, pack, unpack
from reseau_tui.present.view import View
from reseau_tui.session import Session
from reseau_tui.store.cache import read_cache, write_cache
from reseau_tui.store.store import Store
from reseau_tui.words import Words

BIG = 8_000_000
"""Bytes from which on reading a book takes longer than the first screen should."""


class Opening:
    """The file of a book, and how to get at what it holds."""

    def __init__(self, store: Store, now: Callable[[], datetime], new_id: IdMaker) -> None:
        self.store = store
        self._now = now
        self._new_id = new_id

    @property
    def is_big(self) -> bool:
        """Whether the file is one of those that are read aside."""
        try:
            return self.store.path.stat().st_size > BIG
        except OSError:
            return False

    def glance(self, words: Words) -> GlanceView | None:
        """Return what the last time showed of a big book, if that is still true of the file."""
        kept = read_cache(self.store, words.language) if self.is_big else None
        found = unpack(kept) if kept else None
        return GlanceView(found, self._now().date()) if found else None

    def session(self, *, aside: bool = False) -> Session:
        """Read the book; `aside` lets the other threads go on between pieces of the work."""
        book = Book(self.store.load(_let_go)) if aside else Book(self.store.load())
        return Session(self.store, self._now, self._new_id, book)

    def keep_glance(self, view: View) -> None:
        """Keep what is shown for the next time, where that is worth it."""
        if self.is_big:
            write_cache(self.store, view.words.language, pack(view.day, view.cards(), view.rows()))


def _let_go() -> None:
    time.sleep(0)
