"""My own shop window: asked for once a project is open, renewed twice a year, never late. Source: method R13."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from reseau_tui.method.obligations import items, obligations
from reseau_tui.method.shop_window import CHECKLIST, rounds
from reseau_tui.model.keeping import BookSettings, Checked
from reseau_tui.model.requests import Project

OPENED = date(2026, 3, 2)
DAY = timedelta(days=1)


def opened(world, identity: str = "p1", on: date | None = OPENED, **fields) -> Project:
    return world.put(Project(id=identity, name="Nantes", opened=on, **fields))


def looked_after(world, on: date, *some: str) -> None:
    profile = world.book.settings.profile + tuple(Checked(item=item, on=on) for item in some or CHECKLIST)
    world.put(msgspec.structs.replace(world.book.settings, profile=profile))


def asked(world, day: date):
    return [o for o in obligations(world.book, day) if o.kind == "shop-window"]


def test_a_new_book_owes_nothing(world) -> None:
    world.person("Zoé", connected_on=date(2015, 1, 1))
    assert items(world.book, OPENED) == []


def test_once_a_project_is_open_it_is_asked_for_and_never_late(world) -> None:
    opened(world)
    assert asked(world, OPENED - DAY) == []
    for day in (OPENED, OPENED + 400 * DAY):
        (found,) = asked(world, day)
        assert (found.contact, found.since, found.due, found.late_after) == ("", OPENED, OPENED, None)
        assert not found.is_late(day)
    (item,) = items(world.book, OPENED)
    assert (item.kind, item.contact) == ("shop-window", "")


def test_a_project_without_a_day_counts_from_its_first_request(world) -> None:
    opened(world, on=None)
    assert asked(world, OPENED) == []
    world.ask(world.person("Nadia"), OPENED, made=OPENED, project="p1")
    assert [o.due for o in asked(world, OPENED)] == [OPENED]


def test_part_of_it_is_not_all_of_it(world) -> None:
    opened(world)
    looked_after(world, OPENED, *CHECKLIST[:5])
    (found,) = asked(world, OPENED)
    assert found.why.params["missing"] == 1
    looked_after(world, OPENED, CHECKLIST[5])
    assert asked(world, OPENED) == []


def test_half_a_year_after_all_was_looked_after_it_comes_again(world) -> None:
    opened(world)
    looked_after(world, date(2026, 3, 4))
    assert asked(world, date(2026, 9, 3)) == []
    (found,) = asked(world, date(2026, 9, 4))
    assert found.due == date(2026, 9, 4)


def test_looking_at_one_thing_in_between_moves_nothing(world) -> None:
    opened(world)
    looked_after(world, date(2026, 3, 4))
    looked_after(world, date(2026, 5, 5), "photo")
    (found,) = asked(world, date(2026, 9, 4))
    looked_after(world, date(2026, 9, 4), *CHECKLIST[1:])
    assert found.due == date(2026, 9, 4)
    assert asked(world, date(2026, 9, 4)) == []
    assert rounds(world.book.settings.profile).renewed == date(2026, 9, 4)


def test_dismissing_one_says_nothing_of_the_next(world) -> None:
    opened(world)
    looked_after(world, date(2026, 3, 4))
    (first,) = asked(world, date(2026, 9, 4))
    world.snooze(first.id, date(2026, 9, 4))
    looked_after(world, date(2026, 9, 10), "photo")
    assert items(world.book, date(2026, 12, 1)) == []
    looked_after(world, date(2026, 12, 1))
    assert [item.kind for item in items(world.book, date(2027, 6, 1))] == ["shop-window"]


def test_a_project_that_ended_asks_no_more(world) -> None:
    opened(world, end="won", ended=date(2026, 4, 1))
    assert asked(world, date(2026, 5, 1)) == []


def test_a_new_project_asks_only_when_the_last_time_is_long_ago(world) -> None:
    looked_after(world, date(2026, 1, 10))
    opened(world)
    assert asked(world, OPENED) == []
    assert [o.due for o in asked(world, date(2026, 7, 10))] == [date(2026, 7, 10)]
    later = opened(world, on=date(2028, 1, 3))
    assert [o.due for o in asked(world, date(2028, 1, 3))] == [later.opened]


def test_a_pause_moves_it(world) -> None:
    opened(world)
    world.pause(date(2026, 3, 1), date(2026, 3, 8))
    assert asked(world, date(2026, 3, 8)) == []
    assert [o.due for o in asked(world, date(2026, 3, 9))] == [date(2026, 3, 9)]


def test_whoever_wants_no_renewal_has_none(world) -> None:
    opened(world)
    numbers = msgspec.structs.replace(BookSettings(id="1").numbers, shop_window_months=0)
    world.settings(numbers=numbers)
    assert len(asked(world, OPENED)) == 1
    looked_after(world, OPENED)
    assert asked(world, date(2036, 3, 4)) == []


def test_the_record_it_comes_from_is_in_the_book(world) -> None:
    opened(world)
    (found,) = asked(world, OPENED)
    assert world.book.find(found.source) is not None
    assert found.id == "shop-window-p1"
