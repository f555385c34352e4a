"""What passed between a contact and me: the dated acts that settle what is owed.

Acts are interactions, the messages of requests and their answers. A private note, a call that nobody took, a meeting
that is only fixed or was cancelled, a message that bounced and an automatic reply are none.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import Direction
from reseau_tui.model.requests import Request

NEVER_YET: Final = date.min
_MAY_NOT_TAKE_PLACE: Final = frozenset(("meeting", "call", "note"))
_NO_WORD: Final = frozenset(("away", "bounced"))


class Act(NamedTuple):
    """One act of a contact or towards them; `kind` is an interaction's, or request, follow-up, answer or consent."""

    on: date
    kind: str
    direction: Direction
    source: str
    request: str


class LastActs(msgspec.Struct, gc=False):
    """The last day of each sort of act with one contact; `NEVER_YET` where there was none.

    `out` is any word to them and `into` any word from them (a talk is both); `meeting` counts fixed ones too, `told`
    those told; `exchange` is the last act of any sort, up to the day from which one looks.
    """

    out: date = NEVER_YET
    into: date = NEVER_YET
    thanks: date = NEVER_YET
    update: date = NEVER_YET
    meeting: date = NEVER_YET
    told: date = NEVER_YET
    exchange: date = NEVER_YET


def took_place(entry: Interaction, day: date) -> bool:
    """Tell whether the entry is an act as of `day`: words were exchanged, or they met."""
    match entry.kind:
        case _ if entry.on > day:
            return False
        case "meeting":
            return entry.held and not entry.cancelled
        case "call":
            return not entry.unanswered
        case kind:
            return kind != "note"


def is_told(meeting: Interaction) -> bool:
    """Tell whether a meeting was told: its debrief made, or logged with notes. Source: method R12."""
    return meeting.told or (meeting.held and bool(meeting.note))


def acts_of(book: Book, contact: str, day: date) -> list[Act]:
    """Return the acts of one contact, oldest first."""
    acts = [
        Act(i.on, i.kind, i.direction, i.id, i.request) for i in book.interactions_of[contact] if took_place(i, day)
    ]
    for request in (*book.requests_of[contact], *book.requests_about[contact]):
        acts.extend(act for person, act in _acts_on(request) if person == contact)
    return sorted(acts, key=lambda act: (act.on, act.source))


def last_acts(book: Book, contact: str, day: date) -> LastActs:
    """Return the last acts with one contact."""
    last = LastActs()
    requests = (*book.requests_of[contact], *book.requests_about[contact])
    _follow({contact: last}, book.interactions_of[contact], requests, day)
    return last


def all_last_acts(book: Book, day: date, contacts: Iterable[str]) -> dict[str, LastActs]:
    """Return the last acts with each of many contacts, in one pass over the book."""
    found = {contact: LastActs() for contact in contacts}
    _follow(found, book.interactions.values(), book.requests.values(), day)
    return found


def last_exchange(book: Book, contact: str, day: date) -> date | None:
    """Return the day of the last act with a contact, or None."""
    last = last_acts(book, contact, day).exchange
    return None if last == NEVER_YET else last


def _follow(
    found: dict[str, LastActs], interactions: Iterable[Interaction], requests: Iterable[Request], day: date
) -> None:
    """Note every act on the contacts in `found`; the loop is plain because a diary may have 200 000 entries."""
    last_of = found.get
    for entry in interactions:
        last = last_of(entry.contact)
        if last is None:
            continue
        kind, on = entry.kind, entry.on
        if kind in _MAY_NOT_TAKE_PLACE:
            if kind == "meeting" and not entry.cancelled:
                if on > last.meeting:
                    last.meeting = on
                if last.told < on <= day and is_told(entry):
                    last.told = on
            if not took_place(entry, day):
                continue
        if on > day:  # a slip of a digit must not settle anything for years
            continue
        if on > last.exchange:
            last.exchange = on
        direction = entry.direction
        if direction != "in" and direction != "none" and on > last.out:
            last.out = on
        if direction != "out" and direction != "none" and on > last.into:
            last.into = on
        if direction == "out":
            if kind == "thanks" and on > last.thanks:
                last.thanks = on
            if kind == "update" and on > last.update:
                last.update = on
    for request in requests:
        for person, act in _acts_on(request):
            last = last_of(person)
            if last is None or act.on > day:
                continue
            last.exchange = max(last.exchange, act.on)
            if act.direction == "out":
                last.out = max(last.out, act.on)
            else:
                last.into = max(last.into, act.on)


def _acts_on(request: Request) -> list[tuple[str, Act]]:
    """Return the messages and answers of a request, each with the person: of an incoming one the messages are theirs.

    So are the question to a target whether they agree to an introduction, their answer, and the word that connects.
    """
    asking: Direction = "in" if request.incoming else "out"
    answering: Direction = "out" if request.incoming else "in"
    who, of = request.contact, request.id
    acts = [(who, Act(m.on, m.kind, asking, of, of)) for m in request.messages if not m.bounced]
    acts += [(who, Act(a.on, "answer", answering, of, of)) for a in request.answers if a.kind not in _NO_WORD]
    for consent in request.consents:
        asked = (on for on in (consent.asked, consent.reminded) if on)
        acts += [(consent.target, Act(on, "consent", "out", of, of)) for on in asked]
        if consent.on and consent.answer != "not-asked":
            acts.append((consent.target, Act(consent.on, "answer", "in", of, of)))
        if consent.connected:
            acts.append((who, Act(consent.connected, "introduction", "out", of, of)))
    return acts
