"""A field of one setting of the table: what it is usually, and what may stand there."""

from __future__ import annotations

from typing import Any

from textual.content import Content

from reseau_tui.present.settings_table import SETTINGS, read_setting, setting_refusal, setting_said
from reseau_tui.tui.forms.days import EchoedField
from reseau_tui.tui.forms.field import Unreadable
from reseau_tui.words import Words


class SettingField(EchoedField[Any]):
    """One setting, as text; an empty field puts the usual value back, and one left alone keeps what it has.

    `chapter` heads the first of a group.
    """

    def __init__(self, key: str, words: Words, value: Any, *, chapter: str = "", more: bool = False) -> None:
        setting = SETTINGS[key]
        usual = words.say("usually {number}", number=setting_said(words, setting.default))
        hint = f"{words.say(setting.meaning)} ({usual})"
        super().__init__(key, words.say(setting.label), _as_typed(words, value), hint=hint, needs=False, more=more)
        self._kept = value
        self._usual = usual
        if chapter:
            self.add_class("-chapter")
            self.border_title = Content(chapter)

    def preset(self, value: Any) -> None:
        """Put a value there."""
        self._kept = value
        self._preset = self.input.value = _as_typed(self.words, value)

    def read(self) -> Any:
        """Return the value."""
        if not self.touched:
            return self._kept
        try:
            return read_setting(self.key, self.typed)
        except ValueError:
            raise Unreadable(setting_refusal(self.words, self.key, self.typed, called=self.label)) from None

    def said(self) -> str:
        """Return the usual value where another stands."""
        try:
            usual = self.read() == SETTINGS[self.key].default
        except Unreadable as unreadable:
            return unreadable.sentence
        return "" if usual else self._usual


def _as_typed(words: Words, value: Any) -> str:
    return "" if value in ("", ()) else setting_said(words, value)
