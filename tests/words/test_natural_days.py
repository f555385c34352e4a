"""Days as people type them, on Wednesday 18 November 2026."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reseau_tui.words import Words, days, load
from reseau_tui.words.natural_days import UnreadableDay, explain, read_day

TODAY = date(2026, 11, 18)
FR, EN = load("fr"), load("en")

# typed, the day to come that is meant, the past day that is meant (None: the same)
FRENCH = [
    ("2026-12-15", "2026-12-15", None),
    ("2024/02/29", "2024-02-29", None),
    ("15/12", "2026-12-15", "2025-12-15"),
    ("3/4", "2027-04-03", "2026-04-03"),
    ("18/11", "2026-11-18", "2026-11-18"),
    ("15/12/26", "2026-12-15", None),
    ("15/12/99", "1999-12-15", None),
    ("15/12/2026", "2026-12-15", None),
    ("15 / 12 / 2026", "2026-12-15", None),
    ("15.12.", "2026-12-15", "2025-12-15"),
    ("4.12.26", "2026-12-04", None),
    ("15-12-2026", "2026-12-15", None),
    ("15 12 2026", "2026-12-15", None),
    ("15-déc-2026", "2026-12-15", None),
    ("15 décembre", "2026-12-15", "2025-12-15"),
    ("15 décembre 2026", "2026-12-15", None),
    ("15 DECEMBRE 26", "2026-12-15", None),
    ("le 15 décembre", "2026-12-15", "2025-12-15"),
    ("1er janvier", "2027-01-01", "2026-01-01"),
    ("premier janvier", "2027-01-01", "2026-01-01"),
    ("15 déc.", "2026-12-15", "2025-12-15"),
    ("3 févr. 2027", "2027-02-03", None),
    ("29 février", "2028-02-29", "2024-02-29"),
    ("le 15", "2026-12-15", "2026-11-15"),
    ("le 18", "2026-11-18", "2026-11-18"),
    ("le 31", "2026-12-31", "2026-10-31"),
    ("le 15 du mois prochain", "2026-12-15", None),
    ("mardi 24 novembre 2026", "2026-11-24", None),
    ("mar. 24 nov. 2026", "2026-11-24", None),
    ("mardi 24/11/2026", "2026-11-24", None),
    ("le mardi 24 novembre 2026", "2026-11-24", None),
    ("aujourd’hui", "2026-11-18", None),
    ("aujourd'hui", "2026-11-18", None),
    ("aujourdhui", "2026-11-18", None),
    ("auj.", "2026-11-18", None),
    ("ce soir", "2026-11-18", None),
    ("demain", "2026-11-19", None),
    ("demain matin", "2026-11-19", None),
    ("Demain.", "2026-11-19", None),
    ("après-demain", "2026-11-20", None),
    ("apres demain", "2026-11-20", None),
    ("APRÈS\u00a0DEMAIN", "2026-11-20", None),
    ("hier", "2026-11-17", None),
    ("hier soir", "2026-11-17", None),
    ("avant-hier", "2026-11-16", None),
    ("avant hier", "2026-11-16", None),
    ("lundi", "2026-11-23", "2026-11-16"),
    ("lun.", "2026-11-23", "2026-11-16"),
    ("mercredi", "2026-11-25", "2026-11-11"),
    ("mar", "2026-11-24", "2026-11-17"),
    ("ce lundi", "2026-11-23", "2026-11-16"),
    ("ce mercredi", "2026-11-18", "2026-11-18"),
    ("lundi prochain", "2026-11-23", None),
    ("mercredi prochain", "2026-11-25", None),
    ("lundi dernier", "2026-11-16", None),
    ("mercredi dernier", "2026-11-11", None),
    ("lundi en huit", "2026-11-30", None),
    ("vendredi en huit", "2026-11-27", None),
    ("lundi en quinze", "2026-12-07", None),
    ("jeudi de la semaine prochaine", "2026-11-26", None),
    ("dans 3 jours", "2026-11-21", None),
    ("dans 2 semaines", "2026-12-02", None),
    ("dans un mois", "2026-12-18", None),
    ("dans quinze jours", "2026-12-03", None),
    ("dans six mois", "2027-05-18", None),
    ("dans un an", "2027-11-18", None),
    ("d’ici 3 jours", "2026-11-21", None),
    ("il y a 3 jours", "2026-11-15", None),
    ("il y a une semaine", "2026-11-11", None),
    ("il y a neuf mois", "2026-02-18", None),
    ("y a 3 jours", "2026-11-15", None),
    ("+3", "2026-11-21", None),
    ("+3j", "2026-11-21", None),
    ("+ 3 jours", "2026-11-21", None),
    ("+2s", "2026-12-02", None),
    ("+2sem", "2026-12-02", None),
    ("+1m", "2026-12-18", None),
    ("+1 an", "2027-11-18", None),
    ("-3j", "2026-11-15", None),
    ("−3j", "2026-11-15", None),
    ("J+7", "2026-11-25", None),
    ("J-2", "2026-11-16", None),
    ("la semaine prochaine", "2026-11-23", None),
    ("semaine dernière", "2026-11-09", None),
    ("le mois prochain", "2026-12-01", None),
    ("fin du mois", "2026-11-30", "2026-10-31"),
    ("fin de mois", "2026-11-30", "2026-10-31"),
    ("fin du mois prochain", "2026-12-31", None),
    ("fin janvier 2027", "2027-01-31", None),
    ("début janvier", "2027-01-01", "2026-01-01"),
    ("mi-décembre", "2026-12-15", "2025-12-15"),
    ("à la mi-août", "2027-08-15", "2026-08-15"),
    ("fin novembre", "2026-11-30", "2025-11-30"),
    ("fin de semaine", "2026-11-20", "2026-11-13"),
    ("ce week-end", "2026-11-21", "2026-11-14"),
    ("le week-end prochain", "2026-11-21", None),
    ("fin d’année", "2026-12-31", "2025-12-31"),
]
ENGLISH = [
    ("December 15", "2026-12-15", "2025-12-15"),
    ("December 15, 2026", "2026-12-15", None),
    ("Dec 15th, 2026", "2026-12-15", None),
    ("15 Dec 2026", "2026-12-15", None),
    ("the 15th of December", "2026-12-15", "2025-12-15"),
    ("1st January", "2027-01-01", "2026-01-01"),
    ("May 2", "2027-05-02", "2026-05-02"),
    ("March 15", "2027-03-15", "2026-03-15"),
    ("15 Mar", "2027-03-15", "2026-03-15"),
    ("the 15th", "2026-12-15", "2026-11-15"),
    ("22nd", "2026-11-22", "2026-10-22"),
    ("Tuesday, November 24, 2026", "2026-11-24", None),
    ("Tue 24 Nov 2026", "2026-11-24", None),
    ("today", "2026-11-18", None),
    ("Tomorrow", "2026-11-19", None),
    ("the day after tomorrow", "2026-11-20", None),
    ("yesterday", "2026-11-17", None),
    ("day before yesterday", "2026-11-16", None),
    ("monday", "2026-11-23", "2026-11-16"),
    ("on Thurs.", "2026-11-19", "2026-11-12"),
    ("this friday", "2026-11-20", "2026-11-13"),
    ("next monday", "2026-11-23", None),
    ("next wednesday", "2026-11-25", None),
    ("last monday", "2026-11-16", None),
    ("monday week", "2026-11-30", None),
    ("thursday next week", "2026-11-26", None),
    ("in 2 weeks", "2026-12-02", None),
    ("in a month", "2026-12-18", None),
    ("in a fortnight", "2026-12-02", None),
    ("3 days ago", "2026-11-15", None),
    ("a week ago", "2026-11-11", None),
    ("+3d", "2026-11-21", None),
    ("+2w", "2026-12-02", None),
    ("-1y", "2025-11-18", None),
    ("next week", "2026-11-23", None),
    ("next month", "2026-12-01", None),
    ("end of month", "2026-11-30", "2026-10-31"),
    ("the end of the month", "2026-11-30", "2026-10-31"),
    ("mid-December", "2026-12-15", "2025-12-15"),
    ("end of January 2027", "2027-01-31", None),
    ("early January", "2027-01-01", "2026-01-01"),
    ("end of the week", "2026-11-20", "2026-11-13"),
    ("end of the year", "2026-12-31", "2025-12-31"),
]


@pytest.mark.parametrize(("text", "future", "past"), FRENCH + ENGLISH)
def test_both_languages_are_read_and_the_meant_side_chosen(text: str, future: str, past: str | None) -> None:
    assert read_day(text, TODAY, past=False).isoformat() == future
    assert read_day(text, TODAY, past=True).isoformat() == (past or future)


NOT_READ = [
    ("", "empty"),
    (" \n\t\u00a0", "empty"),
    ("bientôt", "unreadable"),
    ("lundi ou mardi", "unreadable"),
    ("15", "unreadable"),
    ("3 jours", "unreadable"),
    ("15/12/2026 à 9h", "unreadable"),
    ("15/12-2026", "unreadable"),
    ("15/12/126", "unreadable"),
    ("2026-12", "unreadable"),
    ("décembre", "unreadable"),
    ("décembre 15", "unreadable"),
    ("dans quelques jours", "unreadable"),
    ("dans 3 jours ouvrés", "unreadable"),
    ("lundi huit", "unreadable"),
    ("dans unan", "unreadable"),
    ("١٥/١٢", "unreadable"),
    ("mar 15", "ambiguous"),
    ("le mar 15", "ambiguous"),
    ("31/02", "no-such-date"),
    ("31 avril", "no-such-date"),
    ("29/02/2027", "no-such-date"),
    ("30 février", "no-such-date"),
    ("13/13", "no-such-date"),
    ("0/12", "no-such-date"),
    ("le 32", "no-such-date"),
    ("2026-13-01", "no-such-date"),
    ("2026-02-30", "no-such-date"),
    ("12/25", "month-first"),
    ("12/25/2026", "month-first"),
    ("lundi 24 novembre 2026", "weekday-disagrees"),
    ("lundi 15/12/2026", "weekday-disagrees"),
    ("0000-01-01", "out-of-range"),
    ("+999999999", "out-of-range"),
    ("-999999999 mois", "out-of-range"),
    ("dans 9000 ans", "out-of-range"),
]


@pytest.mark.parametrize("past", [False, True])
@pytest.mark.parametrize(("text", "code"), NOT_READ)
def test_what_is_not_one_day_is_refused_and_told_why(text: str, code: str, past: bool) -> None:
    with pytest.raises(UnreadableDay) as caught:
        read_day(text, TODAY, past=past)
    assert caught.value.code == code


def test_a_weekday_without_year_is_checked_against_the_year_that_is_meant() -> None:
    assert read_day("mardi 24 novembre", TODAY, past=False) == date(2026, 11, 24)
    assert read_day("lundi 24 novembre", TODAY, past=True) == date(2025, 11, 24)
    for text, past in (("lundi 24 novembre", False), ("mardi 24 novembre", True), ("mardi 24", True)):
        with pytest.raises(UnreadableDay, match="weekday-disagrees"):
            read_day(text, TODAY, past=past)
    assert read_day("mardi 24", TODAY, past=False) == date(2026, 11, 24)


EXPLAINED = [
    ("", "Indiquez un jour : 15/12, mardi, demain ou dans 2 semaines."),
    ("le 32", "Aucun mois n’a de 32."),
    ("13/13", "Il n’y a pas de mois 13."),
    ("31/02", "Le 31 février n’existe pas."),
    ("29/02/2027", "Le 29 février 2027 n’existe pas."),
    ("12/25", "Le jour se met avant le mois : 25/12, et non 12/25."),
    ("lundi 24 novembre", "Le 24 novembre 2026 est un mardi, pas un lundi."),
    ("mar 15", "« mar 15 » peut être mardi 15 ou le 15 mars : écrivez-le en toutes lettres."),
    (
        "plus\x1b[31m tard",
        "Je ne sais pas lire le jour « plus[31m tard » : essayez 15/12, mardi, demain ou dans 2 semaines.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), EXPLAINED)
def test_the_mistake_is_explained_in_french(text: str, sentence: str) -> None:
    with pytest.raises(UnreadableDay) as caught:
        read_day(text, TODAY, past=False)
    assert explain(FR, caught.value).replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(("text", "code"), NOT_READ)
def test_every_mistake_is_one_sentence_in_each_language(text: str, code: str) -> None:
    with pytest.raises(UnreadableDay) as caught:
        read_day(text, TODAY, past=False)
    for words in (FR, EN):
        sentence = explain(words, caught.value)
        assert sentence.endswith(".")
        assert sentence.isprintable() or "\u00a0" in sentence
    assert explain(FR, caught.value) != explain(EN, caught.value)


@given(st.dates(), st.dates(), st.booleans())
@example(date(1, 1, 1), TODAY, False)
@example(date(9999, 12, 31), TODAY, True)
def test_a_date_said_in_full_is_read_back(day: date, today: date, past: bool) -> None:
    for words in (FR, EN):
        for said in (days.long_day(words, day), days.short_day_year(words, day), days.day_of_year(words, day)):
            assert read_day(said, today, past=past) == day
    assert read_day(day.isoformat(), today, past=past) == day
    assert read_day(f"{day:%d/%m/}{day.year:04}", today, past=past) == day


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(-183, 183))
def test_a_date_said_without_its_year_is_read_back(today: date, distance: int) -> None:
    day = today + timedelta(days=distance)
    for words in (FR, EN):
        assert read_day(days.day(words, day, today), today, past=distance < 0) == day
        assert read_day(days.short_day(words, day), today, past=distance < 0) == day


BARE = [
    *("lundi", "mardi", "mer.", "jeudi", "friday", "sam.", "Sunday", "ce mardi", "le 1er", "le 15", "le 31"),
    *("15/12", "1/1", "29/2", "31 août", "June 30", "fin du mois", "mi-mars", "fin février", "fin de semaine"),
    *("ce week-end", "fin d'année", "début janvier"),
]


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.sampled_from(BARE))
def test_a_bare_form_is_never_on_the_wrong_side(today: date, text: str) -> None:
    assert read_day(text, today, past=False) >= today
    assert read_day(text, today, past=True) <= today


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_is_within_a_week_and_never_today(today: date, number: int) -> None:
    for name in (days.WEEKDAYS["fr"][number], days.WEEKDAYS["en"][number]):
        ahead = (read_day(name, today, past=False) - today).days
        behind = (today - read_day(name, today, past=True)).days
        assert 1 <= ahead <= 7
        assert 1 <= behind <= 7
        assert read_day(name, today, past=True).weekday() == number == read_day(name, today, past=False).weekday()


@pytest.mark.parametrize(
    ("today", "text", "expected"),
    [
        ("2027-01-31", "dans un mois", "2027-02-28"),
        ("2027-03-31", "il y a un mois", "2027-02-28"),
        ("2028-02-29", "dans un an", "2029-02-28"),
    ],
)
def test_months_end_on_their_last_day_at_most(today: str, text: str, expected: str) -> None:
    assert read_day(text, date.fromisoformat(today), past=False) == date.fromisoformat(expected)


PIECES = st.sampled_from(
    [
        *("lundi", "mardi", "mar", "15", "31", "1er", "2026", "99999", "/", "-", ".", "+", "j", "J", "dans", "il"),
        *("y", "a", "mois", "semaine", "prochaine", "fin", "mi", "début", "janvier", "mars", "décembre", "le", "la"),
        *("en", "huit", "0", "ago", "in", "next", "last", "week", "year", "s", "m", ",", "’", "'", "½", "Ⅻ", " "),
        *("\u202e", "\x1b[0m", "\ud800", "\x00"),
    ]
)


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join), st.dates(), st.booleans())
def test_no_text_does_anything_but_name_a_day_or_be_refused(text: str, today: date, past: bool) -> None:
    try:
        day = read_day(text, today, past=past)
    except UnreadableDay as error:
        for words in (FR, EN):
            assert 10 < len(explain(words, error)) < 160
    else:
        assert type(day) is date


@pytest.mark.parametrize("text", ["x" * 10**6, "1" * 10**6, "+" + "9" * 10**6, "lundi " * 200_000, " " * 10**6 + "?"])
def test_a_megabyte_is_refused_at_once(text: str, words: Words) -> None:
    start = time.process_time()
    with pytest.raises(UnreadableDay) as caught:
        read_day(text, TODAY, past=False)
    assert len(explain(words, caught.value)) < 160
    assert time.process_time() - start < 2
