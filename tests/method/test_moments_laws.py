"""The right moment: what holds on any day, wherever one is."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.method.moments import (
    Whereabouts,
    closed_reasons,
    first_not_closed,
    first_open,
    is_closed,
    moment,
    slow_reasons,
    whereabouts,
)
from reseau_tui.model.book import Book
from reseau_tui.model.people import Busy, Contact, Organisation

DAY = timedelta(days=1)

days = st.dates(date(2021, 1, 1), date(2034, 6, 30))
spans = st.tuples(days, st.integers(0, 400)).map(lambda span: (span[0], span[0] + span[1] * DAY))
busy_periods = st.builds(
    lambda span, yearly: Busy(start=span[0], end=min(span[1], span[0] + 70 * DAY), yearly=yearly), spans, st.booleans()
)
places = st.builds(
    lambda country, zone, absence, busy: Whereabouts(
        country=country,
        zone=zone if country == "FR" else None,
        away_from=absence[0] if absence else None,
        away_until=absence[1] if absence else None,
        busy=tuple(busy),
    ),
    st.sampled_from(["FR", "FR", "BE", "CH", "DE", "GB", "US", "ZZ"]),
    st.sampled_from([None, "A", "B", "C"]),
    st.none() | spans,
    st.lists(busy_periods, max_size=2),
)


def shut(day: date, where: Whereabouts) -> bool:
    """Say R4's "closed" in its plainest form, from the published calendars."""
    published = holidays.country_holidays(where.country) if where.country != "ZZ" else {}
    month_day = (day.month, day.day)
    before, after = day - DAY, day + DAY
    bridge = (before in published and before.weekday() < 5 and after.weekday() == 5) or (
        after in published and after.weekday() < 5 and before.weekday() == 6
    )
    summer = where.country in {"FR", "BE", "LU", "CH", "IT", "ES", "PT"} and (8, 8) <= month_day <= (8, 22)
    christmas = where.country != "ZZ" and (month_day >= (12, 20) or month_day <= (1, 3))
    away = where.away_until is not None and (where.away_from or date.min) <= day <= where.away_until
    busy = any(busy_on(day, period) for period in where.busy)
    return day.weekday() > 4 or day in published or bridge or summer or christmas or away or busy


def busy_on(day: date, period: Busy) -> bool:
    if not period.yearly:
        return period.start <= day <= period.end
    length = period.end - period.start
    for years in range(-15, 16):
        try:
            start = period.start.replace(year=period.start.year + years)
            end = period.end.replace(year=period.end.year + years)
        except ValueError:  # 29 February, which has its own test
            start = (period.start - DAY).replace(year=period.start.year + years) + DAY
            end = start + length
        if start <= day <= end:
            return True
    return False


def no_leap_day(where: Whereabouts) -> bool:
    return all((each.month, each.day) != (2, 29) for busy in where.busy for each in (busy.start, busy.end))


@given(days, places.filter(no_leap_day))
def test_a_day_is_closed_when_the_method_says_so(day: date, where: Whereabouts) -> None:
    assert is_closed(day, where) == shut(day, where)


@given(days, places)
def test_a_closed_day_has_a_reason_and_an_open_one_none(day: date, where: Whereabouts) -> None:
    found = moment(day, where)
    assert is_closed(day, where) == bool(closed_reasons(day, where)) == (not found.open)
    assert found.open or found.reasons
    assert not found.slow or (found.open and found.reasons)
    assert (found.next is None) == (found.open and not found.slow)


@given(days, places)
def test_the_first_day_not_closed_is_the_first(day: date, where: Whereabouts) -> None:
    found = first_not_closed(day, where)
    assert not is_closed(found, where)
    assert all(is_closed(day + n * DAY, where) for n in range((found - day).days))


@given(days, places)
def test_the_first_open_day_is_the_first_neither_closed_nor_slow(day: date, where: Whereabouts) -> None:
    found = first_open(day, where)
    assert not is_closed(found, where)
    assert not slow_reasons(found, where)
    between = (day + n * DAY for n in range((found - day).days))
    assert all(is_closed(each, where) or slow_reasons(each, where) for each in between)


@given(days, places)
def test_the_next_day_is_a_better_one(day: date, where: Whereabouts) -> None:
    found = moment(day, where)
    if found.next is not None:
        better = moment(found.next, where)
        assert found.next > day
        assert better.open
        assert not (found.slow and better.slow)


@given(days, days, places)
def test_the_first_day_not_closed_keeps_the_order_of_days(one: date, other: date, where: Whereabouts) -> None:
    early, late = sorted((one, other))
    assert first_not_closed(early, where) <= first_not_closed(late, where)


@given(days, places, spans)
def test_an_absence_more_never_opens_a_day(day: date, where: Whereabouts, absence: tuple[date, date]) -> None:
    present = msgspec.structs.replace(where, away_from=None, away_until=None)
    gone = msgspec.structs.replace(where, away_from=absence[0], away_until=absence[1])
    assert is_closed(day, gone) >= is_closed(day, present)
    assert first_not_closed(day, gone) >= first_not_closed(day, present)


@given(days, st.lists(busy_periods, max_size=3), st.sampled_from(["", "DE", "JP"]))
def test_another_organisation_changes_nothing(day: date, busy: list[Busy], country: str) -> None:
    nadia = Contact(id="1", name="Nadia Alami", organisation="Dubreuil SA")
    hers = Organisation(id="2", name="Dubreuil SA", country="BE", busy=(Busy(start=day, end=day),))
    other = Organisation(id="3", name="Dubreuil & fils", country=country, zone="A", busy=tuple(busy))
    alone = Book({"contacts": {"1": nadia}, "organisations": {"2": hers}})
    beside = Book({"contacts": {"1": nadia}, "organisations": {"2": hers, "3": other}})
    assert moment(day, whereabouts(alone, nadia)) == moment(day, whereabouts(beside, nadia))


@given(st.dates(), places)
def test_no_day_of_the_calendar_is_an_error(day: date, where: Whereabouts) -> None:
    where = msgspec.structs.replace(where, country="ZZ")
    found = moment(day, where)
    assert found.next is None or found.next > day


@pytest.mark.parametrize("country", ["FR", "ZZ", "JP"])
@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(2100, 12, 31), date(9999, 12, 25), date.max])
def test_the_ends_of_the_calendar_are_no_error(day: date, country: str) -> None:
    found = moment(day, Whereabouts(country=country, busy=(Busy(start=day, end=day, yearly=True),)))
    assert not found.open
    assert found.next is None or found.next > day
