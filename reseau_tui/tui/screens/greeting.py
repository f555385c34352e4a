"""The first run: a greeting in the person's language, and three ways to begin."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.words import N_


class _Way(msgspec.Struct, frozen=True):
    id: str
    key: str
    label: str
    help: str


class Greeting(Overlay[str]):
    """Offers to import, to look at the example, to add a first contact, or to change the language."""

    WAYS: ClassVar[tuple[tuple[str, str, str, str], ...]] = (
        ("i", "import_file", N_("Import my contacts"), N_("LinkedIn, vCard, or a CSV file of Google or Outlook")),
        ("x", "example", N_("Look at an example first"), N_("a job search in a French city; nothing of it is kept")),
        ("a", "add", N_("Add a first contact"), N_("someone who could help, or who has helped already")),
        ("l", "language", N_("En français"), N_("change the language of the program")),
    )
    DEFAULT_CSS = "Greeting LongList { height: 8; margin-top: 1; }"

    def compose(self) -> ComposeResult:
        """Say what this is for, and offer the ways."""
        words = self.words
        hello = words.say(
            "Welcome. Networking fails less for lack of contacts than for lack of method: this program knows who is "
            "owed a thank-you or some news, when to follow up, and what to write. Ten minutes every morning are enough."
        )
        with Vertical(classes="sheet"):
            yield Static(Content(hello), markup=False)
            yield LongList(
                _draw, [_Way(i, key, words.say(a), words.say(b)) for key, i, a, b in self.WAYS], row_height=2
            )
            yield self.keys(words.say("↑ ↓ choose · enter begin · esc to the empty book"))

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "begin('import_file')", show=False),
        Binding("x", "begin('example')", show=False),
        Binding("a", "begin('add')", show=False),
        Binding("l", "begin('language')", show=False),
    ]

    def action_begin(self, way: str) -> None:
        """Begin in one of the ways."""
        self.dismiss(way)

    def on_mount(self) -> None:
        """Let the list have the keys."""
        self.query_one(LongList).focus()

    @on(LongList.Chosen)
    def _chosen(self, event: LongList.Chosen) -> None:
        self.dismiss(event.row_id)


def _draw(way: _Way, _look: Look) -> list[Line]:
    return [
        (Part(" "), Part(way.key, "accent", cells=3), Part(way.label, "strong", grow=1)),
        (Part("    "), Part(way.help, "quiet", grow=1)),
    ]
