"""Everything known of a person, and their phone numbers for a call."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reseau_tui.model.people import Contact
from reseau_tui.present.fiche import call_lines
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane


class Sheet(Overlay[None]):
    """All fields, ties and the timeline, to read."""

    DEFAULT_CSS = """
    Sheet > .sheet { width: 100%; height: 100%; }
    Sheet TextPane { height: 1fr; }
    """

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact

    def compose(self) -> ComposeResult:
        """Show a pane to read."""
        with Vertical(classes="sheet"):
            yield TextPane()
            yield self.keys(self.words.say("↑ ↓ read · esc back"))

    def on_mount(self) -> None:
        """Fill the pane."""
        pane = self.query_one(TextPane)
        pane.set_lines(self.reseau.view.sheet(self._contact))
        pane.focus()


class CallSheet(Overlay[bool]):
    """The numbers to call; Enter notes the call."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "note", show=False)]
    DEFAULT_CSS = "CallSheet TextPane { height: auto; max-height: 18; }"

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact

    def compose(self) -> ComposeResult:
        """Show name and numbers."""
        with Vertical(classes="sheet"):
            yield TextPane()
            yield self.keys(self.words.say("enter note the call · esc back"))

    async def on_mount(self) -> None:
        """Fill the pane, and then say what one may say."""
        view = self.reseau.view
        self._show(())
        await self.reseau.load_templates()
        from reseau_tui.drafting.composing import speak

        owed = view.owed_to(self._contact.id)
        folder = self.reseau.settings.templates
        self._show(speak(view.book, self._contact.id, owed, view.day, self.reseau.words_for, folder=folder))

    def _show(self, spoken: tuple[str, ...]) -> None:
        view = self.reseau.view
        self.query_one(TextPane).set_lines(call_lines(self.words, view.book, self._contact, view.day, spoken))

    def action_note(self) -> None:
        """Go on to note the call."""
        self.dismiss(True)
