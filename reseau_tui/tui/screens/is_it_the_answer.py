"""“Is it their answer?”: asked as soon as a word came in from someone who was asked something. Source: method R5."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.model.requests import Request
from reseau_tui.present.kinds import ANSWERS
from reseau_tui.present.people import name_of
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay

SOMETHING_ELSE = "something-else"


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
        named.append((SOMETHING_ELSE, words.say("no: it was about something else")))
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
