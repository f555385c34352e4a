"""Whatever the day it is opened on, the example shows every kind of thing to do, and holds together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reseau_tui.example import example_tables
from reseau_tui.method.moments import is_closed, whereabouts
from reseau_tui.method.obligations import by_person, items
from reseau_tui.method.obligations.table import LATE
from reseau_tui.method.outward import outward, proposals
from reseau_tui.method.workdays import add_working_days, working_days_between
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import PRESSING
from reseau_tui.model.requests import Request

FEWEST, MOST = 5, 16
MONTHS = [date(2026 + (month < 7), month, 1) for month in range(1, 13)]


def days_of(month: date) -> list[date]:
    days = (month + timedelta(days=n) for n in range(31))
    return [day for day in days if day.month == month.month]


@pytest.mark.parametrize("month", MONTHS, ids=lambda month: f"{month:%Y-%m}")
def test_every_day_has_everything_to_do(month: date) -> None:
    for day in days_of(month):
        book = Book(example_tables(day, "fr" if day.day % 2 else "en"))
        listed = items(book, day)
        assert {item.kind for item in listed} == set(LATE), day
        assert FEWEST <= len([person for person in by_person(listed) if person]) <= MOST, day
        assert any(item.is_late(day) for item in listed), day
        assert any(len(item.via) >= 3 for item in listed if item.kind == "update"), day
        steps = {step.kind for step in proposals(book, day)}
        assert steps >= {"share", "old-tie"}, day
        assert outward(book, day, {item.contact for item in listed}) is not None, day
        to_prepare = next(item for item in listed if item.kind == "prepare")
        assert day <= book.interactions[to_prepare.source].on <= add_working_days(day, 1, "FR"), day
        ranks = [PRESSING[item.kind] for item in listed]
        assert ranks == sorted(ranks), day
        for request in book.requests.values():
            check_thread(book, request, day)
        for entry in book.interactions.values():
            assert entry.on <= day or (entry.fixed and not entry.held), day
            assert entry.on.weekday() < 5, day


def check_thread(book: Book, request: Request, day: date) -> None:
    """Every message left on a day that R4 does not close, after it was made, and the follow-ups after their time."""
    numbers = book.settings.numbers
    where = whereabouts(book, book.contacts[request.contact])
    sent = [message.on for message in request.messages]
    assert request.made is not None
    assert len(request.follow_ups) <= numbers.most_follow_ups
    for before, after in zip([request.made, *sent], sent, strict=False):
        assert before <= after <= day
    waits = (numbers.first_follow_up, numbers.second_follow_up)
    for wait, before, after in zip(waits, sent, sent[1:], strict=False):
        assert working_days_between(before, after, where.country) >= wait
    if not request.incoming:
        # One who is away now was there when I wrote.
        assert not any(is_closed(on, where) for on in sent), (day, request.about)
    for answer in request.answers:
        assert sent[0] <= answer.on <= day
    if request.closed:
        assert max([*sent, *(answer.on for answer in request.answers)]) <= request.closed <= day


def test_it_opens_far_from_the_known_calendars() -> None:
    for day in (date(2020, 2, 29), date(2035, 12, 31)):
        assert {item.kind for item in items(Book(example_tables(day, "fr")), day)} == set(LATE)
