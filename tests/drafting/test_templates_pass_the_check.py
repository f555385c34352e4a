"""Our own templates, filled in as a person would, pass our own check: no error, no warning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import get_args

import msgspec
import pytest

from reseau_tui.drafting.check_context import context_of
from reseau_tui.drafting.choosing import WRITTEN
from reseau_tui.drafting.composing import Composed, compose
from reseau_tui.drafting.draft_context import draft_file_of
from reseau_tui.example import example_tables
from reseau_tui.method.check import check
from reseau_tui.method.obligations import Item, items
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Gender, Language, Manner, Purpose, Register
from tests.drafting.filling import filled
from tests.drafting.people import DAY, ME, owed_to, words_for
from tests.drafting.situations import OCCASIONS, Occasion

PRESENTATIONS = {
    "presentation_fr": "Claire Martin a dirigé pendant dix ans des plateformes du froid. Elle compare les quais.",
    "presentation_en": "Claire Martin ran cold stores in Nantes for ten years. She is comparing loading bays.",
}
EVERY_WAY = pytest.mark.parametrize(("language", "register"), [("fr", "tu"), ("fr", "vous"), ("en", "vous")])
MANNERS = [manner for manner in get_args(Manner) if manner != "plain"]


def remarks(book: Book, contact: str, made: Composed, owed: Sequence[Item], day: date) -> list[tuple[str, str]]:
    """Return the errors and warnings on a composed message once its blanks are filled, each with the message."""
    tu = made.register == "tu"
    draft = Draft(
        id="",
        contact=contact,
        purpose=made.purpose,
        subject=filled(made.subject, made.language, tu=tu),
        body=filled(made.body, made.language, tu=tu),
        request=made.request,
        channel=made.channel,
        language=made.language,
        register=made.register,
    )
    context = context_of(draft_file_of(book, draft, {item.kind for item in owed}), book=book, day=day)
    return [(each.code, draft.body) for each in check(draft.body, context) if each.severity != "advice"]


def written(
    occasion: Occasion, language: Language, register: Register, gender: Gender | None, manner: Manner
) -> tuple[Purpose, list[tuple[str, str]]]:
    """Return the purpose of the message for an occasion, and the remarks on it."""
    book, day = occasion.book.snapshot(), occasion.day
    book.put(msgspec.structs.replace(ME, **PRESENTATIONS))
    book.put(msgspec.structs.replace(book.contacts[occasion.contact], register=register, gender=gender))
    owed = [] if occasion.purpose else owed_to(book, occasion.contact, day)
    made = compose(
        book, occasion.contact, owed, day, words_for,
        purpose=occasion.purpose, proposal=occasion.proposal, manner=manner, language=language,
    )  # fmt: skip
    return made.purpose, remarks(book, occasion.contact, made, owed, day)


@pytest.mark.parametrize("gender", ["f", "m", None])
@EVERY_WAY
def test_no_template_of_ours_is_remarked_on(language: Language, register: Register, gender: Gender | None) -> None:
    said: set[Purpose] = set()
    for name, occasion in OCCASIONS.items():
        purpose, found = written(occasion, language, register, gender, "plain")
        assert found == [], name
        said.add(purpose)
    assert said == set(get_args(Purpose))


@pytest.mark.parametrize("manner", MANNERS)
@EVERY_WAY
def test_nor_in_any_other_manner(language: Language, register: Register, manner: Manner) -> None:
    for name, occasion in OCCASIONS.items():
        assert written(occasion, language, register, "f", manner)[1] == [], name


@cache
def example(language: Language) -> tuple[Book, dict[str, list[Item]]]:
    """Return the example book, and what can be written to whom in it."""
    book = Book()
    for table in example_tables(DAY, language).values():
        for record in table.values():
            book.put(record)
    owed: dict[str, list[Item]] = {}
    for item in items(book, DAY):
        if item.kind in WRITTEN:
            owed.setdefault(item.contact, []).append(item)
    return book, owed


@pytest.mark.parametrize("gender", ["f", "m", None])
@EVERY_WAY
def test_the_example_book_gets_messages_without_a_remark(
    language: Language, register: Register, gender: Gender | None
) -> None:
    book, owed = example(language)
    assert len(owed) > 10
    for contact, about in owed.items():
        here = book.snapshot()
        person = msgspec.structs.replace(here.contacts[contact], register=register, gender=gender, language=language)
        here.put(person)
        made = compose(here, contact, about, DAY, words_for, language=language)
        assert remarks(here, contact, made, about, DAY) == [], (person.name, made.templates)
