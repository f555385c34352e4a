"""Days as people say them, in the language of the given `Words`.

Pure functions of a day and of today; what they say, `natural_days.read_day` reads back.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from reseau_tui.words import N_count, Words
from reseau_tui.words.vocabulary import MONTHS, SHORT_MONTHS, SHORT_UNITS, WEEKDAYS

Unit = Literal["day", "week", "month", "year"]
_HALF_A_YEAR = timedelta(days=183)
_LETTERS: dict[str, Unit] = {"d": "day", "w": "week", "m": "month", "y": "year"}
_AHEAD: dict[Unit, tuple[str, str]] = {
    "day": N_count("in {n} day", "in {n} days"),
    "week": N_count("in {n} week", "in {n} weeks"),
    "month": N_count("in {n} month", "in {n} months"),
    "year": N_count("in {n} year", "in {n} years"),
}
_AGO: dict[Unit, tuple[str, str]] = {
    "day": N_count("{n} day ago", "{n} days ago"),
    "week": N_count("{n} week ago", "{n} weeks ago"),
    "month": N_count("{n} month ago", "{n} months ago"),
    "year": N_count("{n} year ago", "{n} years ago"),
}
_EVERY: dict[Unit, tuple[str, str]] = {
    "day": N_count("every day", "every {n} days"),
    "week": N_count("every week", "every {n} weeks"),
    "month": N_count("every month", "every {n} months"),
    "year": N_count("every year", "every {n} years"),
}


def long_day(words: Words, day: date) -> str:
    """Say the whole date: `mardi 15 décembre 2026`, `Tuesday 15 December 2026`."""
    return words.spoken(f"{_weekday(words, day)} {_in_month(words, day)} {day.year:04}")


def day_of_year(words: Words, day: date) -> str:
    """Say the date without its weekday: `15 décembre 2026`."""
    return words.spoken(f"{_in_month(words, day)} {day.year:04}")


def day(words: Words, day: date, today: date) -> str:
    """Say the date without a year that goes without saying: `mardi 24 novembre`."""
    if not _goes_without_year(day, today):
        return long_day(words, day)
    return words.spoken(f"{_weekday(words, day)} {_in_month(words, day)}")


def short_day(words: Words, day: date) -> str:
    """Say the date for a narrow column: `24 nov.`, `24 Nov`."""
    return words.spoken(f"{_number(words, day)} {SHORT_MONTHS[words.language][day.month - 1]}")


def short_day_year(words: Words, day: date) -> str:
    """Say the date for a column that spans years: `24 nov. 2026`."""
    return words.spoken(f"{_number(words, day)} {SHORT_MONTHS[words.language][day.month - 1]} {day.year:04}")


def relative(words: Words, day: date, today: date) -> str:
    """Say how far a day is: `demain`, `dans 24 jours`, `il y a 4 semaines`, `dans 3 mois`, rounded down."""
    distance = (day - today).days
    match distance:
        case 0:
            return words.say("today")
        case 1:
            return words.say("tomorrow")
        case -1:
            return words.say("yesterday")
    unit, n = _span(day, today)
    return words.count(*(_AHEAD if distance > 0 else _AGO)[unit], n)


def since_day(words: Words, day: date, today: date) -> str:
    """Say since when: `depuis hier`, `depuis jeudi`, `depuis le 3 novembre`; of a day to come, from when."""
    match (today - day).days:
        case 0:
            return words.say("since today")
        case 1:
            return words.say("since yesterday")
        case -1:
            return words.say("from tomorrow")
        case 2 | 3 | 4 | 5 | 6:
            return words.say("since {weekday}", weekday=_weekday(words, day))
        case -2 | -3 | -4 | -5 | -6:
            return words.say("from {weekday}", weekday=_weekday(words, day))
    said = _in_month(words, day) + ("" if _goes_without_year(day, today) else f" {day.year:04}")
    return words.say("since {date}", date=said) if day < today else words.say("from {date}", date=said)


def age(words: Words, day: date, today: date) -> str:
    """Say how long ago in at most 6 cells: `3 j`, `4 sem`, `5 mois`, `2 ans`; of a day to come, `+3j`.

    Ten months count as a year and centuries as 99: there is no room for more.
    """
    if day == today:
        return words.say_in("column", "today")
    unit, n = _span(day, today)
    if unit == "month" and n > 9:
        unit, n = "year", max(1, n // 12)
    n = min(n, 99)
    unit_said = SHORT_UNITS[words.language][unit][n > 1]
    return words.spoken(f"{n} {unit_said}" if day < today else f"+{n}{unit_said}")


def echo(words: Words, day: date, today: date) -> str:
    """Say what a date field understood: `mardi 15 décembre 2026, dans 24 jours`."""
    return words.say("{date}, {distance}", date=long_day(words, day), distance=relative(words, day, today))


def period(words: Words, text: str) -> str:
    """Say how often: `6w` is `toutes les 6 semaines`, `1m` `tous les mois`; ValueError when it is no period."""
    match = re.fullmatch(r"([1-9][0-9]{0,3})([dwmy])", text)
    if match is None:
        raise ValueError(text)
    return words.count(*_EVERY[_LETTERS[match[2]]], int(match[1]))


def _weekday(words: Words, day: date) -> str:
    return WEEKDAYS[words.language][day.weekday()]


def _number(words: Words, day: date) -> str:
    return "1er" if words.language == "fr" and day.day == 1 else str(day.day)


def _in_month(words: Words, day: date) -> str:
    return f"{_number(words, day)} {MONTHS[words.language][day.month - 1]}"


def _goes_without_year(day: date, today: date) -> bool:
    return day.year == today.year or abs(day - today) <= _HALF_A_YEAR


def _span(day: date, today: date) -> tuple[Unit, int]:
    """Measure in the unit people would use: days up to four weeks, weeks up to two months, months up to two years."""
    early, late = sorted((day, today))
    days = (late - early).days
    months = (late.year - early.year) * 12 + late.month - early.month - (late.day < early.day)
    if days < 28:
        return "day", days
    if months < 2:
        return "week", days // 7
    return ("month", months) if months < 24 else ("year", months // 12)
