"""How chains run: who introduced whom to me, from a request up to the first. Source: method, "How chains run"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from reseau_tui.method.discretion import may_hear_of
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Request


class Link(NamedTuple):
    """Someone who made a request possible; `via` leads from them down to the person asked, both included.

    `near`: they recommended me for this very request; the others are further up.
    """

    contact: str
    via: tuple[str, ...]
    near: bool


def introduced_by(record: Record) -> Iterable[tuple[str, str]]:
    """Yield who introduced whom by this record, each as (introducer, introduced)."""
    if isinstance(record, Request):
        if not record.incoming and record.sent:
            for helper in record.helpers:
                yield helper, record.contact
    elif isinstance(record, Interaction) and record.introduced and record.held and not record.cancelled:
        # One that I made led nobody to me.
        for person in record.introduced if record.direction != "out" else ():
            yield record.contact, person


def introducers(book: Book, person: str, before: date = date.max) -> tuple[str, ...]:
    """Return who had introduced the person to me on that day or before."""
    found: dict[str, None] = {}
    for request in book.requests_of[person]:
        if (request.sent or date.max) <= before:
            found.update((by, None) for by, _ in introduced_by(request))
    for interaction in book.introductions_of[person]:
        if interaction.on <= before:
            found.update((by, None) for by, whom in introduced_by(interaction) if whom == person)
    found.pop(person, None)
    return tuple(found)


def audience(book: Book, request: Request) -> tuple[Link, ...]:
    """Return everyone who made a request possible, the nearest first; each once, by the shortest way.

    Those to be left in peace, or who may not hear of its project, are no links, but the chain runs on through them.
    Source: method R7, R18.
    """
    before = request.sent or request.made or date.max
    reached = {request.contact}
    found: list[Link] = []
    level: list[tuple[str, tuple[str, ...]]] = [(request.contact, (request.contact,))]
    while level:
        above: list[tuple[str, tuple[str, ...]]] = []
        for person, via in level:
            near = person == request.contact
            for one in request.helpers if near else introducers(book, person, before):
                if one in reached:
                    continue
                reached.add(one)
                contact = book.contacts.get(one)
                if contact is None:
                    continue
                if contact.leave_in_peace or not may_hear_of(book, contact, request.project):
                    above.append((one, via))
                else:
                    above.append((one, (one, *via)))
                    found.append(Link(one, (one, *via), near))
        level = above
    return tuple(found)


def downstream(book: Book, person: str) -> dict[str, Request]:
    """Return the requests that the person, or anyone they led me to, made possible."""
    found: dict[str, Request] = {}
    reached = {person}
    waiting = [person]
    while waiting:
        here = waiting.pop()
        led_to = [whom for i in book.interactions_of[here] for _, whom in introduced_by(i)]
        for request in book.requests_helped_by[here]:
            found[request.id] = request
            led_to.append(request.contact)
        for one in led_to:
            if one not in reached:
                reached.add(one)
                waiting.append(one)
    return found


def manages(book: Book, boss: str, person: str) -> bool:
    """Tell whether one contact is the manager of another. Source: method R18."""
    return any(tie.manages and tie.a == boss and tie.b == person for tie in book.ties_of[boss])
