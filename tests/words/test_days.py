"""How days are said, on Wednesday 18 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.words import Words, days, load, pseudo_words

TODAY = date(2026, 11, 18)
FR, EN = load("fr"), load("en")


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2026, 12, 15), "mardi 15 décembre 2026", "Tuesday 15 December 2026"),
        (date(2027, 1, 1), "vendredi 1er janvier 2027", "Friday 1 January 2027"),
        (date(2026, 8, 1), "samedi 1er août 2026", "Saturday 1 August 2026"),
    ],
)
def test_long_day(day: date, french: str, english: str) -> None:
    assert (days.long_day(FR, day), days.long_day(EN, day)) == (french, english)


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2026, 11, 24), "mardi 24 novembre", "Tuesday 24 November"),
        (date(2026, 1, 5), "lundi 5 janvier", "Monday 5 January"),
        (date(2027, 2, 1), "lundi 1er février", "Monday 1 February"),
        (date(2027, 7, 1), "jeudi 1er juillet 2027", "Thursday 1 July 2027"),
        (date(2025, 11, 24), "lundi 24 novembre 2025", "Monday 24 November 2025"),
    ],
)
def test_day_leaves_out_a_year_that_goes_without_saying(day: date, french: str, english: str) -> None:
    assert (days.day(FR, day, TODAY), days.day(EN, day, TODAY)) == (french, english)


def test_short_days() -> None:
    day = date(2026, 11, 24)
    assert (days.short_day(FR, day), days.short_day(EN, day)) == ("24 nov.", "24 Nov")
    assert (days.short_day_year(FR, day), days.short_day_year(EN, day)) == ("24 nov. 2026", "24 Nov 2026")
    assert days.short_day(FR, date(2027, 1, 1)) == "1er janv."
    assert days.day_of_year(FR, date(2027, 3, 1)) == "1er mars 2027"


RELATIVE = [
    (0, "aujourd’hui", "today"),
    (1, "demain", "tomorrow"),
    (-1, "hier", "yesterday"),
    (2, "dans 2 jours", "in 2 days"),
    (24, "dans 24 jours", "in 24 days"),
    (-3, "il y a 3 jours", "3 days ago"),
    (27, "dans 27 jours", "in 27 days"),
    (-28, "il y a 4 semaines", "4 weeks ago"),
    (60, "dans 8 semaines", "in 8 weeks"),
    (61, "dans 2 mois", "in 2 months"),
    (92, "dans 3 mois", "in 3 months"),
    (-365, "il y a 12 mois", "12 months ago"),
    (-731, "il y a 2 ans", "2 years ago"),
]


@pytest.mark.parametrize(("distance", "french", "english"), RELATIVE)
def test_relative(distance: int, french: str, english: str) -> None:
    day = TODAY + timedelta(days=distance)
    assert (days.relative(FR, day, TODAY), days.relative(EN, day, TODAY)) == (french, english)


@pytest.mark.parametrize(
    ("distance", "french", "english"),
    [
        (0, "depuis aujourd’hui", "since today"),
        (-1, "depuis hier", "since yesterday"),
        (-6, "depuis jeudi", "since Thursday"),
        (-15, "depuis le 3 novembre", "since 3 November"),
        (-17, "depuis le 1er novembre", "since 1 November"),
        (-365, "depuis le 18 novembre 2025", "since 18 November 2025"),
        (1, "à partir de demain", "from tomorrow"),
        (2, "à partir de vendredi", "from Friday"),
        (13, "à partir du 1er décembre", "from 1 December"),
    ],
)
def test_since_day(distance: int, french: str, english: str) -> None:
    day = TODAY + timedelta(days=distance)
    assert (days.since_day(FR, day, TODAY), days.since_day(EN, day, TODAY)) == (french, english)


@pytest.mark.parametrize(
    ("distance", "french", "english"),
    [
        (0, "auj.", "today"),
        (-3, "3 j", "3 d"),
        (-28, "4 sem", "4 wk"),
        (-160, "5 mois", "5 mo"),
        (-330, "1 an", "1 yr"),
        (-800, "2 ans", "2 yr"),
        (3, "+3j", "+3d"),
        (61, "+2mois", "+2mo"),
    ],
)
def test_age(distance: int, french: str, english: str) -> None:
    day = TODAY + timedelta(days=distance)
    assert (days.age(FR, day, TODAY), days.age(EN, day, TODAY)) == (french, english)


@given(st.dates(), st.dates())
def test_an_age_always_fits_its_column(day: date, today: date) -> None:
    assert len(days.age(FR, day, today)) <= 6
    assert len(days.age(EN, day, today)) <= 6


@given(st.dates(), st.dates())
def test_every_day_can_be_said(day: date, today: date) -> None:
    for words in (FR, EN):
        said = (days.relative(words, day, today), days.since_day(words, day, today), days.echo(words, day, today))
        assert all(text and "{" not in text for text in said)


def test_echo() -> None:
    day = date(2026, 12, 12)
    assert days.echo(FR, day, TODAY) == "samedi 12 décembre 2026, dans 24 jours"
    assert days.echo(EN, day, TODAY) == "Saturday 12 December 2026, in 24 days"


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("1d", "tous les jours", "every day"),
        ("1w", "toutes les semaines", "every week"),
        ("6w", "toutes les 6 semaines", "every 6 weeks"),
        ("1m", "tous les mois", "every month"),
        ("3m", "tous les 3 mois", "every 3 months"),
        ("2y", "tous les 2 ans", "every 2 years"),
    ],
)
def test_period(text: str, french: str, english: str) -> None:
    assert (days.period(FR, text), days.period(EN, text)) == (french, english)


@pytest.mark.parametrize("text", ["", "w", "0w", "-1w", "6", "6 w", "6x", "٣w"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="^" + text):
        days.period(FR, text)


def test_in_the_pseudo_locale_days_are_bracketed_once() -> None:
    pseudo: Words = pseudo_words()
    day = date(2026, 12, 12)
    assert days.echo(pseudo, day, TODAY) == "⟦samedi 12 décembre 2026, dans 24 jours⟧"
    for said in (days.short_day(pseudo, day), days.age(pseudo, day, TODAY), days.period(pseudo, "6w")):
        assert said.startswith("⟦")
        assert said.endswith("⟧")
