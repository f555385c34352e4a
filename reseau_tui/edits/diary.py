"""Edits of the timeline: interactions and promises. Source: method R5, R6, R8; cli.md, `log`."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from reseau_tui.edits.desk import Desk, Who
from reseau_tui.method.requests import open_requests
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.kinds import HELP_KINDS, Channel, Direction, InteractionKind, Weight
from reseau_tui.model.requests import Answer, Request

_DIRECTIONS: dict[InteractionKind, Direction] = {
    "meeting": "both",
    "call": "both",
    "message-in": "in",
    "message-out": "out",
    "thanks": "out",
    "update": "out",
    "gift": "out",
    "event": "none",
    "note": "none",
}
_ALONE = frozenset(("note",))
"""Kinds that never join a request by themselves."""


class LogInteraction(msgspec.Struct, frozen=True):
    """One exchange with a person; unsaid, whether it helped follows from its kind, and it joins their one open request.

    `request` None joins by itself, an empty text joins nothing. `received` turns the direction of thanks or an update.
    """

    contact: Who
    kind: InteractionKind
    on: date | None = None
    request: str | None = None
    channel: Channel | None = None
    note: str = ""
    helped: bool | None = None
    gave: bool | None = None
    weight: Weight = "medium"
    introduced: tuple[Who, ...] = ()
    needs_reply: bool = False
    unanswered: bool = False
    received: bool = False
    next_step: str = ""
    discreet: bool = False
    template: str = ""

    def apply(self, desk: Desk) -> Interaction:
        """Record it; a meeting answers its request *yes*, one to come is fixed, one that was fixed is told."""
        contact = desk.person(self.contact)
        on = self.on or desk.today
        request = self._joined(desk, contact, on)
        to_come = self.kind == "meeting" and on > desk.today
        fixed = None if to_come else self._fixed_before(desk, contact, on, request)
        if fixed is not None and request is None and self.request is None:
            request = desk.book.requests.get(fixed.request)
        helped, gave = self._favour(request, fixed)
        fields: dict[str, Any] = {
            "contact": contact,
            "kind": self.kind,
            "on": on,
            "direction": self._direction(gave=gave),
            "request": request.id if request else "",
            "channel": self.channel,
            "note": self.note,
            "helped": helped,
            "gave": gave,
            "weight": self.weight,
            "introduced": desk.people(self.introduced),
            "needs_reply": self.needs_reply,
            "unanswered": self.unanswered,
            "recorded": desk.today if desk.today != on else None,
            "next_step": self.next_step,
            "fixed": desk.today if to_come else fixed.fixed if fixed else None,
            "held": not to_come,
            "told": bool(self.note) and not to_come,
            "discreet": self.discreet,
            "template": self.template,
        }
        record = desk.amend(fixed, **fields | _kept(fixed, fields)) if fixed else desk.put(Interaction(id="", **fields))
        if self.kind == "meeting" and request and not request.incoming:
            answer_yes(desk, request, min(on, desk.today))
        desk.named("logged", kind=self.kind, name=desk.contact(contact).name)
        return record

    def _joined(self, desk: Desk, contact: str, on: date) -> Request | None:
        if self.request:
            return desk.request(self.request)
        if self.request is not None or self.kind in _ALONE:
            return None
        found = open_requests(desk.book, contact, sent_by=on)
        return found[0] if len(found) == 1 else None

    def _fixed_before(self, desk: Desk, contact: str, on: date, request: Request | None) -> Interaction | None:
        """Return the meeting agreed ahead that this entry tells: the same day's, else the last one due by then."""
        if self.kind != "meeting":
            return None
        waiting = [
            meeting
            for meeting in desk.book.interactions_of[contact]
            if meeting.kind == "meeting" and meeting.fixed and not meeting.cancelled and not meeting.told
            if request is None or meeting.request in ("", request.id)
        ]
        same_day = [meeting for meeting in waiting if meeting.on == on]
        earlier = [meeting for meeting in waiting if meeting.on <= on and not meeting.held]
        return next(reversed(same_day or earlier), None)

    def _favour(self, request: Request | None, fixed: Interaction | None) -> tuple[bool, bool]:
        """Return whether it helped, and whether I did; unsaid, what was noted when the meeting was fixed stays."""
        gave = bool(self.gave) or (self.kind == "gift" and not self.helped and not self.received)
        if self.helped is not None or gave:
            return bool(self.helped) and not gave, gave
        if fixed is not None and (fixed.helped or fixed.gave):
            return fixed.helped, fixed.gave
        on_my_request = self.kind == "meeting" and request is not None and not request.incoming
        return self.kind in HELP_KINDS or on_my_request, False

    def _direction(self, *, gave: bool) -> Direction:
        if self.unanswered:
            return "out"
        if self.kind in HELP_KINDS:
            return "out" if gave else "in"
        return "in" if self.received and self.kind in ("thanks", "update", "gift") else _DIRECTIONS[self.kind]


