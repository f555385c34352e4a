"""Opening a book."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime

from reseau_tui.model.ids import IdMaker
from reseau_tui.session import Session
from reseau_tui.settings import Settings
from reseau_tui.store.store import Store


def open_store(settings: Settings) -> Store:
    """Return the file of the book; nothing is created by that."""
    return Store(settings.book, writer=f"reseau-{os.getpid()}")


def open_session(store: Store, now: Callable[[], datetime], clock: Callable[[], datetime]) -> Session:
    """Open the book. Identifiers come from the true clock: those made on a day that `--today` names stay unique."""
    return Session(store, now, IdMaker(clock))
