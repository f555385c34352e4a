"""Give and take: what was received from a person, what was given to them, and what was asked. Source: method R9."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import msgspec

from reseau_tui.method.formality import is_by_trade, is_paid
from reseau_tui.method.introductions import is_as_target
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import InteractionKind, Weight
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request

WEIGHTS: Final[dict[Weight, int]] = {"small": 1, "medium": 2, "large": 4}
YEAR: Final = 365
_USEFUL: Final[frozenset[InteractionKind]] = frozenset(
    ("thanks", "update", "gift", "article", "information", "introduction", "recommendation", "advice")
)


class Favour(msgspec.Struct, frozen=True):
    """One thing received or given: its day, its kind (an interaction's, or promise), how much it weighs."""

    on: date
    kind: str
    weight: Weight
    source: str


class Balance(msgspec.Struct, frozen=True):
    """What was received from a person and what was given to them, newest first."""

    received: tuple[Favour, ...] = ()
    given: tuple[Favour, ...] = ()


def weight_of(favours: Iterable[Favour]) -> int:
    """Return how much some favours weigh together."""
    return sum(WEIGHTS[favour.weight] for favour in favours)


def balance(book: Book, contact: Contact, day: date, days: int = YEAR) -> Balance:
    """Return the give and take with a person in the last days.

    Thanks, news, a useful thing sent and a promise kept count as given, as small favours do.
    """
    since = _since(day, days)
    past = [i for i in book.interactions_of[contact.id] if since <= i.on <= day and i.held and not i.cancelled]
    received = [Favour(i.on, i.kind, i.weight, i.id) for i in past if i.helped]
    given = [Favour(i.on, i.kind, i.weight if i.gave else "small", i.id) for i in past if _is_given(i)]
    given += [
        Favour(promise.done, "promise", "small", promise.id)
        for promise in book.promises_of[contact.id]
        if promise.by == "me" and promise.done and since <= promise.done <= day
    ]
    received += [f for r in book.requests_helped_by[contact.id] for f in _sent_to_me(r) if since <= f.on <= day]
    given += [f for r in book.requests_of[contact.id] for f in _put_in_touch(r) if since <= f.on <= day]
    return Balance(_newest_first(received), _newest_first(given))


def recent_asks(book: Book, contact: Contact, day: date, *, without: str = "") -> tuple[date, ...]:
    """Return the days of what was lately asked of a person, oldest first; `without` is the request at hand.

    All about one target are one ask, be it the two questions of R1 or an introduction. A follow-up is no new one, and
    a question about a silence (ask-connector) is none at all.
    """
    since = _since(day, book.settings.numbers.asks_calendar_days)
    merged: list[tuple[date, frozenset[str]]] = []
    at_hand = _subject(book, without, contact)
    for on, targets in _asks(book, contact, without):
        if not since <= on <= day or targets & at_hand:
            continue
        same = [ask for ask in merged if ask[1] & targets]
        merged = [ask for ask in merged if ask not in same]
        merged.append((min([on, *(other for other, _ in same)]), targets.union(*(of for _, of in same))))
    return tuple(sorted(on for on, _ in merged))


def asks_with_nothing_given(book: Book, contact: Contact, day: date, *, without: str = "") -> tuple[date, ...]:
    """Return the days of the recent asks if nothing was given to the person in that time, else none."""
    if is_outside(book, contact):
        return ()
    given = balance(book, contact, day, book.settings.numbers.asks_calendar_days).given
    return () if given else recent_asks(book, contact, day, without=without)


def asked_too_often(book: Book, contact: Contact, day: date, *, without: str = "") -> bool:
    """Tell whether so much was asked of a person, with nothing given, that giving comes first. Source: method R9."""
    asks = asks_with_nothing_given(book, contact, day, without=without)
    return len(asks) >= book.settings.numbers.asks_with_nothing_given


def is_outside(book: Book, contact: Contact) -> bool:
    """Tell whether give and take is not counted with this person: a close friend, or paid to help."""
    return contact.closeness == "close" or is_paid(contact) or is_by_trade(book, contact)


def _asks(book: Book, contact: Contact, without: str) -> Iterable[tuple[date, frozenset[str]]]:
    """Yield each ask of a person with its subject: the targets, or the request itself where it leads to nobody."""
    for request in book.requests_of[contact.id]:
        if not request.incoming and request.sent and request.id != without:
            yield request.sent, frozenset(request.targets or (request.id,))
    for request in book.requests_helped_by[contact.id]:
        if request.questions_asked and request.connector == contact.id and request.id != without:
            yield request.questions_asked, frozenset((request.contact,))


def _subject(book: Book, without: str, contact: Contact) -> frozenset[str]:
    """Return the targets of the request at hand: what was asked about them before is the same ask."""
    request = book.requests.get(without)
    if request is None:
        return frozenset()
    return frozenset(request.targets if request.contact == contact.id else (request.contact,))


def _sent_to_me(request: Request) -> Iterable[Favour]:
    """Yield what a connector did who sent someone to me. Source: method R16."""
    if is_as_target(request) and request.sent:
        yield Favour(request.sent, "introduction", request.weight, request.id)


def _put_in_touch(request: Request) -> Iterable[Favour]:
    """Yield what I did for someone whom I put in touch with others. Source: method R16."""
    for consent in request.consents:
        if consent.connected:
            yield Favour(consent.connected, "introduction", request.weight, request.id)


def _is_given(entry: Interaction) -> bool:
    return entry.gave or (entry.kind in _USEFUL and entry.direction == "out" and not entry.helped)


def _newest_first(favours: Iterable[Favour]) -> tuple[Favour, ...]:
    return tuple(sorted(favours, key=lambda favour: (favour.on, favour.source), reverse=True))


def _since(day: date, days: int) -> date:
    return day - timedelta(days=min(days, (day - date.min).days))
