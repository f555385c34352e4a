"""My own shop window: the checklist, each thing looked after by one key. Source: method R13."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.present.shop_window import FRESH, OPEN, ShopWindowRow, shop_window_rows, shop_window_state
from reseau_tui.tui.drawing import Line, Part, shown
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

_LAST_CELLS = 20


class ShopWindow(Overlay[None]):
    """Lists what a public profile holds; Enter or Space says that one thing was just looked after."""

    DEFAULT_CSS = "ShopWindow LongList { height: 12; margin-top: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "look_after", show=False, priority=True),
        Binding("f", "all", show=False),
        Binding("u", "undo", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Show how it stands, and the list."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(shown(self.words.say("My profile")))
            yield Static(Content(""), id="state", markup=False)
            yield LongList(_draw, row_height=2, id="checklist")
            yield self.keys(self.words.say("space or enter looked after · f all of it · u undo · esc back"))

    def on_mount(self) -> None:
        """Fill the list."""
        self.show_book()
        self.checklist.focus()

    @property
    def checklist(self) -> LongList[ShopWindowRow]:
        """The list."""
        return self.query_one("#checklist", LongList)

    def show_book(self) -> None:
        """Show the checklist as it stands."""
        view = self.reseau.view
        state = shop_window_state(self.words, view.book, view.day)
        self.query_one("#state", Static).update(Content(shown(state)))
        self.checklist.set_rows(shop_window_rows(self.words, view.book, view.day))

    @on(LongList.Chosen)
    def _chosen(self, event: LongList.Chosen) -> None:
        event.stop()
        self.action_look_after()

    @work
    async def action_look_after(self) -> None:
        """Write down that the thing under the cursor was looked after today."""
        from reseau_tui.edits.shop_window import LookAfter

        row = self.checklist.rows[self.checklist.cursor]
        await self.reseau.do(LookAfter(row.id))
        self.show_book()

    @work
    async def action_all(self) -> None:
        """Write down that all of it was."""
        from reseau_tui.edits.shop_window import LookAfter

        await self.reseau.do(LookAfter())
        self.show_book()

    @work
    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.reseau.action_undo()
        self.show_book()


def _draw(row: ShopWindowRow, _look: Look) -> list[Line]:
    sign = Part(f" {FRESH if row.fresh else OPEN} ", "accent" if row.fresh else "quiet")
    last = Part(row.said + " ", "quiet", cells=_LAST_CELLS, right=True)
    return [(sign, Part(row.label, "strong", grow=1), last), (Part("   "), Part(row.meaning, "quiet", grow=1))]
