"""Fields that complete what one types from names the book knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from reseau_tui.tui.drawing import LineWidget, Part, width_of
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.texts import LineInput
from reseau_tui.words import N_

T = TypeVar("T")


class Suggestion(NamedTuple):
    """One completion: what it stands for, how it reads, and what tells it from others."""

    value: Any
    text: str
    aside: str = ""


class Suggestions(LineWidget):
    """The completions in a small list over the form; `at` is the one that Enter takes, -1 for none."""

    ROLES = (*LineWidget.ROLES, "cursor")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"role--cursor"}

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Suggestion] = ()
        self.at = -1
        self.display = False

    def offer(self, rows: Sequence[Suggestion], at: int) -> None:
        """Show these, or nothing."""
        same = len(rows) == len(self.rows)
        self.rows, self.at = rows, at
        self.display = bool(rows)
        self.refresh(layout=not same)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return one line each."""
        return len(self.rows)

    def render_line(self, y: int) -> Strip:
        """Draw one completion."""
        if y >= len(self.rows):
            return self.draw(())
        row = self.rows[y]
        chosen = y == self.at
        role = "cursor" if chosen else "plain"
        name = min(width_of(row.text), self.size.width - 2)
        return self.draw(
            (
                Part("▸ " if chosen else "  ", role),
                Part(row.text, role, cells=name),
                Part("  ", role),
                Part(row.aside, role if chosen else "quiet", grow=1),
            )
        )


class CompletingField(Field[T], Generic[T]):
    """A line that offers completions as one types; what Enter and Tab do with them is for each kind to say."""

    KEYS: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("completion.next", "down", N_("the next name")),
        ("completion.previous", "up", N_("the name before")),
        ("completion.take", "enter", N_("take the name")),
        ("completion.take_and_go", "tab", N_("take the name, and go on")),
        ("completion.close", "escape", N_("close the list")),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(keys, name.removeprefix("completion."), show=False, id=name) for name, keys, _ in KEYS
    ]

    def __init__(self, key: str, label: str, text: str, *, hint: str, needs: bool, more: bool) -> None:
        super().__init__(key, label, hint=hint, needs=needs, more=more)
        self.input = LineInput(text)
        self.list = Suggestions()
        self._quiet = self.input.value

    @property
    def control(self) -> Widget:
        """The line."""
        return self.input

    def compose(self) -> ComposeResult:
        """Put the completions under the line."""
        yield self.control
        yield self.list
        yield self._note

    def suggest(self, typed: str) -> tuple[list[Suggestion], int]:
        """Return the completions, and which of them is meant unless one says otherwise (-1: none)."""
        raise NotImplementedError

    def take(self, suggestion: Suggestion) -> None:
        """Take one."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Put a text into the line that is not to be completed."""
        self._quiet = text
        self.input.value = text
        self.input.cursor_position = len(text)
        self.list.offer((), -1)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == self._quiet:
            self.list.offer((), -1)
        else:
            self._quiet = event.value
            self.typed_on(event.value)
            self.list.offer(*self.suggest(event.value))
        self.edited()

    def typed_on(self, text: str) -> None:
        """Take in that the person typed."""

    def complain(self, sentence: str) -> None:
        """Say below what is wrong, where the list would cover it."""
        self.list.offer((), -1)
        super().complain(sentence)

    def action_next(self) -> None:
        """Go down the list; one that was closed on a name that cannot be taken opens again."""
        if self.wrong and not self.list.display:
            self.list.offer(*self.suggest(self.input.value))
        else:
            self._turn(1)

    def action_previous(self) -> None:
        """Go up the list."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        if not self.list.display:
            raise SkipAction
        at = self.list.at + step
        self.list.offer(self.list.rows, at % len(self.list.rows) if at >= 0 or self.list.at >= 0 else -1)

    def action_take(self) -> None:
        """Take the one that is marked."""
        if not self._take_marked():
            raise SkipAction

    def action_take_and_go(self) -> None:
        """Take the one that is marked, and let the form go on."""
        self._take_marked()
        raise SkipAction

    def _take_marked(self) -> bool:
        if not self.list.display or self.list.at < 0:
            return False
        self.take(self.list.rows[self.list.at])
        self.edited()
        return True

    def action_close(self) -> None:
        """Close the list."""
        if not self.list.display:
            raise SkipAction
        self.list.offer((), -1)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Close the list when the keys go elsewhere."""
        super().on_descendant_blur(event)
        self.list.offer((), -1)
