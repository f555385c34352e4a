"""What to look for in a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.texts import TextField


class FindForm(FormScreen[str]):
    """One line; dismissed with it."""

    def __init__(self, before: str = "") -> None:
        super().__init__()
        self._before = before

    def heading(self) -> str:
        """Return the question."""
        return self.words.say("Find in the text")

    def start(self) -> str:
        """Begin in the only field, be it filled already."""
        return "what"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the field."""
        hint = self.words.say("Accents and case do not matter; enter goes to the next place.")
        yield TextField("what", self.words.say("Find"), self._before, hint=hint)

    async def save(self, values: Values) -> str | None:
        """Return what to look for."""
        found: str = values["what"]
        return found
