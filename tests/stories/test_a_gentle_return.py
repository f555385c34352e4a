"""A pause, and the return from it: a day's portion, not the total. Source: method R17."""

from __future__ import annotations

from datetime import date, timedelta

from reseau_tui.method.obligations import items
from reseau_tui.method.outward import outward
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.keeping import Pause
from reseau_tui.model.people import Contact
from reseau_tui.present.review import portion

MONDAY = date(2026, 9, 7)
DAY = timedelta(days=1)


def busy_network() -> Book:
    """Twenty people who helped in the week before, and one not spoken to for years."""
    book = Book()
    for n in range(20):
        book.put(Contact(id=f"1{n:02}", name=f"Personne {n:02}"))
        on = MONDAY - (n % 5 + 1) * DAY
        book.put(Interaction(id=f"2{n:02}", contact=f"1{n:02}", kind="advice", on=on, direction="in", helped=True))
    book.put(Contact(id="150", name="Gwen", closeness="close"))
    book.put(Interaction(id="250", contact="150", kind="call", on=date(2019, 3, 4), direction="both"))
    return book


def test_nothing_falls_due_in_a_pause_and_nothing_is_late_on_the_return() -> None:
    book = busy_network()
    before = items(book, MONDAY)
    book.put(Pause(id="9", start=MONDAY, until=MONDAY + 20 * DAY))
    for n in range(21):
        assert items(book, MONDAY + n * DAY) == []
        assert outward(book, MONDAY + n * DAY) is None
    back = MONDAY + 21 * DAY
    listed = items(book, back)
    assert {item.contact for item in listed} == {item.contact for item in before}
    due_since = [item for item in listed if item.due >= MONDAY]
    assert due_since
    assert not any(item.is_late(back) for item in due_since)
    assert outward(book, back) is not None


def test_a_day_shows_its_portion_most_pressing_first() -> None:
    book = busy_network()
    listed = items(book, MONDAY)
    most = book.settings.numbers.day_portion
    people = portion(listed, most)
    assert len(people) == most < len({item.contact for item in listed})
    assert list(people) == list(dict.fromkeys(item.contact for item in listed))[:most]
