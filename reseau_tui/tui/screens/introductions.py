"""The log of introductions, made and received, and what became of them. Source: method R16."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.requests import Request
from reseau_tui.present.errors import sentence_of
from reseau_tui.present.introductions import IntroductionRow, introduction_rows
from reseau_tui.store.errors import StoreError
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.session import Applied
    from reseau_tui.tui.forms.form import FormScreen

_WAITS = "●"


class Introductions(Overlay[str]):
    """Lists who was introduced to whom; the result is the person to go to."""

    DEFAULT_CSS = """
    Introductions > .sheet { width: 100%; height: 100%; }
    Introductions .word { height: auto; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "ask", show=False),
        Binding("w", "consent", show=False),
        Binding("f", "connect", show=False),
        Binding("u", "undo", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Show the list."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(self.words.say("Introductions"))
            rows: LongList[IntroductionRow] = LongList(self._draw, row_height=2)
            rows.empty = self.words.say("No introduction yet. d writes down one that is asked of you.")
            yield rows
            yield Static(Content(""), classes="word", markup=False)
            keys = self.words.say(
                "enter to the person · w agreement · f put in touch · d asked of you · u undo · esc back"
            )
            yield self.keys(keys)

    def on_mount(self) -> None:
        """Fill the list."""
        self.show_book()
        self.query_one(LongList).focus()

    def show_book(self) -> None:
        """Show the introductions as they are now."""
        view = self.reseau.view
        self.query_one(LongList).set_rows(introduction_rows(self.words, view.book, view.day))

    @property
    def _chosen(self) -> IntroductionRow | None:
        rows: LongList[IntroductionRow] = self.query_one(LongList)
        return rows.rows[rows.cursor] if rows.rows else None

    @on(LongList.Chosen)
    def _go(self) -> None:
        row = self._chosen
        if row is not None:
            self.dismiss(row.contact)

    def action_ask(self) -> None:
        """Write down an introduction that someone asks of me."""
        from reseau_tui.tui.forms.request import RequestForm

        self._fill(RequestForm(kind="introduction", incoming=True))

    def action_consent(self) -> None:
        """Record what the target said."""
        from reseau_tui.tui.forms.introductions import ConsentForm

        row = self._chosen
        if row is not None and row.request:
            self._fill(ConsentForm(row.request, target=row.target))
        elif row is not None:
            self._say(self.words.say("This one is not yours to make: there is no agreement to note."))

    @work
    async def action_connect(self) -> None:
        """Note that the two were put in touch."""
        from reseau_tui.edits.introductions import Connect

        row = self._chosen
        if row is not None and row.request:
            await self._do(Connect(row.request, row.target))

    @work
    async def action_undo(self) -> None:
        """Take back the last change."""
        await self.reseau.action_undo()
        self.show_book()

    async def _do(self, edit: Edit) -> None:
        try:
            applied = await self.reseau.apply(edit)
        except (Refused, Invalid, StoreError) as error:
            self._say(sentence_of(self.words, error))
            return
        self._told(applied)

    def _fill(self, form: FormScreen[Applied]) -> None:
        def filled(applied: Applied | None) -> None:
            if applied is not None:
                self._told(applied)

        self.app.push_screen(form, filled)

    def _told(self, applied: Applied) -> None:
        self.reseau.tell_applied(applied)
        self._say(self.reseau.label_of(applied.change) if applied.change else "")
        self.show_book()
        if isinstance(applied.result, Request):
            self._go_to(applied.result)

    def _go_to(self, request: Request) -> None:
        """Put the cursor on what was just written down."""
        rows: LongList[IntroductionRow] = self.query_one(LongList)
        if (chosen := self._chosen) is not None and chosen.request != request.id:
            row = next((row for row in rows.rows if row.request == request.id), chosen)
            rows.move_to_id(row.id)

    def _say(self, text: str) -> None:
        self.query_one(".word", Static).update(Content(text))

    def _draw(self, row: IntroductionRow, _look: Look) -> list[Line]:
        side = self.words.say("by you") if row.mine else self.words.say("for you")
        mark = Part(f" {_WAITS} " if row.open else "   ", "accent")
        return [
            (mark, Part(row.who, "strong", grow=1), Part(f" {row.day} ", "quiet")),
            (Part("   "), Part(f"{side} · ", "quiet"), Part(row.state, "accent" if row.open else "plain", grow=1)),
        ]
