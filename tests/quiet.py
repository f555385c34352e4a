"""Waiting in tests until a program has answered: by its messages, not by a clock."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from textual._context import active_app
from textual.app import App

QUIET = 6
"""Rounds of the event loop without a message after which nothing more is on its way."""
PATIENCE = 5.0


async def quiet(app: App[Any], rounds: int = QUIET, most: float = PATIENCE) -> None:
    """Wait until no message waits for an answer, and what was asked to be painted is painted."""
    calm, end = 0, time.monotonic() + most
    while calm < rounds and time.monotonic() < end:
        await asyncio.sleep(0)
        pumps = [app, *(widget for screen in app.screen_stack for widget in screen.walk_children(with_self=True))]
        busy = any(not pump._message_queue.empty() or pump._next_callbacks for pump in pumps)
        calm = 0 if busy else calm + 1
        if calm == rounds // 2:
            app.screen._on_timer_update()


async def quiet_now(_least: float = 0, _most: float = 1) -> None:
    """Stand in for Textual's own wait, which measures the processor: twice 20 ms for each key."""
    await quiet(active_app.get())
