"""The text of a draft: pasted text cleaned, places that are remarked on underlined and marked beside their line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Self

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Offset, Region
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


_Line = tuple[object, ...]


class _Appearance(NamedTuple):
    """What all lines depend on, and for each line in sight what it alone depends on."""

    frame: tuple[object, ...]
    lines: list[_Line]


class DraftText(TextArea):
    """A text area into which nothing pasted can bring what a terminal would obey; remarks show without a word."""

    _seen: _Appearance | None = None
    _repaint_asked = False

    def __init__(self, text: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(text, id=id, soft_wrap=True, highlight_cursor_line=False, show_line_numbers=True)
        self.cursor_blink = False
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self._marks: list[tuple[Location, str]] = []

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Repaint the lines that look otherwise than before: Textual repaints the whole text for each key."""
        if regions or layout or recompose or not repaint:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        if not self._repaint_asked:
            self._repaint_asked = True
            self.call_next(self._repaint_changed)  # when the edit that asks is done
        return self

    def _repaint_changed(self) -> None:
        self._repaint_asked = False
        before, now = self._seen, self._appearance()
        self._seen = now
        if before is None or before.frame != now.frame:
            super().refresh()
            return
        for y, (old, new) in enumerate(zip(before.lines, now.lines, strict=True)):
            if old != new:
                super().refresh(Region(0, y, self.size.width, 1))

    def _appearance(self) -> _Appearance:
        """Return all that the look of each line in sight depends on."""
        top, selection = self.scroll_offset.y, self.selection
        cursor = self.wrapped_document.location_to_offset(self.cursor_location)
        starts = self._starts(top, self.size.height)
        lines: list[_Line] = []
        for y, (here, after) in enumerate(pairwise(starts), top):
            row, start = here
            if row == self.document.line_count:
                lines.append(())
                continue
            text = self.document.get_line(row)[start : after[1] if after[0] == row else None]
            spans = tuple((first - start, last - start) for first, last in self._spans.get(row, ()))
            lines.append((text, spans, self._mark(here, after), cursor.x if cursor.y == y else None))
        marked = None if selection.is_empty else selection
        return _Appearance((self.size, self.scroll_offset, self.has_focus, self.theme, marked), lines)

    def notify_style_update(self) -> None:
        """Forget how the lines looked."""
        self._seen = None
        super().notify_style_update()

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
            super().notify_style_update()  # forgets the lines that are kept ready
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
        here, after = self._starts(y + self.scroll_offset.y, 1)
        gutter = Segment(self._mark(here, after).ljust(width), self.rich_style)
        return Strip([gutter, *strip.crop(width)])

    def _mark(self, here: Location, after: Location) -> str:
        return next((f" {glyph}" for start, glyph in self._marks if here <= start < after), "")

    def _starts(self, top: int, count: int) -> list[Location]:
        """Return the places at which so many lines as wrapped begin, and the one below; after the last one, the end."""
        wrapped, end = self.wrapped_document, (self.document.line_count, 0)
        height = wrapped.height  # counted anew each time it is asked for
        return [wrapped.offset_to_location(Offset(0, y)) if y < height else end for y in range(top, top + count + 1)]
