"""The shelf of things to share: each with those whom it may please, and a message to them one key away (R8, R9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.present.shelf import ShelfRow, shelf_rows
from reseau_tui.tui.drawing import Line, Part, shown
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from reseau_tui.session import Applied
    from reseau_tui.tui.forms.form import FormScreen


class Shelf(Overlay[None]):
    """Lists things, and below each a few people; Enter on a person writes to them, on a thing changes it."""

    DEFAULT_CSS = "Shelf > .sheet { width: 100%; height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", show=False),
        Binding("e", "write", show=False),
        Binding("m", "change", show=False),
        Binding("f", "sent", show=False),
        Binding("x", "not_for", show=False),
        Binding("delete", "remove", show=False),
        Binding("u", "undo", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Show the list."""
        words = self.words
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(shown(words.say("To share")))
            rows: LongList[ShelfRow] = LongList(_draw, id="shelf")
            rows.empty = words.say("Nothing on the shelf yet: a adds an article, an event or a name worth sending.")
            yield rows
            said = words.say(
                "enter write to them · f sent · x not for them · a add · m change · del remove · u undo · esc back"
            )
            yield self.keys(said)

    def on_mount(self) -> None:
        """Fill the list."""
        self.show_book()
        self.rows.focus()

    @property
    def rows(self) -> LongList[ShelfRow]:
        """The list."""
        return self.query_one("#shelf", LongList)

    def show_book(self) -> None:
        """Show the shelf as it is now."""
        view = self.reseau.view
        self.rows.set_rows(shelf_rows(self.words, view.book, view.day))

    @property
    def chosen(self) -> ShelfRow | None:
        """The row under the cursor."""
        return self.rows.rows[self.rows.cursor] if self.rows.rows else None

    @on(LongList.Chosen)
    async def _enter(self, event: LongList.Chosen) -> None:
        event.stop()
        row = self.chosen
        if row is not None and row.contact:
            await self.action_write()
        else:
            self.action_change()

    async def action_write(self) -> None:
        """Open the editor on a word that brings the thing to the person."""
        from reseau_tui.method.proposals.shares import share_proposal
        from reseau_tui.method.sharing import fit
        from reseau_tui.tui.screens.outward import write_step

        row, book = self.chosen, self.reseau.view.book
        if row is None or not row.contact:
            self.reseau.tell(self.words.say("Choose a person first."))
            return
        match = fit(book.shares[row.share], book.contacts[row.contact])
        if match is not None:
            await write_step(self.reseau, share_proposal(match), lambda _sent: self.show_book())

    def action_add(self) -> None:
        """Put something on the shelf."""
        from reseau_tui.tui.forms.share import ShareForm

        self._fill(ShareForm(None))

    def action_change(self) -> None:
        """Change the thing under the cursor."""
        from reseau_tui.tui.forms.share import ShareForm

        if self.chosen is not None:
            self._fill(ShareForm(self.chosen.share))

    def _fill(self, form: FormScreen[Applied]) -> None:
        def filled(applied: Applied | None) -> None:
            if applied is not None:
                self.reseau.tell_applied(applied)
                self.show_book()

        self.app.push_screen(form, filled)

    @work
    async def action_sent(self) -> None:
        """Write down that the person had it, by whatever way."""
        from reseau_tui.edits.shelf import SendShare

        row = self.chosen
        if row is not None and row.contact:
            await self.reseau.do(SendShare(row.share, row.contact))
            self.show_book()

    @work
    async def action_not_for(self) -> None:
        """Write down that it is not for the person."""
        from reseau_tui.edits.shelf import NotForThem

        row = self.chosen
        if row is not None and row.contact:
            await self.reseau.do(NotForThem(row.share, row.contact))
            self.show_book()

    @work
    async def action_remove(self) -> None:
        """Take the thing off the shelf."""
        from reseau_tui.edits.contacts import RemoveRecord

        row = self.chosen
        if row is not None:
            await self.reseau.do(RemoveRecord(row.share))
            self.show_book()

    @work
    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.reseau.action_undo()
        self.show_book()


def _draw(row: ShelfRow, _look: Look) -> list[Line]:
    aside = Part(f" {row.aside} ", "quiet")
    if row.contact:
        return [(Part("     "), Part(row.text, grow=1), aside)]
    return [(Part(" "), Part(row.text, "strong", grow=1), aside)]
