"""The remarks on a draft, below its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.message import Message

from reseau_tui.method.check import Finding
from reseau_tui.present.findings import sentence
from reseau_tui.tui.drawing import Line, Part, wrap
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.words import Words

GLYPHS = {"error": "✗", "warning": "~", "advice": "·"}
_LINES = 2
_SHOWN = 3


class Remark(msgspec.Struct, frozen=True):
    """One finding as a row."""

    id: str
    finding: Finding
    text: str


class Remarks(LongList[Remark]):
    """What the check says; Enter goes to the place, x waves a remark aside here, X everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "aside(False)", show=False),
        Binding("X", "aside(True)", show=False),
    ]

    class Aside(Message):
        """A remark is waved aside: for this draft, or with `everywhere` for good, a word then with all other words."""

        def __init__(self, code: str, *, everywhere: bool) -> None:
            super().__init__()
            self.code = code
            self.everywhere = everywhere

    def __init__(self) -> None:
        super().__init__(_draw, id="remarks")
        self.row_height = _LINES
        self.display = False

    def show(self, words: Words, findings: Sequence[Finding]) -> None:
        """Show the findings; nothing is shown where there are none."""
        rows = [Remark(f"{n}-{each.code}", each, sentence(words, each)) for n, each in enumerate(findings)]
        if rows != list(self.rows):
            self.set_rows(rows)
            self.styles.height = 1 + _LINES * min(len(rows), _SHOWN)  # the title, and a few of them
            self.display = bool(rows)
        count = words.count("{n} remark", "{n} remarks", len(rows))
        self.retitle(words.say("{remarks} · shift+tab: enter go there, x not here, X never", remarks=count))

    @property
    def chosen(self) -> Finding | None:
        """The finding under the cursor."""
        return self.rows[self.cursor].finding if self.rows else None

    def action_aside(self, everywhere: bool) -> None:
        """Wave the remark under the cursor aside."""
        if self.chosen is not None:
            from reseau_tui.drafting.misspellings import aside_code

            code = self.chosen.code if everywhere else aside_code(self.chosen)
            self.post_message(self.Aside(code, everywhere=everywhere))


def _draw(row: Remark, look: Look) -> list[Line]:
    glyph = Part(f"{GLYPHS[row.finding.severity]} ", "late" if row.finding.severity == "error" else "accent")
    first, *rest = wrap(row.text, look.width - 4) or [""]
    return [
        (Part(" "), glyph, Part(first, grow=1)),
        (Part("   "), Part(" ".join(rest), grow=1)),
    ]
