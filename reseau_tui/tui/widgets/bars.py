"""The first and the last line of a screen: where one is, which keys there are, what was just done."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from reseau_tui.tui.commands import Command, said_keys
from reseau_tui.tui.drawing import Line, LineWidget, Part, fit, width_of
from reseau_tui.words import Words

_GAP = "  "


class TitleBar(LineWidget):
    """The name of the place at the left, the day and what it holds at the right."""

    DEFAULT_CSS = "TitleBar { height: 1; dock: top; background: $panel; }"

    _left = ""
    _right = ""

    def say(self, left: str, right: str) -> None:
        """Show these words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - one line
        """Draw the line."""
        right = Part(fit(self._right, min(width_of(self._right), self.size.width)) + " ", "quiet")
        return self.draw((Part(" " + self._left, "strong", grow=1), right))


class FootBar(LineWidget):
    """The keys of the place, as many as fit, and at the right what was last done; news takes the room it needs."""

    DEFAULT_CSS = "FootBar { height: 1; dock: bottom; background: $panel; }"

    def __init__(self, words: Words, commands: Sequence[Command]) -> None:
        super().__init__()
        self._words = words
        self._commands = commands
        self._news = ""
        self._role = "plain"

    def offer(self, commands: Sequence[Command]) -> None:
        """Show other keys."""
        if list(commands) != list(self._commands):
            self._commands = commands
            self.refresh()

    def tell(self, news: str, *, role: str = "plain") -> None:
        """Show what was done, or what went wrong."""
        if (news, role) != (self._news, self._role):
            self._news, self._role = news, role
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - one line
        """Draw the line: help is always among the keys."""
        width = self.size.width
        news = self._news and fit(self._news, min(width_of(self._news), max(width - 12, 0)))
        room = width - width_of(news) - 3
        parts: list[Part] = [Part(" ")]
        for command in self._fitting(room):
            parts += [Part(self._key(command), "accent"), Part(f" {self._words.say(command.label)}{_GAP}")]
        line: Line = (*parts, Part("", grow=1), Part(news, self._role), Part(" "))
        return self.draw(line)

    def _fitting(self, room: int) -> list[Command]:
        """Return the commands that fit, the last (help) always among them."""
        if not self._commands:
            return []
        *others, last = self._commands
        room -= self._width(last)
        chosen: list[Command] = []
        for command in others:
            room -= self._width(command)
            if room < 0:
                break
            chosen.append(command)
        return [*chosen, last]

    def _width(self, command: Command) -> int:
        return width_of(self._key(command)) + 1 + width_of(self._words.say(command.label)) + len(_GAP)

    def _key(self, command: Command) -> str:
        return said_keys(self._words, command.keys)[0]
