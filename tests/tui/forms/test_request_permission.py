"""Whoever let me use their name when they named someone is filled in when I ask that person. Source: method R1, R12."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.tui.forms.request import RequestForm
from reseau_tui.words import Words
from tests.tui.forms.form_app import FormApp, type_text

GIVEN = date(2026, 11, 10)


@pytest.fixture
def named(book: Book) -> Book:
    """Karim (1) and then Marie (5) named Chantal (7): Marie lets me write in her name; Luc (8) was merely named."""
    book.put(Contact(id="7", name="Chantal Mercier"))
    book.put(Contact(id="8", name="Luc Perrin"))
    meeting = {"kind": "meeting", "direction": "both", "told": True}
    book.put(Interaction(id="90", contact="1", on=date(2026, 11, 20), introduced=("7", "8"), **meeting))
    book.put(Interaction(id="91", contact="5", on=GIVEN, introduced=("7",), in_their_name=("7",), **meeting))
    return book


async def test_the_connector_and_the_yes_of_that_day(french: Words, named: Book) -> None:
    app = FormApp(french, named, RequestForm("7"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not app.form.changed
        app.form.field("about").input.value = "un moulin"
        await pilot.press("ctrl+s")
    request = app.result.result
    assert (request.connector, request.may_contact, request.may_contact_on) == ("5", "yes", GIVEN)
    assert (request.will_meet, request.strength) == ("not-asked", "named")


async def test_somebody_else_may_recommend_me_and_has_not_been_asked(french: Words, named: Book) -> None:
    app = FormApp(french, named, RequestForm("7"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        form = app.form
        form.field("connector").control.focus()
        await pilot.pause()
        await pilot.press(*["backspace"] * len("Marie Colin"))
        await type_text(pilot, "Karim")
        await pilot.press("enter")
        assert form.field("may_contact").read() == "not-asked"
        form.field("about").input.value = "un moulin"
        await pilot.press("ctrl+s")
    request = app.result.result
    assert (request.connector, request.may_contact) == ("1", "not-asked")


@pytest.mark.parametrize("contact", ["8", None])
async def test_nobody_is_filled_in_where_nobody_said_so(french: Words, named: Book, contact: str | None) -> None:
    app = FormApp(french, named, RequestForm(contact))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.form.field("connector").typed == ""