class EditInteraction(msgspec.Struct, frozen=True):
    """Changes to some fields of an entry of the timeline."""

    interaction: str
    fields: dict[str, Any]

    def apply(self, desk: Desk) -> Interaction:
        """Change it."""
        before = desk.interaction(self.interaction)
        fields = dict(self.fields)
        if "introduced" in fields:
            fields["introduced"] = desk.people(fields["introduced"])
            fields["in_their_name"] = tuple(who for who in before.in_their_name if who in fields["introduced"])
        if before.kind == "meeting" and not before.held:
            fields |= _moved(desk, before, fields)
        desk.named("logged-anew", kind=before.kind, name=desk.contact(before.contact).name)
        return desk.amend(before, **fields)


class MakePromise(msgspec.Struct, frozen=True):
    """Something that I, or with `theirs` they, said would be done."""

    contact: Who
    text: str
    due: date | None = None
    theirs: bool = False
    made: date | None = None

    def apply(self, desk: Desk) -> Promise:
        """Record it."""
        contact = desk.person(self.contact)
        promise = Promise(
            id="",
            contact=contact,
            text=self.text,
            made=self.made or desk.today,
            by="them" if self.theirs else "me",
            due=self.due,
        )
        desk.named("promised", name=desk.contact(contact).name, text=self.text)
        return desk.put(promise)


class ChangePromise(msgspec.Struct, frozen=True):
    """Changes to some fields of a promise."""

    promise: str
    fields: dict[str, Any]

    def apply(self, desk: Desk) -> Promise:
        """Change it."""
        after = desk.amend(desk.promise(self.promise), **self.fields)
        desk.named("promised", name=desk.contact(after.contact).name, text=after.text)
        return after


def _moved(desk: Desk, meeting: Interaction, fields: dict[str, Any]) -> dict[str, Any]:
    """Return what goes with another day, or none: the sheet is looked at anew, and the day of calling off is kept."""
    found: dict[str, Any] = {}
    if fields.get("on", meeting.on) != meeting.on:
        found["prepared"] = None
    if fields.get("cancelled", meeting.cancelled) != meeting.cancelled:
        found["cancelled_on"] = desk.today if fields["cancelled"] else None
    return found


def _kept(fixed: Interaction, told: dict[str, Any]) -> dict[str, Any]:
    """Return what was written when the meeting was fixed and what telling it leaves unsaid."""
    return {
        "note": "\n".join(text for text in dict.fromkeys((fixed.note, told["note"])) if text),
        "introduced": tuple(dict.fromkeys((*fixed.introduced, *told["introduced"]))),
        "channel": told["channel"] or fixed.channel,
        "next_step": told["next_step"] or fixed.next_step,
        "weight": fixed.weight if told["weight"] == "medium" else told["weight"],
        "discreet": fixed.discreet or told["discreet"],
    }


def answer_yes(desk: Desk, request: Request, on: date) -> None:
    """A meeting is an answer, never earlier than what it answers. Source: cli.md, `log`."""
    on = max((on, *(message.on for message in request.messages[:1])))
    answer = request.answer
    if answer is None or answer.kind != "yes":
        desk.amend(request, answers=(*request.answers, Answer(kind="yes", on=on)))
