"""The full screen, started from the command line."""

from __future__ import annotations

import gc
import os
import tempfile
from pathlib import Path
from typing import Literal

import msgspec

from reseau_tui.cli.context import Context
from reseau_tui.cli.parser import BadCall
from reseau_tui.lean import import_without
from reseau_tui.model.ids import IdMaker

Place = Literal["home", "review"]


def open_full_screen(context: Context, *, begin: Place = "home") -> int:
    """Show the book until the person leaves. Raises `BadCall` where there is no terminal, and `StoreError`."""
    _ask_for_a_terminal(context)
    # Textual reads this when it is imported: answers of two frames in half the time.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    gc.disable()  # until the book is loaded: the full screen sets it again
    import_without("asyncio", "ssl")  # a sixth of its price, for a program that speaks to no network
    from reseau_tui.tui.opening import Opening
    from reseau_tui.tui.run import run_app
    from reseau_tui.tui.screens.home import EXAMPLE

    opening = Opening(context.settings.book, f"reseau-{os.getpid()}", context.now, IdMaker(context.world.now))
    result = run_app(opening, context.words, context.settings, begin=begin)
    if result == EXAMPLE:
        return open_example(context)
    return result


def open_example(context: Context, *, begin: Place = "home") -> int:
    """Show the example book, a copy in a folder that is gone afterwards."""
    _ask_for_a_terminal(context)
    from reseau_tui.example import example_tables
    from reseau_tui.store.salvage import write_book

    with tempfile.TemporaryDirectory(prefix="reseau-") as folder:
        book = Path(folder) / "reseau.json"
        write_book(book, example_tables(context.today, context.words.language))
        settings = msgspec.structs.replace(context.settings, book=book, example=True)
        example = Context(context.world, settings, context.words, json=False)
        return open_full_screen(example, begin=begin)


def _ask_for_a_terminal(context: Context) -> None:
    if not (context.world.stdin.isatty() and context.world.out.isatty()):
        raise BadCall(context.words.say("The full screen needs a terminal. `reseau due` prints what there is to do."))
