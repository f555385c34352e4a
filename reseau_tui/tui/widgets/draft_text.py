"""The text of a draft: pasted text cleaned, places that are remarked on underlined and marked beside their line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from reseau_tui.model.text import clean

_UNDERLINED = Style(underline=True)
Location = tuple[int, int]


class RemarkedPlace(NamedTuple):
    """Where a remark stands in the text, in characters from its beginning, and the glyph of its weight."""

    start: int
    end: int
    glyph: str


class DraftText(TextArea):
    """A text area into which nothing pasted can bring what a terminal would obey; remarks show without a word."""

    def __init__(self, text: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(text, id=id, soft_wrap=True, highlight_cursor_line=False, show_line_numbers=True)
        self.cursor_blink = False
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self._marks: list[tuple[Location, str]] = []

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = clean(event.text, lines=True)
        await super()._on_paste(event)

    def show_remarks(self, places: Sequence[RemarkedPlace]) -> None:
        """Underline these places, and mark the lines in which they begin."""
        spans: dict[int, list[tuple[int, int]]] = {}
        marks: list[tuple[Location, str]] = []
        for place in places:
            (first, column), (last, end) = self.location_of(place.start), self.location_of(place.end)
            marks.append(((first, column), place.glyph))
            for row in range(first, last + 1):
                stop = end if row == last else len(self.document.get_line(row))
                spans.setdefault(row, []).append((column if row == first else 0, stop))
        if (spans, marks) != (self._spans, self._marks):
            self._spans, self._marks = spans, marks
            self.notify_style_update()  # forgets the lines that are kept ready
            self.refresh()

    def select_place(self, start: int, end: int) -> None:
        """Select what stands between two places counted from the beginning."""
        self.selection = Selection(self.location_of(start), self.location_of(end))

    def location_of(self, offset: int) -> Location:
        """Return line and column of a place counted from the beginning."""
        before = self.text[:offset]
        return before.count("\n"), offset - (before.rfind("\n") + 1)

    def offset_of(self, location: Location) -> int:
        """Return the place of a line and column, counted from the beginning."""
        line, column = location
        return sum(len(each) + 1 for each in self.text.split("\n")[:line]) + column

    def get_line(self, line_index: int) -> Text:
        """Return a line with its remarked places underlined."""
        text = super().get_line(line_index)
        for start, end in self._spans.get(line_index, ()):
            text.stylize(_UNDERLINED, start, end)
        return text

    def render_line(self, y: int) -> Strip:
        """Draw a line, with a mark where a remark begins in it in the place of its number."""
        strip = super().render_line(y)
        width = self.gutter_width
        gutter = Segment(self._mark(y + self.scroll_offset.y).ljust(width), self.rich_style)
        return Strip([gutter, *strip.crop(width)])

    def _mark(self, y: int) -> str:
        if not self._marks or y >= self.wrapped_document.height:
            return ""
        here = self.wrapped_document.offset_to_location(Offset(0, y))
        below = y + 1
        after: Location = (
            self.wrapped_document.offset_to_location(Offset(0, below))
            if below < self.wrapped_document.height
            else (self.document.line_count, 0)
        )
        return next((f" {glyph}" for start, glyph in self._marks if here <= start < after), "")
