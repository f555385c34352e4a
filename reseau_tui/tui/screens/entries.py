"""The records of one person, to change, close or remove: requests, exchanges, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reseau_tui.present.entries import EntryRow, entries_asked_of_me, entries_of
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from reseau_tui.model.people import Contact
    from reseau_tui.model.requests import Request
    from reseau_tui.session import Applied
    from reseau_tui.tui.forms.form import FormScreen

_DAY_CELLS = 14


class Entries(Overlay[None]):
    """Lists what the timeline is made of; Enter opens the form of an entry."""

    DEFAULT_CSS = """
    Entries > .sheet { height: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete", "remove", show=False),
        Binding("F", "close_request", show=False),
        Binding("w", "consent", show=False),
        Binding("f", "connect", show=False),
        Binding("u", "undo", show=False),
    ]

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(classes="sheet"):
            rows: LongList[EntryRow] = LongList(_draw)
            rows.empty = self.words.say("Nothing is written down about this person yet.")
            yield rows
            yield self.keys(self.words.say("enter change · F close a request · del remove · u undo · esc back"))
            asked = entries_asked_of_me(self.reseau.view.book, self._contact)
            if asked:
                yield self.keys(self.words.say("introductions: w agreement · f put in touch"))

    def on_mount(self) -> None:
        """Fill the list."""
        self.show_book()
        self.query_one(LongList).focus()

    def show_book(self) -> None:
        """Show the entries as they are now."""
        view = self.reseau.view
        self.query_one(LongList).set_rows(entries_of(self.words, view.book, self._contact))

    @property
    def _chosen(self) -> EntryRow | None:
        rows: LongList[EntryRow] = self.query_one(LongList)
        return rows.rows[rows.cursor] if rows.rows else None

    @on(LongList.Chosen)
    def _change(self) -> None:
        row = self._chosen
        if row is None:
            return
        if row.table == "requests":
            from reseau_tui.tui.forms.request import ChangeRequestForm

            self._fill(ChangeRequestForm(row.id))
        elif row.table == "interactions":
            self._fill(self._form_of(row.id))
        elif row.table == "promises":
            from reseau_tui.tui.forms.promise import ChangePromiseForm

            self._fill(ChangePromiseForm(row.id))
        elif row.table == "drafts":
            from reseau_tui.tui.screens.draft import DraftEditor

            self.app.push_screen(DraftEditor(self.reseau.view.book.drafts[row.id]))

    def _form_of(self, entry: str) -> FormScreen[Applied]:
        """Return the form that changes an entry: a meeting whose day has come is told in its own."""
        from reseau_tui.method.meetings import is_to_tell
        from reseau_tui.tui.forms.debrief import DebriefForm
        from reseau_tui.tui.forms.interaction import EditInteractionForm

        view = self.reseau.view
        if is_to_tell(view.book.interactions[entry], view.day):
            return DebriefForm(self._contact.id, meeting=entry)
        return EditInteractionForm(entry)

    def _fill(self, form: FormScreen[Applied]) -> None:
        def filled(applied: Applied | None) -> None:
            if applied is not None:
                self.reseau.tell_applied(applied)
                self.show_book()

        self.app.push_screen(form, filled)

    def action_close_request(self) -> None:
        """Close the request under the cursor."""
        row = self._chosen
        if row is not None and row.table == "requests":
            from reseau_tui.tui.forms.close import CloseForm

            self._fill(CloseForm(row.id))

    def action_consent(self) -> None:
        """Note what the target of the introduction under the cursor said."""
        request = self._introduction
        if request is not None:
            from reseau_tui.tui.forms.introductions import ConsentForm

            mine = self._contact.id in request.targets
            self._fill(ConsentForm(request.id, target=self._contact.id if mine else ""))

    @work
    async def action_connect(self) -> None:
        """Note that the two of the introduction under the cursor were put in touch."""
        from reseau_tui.edits.introductions import Connect

        request = self._introduction
        if request is not None:
            mine = self._contact.id in request.targets
            if await self.reseau.do(Connect(request.id, self._contact.id if mine else "")) is not None:
                self.show_book()

    @property
    def _introduction(self) -> Request | None:
        row = self._chosen
        asked = entries_asked_of_me(self.reseau.view.book, self._contact)
        return next((request for request in asked if row is not None and request.id == row.id), None)

    @work
    async def action_remove(self) -> None:
        """Remove the entry under the cursor."""
        from reseau_tui.edits.contacts import RemoveRecord

        row = self._chosen
        if row is not None and await self.reseau.do(RemoveRecord(row.id)) is not None:
            self.show_book()

    @work
    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.reseau.action_undo()
        self.show_book()


def _draw(row: EntryRow, _look: Look) -> list[Line]:
    day, label = Part(row.day, "quiet", cells=_DAY_CELLS), Part(row.label, "accent", cells=18)
    return [(Part(" "), day, label, Part(" "), Part(row.text, grow=1))]
