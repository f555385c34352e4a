"""Close a request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import CloseRequest
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.texts import TextField


class CloseForm(EditForm):
    """What came of a request, and when it ended."""

    def __init__(self, request: str) -> None:
        super().__init__()
        self._request = request

    def heading(self) -> str:
        """Return what is closed."""
        return self.words.say("Close: {about}", about=self.reseau.view.book.requests[self._request].about)

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        yield TextField("outcome", self.words.say("What came of it"))
        yield DayField("on", self.words.say("When"), past=True)

    def edit(self, values: Values) -> Edit:
        """Return the edit."""
        return CloseRequest(self._request, values["outcome"], values.get("on"))
