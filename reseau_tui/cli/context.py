"""What a command has at hand: settings, words, the day, the book (opened when first needed), and where to print."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reseau_tui.cli.output import as_json, harmless
from reseau_tui.cli.parser import BadCall
from reseau_tui.cli.world import World
from reseau_tui.settings import Settings
from reseau_tui.words import Words

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.model.book import Book
    from reseau_tui.model.change import Change
    from reseau_tui.session import Applied, Session
    from reseau_tui.store.store import Store


_NARROWEST = 40
_FARTHEST_SLIP = 3
"""Years: a day of what happened may be ahead of the clock of a machine or of a script, but not by more."""


class Context:
    """Made for one call. What is printed is gathered, and leaves when the command is done."""

    def __init__(self, world: World, settings: Settings, words: Words, *, json: bool) -> None:
        self.world = world
        self.settings = settings
        self.words = words
        self.json = json
        self._printed: list[str] = []
        self._store: Store | None = None
        self._told_to_come = False
        """Whether the person was told that a day is still to come: it is taken all the same."""

    def now(self) -> datetime:
        """Return the time of the clock, on the day that `--today` names."""
        now = self.world.now()
        day = self.settings.today
        return now if day is None else now.replace(year=day.year, month=day.month, day=day.day)

    @cached_property
    def today(self) -> date:
        """The day to work with; the same for the whole call."""
        return self.now().date()

    @cached_property
    def store(self) -> Store:
        """The file of the book."""
        from reseau_tui.store.store import Store

        self._store = Store(self.settings.book, writer=f"reseau-{os.getpid()}")
        return self._store

    @cached_property
    def session(self) -> Session:
        """The open book, for commands that change it.

        Its identifiers come from the true clock: those made on a day that `--today` names stay unique.
        """
        from reseau_tui.model.ids import IdMaker
        from reseau_tui.session import Session

        return Session(self.store, self.now, IdMaker(self.world.now))

    @property
    def book(self) -> Book:
        """The book, for commands that only read; the same as the session's once one is open."""
        if "session" in self.__dict__:
            return self.session.book
        return self._read

    @cached_property
    def _read(self) -> Book:
        from reseau_tui.model.book import Book

        return Book(self.store.load())

    def changes(self) -> Iterator[Change]:
        """Return what was changed, newest first."""
        _ = self.book  # the file is read before its history is
        return self.store.changes()

    def apply(self, edit: Edit) -> Applied:
        """Apply an edit; the disk has it when this returns. One that cannot be, or changes nothing, creates no file."""
        if self._told_to_come:
            from reseau_tui.edits.all_the_same import AllTheSame

            edit = AllTheSame(edit)
        if not self.store.path.exists():
            from reseau_tui.cli.rehearsal import rehearse

            rehearsed = rehearse(edit, self.session)
            if rehearsed is not None:
                return rehearsed
        applied = self.session.apply(edit)
        self.store.sync()
        return applied

    def change(self, edit: Edit) -> Applied:
        """Apply an edit, and say what it did unless JSON is wanted."""
        applied = self.apply(edit)
        if not self.json:
            from reseau_tui.present.labels import label_in_words

            change = applied.change
            self.line(label_in_words(self.words, change) if change else self.words.say("Nothing to change."))
        return applied

    def day(self, text: str, *, past: bool = False) -> date:
        """Read a day as people say it. Raises `UnreadableDay`."""
        try:
            return date.fromisoformat(text)  # spares a script the grammar
        except ValueError:
            from reseau_tui.words.natural_days import read_day

            return read_day(text, self.today, past=past)

    def past_day(self, text: str | None, *, may_come: bool = False) -> date | None:
        """Read the day of something that happened, None where none is given.

        One that is still to come is taken with a remark, unless it `may_come`; a year that can only be a slip is not.
        Raises `BadCall`, `UnreadableDay`.
        """
        if text is None:
            return None
        day = self.day(text, past=True)
        if day > self.today and not may_come:
            self._wonder(day)
        return day

    def _wonder(self, day: date) -> None:
        from reseau_tui.words.days import long_day

        said = long_day(self.words, day)
        if day.year > self.today.year + _FARTHEST_SLIP:
            raise BadCall(self.words.say("{day} is too far away to have happened.", day=said))
        self._told_to_come = True
        self.note(self.words.say("{day} is still to come: written down all the same.", day=said))

    def line(self, text: str = "") -> None:
        """Print one line, or several."""
        self._printed.append(f"{harmless(text)}\n")

    def lines(self, texts: Iterable[str]) -> None:
        """Print lines; on a terminal, long ones are broken between words and keep their indentation."""
        wide = self._width
        for text in texts:
            if wide and len(text) > wide:
                self.line(_broken(text, wide))
            else:
                self.line(text)

    @cached_property
    def _width(self) -> int:
        """The width of the terminal, 0 where there is none."""
        if not self.world.out.isatty():
            return 0
        import shutil

        return max(_NARROWEST, shutil.get_terminal_size().columns)

    def value(self, value: Any) -> None:
        """Print one JSON value."""
        self._printed.append(as_json(value))

    def give(self, form: Callable[[], Any], lines: Callable[[], Iterable[str]]) -> None:
        """Print the JSON form where JSON is wanted, else the lines; the other one is not even made."""
        if self.json:
            self.value(form())
        else:
            self.lines(lines())

    def raw(self, text: str) -> None:
        """Print a text made for another program (an export) as it is, with its own line ends."""
        self._printed.append(text)

    def note(self, text: str) -> None:
        """Say something beside the result: it goes to standard error."""
        self.world.err.write(f"{harmless(text)}\n")

    def flush(self) -> None:
        """Let everything printed leave."""
        printed, self._printed = self._printed, []
        self.world.out.write("".join(printed))
        self.world.out.flush()

    def close(self) -> None:
        """Leave the book at rest where that is cheap, if anything was written."""
        if self._store is not None:
            if "session" in self.__dict__:
                self._store.rest()
            self._store.close()


def _broken(text: str, wide: int) -> str:
    import textwrap

    indent = text[: len(text) - len(text.lstrip())]
    return textwrap.fill(text.strip(), wide, initial_indent=indent, subsequent_indent=indent)
