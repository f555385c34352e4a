"""Fields of text: one line, several lines."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, TextArea

from reseau_tui.model.checks import LONGEST_LINE, LONGEST_TEXT
from reseau_tui.model.text import clean
from reseau_tui.tui.forms.field import Field


class LineInput(Input):
    """One line to type in; whatever is pasted arrives cleaned, and keys it has no use for go on to the form.

    Who arrives at it with a text in it finds that selected: typing replaces it, an arrow keeps it.
    """

    def __init__(self, value: str = "", placeholder: str = "") -> None:
        super().__init__(clean(value), placeholder, compact=True, select_on_focus=True)
        self.cursor_blink = False

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of another."""
        # One character more than a field may hold: saving then says that it is too long, instead of losing the end.
        super().replace(clean(text[: 2 * LONGEST_LINE])[: LONGEST_LINE + 1], start, end)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(event.text.strip("\r\n"), *self.selection)

    async def action_submit(self) -> None:
        """Leave Enter to the form."""
        raise SkipAction

    def action_delete_left(self) -> None:
        """Delete a letter; where there is none, leave the key to the field."""
        if not self.value:
            raise SkipAction
        super().action_delete_left()


class TextField(Field[str]):
    """One line of text."""

    def __init__(
        self,
        key: str,
        label: str,
        value: str = "",
        *,
        placeholder: str = "",
        hint: str = "",
        needs: bool = False,
        more: bool = False,
    ) -> None:
        super().__init__(key, label, hint=hint, needs=needs, more=more)
        self.input = LineInput(value, placeholder)
        self._preset = self.input.value

    @property
    def control(self) -> Widget:
        """The line."""
        return self.input

    @property
    def typed(self) -> str:
        """The text as typed."""
        return self.input.value

    @property
    def touched(self) -> bool:
        """Whether another text stands there."""
        return self.typed != self._preset

    def preset(self, value: str) -> None:
        """Put a text there."""
        self._preset = self.input.value = clean(value)

    def read(self) -> str:
        """Return the text without blanks around it."""
        text = self.typed.strip()
        if self.needs and not text:
            raise self.need()
        return text

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.edited()


class LinesInput(TextArea):
    """Several lines to type in; Tab leaves it, and so do the arrows at its first and last line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "leave_up", show=False),
        Binding("down", "leave_down", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(clean(text, lines=True), compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    def action_leave_up(self) -> None:
        """Go up a line, or leave the key to the form."""
        if self.cursor_at_first_line:
            raise SkipAction
        self.action_cursor_up()

    def action_leave_down(self) -> None:
        """Go down a line, or leave the key to the form."""
        if self.cursor_at_last_line:
            raise SkipAction
        self.action_cursor_down()

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._put(event.text)

    def action_paste(self) -> None:
        """Paste what was last copied here."""
        self._put(self.app.clipboard)

    def _put(self, text: str) -> None:
        start, end = sorted(self.selection)
        result = self.replace(clean(text[: LONGEST_TEXT + 1], lines=True), start, end)
        self.move_cursor(result.end_location)


class LinesField(Field[str]):
    """Several lines of text; it grows with them."""

    def __init__(self, key: str, label: str, value: str = "", *, hint: str = "", more: bool = False) -> None:
        super().__init__(key, label, hint=hint, more=more)
        self.area = LinesInput(value)
        self._preset = self.area.text

    @property
    def control(self) -> Widget:
        """The lines."""
        return self.area

    @property
    def typed(self) -> str:
        """The text as typed."""
        return self.area.text

    @property
    def touched(self) -> bool:
        """Whether another text stands there."""
        return self.typed != self._preset

    def preset(self, value: str) -> None:
        """Put a text there."""
        self.area.load_text(clean(value, lines=True))
        self._preset = self.area.text

    def read(self) -> str:
        """Return the text without blanks around it."""
        return self.typed.strip()

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.edited()
