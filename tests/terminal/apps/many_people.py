"""A list of many people and nothing else, to compare and to measure.

usage: python many_people.py COUNT [repaint] [narrow] [bordered] [tall]
  repaint: every line is painted where the terminal could scroll
  narrow: half the screen, beside a blank;  tall: two lines a row
keys of its own:
  x writes KEY OK 1, 2… in the last line; z does when all is painted
  t lays a message over the list, u takes it away;  f leaves out every second person
"""

# ruff: noqa: E402 - Textual reads the environment when it is imported
from __future__ import annotations

import gc
import os
import sys

os.environ["TEXTUAL_FPS"] = "240"
gc.disable()

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.terminal_scroll import TerminalScrollApp
from reseau_tui.tui.widgets.long_list import LongList, Look

FIRST = (
    "Adèle",
    "Aïcha",
    "Benoît",
    "Cécile",
    "Élodie",
    "François",
    "Gaëlle",
    "Hervé",
    "Inès",
    "Jérôme",
    "Karim",
    "Zoé",
)
LAST = ("Lefèvre", "Müller", "Bérard", "Chaîné", "Dupont", "Garçon", "Hébert", "Traoré", "Le Guen", "Haddad", "Zeller")
WORK = ("Frigo SA", "Société du Rhône", "CHU de Nantes", "Énergie des Alpes", "東京物流", "Conseil & Cie")


class Person(NamedTuple):
    id: str
    name: str
    work: str
    since: str


def people(count: int) -> list[Person]:
    return [
        Person(
            str(number),
            f"{FIRST[number % len(FIRST)]} {LAST[number // 7 % len(LAST)]} {number}",
            WORK[number // 3 % len(WORK)],
            f"{number % 27} j",
        )
        for number in range(count)
    ]


def draw_person(person: Person, look: Look) -> Sequence[Line]:
    lines = [
        [Part(person.name, grow=2), Part(" "), Part(person.work, grow=1), Part(person.since, cells=6, right=True)],
        [Part("  "), Part(person.work, "quiet", grow=1)],
    ]
    return lines[: look.height]


class ManyPeople(TerminalScrollApp[None]):
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Static { height: 1; }
    .bordered { border: round $primary; }
    .narrow { width: 50%; }
    #beside { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("x", "answer"),
        ("z", "answer_when_painted"),
        ("t", "toast"),
        ("u", "untoast"),
        ("f", "filter"),
    ]

    def __init__(self, count: int, options: Sequence[str]) -> None:
        super().__init__()
        self.everyone = people(count)
        self.options = options
        self.answers = 0

    def compose(self) -> ComposeResult:
        classes = " ".join(option for option in self.options if option in ("bordered", "narrow"))
        people_list = LongList(
            draw_person, self.everyone, row_height=2 if "tall" in self.options else 1, markable=True, classes=classes
        )
        yield Static("Contacts")
        if "narrow" in self.options:
            with Horizontal():
                yield people_list
                yield Static("", id="beside")
        else:
            yield people_list
        yield Static("READY", id="status")

    def scroll_lines(self, widget: Widget, height: int, by: int) -> None:
        """Let the terminal scroll, or paint everything where the two are to be compared."""
        if "repaint" in self.options:
            widget.refresh()
        else:
            super().scroll_lines(widget, height, by)

    def action_answer(self) -> None:
        self.answers += 1
        self.query_one("#status", Static).update(f"KEY OK {self.answers}")

    def action_answer_when_painted(self) -> None:
        self.call_after_refresh(self.call_after_refresh, self.action_answer)

    def action_toast(self) -> None:
        self.notify("something above the list", markup=False, timeout=600)

    def action_untoast(self) -> None:
        self.clear_notifications()

    def action_filter(self) -> None:
        """Take away every second of the people that are left, or give them all back."""
        shown = self.query_one(LongList)
        shown.set_rows(shown.rows[::2] if len(shown.rows) > 20 else self.everyone)


if __name__ == "__main__":
    ManyPeople(int(sys.argv[1]), sys.argv[2:]).run(mouse=False)
