"""What the connector answered to the two questions. Source: method R1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import ChangeRequest
from reseau_tui.method.recommendation import awaiting_assent
from reseau_tui.method.requests import is_asked
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request
from reseau_tui.present.choices import options
from reseau_tui.present.kinds import ASSENTS
from reseau_tui.present.people import name_of
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.of_request import FormOfRequest
from reseau_tui.words.days import long_day


class AssentForm(FormOfRequest):
    """The two questions: may I write in their name, and will there be time for me."""

    def heading(self) -> str:
        """Return whose answer it is, and about whom."""
        book, it = self.reseau.view.book, self.request
        names = {"name": name_of(book, it.connector), "target": name_of(book, it.contact)}
        return self.words.say("What {name} answered about {target}", **names)

    def start(self) -> str:
        """Begin with the question that is still open."""
        return "may_contact" if self.request.may_contact == "not-asked" else "will_meet"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the two questions, and the day."""
        return assent_fields(self, self.request)

    def edit(self, values: Values) -> Edit:
        """Return the answers with their day."""
        return ChangeRequest(self._request_id, {name: value for name, value in values.items() if value is not None})


def assent_fields(form: FormScreen[Any], request: Request | None) -> Iterable[Field[Any]]:
    """Return the two questions to the connector and, for a request there is, the day of the answers."""
    w, answers = form.words, options(form.words, ASSENTS)
    hint = w.say("Ask them: “May I write to this person in your name?”")
    may_contact = request.may_contact if request else "not-asked"
    yield ChoiceField("may_contact", w.say("In their name?"), answers, may_contact, hint=hint)
    hint = w.say("Ask them: “Will they really have time for me?”")
    will_meet = request.will_meet if request else "not-asked"
    yield ChoiceField("will_meet", w.say("Time for you?"), answers, will_meet, hint=hint)
    if request is not None:
        on = request.will_meet_on or request.may_contact_on
        known = w.say("Known since {day}.", day=long_day(w, on)) if on else w.say("The day; empty: today.")
        yield DayField("assent_on", w.say("Answered on"), past=True, hint=known)


def assent_form(book: Book, contact: str) -> AssentForm | None:
    """Return the form for a connector's answers where they are waited for, unless a request to the person is out."""
    waiting = [] if is_asked(book, contact) else awaiting_assent(book, contact)
    return AssentForm(waiting[0].id) if waiting else None
