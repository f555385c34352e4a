"""A meeting to come is prepared, one whose day has come is told, one told has a next step. Source: method R8, R12."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reseau_tui.method.obligations import obligations

DAY = timedelta(days=1)
FIXED = date(2026, 10, 1)
THURSDAY = date(2026, 10, 8)
MONDAY = date(2026, 10, 12)


@pytest.fixture
def chantal(world) -> str:
    return world.person("Chantal")


def meeting_on(world, contact: str, day: date, **fields):
    return world.log(contact, "meeting", day, fixed=FIXED, held=False, **fields)


def days_listed(world, kind: str, first: date, days: int = 20) -> list[date]:
    listed = (first + n * DAY for n in range(days))
    return [day for day in listed if any(o.kind == kind for o in obligations(world.book, day))]


def test_a_meeting_is_prepared_the_working_day_before_and_on_its_day(world, chantal) -> None:
    meeting = meeting_on(world, chantal, THURSDAY)
    assert days_listed(world, "prepare", FIXED) == [THURSDAY - DAY, THURSDAY]
    (found,) = [o for o in obligations(world.book, THURSDAY) if o.kind == "prepare"]
    assert (found.since, found.due, found.late_after) == (THURSDAY - DAY, THURSDAY, None)
    assert found.id == f"prepare-{chantal}-{meeting.id}"


def test_on_a_monday_it_is_prepared_from_the_friday_before(world, chantal) -> None:
    meeting_on(world, chantal, MONDAY)
    assert days_listed(world, "prepare", FIXED) == [MONDAY - n * DAY for n in (3, 2, 1, 0)]


def test_the_working_days_are_those_of_the_contact(world) -> None:
    day = date(2026, 11, 12)  # the 11th is a holiday in France
    for name, country in (("Ulf", "DE"), ("Luc", "FR")):
        meeting_on(world, world.person(name, country=country), day)
    since = {o.why.params["name"]: o.since for o in obligations(world.book, day) if o.kind == "prepare"}
    assert since == {"Ulf": date(2026, 11, 11), "Luc": date(2026, 11, 10)}


@pytest.mark.parametrize(
    "settled",
    [{"prepared": THURSDAY - DAY}, {"held": True}, {"told": True, "held": True}, {"cancelled": True}],
    ids=lambda fields: ", ".join(fields),
)
def test_a_sheet_that_is_ready_or_the_meeting_itself_settles_it(world, chantal, settled) -> None:
    world.change(meeting_on(world, chantal, THURSDAY), **settled)
    assert days_listed(world, "prepare", FIXED) == []


def test_moving_the_meeting_moves_what_is_to_do(world, chantal) -> None:
    meeting = meeting_on(world, chantal, THURSDAY)
    world.change(meeting, on=MONDAY)
    assert THURSDAY not in days_listed(world, "prepare", FIXED)
    assert days_listed(world, "debrief", FIXED, 30)[0] == MONDAY
    (found,) = [o for o in obligations(world.book, MONDAY) if o.kind == "debrief"]
    assert (found.since, found.due, found.late_after) == (MONDAY, MONDAY, date(2026, 10, 14))
    assert found.id == f"debrief-{chantal}-{meeting.id}"


def test_a_meeting_postponed_or_cancelled_is_no_news_yet(world, chantal) -> None:
    karim = world.person("Karim")
    request = world.ask(chantal, date(2026, 9, 24), by=karim)
    world.answer(request, "yes", FIXED)
    meeting = meeting_on(world, chantal, THURSDAY, request=request, helped=True)
    world.log(karim, "update", FIXED)
    for changed in ({"on": MONDAY}, {"cancelled": True, "cancelled_on": THURSDAY}):
        world.change(meeting, **changed)
        owed = {(o.kind, o.contact) for o in obligations(world.book, THURSDAY)}
        assert ("update", karim) not in owed
        assert ("thanks", chantal) not in owed
        assert ("debrief", chantal) not in owed


def test_a_meeting_called_off_leaves_the_yes_without_its_date_from_that_day(world, chantal) -> None:
    request = world.ask(chantal, date(2026, 9, 24))
    world.answer(request, "yes", date(2026, 9, 28))
    meeting = meeting_on(world, chantal, THURSDAY, request=request)
    world.change(meeting, cancelled=True, cancelled_on=THURSDAY)
    (found,) = [o for o in obligations(world.book, THURSDAY) if o.kind == "fix-date"]
    assert (found.since, found.due) == (THURSDAY, date(2026, 10, 13))


def test_a_meeting_told_asks_for_its_next_step_and_none_is_an_answer(world, chantal) -> None:
    meeting = meeting_on(world, chantal, THURSDAY)
    assert days_listed(world, "next-step", FIXED) == []
    meeting = world.change(meeting, held=True, told=True)
    (found,) = [o for o in obligations(world.book, THURSDAY) if o.kind == "next-step"]
    assert (found.since, found.due, found.late_after) == (THURSDAY, THURSDAY + DAY, None)
    world.change(meeting, next_step="none")
    assert days_listed(world, "next-step", FIXED) == []
