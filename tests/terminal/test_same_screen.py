"""What the list sends to the terminal: little, and the very screen that painting every line leaves, cell by cell."""

from __future__ import annotations

import random
import re
import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest

from reseau_tui.example import example_tables
from reseau_tui.store.salvage import write_book
from tests.terminal.pty_program import ROOT, Cell, PtyProgram

TUESDAY = date(2026, 11, 24)
WIDER = (100, 30)
LOOKS = 100
LONE_ESCAPE = 0.2  # seconds after which no key makes it alt and that key
PLAIN = Path(__file__).parent / "apps" / "plainly_painted.py"
APP = Path(__file__).parent / "apps" / "many_people.py"
KEYS = ["j"] * 8 + ["k"] * 6 + ["pagedown", "pageup", "ctrl+d", "ctrl+u", "space", "f", "home", "end"]


def pictures(options: list[str], bursts: list[list[str]]) -> tuple[list[list[list[Cell]]], bool]:
    """Return the screen after each burst of keys, and whether the terminal was ever asked to scroll."""
    with PtyProgram([sys.executable, str(APP), "500", *options], size=(70, 15)) as program:
        program.wait_for("READY")
        seen = []
        for number, burst in enumerate(bursts, start=1):
            program.press(*burst, "z")
            program.wait_for(f"KEY OK {number}")
            if burst == ["t"]:
                program.wait_for("something above")
            elif burst == ["u"]:
                program.wait_gone("something above")
            program.settle(0.02)
            seen.append([line for line in program.cells() if "KEY OK" not in "".join(cell.character for cell in line)])
        return seen, bool(re.search(rb"\x1b\[\d+;\d+r", program.raw))


@pytest.mark.parametrize(
    "options", [[], ["bordered"], ["tall", "bordered"]], ids=lambda options: "-".join(options) or "plain"
)
def test_scrolled_and_repainted_screens_are_the_same(options: list[str]):
    chance = random.Random("-".join(options))
    bursts = [[chance.choice(KEYS) for _ in range(chance.choice([1, 2, 5, 12]))] for _ in range(20)]
    bursts += [["j"] * 40, ["k"] * 9 + ["j"] * 9, ["end"], ["k"] * 30]
    bursts += [["t"], ["j"] * 30, ["u"], ["k"] * 3, ["k"] * 30]
    scrolled, was_scrolled = pictures(options, bursts)
    repainted, was_repainted_by_scrolling = pictures([*options, "repaint"], bursts)
    assert was_scrolled
    assert not was_repainted_by_scrolling
    for burst, one, other in zip(bursts, scrolled, repainted, strict=True):
        assert one == other, f"after {burst}"


SHEETS = ["?", "a", "d", "n", "p", "r", "B", ":", "enter", ",", "L", "x"]
PANES = ["tab", "c", "down", "down", "up", "k"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_whatever_is_opened_and_closed_the_screen_is_as_if_painted_plainly(tmp_path: Path, size: tuple[int, int]):
    """Sheets, panes and sizes in any order: the frames that are spared change no cell of the picture."""
    chance = random.Random(str(size))
    programs = [["-m", "reseau_tui"], [str(PLAIN)]]
    with ExitStack() as running:
        frugal, plain = (
            running.enter_context(example(tmp_path / f"{n}", each, size)) for n, each in enumerate(programs)
        )
        frugal.wait_for("To do")
        plain.wait_for("To do")
        for _ in range(5):
            for key in (chance.choice(PANES), chance.choice(SHEETS), chance.choice(("tab", "down")), "escape"):
                for program in (frugal, plain):
                    program.press(key)
                same_in_both(frugal, plain, key)
        for resized in (WIDER, size):
            for program in (frugal, plain):
                program.press("a")
                program.resize(*resized)
            same_in_both(frugal, plain, f"the form at {resized}")
            for program in (frugal, plain):
                program.press("escape")
            same_in_both(frugal, plain, "escape")
        assert len(frugal.raw) < len(plain.raw) * 0.6


def example(folder: Path, words: list[str], size: tuple[int, int]) -> PtyProgram:
    """Start a program on the example book, in a home of its own."""
    folder.mkdir()
    write_book(folder / "book.json", example_tables(TUESDAY, "en"))
    home = {"HOME": str(folder), "RESEAU_FILE": str(folder / "book.json"), "RESEAU_SETTINGS": str(folder / "none.toml")}
    command = [sys.executable, *words, "--today", str(TUESDAY), "--lang", "en"]
    return PtyProgram(command, size=size, env=home, cwd=ROOT)


def same_in_both(frugal: PtyProgram, plain: PtyProgram, after: str) -> None:
    """Wait until both are still and show the same: frames of either may be on their way."""
    quiet = LONE_ESCAPE if after == "escape" else 0.06
    for _ in range(LOOKS):
        still = not (frugal.settle(quiet) or plain.settle(quiet / 2))
        if still and frugal.cells() == plain.cells():
            return
    assert frugal.text() == plain.text(), f"after {after}"
    assert frugal.cells() == plain.cells(), f"after {after}"


def test_a_new_screen_is_not_painted_over_and_over():
    with PtyProgram([sys.executable, str(APP), "500"], size=(70, 15)) as program:
        program.wait_for("READY")
        program.press("z")
        program.wait_for("KEY OK 1")
        # The first frame, and the one that Textual sends whenever a screen becomes the current one.
        assert program.raw.count("Benoît".encode()) <= 2


def test_silence_costs_nothing_and_an_arrow_little():
    with PtyProgram([sys.executable, str(APP), "30000"], size=(120, 40)) as program:
        program.wait_for("READY")
        assert any(program.read(0.5) == b"" for _ in range(20))
        already = len(program.raw)
        for _ in range(50):  # beyond the edge of the screen
            start = len(program.raw)
            program.press("down")
            program.wait_until(lambda start=start: len(program.raw) > start, "an answer to the key")
            program.settle(0.02)
        assert program.text().count("▸") == 1
        assert (len(program.raw) - already) / 50 <= 500
