"""How a card of the to-do list and a row of the contact list are drawn."""

from __future__ import annotations

from datetime import date

from reseau_tui.present.cards import DUE, LATE, Card
from reseau_tui.present.contact_rows import ContactRow
from reseau_tui.tui.drawing import Line, Part, width_of
from reseau_tui.tui.widgets.long_list import Look
from reseau_tui.words import Words
from reseau_tui.words.days import age

_AGE_CELLS = 6
_NARROW = 40
_WIDE = 60


def draw_card(card: Card, look: Look) -> list[Line]:
    """Draw a card: who, and what most presses; on two lines where there is room."""
    sign = Part(card.glyph + " ", "late" if card.late else "accent" if card.glyph == DUE else "quiet")
    role = "late" if card.late else "quiet"
    more = f" +{len(card.lines) - 1}" if len(card.lines) > 1 else ""
    what = card.lines[0]
    if look.height == 1:
        name = Part(card.name, "strong", cells=look.width // 2)
        room = look.width - look.width // 2 - 3 - width_of(more)
        what = what if width_of(what) <= room else card.verb
        return [(sign, name, Part(" "), Part(what, role, grow=1), Part(more, "quiet"))]
    return [
        (sign, Part(card.name, "strong", grow=1), Part(more, "quiet")),
        (Part("  "), Part(what, role, grow=1)),
    ]


def draw_contact(row: ContactRow, look: Look, words: Words, day: date) -> list[Line]:
    """Draw a contact: name, organisation, how long since the last exchange, and a sign when something is due."""
    due = Part(row.mark, "late" if row.mark == LATE else "accent", cells=2)
    last = Part(age(words, row.last, day) if row.last else "–", "quiet", cells=_AGE_CELLS, right=True)
    if look.width < _NARROW:
        return [(due, Part(row.name, grow=3), Part(" "), Part(row.place, "quiet", grow=2), Part(" "), last)]
    name = look.width * 2 // 5
    return [(due, Part(row.name, cells=name), Part(" "), Part(row.place, "quiet", grow=1), Part(" "), last)]
