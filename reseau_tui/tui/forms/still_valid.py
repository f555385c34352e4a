"""After a change of employer: does what was asked of them still hold? Source: method R18."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import CloseRequest, ConfirmRequest
from reseau_tui.edits.several import Several
from reseau_tui.method.posts import to_confirm
from reseau_tui.present.choices import STILL_VALID, options
from reseau_tui.present.people import name_of
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values


class StillValidForm(EditForm):
    """Each request asked of someone where they worked before: it holds, it is over, or one says so later."""

    def __init__(self, contact: str) -> None:
        super().__init__()
        self._contact = contact

    def heading(self) -> str:
        """Return whom this is about."""
        return self.words.say("Still valid? {name}", name=name_of(self.reseau.view.book, self._contact))

    def fields(self) -> Iterable[Field[Any]]:
        """Return one choice for each request."""
        book = self.reseau.view.book
        choices = options(self.words, STILL_VALID)
        for request in to_confirm(book, book.contacts[self._contact]):
            yield ChoiceField(request.id, self.words.say("Request"), choices, "yes", hint=request.about)

    def edit(self, values: Values) -> Edit:
        """Return what was said of each."""
        edits: list[Edit] = []
        for request, said in values.items():
            if said == "yes":
                edits.append(ConfirmRequest(request))
            elif said == "close":
                edits.append(CloseRequest(request))
        return Several(tuple(edits))
