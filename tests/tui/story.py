"""What a person does at the keys, day after day: search, fill in forms, see what is owed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.forms.people import PeopleField, PersonField
from reseau_tui.tui.screens.draft import DraftEditor
from reseau_tui.tui.screens.home import Home
from reseau_tui.tui.widgets.draft_text import DraftText
from tests.tui.network import Clock, Program

MONDAY = date(2026, 10, 5)
Owed = list[tuple[str, str]]


class Story:
    """A day after day at the keys."""

    def __init__(self, screen: Program, clock: Clock) -> None:
        self.screen = screen
        self.clock = clock

    @property
    def home(self) -> Home:
        home = self.screen.app.screen_stack[0]
        assert isinstance(home, Home)
        return home

    @property
    def owed(self) -> Owed:
        """What the list says, kind and first name."""
        book = self.screen.app.view.book
        cards = self.home.due.rows
        return [(item.kind, book.contacts[item.contact].name.split()[0]) for card in cards for item in card.items]

    async def day(self, day: date) -> Owed:
        """Let the clock go to a day, and return what is owed then."""
        self.clock.turn(day)
        await self.screen.until(lambda: self.screen.app.today == day)
        await self.screen.settle()
        return self.owed

    async def go_to(self, name: str) -> None:
        """Search a person, and stay on them."""
        await self.screen.press("escape", "slash", *name, "enter")
        await self.screen.until(lambda: self.home.selected is not None and name in self.home.selected.name)

    async def fill(self, key: str, values: Mapping[str, Any]) -> None:
        """Open a form, go from field to field, and save."""
        await self.screen.press(key)
        await self.write(values)
        await self.at("Home")

    async def write(self, values: Mapping[str, Any]) -> None:
        """Go from field to field of the form that is open or opening, and save."""
        await self.screen.until(lambda: isinstance(self.screen.app.screen, FormScreen))
        await self.screen.settle()
        form = self.screen.app.screen
        assert isinstance(form, FormScreen)
        for name, value in values.items():
            field = form.field(name)
            await self._reach(field)
            if isinstance(field, ChoiceField):
                await self._choose(field, value)
            else:
                await self.screen.type(value)
                await self.screen.press(*["enter"] * isinstance(field, PersonField | PeopleField))
        await self.screen.press("ctrl+s")

    async def at(self, place: str) -> None:
        """Wait until a place has come."""
        await self.screen.until(lambda: self.screen.place == place, place)
        await self.screen.settle()

    async def _reach(self, field: Any) -> None:
        for _ in range(30):
            if field.control.has_focus:
                return
            await self.screen.press("tab")
        raise AssertionError(f"no way to {field.key}:\n{self.screen.text}")

    async def _choose(self, field: ChoiceField[Any], value: object) -> None:
        for _ in range(20):
            if field.read() == value:
                return
            await self.screen.press("right")
        raise AssertionError(f"{field.key} offers no {value}")

    async def send(self, name: str) -> None:
        """Write to this person in the editor that is opening, and say that it left."""
        await self.at("DraftEditor")
        editor = self.screen.app.screen
        assert isinstance(editor, DraftEditor)
        assert self.screen.app.view.book.contacts[editor.draft.contact].name == name
        editor.query_one(DraftText).text = "Bonjour, voici mon message."
        await self.screen.press("f5")
        if self.screen.place == "ChooseItems":
            await self.screen.press("enter")
        await self.at("Home")
