"""One question, yes or no."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.tui.widgets.overlay import Overlay


class Confirm(Overlay[bool]):
    """Asks; Enter is yes, Esc is no."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "yes", show=False)]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Show the question."""
        with Vertical(classes="sheet"):
            yield Static(Content(self._question), markup=False)
            yield self.keys(self.words.say("enter yes · esc no"))

    def action_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)
