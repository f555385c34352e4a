"""How chains run: who introduced whom to me, from a request up to the first. Source: method, "How chains run"."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reseau_tui.method.discretion import may_hear_of
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request


class Link(NamedTuple):
    """Someone who made a request possible; `via` leads from them down to the person asked, both included.

    `near`: they recommended me for this very request; the others are further up.
    """

    contact: str
    via: tuple[str, ...]
    near: bool


def introducers(book: Book, person: str, before: date = date.max) -> tuple[str, ...]:
    """Return who had introduced the person to me on that day or before."""
    return tuple({by: None for on, by in book.introductions_to[person] if on <= before and by != person})


def audience(book: Book, request: Request) -> tuple[Link, ...]:
    """Return everyone who made a request possible, the nearest first; each once, by the shortest way.

    Those to be left in peace, or who may not hear of its project, are no links, but the chain runs on through them.
    Source: method R7, R18.
    """
    found: tuple[Link, ...] | None = book.chains.get(request.id)
    if found is None:
        found = book.chains[request.id] = _audience(book, request)
    return found


def _audience(book: Book, request: Request) -> tuple[Link, ...]:
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
        led_to = [whom for entry in book.interactions_of[here] for whom in entry.led_to]
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
