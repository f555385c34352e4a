"""The yardstick: the smallest Textual app that answers keys; its READY becomes KEY OK with their number."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Bare(App[None]):
    """One line of text."""

    keys = 0

    def compose(self) -> ComposeResult:
        """Show that it is ready."""
        yield Static("READY")

    def on_key(self, event: Key) -> None:
        """Count the key."""
        self.keys += 1
        self.query_one(Static).update(f"KEY OK {self.keys}")


if __name__ == "__main__":
    Bare().run(mouse=False)
