"""The message that is about to ask, with all that the lights look at."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Literal

import msgspec

from reseau_tui.method.acts import NEVER_YET, last_acts
from reseau_tui.method.obligations import Obligation, all_towards
from reseau_tui.method.requests import is_afresh, is_open, state_of
from reseau_tui.method.ways import way_to
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Channel, Purpose
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request

Owed = Literal["thanks", "update"]
ASKS: frozenset[Purpose] = frozenset(("request", "follow-up", "introduction-request", "recommendation-questions"))
"""Purposes before which the lights are looked at."""


class Asking(msgspec.Struct, frozen=True, kw_only=True):
    """A message to `contact` about `request`, which need not be in the book, to leave `on` a day.

    `day` is today; `at` the instant at which it leaves, where that is now. `settles` are the identities of the
    obligations that the message itself settles. `follow_ups`, `owed` and `recent_asks` are given where somebody says
    so instead of the book.
    """

    book: Book
    contact: Contact
    request: Request
    purpose: Purpose
    day: date
    on: date
    at: datetime | None = None
    channel: Channel | None = None
    settles: frozenset[str] = frozenset()
    follow_ups: int | None = None
    owed: tuple[Owed, ...] | None = None
    recent_asks: int | None = None

    @property
    def is_new(self) -> bool:
        """Whether it asks something for the first time."""
        return self.purpose != "follow-up"

    @property
    def to_connector(self) -> bool:
        """Whether it goes to the one who may recommend me, and not to the person asked."""
        return self.request.contact != self.contact.id

    @property
    def connector(self) -> Contact | None:
        """The contact who recommends me to the person written to."""
        return None if self.to_connector else self.book.contacts.get(self.request.connector)

    @property
    def connector_name(self) -> str:
        """The name of who recommends me, be they in the book or not."""
        connector = self.connector
        if self.to_connector:
            return ""
        return connector.name if connector else self.request.connector_name

    @property
    def is_cold(self) -> bool:
        """Whether nobody recommends me to the person written to."""
        return not self.to_connector and self.request.strength == "cold"

    @property
    def is_known(self) -> bool:
        """Whether we know each other well enough to need nobody: well, or they had a word for me before."""
        closeness = self.contact.closeness
        if closeness in ("close", "good", "never-met"):
            return closeness != "never-met"
        return last_acts(self.book, self.contact.id, self.on).into != NEVER_YET

    def owed_to(self, contact: Contact) -> list[Obligation]:
        """Return the thanks and news owed to someone, without what was put aside for good and what this settles."""
        found = []
        for each in all_towards(self.book, contact.id, self.on):
            if each.kind not in ("thanks", "update") or each.since > self.on or each.id in self.settles:
                continue
            if not any(snooze.until is None for snooze in self.book.snoozes_of[each.id][-1:]):
                found.append(each)
        return found


def at_hand(book: Book, contact: str) -> Request | None:
    """Return the request that a message to the contact would be about: the last one planned, else the last open one."""
    mine = [r for r in book.requests_of[contact] if not r.incoming and is_open(r) and state_of(book, r) != "met"]
    planned = [request for request in mine if request.sent is None]
    found = planned or mine
    return found[-1] if found else None


def purpose_for(book: Book, contact: Contact, request: Request) -> Purpose:
    """Return what a message on a request is for, as things stand."""
    if request.contact != contact.id:
        return "recommendation-questions"
    if request.sent is not None and (state_of(book, request) == "waiting" or is_afresh(book, request)):
        return "follow-up"
    return "introduction-request" if request.kind == "introduction" and request.targets else "request"


def asking(
    book: Book,
    day: date,
    contact: Contact,
    *,
    request: Request | None = None,
    purpose: Purpose | None = None,
    channel: Channel | None = None,
    on: date | None = None,
    at: datetime | None = None,
    settles: Collection[str] = (),
    follow_ups: int | None = None,
    owed: tuple[Owed, ...] | None = None,
    recent_asks: int | None = None,
) -> Asking:
    """Return the message that is about to ask; unsaid, it leaves today by the usual way.

    A planned day still to come is that of the message. What is said of the contact and the request wins over the book.
    """
    asked = request or Request(id="", contact=contact.id, about="")
    planned = asked.planned if asked.sent is None and asked.planned and asked.planned > day else None
    leaves = on or planned or day
    return Asking(
        book=book,
        contact=contact,
        request=asked,
        purpose=purpose or purpose_for(book, contact, asked),
        day=day,
        on=leaves,
        at=at if leaves == day else None,
        channel=way_to(contact, channel or (asked.channel if asked.contact == contact.id else None)),
        settles=frozenset(settles),
        follow_ups=follow_ups,
        owed=owed,
        recent_asks=recent_asks,
    )


def asking_of(
    book: Book, day: date, contact: Contact, draft: Draft, *, on: date | None = None, at: datetime | None = None
) -> Asking | None:
    """Return the message that a draft is, or what might be asked of the contact; None for what they asked of me.

    It leaves `on` a day, else when it is planned.
    """
    asks = draft.purpose in ASKS
    request = book.requests.get(draft.request) if asks else None
    if request is not None and request.incoming:
        return None
    planned = draft.planned if asks and draft.planned and draft.planned > day else None
    return asking(
        book,
        day,
        contact,
        request=request,
        purpose=draft.purpose if asks else "request",
        channel=draft.channel if asks else None,
        on=on or planned,
        at=at,
        settles=draft.items if asks else (),
    )
