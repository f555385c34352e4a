"""The lights before a message that asks, and each better move one key away. Source: method R1, R2, R4–R7, R9–R11."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.method.lights import Asking, Verdict, lights_of
from reseau_tui.model.reason import Reason
from reseau_tui.present.lights import light_lines
from reseau_tui.tui.drawing import shown
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane
from reseau_tui.words.days import long_day

GO_ON: Final = Reason("go-on")
KEYS: Final = {
    "ask-questions": "d",
    "ask-second-question": "d",
    "ask-when": "d",
    "ask-connector": "d",
    "thank-first": "e",
    "update-first": "e",
    "give-first": "o",
    "gift-share": "o",
    "gift-introduction": "o",
    "gift-interview": "o",
    "gift-information": "o",
    "gift-credit": "o",
    "gift-interest": "o",
    "begin-chain": "C",
    "who-could": "C",
    "other-way": "C",
    "next-day": "p",
    "other-channel": "m",
    "find-address": "m",
    "without-name": "x",
    "note-answer": "w",
    "note-assent": "w",
}
"""The key of each better move; each letter means here what it means everywhere."""


class Lights(Overlay[Reason]):
    """Shows the lights of a message; the result is the move that was chosen, `GO_ON` among them."""

    DEFAULT_CSS = "Lights > .sheet { height: auto; } Lights TextPane { height: auto; max-height: 20; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", show=False),
        *(Binding(key, f"move('{key}')", show=False) for key in sorted(set(KEYS.values()))),
    ]

    def __init__(self, message: Asking) -> None:
        super().__init__()
        self._message = message
        self._verdicts: Sequence[Verdict] = lights_of(message)

    def compose(self) -> ComposeResult:
        """Show the lights, and the keys."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(
                shown(self.words.say("Before writing to {name}", name=self._message.contact.name))
            )
            sheet.border_subtitle = Content(shown(long_day(self.words, self._message.on)))
            yield TextPane()
            yield self.keys(self.words.say("enter go on · esc back"))

    def on_mount(self) -> None:
        """Let the lights have the keys, for a small terminal."""
        pane = self.query_one(TextPane)
        pane.set_lines(light_lines(self.words, self._verdicts, KEYS))
        pane.focus()

    def action_go_on(self) -> None:
        """Write nevertheless: the lights advise and never block."""
        self.dismiss(GO_ON)

    def action_move(self, key: str) -> None:
        """Do the better move of that key."""
        moves = [v.better for v in self._verdicts if v.better and v.light != "green"]
        move = next((move for move in moves if KEYS.get(move.code) == key), None)
        if move is not None:
            self.dismiss(move)
