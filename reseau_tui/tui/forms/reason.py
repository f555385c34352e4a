"""Leave something undone, with a reason if one likes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.texts import TextField


class ReasonForm(FormScreen[str]):
    """One line; dismissed with it, empty for no reason given."""

    def heading(self) -> str:
        """Return the question."""
        return self.words.say("Not this time")

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        yield TextField("why", self.words.say("Why"), hint=self.words.say("If you like; enter leaves it at that."))

    async def save(self, values: Values) -> str | None:
        """Return the reason."""
        why: str = values["why"]
        return why
