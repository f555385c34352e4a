"""A program with nothing but a book in memory, in which one form is shown."""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from textual import events
from textual.app import App
from textual.pilot import Pilot

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.edit import Edit
from reseau_tui.model.book import Book
from reseau_tui.session import Applied
from reseau_tui.settings import Settings
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.themes import DARK, OUR_THEMES
from reseau_tui.words import Words

TODAY = date(2026, 11, 24)  # a Tuesday
UNSET = object()


class Shown(NamedTuple):
    book: Book


class FormApp(App[None]):
    """Applies edits to the book at hand, as the real program does through its session."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, words: Words, book: Book, form: FormScreen[Any], *, settings: Settings | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        self.words = words
        self.view = Shown(book)
        self.today = TODAY
        self.settings = settings or Settings(book=Path("book.json"), path=Path("settings.toml"))
        self.form = form
        self.result: Any = UNSET
        self.edits: list[Edit] = []
        self._ids = iter(range(1000, 9999))
        for theme in OUR_THEMES.values():
            self.register_theme(theme)
        self.theme = DARK

    def on_mount(self) -> None:
        self.push_screen(self.form, self._done)

    def _done(self, result: Any) -> None:
        self.result = result

    def take_held_keys(self) -> list[events.Key | events.Paste]:
        """Nothing is ever held: no test of a form types before the form stands."""
        return []

    async def apply(self, edit: Edit) -> Applied:
        desk = Desk(self.view.book, self.today, lambda: str(next(self._ids)))
        try:
            result = edit.apply(desk)
        except BaseException:
            desk.wipe()
            raise
        self.edits.append(edit)
        return Applied(None, result)


async def type_text(pilot: Pilot[None], text: str) -> None:
    """Put a text into the line that has the keys, as fast typing would."""
    focused: Any = pilot.app.focused
    focused.insert_text_at_cursor(text) if hasattr(focused, "insert_text_at_cursor") else focused.insert(text)
    await pilot.pause()
