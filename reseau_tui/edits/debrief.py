"""Edits of meetings: told in one go, put off, called off. Source: method R12."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal

import msgspec

from reseau_tui.edits.contacts import TiePeople
from reseau_tui.edits.desk import Desk, NewPerson, Who
from reseau_tui.edits.diary import EditInteraction, LogInteraction, answer_yes
from reseau_tui.method.chains import audience
from reseau_tui.method.obligations import Obligation, towards
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.kinds import Assent, TieStrength, Weight
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.text import fold

InTheirName = Literal["yes", "ask", "mentioned"]
"""Whether I may contact someone in the name of who named them: yes, still to be asked, or the name merely fell."""


class NameGiven(msgspec.Struct, frozen=True):
    """Someone whom they named."""

    who: Who
    in_their_name: InTheirName = "ask"


class Acquaintance(msgspec.Struct, frozen=True):
    """Two people of whom I heard that they know each other."""

    a: Who
    b: Who
    strength: TieStrength | None = None


class Word(msgspec.Struct, frozen=True):
    """What one of us said would be done, with its day if one was named."""

    text: str
    due: date | None = None


class Assured(msgspec.Struct, frozen=True):
    """What the person met, who recommends me on a request, answered aloud to the two questions. Source: method R1."""

    request: str
    may_contact: Assent = "not-asked"
    will_meet: Assent = "not-asked"


class Debriefed(msgspec.Struct, frozen=True):
    """What telling a meeting made: who was named, who is new to the book, what was promised, all that is owed since."""

    meeting: Interaction
    names: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    ties: int = 0
    promised: tuple[Promise, ...] = ()
    owed: tuple[Obligation, ...] = ()


class Debrief(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting told, whole: the one of that identifier, else one held with the `contact`.

    `on` is the day it took place: that of the meeting unless said, today where none was fixed. Unsaid, whether it
    helped follows from its request. An empty `next_step` leaves the question open, ``none`` answers it.
    """

    meeting: str = ""
    contact: Who = ""
    on: date | None = None
    request: str | None = None
    note: str = ""
    helped: bool | None = None
    gave: bool | None = None
    weight: Weight | None = None
    names: tuple[NameGiven, ...] = ()
    ties: tuple[Acquaintance, ...] = ()
    promises: tuple[Word, ...] = ()
    their_promises: tuple[Word, ...] = ()
    next_step: str = ""
    answers: tuple[Assured, ...] = ()
    discreet: bool = False

    def apply(self, desk: Desk) -> Debriefed:
        """Record it. Raises `Refused`, `Invalid`."""
        fixed = _meeting(desk, self.meeting) if self.meeting else None
        contact = fixed.contact if fixed else desk.person(self.contact)
        people = _People(desk)
        known = [name.who for name in self.names if isinstance(name.who, str)]
        concerned = _concerned(desk, (contact, *known))
        before = {owed.id for owed in _owed(desk, concerned)}
        meeting = self._told(desk, people, self._held(desk, contact, fixed))
        tied = [_tie(desk, people, tie) for tie in self._all_ties(contact)]
        promised = tuple(self._promised(desk, meeting))
        for answer in self.answers:
            _assure(desk, answer, meeting.on)
        if desk.contact(contact).closeness == "never-met":
            desk.amend(desk.contact(contact), closeness="faint")
        desk.named("debriefed", name=desk.contact(contact).name)
        names = tuple(dict.fromkeys(people.of(name.who) for name in self.names))
        return Debriefed(
            meeting=meeting,
            names=names,
            new=tuple(people.new),
            ties=sum(tied),
            promised=promised,
            owed=tuple(owed for owed in _owed(desk, (*concerned, *people.new)) if owed.id not in before),
        )

    def _held(self, desk: Desk, contact: str, fixed: Interaction | None) -> Interaction:
        """Write down that it took place; it answers its request *yes*."""
        on = self.on or (min(fixed.on, desk.today) if fixed else desk.today)
        if on > desk.today:
            raise Invalid("told-before-its-day", "on", start=on)
        weight = self.weight or (fixed.weight if fixed else "medium")
        if fixed is None:
            return LogInteraction(
                contact, "meeting", on, request=self.request, helped=self.helped, gave=self.gave, weight=weight
            ).apply(desk)
        request = desk.request(self.request or fixed.request) if self.request or fixed.request else None
        if request is not None and not request.incoming:
            answer_yes(desk, request, on)
        gave, helped = bool(self.gave), bool(self.helped)
        if self.gave is None and self.helped is None:
            gave, helped = fixed.gave, fixed.helped or (request is not None and not request.incoming and not fixed.gave)
        return desk.amend(
            fixed,
            on=on,
            request=request.id if request else "",
            held=True,
            cancelled=False,
            cancelled_on=None,
            helped=helped,
            gave=gave,
            weight=weight,
            recorded=desk.today if desk.today != on else None,
        )

    def _told(self, desk: Desk, people: _People, meeting: Interaction) -> Interaction:
        named = [(people.of(name.who), name.in_their_name) for name in self.names]
        introduced = _merged(meeting.introduced, (who for who, how in named if how != "mentioned"))
        return desk.amend(
            meeting,
            told=True,
            note="\n".join(text for text in dict.fromkeys((meeting.note, self.note)) if text),
            introduced=introduced,
            in_their_name=_merged(meeting.in_their_name, (who for who, how in named if how == "yes")),
            mentioned=tuple(
                who
                for who in _merged(meeting.mentioned, (who for who, how in named if how == "mentioned"))
                if who not in introduced
            ),
            next_step=self.next_step or meeting.next_step,
            discreet=meeting.discreet or self.discreet,
        )

    def _all_ties(self, contact: str) -> Iterable[Acquaintance]:
        """Yield the ties heard of; who introduces someone knows them."""
        yield from (Acquaintance(contact, name.who) for name in self.names if name.in_their_name != "mentioned")
        yield from self.ties

    def _promised(self, desk: Desk, meeting: Interaction) -> Iterable[Promise]:
        told = [("me", word) for word in self.promises] + [("them", word) for word in self.their_promises]
        for by, word in told:
            fields: dict[str, Any] = {"text": word.text, "due": word.due, "by": by}
            yield desk.put(Promise(id="", contact=meeting.contact, made=meeting.on, request=meeting.request, **fields))


