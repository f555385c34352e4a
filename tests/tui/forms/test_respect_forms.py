"""What R18 adds to the forms: a change of employer, whom not to tell, discreet notes, an assistant's answer."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.people import Post
from reseau_tui.tui.forms.answer import AnswerForm
from reseau_tui.tui.forms.contact import ContactForm
from reseau_tui.tui.forms.interaction import InteractionForm
from reseau_tui.tui.forms.still_valid import StillValidForm
from reseau_tui.words import Words
from tests.screen_text import screen_text
from tests.tui.forms.form_app import TODAY, FormApp

LEFT = Post(organisation="CHU", until=TODAY)


async def test_another_organisation_asks_whether_it_is_another_employer(words: Words, book: Book) -> None:
    app = FormApp(words, book, ContactForm("2"))
    async with app.run_test(size=(80, 24)) as pilot:
        move = app.form.field("move")
        assert not move.display
        app.form.field("organisation").input.value = "frigo  SA"
        await pilot.pause()
        assert not move.display
        app.form.field("organisation").input.value = "Kion"
        await pilot.pause()
        assert move.display
        assert words.say("a new employer") in screen_text(app)
        await pilot.press("ctrl+s")
    assert app.result.result.posts == (
        Post(organisation="Frigo SA", role="Directrice logistique", until=TODAY),
    )  # fmt: skip


async def test_a_wrong_name_is_corrected_without_a_move(words: Words, book: Book) -> None:
    app = FormApp(words, book, ContactForm("2"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.form.field("organisation").input.value = "Frigo Ouest"
        await pilot.pause()
        app.form.field("move").control.focus()
        await pilot.press("right", "ctrl+s")
    assert app.result.result.organisation == "Frigo Ouest"
    assert app.result.result.posts == ()


async def test_who_is_not_told_and_who_answers_for_them(words: Words, book: Book) -> None:
    app = FormApp(words, book, ContactForm("2"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.form.field("more").control.focus()
        await pilot.press("left")
        await pilot.pause()
        app.form.field("assistant").input.value = "Odile Roux"
        app.form.field("not_told").control.focus()
        await pilot.press("left", "ctrl+s")
    assert (app.result.result.assistant, app.result.result.not_told) == ("Odile Roux", True)


async def test_a_discreet_exchange(words: Words, book: Book) -> None:
    app = FormApp(words, book, InteractionForm("2", kind="call", note="divorce"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.form.field("more").control.focus()
        await pilot.press("left")
        await pilot.pause()
        app.form.field("discreet").control.focus()
        await pilot.press("left", "ctrl+s")
    assert app.result.result.discreet


async def test_an_assistant_says_later(words: Words, book: Book) -> None:
    book.put(msgspec.structs.replace(book.contacts["2"], assistant="Odile Roux"))
    app = FormApp(words, book, AnswerForm("2", kind="later"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.form.field("until").input.value = "10/12"
        app.form.field("assistant").control.focus()
        await pilot.press("left", "ctrl+s")
    (answer,) = app.result.result.answers
    assert (answer.kind, answer.until) == ("later", date(2026, 12, 10))
    assert "Odile Roux" in answer.note


async def test_one_key_says_that_a_request_still_holds(words: Words, book: Book) -> None:
    book.put(msgspec.structs.replace(book.contacts["2"], posts=(LEFT,)))
    app = FormApp(words, book, StillValidForm("2"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
    assert book.requests["60"].confirmed == TODAY


async def test_or_closes_it(words: Words, book: Book) -> None:
    book.put(msgspec.structs.replace(book.contacts["2"], posts=(LEFT,)))
    app = FormApp(words, book, StillValidForm("2"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "enter")
    assert (book.requests["60"].confirmed, book.requests["60"].closed) == (None, TODAY)
