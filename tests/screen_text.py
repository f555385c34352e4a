"""The screen of a running app as plain text, for snapshots a person can read and for `screens.md`."""

from __future__ import annotations

from textual._compositor import LayoutUpdate
from textual.app import App


def screen_text(app: App[object]) -> str:
    """Return the screen line by line, each as many cells wide as the terminal, overlays and screens beneath included.

    The compositor is private in Textual: nothing else in the tests knows it.
    """
    frame = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(frame, LayoutUpdate)
    return "\n".join("".join(strip.text for strip in line) for line in frame.strips)


def normalise(text: str) -> str:
    """Return the text without the blanks at the right of lines and the empty lines at the end."""
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip("\n") + "\n"
