"""A year lived day by day keeps what must always hold; `python -m tests.life` lives ten."""

from __future__ import annotations

import pytest

from reseau_tui.method.moments import is_closed
from reseau_tui.method.obligations import items, obligations
from reseau_tui.method.obligations.table import ASKING
from reseau_tui.method.pauses import Pauses
from reseau_tui.method.whereabouts import whereabouts
from tests.life import Life

YEAR = 365


@pytest.fixture(scope="module")
def life() -> Life:
    return Life(60)


def test_every_day_of_a_year(life: Life) -> None:
    for number in range(YEAR):
        life.next_day()
        _always(life)
        if number % 7 == 0:
            _from_scratch(life)
    _enough_happened(life)


def _always(life: Life) -> None:
    """What holds each day, by a look at the list."""
    book, day, listed = life.book, life.day, life.ledger.items
    assert len({item.id for item in listed}) == len(listed)
    assert len({(item.kind, item.contact) for item in listed}) == len(listed)
    if Pauses(book.pauses.values()).cover(day):
        assert not listed
    for item in listed:
        assert item.since <= day
        contact = book.contacts.get(item.contact)
        assert contact is None or not contact.leave_in_peace
        if contact is not None and item.kind in ASKING:
            assert not is_closed(item.due, whereabouts(book, contact)), item
        snoozed = book.snoozes_of[item.id][-1:]
        assert not any(snooze.until is None or day < snooze.until for snooze in snoozed)
    for request in book.requests.values():
        most = book.settings.numbers.most_follow_ups
        for attempt in {message.attempt for message in request.delivered}:
            sent = [m for m in request.delivered if m.kind == "follow-up" and m.attempt == attempt]
            assert len(sent) <= most


def _from_scratch(life: Life) -> None:
    """The list kept change by change is the one that a look at the whole book gives."""
    book = life.book.snapshot()  # which remembers nothing
    assert life.ledger.items == items(book, life.day)
    assert len({each.id for each in obligations(book, life.day)}) == len(obligations(book, life.day))


def _enough_happened(life: Life) -> None:
    """The year was no quiet one: without that the laws above would say little."""
    for edit in ("SettleItems", "SnoozeItem", "Ask", "AnswerRequest", "LogInteraction", "TakeBack", "RemoveRecord"):
        assert life.done[edit] >= 3, edit
    assert {message.kind for request in life.book.requests.values() for message in request.messages} >= {"follow-up"}
