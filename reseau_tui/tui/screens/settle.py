"""Which of the things owed to a person are meant: what a message settles, what is done, what will not be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.method.obligations import Item
from reseau_tui.present.cards import item_in_words
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay


class _Choice(msgspec.Struct, frozen=True):
    id: str
    text: str


class ChooseItems(Overlay[tuple[Item, ...]]):
    """Shows the items, some marked already; Space marks, Enter confirms."""

    DEFAULT_CSS = "ChooseItems LongList { height: auto; max-height: 12; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "confirm", show=False)]

    def __init__(self, question: str, items: Sequence[Item], marked: Sequence[Item]) -> None:
        super().__init__()
        self._question = question
        self._items = items
        self._marked = {item.id for item in marked}

    def compose(self) -> ComposeResult:
        """Show the items as a list that can be marked."""
        choices = [_Choice(item.id, text) for item, text in zip(self._items, self._texts(), strict=True)]
        with Vertical(classes="sheet"):
            items = LongList(_draw, choices, markable=True, id="items")
            items.marked = set(self._marked)
            items.styles.height = len(choices)
            yield Static(Content(self._question), markup=False)
            yield items
            yield self.keys(self.words.say("space mark · enter confirm · esc back"))

    def _texts(self) -> list[str]:
        """Return the items in words; where two read the same, with what they are about."""
        view = self.reseau.view
        texts = [item_in_words(self.words, view.book, item, view.day) for item in self._items]
        return [
            f"{text} · {item.about}" if item.about and texts.count(text) > 1 else text
            for item, text in zip(self._items, texts, strict=True)
        ]

    def on_mount(self) -> None:
        """Let the list have the keys."""
        self.query(LongList).focus()  # not there if one leaves at once

    @on(LongList.Chosen)
    def action_confirm(self) -> None:
        """Take the marked ones, be it none."""
        chosen = self.query_one(LongList).marked
        self.dismiss(tuple(item for item in self._items if item.id in chosen))


def _draw(choice: _Choice, _look: Look) -> list[Line]:
    return [(Part(" "), Part(choice.text, grow=1))]
