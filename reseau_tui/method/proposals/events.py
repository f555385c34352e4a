"""Someone met at an event: a first line within three days. Source: method R8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from reseau_tui.method.acts import last_acts
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.method.workdays import add_working_days
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason

_WEEKS_AROUND = timedelta(weeks=4)


def first_lines(book: Book, day: date) -> Iterator[Proposal]:
    """Yield a first line to each person met at an event of the last days, the first to be written first."""
    events = [i for i in book.interactions.values() if i.kind == "event" and _is_recent(book, i, day)]
    met = {person: None for event in events for person in (event.contact, *event.introduced)}
    found = [first_line(book, book.contacts[person], day) for person in met if person in book.contacts]
    yield from sorted((each for each in found if each), key=lambda each: (each.until, each.id))


def first_line(book: Book, contact: Contact, day: date) -> Proposal | None:
    """Return the first line to one person, until any word left for them or its days are over."""
    met = [i for i in (*book.interactions_of[contact.id], *book.introductions_of[contact.id]) if i.kind == "event"]
    event = _last(event for event in met if event.on <= day and not event.cancelled)
    if event is None:
        return None
    until = _until(book, contact, event.on)
    if day > until or last_acts(book, contact.id, day).out >= event.on:
        return None
    by = event.contact if event.contact != contact.id else ""
    introducer = book.contacts[by].name if by in book.contacts else ""
    return Proposal(
        id=f"event-{contact.id}-{event.id}",
        kind="event",
        contact=contact.id,
        source=event.id,
        by=by,
        why=(Reason("event", {"name": contact.name, "on": event.on, "by": introducer}),),
        on=event.on,
        until=until,
    )


def _until(book: Book, contact: Contact, on: date) -> date:
    return add_working_days(on, book.settings.numbers.event_first_line, book.country_of(contact))


def _is_recent(book: Book, event: Interaction, day: date) -> bool:
    """Leave aside what no calendar of holidays can bring within the days."""
    days = timedelta(days=2 * min(book.settings.numbers.event_first_line, 1000)) + _WEEKS_AROUND
    return day - days <= event.on <= day


def _last(events: Iterable[Interaction]) -> Interaction | None:
    return max(events, key=lambda event: (event.on, event.id), default=None)
