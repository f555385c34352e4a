"""Fields in which one of a few is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reseau_tui.model.text import fold
from reseau_tui.present.choices import Option
from reseau_tui.tui.drawing import LineWidget, Part, fit, width_of
from reseau_tui.tui.forms.field import Field
from reseau_tui.words import N_

CHOSEN, OTHER = "● ", "○ "
_GAP = "  "


class Choice(LineWidget, can_focus=True):
    """The options in a flow of words, the chosen one marked; `folded` shows it alone, between arrows."""

    KEYS: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("choice.next", "right,space", N_("the next choice")),
        ("choice.previous", "left", N_("the choice before")),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(keys, name.removeprefix("choice."), show=False, id=name) for name, keys, _ in KEYS
    ]
    ROLES = (*LineWidget.ROLES, "cursor")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"role--cursor"}

    class Chosen(Message):
        """Another option was chosen."""

    def __init__(self, options: Sequence[Option], chosen: object, *, folded: bool) -> None:
        super().__init__()
        self.options = list(options)
        self.at = self._index(chosen)
        self._folded = folded

    @property
    def code(self) -> Any:
        """The code of the chosen option; None where there is nothing to choose from."""
        return self.options[self.at].code if self.options else None

    def choose(self, code: object) -> None:
        """Choose the option of that code, on the program's account: nobody is told."""
        index = self._index(code)
        if index != self.at:
            self.at = index
            self.refresh(layout=self._folded)

    def set_options(self, options: Sequence[Option], chosen: object) -> None:
        """Offer other options."""
        if self.options != list(options):
            self.options = list(options)
            self.refresh(layout=True)
        self.choose(chosen)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines the flow takes."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the flow."""
        lines = self._lines(self.size.width)
        return self.draw(lines[y] if y < len(lines) else ())

    def action_next(self) -> None:
        """Choose the next option, the first after the last."""
        if self.options:
            self._turn_to((self.at + 1) % len(self.options))

    def action_previous(self) -> None:
        """Choose the option before, the last before the first."""
        if self.options:
            self._turn_to((self.at - 1) % len(self.options))

    def on_key(self, event: events.Key) -> None:
        """Jump to the next option that begins with the letter."""
        letter = fold(event.character or "")
        if not letter.isalnum():
            return
        count = len(self.options)
        for step in range(1, count + 1):
            index = (self.at + step) % count
            if fold(self.options[index].text).startswith(letter):
                event.stop()
                event.prevent_default()
                self._turn_to(index)
                return

    def _index(self, code: object) -> int:
        return next((index for index, option in enumerate(self.options) if option.code == code), 0)

    def _turn_to(self, index: int) -> None:
        if index != self.at:
            self.choose(self.options[index].code)
            self.post_message(self.Chosen())

    def _lines(self, width: int) -> list[list[Part]]:
        if self._folded:
            return [self._alone(width)]
        lines: list[list[Part]] = [[]]
        left = width
        for index, option in enumerate(self.options):
            text = fit(option.text, min(width_of(option.text), max(width - len(CHOSEN), 1)))
            cells = len(CHOSEN) + width_of(text)
            if lines[-1] and cells + len(_GAP) > left:
                lines.append([])
                left = width
            if lines[-1]:
                lines[-1].append(Part(_GAP))
                left -= len(_GAP)
            lines[-1].append(Part((CHOSEN if index == self.at else OTHER) + text, self._role(index)))
            left -= cells
        return lines

    def _alone(self, width: int) -> list[Part]:
        if not self.options:
            return []
        count = f" {self.at + 1}/{len(self.options)}"
        text = fit(self.options[self.at].text, min(width_of(self.options[self.at].text), width - 4 - len(count)))
        return [Part("◂ ", "quiet"), Part(text, self._role(self.at)), Part(" ▸", "quiet"), Part(count, "quiet")]

    def _role(self, index: int) -> str:
        if index != self.at:
            return "quiet"
        return "cursor" if self.has_focus else "strong"


class ChoiceField(Field[Any]):
    """One of a few codes; Left, Right and Space go round, a letter jumps."""

    def __init__(
        self,
        key: str,
        label: str,
        options: Sequence[Option],
        value: object = None,
        *,
        folded: bool = False,
        hint: str = "",
        more: bool = False,
    ) -> None:
        super().__init__(key, label, hint=hint, more=more)
        self.choice = Choice(options, value, folded=folded)
        self._preset = self.choice.code

    @property
    def control(self) -> Widget:
        """The flow of options."""
        return self.choice

    @property
    def typed(self) -> object:
        """The code chosen."""
        return self.choice.code

    @property
    def touched(self) -> bool:
        """Whether another option was chosen."""
        return bool(self.typed != self._preset)

    def preset(self, value: object) -> None:
        """Choose an option."""
        self.choice.choose(value)
        self._preset = self.choice.code

    def offer(self, options: Sequence[Option], value: object) -> None:
        """Offer other options; the person's own choice stays if it is still among them."""
        keep = self.touched and self.typed in [option.code for option in options]
        mine = self.typed
        self.choice.set_options(options, value)
        self._preset = self.choice.code
        if keep:
            self.choice.choose(mine)

    def read(self) -> Any:
        """Return the code chosen."""
        return self.choice.code

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Tell the form."""
        event.stop()
        self.edited()


class YesNoField(ChoiceField):
    """Yes or no."""

    def __init__(
        self,
        key: str,
        label: str,
        options: Sequence[Option],
        *,
        value: bool = False,
        hint: str = "",
        more: bool = False,
    ) -> None:
        super().__init__(key, label, options, value, hint=hint, more=more)
