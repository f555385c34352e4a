"""A draft outlives what happens to terminals: a dropped line, another editor, a way out."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.terminal.book import DAY, Book
from tests.terminal.conftest import Reseau
from tests.terminal.pty_program import PtyProgram

PACE = 0.02  # seconds from one word to the next
MANY = 1000  # words: far more than any machine leaves unsaved


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Luc is owed thanks."""
    book = Book(tmp_path)
    book("set", "name", "Claire Martin")
    book("add", "Luc Perrin", "--register", "tu", "--language", "fr")
    book("log", "Luc", "advice", "--on", "2026-11-23", "--note", "Voir Frigo SA.")
    return book


@pytest.fixture
def draft(book: Book, reseau: Reseau) -> PtyProgram:
    """The draft to Luc, open, with the cursor in it."""
    return open_draft(reseau)


def open_draft(reseau: Reseau, **env: str) -> PtyProgram:
    program = reseau("--today", DAY, "--lang", "fr", env=env)
    program.wait_for("Luc Perrin")
    program.press("e")
    program.wait_for("F5")
    return program


def test_killed_while_typing_it_keeps_what_was_saved_on_the_way(book: Book, draft: PtyProgram):
    """Saving does not wait for a pause in the typing; how long a word waits at most, the benchmarks tell."""
    journal = book.path.with_name("book.json.journal")
    typed: list[str] = []
    while b"w009" not in journal.read_bytes():
        assert len(typed) < MANY, "nothing was saved while typing went on"
        typed.append(f"w{len(typed):03}")
        draft.press(typed[-1], "space")
        draft.read(PACE)
    draft.kill()
    draft.wait_exit()
    (kept,) = book.records("drafts")
    words = [word for word in typed if word in kept["body"]]
    assert words == typed[: len(words)]
    assert "w009" in words


def test_after_a_kill_one_goes_on_where_one_was(book: Book, draft: PtyProgram, reseau: Reseau):
    draft.press("toujours là")
    draft.wait_for("toujours là")
    draft.wait_for("enregistré")
    draft.kill()
    draft.wait_exit()
    program = open_draft(reseau)
    program.wait_for("toujours là")


def test_the_persons_own_editor_and_back(book: Book, reseau: Reseau, tmp_path: Path):
    editor = script(tmp_path, 'printf "Écrit ailleurs.\\n" >> "$1"')
    program = open_draft(reseau, EDITOR=str(editor), VISUAL="")
    program.press("f4")
    program.wait_for("Écrit ailleurs.")
    program.press("!")  # the program has the keys again
    program.wait_until(lambda: "!" in program.text())
    program.press("escape")
    program.wait_for("Luc Perrin")
    (kept,) = book.records("drafts")
    assert "Écrit ailleurs." in kept["body"]
    assert "Bonjour Luc," in kept["body"]


def test_an_editor_that_fails_changes_nothing(book: Book, reseau: Reseau, tmp_path: Path):
    program = open_draft(reseau, EDITOR=str(script(tmp_path, "exit 3")), VISUAL="")
    program.press("f4")
    program.wait_for("(3)")
    program.press("escape")
    program.wait_gone("F5")
    assert book.records("drafts") == []


def test_an_editor_that_is_not_there_is_said(book: Book, reseau: Reseau):
    program = open_draft(reseau, EDITOR="/nowhere/editor", VISUAL="")
    program.press("f4")
    program.wait_for("/nowhere/editor")
    program.press("escape")
    program.wait_gone("F5")


def script(folder: Path, body: str) -> Path:
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
