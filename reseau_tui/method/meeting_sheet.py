"""All that is worth having at hand before one meets someone, gathered from the book. Source: method R12."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from reseau_tui.method.acts import Act, acts_of
from reseau_tui.method.chains import introducers
from reseau_tui.method.gifts import ideas
from reseau_tui.method.meetings import meeting_to_tell, next_meeting
from reseau_tui.method.open_questions import open_questions
from reseau_tui.method.requests import is_open
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import Assent, RequestStrength, TieStrength
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Request

LAST_ACTS = 5
MOST_NAMED = 5


class Common(NamedTuple):
    """Someone of the book whom they know."""

    contact: str
    strength: TieStrength | None


class Recommended(NamedTuple):
    """Who recommends me to them, how solidly, and what they answered to the two questions, and when."""

    name: str
    strength: RequestStrength
    may_contact: Assent
    may_contact_on: date | None
    will_meet: Assent
    will_meet_on: date | None


class Passed(NamedTuple):
    """One act between us with what was noted of it, by the entry or the request it comes from."""

    act: Act
    note: str
    discreet: bool


class MeetingSheet(msgspec.Struct, frozen=True, kw_only=True):
    """One page for one meeting; where none is fixed, for the next time.

    `way` leads from the first who introduced me down to them; `passed` has the latest act first; `read` are my own
    notes on them; `names` are those about whom to ask the two questions (R1). `promise` and `ask` are the one thing to
    promise and the one thing to ask, as codes: ``promise-kept`` (text, due), ``promise-idea`` (the gift `idea`) and
    ``promise-news``; ``ask-request`` (about, kind), ``ask-theirs`` (about) and ``ask-nothing``.
    """

    contact: Contact
    meeting: Interaction | None
    request: Request | None
    way: tuple[str, ...]
    common: tuple[Common, ...]
    recommended: Recommended | None
    passed: tuple[Passed, ...]
    read: tuple[Interaction, ...]
    questions: tuple[Reason, ...]
    gifts: tuple[Reason, ...]
    promise: Reason
    idea: Reason | None
    ask: Reason
    names: tuple[str, ...]


def meeting_sheet(book: Book, contact: Contact, day: date, meeting: Interaction | None = None) -> MeetingSheet:
    """Gather what there is for a meeting: the one given, else the next one with the contact, else the one to tell."""
    meeting = meeting or next_meeting(book, contact.id, day) or meeting_to_tell(book, contact.id, day)
    request = _request(book, contact, meeting)
    way, common = _way(book, contact.id, request), _common(book, contact)
    passed = tuple(_passed(book, act) for act in reversed(acts_of(book, contact.id, day)[-LAST_ACTS:]))
    gifts = ideas(book, contact, day)
    promise, idea = _promise(book, contact, gifts)
    targets = _names(book, request.targets) if request else ()
    return MeetingSheet(
        contact=contact,
        meeting=meeting,
        request=request,
        way=way,
        common=common,
        recommended=_recommended(book, request),
        passed=passed,
        read=tuple(i for i in book.interactions_of[contact.id] if i.kind == "note" and i.note),
        questions=open_questions(
            contact,
            request,
            target=targets[0] if targets else "",
            common=book.contacts[common[0].contact].name if common else "",
            met=any(one.act.kind == "meeting" for one in passed),
            meeting=meeting.id if meeting else "",
        ),
        gifts=gifts,
        promise=promise,
        idea=idea,
        ask=_ask(request),
        names=_to_ask_about(book, contact, targets),
    )


def _request(book: Book, contact: Contact, meeting: Interaction | None) -> Request | None:
    """Return the request that the meeting is on, else the latest open one."""
    if meeting is not None and meeting.request in book.requests:
        return book.requests[meeting.request]
    asked = [request for request in book.requests_of[contact.id] if is_open(request)]
    return max(asked, key=lambda request: (not request.incoming, request.id), default=None)


def _way(book: Book, contact: str, request: Request | None) -> tuple[str, ...]:
    """Return who led me to them, from the first on; those to be left in peace are not named (R18)."""
    way = [contact]
    while True:
        named = request.helpers if request and len(way) == 1 and request.contact == contact else ()
        above = [one for one in (*named, *introducers(book, way[0])) if one not in way and one in book.contacts]
        if not above:
            break
        way.insert(0, above[0])
    return tuple(one for one in way if not book.contacts[one].leave_in_peace)


def _common(book: Book, contact: Contact) -> tuple[Common, ...]:
    """Return whom they know among those whom I know, the best known first."""
    order = {"close": 0, "good": 1, "faint": 2, None: 3}
    found: dict[str, Common] = {}
    for tie in sorted(book.ties_of[contact.id], key=lambda tie: order[tie.strength]):
        other = book.contacts.get(tie.b if tie.a == contact.id else tie.a)
        if other is not None and not other.leave_in_peace and other.closeness != "never-met":
            found.setdefault(other.id, Common(other.id, tie.strength))
    return tuple(found.values())


def _recommended(book: Book, request: Request | None) -> Recommended | None:
    if request is None or request.incoming or not (request.connector or request.connector_name):
        return None
    connector = book.contacts.get(request.connector)
    return Recommended(
        connector.name if connector else request.connector_name,
        request.strength,
        request.may_contact,
        request.may_contact_on,
        request.will_meet,
        request.will_meet_on,
    )


def _passed(book: Book, act: Act) -> Passed:
    entry = book.interactions.get(act.source)
    if entry is not None:
        return Passed(act, entry.note.partition("\n")[0].strip(), entry.discreet)
    request = book.requests.get(act.request)
    return Passed(act, request.about if request else "", discreet=False)


def _promise(book: Book, contact: Contact, gifts: tuple[Reason, ...]) -> tuple[Reason, Reason | None]:
    """Return the one thing to promise: what I owe already, else what gives the next occasion (R8)."""
    mine = [promise for promise in book.promises_of[contact.id] if promise.by == "me" and not promise.done]
    if mine:
        first = min(mine, key=lambda promise: (promise.due or date.max, promise.id))
        return Reason("promise-kept", {"text": first.text, "due": first.due}), None
    idea = next((gift for gift in gifts if gift.code in ("gift-share", "gift-introduction")), None)
    return Reason("promise-idea" if idea else "promise-news"), idea


def _ask(request: Request | None) -> Reason:
    if request is None:
        return Reason("ask-nothing")
    if request.incoming:
        return Reason("ask-theirs", {"about": request.about})
    return Reason("ask-request", {"about": request.about, "kind": request.kind})


def _to_ask_about(book: Book, contact: Contact, targets: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names about whom the two questions are open: who is asked in their name, whom they named, targets."""
    open_to = [
        request.contact
        for request in book.requests_helped_by[contact.id]
        if request.connector == contact.id
        and is_open(request)
        and "not-asked" in (request.may_contact, request.will_meet)
    ]
    named = [
        one
        for entry in book.interactions_of[contact.id]
        for one in entry.introduced
        if one not in entry.in_their_name and not book.requests_of[one]
    ]
    names = (*targets, *_names(book, (*open_to, *named)))
    return tuple(dict.fromkeys(names))[:MOST_NAMED]


def _names(book: Book, contacts: tuple[str, ...]) -> tuple[str, ...]:
    found = (book.contacts.get(contact) for contact in contacts)
    return tuple(contact.name for contact in found if contact and not contact.leave_in_peace)
