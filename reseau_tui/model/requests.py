"""Projects, and what is asked of people for them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from reseau_tui.model.kinds import (
    AnswerKind,
    Assent,
    Channel,
    LightCode,
    LightColour,
    ProjectEnd,
    ProjectKind,
    RequestKind,
    RequestState,
    RequestStrength,
    Weight,
)  # fmt: skip
from reseau_tui.model.record import Part, Record


class Project(Record, frozen=True):
    """What the person looks for; `round_on` is the first day of its closing round (Source: method R7, R17)."""

    name: str
    kind: ProjectKind = "job"
    confidential: bool = False
    opened: date | None = None
    end: ProjectEnd | None = None
    ended: date | None = None
    round_on: date | None = None


class Message(Part, frozen=True):
    """One message of a request's thread that left on day `on`: the request itself, or a follow-up on it.

    `attempt` counts from 0: a renewed recommendation, or a yes that never got its date, starts a fresh one with its own
    two follow-ups (Source: method R5). A message that `bounced` was not sent: it counts for nothing. `template` is the
    identifier of the template it was made from.
    """

    on: date
    kind: Literal["request", "follow-up"] = "request"
    attempt: int = 0
    channel: Channel | None = None
    text: str = ""
    bounced: bool = False
    template: str = ""


class Answer(Part, frozen=True):
    """What they answered, and when; `until` is the day of *later* and *away*, `to` the contact of *referred*.

    When that contact is removed from the book only `to_name` stays.
    """

    kind: AnswerKind
    on: date
    until: date | None = None
    to: str = ""
    to_name: str = ""
    note: str = ""


class Light(Part, frozen=True):
    """One light as it was when a message that asks left, `on` its day. Source: method R15."""

    code: LightCode
    light: LightColour
    on: date | None = None


class Consent(Part, frozen=True):
    """As connector: whether one target agrees to be put in touch. Source: method R16.

    `asked` and `reminded` are the days on which I asked; `answer` is theirs, given `on` a day; `address` is how they
    wish to be reached, all that may be passed on. `connected` is the day I put the two in touch.
    """

    target: str
    asked: date | None = None
    reminded: date | None = None
    answer: Assent = "not-asked"
    on: date | None = None
    address: str = ""
    connected: date | None = None


class Request(Record, frozen=True):
    """Something asked of `contact`, or with `incoming` asked by them of me.

    `connector` recommends me; when that person is removed from the book only `connector_name` stays.
    `may_contact` and `will_meet` are the connector's answers to the two questions (Source: method R1).
    `questions_asked` is the day these were put to the connector.
    `advice` is what the connector advised after a silence; `other_way` the day another way was recorded (R5, R15).
    `lights` are those of the request and of each follow-up, on the day it left (R15). `confirmed`: still valid after a
    change of employer (R18). Asked of me as connector, `consent` is the target's, `connected` the day I put them in
    touch (R16), and `vouch` whether I would answer for who asks (R9).
    """

    contact: str
    about: str
    kind: RequestKind = "advice"
    weight: Weight = "medium"
    incoming: bool = False
    targets: tuple[str, ...] = ()
    connector: str = ""
    connector_name: str = ""
    also_by: tuple[str, ...] = ()
    may_contact: Assent = "not-asked"
    may_contact_on: date | None = None
    will_meet: Assent = "not-asked"
    will_meet_on: date | None = None
    questions_asked: date | None = None
    channel: Channel | None = None
    project: str = ""
    made: date | None = None
    planned: date | None = None
    messages: tuple[Message, ...] = ()
    answers: tuple[Answer, ...] = ()
    advice: str = ""
    other_way: date | None = None
    closed: date | None = None
    outcome: str = ""
    lights: tuple[Light, ...] = ()
    confirmed: date | None = None
    consents: tuple[Consent, ...] = ()
    vouch: Assent = "not-asked"
    fair: Assent = "not-asked"

    @property
    def strength(self) -> RequestStrength:
        """How solidly the connector recommends me. Source: method R1."""
        if not (self.connector or self.connector_name) or self.may_contact != "yes":
            return "cold"
        return "solid" if self.will_meet == "yes" else "named"

    @property
    def delivered(self) -> tuple[Message, ...]:
        """The messages that reached them, oldest first."""
        return tuple(m for m in self.messages if not m.bounced)

    @property
    def sent(self) -> date | None:
        """The day the request itself left, or None while it is planned."""
        return next((m.on for m in self.messages if not m.bounced), None)

    @property
    def follow_ups(self) -> tuple[date, ...]:
        """The days of all follow-ups, oldest first."""
        return tuple(m.on for m in self.messages if m.kind == "follow-up" and not m.bounced)

    @property
    def attempt(self) -> tuple[Message, ...]:
        """The messages of the latest attempt. Source: method R5."""
        delivered = self.delivered
        return tuple(m for m in delivered if m.attempt == delivered[-1].attempt)

    @property
    def answer(self) -> Answer | None:
        """The answer in force: being away says nothing beside another, and a bounce is none."""
        said = [a for a in self.answers if a.kind != "bounced"]
        return next((a for a in reversed(said) if a.kind != "away"), said[-1] if said else None)

    @property
    def helpers(self) -> tuple[str, ...]:
        """The connector, unless they refused to be named, and all who also passed my name. Source: method R1, R7."""
        named = (self.connector,) if self.connector and self.may_contact != "no" else ()
        return named + tuple(c for c in self.also_by if c not in named)

    @property
    def led_by(self) -> tuple[str, ...]:
        """Who led me to the person asked by it. Source: method, "How chains run"."""
        return self.helpers if self.sent and not self.incoming else ()

    def consent_of(self, target: str) -> Consent:
        """Return what is known of a target's agreement; of one who was not asked yet, that."""
        return next((consent for consent in self.consents if consent.target == target), Consent(target=target))

    def state(self, *, met: bool) -> RequestState:
        """Where the request stands; whether they `met` on it is for the diary to say."""
        if self.closed:
            return "closed"
        if met:
            return "met"
        answer = self.answer
        if answer and answer.kind != "away":
            return "answered"
        return "waiting" if self.sent else "planned"
