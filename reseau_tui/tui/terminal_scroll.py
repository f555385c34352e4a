"""Frames that cost few bytes: the terminal itself scrolls, and what one frame has painted the next does not.

What is private in Textual and used here is why Textual is pinned exactly; `tests/terminal` compares the pictures.
"""

from __future__ import annotations

import sys
from typing import Any, Generic, Self, TypeVar

from rich.console import Console, RenderableType
from textual import events
from textual._compositor import CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from reseau_tui.tui.frugal import squeeze

Result = TypeVar("Result")


class _Frugal(CompositorUpdate):
    """A frame that first scrolls what stands on the terminal, then says the rest in as few bytes as it can."""

    def __init__(self, scrolls: str, frame: CompositorUpdate) -> None:
        self._scrolls = scrolls
        self._frame = frame

    def render_segments(self, console: Console) -> str:
        return self._scrolls + squeeze(self._frame.render_segments(console))


class TerminalScrollApp(App[Result], Generic[Result]):
    """An app whose widgets may ask the terminal to scroll their lines."""

    _scrolls = ""  # what the next frame sends first
    _notified = False

    @property
    def _background_screens(self) -> list[Screen[Any]]:
        """The screens that are seen below the one on top: none through one that covers them, which Textual forgets.

        What changed below would paint all of the screen on top again.
        """
        return [] if self.screen.styles.background.a == 1 else super()._background_screens

    def can_scroll(self, widget: Widget) -> bool:
        """Tell whether the terminal could scroll the widget's lines: as wide as the screen, covered by nothing."""
        if self.is_headless or self._driver is None or self._driver.is_inline or self._batch_count:
            return False
        if sys.platform == "win32" or widget.screen is not self.screen:
            return False
        region, compositor = widget.region, self.screen._compositor
        if region.x or region.width != self.size.width or not self.size.region.contains_region(region):
            return False
        if compositor._dirty_regions:
            return False
        under = {widget, *widget.ancestors}
        return not any(
            other not in under and region.overlaps(place.intersection(clip))
            for other, (place, clip) in compositor.visible_widgets.items()
        )

    def scroll_lines(self, widget: Widget, height: int, by: int) -> None:
        """Move the first `height` lines of the widget's content up by `by` (down if negative) before the next frame.

        The widget must be one that `can_scroll`, and must itself refresh the lines that come into view.
        """
        first = widget.content_region.y + 1
        last = first + height - 1
        # Margins, index and reverse index: the VT100 had them, so has every terminal, multiplexer and emulator since.
        move = f"\x1b[{last};1H" + "\x1bD" * by if by > 0 else f"\x1b[{first};1H" + "\x1bM" * -by
        self._scrolls += f"\x1b[{first};{last}r{move}\x1b[r"
        _move_what_is_owed(widget, height, by)

    def _refresh_notifications(self) -> None:
        """Leave the rack of notifications alone while there are none: hiding it anew would paint the whole screen."""
        if self._notifications or self._notified:
            self._notified = bool(self._notifications)
            super()._refresh_notifications()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        scrolls, sent = self._scrolls, not self._batch_count
        if sent and isinstance(renderable, CompositorUpdate):
            self._scrolls = ""
        if sent and isinstance(renderable, LayoutUpdate):  # every line: nothing to scroll, and nothing owed afterwards
            _owe_nothing(screen)
            scrolls = ""
        if isinstance(renderable, CompositorUpdate):
            renderable = _Frugal(scrolls if sent else "", renderable)
        super()._display(screen, renderable)


class FrugalScreen(Screen[Result], Generic[Result]):
    """A screen that is laid out and painted once for each size: Textual sends a new one whole up to three times."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The widget that has the keys: it and the one before paint themselves."""

    _laid_out: Size | None = None
    _painted_whole = False

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Go on to Textual's own handler; it would style a new screen's widgets, which were styled when they came."""
        if self._laid_out is None:
            event.refresh_styles = False

    def _screen_resized(self, size: Size) -> None:
        if size != self._laid_out:
            super()._screen_resized(size)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:  # noqa: FBT002
        super()._refresh_layout(size, scroll)
        if self.stack_updates and self.is_attached:
            self._laid_out = size or self.outer_size
            self._painted_whole = True
            self.call_next(self._paint_again)

    def _paint_again(self) -> None:
        self._painted_whole = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Repaint; not the whole screen for a layout, which paints what it moves, nor right behind one."""
        if regions or recompose:
            pass
        elif layout and self._laid_out is not None:
            self.clear_cached_dimensions()
            repaint = False
        elif self._painted_whole and not layout:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


def _owe_nothing(screen: Screen[object]) -> None:
    """Forget what was to be painted: Textual would paint a new screen up to three times."""
    for widget in screen._compositor.visible_widgets:
        widget._repaint_regions.clear()


def _move_what_is_owed(widget: Widget, height: int, by: int) -> None:
    """Let the lines still to be painted, and the lines kept ready, move with the rows they belong to."""
    top = widget.content_offset.y
    lines = range(top, top + height)

    def moved(y: int) -> int | None:
        return y if y not in lines else y - by if y - by in lines else None

    owed: set[Region] = set()
    for region in widget._repaint_regions:
        if region.y not in lines or region.bottom > lines.stop:
            owed.add(region)  # more than rows: painted as it is
            continue
        visible = region.translate((0, -by)).intersection(Region(region.x, top, region.width, height))
        if visible:
            owed.add(visible)
    widget._repaint_regions = owed

    kept = widget._styles_cache
    kept._cache = {new: strip for y, strip in kept._cache.items() if (new := moved(y)) is not None}
    kept._dirty_lines = {new for y in kept._dirty_lines if (new := moved(y)) is not None}
