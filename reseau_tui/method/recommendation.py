"""Who recommends me, and how solidly. Source: method R1."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.requests import is_open
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import TieStrength
from reseau_tui.model.requests import Request


def tie_between(book: Book, one: str, other: str) -> TieStrength | None:
    """Return how well two contacts know each other, the best there is; None where nothing is known."""
    strengths = {tie.strength for tie in book.ties_of[one] if other in (tie.a, tie.b)}
    order: tuple[TieStrength, ...] = ("close", "good", "faint")
    return next((strength for strength in order if strength in strengths), None)


def knows_little(book: Book, request: Request) -> bool:
    """Tell whether a solid recommendation comes from someone who hardly knows the person asked, or may not at all."""
    return request.strength == "solid" and tie_between(book, request.connector, request.contact) in ("faint", None)


def is_refused(book: Book, request: Request) -> bool:
    """Tell whether the connector, not asked for this request, said no to their name for the same person before."""
    if request.may_contact != "not-asked" or not request.connector:
        return False
    same = [r for r in book.requests_of[request.contact] if r.connector == request.connector and r.id != request.id]
    answered = [other for other in same if other.may_contact != "not-asked"]
    last = max(answered, key=lambda other: (other.may_contact_on or date.min, other.id), default=None)
    return last is not None and last.may_contact == "no"


def awaiting_assent(book: Book, contact: str) -> list[Request]:
    """Return the open requests whose connector was asked the two questions and has not said all, this one's first.

    `contact` is the connector or the person asked.
    """
    found = [
        request
        for request in (*book.requests_of[contact], *book.requests_helped_by[contact])
        if contact in (request.connector, request.contact)
        and not request.incoming
        and is_open(request)
        and request.questions_asked
        and request.connector
        and "not-asked" in (request.may_contact, request.will_meet)
        and request.may_contact != "no"
    ]
    return sorted(found, key=lambda request: (request.connector != contact, request.id))
