"""The right moment: open, slow or closed, why, and the next good day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from reseau_tui.method.hours import is_working_hour, local_time
from reseau_tui.method.moments import (
    NEVER,
    MomentNumbers,
    Whereabouts,
    closed_reasons,
    first_not_closed,
    is_closed,
    moment,
    slow_reasons,
    whereabouts,
    whereabouts_of,
)
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings
from reseau_tui.model.people import Busy, Contact, Organisation
from reseau_tui.model.reason import Reason

FRANCE = Whereabouts(country="FR")
DAY = timedelta(days=1)


def codes(reasons: tuple[Reason, ...]) -> list[str]:
    return [reason.code for reason in reasons]


def why(day: str, where: Whereabouts = FRANCE) -> list[str]:
    return codes(moment(date.fromisoformat(day), where).reasons)


def next_after(day: str, where: Whereabouts = FRANCE) -> str | None:
    found = moment(date.fromisoformat(day), where).next
    return found.isoformat() if found else None


# Closed days, as the method names them.


@pytest.mark.parametrize(
    ("day", "reasons", "following"),
    [
        ("2026-08-14", ["mid-august"], "2026-08-24"),
        ("2026-12-28", ["christmas"], "2027-01-04"),
        ("2026-11-21", ["weekend"], "2026-11-23"),
        ("2026-11-11", ["public-holiday"], "2026-11-12"),
        ("2027-05-06", ["public-holiday"], "2027-05-10"),
        ("2027-05-07", ["bridge"], "2027-05-10"),
        ("2026-07-13", ["bridge"], "2026-07-15"),
        ("2026-12-25", ["public-holiday", "christmas"], "2027-01-04"),
        ("2027-01-01", ["public-holiday", "christmas"], "2027-01-04"),
        ("2026-08-15", ["public-holiday", "mid-august", "weekend"], "2026-08-24"),
    ],
)
def test_closed_days_in_france(day: str, reasons: list[str], following: str) -> None:
    found = moment(date.fromisoformat(day), FRANCE)
    assert (found.open, found.slow) == (False, False)
    assert codes(found.reasons) == reasons
    assert found.next == date.fromisoformat(following)


def test_an_open_day_has_no_reason_and_no_other_day() -> None:
    found = moment(date(2026, 11, 24), FRANCE)
    assert (found.open, found.slow, found.reasons, found.next) == (True, False, (), None)


def test_the_bounds_of_mid_august_and_christmas_are_included() -> None:
    shut = {"2028-08-08": True, "2028-08-07": False, "2029-08-22": True, "2029-08-23": False}
    shut |= {"2027-12-20": True, "2028-12-20": True, "2026-12-18": False, "2028-01-03": True, "2028-01-04": False}
    assert {day: is_closed(date.fromisoformat(day), FRANCE) for day in shut} == shut


def test_reasons_tell_what_the_sentence_needs() -> None:
    assert closed_reasons(date(2027, 5, 7), FRANCE) == (
        Reason("bridge", {"holiday": date(2027, 5, 6), "name": "Ascension Day", "name_fr": "Ascension"}),
    )
    assert closed_reasons(date(2027, 1, 2), FRANCE)[0] == Reason(
        "christmas", {"from": date(2026, 12, 20), "until": date(2027, 1, 3)}
    )
    assert closed_reasons(date(2026, 12, 22), FRANCE)[0].params["until"] == date(2027, 1, 3)


def test_two_working_days_beside_a_holiday_are_no_bridge() -> None:
    assert why("2026-11-12") == []  # 11 November 2026 is a Wednesday: Thursday and Friday are worked
    assert why("2026-11-10") == []
    # 1 November 2025 was a Saturday: the Friday before it is a Friday.
    assert "bridge" not in why("2025-10-31")


def test_a_holiday_between_a_holiday_and_a_weekend_is_no_bridge() -> None:
    # Denmark: Maundy Thursday, then Good Friday.
    assert why("2027-03-26", Whereabouts(country="DK")) == ["public-holiday"]


def test_a_bridge_may_lean_on_new_year_s_day() -> None:
    # In Japan, where Christmas closes nothing, 1 January 2030 is a Tuesday: Monday the 31st is a bridge.
    assert "bridge" in codes(closed_reasons(date(2029, 12, 31), Whereabouts(country="JP")))


# Countries.


@pytest.mark.parametrize("country", ["FR", "BE", "LU", "CH", "IT", "ES", "PT"])
def test_august_and_christmas_where_that_is_the_custom(country: str) -> None:
    where = Whereabouts(country=country)
    assert "mid-august" in codes(closed_reasons(date(2026, 8, 12), where))
    assert "christmas" in codes(closed_reasons(date(2026, 12, 29), where))
    assert codes(slow_reasons(date(2026, 8, 28), where)) == ["august"]


@pytest.mark.parametrize("country", ["DE", "GB", "US", "CA", "NL"])
def test_elsewhere_august_is_open_and_christmas_kept(country: str) -> None:
    where = Whereabouts(country=country)
    assert moment(date(2026, 8, 12), where).open
    assert not moment(date(2026, 8, 12), where).slow
    assert not moment(date(2026, 7, 16), where).slow
    assert "christmas" in codes(closed_reasons(date(2026, 12, 29), where))


@pytest.mark.parametrize("country", ["MA", "TN", "JP", "ZZ"])
def test_where_christmas_is_not_kept_it_closes_nothing(country: str) -> None:
    assert moment(date(2026, 12, 23), Whereabouts(country=country)).open


def test_an_unknown_country_has_weekends_only() -> None:
    nowhere = Whereabouts(country="ZZ")
    days = [date(2026, 1, 1) + n * DAY for n in range(365)]
    assert [is_closed(day, nowhere) for day in days] == [day.weekday() > 4 for day in days]


# Absence and busy periods.


def test_an_absence_lasts_through_its_last_day() -> None:
    where = Whereabouts(away_from=date(2026, 11, 16), away_until=date(2026, 11, 24))
    assert why("2026-11-13", where) == []
    assert why("2026-11-16", where) == ["away"]
    assert why("2026-11-24", where) == ["away"]
    assert next_after("2026-11-18", where) == "2026-11-25"
    # Seven closed days lie behind the return.
    assert why("2026-11-25", where) == why("2026-11-26", where) == ["return"]
    assert why("2026-11-27", where) == []


def test_an_absence_that_ends_on_a_friday_moves_to_monday() -> None:
    assert next_after("2026-11-24", Whereabouts(away_until=date(2026, 11, 27))) == "2026-11-30"


def test_an_absence_without_end_has_no_next_day() -> None:
    where = Whereabouts(away_from=date(2026, 11, 16))
    assert next_after("2026-11-16", where) is None
    assert first_not_closed(date(2026, 11, 16), where) == NEVER
    assert closed_reasons(date(2026, 11, 18), where) == (Reason("away", {"until": None}),)
    assert first_not_closed(date(2026, 11, 16), Whereabouts(away_until=date(9999, 12, 31))) == NEVER
    assert first_not_closed(date(2026, 11, 16), Whereabouts(away_until=date(9000, 1, 1))) == NEVER


def results(start: date, end: date, *, yearly: bool) -> Whereabouts:
    return Whereabouts(organisation="Dubreuil", busy=(Busy(start=start, end=end, why="résultats", yearly=yearly),))


def test_a_dated_busy_period_closes_its_days_once() -> None:
    where = results(date(2026, 11, 23), date(2026, 11, 27), yearly=False)
    assert closed_reasons(date(2026, 11, 24), where) == (
        Reason("busy", {"organisation": "Dubreuil", "why": "résultats", "until": date(2026, 11, 27)}),
    )
    assert next_after("2026-11-24", where) == "2026-11-30"
    assert why("2027-11-24", where) == []


def test_a_yearly_busy_period_comes_back() -> None:
    where = results(date(2026, 11, 23), date(2026, 11, 27), yearly=True)
    assert closed_reasons(date(2028, 11, 24), where)[0].params["until"] == date(2028, 11, 27)


def test_a_yearly_busy_period_may_run_over_the_new_year() -> None:
    where = results(date(2025, 12, 10), date(2026, 1, 20), yearly=True)
    assert "busy" in why("2026-12-11", where)
    assert "busy" in why("2027-01-20", where)
    assert "busy" not in why("2027-01-21", where)
    assert "busy" not in why("2026-12-09", where)
    assert next_after("2026-12-11", where) == "2027-01-21"
    # Both days said in the same year, as one types them.
    same = results(date(2026, 12, 10), date(2026, 1, 20), yearly=True)
    assert "busy" in why("2027-01-20", same)
    assert "busy" not in why("2026-06-15", same)


def test_29_february_is_the_last_of_february() -> None:
    ending = results(date(2028, 2, 14), date(2028, 2, 29), yearly=True)
    assert "busy" in why("2028-02-29", ending)
    assert "busy" in why("2027-02-26", ending)
    assert "busy" not in why("2027-03-01", ending)
    assert "busy" in why("2100-02-28", ending)
    assert "busy" not in why("2100-03-01", ending)
    only = results(date(2028, 2, 29), date(2028, 2, 29), yearly=True)
    assert why("2028-02-29", only) == ["busy"]
    assert "busy" in why("2029-02-28", only)
    assert "busy" not in why("2028-02-28", only)


def test_a_whole_year_busy_is_never_open() -> None:
    assert first_not_closed(date(2026, 3, 2), results(date(2026, 1, 1), date(2026, 12, 31), yearly=True)) == NEVER
    assert first_not_closed(date(2026, 3, 2), results(date(2026, 3, 1), date(2028, 2, 1), yearly=True)) == NEVER
    halves = (
        Busy(start=date(2026, 1, 1), end=date(2026, 6, 30), yearly=True),
        Busy(start=date(2026, 7, 1), end=date(2026, 12, 31), yearly=True),
    )
    assert moment(date(2026, 3, 2), Whereabouts(busy=halves)).next is None


def test_a_dated_period_that_ends_before_it_begins_closes_nothing() -> None:
    assert why("2026-11-25", results(date(2026, 11, 27), date(2026, 11, 23), yearly=False)) == []


# Slow days.


def test_the_pile_of_the_return() -> None:
    found = moment(date(2027, 1, 4), FRANCE)
    assert (found.open, found.slow, found.next) == (True, True, date(2027, 1, 6))
    assert found.reasons == (Reason("return", {"until": date(2027, 1, 3)}),)
    assert why("2027-01-05") == ["return"]
    assert why("2027-01-06") == []
    assert why("2026-08-24") == why("2026-08-25") == ["return", "august"]
    assert why("2026-08-26") == ["august"]


def test_four_closed_days_make_no_pile_and_five_do() -> None:
    assert why("2027-05-10") == []  # Ascension Thursday to Sunday
    # 2024: Wednesday 8 May, Ascension on the 9th, the bridge, the weekend.
    assert why("2024-05-13") == why("2024-05-14") == ["return"]
    assert why("2024-05-15") == []


def test_the_second_day_of_the_return_may_lie_behind_a_weekend() -> None:
    where = Whereabouts(away_from=date(2026, 11, 12), away_until=date(2026, 11, 19))
    assert why("2026-11-20", where) == ["return"]  # a Friday
    assert why("2026-11-23", where) == ["return"]
    assert why("2026-11-24", where) == []


def test_a_bridge_is_a_working_day_of_the_return_too() -> None:
    # Back on Wednesday 5 May 2027; the Friday after Ascension is worked, so Monday is the third day.
    where = Whereabouts(away_from=date(2027, 4, 26), away_until=date(2027, 5, 4))
    assert why("2027-05-05", where) == ["return"]
    assert why("2027-05-10", where) == []


def test_july_and_the_rest_of_august_are_slow() -> None:
    assert why("2026-07-10") == []
    assert why("2026-07-15") == why("2026-07-31") == ["late-july"]
    assert why("2026-08-03") == why("2026-08-31") == ["august"]
    assert why("2026-09-01") == []
    assert next_after("2026-07-15") == next_after("2026-08-31") == "2026-09-01"
    assert next_after("2026-08-14") == "2026-08-24"  # from a closed day a slow one will do


def test_school_holidays_are_those_of_the_zone() -> None:
    zones = {zone: why("2027-02-16", Whereabouts(zone=zone)) for zone in ("A", "B", "C")}
    assert zones == {"A": ["school-holidays"], "B": [], "C": ["school-holidays"]}
    assert slow_reasons(date(2027, 2, 16), Whereabouts(zone="A")) == (
        Reason("school-holidays", {"zone": "A", "holidays": "winter", "until": date(2027, 2, 28)}),
    )
    assert next_after("2027-02-16", Whereabouts(zone="A")) == "2027-03-01"
    assert why("2027-02-16", FRANCE) == []


def test_beyond_the_published_calendar_nothing_is_claimed() -> None:
    found = moment(date(2028, 10, 24), Whereabouts(zone="A"))
    assert (found.open, found.slow, found.next) == (True, False, None)
    assert found.reasons == (Reason("school-calendar-unpublished", {"zone": "A"}),)
    assert moment(date(2028, 10, 24), FRANCE).reasons == ()


# Whose country, whose periods.


CONTACT = Contact(id="1", name="Nadia Alami", organisation="Dubreuil SA")
DUBREUIL = Organisation(
    id="2", name="Dubreuil SA", country="BE", zone="B", busy=(Busy(start=date(2026, 3, 2), end=date(2026, 3, 6)),)
)


def test_the_country_is_the_contact_s_else_the_organisation_s_else_mine() -> None:
    at_home = msgspec.structs.replace(CONTACT, country="CH")
    without = msgspec.structs.replace(DUBREUIL, country="")
    assert whereabouts_of(at_home, DUBREUIL, "LU").country == "CH"
    assert whereabouts_of(CONTACT, DUBREUIL, "LU").country == "BE"
    assert whereabouts_of(CONTACT, without, "LU").country == "LU"
    assert whereabouts_of(CONTACT, None, "LU").country == "LU"
    assert whereabouts_of(CONTACT, None, "").country == "FR"


def test_the_zone_speaks_of_french_schools_only() -> None:
    assert whereabouts_of(CONTACT, DUBREUIL, "FR").zone is None
    assert whereabouts_of(msgspec.structs.replace(CONTACT, country="FR"), DUBREUIL, "FR").zone == "B"


def test_whereabouts_come_from_the_book() -> None:
    book = Book({"contacts": {"1": CONTACT}, "organisations": {"2": DUBREUIL}})
    assert whereabouts(book, CONTACT) == Whereabouts(country="BE", organisation="Dubreuil SA", busy=DUBREUIL.busy)


# Numbers are settings.


def test_other_bounds_give_other_days() -> None:
    numbers = MomentNumbers(
        august_first=(8, 1), august_last=(8, 31), christmas_first=(12, 24), christmas_last=(12, 24), long_closure=3
    )
    book = Book()
    book.put(BookSettings(id="1", moments=numbers))
    where = whereabouts(book, Contact(id="2", name="Nadia"))
    assert is_closed(date(2026, 8, 31), where)
    assert moment(date(2026, 12, 28), where).open
    # Friday 25 December to Sunday are three closed days.
    assert codes(moment(date(2026, 12, 28), where).reasons) == ["return"]
    assert first_not_closed(date(2026, 8, 3), where) == date(2026, 9, 1)


# Hours.


def test_working_hours_are_those_of_the_contact_s_time_zone() -> None:
    at_ten_in_paris = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    assert is_working_hour(at_ten_in_paris, "FR")
    assert not is_working_hour(at_ten_in_paris, "US")
    assert is_working_hour(at_ten_in_paris + timedelta(hours=7), "US")
    assert local_time(at_ten_in_paris, "CA").hour == 4


def test_the_working_day_begins_at_half_past_eight_and_ends_at_half_past_six() -> None:
    def at(hour: int, minute: int) -> bool:
        return is_working_hour(datetime(2026, 7, 7, hour - 2, minute, tzinfo=UTC), "FR")

    assert [at(8, 29), at(8, 30), at(18, 29), at(18, 30)] == [False, True, True, False]


def test_an_unknown_country_has_the_hours_given() -> None:
    assert is_working_hour(datetime(2026, 7, 7, 9, 0, tzinfo=UTC), "ZZ")


def test_an_instant_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        is_working_hour(datetime(2026, 7, 7, 9, 0), "FR")  # noqa: DTZ001
