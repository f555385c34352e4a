"""Working days are Monday to Friday, less the public holidays of the country, less the pauses."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.method.workdays import (
    NEVER,
    Pauses,
    add_working_days,
    is_working_day,
    next_working_day,
    working_days_between,
)

PUBLISHED = {
    code: frozenset(holidays.country_holidays(code, years=range(2021, 2035))) for code in ("FR", "BE", "DE", "US")
} | {"ZZ": frozenset()}
DAY = timedelta(days=1)

days = st.dates(date(2022, 1, 1), date(2032, 12, 31))
countries = st.sampled_from(sorted(PUBLISHED))
pauses: st.SearchStrategy[Pauses] = st.lists(
    st.tuples(days, st.integers(-3, 60)).map(lambda span: (span[0], span[0] + span[1] * DAY)), max_size=3
).map(tuple)


def works(day: date, country: str, without: Pauses = ()) -> bool:
    """Say the rule in its plainest form, from the published calendar."""
    paused = any(first <= day and (last is None or day <= last) for first, last in without)
    return day.weekday() < 5 and day not in PUBLISHED[country] and not paused


def walk(day: date, n: int, country: str, without: Pauses) -> date:
    """Count day by day."""
    step = DAY if n > 0 else -DAY
    for _ in range(abs(n)):
        day += step
        while not works(day, country, without):
            day += step
    return day


def test_two_follow_ups_and_back_to_the_connector() -> None:
    first = add_working_days(date(2026, 10, 5), 7, "FR")
    second = add_working_days(first, 10, "FR")
    assert (first, second) == (date(2026, 10, 14), date(2026, 10, 28))
    assert add_working_days(second, 10, "FR") == date(2026, 11, 12)  # over All Saints, a Sunday, and 11 November


def test_the_country_of_the_contact_counts() -> None:
    assert add_working_days(date(2026, 7, 13), 1, "FR") == date(2026, 7, 15)
    assert add_working_days(date(2026, 7, 13), 1, "DE") == date(2026, 7, 14)
    assert add_working_days(date(2026, 7, 20), 1, "BE") == date(2026, 7, 22)


def test_a_bridge_day_is_a_working_day() -> None:
    assert is_working_day(date(2027, 5, 7), "FR")
    assert not is_working_day(date(2027, 5, 6), "FR")


def test_from_a_weekend_monday_is_the_first_working_day() -> None:
    for day in (date(2026, 10, 9), date(2026, 10, 10), date(2026, 10, 11)):
        assert next_working_day(day, "FR") == date(2026, 10, 12)


def test_one_working_day_before_a_monday_meeting_is_friday() -> None:
    assert add_working_days(date(2026, 10, 12), -1, "FR") == date(2026, 10, 9)
    assert add_working_days(date(2026, 11, 12), -1, "FR") == date(2026, 11, 10)


def test_an_unknown_country_has_weekends_only() -> None:
    assert is_working_day(date(2026, 12, 25), "ZZ")
    assert not is_working_day(date(2026, 12, 26), "ZZ")


def test_a_pause_stops_the_count() -> None:
    pause = ((date(2026, 10, 7), date(2026, 10, 9)),)
    assert add_working_days(date(2026, 10, 5), 7, "FR", without=pause) == date(2026, 10, 19)
    assert working_days_between(date(2026, 10, 5), date(2026, 10, 19), "FR", without=pause) == 7


def test_a_pause_without_end_never_lets_anything_fall_due() -> None:
    pause = ((date(2026, 10, 7), None),)
    assert add_working_days(date(2026, 10, 5), 1, "FR", without=pause) == date(2026, 10, 6)
    assert add_working_days(date(2026, 10, 5), 2, "FR", without=pause) == NEVER
    assert add_working_days(date(2026, 10, 20), -1, "FR", without=pause) == date(2026, 10, 6)
    assert working_days_between(date(2026, 10, 5), date(2027, 10, 5), "FR", without=pause) == 1


def test_no_day_more_is_the_day_itself_even_in_a_pause() -> None:
    pause = ((date(2026, 10, 7), date(2026, 10, 9)),)
    for day in (date(2026, 10, 6), date(2026, 10, 8), date(2026, 10, 10)):
        assert add_working_days(day, 0, "FR", without=pause) == day


def test_a_pause_that_ends_before_it_begins_is_none() -> None:
    pause = ((date(2026, 10, 9), date(2026, 10, 7)),)
    assert is_working_day(date(2026, 10, 8), "FR", without=pause)
    assert add_working_days(date(2026, 10, 5), 7, "FR", without=pause) == date(2026, 10, 14)


def test_the_ends_of_the_calendar_are_no_error() -> None:
    assert add_working_days(date.max, 1, "FR") == NEVER
    assert add_working_days(date(9990, 1, 1), 3_000, "ZZ") == NEVER
    assert add_working_days(date.min, -1, "FR") == date.min
    assert add_working_days(date(2026, 1, 1), 5, "FR", without=((date.min, date.max),)) == NEVER
    assert add_working_days(date(2026, 1, 1), -5, "FR", without=((date.min, None),)) == date.min
    assert working_days_between(date.min, date.min, "FR") == 0
    # 1 January of the year 1 was a Monday, 31 December 9999 will be a Friday.
    assert is_working_day(date.min, "FR")
    assert is_working_day(date.max, "ZZ")
    assert working_days_between(date(1, 1, 7), date.min, "ZZ") == -5


@given(days, countries, pauses)
def test_a_working_day_is_what_the_method_says(day: date, country: str, without: Pauses) -> None:
    assert is_working_day(day, country, without=without) == works(day, country, without)


@given(days, st.integers(-45, 45), countries, pauses)
def test_counting_is_walking_day_by_day(day: date, n: int, country: str, without: Pauses) -> None:
    assert add_working_days(day, n, country, without=without) == walk(day, n, country, without)


@given(days, st.integers(-500, 500), countries, pauses)
def test_between_is_the_inverse_of_adding(day: date, n: int, country: str, without: Pauses) -> None:
    there = add_working_days(day, n, country, without=without)
    assert working_days_between(day, there, country, without=without) == n


@given(days, days, countries, pauses)
def test_between_counts_the_working_days(start: date, end: date, country: str, without: Pauses) -> None:
    end = start + timedelta(days=(end - start).days % 500)
    after = (start + DAY * i for i in range(1, (end - start).days + 1))
    assert working_days_between(start, end, country, without=without) == sum(works(d, country, without) for d in after)


@given(days, st.integers(0, 40), st.integers(0, 40), countries, pauses)
def test_counts_add_up(day: date, n: int, m: int, country: str, without: Pauses) -> None:
    halfway = add_working_days(day, n, country, without=without)
    whole = add_working_days(day, n + m, country, without=without)
    assert add_working_days(halfway, m, country, without=without) == whole


@given(days, days, st.integers(0, 60), countries, pauses)
def test_what_began_later_is_never_due_earlier(one: date, other: date, n: int, country: str, without: Pauses) -> None:
    early, late = sorted((one, other))
    assert add_working_days(early, n, country, without=without) <= add_working_days(late, n, country, without=without)


@given(days, st.integers(1, 60), countries, pauses, days, st.integers(0, 30))
def test_a_pause_more_never_brings_a_day_forward(
    day: date, n: int, country: str, without: Pauses, start: date, length: int
) -> None:
    more = (*without, (start, start + DAY * length))
    assert add_working_days(day, n, country, without=more) >= add_working_days(day, n, country, without=without)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_pauses_may_come_in_any_order_and_overlap(order: tuple[int, ...]) -> None:
    spans = (
        (date(2026, 10, 6), date(2026, 10, 8)),
        (date(2026, 10, 7), date(2026, 10, 9)),
        (date(2026, 10, 13), date(2026, 10, 13)),
    )
    without = tuple(spans[i] for i in order)
    assert add_working_days(date(2026, 10, 5), 2, "FR", without=without) == date(2026, 10, 14)