class PutOffMeeting(msgspec.Struct, frozen=True):
    """A meeting that did not take place: it has another day. Source: method R12."""

    meeting: str
    on: date
    note: str = ""

    def apply(self, desk: Desk) -> Interaction:
        """Move it, and with it what is to be done for it."""
        meeting = _meeting(desk, self.meeting)
        if self.on < desk.today:
            raise Invalid("put-off-to-the-past", "on")
        fields: dict[str, Any] = {"on": self.on, "note": _noted(meeting, self.note), "cancelled": False}
        meeting = EditInteraction(meeting.id, fields).apply(desk)
        desk.named("put-off", name=desk.contact(meeting.contact).name, on=self.on)
        return meeting


class CallOffMeeting(msgspec.Struct, frozen=True):
    """A meeting that will not take place, and has no other day. Source: method R12."""

    meeting: str
    note: str = ""

    def apply(self, desk: Desk) -> Interaction:
        """Cancel it: a yes to its request waits for its date again."""
        meeting = _meeting(desk, self.meeting)
        meeting = EditInteraction(meeting.id, {"cancelled": True, "note": _noted(meeting, self.note)}).apply(desk)
        desk.named("called-off", name=desk.contact(meeting.contact).name)
        return meeting


class MarkReady(msgspec.Struct, frozen=True):
    """The sheet of a meeting to come is ready."""

    meeting: str

    def apply(self, desk: Desk) -> Interaction:
        """Write down the day."""
        meeting = _meeting(desk, self.meeting)
        desk.named("prepared", name=desk.contact(meeting.contact).name)
        return desk.amend(meeting, prepared=meeting.prepared or desk.today)


class _People:
    """Resolves those named; a new name said twice is one person, whom I have never met."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._new: dict[str, str] = {}

    @property
    def new(self) -> Iterable[str]:
        """The people added."""
        return self._new.values()

    def of(self, who: Who) -> str:
        """Return the identifier of a person, whom the book gets if they are new."""
        if not isinstance(who, NewPerson):
            return self._desk.contact(who).id
        name = fold(who.name)
        if name not in self._new:
            self._new[name] = self._desk.put(Contact(id="", name=who.name, closeness="never-met")).id
        return self._new[name]


def _meeting(desk: Desk, meeting_id: str) -> Interaction:
    meeting = desk.interaction(meeting_id)
    if meeting.kind != "meeting":
        raise Refused("not-a-meeting", id=meeting_id)
    return meeting


def _concerned(desk: Desk, people: Iterable[str]) -> tuple[str, ...]:
    """Return those towards whom a meeting with these people may make something owed."""
    found = dict.fromkeys(people)
    for person in tuple(found):
        for request in desk.book.requests_of[person]:
            found |= dict.fromkeys(link.contact for link in audience(desk.book, request))
    return tuple(found)


def _owed(desk: Desk, people: Iterable[str]) -> list[Obligation]:
    return [owed for person in people for owed in towards(desk.book, person, desk.today)]


def _tie(desk: Desk, people: _People, tie: Acquaintance) -> bool:
    """Tie two people; tell whether the book did not know of it."""
    a, b = people.of(tie.a), people.of(tie.b)
    known = any(b in (one.a, one.b) for one in desk.book.ties_of[a])
    TiePeople(a, b, tie.strength).apply(desk)
    return not known


def _assure(desk: Desk, answer: Assured, on: date) -> None:
    """Write down what the connector answered on a request, with its day; what was known keeps its own."""
    request = desk.request(answer.request)
    fields: dict[str, Any] = {}
    for question in ("may_contact", "will_meet"):
        said = getattr(answer, question)
        if said not in ("not-asked", getattr(request, question)):
            fields |= {question: said, f"{question}_on": on}
    if fields:
        desk.amend(request, questions_asked=on, **fields)


def _merged(before: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))


def _noted(meeting: Interaction, note: str) -> str:
    return "\n".join(text for text in (meeting.note, note) if text)
