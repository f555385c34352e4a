"""A list of any length, drawn line by line: what a key changes is all that it paints."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, Generic, NamedTuple, Protocol, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip

from reseau_tui.tui.drawing import Line, LineWidget, Part, wrap
from reseau_tui.tui.terminal_scroll import TerminalScrollApp
from reseau_tui.words import N_

CURSOR = "▸"
MARK = "✓"
WHEEL_ROWS = 3


class Row(Protocol):
    """Anything with an id can be a row."""

    @property
    def id(self) -> str:
        """What the cursor and the marks hold on to."""


class Look(NamedTuple):
    """How a row is to be drawn: in `width` cells and `height` lines, under the cursor or not, and so on."""

    width: int
    height: int
    cursor: bool
    focused: bool
    marked: bool


RowT = TypeVar("RowT", bound=Row)


class LongList(LineWidget, Generic[RowT], can_focus=True):
    """A list whose cursor stays on a row's id while rows come and go.

    `draw_row(row, look)` gives the row's lines, each a sequence of parts. The list adds a margin of one cell before
    them, with `▸` on the row under the cursor (reversed too while the list has the focus, so that neither colour nor
    focus is needed to see it), and where rows can be marked a second one with `✓`.
    """

    KEYS: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("list.down", "down,j", N_("next row")),
        ("list.up", "up,k", N_("previous row")),
        ("list.page_down", "pagedown", N_("next page")),
        ("list.page_up", "pageup", N_("previous page")),
        ("list.half_down", "ctrl+d", N_("half a page down")),
        ("list.half_up", "ctrl+u", N_("half a page up")),
        ("list.first", "home,g", N_("first row")),
        ("list.last", "end,G", N_("last row")),
        ("list.choose", "enter", N_("open")),
        ("list.mark", "space", N_("select")),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(keys, "cursor_" + name.removeprefix("list."), show=False, id=name) for name, keys, _ in KEYS
    ]
    DEFAULT_CSS = "LongList { height: 1fr; }"
    REST = 0.06  # seconds without a key until the panes beside the list follow the cursor

    class Told(Message):
        """A message about one row of one list; `row_id` is None when the list is empty."""

        def __init__(self, long_list: LongList[Any], row_id: str | None) -> None:
            super().__init__()
            self.long_list = long_list
            self.row_id = row_id

        @property
        def control(self) -> LongList[Any]:
            """The list, for `@on` with a selector."""
            return self.long_list

    class Highlighted(Told):
        """The cursor is on another row."""

    class Rested(Told):
        """The cursor has stayed on another row for a moment."""

    class Chosen(Told):
        """The row was opened."""

    class Marked(Told):
        """The row was marked, or is no longer; `long_list.marked` has them all."""

    def __init__(
        self,
        draw_row: Callable[[RowT, Look], Sequence[Line]],
        rows: Sequence[RowT] = (),
        *,
        row_height: int = 1,
        empty: str = "",
        markable: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.draw_row = draw_row
        self.rows = rows
        self.markable = markable
        self.marked: set[str] = set()
        self.cursor = 0
        self._top = 0
        self._row_height = row_height
        self._empty = empty
        self._rest: asyncio.TimerHandle | None = None

    # What is where

    @property
    def cursor_id(self) -> str | None:
        """The id of the row under the cursor, None in an empty list."""
        return self.rows[self.cursor].id if self.rows else None

    @property
    def position(self) -> tuple[int, int]:
        """The row under the cursor, counted from one, and how many there are: for "12 / 340" in a title."""
        return (self.cursor + 1 if self.rows else 0, len(self.rows))

    @property
    def page(self) -> int:
        """How many whole rows the list shows at once."""
        return max(1, self.size.height // self._row_height)

    @property
    def top(self) -> int:
        """The first row shown: derived, so that it is right in the very frame in which the size changes."""
        reach = max(self.cursor - self.page + 1, min(self._top, self.cursor))
        return max(0, min(reach, len(self.rows) - self.page))

    @property
    def row_height(self) -> int:
        """How many lines each row takes."""
        return self._row_height

    @row_height.setter
    def row_height(self, height: int) -> None:
        if height != self._row_height:
            self._row_height = height
            self.refresh()
            self._place_terminal_cursor()

    @property
    def empty(self) -> str:
        """What an empty list says instead of rows."""
        return self._empty

    @empty.setter
    def empty(self, text: str) -> None:
        if text != self._empty:
            self._empty = text
            if not self.rows:
                self.refresh()

    def set_rows(self, rows: Sequence[RowT], *, keep: bool = True) -> None:
        """Show other rows; with `keep` the cursor stays on the same id and line, else it goes to the first row.

        A row that has gone leaves the cursor to the one now in its place.
        """
        before, shown, offset = self.cursor_id, self._on_screen() if self.rows else [], self.cursor - self.top
        self.rows = rows
        place = self._index_of(before, near=self.cursor) if keep and before is not None else None
        if place is None:
            place = min(self.cursor, max(0, len(rows) - 1)) if keep else 0
        self.cursor, self._top = place, place - offset if keep else 0
        if not shown or not rows:
            self.refresh()
        else:
            self._repaint(
                line
                for line, (old, new) in enumerate(zip(shown, self._on_screen(), strict=True))
                if old is not new and old != new
            )
        self._place_terminal_cursor()
        if self.cursor_id != before:
            self._tell_cursor()

    def move_to_id(self, row_id: str) -> bool:
        """Put the cursor on a row; False if there is no such row."""
        index = self._index_of(row_id, near=self.cursor)
        if index is None:
            return False
        self._move_to(index)
        return True

    def clear_marks(self) -> None:
        """Mark no row any more."""
        self.marked.clear()
        self.refresh()

    def retitle(self, title: str, subtitle: str = "") -> None:
        """Write the titles of the border: `border_title` would repaint the whole list at each key."""
        self._border_title = Content(title) if title else None
        self._border_subtitle = Content(subtitle) if subtitle else None
        width, height = self.outer_size
        left, up = self.content_offset
        self.refresh(Region(-left, -up, width, 1), Region(-left, height - up - 1, width, 1))

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Draw one line of the content."""
        if not self.rows:
            return self._empty_line(y)
        row, part = divmod(y, self._row_height)
        index = self.top + row
        if row >= self.page or index >= len(self.rows):
            return self.draw(())
        cursor, marked = index == self.cursor, self._is_marked(index)
        margin = 2 if self.markable else 1
        look = Look(self.size.width - margin, self._row_height, cursor, self.has_focus, marked)
        lines = self.draw_row(self.rows[index], look)
        signs = (CURSOR if cursor else " ") + (MARK if marked else " ")
        start = Part(signs[:margin] if part == 0 else "", cells=margin)
        return self.draw((start, *(lines[part] if part < len(lines) else ())), cursor=cursor and self.has_focus)

    def _empty_line(self, y: int) -> Strip:
        lines = ["", *wrap(self._empty, max(1, self.size.width - 2))]
        return self.draw((Part(" "), Part(lines[y], "quiet"))) if y < len(lines) else self.draw(())

    def _is_marked(self, index: int) -> bool:
        return bool(self.marked) and self.rows[index].id in self.marked

    def _on_screen(self) -> list[tuple[RowT | None, bool, bool]]:
        """Return what decides the look of each row of the screen, from the top."""
        top, total = self.top, len(self.rows)
        return [
            (self.rows[index], index == self.cursor, self._is_marked(index)) if index < total else (None, False, False)
            for index in range(top, top + self.page)
        ]

    def _repaint(self, rows: Iterable[int], *, edges: bool = False) -> None:
        """Paint these rows of the screen, counted from the top, the border's edges too if need be."""
        x, width = (-self.content_offset.x, self.outer_size.width) if edges else (0, self.size.width)
        height, page = self._row_height, self.page
        regions = [Region(x, row * height, width, height) for row in rows if 0 <= row < page]
        if regions:
            self.refresh(*regions)

    def _place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the row: braille displays and screen readers follow it."""
        if self.has_focus:
            down = (self.cursor - self.top) * self._row_height
            self.app.cursor_position = self.content_region.offset + Offset(0, down)

    # Moving

    def _move_to(self, index: int, *, by_page: int = 0) -> None:
        """Put the cursor on a row, the view moving no more than it must, or `by_page` rows."""
        old, old_top = self.cursor, self.top
        new = max(0, min(index, len(self.rows) - 1))
        if new == old or not self.rows:
            return
        step = new - (old_top if new < old_top else old_top + self.page - 1)
        scroller = self.app if isinstance(self.app, TerminalScrollApp) and self.app.can_scroll(self) else None
        self.cursor = new
        if by_page:
            self._top = old_top + by_page
        elif old_top <= new < old_top + self.page:
            self._top = old_top
        elif abs(step) == 1 and scroller:
            self._top = old_top + step
        else:
            # One repaint for half a page of moves keeps a held key from running on over a slow line.
            self._top = new - self.page // 2
        self._top = self.top
        moved = self._top - old_top
        if not moved:
            self._repaint((old - old_top, new - old_top))
        elif scroller and abs(moved) < self.page:
            scroller.scroll_lines(self, self.page * self._row_height, moved * self._row_height)
            exposed = range(self.page - moved, self.page) if moved > 0 else range(-moved)
            self._repaint((old - self._top, new - self._top))
            self._repaint(exposed, edges=True)
        else:
            self._repaint(range(self.page))
        self._place_terminal_cursor()
        self._tell_cursor()

    def _tell_cursor(self) -> None:
        if not self.is_running:
            return
        self.post_message(self.Highlighted(self, self.cursor_id))
        if self._rest is not None:
            self._rest.cancel()
        self._rest = asyncio.get_running_loop().call_later(self.REST, self._tell_rest)

    def _tell_rest(self) -> None:
        self._rest = None
        self.post_message(self.Rested(self, self.cursor_id))

    def _index_of(self, row_id: str, *, near: int) -> int | None:
        if near < len(self.rows) and self.rows[near].id == row_id:
            return near
        return next((index for index, row in enumerate(self.rows) if row.id == row_id), None)

    def action_cursor_down(self) -> None:
        """Go to the next row."""
        self._move_to(self.cursor + 1)

    def action_cursor_up(self) -> None:
        """Go to the previous row."""
        self._move_to(self.cursor - 1)

    def action_cursor_page_down(self) -> None:
        """Go a page down, one row kept in sight."""
        self._turn(self.page - 1)

    def action_cursor_page_up(self) -> None:
        """Go a page up, one row kept in sight."""
        self._turn(1 - self.page)

    def action_cursor_half_down(self) -> None:
        """Go half a page down."""
        self._turn(self.page // 2)

    def action_cursor_half_up(self) -> None:
        """Go half a page up."""
        self._turn(-(self.page // 2))

    def action_cursor_first(self) -> None:
        """Go to the first row."""
        self._move_to(0)

    def action_cursor_last(self) -> None:
        """Go to the last row."""
        self._move_to(len(self.rows) - 1)

    def action_cursor_choose(self) -> None:
        """Open the row."""
        if self.rows:
            self.post_message(self.Chosen(self, self.cursor_id))

    def action_cursor_mark(self) -> None:
        """Mark the row, or no longer, and go on to the next."""
        row_id = self.cursor_id
        if not self.markable or row_id is None:
            return
        self.marked ^= {row_id}
        self._repaint([self.cursor - self.top])
        self.post_message(self.Marked(self, row_id))
        self._move_to(self.cursor + 1)

    def _turn(self, rows: int) -> None:
        rows = rows or 1
        self._move_to(self.cursor + rows, by_page=rows)

    # What happens to the list

    def on_focus(self) -> None:
        """Take the terminal's own cursor along; Textual repaints the rows, here and where the focus was."""
        self._place_terminal_cursor()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._top = self.top
        self._place_terminal_cursor()

    def on_unmount(self) -> None:
        """Tell nothing any more."""
        if self._rest is not None:
            self._rest.cancel()

    def on_click(self, event: events.Click) -> None:
        """Go to the row; a second click opens it."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = self.top + offset.y // self._row_height
        if offset.y // self._row_height >= self.page or index >= len(self.rows):
            return
        self._move_to(index)
        if event.chain == 2:
            self.action_cursor_choose()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go a few rows down."""
        event.stop()
        self._move_to(self.cursor + WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go a few rows up."""
        event.stop()
        self._move_to(self.cursor - WHEEL_ROWS)
