"""Runs the full screen over one open book, and leaves the book at rest."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import datetime
from typing import Literal

from reseau_tui.session import Session
from reseau_tui.settings import Settings
from reseau_tui.tui.app import ReseauApp
from reseau_tui.words import Words


def run_app(
    session: Session,
    words: Words,
    settings: Settings,
    now: Callable[[], datetime],
    *,
    begin: Literal["home", "review"] = "home",
) -> int:
    """Show the book until the person leaves; return the program's result (`home.EXAMPLE` asks for the example)."""
    app = ReseauApp(session, words, settings, now, begin=begin)
    # What was loaded lives as long as the program: looking through it for garbage would only cost pauses.
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 100)
    try:
        result = app.run(mouse=settings.mouse)
    finally:
        session.store.sync()
        session.store.rest()
        session.store.close()
    return result or 0
