"""The screen of a running app as plain text, for snapshots a person can read and for `screens.md`.

The compositor is private in Textual: nothing else in the tests knows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual._compositor import LayoutUpdate
from textual.app import App
from textual.widget import Widget


def screen_text(app: App[object]) -> str:
    """Return the screen line by line, each as wide as the terminal, overlays and the screens beneath included."""
    frame = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(frame, LayoutUpdate)
    return "\n".join("".join(strip.text for strip in line) for line in frame.strips)


def widget_texts(app: App[object]) -> Iterator[tuple[Widget, list[str]]]:
    """Yield each widget in sight on the top screen that shows text of its own, with its lines, border included."""
    lines = screen_text(app).split("\n")
    for widget, (region, clip) in app.screen._compositor.visible_widgets.items():
        seen = region.intersection(clip)
        shown = [line[seen.x : seen.right] for line in lines[seen.y : seen.bottom]]
        if not widget.children:
            yield widget, shown
        elif shown and not widget.is_scrollable:
            yield widget, shown[:1]  # a title or a label; what is below belongs to the children


def normalise(text: str) -> str:
    """Return the text without the blanks at the right of lines and the empty lines at the end."""
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip("\n") + "\n"
