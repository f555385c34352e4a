"""Any command by its name: type some of it, and Enter gives it."""

from __future__ import annotations

import msgspec
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.model.text import fold
from reseau_tui.tui.commands import Command, Place, commands_of, said_keys
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.search_keys import SearchKeys
from reseau_tui.words import Words


class _Row(msgspec.Struct, frozen=True):
    id: str
    label: str
    help: str
    keys: str
    found_by: str


class Palette(Overlay[str]):
    """The commands of a place; the result is the action to run."""

    DEFAULT_CSS = "Palette LongList { height: 14; border: none; }"

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self._search = SearchKeys(self._show)

    def compose(self) -> ComposeResult:
        """Show the list of commands."""
        with Vertical(classes="sheet"):
            yield Static(id="query", markup=False)
            yield LongList(_draw)
            yield self.keys(self.words.say("type to find · enter do it · esc back"))

    def on_mount(self) -> None:
        """Open the search at once."""
        self.query_one(LongList).focus()
        self._search.enter()

    def on_key(self, event: events.Key) -> None:
        """Give letters to the search; Enter and Esc mean the whole sheet."""
        if event.key not in ("enter", "escape") and self._search.take(event):
            event.stop()
            event.prevent_default()

    @on(LongList.Chosen)
    def _take(self, event: LongList.Chosen) -> None:
        self.dismiss(event.row_id)

    def _show(self) -> None:
        wanted = fold(self._search.query).split()
        rows = [row for row in self._rows() if all(word in row.found_by for word in wanted)]
        commands = self.query_one(LongList)
        commands.empty = self.words.say("No command matches.")
        commands.set_rows(rows, keep=False)
        self.query_one("#query", Static).update(Content(f": {self._search.query}▏"))

    def _rows(self) -> list[_Row]:
        commands = commands_of(self._place, self.reseau.settings.keymap)
        return [_row(self.words, command) for command in commands if command.id not in ("palette", "back")]


def _row(words: Words, command: Command) -> _Row:
    label, help_, also = (words.say(text) for text in (command.label, command.help, command.also))
    return _Row(command.id, label, help_, " ".join(said_keys(words, command.keys)), fold(f"{label} {help_} {also}"))


def _draw(row: _Row, _look: Look) -> list[Line]:
    return [
        (Part(row.keys, "accent", cells=12), Part(row.label, "strong", cells=18), Part(" "), Part(row.help, grow=1))
    ]
