"""The first minute with the real program: greeted in one's language, an example that leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.book import DAY, Book
from tests.terminal.conftest import Reseau


@pytest.mark.parametrize(
    ("locale", "greeting"), [("fr_FR.UTF-8", "Bienvenue"), ("en_GB.UTF-8", "Welcome"), ("C.UTF-8", "Bienvenue")]
)
def test_the_greeting_is_in_the_language_of_the_locale(reseau: Reseau, tmp_path: Path, locale: str, greeting: str):
    program = reseau(env={"LC_ALL": locale, "LANG": locale})
    program.wait_for(greeting)
    program.press("escape")
    program.wait_gone(greeting)  # escape and a letter in one go would be alt and that letter
    program.press("q")
    assert program.wait_exit() == 0
    assert not (tmp_path / "book.json").exists()


def test_the_example_is_shown_from_the_greeting_and_nothing_of_it_is_kept(reseau: Reseau, tmp_path: Path):
    program = reseau("--lang", "fr", "--today", DAY)
    program.wait_for("Bienvenue")
    program.press("down", "enter")
    program.wait_for("Nadia Lefèvre")
    program.press("end", "f")
    program.settle()
    program.press("q")
    assert program.wait_exit() == 0
    assert not (tmp_path / "book.json").exists()


def test_demo_is_the_same_without_a_greeting(reseau: Reseau, tmp_path: Path):
    program = reseau("demo", "--lang", "en", "--today", DAY)
    program.wait_for("Nadia Lefèvre")
    program.wait_for("today")
    program.press("q")
    assert program.wait_exit() == 0
    assert not (tmp_path / "book.json").exists()


def test_review_opens_on_the_review(reseau: Reseau, tmp_path: Path):
    book = Book(tmp_path)
    book("add", "Luc Perrin")
    book("log", "Luc", "advice", "--on", "2026-11-23")
    program = reseau("review", "--lang", "fr", "--today", DAY)
    program.wait_for("Le point du jour")
    program.wait_for("1 sur 1")
    program.press("escape")
    program.wait_for("À faire")


def test_without_a_terminal_it_says_so(tmp_path: Path):
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "reseau_tui", "--lang", "en", "--file", str(tmp_path / "book.json")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "terminal" in done.stderr
