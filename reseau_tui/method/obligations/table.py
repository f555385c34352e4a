"""The columns of the method's table that hold for a whole kind. Source: method, "The obligations"."""

from __future__ import annotations

from typing import Final

from reseau_tui.model.kinds import ItemKind, Purpose

LATE: Final[dict[ItemKind, int | None]] = {
    "reply": 0,
    "promise": 0,
    "their-promise": None,
    "debrief": 2,
    "prepare": None,
    "thanks": 1,
    "update": 0,
    "connect": 0,
    "consent": 0,
    "fix-date": 2,
    "follow-up": 2,
    "ask-connector": 5,
    "other-way": None,
    "next-step": None,
    "send": 0,
    "keep-warm": None,
    "shop-window": None,
}
"""Working days from the day something is due to the last day before it is late; None for never."""

DUE: Final[dict[ItemKind, int]] = {"reply": 1, "debrief": 0, "thanks": 1, "next-step": 1}
"""Working days from the cause to the day something is due, where no number of the settings says it."""

ASKING: Final[frozenset[ItemKind]] = frozenset(("follow-up", "ask-connector", "consent"))
"""Kinds whose message always asks: the right moment governs them (R4). A planned one may."""

ASKING_PURPOSES: Final[frozenset[Purpose]] = frozenset(
    ("request", "follow-up", "recommendation-questions", "introduction-request", "introduction-relay")
)
"""Purposes of drafts that ask. Source: method R4."""
