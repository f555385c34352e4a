"""How long a message is, and how long one of its purpose may be; the check counts the same way. Source: method R3."""

from __future__ import annotations

from reseau_tui.method.check.numbers import MOST_WORDS
from reseau_tui.method.check.text import word_count
from reseau_tui.model.kinds import Purpose

__all__ = ["MOST_WORDS", "limit_for", "word_count"]


def limit_for(purpose: Purpose) -> int:
    """Return how many words a message of that purpose may have."""
    return MOST_WORDS[purpose]
