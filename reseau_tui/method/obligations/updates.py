"""News owed to those who made a request possible, up the whole chain. Source: method R7."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reseau_tui.method.chains import Link, audience, manages
from reseau_tui.method.news import News, news_of
from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.silences import is_connector_asked, usable_connector
from reseau_tui.method.obligations.standpoint import Standpoint, days_later
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request


def updates(view: Standpoint, request: Request) -> Iterator[Obligation]:
    """Yield what all those who made the request possible should hear, and have not heard yet."""
    news = news_of(view.thread(request))
    if view.towards:  # who made so old a request possible need not be found out where they heard it all
        news = _unheard(view, news, view.towards)
    if news:
        for link in audience(view.book, request):
            if view.towards in ("", link.contact):
                for piece in _unheard(view, news, link.contact):
                    told = _told(view, request, link, piece) if link.near or piece.further else None
                    if told:
                        yield told
    quiet = _quiet(view, request)
    if quiet:
        yield quiet


def _unheard(view: Standpoint, news: list[News], contact: str) -> list[News]:
    """Return what happened since the last update to a contact."""
    heard = view.last(contact).update
    return [piece for piece in news if piece.on > heard]


def _told(view: Standpoint, request: Request, link: Link, piece: News) -> Obligation | None:
    if piece.bad and manages(view.book, link.contact, request.contact):
        return None
    numbers = view.numbers
    contact = view.book.contacts[link.contact]
    days = numbers.update_connector if link.near else numbers.update_further
    why = because(
        f"update-{piece.what}",
        name=contact.name,
        person=view.name(request.contact),
        on=piece.on,
        about=request.about,
        outcome=request.outcome if piece.what == "closed" else "",
        through=view.names(link.via[1:-1]),
    )
    return view.owe(
        "update",
        contact,
        piece.source,
        why,
        since=piece.on,
        due=view.workdays(contact, piece.on, days),
        event=f"{piece.what}-{piece.on:%Y%m%d}",
        request=request.id,
        about=request.about,
        via=link.via,
    )


def _quiet(view: Standpoint, request: Request) -> Obligation | None:
    """The connector of a request that is still open heard nothing for long, and no follow-up speaks for it."""
    connector = usable_connector(view, request)
    since = _quiet_since(view, request, connector) if connector else None
    if connector is None or since is None:
        return None
    days = view.numbers.quiet_calendar_days
    day = days_later(since, days)
    person = view.name(request.contact)
    return view.owe(
        "update",
        connector,
        request.id,
        because("update-quiet", name=connector.name, person=person, on=since, about=request.about, days=days),
        since=day,
        due=view.workdays(connector, day, view.numbers.update_connector),
        event=f"quiet-{since:%Y%m%d}",
        request=request.id,
        about=request.about,
        via=(connector.id, request.contact),
    )


def _quiet_since(view: Standpoint, request: Request, connector: Contact) -> date | None:
    """Return the last day on which the connector could know where an open request stood, or None."""
    thread = view.thread(request)
    if request.incoming or request.sent is None or request.closed or thread.held:
        return None
    if view.person(request.contact) is None or (thread.answer and thread.answer.kind == "no"):
        return None
    silent = view.silence(request)
    if silent is None:
        return max(request.sent, view.last(connector.id).out)
    exhausted = not silent.held and silent.follow_ups >= view.numbers.most_follow_ups
    if not exhausted or not is_connector_asked(view, request, connector, silent):
        return None
    return max(silent.since, view.last(connector.id).out)
