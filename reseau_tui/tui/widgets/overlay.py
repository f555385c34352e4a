"""A sheet over the screen: a title, a body, and a line of keys; Esc puts it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reseau_tui.tui.terminal_scroll import FrugalScreen
from reseau_tui.words import Words

if TYPE_CHECKING:
    from reseau_tui.tui.app import ReseauApp

Result = TypeVar("Result")


class Overlay(FrugalScreen[Result], ModalScreen[Result], Generic[Result], inherit_bindings=False):
    """A modal screen with our looks; leaving it gives None."""

    DEFAULT_CSS = """
    Overlay {
        align: center middle;
        & > .sheet {
            width: 76;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            background: $surface;
            border: round $accent;
            border-title-style: bold;
            padding: 0 1;
        }
        & .keys { color: $text-muted; height: auto; margin-top: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    @property
    def reseau(self) -> ReseauApp:
        """The program."""
        return cast("ReseauApp", self.app)

    @property
    def words(self) -> Words:
        """The language of the screen."""
        return self.reseau.words

    def keys(self, text: str) -> Static:
        """Return the line that says the keys."""
        return Static(Content(text), classes="keys", markup=False)

    def show_book(self) -> None:
        """Show the book as it is now, where the sheet shows any of it."""

    def action_leave(self) -> None:
        """Put the sheet away."""
        self.dismiss(None)
