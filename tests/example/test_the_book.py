"""What the example book holds on the day of the screens."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, get_args

import msgspec
import pytest

from reseau_tui.drafting.composing import compose
from reseau_tui.example import example_tables
from reseau_tui.method.obligations import by_person, items
from reseau_tui.model.book import Book
from reseau_tui.model.checks import TEXT_FIELDS, check, cleaned
from reseau_tui.model.kinds import Closeness, Register, Standing
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLE_OF, TABLES, referred
from reseau_tui.model.text import clean, fold
from reseau_tui.words import load

FICTIONAL_PHONE = re.compile(r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d")
MILLISECONDS = 150


def records(book: Book) -> Iterator[Record]:
    for rows in book.tables.values():
        yield from rows.values()


def texts(value: Any, *, lines: bool = False) -> Iterator[tuple[str, bool]]:
    """Every text of a record, and whether it may hold several lines."""
    if isinstance(value, str):
        yield value, lines
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each, lines=lines)
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field), lines=field in TEXT_FIELDS)


@pytest.fixture
def person(book: Book) -> Callable[[str], Any]:
    return lambda name: next(c for c in book.contacts.values() if fold(name) in fold(c.name))


def test_every_record_is_valid_clean_and_filed_under_its_identifier(book: Book) -> None:
    for table, rows in book.tables.items():
        for record_id, record in rows.items():
            assert record.id == record_id
            assert TABLE_OF[type(record)] == table
            check(record)
            assert cleaned(record) == record
            for text, lines in texts(record):
                assert clean(text, lines=lines) == text
    identifiers = [record.id for record in records(book)]
    assert len(identifiers) == len(set(identifiers))


def test_no_reference_dangles(book: Book) -> None:
    for record in records(book):
        for table in TABLES:
            for record_id in referred(record, table):
                assert record_id in book.tables[table], record
    for request in book.requests.values():
        assert all(answer.to in book.contacts for answer in request.answers if answer.to)


def test_the_same_day_gives_the_same_book(day: date, language: Any, book: Book) -> None:
    assert book.tables == Book(example_tables(day, language)).tables


def test_another_program_in_another_time_zone_gives_the_same_book(day: date, book: Book) -> None:
    code = (
        "from datetime import date; from reseau_tui.example import example_tables;"
        f"print(*example_tables(date.fromisoformat('{day}'), 'fr')['interactions'])"
    )
    elsewhere = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"TZ": "Pacific/Auckland"}
    )
    assert elsewhere.stdout.split() == list(book.interactions)


def test_both_languages_tell_the_same_stories(day: date) -> None:
    french, english = (Book(example_tables(day, language)) for language in ("fr", "en"))
    for table in TABLES:
        assert french.tables[table].keys() == english.tables[table].keys()
    kinds = [[(item.id, item.due) for item in items(book, day)] for book in (french, english)]
    assert kinds[0] == kinds[1]
    for ours, theirs in zip(french.interactions.values(), english.interactions.values(), strict=True):
        assert bool(ours.note) == bool(theirs.note)
    assert not any("«" in text or "\u00a0" in text for r in english.requests.values() for text, _ in texts(r))


def test_french_is_typeset(day: date) -> None:
    for record in records(Book(example_tables(day, "fr"))):
        for text, _ in texts(record):
            # A web address has a colon of its own.
            assert not re.search(r" [:;!?»]|« |'", text), text


def test_it_shows_the_variety_of_a_network(book: Book) -> None:
    contacts = list(book.contacts.values())
    assert 55 <= len(contacts) <= 65
    assert {c.standing for c in contacts} >= set(get_args(Standing))
    assert {c.closeness for c in contacts} >= set(get_args(Closeness))
    assert {c.register for c in contacts} >= set(get_args(Register))
    assert {c.language for c in contacts} == {None, "fr", "en"}
    assert sum(c.leave_in_peace for c in contacts) == 1
    assert any(c.away_until for c in contacts)
    assert any(c.recruiter for c in contacts)
    assert any(tie.manages for tie in book.ties.values())
    assert any(o.busy and o.busy[0].yearly for o in book.organisations.values())
    assert any(o.busy and not o.busy[0].yearly for o in book.organisations.values())
    assert any(p.confidential for p in book.projects.values())
    assert any(r.incoming for r in book.requests.values())
    assert {r.strength for r in book.requests.values()} == {"solid", "named", "cold"}
    assert {a.kind for r in book.requests.values() for a in r.answers} >= {"yes", "no", "referred", "away"}
    assert any(i.discreet for i in book.interactions.values())
    assert any(i.gave for i in book.interactions.values())
    assert {p.by for p in book.promises.values()} == {"me", "them"}
    assert book.shares
    assert book.drafts
    imported = [c for c in contacts if c.connected_on]
    assert len(imported) >= 15
    assert not any(book.interactions_of[c.id] or book.requests_of[c.id] for c in imported)


def test_nobody_in_it_can_be_reached(book: Book) -> None:
    for contact in book.contacts.values():
        assert all(email.endswith("@example.org") and email.isascii() for email in contact.emails)
        assert all(FICTIONAL_PHONE.fullmatch(phone) for phone in contact.phones)
        assert contact.linkedin == "" or re.fullmatch(
            r"https://www\.linkedin\.com/in/exemple-[a-z-]+", contact.linkedin
        )
    assert len({c.emails for c in book.contacts.values() if c.emails}) == sum(
        bool(c.emails) for c in book.contacts.values()
    )


def test_it_says_who_is_looking_for_work(book: Book, language: str) -> None:
    settings = book.settings
    assert settings.language == language
    assert (settings.name, settings.gender, settings.country) == ("Claire Morvan", "f", "FR")
    assert settings.signature
    assert settings.presentation_fr
    assert settings.presentation_en


def test_whoever_is_written_to_has_a_gender(book: Book, day: date) -> None:
    assert all(book.contacts[item.contact].gender for item in items(book, day) if item.contact)


def test_the_chain_to_sonia_has_three_hops(book: Book, day: date, person: Callable[[str], Any]) -> None:
    chain = tuple(person(name).id for name in ("Yvon", "Aïcha", "Karim", "Sonia"))
    owed = {item.contact: item for item in items(book, day) if item.kind == "update"}
    assert [owed[one].via for one in chain[:3]] == [chain, chain[1:], chain[2:]]


def test_nadia_may_be_followed_up_on_the_day_of_the_screens(
    book: Book, day: date, person: Callable[[str], Any]
) -> None:
    (item,) = [item for item in items(book, day) if item.contact == person("Nadia").id]
    request = book.requests[item.request]
    assert (item.kind, item.due, request.sent, request.may_contact_on) == (
        "follow-up", day, date(2026, 11, 13), date(2026, 11, 12),
    )  # fmt: skip
    assert request.strength == "solid"


def test_those_with_nothing_owed_are_at_peace(book: Book, day: date, person: Callable[[str], Any]) -> None:
    at_peace = {
        person(name).id for name in ("Olivier", "Gaëlle", "Fatou", "Élodie", "Ingrid", "Léa", "Ronan", "Bernard")
    }
    assert not at_peace & {item.contact for item in items(book, day)}


def test_the_draft_of_every_card_says_what_is_owed(book: Book, day: date, language: str) -> None:
    for contact_id, owed in by_person(item for item in items(book, day) if item.contact).items():
        contact = book.contacts[contact_id]
        composed = compose(book, contact_id, owed, day, load)
        assert composed.language == (contact.language or language)
        assert composed.body.strip()
        assert composed.subject.strip()
        assert "Claire" in composed.body
        assert "{{" not in composed.body + composed.subject
        assert clean(composed.body, lines=True) == composed.body
        assert any(name in composed.body for name in contact.name.split())


def test_it_is_made_at_once(day: date) -> None:
    example_tables(day, "fr")
    spent = []
    for _ in range(5):
        start = time.process_time()
        example_tables(day, "fr")
        spent.append(time.process_time() - start)
    assert min(spent) * 1000 < MILLISECONDS
