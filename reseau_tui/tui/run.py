"""Runs the full screen over one book file, and leaves the book at rest."""

from __future__ import annotations

import gc
import shutil
import sys
from typing import Literal

from reseau_tui.drafting.spelling import Spelling
from reseau_tui.settings import Settings
from reseau_tui.tui.app import ReseauApp
from reseau_tui.tui.opening import Opening
from reseau_tui.words import Words


def run_app(opening: Opening, words: Words, settings: Settings, *, begin: Literal["home", "review"] = "home") -> int:
    """Show the book until the person leaves; return the program's result (`home.EXAMPLE` asks for the example).

    Raises `StoreError` when the book cannot be read.
    """
    glance = opening.glance(words) if begin == "home" else None
    app = ReseauApp(opening, words, settings, glance=glance, begin=begin, spelling=Spelling(shutil.which))
    # What was loaded lives as long as the program: looking through it for garbage would only cost pauses.
    gc.freeze()
    gc.enable()
    # A look at so many takes three milliseconds; at ten times as many, one key in a hundred waited for it.
    gc.set_threshold(5_000, 20, 100)
    # A key waits a tenth of Python's usual time for a thread that is reading a book or a draft.
    sys.setswitchinterval(0.0005)
    try:
        result = app.run(mouse=settings.mouse)
        if app.trouble is not None:
            raise app.trouble
    finally:
        opening.store.sync()
        opening.store.rest()
        app.keep_glance()
        opening.store.close()
    return result or app.return_code or 0
