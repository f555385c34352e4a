"""Record what they answered to a request. Source: method R5."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import AnswerRequest
from reseau_tui.method.requests import open_requests
from reseau_tui.present.choices import Option, options, yes_no
from reseau_tui.present.fiche import through_assistant
from reseau_tui.present.kinds import ANSWERS
from reseau_tui.present.people import name_of
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.people import PersonField
from reseau_tui.tui.forms.texts import TextField

_BRINGS = {"yes": "meeting", "later": "until", "away": "until", "referred": "to"}
"""What an answer brings with it."""


class AnswerForm(EditForm):
    """Which request, which of the six answers, and what that answer brings with it."""

    def __init__(self, contact: str, *, request: str = "", kind: str = "yes", on: date | None = None) -> None:
        super().__init__()
        self.about = contact
        self._request = request
        self._kind = kind
        self._on = on

    def heading(self) -> str:
        """Return who answered."""
        return self.words.say("Answer of {name}", name=name_of(self.reseau.view.book, self.about))

    def start(self) -> str:
        """Begin with the request where there are several; after the answer where that is said already."""
        if self._on is not None and self._request:
            return _BRINGS.get(self._kind, "note")
        return "request" if len(self.field("request").choice.options) > 1 and not self._request else "kind"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, today, book = self.words, self.reseau.today, self.reseau.view.book
        sent = [request for request in open_requests(book, self.about, sent_by=today) if not request.incoming]
        requests = [Option(request.id, request.about) for request in sent]
        yield ChoiceField("request", w.say("To the request"), requests, self._request)
        yield ChoiceField("kind", w.say("They say"), options(w, ANSWERS), self._kind)
        yield DayField("on", w.say("When"), self._on, past=True, default=today, hint=w.say("Empty: today."))
        yield DayField("meeting", w.say("Meeting on"), past=False, hint=w.say("Empty: dates are still to be proposed."))
        yield DayField("until", w.say("Until"), past=False)
        yield PersonField("to", w.say("See rather"), hint=w.say("Whom they send you to; a new name is added."))
        hint = w.say("Their message counts as theirs.")
        yield YesNoField("assistant", w.say("By the assistant"), yes_no(w), hint=hint)
        yield TextField("note", w.say("Note"))

    def on_mount(self) -> None:
        """Say so where no request waits for an answer."""
        super().on_mount()
        if not self.field("request").choice.options:
            self.call_after_refresh(self.say, self._none_sent)

    def shape(self) -> None:
        """Show only what belongs to the answer."""
        kind = self.field("kind").read()
        self.show("meeting", when=kind == "yes")
        self.show("until", when=kind in ("later", "away"))
        self.show("to", when=kind == "referred")
        assistant = self.reseau.view.book.contacts[self.about].assistant
        self.show("assistant", when=assistant and kind in ("later", "away"))

    def edit(self, values: Values) -> Edit:
        """Return the answer."""
        if not values["request"]:
            raise Unreadable(self._none_sent)
        said = dict(values)
        if said.pop("assistant", False):
            contact = self.reseau.view.book.contacts[self.about]
            said["note"] = through_assistant(self.words, contact, said["note"])
        return AnswerRequest(**said)

    @property
    def _none_sent(self) -> str:
        return self.words.say("No request to this person waits for an answer.")
