"""All drafts that were begun, to go on with, plan or throw away."""

from __future__ import annotations

from typing import ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.edits.contacts import RemoveRecord
from reseau_tui.present.draft_rows import FILTERS, DraftFilter, DraftRow, draft_rows
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

_NAME_CELLS, _PURPOSE_CELLS, _WHEN_CELLS = 20, 14, 18
_FILTERS = get_args(DraftFilter)


class Drafts(Overlay[str]):
    """The list of drafts; dismissed with the one to go on with."""

    DEFAULT_CSS = "Drafts > .sheet { width: 100%; height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "filter", show=False),
        Binding("delete", "remove", show=False),
        Binding("u", "undo", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._only: DraftFilter = "all"

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(classes="sheet"):
            rows: LongList[DraftRow] = LongList(_draw)
            rows.empty = self.words.say("No draft here. e writes to the person one looks at.")
            yield rows
            yield self.keys(self.words.say("enter go on writing · v which ones · del throw away · u undo · esc back"))

    def on_mount(self) -> None:
        """Fill the list."""
        self.show_book()
        self._rows.focus()

    @property
    def _rows(self) -> LongList[DraftRow]:
        return self.query_one(LongList)

    def show_book(self) -> None:
        """Show the drafts as they are now."""
        words, view = self.words, self.reseau.view
        self._rows.set_rows(draft_rows(words, view.book, self._only, view.day))
        self.query_one(".sheet").border_title = Content(
            words.say("Drafts · {which}", which=words.say(FILTERS[self._only]))
        )

    def action_filter(self) -> None:
        """Show all, or those that wait for a day, or the others."""
        self._only = _FILTERS[(_FILTERS.index(self._only) + 1) % len(_FILTERS)]
        self.show_book()

    async def action_remove(self) -> None:
        """Throw the draft under the cursor away."""
        if self._rows.cursor_id is not None:
            await self.reseau.do(RemoveRecord(self._rows.cursor_id))

    async def action_undo(self) -> None:
        """Take back the last change."""
        self.run_worker(self.reseau.action_undo())

    @on(LongList.Chosen)
    def _go_on(self, event: LongList.Chosen) -> None:
        event.stop()
        if event.row_id is not None:
            self.dismiss(event.row_id)


def _draw(row: DraftRow, _look: Look) -> list[Line]:
    return [
        (
            Part(" "),
            Part(row.name, "strong", cells=_NAME_CELLS),
            Part(" "),
            Part(row.purpose, "accent", cells=_PURPOSE_CELLS),
            Part(" "),
            Part(row.when, "quiet", cells=_WHEN_CELLS),
            Part(" "),
            Part(row.text, grow=1),
        )
    ]
