"""Tell a meeting in two minutes: what I learnt, names, promises, the next step. Source: method R12, R8, R1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any

from reseau_tui.edits.debrief import (
    Acquaintance,
    Assured,
    CallOffMeeting,
    Debrief,
    PutOffMeeting,
    Word,
)
from reseau_tui.edits.desk import Who
from reseau_tui.edits.edit import Edit
from reseau_tui.method.requests import is_open
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Request
from reseau_tui.present.choices import FAVOURS, UNSAID, options, yes_no
from reseau_tui.present.debrief import OUTCOMES
from reseau_tui.present.kinds import ASSENTS, WEIGHTS
from reseau_tui.present.people import TIE_STRENGTHS, name_of
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.interaction import next_step
from reseau_tui.tui.forms.names_given import NamesGivenField
from reseau_tui.tui.forms.people import PeopleField, PersonField
from reseau_tui.tui.forms.texts import LinesField, TextField

_WORDS = 3
"""Promises of one side that the form has room for."""
_QUESTIONS = 3
"""Requests of which the form asks the two questions at most."""
_TELLING = ("favour", "names", "knows", "next_step", "more")


class DebriefForm(EditForm):
    """One meeting with one person, told; or put off, or called off where it was fixed."""

    def __init__(
        self,
        contact: str,
        *,
        meeting: str = "",
        on: date | None = None,
        request: str | None = None,
        note: str = "",
        outcome: str = "held",
        said: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        """`said` has what was told already, by the keys of the fields."""
        super().__init__()
        self._contact = contact
        self._meeting = meeting
        self._on = on
        self._request = request
        self._note = note
        self._outcome = outcome
        self._said = said

    @cached_property
    def meeting(self) -> Interaction | None:
        """The meeting as the form shows it, whatever others write meanwhile; None where it was not fixed."""
        return self.reseau.view.book.interactions.get(self._meeting)

    @cached_property
    def questions(self) -> list[Request]:
        """The requests in which they recommend me and have not answered both questions yet."""
        found = [
            request
            for request in self.reseau.view.book.requests_helped_by[self._contact]
            if request.connector == self._contact
            and is_open(request)
            and "not-asked" in (request.may_contact, request.will_meet)
        ]
        return found[-_QUESTIONS:]

    def heading(self) -> str:
        """Return which meeting is told."""
        return self.words.say("Meeting with {name}: two minutes", name=name_of(self.reseau.view.book, self._contact))

    def start(self) -> str:
        """Begin with what one learnt."""
        return "note" if self._outcome == "held" else "outcome"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, today = self.words, self.reseau.today
        yield ChoiceField("outcome", w.say("The meeting"), options(w, OUTCOMES), self._outcome)
        yield DayField("on", w.say("When"), self._day, past=True, default=today, hint=w.say("Empty: today."))
        yield DayField("put_off", w.say("Until"), past=False, hint=w.say("The new day; what is to do moves with it."))
        yield LinesField("note", w.say("What you learnt"), self._note, hint=w.say("What was said, what surprised you."))
        yield ChoiceField("favour", w.say("Help"), options(w, FAVOURS), self._said.get("favour", self._favour))
        hint = w.say("Enter takes a name. ← →: in their name, to be asked, or just mentioned.")
        yield NamesGivenField("names", w.say("Names given"), self._said.get("names", ()), hint=hint)
        yield PeopleField("knows", w.say("Who else they know"), hint=w.say("It makes ties, and so ways to people."))
        yield from self._words("promise", w.say("You promise"), w.say("Best with a day: it is the next occasion."))
        yield from self._words("theirs", w.say("They promise"), w.say("One gentle reminder after ten working days."))
        hint = w.say("What comes next; “nothing” is an answer too.")
        yield TextField("next_step", w.say("Next step"), self._said.get("next_step", self._next_step), hint=hint)
        yield from self._two_questions()
        weight = self._said.get("weight", self._weight)
        yield ChoiceField("weight", w.say("How much help"), options(w, WEIGHTS), weight, more=True)
        yield PersonField("tie_a", w.say("This person"), more=True)
        yield PersonField("tie_b", w.say("knows"), more=True)
        yield ChoiceField("tie_strength", w.say("How well"), options(w, TIE_STRENGTHS, unsaid=UNSAID), more=True)
        hint = w.say("It is never quoted in an update, a report or a template.")
        discreet = self._said.get("discreet", bool(self.meeting and self.meeting.discreet))
        yield YesNoField("discreet", w.say("Discreet"), yes_no(w), value=discreet, hint=hint, more=True)

    def _words(self, side: str, label: str, hint: str) -> Iterable[Field[Any]]:
        """Return fields for a few promises of one side, each with its day."""
        for n in range(_WORDS):
            yield TextField(f"{side}_{n}", label, hint=hint)
            yield DayField(f"{side}_{n}_due", self.words.say("For when"), past=False)

    def _two_questions(self) -> Iterable[Field[Any]]:
        """Return the two questions for each request still open to them."""
        w, book = self.words, self.reseau.view.book
        for n, request in enumerate(self.questions):
            name = name_of(book, request.contact)
            hint = w.say("{name}: “May I write to them in your name?”", name=name)
            label = w.say("In their name?")
            yield ChoiceField(f"may_{n}", label, options(w, ASSENTS), request.may_contact, hint=hint)
            hint = w.say("{name}: “Will they really have time for me?”", name=name)
            label = w.say("Time for you?")
            yield ChoiceField(f"will_{n}", label, options(w, ASSENTS), request.will_meet, hint=hint)

    def shape(self) -> None:
        """Ask only what became of it calls for; another promise once the one before is there."""
        held = self.field("outcome").read() == "held"
        self.show("outcome", when=self.meeting is not None and not self.meeting.held)
        self.show("on", when=held)
        self.show("put_off", when=self.field("outcome").read() == "put-off")
        self.show(*_TELLING, when=held)
        for side in ("promise", "theirs"):
            for n in range(_WORDS):
                before = held and (n == 0 or self.field(f"{side}_{n - 1}").typed)
                self.show(f"{side}_{n}", when=before)
                self.show(f"{side}_{n}_due", when=before and self.field(f"{side}_{n}").typed)
        for n in range(len(self.questions)):
            self.show(f"may_{n}", f"will_{n}", when=held)
        self.show("weight", when=held and self.field("favour").read() != "none")
        self.show("tie_a", "discreet", when=held)
        self.show("tie_b", "tie_strength", when=held and self.field("tie_a").typed)

    def edit(self, values: Values) -> Edit:
        """Return what became of the meeting."""
        match values.get("outcome"):
            case "put-off":
                if values["put_off"] is None:
                    raise Unreadable(self.words.say("Say until which day it is put off."))
                return PutOffMeeting(self._meeting, values["put_off"], note=values["note"])
            case "called-off":
                return CallOffMeeting(self._meeting, note=values["note"])
        favour = values["favour"]
        return Debrief(
            meeting=self._meeting,
            contact="" if self._meeting else self._contact,
            on=values["on"],
            request=self._request,
            note=values["note"],
            helped=favour == "helped",
            gave=favour == "gave",
            weight=values.get("weight"),
            names=values["names"],
            ties=tuple(self._ties(values)),
            promises=_promised("promise", values),
            their_promises=_promised("theirs", values),
            next_step=next_step(values["next_step"]),
            answers=tuple(
                Assured(request.id, values[f"may_{n}"], values[f"will_{n}"]) for n, request in enumerate(self.questions)
            ),
            discreet=values.get("discreet", False),
        )

    def _ties(self, values: Values) -> Iterable[Acquaintance]:
        known: tuple[Who, ...] = values["knows"]
        yield from (Acquaintance(self._contact, who) for who in known)
        if values.get("tie_a") and values.get("tie_b"):
            yield Acquaintance(values["tie_a"], values["tie_b"], values["tie_strength"])

    @property
    def _day(self) -> date | None:
        """The day it took place, as far as one can tell."""
        on = self._on or (self.meeting.on if self.meeting else None)
        return on if on and on <= self.reseau.today else None

    @property
    def _favour(self) -> str:
        request = self.reseau.view.book.requests.get(self.meeting.request if self.meeting else self._request or "")
        if self.meeting and (self.meeting.helped or self.meeting.gave):
            return "helped" if self.meeting.helped else "gave"
        return "helped" if request and not request.incoming else "none"

    @property
    def _weight(self) -> str:
        return self.meeting.weight if self.meeting else "medium"

    @property
    def _next_step(self) -> str:
        """What was written of the next step already."""
        said = self.meeting.next_step if self.meeting else ""
        return self.words.say("nothing") if said == "none" else said


def _promised(side: str, values: Values) -> tuple[Word, ...]:
    return tuple(
        Word(values[f"{side}_{n}"], values.get(f"{side}_{n}_due")) for n in range(_WORDS) if values.get(f"{side}_{n}")
    )
