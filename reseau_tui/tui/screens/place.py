"""What every full place of the program has: a foot with its keys, help, palette, and a way to show the book anew."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType

from reseau_tui.tui.commands import COMMANDS, commands_of, footer_of
from reseau_tui.tui.commands import Place as PlaceName
from reseau_tui.tui.in_reseau import InReseau
from reseau_tui.tui.terminal_scroll import FrugalScreen
from reseau_tui.tui.widgets.bars import FootBar
from reseau_tui.tui.widgets.long_list import LongList

Result = TypeVar("Result")
_WITHOUT_BOOK = frozenset(("help", "palette", "quit", "contacts", "search", "sort", "back"))
_NEEDING = frozenset(command.id for command in COMMANDS) - _WITHOUT_BOOK


class Place(InReseau, FrugalScreen[Result], Generic[Result], inherit_bindings=False):
    """A screen with a name in the table of commands; `show_book` is called when the book or the day changed."""

    PLACE: ClassVar[PlaceName]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
    ]
    AUTO_FOCUS = ""

    @property
    def foot(self) -> FootBar:
        """The last line."""
        return self.query_one(FootBar)

    def foot_bar(self) -> FootBar:
        """Return the last line of this place, to compose."""
        return FootBar(self.words, footer_of(self.PLACE, self.reseau.settings.keymap))

    def on_key(self, event: events.Key) -> None:
        """Keep keys that need the book until a big one is read, and then all that follow, in their order."""
        if self.reseau.view.is_reading and (self.reseau.held_keys or event.key in self._needing_keys):
            self.reseau.held_keys.append(events.Key(event.key, event.character))
            event.stop()
            event.prevent_default()

    @cached_property
    def _needing_keys(self) -> frozenset[str]:
        commands = commands_of(self.PLACE, self.reseau.settings.keymap)
        return frozenset(key for c in commands if c.id in _NEEDING for key in c.keys.split(",")) | {"enter"}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Let what needs the book wait until a big one is read."""
        if action in _NEEDING and self.reseau.view.is_reading:
            self.foot.tell(self.words.say("One moment…"))
            return False
        return True

    @property
    def awaits_sheet(self) -> bool:
        """Whether a sheet is about to be put up that the next keys are meant for."""
        return False

    def show_book(self) -> None:
        """Show the book as it is now."""

    async def speak_anew(self) -> None:
        """Say everything in the language that was chosen, in the same place."""
        focused = self.focused.id if self.focused else None
        chosen = {rows.id: rows.cursor_id for rows in self.query(LongList) if rows.id and rows.cursor_id}
        await self.recompose()
        self.show_book()
        for rows_id, cursor in chosen.items():
            self.query_one(f"#{rows_id}", LongList).move_to_id(cursor)
        if focused:
            self.query_one(f"#{focused}").focus()
        self.show_book()

    def action_help(self) -> None:
        """Show the keys of this place."""
        from reseau_tui.tui.screens.help import Help

        self.app.push_screen(Help(self.PLACE))

    def action_help_beside(self) -> None:
        """Show the keys of a place in which letters are text."""
        self.action_help()

    def action_palette(self) -> None:
        """Find a command by its name."""
        from reseau_tui.tui.screens.palette import Palette

        def run(action: str | None) -> Any:
            if action is not None:
                self.call_later(self.run_action, action)

        self.app.push_screen(Palette(self.PLACE), run)

    async def action_undo(self) -> None:
        """Take back the last change."""
        self.run_worker(self.reseau.action_undo(), exclusive=False)

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self.reseau.action_redo()
