"""The numbers of the method, in a form by groups."""

from __future__ import annotations

from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings, Numbers
from reseau_tui.tui.forms.method_numbers import OURS, NumbersForm
from reseau_tui.words import Words
from tests.screen_text import screen_text
from tests.tui.forms.form_app import FormApp


async def test_a_number_is_changed_another_put_back(words: Words, book: Book) -> None:
    book.put(BookSettings(id="1", numbers=Numbers(few=12)))
    app = FormApp(words, book, NumbersForm())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert words.say("Requests and follow-ups") in screen_text(app)
        assert {field.key for field in app.form.shown} == set(OURS)
        app.form.field("few").input.value = ""
        app.form.field("chain_good").input.value = "0,8"
        app.form.field("august_last").input.value = "31/08"
        await pilot.press("ctrl+s")
    kept = book.settings
    assert (kept.numbers.few, kept.numbers.chain_good, kept.moments.august_last) == (8, 0.8, (8, 31))


async def test_what_is_left_alone_changes_nothing(words: Words, book: Book) -> None:
    app = FormApp(words, book, NumbersForm())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s")
    assert book.settings == BookSettings(id="1")


async def test_what_cannot_be_is_said_by_the_label(words: Words, book: Book) -> None:
    app = FormApp(words, book, NumbersForm())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        few = app.form.field("few")
        few.input.value = "8abc"
        await pilot.press("ctrl+s")
        text = screen_text(app).replace("\xa0", " ")
        assert few.wrong
        assert f"! {few.label}" in text
        assert "! few" not in text
