"""Several people chosen from all contacts."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.present.contact_rows import ContactRow
from reseau_tui.tui.drawing import Line, Part, shown
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.search_keys import SearchKeys


class ChoosePeople(Overlay[tuple[str, ...]]):
    """The contacts, to search and mark; dismissed with the marked ones, in the order of their names."""

    DEFAULT_CSS = "ChoosePeople > .sheet { width: 100%; height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("slash", "search", show=False)]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question
        self._search = SearchKeys(self._show)

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(classes="sheet"):
            yield LongList(_draw, markable=True, id="people")
            yield self.keys(self.words.say("space mark · / search · enter go on with the marked ones · esc back"))

    def on_mount(self) -> None:
        """Fill the list."""
        self._show()
        self._people.focus()

    @property
    def _people(self) -> LongList[ContactRow]:
        return self.query_one("#people", LongList)

    def _show(self) -> None:
        rows = self.reseau.view.rows(self._search.query)
        self._people.set_rows(rows, keep=not self._search.query)
        query = f" · / {self._search.query}▏" if self._search.active else ""
        self.query_one(".sheet").border_title = Content(shown(f"{self._question}{query}"))

    def action_search(self) -> None:
        """Search as one types."""
        self._search.enter()

    def on_key(self, event: events.Key) -> None:
        """Give letters to the search while it is open."""
        if self._search.take(event):
            event.stop()
            event.prevent_default()

    @on(LongList.Chosen)
    def _go_on(self, event: LongList.Chosen) -> None:
        event.stop()
        marked = self._people.marked
        chosen = tuple(row.id for row in self.reseau.view.rows() if row.id in marked)
        if chosen:
            self.dismiss(chosen)


def _draw(row: ContactRow, _look: Look) -> list[Line]:
    return [(Part(" "), Part(row.name, grow=1), Part(" "), Part(row.place, "quiet", grow=1))]
