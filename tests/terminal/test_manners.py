"""The program as a guest of the terminal: it takes what it was told to take, and leaves everything as it found it."""

from __future__ import annotations

import json
import re
import termios
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.terminal.book import DAY, Book
from tests.terminal.conftest import Reseau
from tests.terminal.pty_program import PtyProgram

COLOUR_24 = re.compile(rb"\x1b\[[0-9;]*[34]8;2;")
MOUSE = (b"\x1b[?1000h", b"\x1b[?1002h", b"\x1b[?1003h")


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Luc is owed thanks, late."""
    book = Book(tmp_path)
    book("add", "Luc Perrin", "--register", "tu")
    book("log", "Luc", "advice", "--on", "2026-11-16", "--note", "Voir Frigo SA.")
    return book


def at_home(reseau: Reseau, *words: str, **env: str) -> PtyProgram:
    program = reseau("--today", DAY, "--lang", "fr", *words, env=env)
    program.wait_for("Luc Perrin")
    program.settle()
    return program


@pytest.mark.parametrize("way", ["q", "ctrl+q"])
def test_the_terminal_is_left_as_it_was(book: Book, reseau: Reseau, way: str):
    program = at_home(reseau)
    raw = termios.tcgetattr(program.fd)
    assert not raw[3] & termios.ECHO
    program.press(way)
    assert program.wait_exit() == 0
    written = bytes(program.raw)
    for on, off in ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?25l", b"\x1b[?25h"), (b"\x1b[?2004h", b"\x1b[?2004l")):
        assert written.rfind(off) > written.rfind(on) >= 0, off
    for mode in (b"1000", b"1003"):
        assert written.rfind(b"\x1b[?" + mode + b"l") > written.rfind(b"\x1b[?" + mode + b"h")
    left = termios.tcgetattr(program.fd)[3]
    assert left & termios.ECHO
    assert left & termios.ICANON


def test_the_book_is_left_at_rest_for_stock_tinydb(book: Book, reseau: Reseau):
    program = at_home(reseau)
    program.press("f")
    program.wait_gone("Luc Perrin      ")
    program.press("q")
    assert program.wait_exit() == 0
    with TinyDB(book.path) as database:
        assert [contact["name"] for contact in database.table("contacts").all()] == ["Luc Perrin"]
        assert [entry["kind"] for entry in database.table("interactions").all()] == ["advice", "thanks"]


def test_what_one_did_is_there_the_next_day(book: Book, reseau: Reseau):
    program = at_home(reseau)
    program.press("f", "q")
    program.wait_exit()
    assert json.loads(book("due", "--json")) == []
    book("undo")
    assert [item["kind"] for item in json.loads(book("due", "--json"))] == ["thanks"]


def test_the_mouse_is_taken_unless_one_says_no(book: Book, reseau: Reseau):
    taken = at_home(reseau)
    assert any(mode in taken.raw for mode in MOUSE)
    left = at_home(reseau, "--no-mouse")
    assert not any(mode in left.raw for mode in MOUSE)


def test_no_color_leaves_the_terminals_own_colours(book: Book, reseau: Reseau):
    assert COLOUR_24.search(at_home(reseau).raw)
    plain = at_home(reseau, NO_COLOR="1")
    assert not COLOUR_24.search(plain.raw)
    plain.wait_for("! Luc Perrin")  # late is said without colour


def test_without_colour_the_cursor_can_be_seen(book: Book, reseau: Reseau):
    plain = at_home(reseau, NO_COLOR="1")
    row = next(row for row in plain.cells() if "Luc Perrin" in "".join(cell.character for cell in row))
    assert any(cell.reverse for cell in row)


def test_what_a_command_writes_appears_by_itself(book: Book, reseau: Reseau):
    program = at_home(reseau)
    for name in ("Aïcha Traoré", "Benoît Le Guen", "Chantal Morel"):
        book("add", name)
        book("log", name, "message-in", "--on", "2026-11-23", "--needs-reply")
        program.wait_for(name)


def test_idle_it_sends_nothing(book: Book, reseau: Reseau):
    program = at_home(reseau)
    assert any(program.read(2.0) == b"" for _ in range(10))


def test_a_terminal_that_goes_away_ends_the_program_without_loss(book: Book, reseau: Reseau):
    program = at_home(reseau)
    program.press("f")
    program.wait_gone("Luc Perrin      ")
    program.close()
    assert json.loads(book("due", "--json")) == []
