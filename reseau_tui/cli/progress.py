"""How far long work is, on one line of a terminal that goes away at the end."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context


class Progress:
    """Told how much is done; says nothing where standard error is no terminal."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown = ""
        self._seen = context.world.err.isatty()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._show("")

    def __call__(self, done: int, total: int) -> None:
        """Show the share that is done."""
        share = min(100, 100 * done // max(total, 1))
        self._show(self._context.words.say("Reading… {share} %", share=share))

    def _show(self, text: str) -> None:
        if self._seen and text != self._shown:
            blank = " " * len(self._shown)
            self._context.world.err.write(f"\r{blank}\r{text}")
            self._context.world.err.flush()
            self._shown = text
