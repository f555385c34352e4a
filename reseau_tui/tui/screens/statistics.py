"""My own figures, as plain bars to read."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.method.statistics import statistics
from reseau_tui.present.statistics import statistics_lines
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane


class MyFigures(Overlay[None]):
    """The week beside its goal, the funnel of the requests, and the rates of answers; nobody is compared."""

    DEFAULT_CSS = """
    MyFigures > .sheet { width: 100%; max-width: 90; height: 100%; max-height: 48; }
    MyFigures TextPane { height: 1fr; }
    """

    def compose(self) -> ComposeResult:
        """Show a pane to read."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(self.words.say("My figures"))
            yield TextPane()
            yield self.keys(self.words.say("↑ ↓ read · esc back"))

    def on_mount(self) -> None:
        """Fill the pane."""
        self.show_book()
        self.query_one(TextPane).focus()

    def show_book(self) -> None:
        """Show the figures of the book as it is now."""
        found = statistics(self.reseau.view.book, self.reseau.today)
        self.query_one(TextPane).set_lines(statistics_lines(self.words, found), keep=True)
