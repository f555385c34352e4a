"""A field of one whole number."""

from __future__ import annotations

from reseau_tui.tui.forms.days import EchoedField
from reseau_tui.tui.forms.field import Unreadable

LARGEST = 10_000


class NumberField(EchoedField[int]):
    """A number from 0 to ten thousand; empty is the `usual` one, which stands below."""

    def __init__(self, key: str, label: str, value: int, *, usual: int, hint: str = "", more: bool = False) -> None:
        super().__init__(key, label, str(value), hint=hint, needs=False, more=more)
        self._usual = usual

    def preset(self, value: int) -> None:
        """Put a number there."""
        self._preset = self.input.value = str(value)

    def read(self) -> int:
        """Return the number."""
        text = self.typed.strip()
        if not text:
            return self._usual
        if not (text.isascii() and text.isdigit() and int(text[:9]) <= LARGEST):
            raise Unreadable(self.words.say("Please write a whole number, from 0 to {largest}.", largest=LARGEST))
        return int(text)

    def said(self) -> str:
        """Return the usual number where another stands."""
        try:
            usual = self.read() == self._usual
        except Unreadable as unreadable:
            return unreadable.sentence
        return "" if usual else self.words.say("usually {number}", number=self._usual)
