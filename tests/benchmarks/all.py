"""The figures of the README: the real program beside a bare Textual app and a bare file, in one run.

    python -m tests.benchmarks.all            about three minutes; quiet machines give quiet figures

Books of 1 000 and 30 000 contacts, with seven interactions each, are made in a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tests.benchmarks.books import big_tables, write_book
from tests.benchmarks.harness import Program, report

DAY = date(2026, 11, 24)


def program(book: Path, *before: str, text: str = "") -> Program:
    """Return the real program on a book, at home, in English."""
    command = [sys.executable, "-m", "reseau_tui", "--lang", "en", "--today", str(DAY), "--file", str(book)]
    settings = {"RESEAU_SETTINGS": str(book.with_name("settings.toml"))}
    return Program(command, marker="Contacts", before=before, text=text, env={**os.environ, **settings})


def derive(book: Path) -> None:
    """Print how long it takes to work out from scratch what is owed in a book."""
    from reseau_tui.method.obligations import items
    from reseau_tui.model.book import Book
    from reseau_tui.store.store import Store

    loaded = Book(Store(book, writer="benchmark").load())
    began = time.perf_counter()
    found = items(loaded, DAY)
    print(f"what is owed, from scratch: {len(found)} things in {(time.perf_counter() - began) * 1000:.0f} ms")


def main() -> None:
    """Measure."""
    with tempfile.TemporaryDirectory() as folder:
        for contacts in (1_000, 30_000):
            book = Path(folder) / f"{contacts}.json"
            write_book(book, big_tables(contacts, DAY))
            print(f"\n{contacts} contacts, {7 * contacts} interactions, {book.stat().st_size / 1e6:.1f} MB")
            derive(book)
            report(program(book), ["start", "idle"])
            print("an arrow in the list of contacts")
            report(program(book, "c"), ["keys", "held"])
            print("a letter in the search, or its removal")
            report(program(book, "/", text="lefevre for"), ["keys"])


if __name__ == "__main__":
    main()
