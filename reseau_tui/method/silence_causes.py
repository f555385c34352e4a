"""Why a request may have met with silence, as far as its own record tells, and what else can be tried.

Causes: ``cold``, ``nothing-offered``, ``long`` (words, most), ``no-question``, ``weak-channel``, ``bad-day`` (on: the
day it left), ``asked-too-often``. Other ways: ``shared-contact`` (contact, name), ``phone``, ``email``, ``comment``,
``event``. Source: method R15.
"""

from __future__ import annotations

from collections.abc import Iterator

from reseau_tui.method.chains import manages
from reseau_tui.method.check.numbers import MOST_WORDS
from reseau_tui.method.check.text import word_count
from reseau_tui.method.discretion import is_kept_out
from reseau_tui.method.lights import Asking, asking
from reseau_tui.method.lights.channel import channel
from reseau_tui.method.lights.give_and_take import give_and_take
from reseau_tui.method.lights.standing import standing
from reseau_tui.method.lights.timing import timing
from reseau_tui.method.paths import likelihood
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import LightCode, LightColour
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Message, Request


def causes(book: Book, request: Request) -> tuple[Reason, ...]:
    """Return the likely causes of the silence on a request of mine, the weightiest first; none where it is answered.

    What the lights were when it left is believed; where they were not kept, they are looked at again for that day.
    """
    contact = book.contacts.get(request.contact)
    if (
        contact is None
        or request.incoming
        or not request.delivered
        or (request.answer and request.answer.kind != "away")
    ):
        return ()
    return tuple(_causes(book, request, contact))


def other_ways(book: Book, request: Request) -> tuple[Reason, ...]:
    """Return what else can be tried, what is nearest at hand first."""
    contact = book.contacts.get(request.contact)
    return () if contact is None or contact.leave_in_peace else tuple(_other_ways(book, request, contact))


def _causes(book: Book, request: Request, contact: Contact) -> Iterator[Reason]:
    first = request.delivered[0]
    kept: dict[LightCode, LightColour] = {light.code: light.light for light in request.lights}
    message = _as_it_left(book, request, contact, first)
    if request.strength == "cold" and not message.is_known and kept.get("recommendation") != "green":
        yield Reason("cold")
    if (kept.get("standing") or standing(message).light) != "green":
        yield Reason("nothing-offered")
    for sent in request.delivered:
        most, words = MOST_WORDS[sent.kind], word_count(sent.text)
        if words > most:
            yield Reason("long", {"words": words, "most": most})
            break
    if first.text and "?" not in first.text:
        yield Reason("no-question")
    known = first.channel or request.channel
    if known == "linkedin" and (kept.get("channel") or channel(message).light) != "green":
        yield Reason("weak-channel")
    if _always_on_bad_days(book, request, contact, kept.get("timing")):
        yield Reason("bad-day", {"on": request.attempt[-1].on})
    if (kept.get("balance") or give_and_take(message).light) != "green":
        yield Reason("asked-too-often")


def _always_on_bad_days(book: Book, request: Request, contact: Contact, first: LightColour | None) -> bool:
    """Tell whether no message of the last attempt left on a good day: one that did had its chance."""
    for message in request.attempt:
        kept = first if message is request.delivered[0] else None
        if (kept or timing(_as_it_left(book, request, contact, message)).light) == "green":
            return False
    return True


def _as_it_left(book: Book, request: Request, contact: Contact, message: Message) -> Asking:
    way = message.channel or request.channel
    return asking(book, message.on, contact, request=request, purpose=message.kind, channel=way, on=message.on)


def _other_ways(book: Book, request: Request, contact: Contact) -> Iterator[Reason]:
    shared = _shared_contact(book, request, contact)
    if shared is not None:
        yield Reason("shared-contact", {"contact": shared.id, "name": shared.name})
    used = {message.channel or request.channel for message in request.delivered}
    if contact.phones and "phone" not in used:
        yield Reason("phone")
    if contact.emails and used and "email" not in used and None not in used:
        yield Reason("email")
    yield Reason("comment")
    yield Reason("event")


def _shared_contact(book: Book, request: Request, contact: Contact) -> Contact | None:
    """Return who knows both of us best, and has not passed my name already; never the manager (R18)."""
    numbers = book.settings.numbers
    found: list[tuple[float, Contact]] = []
    for tie in book.ties_of[contact.id]:
        other = book.contacts.get(tie.b if tie.a == contact.id else tie.a)
        if other is None or other.closeness == "never-met" or other.id in (request.connector, *request.also_by):
            continue
        if not is_kept_out(book, other) and not manages(book, other.id, contact.id):
            mine = likelihood(other.closeness, numbers)
            found.append((mine * likelihood(tie.strength, numbers), other))
    return max(found, key=lambda pair: (pair[0], pair[1].id))[1] if found else None
