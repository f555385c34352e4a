"""Edits of requests: ask, follow up, answer, close. Source: method R1, R5."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace

from reseau_tui.edits.contacts import TiePeople
from reseau_tui.edits.desk import Desk, Who
from reseau_tui.edits.lit import lights_kept, without_day
from reseau_tui.method.requests import follow_up_refusal, next_attempt
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.kinds import AnswerKind, Assent, Channel, RequestKind, Weight
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.requests import Answer, Message, Request


class Ask(msgspec.Struct, frozen=True):
    """A request, sent on a day or planned for one (today, unless said); with `incoming`, asked of me.

    `assent_on` is the day of the connector's answers, `questions_asked` that of the questions (R1).
    """

    contact: Who
    about: str
    kind: RequestKind = "advice"
    weight: Weight = "medium"
    targets: tuple[Who, ...] = ()
    connector: Who = ""
    also_by: tuple[Who, ...] = ()
    may_contact: Assent = "not-asked"
    will_meet: Assent = "not-asked"
    channel: Channel | None = None
    project: str = ""
    sent: date | None = None
    planned: date | None = None
    incoming: bool = False
    vouch: Assent = "not-asked"
    fair: Assent = "not-asked"
    assent_on: date | None = None
    questions_asked: date | None = None

    def apply(self, desk: Desk) -> Request:
        """Record it."""
        sent = self.sent or (desk.today if self.incoming and not self.planned else None)
        request = Request(
            id="",
            contact=desk.person(self.contact),
            about=self.about,
            kind=self.kind,
            weight=self.weight,
            incoming=self.incoming,
            targets=desk.people(self.targets),
            connector=desk.person(self.connector) if self.connector else "",
            also_by=desk.people(self.also_by),
            channel=self.channel,
            project=self.project,
            vouch=self.vouch,
            fair=self.fair,
            made=desk.today,
            confirmed=_confirmed(desk, self.contact),
            questions_asked=self.questions_asked,
            **_assents({"may_contact": self.may_contact, "will_meet": self.will_meet}, self.assent_on or desk.today),
        )
        if sent:
            message = Message(on=sent, channel=self.channel)
            request = replace(request, messages=(message,), lights=lights_kept(desk, request, sent))
        else:
            request = replace(request, planned=self.planned or desk.today)
        request = desk.put(request)
        code = "asked-of-me" if self.incoming else "asked" if sent else "planned"
        desk.named(code, name=desk.contact(request.contact).name, about=request.about)
        return request


class AskKnowing(msgspec.Struct, frozen=True):
    """A request for introductions to people whom the one asked was seen to know: their ties come along."""

    ask: Ask

    def apply(self, desk: Desk) -> Request:
        """Record the request and the ties, under the name of the request."""
        request = self.ask.apply(desk)
        label = desk.label
        for target in request.targets:
            TiePeople(request.contact, target).apply(desk)
        desk.label = label
        return request


class ChangeRequest(msgspec.Struct, frozen=True):
    """Changes to a request: what it says, the connector's answers, its planned day, or the day it was `sent`.

    With `sent` may come the `text` that left, its `template` and what it `settles`, with the answers `assent_on`, their
    day (alone: that of the answers known). Another connector has not been asked yet (R1).
    """

    request: str
    fields: dict[str, Any]

    def apply(self, desk: Desk) -> Request:
        """Change it; `sent` sends a planned one, or corrects the day of one that left."""
        request = desk.request(self.request)
        fields = dict(self.fields)
        sent, text, settles = fields.pop("sent", None), fields.pop("text", ""), fields.pop("settles", ())
        template = fields.pop("template", "")
        assent_on = fields.pop("assent_on", None)
        if "connector" in fields:
            fields["connector"] = desk.person(fields["connector"]) if fields["connector"] else ""
            fields["connector_name"] = ""
            if fields["connector"] != request.connector:
                fields = _NOT_ASKED | fields
        for group in ("targets", "also_by"):
            if group in fields:
                fields[group] = desk.people(fields[group])
        if "targets" in fields:
            fields["consents"] = tuple(c for c in request.consents if c.target in fields["targets"])
        fields |= _assents({k: fields[k] for k in _ASSENTS if k in fields}, assent_on or desk.today)
        if assent_on is not None and not any(k in fields for k in _ASSENTS):
            given = replace(request, **fields)
            fields |= {f"{k}_on": assent_on for k in _ASSENTS if getattr(given, k) != "not-asked"}
        by = {"channel": fields["channel"]} if "channel" in fields else {}
        if sent is not None:
            leaving = replace(request, **fields, lights=without_day(request.lights, request.sent))
            fields |= {
                "lights": lights_kept(desk, leaving, sent, settles=settles),
                "messages": _first_mended(request, on=sent, **by)
                if request.sent
                else (*request.messages, Message(on=sent, channel=leaving.channel, text=text, template=template)),
                "planned": None,
            }
        elif fields.get("planned") and request.sent:
            raise Refused("already-sent", on=request.sent)
        elif by and request.sent:
            fields["messages"] = _first_mended(request, **by)
        request = desk.amend(request, **fields)
        name = desk.contact(request.contact).name
        desk.named("asked" if sent else "request-changed", name=name, about=request.about)
        return request


class FollowUp(msgspec.Struct, frozen=True):
    """A follow-up that was sent; `settles` are the identities of what else its message settles."""

    request: str
    on: date | None = None
    channel: Channel | None = None
    text: str = ""
    settles: tuple[str, ...] = ()
    template: str = ""

    def apply(self, desk: Desk) -> Request:
        """Record it. Raises `Refused` at the third, and where there is nothing to follow up. Source: method R5."""
        request = desk.request(self.request)
        refusal = follow_up_refusal(desk.book, request)
        name = desk.contact(request.contact).name
        if refusal is not None:
            raise Refused(refusal.code, **(refusal.params | {"name": name, "about": request.about}))
        message = Message(
            on=self.on or desk.today,
            kind="follow-up",
            attempt=next_attempt(desk.book, request),
            channel=self.channel or request.channel,
            text=self.text,
            template=self.template,
        )
        desk.named("followed-up", name=name, about=request.about)
        lights = lights_kept(
            desk, request, message.on, purpose="follow-up", channel=message.channel, settles=self.settles
        )
        return desk.amend(request, messages=(*request.messages, message), lights=lights)


class AnswerRequest(msgspec.Struct, frozen=True):
    """What they answered; a `meeting` fixes one, `to` is whom they refer me to. Source: method R5."""

    request: str
    kind: AnswerKind
    on: date | None = None
    until: date | None = None
    meeting: date | None = None
    to: Who = ""
    note: str = ""

    def apply(self, desk: Desk) -> Request:
        """Record the answer and what it starts."""
        request = desk.request(self.request)
        on = self.on or desk.today
        if request.sent is None:
            raise Refused("answer-to-planned", about=request.about)
        if on < request.sent:
            raise Invalid("answer-before-sending", "on", start=request.sent)
        if self.until and self.until < on:
            raise Invalid("ends-before-it-starts", "until", start=on, end=self.until)
        name = desk.contact(request.contact).name
        to = desk.person(self.to) if self.to else ""
        answer = Answer(kind=self.kind, on=on, until=self.until, to=to, note=self.note)
        request = desk.amend(request, answers=(*request.answers, answer))
        desk.named("answered", name=name, answer=self.kind)
        match self.kind:
            case "yes" if self.meeting:
                desk.put(fixed_meeting(request, self.meeting, on))
            case "later":
                desk.put(
                    Promise(
                        id="", contact=request.contact, text=request.about, made=on, due=self.until, request=request.id
                    )
                )
            case "referred" if to:
                desk.put(_introduction(desk, request, to, on))
            case "away" if self.until:
                desk.amend(desk.contact(request.contact), away_from=on, away_until=self.until)
            case "bounced":
                request = desk.amend(request, **_bounced(request, on))
        return request


class CloseRequest(msgspec.Struct, frozen=True):
    """The request is over."""

    request: str
    outcome: str = ""
    on: date | None = None

    def apply(self, desk: Desk) -> Request:
        """Close it."""
        request = desk.request(self.request)
        desk.named("closed", name=desk.contact(request.contact).name, about=request.about)
        return desk.amend(request, closed=self.on or request.closed or desk.today, outcome=self.outcome)


class HeedAdvice(msgspec.Struct, frozen=True):
    """What the connector advised after a silence; with `renewed`, a message in their name opens a new attempt (R5)."""

    request: str
    advice: str
    renewed: bool = False
    on: date | None = None

    def apply(self, desk: Desk) -> Request:
        """Record it."""
        request = desk.request(self.request)
        fields: dict[str, Any] = {"advice": self.advice}
        if self.renewed and request.delivered:
            attempt = request.delivered[-1].attempt + 1
            message = Message(on=self.on or desk.today, attempt=attempt, channel=request.channel)
            fields["messages"] = (*request.messages, message)
            fields["lights"] = lights_kept(desk, request, message.on, purpose="request")
        desk.named("advice-heeded", name=desk.contact(request.contact).name, about=request.about)
        return desk.amend(request, **fields)


class ConfirmRequest(msgspec.Struct, frozen=True):
    """A request still holds after the person asked changed employer. Source: method R18."""

    request: str

    def apply(self, desk: Desk) -> Request:
        """Record it."""
        request = desk.request(self.request)
        desk.named("confirmed", name=desk.contact(request.contact).name, about=request.about)
        return desk.amend(request, confirmed=desk.today)


def fixed_meeting(request: Request, day: date, fixed: date) -> Interaction:
    """Return the meeting on a request, agreed on the day `fixed`, not held yet. Source: method R12."""
    return Interaction(
        id="",
        contact=request.contact,
        kind="meeting",
        on=day,
        direction="both",
        request=request.id,
        helped=not request.incoming,
        fixed=fixed,
        held=False,
    )


def _introduction(desk: Desk, request: Request, to: str, on: date) -> Interaction:
    return Interaction(
        id="",
        contact=request.contact,
        kind="introduction",
        on=on,
        direction="in",
        request=request.id,
        helped=True,
        introduced=(to,),
        recorded=desk.today if desk.today != on else None,
    )


def _confirmed(desk: Desk, who: Who) -> date | None:
    """Return today where the person changed employer today: what is asked now is asked of them in the new post."""
    contact = desk.book.contacts.get(who) if isinstance(who, str) else None
    return desk.today if contact and any(post.until == desk.today for post in contact.posts) else None


_ASSENTS = ("may_contact", "will_meet")
_NOT_ASKED: dict[str, Any] = {"may_contact": "not-asked", "will_meet": "not-asked", "questions_asked": None}


def _assents(assents: dict[str, Assent], on: date) -> dict[str, Any]:
    """Return the connector's answers with the day they were given."""
    fields: dict[str, Any] = dict(assents)
    return fields | {f"{name}_on": on if value != "not-asked" else None for name, value in assents.items()}


def _first_mended(request: Request, **changes: Any) -> tuple[Message, ...]:
    """Return the messages of a request that left, with changes to the one that asked."""
    first = next(index for index, message in enumerate(request.messages) if not message.bounced)
    mended = replace(request.messages[first], **changes)
    return (*request.messages[:first], mended, *request.messages[first + 1 :])


def _bounced(request: Request, on: date) -> dict[str, Any]:
    """Return the fields of a request whose last message never arrived: nothing is consumed. Source: method R5."""
    last = max(index for index, message in enumerate(request.messages) if not message.bounced)
    messages = list(request.messages)
    messages[last] = replace(messages[last], bounced=True)
    planned = on if all(message.bounced for message in messages) else None
    return {"messages": tuple(messages), "planned": planned}
