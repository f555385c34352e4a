"""A name that would close a tag, run an action and retitle the window goes through every screen as plain text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.terminal.book import DAY, Book
from tests.terminal.conftest import Reseau
from tests.terminal.pty_program import PtyProgram

HOSTILE = "[/b][@click=app.quit]x\x1b]0;owned\x07"
SHOWN = "[/b][@click=app.quit]x"
COMMANDED = b"\x1b]0;owned"
PLACEHOLDER = "HOSTILE"
LONE_ESCAPE = 0.4  # seconds after which no letter makes it alt and that letter


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a book in which every text is hostile, put there by another door than ours."""
    folder = tmp_path_factory.mktemp("hostile")
    book = Book(folder)
    book("set", "name", "Claire Martin")
    book("add", PLACEHOLDER, "--org", PLACEHOLDER, "--role", PLACEHOLDER, "--city", PLACEHOLDER, "--tag", PLACEHOLDER)
    book("edit", PLACEHOLDER, "--note", PLACEHOLDER, "--phone", PLACEHOLDER, "--email", "x@example.org")
    book("add", "Karim Benali", "--org", PLACEHOLDER)
    book("tie", PLACEHOLDER, "Karim Benali")
    book("project", PLACEHOLDER)
    book("ask", PLACEHOLDER, "--about", PLACEHOLDER, "--connector", "Karim", "--sent", "2026-11-13")
    book("log", PLACEHOLDER, "advice", "--on", "2026-11-19", "--note", PLACEHOLDER)
    book("log", PLACEHOLDER, "message-in", "--on", "2026-11-23", "--needs-reply", "--note", PLACEHOLDER)
    book("promise", PLACEHOLDER, PLACEHOLDER, "--due", DAY)
    text = book.path.read_text(encoding="utf-8")
    assert text.count(f'"{PLACEHOLDER}"') > 10
    book.path.write_text(text.replace(f'"{PLACEHOLDER}"', json.dumps(HOSTILE)), encoding="utf-8")
    return folder


@pytest.fixture
def hostile(written: Path, tmp_path: Path) -> Book:
    """A copy of it."""
    shutil.copytree(written, tmp_path, dirs_exist_ok=True)
    return Book(tmp_path)


def seen(program: PtyProgram) -> None:
    """Wait for the name as plain text, cut perhaps at the right."""
    program.wait_for(SHOWN[:12])


@pytest.mark.parametrize("size", [(80, 24), (140, 40)], ids=["80x24", "140x40"])
def test_every_screen_shows_it_as_text(hostile: Book, reseau: Reseau, size: tuple[int, int]):
    program = reseau("--today", DAY, size=size)
    seen(program)
    for keys in (
        "cs",  # the contacts, by last exchange
        "s",
        "s",
        "cv",  # by kind
        "v",
        "o",  # details
        "t",  # phone numbers
        ":",
        "?",
        "n",  # forms
        "d",
        "m",
        "w",
        "b",
        "l",
        "p",
        "e",  # the draft
        "r",  # the review, since yesterday
    ):
        program.press(*keys)
        program.settle()
        if keys.isalpha() and keys not in "lbp":
            seen(program)
        if keys not in ("cs", "s", "cv", "v"):
            program.press("escape")
            program.settle(quiet=LONE_ESCAPE)
    program.press("r", "r")
    program.settle()
    seen(program)
    program.press("f")  # done: which of them, then the news at the foot
    program.settle()
    program.press("enter")
    program.settle()
    program.press("u", "escape")
    program.settle(quiet=LONE_ESCAPE)
    program.press("/", "x", "o", "w", "n", "e", "d")
    program.settle()
    assert not program.ended
    assert COMMANDED not in program.raw


def test_sent_and_undone_it_stays_text(hostile: Book, reseau: Reseau):
    program = reseau("--today", DAY)
    seen(program)
    program.press("e")
    program.wait_for("F5")
    program.press("ctrl+t")
    program.wait_for("[ ]")  # blanks are left in it
    program.press("enter")
    program.wait_for("✓")
    program.press("enter")
    program.settle()
    program.press("u")
    program.settle()
    seen(program)
    assert COMMANDED not in program.raw


@pytest.mark.parametrize(
    "command", [("due",), ("list",), ("show", "Karim"), ("history",), ("export", "--format", "csv")]
)
def test_no_command_prints_what_a_terminal_would_obey(hostile: Book, reseau: Reseau, command: tuple[str, ...]):
    program = reseau(*command, "--today", DAY, size=(200, 60))
    program.wait_exit()
    assert COMMANDED not in program.raw
    assert b"\x07" not in program.raw


def test_the_file_is_left_as_it_was(hostile: Book, reseau: Reseau):
    before = hostile.path.read_bytes()
    program = reseau("--today", DAY)
    seen(program)
    program.press("q")
    assert program.wait_exit() == 0
    assert hostile.path.read_bytes() == before


def test_the_name_is_not_lost(hostile: Book):
    names = [contact["name"] for contact in json.loads(hostile("list", "--json"))]
    assert sorted(names) == ["Karim Benali", "[/b][@click=app.quit]x]0;owned"]
