"""Name an organisation one wishes to get into. Source: method R2."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.present.choices import organisations
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.names import KnownNameField


class OrganisationForm(FormScreen[str]):
    """One name, completed from those the book knows; dismissed with it."""

    def heading(self) -> str:
        """Return the question."""
        return self.words.say("Which organisation do you wish to get into?")

    def fields(self) -> Iterable[Field[Any]]:
        """Return the field."""
        book = self.reseau.view.book
        hint = self.words.say("Anyone who works there will do.")
        label = self.words.say("Organisation")
        known = organisations(book)
        yield KnownNameField("organisation", label, known=lambda: known, hint=hint, needs=True)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say it, but for a hint that the names offered would lie over."""
        offered = self.field("organisation").list.display
        super().say(text if wrong or not offered else "", wrong=wrong)

    async def save(self, values: Values) -> str | None:
        """Return the name."""
        name: str = values["organisation"]
        return name
