"""What is owed to one person is what the whole list has for them, found without the rest. Source: the obligations."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reseau_tui.example import example_tables
from reseau_tui.method.obligations import items, owed_to
from reseau_tui.model.book import Book
from tests.drafting.people import DAY


@pytest.mark.parametrize("later", [0, 9, 40])
def test_it_is_the_persons_part_of_the_list(later: int) -> None:
    book, day = Book(example_tables(DAY, "fr")), DAY + timedelta(days=later)
    listed = items(book, day)
    assert listed
    for contact in book.contacts:
        assert owed_to(book, contact, day) == [item for item in listed if item.contact == contact]


def test_what_is_put_away_is_not_in_it(world) -> None:
    luc = world.person("Luc Perrin")
    world.promise(luc, "le lien", DAY, due=DAY)
    (item,) = owed_to(world.book, luc, DAY)
    world.snooze(item.id, DAY, DAY + timedelta(days=2))
    assert owed_to(world.book, luc, DAY) == []
    assert owed_to(world.book, luc, DAY + timedelta(days=2)) == [item]
