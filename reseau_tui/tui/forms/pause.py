"""Take a pause: nothing falls due or late meanwhile. Source: method R17."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.keeping import TakePause
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values


class PauseForm(EditForm):
    """From when, and until when if that is known."""

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("A pause")

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w = self.words
        hint = w.say("Nothing falls due or late meanwhile; the return is gentle.")
        yield DayField("start", w.say("First day"), past=False, default=self.reseau.today, hint=hint)
        yield DayField("until", w.say("Last day"), past=False, hint=w.say("Empty: until you say so."))

    def edit(self, values: Values) -> Edit:
        """Return the pause."""
        return TakePause(**values)
