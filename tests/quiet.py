"""What makes tests of the full screen quick: they wait for messages, not for a clock, and paint what is looked at."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from rich.segment import Segment
from textual._context import active_app
from textual.app import App
from textual.color import Color
from textual.css.stylesheet import Stylesheet
from textual.message_pump import MessagePump
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen

from reseau_tui.tui.terminal_scroll import FrugalScreen

_parse_rules = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], Any] = {}

QUIET = 6
"""Rounds of the event loop without a message after which nothing more is on its way."""
PATIENCE = 60.0
"""Seconds: far beyond any real wait, for machines that do other things too."""


def _at_work(pump: MessagePump) -> bool:
    """Tell whether a part has messages to answer, or is not mounted yet."""
    return bool(not pump._message_queue.empty() or pump._next_callbacks or not pump._mounted_event.is_set())


async def quiet(app: App[Any], rounds: int = QUIET, most: float = PATIENCE) -> None:
    """Wait until no message waits for an answer, and what was asked to be painted is painted."""
    calm, end = 0, time.monotonic() + most
    while calm < rounds and time.monotonic() < end:
        await asyncio.sleep(0)
        pumps = [app, *(widget for screen in app.screen_stack for widget in screen.walk_children(with_self=True))]
        busy = any(_at_work(pump) for pump in pumps)
        calm = 0 if busy else calm + 1
        if calm == rounds // 2:
            for screen in (app.screen, *app._background_screens):
                screen._on_timer_update()
            if app.screen._callbacks:
                calm = 0


async def quiet_now(_least: float = 0, _most: float = 1) -> None:
    """Stand in for Textual's own wait, which measures the processor: twice 20 ms for each key."""
    await quiet(active_app.get())


def paint_nothing(screen: Screen[Any]) -> None:
    """Stand in for the painting of frames that nobody sees: half of the time; `screen_text` paints what it reads."""
    if screen is not screen.app.screen:
        Screen._compositor_refresh(screen)
        return
    screen._compositor._dirty_regions.clear()
    screen._dirty_widgets.clear()
    screen.app._update_mouse_over(screen)


def parse_once(self: Stylesheet, css: str, *where: Any, **more: Any) -> Any:
    """Parse each style sheet once for all the programs that tests start, not once for each: a tenth of their time."""
    key = (css, where, tuple(more.items()), tuple(self._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse_rules(self, css, *where, **more)
    return _parsed[key]


def tint_nothing(_below: BackgroundScreen, segments: Iterable[Segment], _colour: Color) -> Iterable[Segment]:
    """Stand in for the dimming of what lies below a sheet: the tests read its letters."""
    return segments


@contextmanager
def quick() -> Iterator[None]:
    """Make programs without a terminal quick."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.pilot.wait_for_idle", quiet_now)
        patch.setattr("textual.app.wait_for_idle", quiet_now)
        patch.setattr(FrugalScreen, "_compositor_refresh", paint_nothing)
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        patch.setattr(BackgroundScreen, "process_segments", tint_nothing)
        yield
