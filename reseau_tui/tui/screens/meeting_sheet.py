"""One page before a meeting: read, marked ready, copied, and from there the telling. Source: method R12."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.method.meeting_sheet import MeetingSheet, meeting_sheet
from reseau_tui.model.people import Contact
from reseau_tui.present.meeting_sheet import sheet_lines, sheet_markdown
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane


class SheetOfMeeting(Overlay[str]):
    """The sheet of the next meeting with a contact, or of a given one; it is left with the meeting to tell, or None."""

    DEFAULT_CSS = """
    SheetOfMeeting > .sheet { width: 100%; height: 100%; }
    SheetOfMeeting TextPane { height: 1fr; }
    SheetOfMeeting .word { height: auto; color: $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "ready", show=False),
        Binding("y", "copy", show=False),
        Binding("n", "tell", show=False),
        Binding("u", "undo", show=False),
    ]

    def __init__(self, contact: Contact, meeting: str = "") -> None:
        super().__init__()
        self._contact = contact
        self.about = contact.id
        self._meeting = meeting

    @property
    def sheet(self) -> MeetingSheet:
        """The sheet as the book stands."""
        view = self.reseau.view
        return meeting_sheet(view.book, self._contact, view.day, view.book.interactions.get(self._meeting))

    def compose(self) -> ComposeResult:
        """Show a pane to read, and below it what was done."""
        with Vertical(classes="sheet"):
            yield TextPane()
            yield Static(Content(""), classes="word", markup=False)
            yield self.keys(self.words.say("↑ ↓ read · f ready · y copy · n tell it · u undo · esc back"))

    def on_mount(self) -> None:
        """Fill the pane."""
        self._say("")
        self.show_book()
        self.query_one(TextPane).focus()

    def show_book(self) -> None:
        """Show the sheet as it is now."""
        view = self.reseau.view
        self.query_one(TextPane).set_lines(sheet_lines(self.words, view.book, self.sheet, view.day), keep=True)

    @work
    async def action_ready(self) -> None:
        """Mark it ready: nothing is to be prepared any more."""
        from reseau_tui.edits.debrief import MarkReady

        meeting = self.sheet.meeting
        if meeting is None:
            self._say(self.words.say("No meeting with {name} is fixed.", name=self._contact.name))
        elif await self.reseau.do(MarkReady(meeting.id)) is not None:
            self._say(self.words.say("Ready. u takes it back."))

    def action_copy(self) -> None:
        """Send it to the terminal's clipboard, as Markdown."""
        view = self.reseau.view
        self.app.copy_to_clipboard(sheet_markdown(self.words, view.book, self.sheet, view.day))
        self._say(self.words.say("Copied, as Markdown; what is discreet stays here."))

    def action_tell(self) -> None:
        """Go on to tell the meeting."""
        meeting = self.sheet.meeting
        self.dismiss(meeting.id if meeting else "")

    @work
    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.reseau.action_undo()
        self._say("")

    def _say(self, text: str) -> None:
        word: Any = self.query_one(".word", Static)
        word.update(Content(text))
        word.display = bool(text)
