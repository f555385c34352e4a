"""A pane of lines to read, scrolled by keys when it has the focus; only lines that change are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip

from reseau_tui.present.lines import RunLine
from reseau_tui.tui.drawing import Line, LineWidget, Part, width_of, wrap
from reseau_tui.words import N_

_WIDEST_HANG = 0.6


class TextPane(LineWidget, can_focus=True):
    """Shows lines, wrapped to its width; what follows a break hangs under the last run of the line."""

    KEYS: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("pane.down", "down,j", N_("next line")),
        ("pane.up", "up,k", N_("previous line")),
        ("pane.page_down", "pagedown,ctrl+d", N_("next page")),
        ("pane.page_up", "pageup,ctrl+u", N_("previous page")),
        ("pane.first", "home,g", N_("first line")),
        ("pane.last", "end,G", N_("last line")),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(keys, "turn_" + name.removeprefix("pane."), show=False, id=name) for name, keys, _ in KEYS
    ]
    DEFAULT_CSS = "TextPane { height: 1fr; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._runs: Sequence[RunLine] = ()
        self._lines: list[Line] = []
        self._wrapped_for = 0
        self._top = 0

    @property
    def lines(self) -> list[Line]:
        """The lines as wrapped to the present width."""
        if self._wrapped_for != self.size.width:
            self._wrapped_for = self.size.width
            self._lines = [part for runs in self._runs for part in hang(runs, self.size.width)]
        return self._lines

    @property
    def top(self) -> int:
        """The first line shown."""
        return max(0, min(self._top, len(self.lines) - self.size.height))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Return how many lines there are, for a pane that is as high as its text."""
        return sum(len(hang(runs, width)) for runs in self._runs)

    def set_lines(self, runs: Sequence[RunLine], *, keep: bool = False) -> None:
        """Show other lines, from the top unless `keep`."""
        before = self._shown()
        self._runs, self._wrapped_for = runs, 0
        if not keep:
            self._top = 0
        if self.styles.is_auto_height:
            self.refresh(layout=True)
        else:
            self._repaint(before)

    def retitle(self, title: str, subtitle: str = "") -> None:
        """Write the titles of the border, and paint nothing else."""
        self._border_title = Content(title) if title else None
        self._border_subtitle = Content(subtitle) if subtitle else None
        width, height = self.outer_size
        left, up = self.content_offset
        self.refresh(Region(-left, -up, width, 1), Region(-left, height - up - 1, width, 1))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the content."""
        index = self.top + y
        return self.draw(self.lines[index] if index < len(self.lines) else ())

    def _shown(self) -> list[Line]:
        lines = self.lines[self.top : self.top + self.size.height]
        return lines + [()] * (self.size.height - len(lines))

    def _repaint(self, before: list[Line]) -> None:
        """Paint the lines that differ from those that stood there."""
        after = self._shown()
        if len(before) != len(after):
            self.refresh()
            return
        changed = [
            Region(0, y, self.size.width, 1)
            for y, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        ]
        if changed:
            self.refresh(*changed)

    def _turn_to(self, top: int) -> None:
        before, self._top = self._shown(), max(0, min(top, len(self.lines) - self.size.height))
        self._repaint(before)

    def action_turn_down(self) -> None:
        """Show the next line."""
        self._turn_to(self.top + 1)

    def action_turn_up(self) -> None:
        """Show the previous line."""
        self._turn_to(self.top - 1)

    def action_turn_page_down(self) -> None:
        """Show the next page."""
        self._turn_to(self.top + max(1, self.size.height - 1))

    def action_turn_page_up(self) -> None:
        """Show the previous page."""
        self._turn_to(self.top - max(1, self.size.height - 1))

    def action_turn_first(self) -> None:
        """Show the first line."""
        self._turn_to(0)

    def action_turn_last(self) -> None:
        """Show the last lines."""
        self._turn_to(len(self.lines))

    def on_mouse_scroll_down(self) -> None:
        """Show what is below."""
        self._turn_to(self.top + 3)

    def on_mouse_scroll_up(self) -> None:
        """Show what is above."""
        self._turn_to(self.top - 3)


def hang(runs: RunLine, width: int) -> list[Line]:
    """Return the line wrapped to the width, what follows a break under the start of its last run."""
    if not runs:
        return [()]
    head = [Part(run.text, run.role) for run in runs[:-1]]
    indent = sum(width_of(part.text) for part in head)
    last = runs[-1]
    if indent > width * _WIDEST_HANG:
        text = "".join(run.text for run in runs)
        return [(Part(piece, last.role),) for piece in wrap(text, max(1, width))]
    first, *others = wrap(last.text, max(1, width - indent)) or [""]
    return [(*head, Part(first, last.role)), *((Part(" " * indent), Part(piece, last.role)) for piece in others)]
