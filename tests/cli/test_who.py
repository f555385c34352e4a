"""WHO, REQUEST and ITEM: whom a few words mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Message, Request
from reseau_tui.present.who import Unclear, contact_named, contacts_named, request_named, unclear_sentence
from reseau_tui.words import load

NAMES = (
    "Aurélie Marchand", "Jean-Pierre Vasseur", "Pierre N’Diaye", "Marie-Anne Le Goff", "Marie Anselme", "Ann Marie",
    "O'Brien Sean",
)  # fmt: skip


def book_of(*names: str) -> Book:
    book = Book()
    for number, name in enumerate(names, 1):
        book.put(Contact(id=f"{number:019d}", name=name, emails=(f"p{number}@example.org",)))
    return book


BOOK = book_of(*NAMES)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("0000000000000000003", "Pierre N’Diaye"),
        ("P2@Example.ORG", "Jean-Pierre Vasseur"),
        ("AURELIE MARCHAND", "Aurélie Marchand"),
        ("pierre n'diaye", "Pierre N’Diaye"),
        ("o’brien", "O'Brien Sean"),
        ("Pierre", "Pierre N’Diaye"),  # a whole word; Jean-Pierre is another name
        ("Marchand, Aurélie", "Aurélie Marchand"),
        ("ann marie", "Ann Marie"),
        ("aur", "Aurélie Marchand"),
        ("goff le", "Marie-Anne Le Goff"),
        ("vass", "Jean-Pierre Vasseur"),
        ("pierre vass", "Jean-Pierre Vasseur"),
        ("iaye", "Pierre N’Diaye"),
        ("selm", "Marie Anselme"),
    ],
)
def test_the_first_rung_that_holds_anyone_decides(said: str, meant: str) -> None:
    assert contact_named(BOOK, said).name == meant


def test_the_full_name_comes_before_the_words_of_longer_ones() -> None:
    book = book_of("Luc Morel", "Luc Morel Dufour", "Anne-Luc Morel")
    assert contact_named(book, "luc morel").id == "0000000000000000001"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_several_are_named_and_nobody_is_guessed(language: Any) -> None:
    with pytest.raises(Unclear) as several:
        contact_named(BOOK, "marie")
    said = unclear_sentence(load(language), several.value)
    assert "Marie Anselme" in said
    assert "Ann Marie" in said
    assert "Aurélie" not in said
    with pytest.raises(Unclear) as nobody:
        contact_named(BOOK, "Aurelie Marchant")
    assert not nobody.value.several
    assert "Aurélie Marchand" in unclear_sentence(load(language), nobody.value)


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    try:
        found = contact_named(BOOK, text)
    except Unclear as unclear:
        said = unclear_sentence(load("fr"), unclear)
        assert "\x1b" not in said
        assert not any("\ud800" <= letter <= "\udfff" for letter in said)
    else:
        assert found.id in BOOK.contacts


@given(st.sampled_from(NAMES), st.sampled_from([str.upper, str.lower, str.title]))
def test_a_full_name_means_its_bearer_in_any_case(name: str, spoken: Callable[[str], str]) -> None:
    assert [contact.name for contact in contacts_named(BOOK, spoken(name))] == [name]


def test_a_new_name_of_several_words_is_no_part_of_another() -> None:
    book = book_of("Marie Durand-Leroy", "Karim Alaoui")
    assert contacts_named(book, "Marie Durand", whole=True) == []
    assert contact_named(book, "karim", new=True).name == "Karim Alaoui"
    with pytest.raises(Unclear):
        contact_named(book, "Marie Durand", new=True)


def with_requests(*closed: bool) -> Book:
    book = book_of("Odile Ferry")
    for number, is_closed in enumerate(closed, 1):
        day = date(2026, 3, number)
        message = Message(on=day)
        over = date(2026, 4, 1) if is_closed else None
        book.put(
            Request(
                id=f"177{number:012d}{number:04d}",
                contact="0000000000000000001",
                about=f"n° {number}",
                messages=(message,),
                closed=over,
            )
        )
    return book


def test_a_request_by_identifier_by_its_ending_and_by_person() -> None:
    words = load("en")
    book = with_requests(False, True)
    whole = next(iter(book.requests))
    assert request_named(words, book, whole).id == whole
    assert request_named(words, book, whole[-4:]).id == whole
    assert request_named(words, book, "ferry").id == whole
    with pytest.raises(Unclear):
        request_named(words, book, whole[-3:])
    with pytest.raises(Unclear) as several:
        request_named(words, with_requests(False, False), "odile")
    assert "n° 1" in unclear_sentence(words, several.value)
    with pytest.raises(Unclear) as none:
        request_named(words, with_requests(True), "odile")
    assert "Odile Ferry" in unclear_sentence(words, none.value)
    assert request_named(words, with_requests(True), "odile", closed_too=True).about == "n° 1"
