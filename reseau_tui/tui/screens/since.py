"""The first minute of the review: who of those asked has answered since yesterday? Source: method R5."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from reseau_tui.present.review import Waiting, waiting
from reseau_tui.tui.commands import bindings_of
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.screens.place import Place
from reseau_tui.tui.screens.review import Review
from reseau_tui.tui.widgets.bars import TitleBar
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.words.days import day as say_day

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.session import Applied
    from reseau_tui.tui.app import ReseauApp
    from reseau_tui.tui.forms.form import FormScreen


def begin_review(reseau: ReseauApp) -> None:
    """Begin with who may have answered, or where nobody was asked with the people of the day."""
    view = reseau.view
    reseau.push_screen(Since() if waiting(reseau.words, view.book, view.day) else Review())


class Since(Place[None]):
    """Lists the open requests; the program reads no mail, so it asks."""

    PLACE = "since"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("since")

    def __init__(self) -> None:
        super().__init__()
        self._silent: set[str] = set()

    def compose(self) -> ComposeResult:
        """Show the requests that wait."""
        yield TitleBar()
        requests: LongList[Waiting] = LongList(_draw, id="waiting", classes="pane", row_height=2)
        requests.empty = self.words.say("Nobody else is waited for. Enter goes on to today’s people.")
        yield requests
        yield self.foot_bar()

    def on_mount(self) -> None:
        """Let the list have the keys."""
        self.requests.focus()
        self.requests.retitle(self.words.say("Did one of these people answer?"))
        self.show_book()

    @property
    def requests(self) -> LongList[Waiting]:
        """The list of those who were asked."""
        return self.query_one("#waiting", LongList)

    def show_book(self) -> None:
        """Show who is still waited for."""
        view = self.reseau.view
        self.query_one(TitleBar).say(
            self.words.say("The daily review · since yesterday"), say_day(self.words, view.day, view.day)
        )
        self.requests.set_rows([w for w in waiting(self.words, view.book, view.day) if w.id not in self._silent])

    @on(LongList.Chosen)
    def _chosen(self) -> None:
        self.action_answer()

    def action_answer(self) -> None:
        """Record what they answered; of a word that came in, ask whether it is the answer."""
        from reseau_tui.tui.forms.answer import AnswerForm
        from reseau_tui.tui.screens.is_it_the_answer import ask_whether_answer

        chosen = next((row for row in self.requests.rows if row.id == self.requests.cursor_id), None)
        if chosen is None:
            self.action_go_on()
            return

        word = self.reseau.view.book.interactions.get(chosen.word)
        if word is not None:
            ask_whether_answer(self, word)
        else:
            self.fill(AnswerForm(chosen.contact, request=chosen.id))

    def fill(self, form: FormScreen[Applied]) -> None:
        """Show a form, and say what it did."""

        def filled(applied: Applied | None) -> None:
            if applied is not None:
                self.reseau.tell_applied(applied)

        self.app.push_screen(form, filled)

    async def do(self, edits: Sequence[Edit]) -> None:
        """Apply the edits as one change."""
        from reseau_tui.edits.several import Several

        await self.reseau.do(edits[0] if len(edits) == 1 else Several(tuple(edits)))

    def action_silent(self) -> None:
        """Nothing from this person: the list goes on without them, for this morning."""
        if self.requests.cursor_id is not None:
            self._silent.add(self.requests.cursor_id)
            self.show_book()
        if not self.requests.rows:
            self.action_go_on()

    def action_go_on(self) -> None:
        """Go on to the people of the day."""
        self.app.switch_screen(Review())

    def action_back(self) -> None:
        """Leave the review."""
        self.dismiss(None)


def _draw(row: Waiting, _look: Look) -> list[Line]:
    return [
        (Part(" "), Part(row.name, "strong", grow=1), Part(row.since + " ", "quiet")),
        (Part("   "), Part(row.said, "accent"), Part(" · " if row.said else ""), Part(row.about, "quiet", grow=1)),
    ]
