"""Where a request stands, and whether it may be followed up. Source: method R5."""

from __future__ import annotations

from datetime import date

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import RequestState
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Request


def meetings(book: Book, request: Request) -> tuple[Interaction, ...]:
    """Return the meetings with the person asked, on the request, that are fixed or held; earliest first."""
    found = [
        i
        for i in book.interactions_on[request.id]
        if i.kind == "meeting" and i.contact == request.contact and not i.cancelled
    ]
    return tuple(sorted(found, key=lambda i: (i.on, i.id)))


def state_of(book: Book, request: Request) -> RequestState:
    """Return where the request stands."""
    return request.state(met=any(meeting.held for meeting in meetings(book, request)))


def is_open(request: Request) -> bool:
    """Tell whether something may still come of it: neither closed nor refused."""
    return request.closed is None and (request.answer is None or request.answer.kind != "no")


def open_requests(book: Book, contact: str, *, sent_by: date | None = None) -> tuple[Request, ...]:
    """Return the open requests to or from the contact; with `sent_by`, those that had left by that day."""
    return tuple(
        request
        for request in book.requests_of[contact]
        if is_open(request) and (sent_by is None or (request.sent is not None and request.sent <= sent_by))
    )


def is_asked(book: Book, contact: str) -> bool:
    """Tell whether a request of mine to the contact is out and open."""
    return any(request.sent and not request.incoming for request in open_requests(book, contact))


def is_afresh(book: Book, request: Request) -> bool:
    """Tell whether a yes stands without any date: the rule of follow-ups then begins again. Source: method R5."""
    answer = request.answer
    return answer is not None and answer.kind == "yes" and not meetings(book, request)


def next_attempt(book: Book, request: Request) -> int:
    """Return the number of the attempt to which a further follow-up belongs."""
    delivered, answer = request.delivered, request.answer
    last = delivered[-1]
    fresh = answer is not None and is_afresh(book, request) and last.on <= answer.on
    return last.attempt + 1 if fresh else last.attempt


def follow_up_refusal(book: Book, request: Request) -> Reason | None:
    """Return why no follow-up may be recorded, or None where one may. Source: method R5; cli.md, `follow-up`."""
    if request.incoming:
        return Reason("follow-up-on-incoming")
    if request.closed:
        return Reason("follow-up-on-closed", {"on": request.closed})
    if not request.delivered:
        return Reason("follow-up-on-planned")
    answer = request.answer
    if meetings(book, request) or (answer and answer.kind not in ("yes", "away")):
        return Reason("follow-up-on-answered")
    attempt = next_attempt(book, request)
    count = sum(m.kind == "follow-up" and m.attempt == attempt for m in request.delivered)
    if count >= book.settings.numbers.most_follow_ups:
        return Reason("third-follow-up", {"count": count})
    return None
