"""What a message to someone may know of the request it belongs to, as headers and the check have it.

Nobody to be left in peace is named, and a connector stands with their two answers. Source: method R1, R5, R16, R18.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reseau_tui.drafting.people_said import name_in
from reseau_tui.drafting.situation import one_line
from reseau_tui.method.check.numbers import MOST_FOLLOW_UPS
from reseau_tui.method.requests import next_attempt
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Assent, Channel
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request


class RequestFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known; empty or None where nothing is, or where it does not concern the one written to."""

    connector: str = ""
    may_contact: Assent | None = None
    will_meet: Assent | None = None
    also_by: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    requester: str = ""
    consent: Assent | None = None
    channel: Channel | None = None
    follow_ups_sent: int | None = None
    first_message: str = ""


def facts_for(book: Book, request: Request | None, contact: Contact) -> RequestFacts:
    """Return what a message to the contact may know of the request: the person asked, a target, or a connector."""
    if request is None:
        return RequestFacts()
    targets = spelt_all(book, (one for one in request.targets if one != contact.id))
    if request.incoming:
        asked = contact.id in request.targets
        return RequestFacts(
            targets=targets,
            requester=spelt(book, request.contact),
            consent=request.consent_of(contact.id).answer if asked else None,
        )
    if request.contact != contact.id:  # a word to who helps, about the person asked
        return RequestFacts(targets=spelt_all(book, (request.contact,)))
    connector = spelt(book, request.connector) if request.connector else one_line(request.connector_name)
    return RequestFacts(
        connector=connector,
        may_contact=request.may_contact if connector else None,
        will_meet=request.will_meet if connector else None,
        also_by=spelt_all(book, request.also_by) if connector else (),
        targets=targets,
        channel=request.channel,
        follow_ups_sent=_follow_ups(book, request) if request.delivered else None,
        first_message=request.delivered[0].text if request.delivered else "",
    )


def spelt(book: Book, contact_id: str) -> str:
    """Return a name as the book spells it, to be found again by it; empty for those to be left in peace (R18)."""
    return one_line(book.contacts[contact_id].name) if name_in(book, contact_id) else ""


def spelt_all(book: Book, contact_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the names of those who may be named."""
    return tuple(name for one in contact_ids if (name := spelt(book, one)))


def _follow_ups(book: Book, request: Request) -> int:
    """Return how many were sent in the attempt at hand, as far as a draft file can count. Source: draft-file.md."""
    attempt = next_attempt(book, request)
    sent = sum(message.kind == "follow-up" and message.attempt == attempt for message in request.delivered)
    return min(sent, MOST_FOLLOW_UPS)
