"""A small network in a book on disk, and the program that shows it, under a clock that only the test moves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from reseau_tui.edits.contacts import AddContact
from reseau_tui.edits.desk import Who
from reseau_tui.edits.diary import LogInteraction, MakePromise
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.edits.requests import Ask
from reseau_tui.model.book import Book
from reseau_tui.model.ids import IdMaker
from reseau_tui.model.kinds import InteractionKind
from reseau_tui.model.people import Contact
from reseau_tui.session import Session
from reseau_tui.settings import Settings
from reseau_tui.store.store import Store
from reseau_tui.tui.app import ReseauApp
from reseau_tui.tui.opening import Opening
from reseau_tui.words import Words
from tests.quiet import quiet
from tests.screen_text import screen_text

TUESDAY = date(2026, 11, 24)
PATIENCE = 60.0  # seconds: far beyond any real wait
CHARACTERS = {"slash": "/", "question_mark": "?", "colon": ":", "comma": ",", "space": " "}
in_both_languages = pytest.mark.parametrize("language", ["fr", "en"])


def opening(sentence: str) -> str:
    """Return the first words of a sentence that the screen may break."""
    return " ".join(sentence.split(" ")[:3])


class Clock:
    """Tells nine o'clock of one day until the test turns it."""

    def __init__(self, day: date = TUESDAY) -> None:
        self.turn(day)

    def turn(self, day: date) -> None:
        self._now = datetime.combine(day, time(9)).astimezone()

    def __call__(self) -> datetime:
        return self._now

    @contextmanager
    def at(self, day: date) -> Iterator[None]:
        before = self._now.date()
        self.turn(day)
        yield
        self.turn(before)


class Network:
    """The book in the words of the method; it is also the other program that writes while the screen is open."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self._session = Session(Store(path, writer="beside"), clock, IdMaker(clock, Random(1)))

    @property
    def book(self) -> Book:
        """The book as it is on disk now."""
        self._session.follow()
        return self._session.book

    def do(self, edit: Edit) -> Any:
        return self._session.apply(edit).result

    def undo(self) -> None:
        self._session.undo()

    def person(self, name: str, **fields: Any) -> str:
        return self.do(AddContact(Contact(id="", name=name, **fields))).id

    def asked(self, contact: Who, on: date, about: str = "la chaîne du froid", **fields: Any) -> str:
        with self.clock.at(on):
            return self.do(Ask(contact, about, sent=on, **fields)).id

    def log(self, contact: Who, kind: InteractionKind, on: date, **fields: Any) -> str:
        with self.clock.at(on):
            return self.do(LogInteraction(contact, kind, on, **fields)).id

    def promised(self, contact: Who, text: str, due: date | None = None, **fields: Any) -> str:
        return self.do(MakePromise(contact, text, due, **fields)).id

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the book, as a program in the middle of writing does."""
        with self._session.store.writing():
            yield

    def close(self) -> None:
        self._session.store.close()


class Morning:
    """Five people on a Tuesday: a reply, a promise, a late thank-you and a follow-up are owed; Karim waits for news."""

    def __init__(self, network: Network) -> None:
        network.do(ChangeSettings({"name": "Claire Martin"}))
        self.karim = network.person("Karim Benali", organisation="Ouest Frais", closeness="good", register="tu")
        self.nadia = network.person(
            "Nadia Lefèvre", organisation="Frigo SA", standing="above", closeness="never-met", register="vous"
        )
        self.luc = network.person("Luc Perrin", register="tu", phones=("06 01 02 03 04",))
        self.marie = network.person("Marie Colin", city="Nantes", tags=("froid",))
        self.paul = network.person("Paul Zeller", organisation="Kion", emails=("paul@example.org",))
        recommended = {"connector": self.karim, "may_contact": "yes", "will_meet": "yes"}
        self.request = network.asked(self.nadia, TUESDAY - timedelta(days=11), **recommended)
        network.log(self.luc, "advice", TUESDAY - timedelta(days=5), note="Voir Frigo SA.")
        network.promised(self.marie, "le lien vers l’étude", TUESDAY)
        network.log(self.paul, "message-in", TUESDAY - timedelta(days=1), needs_reply=True)


class Program:
    """The running program and its keys."""

    def __init__(self, app: ReseauApp, pilot: Pilot[int | None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each answered before the next; the pilot's own waits cost ten times that."""
        for key in keys:
            character = CHARACTERS.get(key, key if len(key) == 1 else None)
            self.app.post_message(events.Key(key, character))
            await self.settle()

    async def burst(self, *keys: str) -> None:
        """Press keys in one read, as fast fingers or a slow line do: none waits for the answer to the one before."""
        for key in keys:
            self.app.post_message(events.Key(key, CHARACTERS.get(key, key if len(key) == 1 else None)))
        await self.settle()

    async def settle(self) -> None:
        """Let every message be answered, and those that the answers sent."""
        await quiet(self.app)

    async def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(*size)
        in_sight = (self.app.screen, *self.app._background_screens)
        await self.until(lambda: all(screen.outer_size == size for screen in in_sight), f"the size {size}")
        await self.settle()
        await self.settle()

    async def type(self, text: str) -> None:
        """Put a text where the cursor is, as fast typing would."""
        await self.until(lambda: self.app.focused, "a focus")
        focused: Any = self.app.focused
        (focused.insert_text_at_cursor if isinstance(focused, Input) else focused.insert)(text)
        await self.settle()

    async def until(self, seen: Callable[[], object], what: str = "what was waited for") -> None:
        """Let the program go on until `seen()`, and what goes with it is done: a screen is there before its parts."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not seen():
                    await self.pilot.pause(0.005)
        except TimeoutError:
            raise AssertionError(f"{what} did not come; the screen is:\n{self.text}") from None
        await self.settle()

    async def shows(self, *texts: str) -> None:
        """Wait until all the texts stand on the screen, each on one line."""

        def seen() -> bool:
            lines = self.lines
            return all(any(text in line for line in lines) for text in texts)

        await self.until(seen, repr(texts))

    async def has_pane(self, title: str) -> None:
        await self.until(lambda: title in self.panes, f"a pane {title!r}")

    async def lacks_pane(self, title: str) -> None:
        await self.until(lambda: title not in self.panes, f"no pane {title!r}")

    async def hides(self, text: str) -> None:
        """Wait until the text stands nowhere on the screen."""
        await self.until(lambda: text not in self.text, f"a screen without {text!r}")

    @property
    def text(self) -> str:
        return screen_text(self.app)

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def title(self) -> str:
        return self.lines[0].strip()

    @property
    def panes(self) -> str:
        """The titles of the panes of home."""
        return self.lines[1]

    @property
    def foot(self) -> str:
        return self.lines[-1].strip()

    @property
    def place(self) -> str:
        """The name of the screen on top."""
        return type(self.app.screen).__name__


class Running:
    """Starts the program over a book, in a language."""

    def __init__(self, path: Path, clock: Clock, words: Words) -> None:
        self.path = path
        self.clock = clock
        self.words = words

    @asynccontextmanager
    async def __call__(
        self, size: tuple[int, int] = (80, 24), *, keymap: dict[str, str] | None = None, **options: Any
    ) -> AsyncIterator[Program]:
        opening = Opening(self.path, "screen", self.clock, IdMaker(self.clock, Random(2)))
        settings = Settings(book=self.path, path=self.path.with_name("settings.toml"), keymap=keymap or {})
        app = ReseauApp(opening, self.words, settings, **options)
        async with app.run_test(size=size) as pilot:
            program = Program(app, pilot)
            await program.settle()
            yield program
        opening.store.close()
