"""What every field does for the person, told on small forms made for the purpose."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.present.choices import Option
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.days import DayField, PeriodField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.names import ListField, NameField
from reseau_tui.tui.forms.numbers import SettingField
from reseau_tui.tui.forms.people import PeopleField, PersonField
from reseau_tui.tui.forms.texts import LinesField, TextField
from reseau_tui.words import Words
from reseau_tui.words.days import echo
from tests.screen_text import screen_text
from tests.tui.forms.form_app import TODAY, UNSET, FormApp, type_text

HOSTILE = "[/b][@click=app.quit]x\x1b]0;owned\x07"


class Small(FormScreen[Values]):
    def __init__(self, *makers: Callable[[], Field[Any]]) -> None:
        super().__init__()
        self._makers = makers

    def heading(self) -> str:
        return HOSTILE

    def fields(self) -> Iterable[Field[Any]]:
        return [make() for make in self._makers]

    async def save(self, values: Values) -> Values:
        return values


def small(words: Words, book: Book, *makers: Callable[[], Field[Any]]) -> FormApp:
    return FormApp(words, book, Small(*makers))


def text_of(pilot: Pilot[None]) -> str:
    return screen_text(pilot.app)


async def test_a_day_is_echoed_in_full_while_typing(words: Words, book: Book) -> None:
    app = small(words, book, lambda: DayField("due", "Due", past=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "15/12")
        assert echo(words, date(2026, 12, 15), TODAY) in text_of(pilot)
        await type_text(pilot, "/20")
        assert echo(words, date(2020, 12, 15), TODAY) in text_of(pilot)
        await pilot.press("enter")
    assert app.result == {"due": date(2020, 12, 15)}


@pytest.mark.parametrize(("past", "meant"), [(True, date(2026, 11, 23)), (False, date(2026, 11, 30))])
async def test_a_weekday_is_on_the_meant_side(french: Words, book: Book, past: bool, meant: date) -> None:
    app = small(french, book, lambda: DayField("on", "On", past=past))
    async with app.run_test() as pilot:
        await type_text(pilot, "lundi")
        await pilot.press("enter")
    assert app.result == {"on": meant}


async def test_a_day_that_cannot_be_read_is_explained_and_nothing_is_lost(words: Words, book: Book) -> None:
    app = small(
        words, book, lambda: TextField("a", "A"), lambda: DayField("on", "On", past=True), lambda: TextField("b", "B")
    )
    async with app.run_test(size=(80, 24)) as pilot:
        app.form.field("on").input.value = "30 février"
        await pilot.press("f10")
        assert app.result is UNSET
        assert app.focused is app.form.field("on").control
        assert f"! {words.say('There is no {date}.', date='').split(' ')[0]}" in text_of(pilot)
        assert app.form.field("on").typed == "30 février"
        app.form.field("on").input.value = "3 février"
        await pilot.pause()
        assert "! " not in text_of(pilot)


async def test_empty_is_the_default_day_and_a_needed_day_is_asked_for(french: Words, book: Book) -> None:
    app = small(
        french,
        book,
        lambda: DayField("on", "On", past=True, default=TODAY),
        lambda: DayField("by", "By", past=False, needs=True),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+s")
        assert app.result is UNSET
        assert app.focused is app.form.field("by").control
        await type_text(pilot, "demain")
        await pilot.press("ctrl+s")
    assert app.result == {"on": TODAY, "by": date(2026, 11, 25)}


@pytest.mark.parametrize(("typed", "kept"), [("6w", "6w"), ("3 mois", "3m"), ("every year", "1y"), ("", "")])
async def test_a_period_is_read_as_one_says_it(french: Words, book: Book, typed: str, kept: str) -> None:
    app = small(french, book, lambda: PeriodField("cadence", "Cadence"))
    async with app.run_test() as pilot:
        await type_text(pilot, typed)
        await pilot.press("enter")
    assert app.result == {"cadence": kept}


async def test_left_right_space_and_letters_choose(french: Words, book: Book) -> None:
    options = [Option(code, code) for code in ("conseil", "mise en relation", "avis", "Élan")]
    app = small(french, book, lambda: ChoiceField("kind", "Kind", options, "conseil"))
    async with app.run_test(size=(80, 24)) as pilot:
        field = app.form.field("kind")
        for key, code in (
            ("right", "mise en relation"),
            ("space", "avis"),
            ("left", "mise en relation"),
            ("e", "Élan"),
            ("right", "conseil"),
            ("left", "Élan"),
            ("a", "avis"),
        ):
            await pilot.press(key)
            assert field.read() == code
        assert "● avis" in text_of(pilot)
        assert "○ conseil" in text_of(pilot)


async def test_arrows_and_tab_go_round_and_a_text_of_lines_keeps_its_arrows(french: Words, book: Book) -> None:
    app = small(
        french, book, lambda: TextField("a", "A"), lambda: LinesField("note", "Note"), lambda: TextField("b", "B")
    )
    async with app.run_test() as pilot:
        await pilot.press("down")
        await type_text(pilot, "un\ndeux")
        await pilot.press("up")
        assert app.focused is app.form.field("note").control
        await pilot.press("up")
        assert app.focused is app.form.field("a").control
        await pilot.press("shift+tab")
        assert app.focused is app.form.field("b").control
        await pilot.press("down", "tab", "tab")
        assert app.focused is app.form.field("b").control


async def test_a_name_nobody_has_is_offered_to_create_and_look_alikes_are_never_taken_by_mistake(
    words: Words, book: Book
) -> None:
    app = small(words, book, lambda: PersonField("who", "Who"))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "Marie Colon")
        assert words.say("create “{name}”", name="Marie Colon") in text_of(pilot)
        assert "Marie Colin" in text_of(pilot)
        await pilot.press("enter")
    assert app.result["who"].name == "Marie Colon"


async def test_a_beginning_without_accents_takes_the_person_and_a_homonym_needs_a_choice(
    words: Words, book: Book
) -> None:
    app = small(words, book, lambda: PersonField("who", "Who"), lambda: TextField("b", "B"))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "nadia lefevre")
        await pilot.press("ctrl+s")
        assert app.result is UNSET
        said = words.say("Several people are called {name}: choose one in the list.", name="nadia lefevre")
        assert said[:30] in text_of(pilot)
        await pilot.press("down", "down", "tab", "ctrl+s")
    assert app.result == {"who": "3", "b": ""}


async def test_people_are_taken_one_after_the_other_and_backspace_takes_the_last_out(words: Words, book: Book) -> None:
    app = small(words, book, lambda: PeopleField("who", "Who"), lambda: TextField("b", "B"))
    async with app.run_test(size=(80, 24)) as pilot:
        for name in ("karim", "marie", "Zoé"):
            await type_text(pilot, name)
            await pilot.press("enter")
        await pilot.press("backspace")
        await type_text(pilot, "kar")
        assert words.say("create “{name}”", name="kar") in text_of(pilot)
        await pilot.press("escape", "ctrl+u", "ctrl+s")
    assert app.result["who"] == ("1", "5")


async def test_hostile_names_and_pasted_text_are_plain(french: Words, book: Book) -> None:
    app = small(
        french, book, lambda: TextField("a", "A"), lambda: PersonField("who", "Who"), lambda: LinesField("note", "Note")
    )
    async with app.run_test(size=(80, 24)) as pilot:
        assert "╭─ [/b][@click=app.quit]x]0;owned ─" in text_of(pilot)
        for key in ("a", "note"):
            app.form.field(key).control.focus()
            app.copy_to_clipboard(HOSTILE)
            await pilot.press("ctrl+v")
            assert app.form.field(key).typed == "[/b][@click=app.quit]x]0;owned"
        app.form.field("who").control.focus()
        await pilot.pause()
        await type_text(pilot, "[/b]")
        assert "[red]Evil[/]" in text_of(pilot)
        await pilot.press("tab")
        assert app.form.field("who").read() == "4"
        assert "\x1b" not in text_of(pilot)


async def test_tags_complete_the_last_one_and_keep_the_others(french: Words, book: Book) -> None:
    app = small(
        french,
        book,
        lambda: ListField("tags", "Tags", ("vip",), known=lambda: ["froid", "nantes"]),
        lambda: TextField("b", "B"),
    )
    async with app.run_test(size=(80, 24)) as pilot:
        app.form.field("tags").control.focus()
        await pilot.pause()
        await type_text(pilot, "; Fr")
        await pilot.press("down", "enter", "ctrl+s")
    assert app.result["tags"] == ("vip", "froid")


async def test_a_free_name_is_not_replaced_by_a_completion_one_did_not_choose(french: Words, book: Book) -> None:
    app = small(french, book, lambda: NameField("org", "Org", known=lambda: ["Frigo SA"]), lambda: TextField("b", "B"))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "Frigo")
        assert "Frigo SA" in text_of(pilot)
        await pilot.press("tab", "ctrl+s")
    assert app.result["org"] == "Frigo"


@pytest.mark.parametrize("typed", ["-1", "1.5", "²", "dix", "10001", "9" * 5000])
async def test_only_whole_numbers_are_numbers(french: Words, book: Book, typed: str) -> None:
    app = small(french, book, lambda: SettingField("first_follow_up", french, 8))
    async with app.run_test() as pilot:
        app.form.field("first_follow_up").input.value = typed
        await pilot.press("ctrl+s")
        assert app.result is UNSET
        app.form.field("first_follow_up").input.value = ""
        await pilot.press("ctrl+s")
    assert app.result == {"first_follow_up": 7}


async def test_typing_replaces_what_one_comes_back_to_and_an_arrow_keeps_it(words: Words, book: Book) -> None:
    app = small(words, book, lambda: TextField("a", "A", "avant"), lambda: PersonField("who", "Who", "1"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "shift+tab", *"il", "shift+tab", *"marie", "tab", "right", "s", "ctrl+s")
    assert (app.result["a"], book.contacts[app.result["who"]].name) == ("ils", "Marie Colin")


async def test_esc_asks_once_and_only_when_something_would_be_lost(words: Words, book: Book) -> None:
    app = small(words, book, lambda: TextField("a", "A", "avant"))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "x")
        await pilot.press("escape")
        assert words.say("Leave without saving what you typed?") in text_of(pilot)
        await pilot.press("escape")
        assert app.result is UNSET
        assert app.form.field("a").typed == "avantx"
        await pilot.press("escape", "enter")
    assert app.result is None

    untouched = small(words, book, lambda: TextField("a", "A", "avant"))
    async with untouched.run_test() as pilot:
        await pilot.press("escape")
    assert untouched.result is None


async def test_many_people_do_not_slow_a_letter(french: Words) -> None:
    book = Book()
    for number in range(3000):
        book.put(Contact(id=f"{number:05}", name=f"Anne-Marie N{number}", organisation="Frigo SA"))
    app = small(french, book, lambda: PersonField("who", "Who"))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "marie n29")
        assert text_of(pilot).count("Anne-Marie N29") == 5
        await pilot.press("enter")
    assert book.contacts[app.result["who"]].name == "Anne-Marie N29"
