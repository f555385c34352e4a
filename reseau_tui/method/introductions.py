"""Introductions that I am asked to make: who to whom, and how far each one is. Source: method R16."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from reseau_tui.method.acts import acts_of
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request

Stage = Literal[
    "to-ask", "asked", "reminded", "agreed", "declined", "told", "connected", "heard", "turned-down", "closed",
]  # fmt: skip
"""How far an introduction is; `told`: the requester knows that the target declined; `heard`: so do I how it went."""


class Introduction(msgspec.Struct, frozen=True):
    """One target of a request: how far it is, and the day on which it came there."""

    request: Request
    target: str
    stage: Stage
    on: date | None


def is_to_make(request: Request) -> bool:
    """Tell whether someone asked me to put them in touch with people, each of whom has to agree."""
    return request.incoming and request.kind == "introduction" and bool(request.targets)


def is_as_target(request: Request) -> bool:
    """Tell whether someone was introduced to me: they ask, and a connector thought of me."""
    return request.incoming and request.connector in request.helpers and not request.targets


def is_turned_down(request: Request) -> bool:
    """Tell whether I would rather not: I cannot vouch for who asks, it is not fair, or I answered so. Source: R9."""
    answer = request.answer
    return "no" in (request.vouch, request.fair) or (answer is not None and answer.kind in ("no", "referred"))


def is_refusal(request: Request) -> bool:
    """Tell whether an answer to what was asked of me is a kind refusal: I would rather not, and have not said so."""
    return request.incoming and is_turned_down(request) and request.answer is None


def introductions_of(book: Book, request: Request, day: date) -> Iterator[Introduction]:
    """Yield where each target of a request stands, as of a day."""
    for target in request.targets:
        stage, on = _stage(book, request, target, day)
        yield Introduction(request, target, stage, on)


def answered_on(book: Book, request: Request, day: date) -> date | None:
    """Return the day of my first word to someone since they asked, or None."""
    return _first_word(book, request.contact, request.sent, day) if request.sent else None


def news_heard(book: Book, request: Request, target: str, day: date) -> date | None:
    """Return the last day on which either of the two told me how it went, or None."""
    connected = request.consent_of(target).connected
    if connected is None:
        return None
    heard = [
        entry.on
        for entry in book.interactions_on[request.id]
        if entry.contact in (request.contact, target)
        and entry.direction in ("in", "both")
        and connected <= entry.on <= day
        and not (entry.unanswered or entry.cancelled)
    ]
    if request.closed and request.outcome and request.closed >= connected:
        heard.append(request.closed)
    return max(heard, default=None)


def _stage(book: Book, request: Request, target: str, day: date) -> tuple[Stage, date | None]:
    consent = request.consent_of(target)
    heard = news_heard(book, request, target, day)
    if heard is not None:
        return "heard", heard
    if consent.connected is not None:
        return "connected", consent.connected
    if consent.answer == "no":
        told = _first_word(book, request.contact, consent.on, day) if consent.on else None
        return ("told", told) if told else ("declined", consent.on)
    if is_turned_down(request):
        return "turned-down", request.answer.on if request.answer else None
    if request.closed:
        return "closed", request.closed
    if consent.answer == "yes":
        return "agreed", consent.on
    if consent.reminded is not None:
        return "reminded", consent.reminded
    return ("asked", consent.asked) if consent.asked else ("to-ask", request.sent)


def _first_word(book: Book, contact: str, since: date, day: date) -> date | None:
    words = (act.on for act in acts_of(book, contact, day) if act.direction in ("out", "both") and act.on >= since)
    return min(words, default=None)
