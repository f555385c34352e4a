"""Write down a promise, mine or theirs, or change one. Source: method R8."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from reseau_tui.edits.diary import ChangePromise, MakePromise
from reseau_tui.edits.edit import Edit
from reseau_tui.model.diary import Promise
from reseau_tui.present.choices import PROMISED_BY, options
from reseau_tui.present.people import name_of
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.people import PersonField
from reseau_tui.tui.forms.texts import TextField


class PromiseForm(EditForm):
    """Who promised whom what, and for when."""

    def __init__(self, contact: str | None = None, *, text: str = "") -> None:
        super().__init__()
        self._contact = contact
        self._text = text

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("A promise")

    def start(self) -> str:
        """Begin with what was promised where the person is known."""
        return "text" if self._contact else "contact"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w = self.words
        yield PersonField("contact", w.say("With"), self._contact, needs=True)
        yield ChoiceField("by", w.say("Who promised"), options(w, PROMISED_BY), "me")
        yield TextField("text", w.say("What"), self._text, needs=True, hint=w.say("The link, a name, a document…"))
        yield DayField("due", w.say("For when"), past=False, hint=w.say("Empty: within the week."))

    def edit(self, values: Values) -> Edit:
        """Return the promise."""
        return MakePromise(values["contact"], values["text"], due=values["due"], theirs=values["by"] == "them")


class ChangePromiseForm(EditForm):
    """Change what was promised, by whom, or for when."""

    def __init__(self, promise_id: str) -> None:
        super().__init__()
        self._promise_id = promise_id

    @cached_property
    def promise(self) -> Promise:
        """The promise as the form shows it, whatever others write meanwhile."""
        return self.reseau.view.book.promises[self._promise_id]

    def heading(self) -> str:
        """Return with whom it was made."""
        name = name_of(self.reseau.view.book, self.promise.contact)
        return self.words.say("Promise with {name}", name=name)

    def start(self) -> str:
        """Begin with what was promised."""
        return "text"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, it = self.words, self.promise
        yield ChoiceField("by", w.say("Who promised"), options(w, PROMISED_BY), it.by)
        yield TextField("text", w.say("What"), it.text, needs=True)
        yield DayField("due", w.say("For when"), it.due, past=False, hint=w.say("Empty: within the week."))

    def edit(self, values: Values) -> Edit:
        """Return what was changed."""
        return ChangePromise(self._promise_id, {k: v for k, v in values.items() if v != getattr(self.promise, k)})
