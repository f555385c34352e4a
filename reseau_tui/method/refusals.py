"""A refusal to thank for: one line is offered, and not owed. Source: method R5."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.acts import last_acts
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request


def refusal_to_thank(book: Book, contact: str, day: date) -> Request | None:
    """Return the latest request that the contact refused not long ago, if no thanks went to them since."""
    person = book.contacts.get(contact)
    if person is None or person.leave_in_peace:
        return None
    refused = [
        (request.answer.on, request)
        for request in book.requests_of[contact]
        if not request.incoming and request.answer and request.answer.kind == "no" and request.answer.on <= day
    ]
    if not refused:
        return None
    on, request = max(refused, key=lambda pair: (pair[0], pair[1].id))
    fresh = (day - on).days <= book.settings.numbers.late_help_calendar_days
    return request if fresh and last_acts(book, contact, day).thanks < on else None
