"""A field of names that were given, each with whether one may write in their name. Source: method R12."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, get_args

from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from reseau_tui.edits.debrief import InTheirName, NameGiven
from reseau_tui.edits.desk import Who
from reseau_tui.present.debrief import IN_THEIR_NAME
from reseau_tui.tui.forms.completing import Suggestion
from reseau_tui.tui.forms.people import PeopleField
from reseau_tui.tui.forms.texts import LineInput

_STATES: tuple[InTheirName, ...] = get_args(InTheirName)


class _NameInput(LineInput):
    """Left and right move in the name; where there is none, they are the field's."""

    def action_cursor_left(self, select: bool = False) -> None:  # noqa: FBT002 - Textual's
        """Go left in the name."""
        if not self.value:
            raise SkipAction
        super().action_cursor_left(select)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT002 - Textual's
        """Go right in the name."""
        if not self.value:
            raise SkipAction
        super().action_cursor_right(select)


class NamesGivenField(PeopleField):
    """Several people; in the empty line, Left and Right say of the last one: in their name, to be asked, mentioned."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", show=False),
        Binding("left", "turn(-1)", show=False),
    ]

    def __init__(self, key: str, label: str, value: Sequence[Who] = (), *, hint: str = "") -> None:
        super().__init__(key, label, value, hint=hint)
        self.input = _NameInput()
        self._states: dict[Who, InTheirName] = {}

    def take(self, suggestion: Suggestion) -> None:
        """Take one more: whether in their name is still to be asked."""
        self._states.setdefault(suggestion.value, "ask")
        super().take(suggestion)

    def aside_of(self, who: Who) -> str:
        """Return whether one may write to them in that name."""
        state = self.words.say(IN_THEIR_NAME[self._states.get(who, "ask")])
        return state if isinstance(who, str) else self.words.say("new · {state}", state=state)

    def read(self) -> Any:
        """Return the names."""
        return tuple(NameGiven(who, self._states.get(who, "ask")) for who in super().read())

    def action_turn(self, step: int) -> None:
        """Say the next thing of the last name."""
        if not self._people:
            raise SkipAction
        last = self._people[-1]
        at = _STATES.index(self._states.get(last, "ask"))
        self._states[last] = _STATES[(at + step) % len(_STATES)]
        self._show()
        self.edited()
