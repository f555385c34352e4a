"""Fields of names that the book may know already: an organisation, a project, tags; and lists of addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reseau_tui.model.text import clean, fold
from reseau_tui.present.choices import names_like
from reseau_tui.tui.forms.completing import CompletingField, Suggestion

_SEPARATOR = re.compile(r"[,;]")


class NameField(CompletingField[str]):
    """One name; those the book knows are offered, and another is just as welcome."""

    def __init__(
        self,
        key: str,
        label: str,
        value: str = "",
        *,
        known: Callable[[], Sequence[str]],
        hint: str = "",
        needs: bool = False,
        more: bool = False,
    ) -> None:
        super().__init__(key, label, value, hint=hint, needs=needs, more=more)
        self._preset = self.input.value
        self._known = known
        self._names: Sequence[str] | None = None

    @property
    def typed(self) -> str:
        """The text as typed."""
        return self.input.value

    @property
    def touched(self) -> bool:
        """Whether another name stands there."""
        return self.typed != self._preset

    def preset(self, value: str) -> None:
        """Put a name there."""
        self._preset = clean(value)
        self.write(self._preset)

    def read(self) -> str:
        """Return the name."""
        text = self.typed.strip()
        if self.needs and not text:
            raise self.need()
        return text

    def names_like(self, typed: str) -> list[Suggestion]:
        """Return the known names that may be meant; collected when first asked for."""
        if self._names is None:
            self._names = self._known()
        return [Suggestion(name, name) for name in names_like(self._names, typed) if name != typed]

    def suggest(self, typed: str) -> tuple[list[Suggestion], int]:
        """Offer known names; none is meant until an arrow says so."""
        return self.names_like(typed.strip()), -1

    def take(self, suggestion: Suggestion) -> None:
        """Take the name."""
        self.write(suggestion.text)


class KnownNameField(NameField):
    """A name that the book should know: where the one typed is none, the first one offered is meant."""

    def suggest(self, typed: str) -> tuple[list[Suggestion], int]:
        """Offer known names, the first one marked."""
        return self.names_like(typed.strip()), -1 if self._is_known(typed) else 0

    def read(self) -> str:
        """Return the name that is known, else the one that is marked or the first one offered."""
        text = super().read()
        offered = self.list.rows or self.names_like(text)
        if self._is_known(text) or not offered:
            return text
        return offered[max(self.list.at, 0)].text

    def action_take(self) -> None:
        """Take the name; the form goes on."""
        self._take_marked()
        super().action_take()

    def _is_known(self, typed: str) -> bool:
        return fold(typed.strip()) in {fold(name) for name in self._known()}


class ListField(CompletingField[tuple[str, ...]]):
    """Several short texts with commas between; the one being typed is completed from those `known`."""

    def __init__(
        self,
        key: str,
        label: str,
        value: Sequence[str] = (),
        *,
        known: Callable[[], Sequence[str]] = tuple,
        hint: str = "",
        more: bool = False,
    ) -> None:
        super().__init__(key, label, ", ".join(value), hint=hint, needs=False, more=more)
        self._preset = self.input.value
        self._known = known
        self._names: Sequence[str] | None = None

    @property
    def typed(self) -> str:
        """The text as typed."""
        return self.input.value

    @property
    def touched(self) -> bool:
        """Whether another text stands there."""
        return self.typed != self._preset

    def preset(self, value: tuple[str, ...]) -> None:
        """Put texts there."""
        self._preset = clean(", ".join(value))
        self.write(self._preset)

    def read(self) -> tuple[str, ...]:
        """Return the texts, each once."""
        parts = (part.strip() for part in _SEPARATOR.split(self.typed))
        return tuple(dict.fromkeys(part for part in parts if part))

    def suggest(self, typed: str) -> tuple[list[Suggestion], int]:
        """Offer names for the last text; none is meant until an arrow says so."""
        if self._names is None:
            self._names = self._known()
        *before, last = _SEPARATOR.split(typed)
        there = {part.strip() for part in before}
        found = names_like(self._names, last)
        return [Suggestion(name, name) for name in found if name not in there and name != last.strip()], -1

    def take(self, suggestion: Suggestion) -> None:
        """Take the name in the place of the last text."""
        *before, _ = _SEPARATOR.split(self.typed)
        self.write(", ".join((*(part.strip() for part in before), suggestion.text)))
