"""Edits of the to-do list: the act that settles an item, putting it off, dismissing it. Source: method, obligations."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from reseau_tui.edits.debrief import Debrief
from reseau_tui.edits.desk import Desk
from reseau_tui.edits.diary import LogInteraction
from reseau_tui.edits.introductions import Connect, RecordConsent
from reseau_tui.edits.putting_away import put_away
from reseau_tui.edits.requests import AnswerRequest, ChangeRequest, FollowUp
from reseau_tui.edits.shop_window import LookAfter
from reseau_tui.method.acts import last_acts
from reseau_tui.method.introductions import is_to_make, is_turned_down
from reseau_tui.method.obligations import Item, Obligation, all_towards, everything, merged
from reseau_tui.method.obligations.owed import is_put_away
from reseau_tui.method.requests import follow_up_refusal
from reseau_tui.model.drafts import Draft
from reseau_tui.model.ids import NOBODY, WIDTH
from reseau_tui.model.kinds import Channel, InteractionKind, Purpose
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.requests import Request

_CONTACT = re.compile(rf"-(\d{{{WIDTH}}})(?:-|$)")
"""Where an identity names the contact towards whom it is."""


class Act(msgspec.Struct, frozen=True):
    """How an item is settled: on a day, by a message of this text and channel where there was one.

    `settles` are the identities of all that this message settles, `template` what it was made from.
    """

    on: date
    text: str = ""
    channel: Channel | None = None
    settles: tuple[str, ...] = ()
    template: str = ""

    @property
    def told(self) -> Act:
        """The same act once its message is recorded: the text stands once, and its template counts once."""
        return msgspec.structs.replace(self, text="", template="")


class SettleItems(msgspec.Struct, frozen=True):
    """The act that settles some items was done; with `alone`, each identity means one part of an item and no more."""

    items: tuple[str, ...]
    on: date | None = None
    text: str = ""
    channel: Channel | None = None
    alone: bool = False

    def apply(self, desk: Desk) -> list[Item]:
        """Record the act; all items are looked up before the first is settled, which may settle others."""
        found = [find_item(desk, identity, alone=self.alone) for identity in self.items]
        parts = tuple(part for item in found for part in item.parts)
        settle(desk, parts, Act(on=self.on or desk.today, text=self.text, channel=self.channel))
        _name(desk, "settled", found[0])
        return found


class SettleItem(msgspec.Struct, frozen=True):
    """The act that settles one item was done."""

    item: str
    on: date | None = None
    text: str = ""
    channel: Channel | None = None

    def apply(self, desk: Desk) -> Item:
        """Record the act."""
        return SettleItems((self.item,), self.on, self.text, self.channel).apply(desk)[0]


class SnoozeItem(msgspec.Struct, frozen=True):
    """An item put off until a day."""

    item: str
    until: date

    def apply(self, desk: Desk) -> Item:
        """Put off all it is made of; one put off or dismissed before is looked at anew."""
        if self.until <= desk.today:
            raise Invalid("snoozed-to-the-past", "until")
        item = find_item(desk, self.item, put_away=True)
        _put_away(desk, item, until=self.until)
        _name(desk, "snoozed", item, until=self.until)
        return item


class DismissItem(msgspec.Struct, frozen=True):
    """An item that will not be done; what comes later from other causes is another item."""

    item: str
    why: str = ""
    alone: bool = False

    def apply(self, desk: Desk) -> Item:
        """Dismiss all it is made of; with `alone`, the one part of that identity and no more."""
        item = find_item(desk, self.item, put_away=True, alone=self.alone)
        _put_away(desk, item, why=self.why)
        _name(desk, "dismissed", item)
        return item


def find_item(desk: Desk, identity: str, *, put_away: bool = False, alone: bool = False) -> Item:
    """Return the item of that identity, or one part of an item. Raises `Refused` when it is not owed (any more).

    With `put_away`, what was put off or dismissed is found too; with `alone`, never more than one part.
    """
    named = _CONTACT.search(identity)
    contact = NOBODY if identity.startswith("shop-window-") else named[1] if named else None
    owed = everything(desk.book, desk.today) if contact is None else all_towards(desk.book, contact, desk.today)
    present = [each for each in owed if each.since <= desk.today]
    listed = merged(each for each in present if not is_put_away(desk.book, each, desk.today))
    if put_away:
        listed += merged(present)
    for item in listed:
        if item.id == identity and not alone:
            return item
        for part in item.parts:
            if identity == part.id:
                return item.only(part)
    raise Refused("no-such-item", id=identity)


def settle(desk: Desk, owed: tuple[Obligation, ...], act: Act) -> None:
    """Record what settles these obligations; one message settles all of its kind, and its text stands once.

    Its template counts once as well: with what it asks, where it asks something.
    """
    told: set[tuple[str, str]] = set()
    asking = next((part for part in owed if part.kind in _ASKING), None)
    for part in sorted(owed, key=lambda part: part.kind in SILENT):
        said = act if asking in (None, part) else msgspec.structs.replace(act, template="")
        kind = _MESSAGES.get(part.kind)
        if kind is None:
            _ACTS[part.kind](desk, part, said)
        elif (kind, part.contact) in told:
            continue
        else:
            told.add((kind, part.contact))
            LogInteraction(
                contact=part.contact,
                kind=kind,
                on=act.on,
                request=part.request,
                channel=act.channel,
                note=act.text,
                template=said.template,
            ).apply(desk)
        act = act.told if said.template else msgspec.structs.replace(act, text="")


SILENT = frozenset(
    (
        "promise",
        "their-promise",
        "next-step",
        "other-way",
        "debrief",
        "shop-window",
        "prepare",
        "consent",
        "connect",
    )
)
"""Kinds whose settling act is no message of its own."""

_ASKING = frozenset(("follow-up", "send"))
"""Kinds whose settling act is a message of a request."""

SETTLED_BY_ANY_WORD = frozenset(("reply", "keep-warm"))
"""Kinds that any word to the contact settles."""

_SETTLED_TOGETHER = SETTLED_BY_ANY_WORD | {"thanks", "update"}
"""Kinds of which one message settles all."""


def apart(item: Item) -> list[Item]:
    """Return what of an item is settled by itself: thanks are one message, and two requests are two."""
    return [item] if item.kind in _SETTLED_TOGETHER else [item.only(part) for part in item.parts]


_KINDS: dict[Purpose, InteractionKind] = {"thanks": "thanks", "update": "update"}
"""How the diary calls a message of a purpose; any other is a message sent."""

_MESSAGES: dict[str, InteractionKind] = {
    "reply": "message-out",
    "thanks": "thanks",
    "update": "update",
    "ask-connector": "message-out",
    "fix-date": "message-out",
    "keep-warm": "message-out",
}


def _follow_up(desk: Desk, part: Obligation, act: Act) -> None:
    FollowUp(part.request, act.on, act.channel, act.text, act.settles, act.template).apply(desk)


def _send(desk: Desk, part: Obligation, act: Act) -> None:
    draft = desk.book.drafts.get(part.source)
    if draft is not None:
        record_message(desk, draft, act if act.text else msgspec.structs.replace(act, text=draft.body))
        desk.remove("drafts", draft.id)
        return
    fields: dict[str, Any] = {"sent": act.on, "text": act.text, "settles": act.settles, "template": act.template}
    ChangeRequest(request=part.request, fields=fields | ({"channel": act.channel} if act.channel else {})).apply(desk)


def record_message(desk: Desk, draft: Draft, act: Act) -> None:
    """Record a message that has left, by what it is for."""
    request = desk.book.requests.get(draft.request)
    if request is not None and draft.contact == request.contact:
        if draft.purpose == "follow-up" and follow_up_refusal(desk.book, request) is None:
            FollowUp(request.id, act.on, act.channel, act.text, act.settles, draft.template).apply(desk)
            return
        if request.sent is None and draft.purpose in ("request", "introduction-request"):
            fields: dict[str, Any] = {
                "sent": act.on,
                "text": act.text,
                "settles": act.settles,
                "template": draft.template,
            }
            ChangeRequest(request=request.id, fields=fields).apply(desk)
            return
    elif request is not None and draft.purpose == "recommendation-questions" and draft.contact == request.connector:
        desk.amend(request, questions_asked=act.on)
    if request is not None and request.incoming:
        _asked_of_me(desk, request, draft, act)
    LogInteraction(
        contact=draft.contact,
        kind=_KINDS.get(draft.purpose, "message-out"),
        on=act.on,
        request=draft.request or None,
        channel=act.channel,
        note=act.text,
        template=draft.template,
    ).apply(desk)


def _asked_of_me(desk: Desk, request: Request, draft: Draft, act: Act) -> None:
    """Record what a message says of a request that is asked of me: a target is asked, or I would rather not."""
    if draft.purpose == "introduction-relay" and is_to_make(request) and draft.contact in request.targets:
        consent = request.consent_of(draft.contact)
        if consent.answer == "not-asked" and consent.reminded is None:
            RecordConsent(request.id, "asked", draft.contact, on=act.on).apply(desk)
    replied = draft.purpose == "reply" and draft.contact == request.contact
    if replied and is_turned_down(request) and request.answer is None:
        AnswerRequest(request.id, "no", on=act.on).apply(desk)


def _keep_promise(desk: Desk, part: Obligation, act: Act) -> None:
    desk.amend(desk.book.promises[part.source], done=act.on)


def _other_way(desk: Desk, part: Obligation, act: Act) -> None:
    desk.amend(desk.request(part.request), other_way=act.on)


def _debrief(desk: Desk, part: Obligation, act: Act) -> None:
    Debrief(meeting=part.source, note=act.text).apply(desk)


def _prepared(desk: Desk, part: Obligation, act: Act) -> None:
    desk.amend(desk.interaction(part.source), prepared=act.on)


def _consent(desk: Desk, part: Obligation, act: Act) -> None:
    consent = desk.request(part.request).consent_of(part.contact)
    # The message that asks may have been recorded a moment ago.
    done = consent.reminded if part.why.code == "consent-reminder" else consent.asked
    if done is None:
        RecordConsent(part.request, "asked", part.contact, on=act.on).apply(desk)
    if act.text:
        _say(desk, part, act)


def _connect(desk: Desk, part: Obligation, act: Act) -> None:
    request, target = desk.request(part.request), part.via[-1]
    consent = request.consent_of(target)
    if consent.answer == "yes":
        Connect(request.id, target, on=act.on).apply(desk)
    told = consent.answer == "yes" or (consent.on and last_acts(desk.book, part.contact, act.on).out >= consent.on)
    if act.text or not told:
        _say(desk, part, act)


def _say(desk: Desk, part: Obligation, act: Act) -> None:
    LogInteraction(
        contact=part.contact,
        kind="message-out",
        on=act.on,
        request=part.request,
        channel=act.channel,
        note=act.text,
        template=act.template,
    ).apply(desk)


def _no_next_step(desk: Desk, part: Obligation, _act: Act) -> None:
    desk.amend(desk.interaction(part.source), next_step="none")


def _look_after(desk: Desk, _part: Obligation, act: Act) -> None:
    LookAfter(on=act.on).apply(desk)


_ACTS: dict[str, Callable[[Desk, Obligation, Act], None]] = {
    "follow-up": _follow_up,
    "send": _send,
    "promise": _keep_promise,
    "their-promise": _keep_promise,
    "other-way": _other_way,
    "debrief": _debrief,
    "prepare": _prepared,
    "next-step": _no_next_step,
    "consent": _consent,
    "connect": _connect,
    "shop-window": _look_after,
}


def _put_away(desk: Desk, item: Item, *, until: date | None = None, why: str = "") -> None:
    for part in item.parts:
        put_away(desk, part.id, until=until, why=why)


def _name(desk: Desk, code: str, item: Item, **params: date) -> None:
    contact = desk.book.contacts.get(item.contact)
    desk.named(code, kind=item.kind, name=contact.name if contact else "", **params)
