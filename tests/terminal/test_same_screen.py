"""What the list sends to the terminal: little, and the very screen that painting every line leaves, cell by cell."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

import pytest

from tests.terminal.pty_program import Cell, PtyProgram

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
