"""Fields of time: a day as people say it, and how often."""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reseau_tui.present.choices import period_text, read_cadence
from reseau_tui.present.people import cadence_in_words
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.texts import LineInput
from reseau_tui.words.days import echo
from reseau_tui.words.natural_days import UnreadableDay, explain, read_day

T = TypeVar("T")


class EchoedField(Field[T], Generic[T]):
    """A short text that is read as one types, with what was understood below."""

    NOTE = "note -echo"

    def __init__(self, key: str, label: str, text: str, *, hint: str, needs: bool, more: bool) -> None:
        super().__init__(key, label, hint=hint, needs=needs, more=more)
        self.input = LineInput(text)
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

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.edited()


class DayField(EchoedField[date | None]):
    """A day as people say it; `past` tells which side is meant where that is open, `default` what empty means."""

    def __init__(
        self,
        key: str,
        label: str,
        value: date | None = None,
        *,
        past: bool,
        default: date | None = None,
        hint: str = "",
        needs: bool = False,
        more: bool = False,
    ) -> None:
        super().__init__(key, label, _as_typed(value), hint=hint, needs=needs, more=more)
        self._past = past
        self._default = default

    def preset(self, value: date | None) -> None:
        """Put a day there."""
        self._preset = self.input.value = _as_typed(value)

    def read(self) -> date | None:
        """Return the day, or the default where nothing was typed."""
        if not self.typed.strip():
            if self.needs and self._default is None:
                raise Unreadable(explain(self.words, UnreadableDay("empty", {})))
            return self._default
        try:
            return read_day(self.typed, self.reseau.today, past=self._past)
        except UnreadableDay as error:
            raise Unreadable(explain(self.words, error)) from None

    def said(self) -> str:
        """Return the day in full, or what is the matter with it."""
        try:
            day = self.read()
        except Unreadable as unreadable:
            return unreadable.sentence if self.typed.strip() else self._examples
        return echo(self.words, day, self.reseau.today) if day is not None else self._examples

    @property
    def _examples(self) -> str:
        if self._past:
            return self.words.say("yesterday, Monday, 15/12, 3 days ago…")
        return self.words.say("tomorrow, Monday, 15/12, in 2 weeks…")


class PeriodField(EchoedField[str]):
    """How often: `6w`, `3 mois`, `every 3 months`."""

    def __init__(self, key: str, label: str, value: str = "", *, hint: str = "", more: bool = False) -> None:
        super().__init__(key, label, value, hint=hint, needs=False, more=more)
        self._kept = value

    def on_mount(self) -> None:
        """Show the period as one says it."""
        if self._kept:
            self.preset(self._kept)
        super().on_mount()

    def preset(self, value: str) -> None:
        """Put a period there."""
        self._preset = self.input.value = period_text(self.words, value)

    def read(self) -> str:
        """Return the period as the book writes it."""
        if not self.typed.strip():
            return ""
        found = read_cadence(self.typed)
        if found is None:
            raise Unreadable(self.words.say("This is no period I can read: try 6 weeks, 3 months or 1 year."))
        return found

    def said(self) -> str:
        """Return the period in full."""
        try:
            found = self.read()
        except Unreadable as unreadable:
            return unreadable.sentence
        return cadence_in_words(self.words, found) if found else self.words.say("6 weeks, 3 months, 1 year…")


def _as_typed(value: date | None) -> str:
    return "" if value is None else f"{value.day:02}/{value.month:02}/{value.year:04}"
