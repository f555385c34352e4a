"""A recommendation, its silence and its chain, told by keys alone. Source: method R1, R5, R6, R7."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.forms.people import PeopleField, PersonField
from reseau_tui.tui.screens.home import Home
from tests.tui.network import Clock, Network, Program, Running

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
        await self.screen.until(lambda: self.screen.place == "Home")
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

    async def begin(self) -> None:
        """Add A and B, tie them, and ask B with the solid recommendation of A."""
        await self.screen.press("escape")
        await self.fill("a", {"name": "Karim Benali", "closeness": "good", "register": "tu"})
        await self.fill("a", {"name": "Nadia Lefèvre", "standing": "above", "closeness": "never-met"})
        await self.go_to("Karim")
        await self.fill("l", {"b": "Nadia"})
        await self.go_to("Nadia")
        await self.fill(
            "d",
            {
                "kind": "advice",
                "about": "la chaîne du froid",
                "connector": "Karim",
                "may_contact": "yes",
                "will_meet": "yes",
                "leaving": "sent",
            },
        )


async def test_a_silence(clock: Clock, network: Network, program: Running):
    clock.turn(MONDAY)
    async with program() as screen:
        story = Story(screen, clock)
        await story.begin()
        assert await story.day(date(2026, 10, 13)) == []
        assert await story.day(date(2026, 10, 14)) == [("follow-up", "Nadia")]
        await screen.press("f")
        await screen.until(lambda: story.owed == [])
        assert await story.day(date(2026, 10, 27)) == []
        assert await story.day(date(2026, 10, 28)) == [("follow-up", "Nadia")]
        await screen.press("f")
        await screen.until(lambda: story.owed == [])
        assert await story.day(date(2026, 11, 11)) == []  # a public holiday
        assert await story.day(date(2026, 11, 12)) == [("ask-connector", "Karim")]
        (request,) = network.book.requests.values()
        assert request.strength == "solid"
        assert len(request.follow_ups) == 2


async def test_a_yes_and_its_chain(clock: Clock, network: Network, program: Running):
    clock.turn(MONDAY)
    async with program() as screen:
        story = Story(screen, clock)
        await story.begin()
        await story.day(date(2026, 10, 8))
        await story.go_to("Nadia")
        await story.fill("w", {"kind": "yes"})
        assert ("update", "Karim") in story.owed
        await story.day(date(2026, 10, 13))
        await story.go_to("Nadia")
        await story.fill("n", {"kind": "meeting", "note": "Une heure passionnante.", "introduced": "Chantal Mercier"})
        owed = await story.day(date(2026, 10, 14))
        assert ("thanks", "Nadia") in owed
        assert ("update", "Karim") in owed
        await story.go_to("Chantal")
        await story.fill("d", {"about": "un moulin", "connector": "Nadia", "may_contact": "yes", "leaving": "sent"})
        await story.go_to("Chantal")
        await story.fill("n", {"kind": "meeting", "note": "Elle ouvre ses portes."})
        assert {("update", "Nadia"), ("update", "Karim"), ("thanks", "Nadia"), ("thanks", "Chantal")} <= set(story.owed)
        await story.go_to("Karim")
        await screen.shows("Chantal Mercier", "Nadia Lefèvre")  # the chain is named
        for _ in range(3):
            await screen.press("u")
        await screen.until(lambda: ("thanks", "Chantal") not in story.owed)


async def test_one_thank_you_settles_all_earlier_help(clock: Clock, network: Network, program: Running):
    clock.turn(MONDAY)
    async with program() as screen:
        story = Story(screen, clock)
        await screen.press("escape")
        await story.fill("a", {"name": "Luc Perrin"})
        await story.fill("n", {"kind": "advice", "note": "Voir Frigo SA."})
        await story.fill("n", {"kind": "article", "note": "Un article."})
        await story.day(date(2026, 10, 6))
        assert [kind for kind, _ in story.owed] == ["thanks"]
        await story.fill("n", {"kind": "thanks"})
        assert story.owed == []
        await screen.press("u")
        await screen.until(lambda: story.owed == [("thanks", "Luc")])
