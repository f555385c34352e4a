"""Public and school holidays, and the usual time zone of a country, read from the files in ``data``.

The files are made by ``generate.py`` from published calendars. National days only: what a region, canton, Land or
nation of a kingdom keeps on its own (Alsace-Moselle, Ticino, Bavaria, Scotland…) is left out.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DATA: Final = Path(__file__).with_name("data")
# What the library computes with any confidence; a date outside is a slip of the pen, and has weekends only.
_YEARS_OF_LIBRARY: Final = range(1950, 2101)


class Holiday(msgspec.Struct, frozen=True, gc=False):
    """The name of a public holiday, in English and in French (in English again where no French one is known)."""

    en: str
    fr: str


class SchoolHoliday(msgspec.Struct, frozen=True, gc=False):
    """A French school holiday of one zone, first and last day included.

    `name` is one of autumn, christmas, winter, spring, ascension, summer.
    """

    first: date
    last: date
    name: str


class SchoolCalendar(msgspec.Struct, frozen=True):
    """The French school holidays as published: by zone, in order, and the days the publication covers."""

    valid_from: date
    valid_until: date
    zones: dict[str, tuple[SchoolHoliday, ...]]


class _Countries(msgspec.Struct, frozen=True):
    tabled: frozenset[str]
    known: frozenset[str]
    without_christmas: frozenset[str]
    time_zones: dict[str, str]


class _Table(msgspec.Struct, frozen=True):
    first_year: int
    last_year: int
    french: dict[str, str]
    years: dict[str, dict[str, str]]


@cache
def _countries() -> _Countries:
    return msgspec.json.decode((_DATA / "countries.json").read_bytes(), type=_Countries)


@cache
def _table(code: str) -> _Table:
    return msgspec.json.decode((_DATA / f"{code}.json").read_bytes(), type=_Table)


@lru_cache(maxsize=4096)
def country_code(country: str) -> str:
    """Return the two capital letters under which the calendars know a country, or "" where they do not."""
    code = country.strip().upper()
    code = "GB" if code == "UK" else code
    return code if code in _countries().known else ""


def unknown_countries(countries: Iterable[str]) -> tuple[str, ...]:
    """Return, sorted, those of the given countries whose calendar is unknown: they have weekends only."""
    return tuple(sorted({country for country in countries if not country_code(country)}))


@lru_cache(maxsize=1024)
def public_holidays(code: str, year: int) -> Mapping[date, Holiday]:
    """Return the national public holidays of a year, in order.

    `code` comes from `country_code`. A country or a year without a table is asked to the library, which takes a tenth
    of a second the first time. Source: method R4.
    """
    if not code:
        return {}
    if code in _countries().tabled:
        table = _table(code)
        if table.first_year <= year <= table.last_year:
            return {
                date(year, int(day[:2]), int(day[3:])): Holiday(name, table.french.get(name, name))
                for day, name in table.years[str(year)].items()
            }
    return _from_library(code, year) if year in _YEARS_OF_LIBRARY else {}


def _from_library(code: str, year: int) -> dict[date, Holiday]:
    import holidays

    def named(language: str | None) -> dict[date, Any]:
        return dict(holidays.country_holidays(code, years=year, language=language))

    spoken = getattr(holidays, code).supported_languages
    english = named("en_US")
    french = named(next((language for language in spoken if language.startswith("fr")), "en_US"))
    return {day: Holiday(english[day], french.get(day, english[day])) for day in sorted(english) if day.year == year}


def keeps_christmas(code: str) -> bool:
    """Tell whether offices of the country empty from Christmas to the New Year; an unknown country is not said to."""
    return bool(code) and code not in _countries().without_christmas


def time_zone(code: str) -> str | None:
    """Return the IANA time zone of a country, that of its capital or its business centre where it has several."""
    return _countries().time_zones.get(code)


@cache
def school_calendar() -> SchoolCalendar:
    """Return the French school holidays as far as they are published; Corsica and overseas are not in it."""
    return msgspec.json.decode((_DATA / "school-FR.json").read_bytes(), type=SchoolCalendar)


def school_holiday(day: date, zone: str) -> SchoolHoliday | None:
    """Return the French school holiday that a day of a zone (A, B, C) falls in.

    None means "none" only between `valid_from` and `valid_until` of `school_calendar`.
    """
    periods = school_calendar().zones.get(zone, ())
    return next((period for period in periods if period.first <= day <= period.last), None)
