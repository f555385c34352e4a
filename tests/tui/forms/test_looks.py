"""Every form on the smallest screen: nothing cut, everything reachable by keys, hostile names plain."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Message, Request
from reseau_tui.tui.drawing import width_of
from reseau_tui.tui.forms.answer import AnswerForm
from reseau_tui.tui.forms.contact import ContactForm
from reseau_tui.tui.forms.debrief import DebriefForm
from reseau_tui.tui.forms.field import LABEL_CELLS
from reseau_tui.tui.forms.form import MORE, FormScreen
from reseau_tui.tui.forms.interaction import EditInteractionForm, InteractionForm
from reseau_tui.tui.forms.later import LaterForm
from reseau_tui.tui.forms.pause import PauseForm
from reseau_tui.tui.forms.project import ProjectForm
from reseau_tui.tui.forms.promise import PromiseForm
from reseau_tui.tui.forms.reason import ReasonForm
from reseau_tui.tui.forms.request import ChangeRequestForm, RequestForm
from reseau_tui.tui.forms.settings import SettingsForm
from reseau_tui.tui.forms.share import ShareForm
from reseau_tui.tui.forms.tie import TieForm
from reseau_tui.words import Words
from tests.screen_text import screen_text
from tests.tui.forms.form_app import FormApp

FORMS: dict[str, Callable[[], FormScreen[Any]]] = {
    "answer": lambda: AnswerForm("4"),
    "contact": lambda: ContactForm("4"),
    "meeting": lambda: InteractionForm("4"),
    "call": lambda: InteractionForm("4", kind="call"),
    "debrief": lambda: DebriefForm("4"),
    "edit": lambda: EditInteractionForm("70"),
    "later": LaterForm,
    "pause": PauseForm,
    "project": lambda: ProjectForm("50"),
    "promise": lambda: PromiseForm("4"),
    "reason": ReasonForm,
    "request": lambda: RequestForm("4", kind="introduction"),
    "change": lambda: ChangeRequestForm("61"),
    "settings": SettingsForm,
    "share": lambda: ShareForm(None),
    "tie": lambda: TieForm("4", "1"),
}


@pytest.fixture
def hostile_book(book: Book) -> Book:
    """The person with the hostile name has a request, and a meeting on it."""
    book.put(Request(id="61", contact="4", about="[bold]x[/", connector="1", messages=(Message(on=date(2026, 11, 2)),)))
    book.put(Interaction(id="70", contact="4", kind="meeting", on=date(2026, 11, 9), note="[/b]", request="61"))
    return book


@pytest.mark.parametrize("name", FORMS)
async def test_at_80_columns_every_field_can_be_reached_and_is_seen_whole(
    french: Words, hostile_book: Book, name: str
) -> None:
    """In French, whose words are the longer ones."""
    app = FormApp(french, hostile_book, FORMS[name]())
    async with app.run_test(size=(80, 24)) as pilot:
        form = app.form
        if form.shown[-1].key == MORE:
            form.field(MORE).preset(True)
            form.field(MORE).edited()
            await pilot.pause()
        first = app.focused
        for _ in form.shown:
            field = next(field for field in form.shown if field.control is app.focused)
            sheet, fields = form.query_one(".sheet").content_region, form.query_one(".fields").region
            assert sheet.contains_region(fields)
            assert fields.contains_region(field.region), field.key
            assert sheet.contains_region(form.query_one(".word").region)
            assert width_of(field.label) <= LABEL_CELLS, field.label
            assert width_of(field.hint) <= 76, field.hint
            assert field.label in screen_text(app)
            form.action_next()
            await pilot.pause()
        assert app.focused is first


@pytest.mark.parametrize("name", ["contact", "settings", "later"])
async def test_wide_screens_keep_the_lines_short(french: Words, hostile_book: Book, name: str) -> None:
    app = FormApp(french, hostile_book, FORMS[name]())
    async with app.run_test(size=(140, 40)):
        assert app.form.query_one(".sheet").region.width <= 100
        assert all(line.strip(" ").count("╭") <= 1 for line in screen_text(app).split("\n"))


async def test_nothing_blinks(french: Words, hostile_book: Book) -> None:
    for name in ("meeting", "contact", "settings"):
        app = FormApp(french, hostile_book, FORMS[name]())
        async with app.run_test(size=(80, 24)):
            assert not any(widget.cursor_blink for widget in app.form.query("Input, TextArea"))
