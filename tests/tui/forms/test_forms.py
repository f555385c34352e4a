"""Each form writes what was filled in, and nothing else."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings
from reseau_tui.model.kinds import AnswerKind
from reseau_tui.model.people import Tie
from reseau_tui.settings import Settings, read_settings, write_setting
from reseau_tui.tui.forms.answer import AnswerForm
from reseau_tui.tui.forms.contact import ContactForm
from reseau_tui.tui.forms.form import MORE, FormScreen
from reseau_tui.tui.forms.later import LaterForm
from reseau_tui.tui.forms.pause import PauseForm
from reseau_tui.tui.forms.project import ProjectForm
from reseau_tui.tui.forms.promise import PromiseForm
from reseau_tui.tui.forms.reason import ReasonForm
from reseau_tui.tui.forms.request import ChangeRequestForm, RequestForm
from reseau_tui.tui.forms.settings import SettingsForm
from reseau_tui.tui.forms.tie import TieForm
from reseau_tui.words import Words
from tests.screen_text import screen_text
from tests.tui.forms.form_app import TODAY, UNSET, FormApp, type_text


async def filled(words: Words, book: Book, form: FormScreen[Any], steps: list[str], **how: Any) -> FormApp:
    """Run the form: `'text` is typed, anything else is a key."""
    app = FormApp(words, book, form, **how)
    async with app.run_test(size=(80, 24)) as pilot:
        for step in steps:
            if step.startswith("'"):
                await type_text(pilot, step[1:])
            else:
                await pilot.press(step)
        app.last_screen = screen_text(app)
    return app


async def test_a_contact_is_added_with_what_is_known(french: Words, book: Book) -> None:
    steps = [
        "'Zoé Petit",
        "tab",
        "'frig",
        "down",
        "tab",
        "tab",
        "'zoe@example.org; z@example.org",
        "tab",
        "tab",
        "right",
        "right",
        "f10",
    ]
    app = await filled(french, book, ContactForm(None), steps)
    contact = app.result.result
    assert (contact.name, contact.organisation, contact.standing) == ("Zoé Petit", "Frigo SA", "above")
    assert contact.emails == ("zoe@example.org", "z@example.org")


async def test_a_wrong_address_is_said_beside_it_and_nothing_is_lost(words: Words, book: Book) -> None:
    app = FormApp(words, book, ContactForm(None))
    async with app.run_test(size=(80, 24)) as pilot:
        await type_text(pilot, "Zoé Petit")
        app.form.field("emails").input.value = "zoe at example"
        await pilot.press("ctrl+s")
        assert app.result is UNSET
        assert app.focused is app.form.field("emails").control
        assert "! “zoe at example”" in screen_text(app) or "! « zoe at example »" in screen_text(app).replace(
            "\xa0", " "
        )
        app.form.field("emails").input.value = "zoe@example.org"
        await pilot.press("ctrl+s")
    assert app.result.result.name == "Zoé Petit"


async def test_only_the_changed_fields_of_a_contact_are_written(french: Words, book: Book) -> None:
    app = await filled(french, book, ContactForm("5"), ["' Dupont", "ctrl+s"])
    assert app.edits[0].fields == {"name": "Marie Colin Dupont"}
    assert book.contacts["5"].cadence == "3m"


async def test_a_contact_saved_as_it_was_changes_nothing(french: Words, book: Book) -> None:
    before = book.contacts["5"]
    app = await filled(french, book, ContactForm("5"), ["ctrl+s"])
    assert app.edits[0].fields == {}
    assert book.contacts["5"] == before


async def test_a_request_is_sent_in_the_name_of_someone_new(french: Words, book: Book) -> None:
    steps = [
        "'la chaîne du froid",
        "tab",
        "'Luc Perrin",
        "enter",
        "o",
        "tab",
        "n",
        "tab",
        "tab",
        "right",
        "tab",
        "'hier",
        "ctrl+s",
    ]
    app = await filled(french, book, RequestForm("5"), steps)
    request = app.result.result
    assert (request.about, request.sent, request.strength) == ("la chaîne du froid", date(2026, 11, 23), "named")
    assert book.contacts[request.connector].name == "Luc Perrin"
    assert (request.may_contact, request.will_meet, request.project) == ("yes", "no", "50")


async def test_an_introduction_names_whom_to_meet_and_a_yes_ties_them(french: Words, book: Book) -> None:
    form = RequestForm("1", kind="introduction", about="une mise en relation")
    app = await filled(french, book, form, ["tab", "'marie", "enter", "tab", "o", "ctrl+s"])
    assert app.result.result.targets == ("5",)
    assert [(tie.a, tie.b) for tie in book.ties.values()] == [("1", "5")]


async def test_the_two_questions_are_asked_only_of_someone(french: Words, book: Book) -> None:
    app = FormApp(french, book, RequestForm("5"))
    async with app.run_test(size=(80, 24)) as pilot:
        assert not app.form.field("may_contact").display
        app.form.field("connector").control.focus()
        await pilot.pause()
        await type_text(pilot, "kar")
        assert app.form.field("may_contact").display
        assert app.form.field("will_meet").display


async def test_asking_someone_about_themselves_is_refused_beside_the_field(french: Words, book: Book) -> None:
    app = FormApp(french, book, RequestForm("1", kind="introduction", about="x"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.form.field("targets").preset(("1",))
        await pilot.press("ctrl+s")
        assert app.focused is app.form.field("targets").control
        assert app.form.field("targets").wrong
    assert len(book.requests) == 1


async def test_the_connector_s_answers_are_changed_later(french: Words, book: Book) -> None:
    app = await filled(french, book, ChangeRequestForm("60"), ["tab", "tab", "tab", "n", "ctrl+s"])
    assert app.edits[0].fields == {"will_meet": "no"}


@pytest.mark.parametrize(
    ("kind", "steps", "shown"),
    [
        ("yes", ["tab", "tab", "'15/12"], {"meeting"}),
        ("no", [], set()),
        ("later", ["tab", "tab", "'1er janvier 2027"], {"until"}),
        ("referred", ["tab", "tab", "'Luc Perrin", "enter"], {"to"}),
        ("away", ["tab", "tab", "'dans 2 semaines"], {"until"}),
        ("bounced", [], set()),
    ],
)
async def test_each_answer_shows_its_own_fields(
    french: Words, book: Book, kind: AnswerKind, steps: list[str], shown: set[str]
) -> None:
    app = FormApp(french, book, AnswerForm("2", kind=kind))
    async with app.run_test(size=(80, 24)):
        assert {field.key for field in app.form.shown} == {"request", "kind", "on", "note"} | shown
    app = await filled(french, book, AnswerForm("2", kind=kind), [*steps, "ctrl+s"])
    request = book.requests["60"]
    assert request.answers[-1].kind == kind
    met = [i for i in book.interactions.values() if i.kind == "meeting"]
    assert [i.on for i in met] == ([date(2026, 12, 15)] if kind == "yes" else [])
    if kind == "referred":
        assert book.contacts[request.answers[-1].to].name == "Luc Perrin"


async def test_without_a_request_there_is_nothing_to_answer(words: Words, book: Book) -> None:
    app = await filled(words, book, AnswerForm("5"), ["ctrl+s"])
    assert app.result is UNSET
    assert words.say("No request to this person waits for an answer.") in app.last_screen


async def test_a_promise_of_theirs(french: Words, book: Book) -> None:
    app = await filled(
        french, book, PromiseForm("5"), ["'en parler à Luc", "tab", "'vendredi", "up", "up", "right", "ctrl+s"]
    )
    promise = app.result.result
    assert (promise.by, promise.text, promise.due) == ("them", "en parler à Luc", date(2026, 11, 27))


async def test_a_manager_comes_first_in_the_tie(french: Words, book: Book) -> None:
    app = await filled(
        french, book, TieForm("1"), ["'marie", "tab", "right", "right", "tab", "right", "right", "enter"]
    )
    tie = app.result.result
    assert (tie.a, tie.b, tie.strength, tie.manages) == ("5", "1", "good", True)


async def test_a_choice_in_the_tie_shapes_the_form_once_and_lets_it_rest(french: Words, book: Book) -> None:
    shaped = []

    class Counted(TieForm):
        def shape(self) -> None:
            shaped.append(1)
            super().shape()

    app = FormApp(french, book, Counted("1", "5"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "right")
        before = len(shaped)
        for _ in range(5):
            await pilot.pause()
        assert len(shaped) == before
        assert app.form.field("manager").read() == "a"


async def test_the_tie_that_two_have_is_shown_and_kept(french: Words, book: Book) -> None:
    book.put(Tie(id="80", a="5", b="1", strength="faint", manages=True))
    app = await filled(french, book, TieForm("1", "5"), ["tab", "left", "ctrl+s"])
    assert book.ties["80"].strength == "good"
    assert (book.ties["80"].a, book.ties["80"].manages) == ("5", True)
    assert app.result.result is book.ties["80"]


async def test_the_name_of_a_project_opens_it_and_another_begins_one(french: Words, book: Book) -> None:
    app = await filled(french, book, ProjectForm(), ["'rech", "down", "enter", "tab", "tab", "tab", "right", "ctrl+s"])
    assert app.result.result.id == "50"
    assert (book.projects["50"].end, book.projects["50"].ended) == ("won", TODAY)
    app = await filled(french, book, ProjectForm(), ["'Un client à Lyon", "tab", "right", "ctrl+s"])
    assert (app.result.result.name, app.result.result.kind) == ("Un client à Lyon", "client")
    assert len(book.projects) == 2


@pytest.mark.parametrize(
    ("steps", "until"),
    [
        (["enter"], date(2026, 11, 25)),
        (["right", "enter"], date(2026, 11, 30)),
        (["left", "tab", "'dans 10 jours", "enter"], date(2026, 12, 4)),
    ],
)
async def test_later_is_a_preset_or_a_day(french: Words, book: Book, steps: list[str], until: date) -> None:
    app = await filled(french, book, LaterForm(), steps)
    assert app.result == until


async def test_later_is_not_before(words: Words, book: Book) -> None:
    app = await filled(words, book, LaterForm(), ["left", "tab", "'2026-11-24", "enter"])
    assert app.result is UNSET
    assert words.say("Choose a day to come.") in app.last_screen


async def test_a_reason_may_be_left_out(french: Words, book: Book) -> None:
    assert (await filled(french, book, ReasonForm(), ["enter"])).result == ""
    assert (await filled(french, book, ReasonForm(), ["'déjà fait", "enter"])).result == "déjà fait"
    assert (await filled(french, book, ReasonForm(), ["escape"])).result is None


async def test_a_pause_may_not_end_before_it_starts(french: Words, book: Book) -> None:
    app = await filled(french, book, PauseForm(), ["'2026-12-20", "tab", "'2026-12-01", "enter"])
    assert app.result is UNSET
    assert not book.pauses
    app = await filled(french, book, PauseForm(), ["tab", "'dans 3 semaines", "enter"])
    assert (app.result.result.start, app.result.result.until) == (TODAY, date(2026, 12, 15))


async def test_settings_of_the_book_and_of_the_machine_each_go_to_their_place(
    french: Words, book: Book, tmp_path: Path
) -> None:
    settings = Settings(book=tmp_path / "book.json", path=tmp_path / "settings.toml")
    app = FormApp(french, book, SettingsForm(), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.theme
        await pilot.press("tab", "right")
        assert app.theme != before
        chosen = app.theme
        await pilot.press("tab", "tab")
        await type_text(pilot, "Léa Martin")
        app.form.field("day_portion").input.value = "5"
        await pilot.press("ctrl+s")
    assert app.edits[0].fields == {"name": "Léa Martin", "numbers": {"day_portion": 5}}
    assert read_settings(settings.path).theme == chosen
    assert app.settings.theme == chosen


async def test_the_way_messages_go_is_set_without_leaving_the_screen(words: Words, book: Book, tmp_path: Path) -> None:
    settings = Settings(book=tmp_path / "book.json", path=tmp_path / "settings.toml", editor="vim")
    write_setting(settings.path, "editor", "nano")
    app = FormApp(words, book, SettingsForm(), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.form.field(MORE).control.focus()
        await pilot.press("right")
        for key, value in (("send_command", "msmtp -t"), ("editor", "emacs -nw")):
            field = app.form.field(key)
            field.control.focus()
            await pilot.pause()
            field.input.value = value
        field = app.form.field("message_language")
        field.control.focus()
        await pilot.press("right", "right")
        await pilot.press("ctrl+s")
    kept = read_settings(settings.path)
    assert (kept.send_command, kept.editor) == ("msmtp -t", "emacs -nw")
    assert app.settings.send_command == "msmtp -t"
    assert app.settings.editor == "vim", "the environment named it"
    assert app.edits[0].fields == {"language": "en"}


async def test_a_remark_switched_off_is_switched_on_again(words: Words, book: Book, tmp_path: Path) -> None:
    book.put(BookSettings(id="1", checks_off=("of-a-later-version", "no-closing", "no-thanks")))
    settings = Settings(book=tmp_path / "book.json", path=tmp_path / "settings.toml")
    left_alone = FormApp(words, book, SettingsForm(), settings=settings)
    async with left_alone.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s")
    assert not left_alone.edits
    app = FormApp(words, book, SettingsForm(), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        field = app.form.field("checks_off")
        field.control.focus()
        await pilot.pause()
        assert field.hint in screen_text(app)
        field.input.value = "no-closing, nothing"
        await pilot.press("ctrl+s")
        assert app.result is UNSET
        assert field.wrong
        assert "vague-ask" in screen_text(app)
        field.input.value = "no-closing"
        await pilot.press("ctrl+s")
    assert book.settings.checks_off == ("no-closing",)


async def test_leaving_the_settings_puts_the_theme_back(french: Words, book: Book, tmp_path: Path) -> None:
    settings = Settings(book=tmp_path / "book.json", path=tmp_path / "settings.toml")
    app = FormApp(french, book, SettingsForm(), settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.theme
        await pilot.press("tab", "right", "right", "escape", "enter")
        assert app.theme == before
    assert app.result is None
    assert not settings.path.exists()
