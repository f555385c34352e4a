"""The one place where text that people wrote becomes a line of the screen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reseau_tui.model.text import clean

ELLIPSIS = "…"

# Joiners, variation selectors, tags and blank fillers: terminals disagree on how wide they make their neighbours,
# and one cell of disagreement shifts the rest of the line.
_UNMEASURABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e0fff]"
)

# No line needs more characters than this for each of its cells: a field of ten megabytes costs no more than a name.
_CHARACTERS_A_CELL = 8


class Part(NamedTuple):
    """A piece of a line: its text, its role, and the cells it takes.

    Without `cells` it is as wide as its text; `grow` is its share of the cells that the other parts leave.
    """

    text: str
    role: str = "plain"
    cells: int | None = None
    grow: int = 0
    right: bool = False


Line = Sequence[Part]


def shown(text: str) -> str:
    """Return the text as one line that every terminal draws with the width that is measured."""
    if text.isascii() and text.isprintable():
        return text
    return _UNMEASURABLE.sub("", clean(text))


def width_of(text: str) -> int:
    """Return how many cells the text takes once drawn."""
    return cell_len(shown(text))


def fit(text: str, width: int, *, right: bool = False) -> str:
    """Return the text in exactly `width` cells, padded or cut with an ellipsis, at the left or the right."""
    if width <= 0:
        return ""
    return _fit(text[: (width + 8) * _CHARACTERS_A_CELL], width, right)


@lru_cache(maxsize=8192)
def _fit(text: str, width: int, right: bool) -> str:
    text = shown(text)
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1).rstrip() + ELLIPSIS
    blank = " " * (width - cell_len(text))
    return blank + text if right else text + blank


def wrap(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width` cells, broken between words where it can be."""
    lines: list[str] = []
    for paragraph in clean(text, lines=True).split("\n"):
        words = shown(paragraph)
        line = words[: len(words) - len(words.lstrip(" "))][: width // 2]
        for word in words.lstrip(" ").split(" "):
            longer = f"{line} {word}" if line.strip(" ") else line + word
            if cell_len(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *full, line = chop_cells(word, max(1, width)) or [""]
            lines.extend(full)
        lines.append(line)
    return lines


class Palette:
    """The styles of the roles, as they are and under the cursor."""

    def __init__(self, plain: Style, roles: Mapping[str, Style]) -> None:
        reverse = plain + Style(reverse=True)
        self._styles = {"plain": plain, **roles}
        # Under the cursor a role keeps its weight and loses its colour: reversed colours would cut the line in stripes.
        self._cursor = {
            role: reverse + Style(bold=style.bold, italic=style.italic, underline=style.underline, strike=style.strike)
            for role, style in self._styles.items()
        }

    def style(self, role: str, *, cursor: bool = False) -> Style:
        """Return the style of the role; `KeyError` for a role that does not exist."""
        return (self._cursor if cursor else self._styles)[role]


def draw(line: Line, width: int, palette: Palette, *, cursor: bool = False) -> Strip:
    """Return the line in exactly `width` cells."""
    segments: list[Segment] = []
    left = width
    for part, cells in zip(line, _cells(line, width), strict=True):
        cells = min(cells, left)
        if cells <= 0:
            continue
        left -= cells
        _append(segments, fit(part.text, cells, right=part.right), palette.style(part.role, cursor=cursor))
    if left > 0:
        _append(segments, " " * left, palette.style("plain", cursor=cursor))
    return Strip(segments, width)


def _cells(line: Line, width: int) -> list[int]:
    """Return the cells of each part; those that grow share what the others leave, the last one takes the rest."""
    cells = [
        part.cells if part.cells is not None else 0 if part.grow else width_of(part.text[: width * _CHARACTERS_A_CELL])
        for part in line
    ]
    spare = width - sum(cells)
    shares = sum(part.grow for part in line)
    for index, part in enumerate(line):
        if part.grow and spare > 0:
            more = spare * part.grow // shares
            cells[index] += more
            spare -= more
            shares -= part.grow
    return cells


def _append(segments: list[Segment], text: str, style: Style) -> None:
    """Add the text, in the last segment where the style is the same: each change of style costs forty bytes."""
    if segments and segments[-1].style == style:
        segments[-1] = Segment(segments[-1].text + text, style)
    else:
        segments.append(Segment(text, style))


class LineWidget(Widget):
    """A widget that draws its own lines, in the styles of the roles (`.role--late` and so on in the style sheets)."""

    ROLES: ClassVar[tuple[str, ...]] = ("strong", "quiet", "late", "accent")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"role--{role}" for role in ("strong", "quiet", "late", "accent")}
    DEFAULT_CSS = """
    LineWidget {
        & > .role--strong { text-style: bold; }
        & > .role--quiet { color: $text-muted; }
        & > .role--late { color: $text-error; text-style: bold; }
        & > .role--accent { color: $text-accent; }
    }
    """
    ALLOW_SELECT = False

    _palette: Palette | None = None
    _painted: Size | None = None

    @property
    def size(self) -> Size:
        """The size of the content: found once a paint, which asks for it several times a line."""
        return self._painted or super().size

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of the crop."""
        self._painted = super().size
        try:
            return super().render_lines(crop)
        finally:
            self._painted = None

    @property
    def palette(self) -> Palette:
        """The styles of the roles on this widget's background."""
        if self._palette is None:
            roles = {role: self.get_component_rich_style(f"role--{role}") for role in self.ROLES}
            self._palette = Palette(self.rich_style, roles)
        return self._palette

    def notify_style_update(self) -> None:
        """Forget the styles when the style sheet, the theme or the focus changes them."""
        self._palette = None
        super().notify_style_update()

    def draw(self, line: Line, *, cursor: bool = False) -> Strip:
        """Return the line as wide as the widget."""
        return draw(line, self.size.width, self.palette, cursor=cursor)
