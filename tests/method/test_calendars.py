"""The calendars in the files are the published ones, and what is not known is said so."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest
from vacances_scolaires_france import SchoolHolidayDates

from reseau_tui.method import calendars
from reseau_tui.method.calendars import generate

DATA = Path(calendars.__file__).with_name("data")


@pytest.mark.parametrize("code", generate.TABLED)
def test_public_holidays_are_those_of_the_library(code: str) -> None:
    for year in generate.YEARS:
        published = holidays.country_holidays(code, years=year, language="en_US")
        ours = calendars.public_holidays(code, year)
        assert list(ours) == sorted(published)
        assert [named.en for named in ours.values()] == [generate.tidy(published[day]) for day in sorted(published)]


@pytest.mark.parametrize("zone", ["A", "B", "C"])
def test_school_holidays_are_those_of_the_library(zone: str) -> None:
    published = SchoolHolidayDates().data
    calendar = calendars.school_calendar()
    day = calendar.valid_from
    while day <= calendar.valid_until:
        row = published.get(day)
        name = row["nom_vacances"] if row and row[f"vacances_zone_{zone.lower()}"] else None
        ours = calendars.school_holiday(day, zone)
        assert (ours and ours.name) == (generate.SCHOOL_NAMES[name] if name else None), day
        day += timedelta(days=1)


def test_the_school_calendar_ends_where_the_decrees_end() -> None:
    calendar = calendars.school_calendar()
    assert calendar.valid_until == max(SchoolHolidayDates().data) == date(2028, 8, 31)
    assert calendar.valid_from <= date(2025, 9, 1)


def test_the_files_are_what_the_generator_writes() -> None:
    written = {path.name: path.read_text("utf-8") for path in DATA.iterdir()}
    assert written == generate.files(), "run python -m reseau_tui.method.calendars.generate"


def test_names_are_in_both_languages_with_the_apostrophe_of_the_interface() -> None:
    ascension = calendars.public_holidays("FR", 2027)[date(2027, 5, 6)]
    assert (ascension.en, ascension.fr) == ("Ascension Day", "Ascension")
    new_year = calendars.public_holidays("BE", 2027)[date(2027, 1, 1)]
    assert (new_year.en, new_year.fr) == ("New Year’s Day", "jour de l’An")
    observed = calendars.public_holidays("GB", 2027)[date(2027, 12, 27)]
    assert (observed.en, observed.fr) == ("Christmas Day (observed)", "Noël (reporté)")


def test_regional_days_are_left_out() -> None:
    assert date(2027, 3, 26) not in calendars.public_holidays("FR", 2027)  # Good Friday: Alsace-Moselle only
    assert date(2027, 12, 26) not in calendars.public_holidays("FR", 2027)
    assert date(2027, 1, 6) not in calendars.public_holidays("DE", 2027)  # Epiphany: three Länder only


@pytest.mark.parametrize(("code", "year", "day"), [("FR", 2036, "07-14"), ("FR", 2019, "11-11"), ("MA", 2026, "07-30")])
def test_other_years_and_countries_come_from_the_library(code: str, year: int, day: str) -> None:
    ours = calendars.public_holidays(code, year)
    assert date.fromisoformat(f"{year}-{day}") in ours
    assert set(ours) == set(holidays.country_holidays(code, years=year))
    assert {each.year for each in ours} == {year}


def test_a_country_without_translations_has_english_names() -> None:
    names = {named.fr for named in calendars.public_holidays("CM", 2026).values()}
    assert "Youth Day" in names


def test_every_known_country_has_a_calendar_and_a_time_zone() -> None:
    known = [code for code in holidays.list_supported_countries() if len(code) == 2 and code != "UK"]
    assert [code for code in known if calendars.country_code(code) != code] == []
    # Uninhabited, or with no clock of its own in the tz database.
    assert {code for code in known if calendars.time_zone(code) is None} <= {"BV", "HM", "XK"}


@pytest.mark.parametrize("text", ["", "ZZ", "FRA", "France", "HolidayBase", "__name__", "../FR", "F", "\x00\x1b[0m"])
def test_an_unknown_country_has_no_calendar(text: str) -> None:
    assert calendars.country_code(text) == ""
    assert calendars.public_holidays(calendars.country_code(text), 2026) == {}
    assert calendars.time_zone(calendars.country_code(text)) is None
    assert not calendars.keeps_christmas(calendars.country_code(text))


def test_unknown_countries_can_be_listed() -> None:
    assert calendars.unknown_countries(["FR", "ZZ", "be", "QQ", "ZZ"]) == ("QQ", "ZZ")


def test_a_country_may_be_written_small_and_the_united_kingdom_as_people_say() -> None:
    assert [calendars.country_code(text) for text in ("fr", " Be ", "UK")] == ["FR", "BE", "GB"]


def test_years_beyond_all_calendars_have_no_holidays() -> None:
    for year in (1, 1949, 2101, 9999):
        assert calendars.public_holidays("FR", year) == {}


def test_christmas_is_kept_where_it_is() -> None:
    kept = ("FR", "DE", "GB", "US", "CA", "SE", "PL", "BR", "UA", "LK", "SN", "CI", "UY", "LB")
    assert [code for code in kept if not calendars.keeps_christmas(code)] == []
    not_kept = ("MA", "DZ", "TN", "TR", "SA", "AE", "IL", "CN", "JP", "RU", "PK", "TW")
    assert [code for code in not_kept if calendars.keeps_christmas(code)] == []


def test_time_zones_exist_and_are_the_capital_s() -> None:
    expected = {
        "FR": "Europe/Paris", "BE": "Europe/Brussels", "CH": "Europe/Zurich", "ES": "Europe/Madrid",
        "PT": "Europe/Lisbon", "DE": "Europe/Berlin", "US": "America/New_York", "CA": "America/Toronto",
    }  # fmt: skip
    assert {code: calendars.time_zone(code) for code in expected} == expected
    for code in holidays.list_supported_countries():
        zone = calendars.time_zone(code)
        assert zone is None or ZoneInfo(zone)


def test_a_tabled_country_never_loads_the_library() -> None:
    program = (
        "import sys; from datetime import date\n"
        "from reseau_tui.method.moments import Whereabouts, moment\n"
        "from reseau_tui.method.workdays import add_working_days\n"
        "for year in range(2020, 2035):\n"
        "    moment(date(year, 7, 20), Whereabouts(zone='A'))\n"
        "    add_working_days(date(year, 12, 30), 250, 'FR')\n"
        "    add_working_days(date(year, 12, 30), 3, 'ZZ')\n"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, cwd=Path(DATA).parents[3]).returncode == 0
