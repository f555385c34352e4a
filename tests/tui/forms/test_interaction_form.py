from datetime import date

import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.tui.forms.interaction import EditInteractionForm, InteractionForm
from reseau_tui.words import Words
from tests.screen_text import screen_text
from tests.tui.forms.form_app import TODAY, UNSET, FormApp, type_text


def only(book: Book) -> Interaction:
    (interaction,) = book.interactions.values()
    return interaction


async def test_a_meeting_is_written_by_keys_with_someone_met_on_the_way(french: Words, book: Book) -> None:
    app = FormApp(french, book, InteractionForm("2"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        await type_text(pilot, "hier")
        await pilot.press("down", "down")
        await type_text(pilot, "Elle connaît bien Rungis.")
        await pilot.press("tab")
        await type_text(pilot, "Zoé Nouvelle")
        await pilot.press("enter", "tab", "tab")
        await type_text(pilot, "rien")
        await pilot.press("ctrl+s")
    met = only(book)
    assert (met.kind, met.on, met.request) == ("meeting", date(2026, 11, 23), "60")
    assert (met.helped, met.told, met.next_step) == (True, True, "none")
    assert [book.contacts[who].name for who in met.introduced] == ["Zoé Nouvelle"]
    assert app.result.result is met


async def test_the_homonym_is_told_by_the_place_of_work_and_taken_with_the_arrow(french: Words, book: Book) -> None:
    app = FormApp(french, book, InteractionForm("1", kind="introduction"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.form.field("introduced").input.focus()
        await pilot.pause()
        await type_text(pilot, "LEFEVRE")
        seen = screen_text(app)
        assert "Directrice logistique, Frigo SA" in seen
        assert "Kion" in seen
        await pilot.press("down", "enter", "ctrl+s")
    assert only(book).introduced == ("3",)


async def test_enter_in_the_last_field_saves_and_elsewhere_goes_on(french: Words, book: Book) -> None:
    app = FormApp(french, book, InteractionForm("5", kind="note"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        assert app.focused is app.form.field("note").control
        await type_text(pilot, "Déménage à Lyon")
        await pilot.press("enter")
        assert app.result is UNSET
        await type_text(pilot, "en mars")
        await pilot.press("tab")
        assert app.focused is app.form.field("kind").control or app.form.shown[-1].control is app.focused
        await pilot.press("f10")
    assert only(book).note == "Déménage à Lyon\nen mars"
    assert only(book).on == TODAY


@pytest.mark.parametrize(
    ("kind", "helped", "gave", "direction"),
    [
        ("advice", True, False, "in"),
        ("gift", False, True, "out"),
        ("call", False, False, "both"),
        ("thanks", False, False, "out"),
    ],
)
async def test_help_follows_from_the_kind(
    french: Words, book: Book, kind: str, helped: bool, gave: bool, direction: str
) -> None:
    app = FormApp(french, book, InteractionForm("5", kind=kind))
    async with app.run_test() as pilot:
        await pilot.press("ctrl+s")
    it = only(book)
    assert (it.helped, it.gave, it.direction) == (helped, gave, direction)


async def test_a_meeting_to_come_is_fixed_and_asks_for_nothing_that_has_not_happened(french: Words, book: Book) -> None:
    app = FormApp(french, book, InteractionForm("2"))
    async with app.run_test() as pilot:
        await pilot.press("down")
        await type_text(pilot, "demain")
        shown = {field.key for field in app.form.shown}
        assert not shown & {"favour", "introduced", "next_step"}
        await pilot.press("ctrl+s")
    assert (only(book).fixed, only(book).held, only(book).on) == (TODAY, False, date(2026, 11, 25))


async def test_a_call_to_come_is_no_call(words: Words, book: Book) -> None:
    app = FormApp(words, book, InteractionForm("2", kind="call"))
    async with app.run_test() as pilot:
        await pilot.press("down")
        await type_text(pilot, "demain")
        await pilot.press("ctrl+s")
        assert app.result is UNSET
        assert words.say("This day is to come: only a meeting or an event is noted ahead.")[:40] in screen_text(app)
    assert not book.interactions


async def test_only_what_was_changed_is_changed(french: Words, book: Book) -> None:
    book.put(Interaction(id="70", contact="2", kind="meeting", on=date(2026, 11, 2), note="bien", helped=True))
    app = FormApp(french, book, EditInteractionForm("70"))
    async with app.run_test() as pilot:
        await type_text(pilot, "Très ")
        await pilot.press("ctrl+s")
    assert app.edits[0].fields == {"note": "Très bien"}  # type: ignore[attr-defined]
    assert only(book).helped
