"""“Is it their answer?”: asked as soon as a word came in from someone who was asked something. Source: method R5."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.method.threads import word_to_weigh
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Request
from reseau_tui.present.kinds import ANSWERS
from reseau_tui.present.people import name_of
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from textual.app import App

    from reseau_tui.edits.edit import Edit
    from reseau_tui.session import Applied
    from reseau_tui.tui.app import ReseauApp
    from reseau_tui.tui.forms.form import FormScreen

_SOMETHING_ELSE = "something-else"
_AT_ONCE = frozenset(("no", "bounced"))
"""Answers that bring nothing more to say."""


class _Choice(msgspec.Struct, frozen=True):
    id: str
    key: str
    text: str


class IsItTheAnswer(Overlay[str]):
    """The six answers, and that it was about something else, a digit each; left with the code, or None for later."""

    DEFAULT_CSS = "IsItTheAnswer LongList { height: 7; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(n), f"answer({n})", show=False) for n in range(1, len(ANSWERS) + 2)
    ]

    def __init__(self, request: Request) -> None:
        super().__init__()
        self._request = request

    @property
    def _choices(self) -> list[_Choice]:
        words = self.words
        named = [(code, words.say(name)) for code, name in ANSWERS.items()]
        named.append((_SOMETHING_ELSE, words.say("no: it was about something else")))
        return [_Choice(code, str(n), name) for n, (code, name) in enumerate(named, 1)]

    def compose(self) -> ComposeResult:
        """Put the question over the answers."""
        words = self.words
        name = name_of(self.reseau.view.book, self._request.contact)
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(words.say("Is it their answer?"))
            yield Static(Content(words.say("{name}, on “{about}”", name=name, about=self._request.about)), markup=False)
            choices: LongList[_Choice] = LongList(_draw, self._choices)
            yield choices
            yield self.keys(words.say("1 to 7, or enter · esc later: the follow-up waits until you say"))

    def on_mount(self) -> None:
        """Let the list have the keys."""
        self.query_one(LongList).focus()

    @on(LongList.Chosen)
    def _chosen(self) -> None:
        choices: LongList[_Choice] = self.query_one(LongList)
        self.dismiss(choices.rows[choices.cursor].id)

    def action_answer(self, n: int) -> None:
        """Take the answer of that digit."""
        self.dismiss(self._choices[n - 1].id)


def _draw(choice: _Choice, _look: Look) -> list[Line]:
    return [(Part(f" {choice.key} ", "accent"), Part(choice.text, grow=1))]


class Asking(Protocol):
    """A place that can ask: it shows a form, and applies edits."""

    @property
    def app(self) -> App[Any]:
        """The program."""

    @property
    def reseau(self) -> ReseauApp:
        """The same, by its own name."""

    def fill(self, form: FormScreen[Applied]) -> None:
        """Show a form, and go on after it."""

    def do(self, edits: Sequence[Edit]) -> Coroutine[Any, Any, None]:
        """Apply the edits as one change."""

    def run_worker(self, work: Coroutine[Any, Any, None]) -> Any:
        """Let it run."""


def ask_whether_answer(place: Asking, entry: object) -> None:
    """Ask whether a word that came in is the answer to what was asked, if it may be, and record what is said of it."""
    request = word_to_weigh(place.reseau.view.book, entry) if isinstance(entry, Interaction) else None
    if request is None or not isinstance(entry, Interaction):
        return
    entry_id, day = entry.id, entry.on

    def answered(code: str | None) -> None:
        from reseau_tui.edits.diary import EditInteraction
        from reseau_tui.edits.requests import AnswerRequest
        from reseau_tui.tui.forms.answer import AnswerForm

        if code == _SOMETHING_ELSE:
            place.run_worker(place.do([EditInteraction(entry_id, {"request": ""})]))
        elif code in _AT_ONCE:
            place.run_worker(place.do([AnswerRequest(request.id, code, on=day)]))  # type: ignore[arg-type]
        elif code is not None:
            place.fill(AnswerForm(request.contact, request=request.id, kind=code, on=day))

    place.app.push_screen(IsItTheAnswer(request), answered)
