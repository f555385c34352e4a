"""How a project ended is told to everyone who ever helped on it, spread over four weeks from a day I choose."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.method.obligations.rounds import round_day
from reseau_tui.method.projects import closing_round, helpers_on
from reseau_tui.method.workdays import is_working_day
from reseau_tui.model.keeping import Numbers

ENDED = date(2026, 11, 20)
ROUND = date(2027, 1, 4)
LAST = ROUND + timedelta(days=27)


@pytest.fixture
def won(world):
    """A job found: Nadia received me thanks to Karim, whom Luc had introduced; Paul sent an article meanwhile."""
    world.job = world.project("Nantes", end="won", ended=ENDED)
    for name in ("Luc", "Karim", "Nadia", "Paul", "Zoé"):
        setattr(world, name.lower().replace("é", "e"), world.person(name))
    world.log(world.luc, "introduction", date(2026, 9, 1), introduced=(world.karim,))
    request = world.ask(world.nadia, date(2026, 9, 3), by=world.karim, project=world.job.id, closed=date(2026, 11, 1))
    world.log(world.nadia, "meeting", date(2026, 10, 1), request, helped=True)
    world.log(world.paul, "article", date(2026, 10, 2), request, helped=True)
    world.log(world.zoe, "note", date(2026, 10, 2), request)
    for person in (world.nadia, world.karim, world.luc, world.paul):
        world.log(person, "thanks", date(2026, 11, 2))
        world.log(person, "update", date(2026, 11, 2))
    return world


def start(world) -> None:
    world.change(world.job, round_on=ROUND)


def told(world, day: date) -> dict[str, date]:
    items = world.due(day, "update")
    assert all(item.why.code == "update-round" for item in items)
    return {world.book.contacts[item.contact].name: item.due for item in items}


def test_everyone_who_ever_helped_the_nearest_first(won) -> None:
    assert helpers_on(won.book, won.job) == (won.nadia, won.karim, won.paul, won.luc)
    assert closing_round(won.book, won.job) == ()


def test_nothing_is_owed_until_a_day_is_chosen(won) -> None:
    assert told(won, date(2027, 3, 1)) == {}
    start(won)
    assert told(won, ROUND - timedelta(days=1)) == {}
    assert list(told(won, ROUND)) == ["Nadia"]
    days = told(won, LAST)
    assert list(days) == ["Nadia", "Karim", "Paul", "Luc"]
    assert list(days.values()) == [ROUND, date(2027, 1, 11), date(2027, 1, 18), date(2027, 1, 25)]


def test_each_has_their_day_and_is_late_after_it(won) -> None:
    start(won)
    (item,) = won.due(ROUND, "update")
    assert (item.since, item.due, item.source, item.about) == (ROUND, ROUND, won.job.id, "Nantes")
    assert not item.is_late(ROUND)
    assert item.is_late(ROUND + timedelta(days=1))


def test_an_update_since_the_end_settles_it_and_nobody_else_moves(won) -> None:
    start(won)
    before = told(won, LAST)
    identities = {item.id for item in won.due(LAST)}
    won.log(won.karim, "update", ENDED)
    after = told(won, LAST)
    assert after == {name: day for name, day in before.items() if name != "Karim"}
    assert {item.id for item in won.due(LAST)} < identities
    won.log(won.paul, "update", ENDED - timedelta(days=1))
    assert told(won, LAST) == after


def test_those_kept_out_are_skipped(won) -> None:
    won.settings(employer="Frigo")
    won.change(won.book.contacts[won.nadia], leave_in_peace=True)
    won.change(won.book.contacts[won.karim], organisation="frigo")
    won.change(won.book.contacts[won.paul], not_told=True)
    won.change(won.job, confidential=True)
    start(won)
    assert list(told(won, LAST)) == ["Luc"]
    won.change(won.job, confidential=False)
    assert list(told(won, LAST)) == ["Karim", "Paul", "Luc"]
    won.project("Ailleurs", confidential=True)
    assert list(told(won, LAST)) == ["Luc"]


def test_a_project_taken_up_again_owes_nothing(won) -> None:
    start(won)
    won.change(won.job, end=None, ended=None)
    assert told(won, LAST) == {}


def test_the_length_is_a_number_of_the_settings(won) -> None:
    won.settings(numbers=Numbers(closing_round_calendar_days=1))
    start(won)
    assert set(told(won, ROUND).values()) == {ROUND}


@given(
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.integers(0, 60),
    st.integers(1, 80),
    st.sampled_from(["FR", "DE", "ZZ"]),
)
def test_days_of_a_round_follow_each_other_and_are_working_days_within_it(
    first: date, days: int, count: int, country: str
) -> None:
    found = [round_day(first, rank, count, days, country) for rank in range(count)]
    assert found == sorted(found)
    length = max(1, days)
    assert all(first <= day < first + timedelta(days=length) for day in found)
    if any(is_working_day(first + timedelta(days=n), country) for n in range(length)):
        assert all(is_working_day(day, country) for day in found)


def test_a_round_at_the_end_of_the_calendar_ends_there() -> None:
    assert round_day(date.max, 1, 2, 28, "FR") == date.max
