"""One field of a form: its label at the left, what is typed beside it, and below what was understood or is wrong."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from reseau_tui.tui.drawing import LineWidget, Part, shown
from reseau_tui.tui.in_reseau import InReseau

T = TypeVar("T")
LABEL_CELLS = 20
"""The column of the labels; the style sheet indents what stands beside them by one cell more."""


class Unreadable(Exception):
    """What was typed cannot be taken; `sentence` says why, to the person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Field(InReseau, LineWidget, Generic[T]):
    """A field named `key`; `hint` is a sentence shown while the keys go to it.

    A field that `needs` something may not be left empty. What `preset` put there is no work of the person's: only what
    differs from it is `touched`.
    """

    NOTE: ClassVar[str] = "note"

    class Edited(Message):
        """What the field holds is other than before."""

        def __init__(self, field: Field[Any]) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> Field[Any]:
            """The field."""
            return self.field

    def __init__(self, key: str, label: str, *, hint: str = "", needs: bool = False, more: bool = False) -> None:
        super().__init__(id=f"field-{key.replace('_', '-')}", classes="field")
        self.key = key
        self.label = label
        self.hint = hint
        self.needs = needs
        self.more = more
        self.wrong = False
        self._note = Static(Content(""), markup=False, classes=self.NOTE)

    # What each kind of field says for itself

    @property
    def control(self) -> Widget:
        """The widget that takes the keys."""
        raise NotImplementedError

    @property
    def typed(self) -> object:
        """What stands in the field, as it stands."""
        raise NotImplementedError

    @property
    def blank(self) -> bool:
        """Whether nothing stands there."""
        return not self.typed

    @property
    def touched(self) -> bool:
        """Whether the person put something else there than what was preset."""
        raise NotImplementedError

    def read(self) -> T:
        """Return what the field means. Raises `Unreadable`."""
        raise NotImplementedError

    def preset(self, value: T) -> None:
        """Put a value there on the program's account."""
        raise NotImplementedError

    def said(self) -> str:
        """Return what was understood, to stand below; empty for nothing."""
        return ""

    # What all have in common

    def compose(self) -> ComposeResult:
        """Put the control beside the label, the note below."""
        yield self.control
        yield self._note

    def on_mount(self) -> None:
        """Say what was preset."""
        self._say(self.said())

    def call_it(self, label: str) -> None:
        """Give it another label."""
        if label != self.label:
            self.label = label
            self.refresh()

    def complain(self, sentence: str) -> None:
        """Say below what is wrong; it stays until the field changes."""
        self.wrong = True
        self._say(f"! {sentence}")

    def edited(self) -> None:
        """Take in that the content is another: what was wrong may be right now."""
        if self.is_mounted:
            self.wrong = False
            self._say(self.said())
            self.post_message(self.Edited(self))

    def need(self) -> Unreadable:
        """Return what to raise where nothing was typed."""
        return Unreadable(self.words.say("Please fill this in."))

    def render_line(self, y: int) -> Strip:
        """Draw the label; the control lies over the rest."""
        role = "late" if self.wrong else "strong" if self.has_focus_within else "quiet"
        return self.draw((Part(self.label if y == 0 else "", role, cells=LABEL_CELLS),))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:  # noqa: ARG002
        """Mark the label."""
        self.refresh()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:  # noqa: ARG002
        """Unmark the label."""
        self.refresh()

    def _say(self, text: str) -> None:
        self._note.update(Content(shown(text)))
        self._note.display = bool(text)
        self._note.set_class(self.wrong, "-wrong")
        self.refresh()
