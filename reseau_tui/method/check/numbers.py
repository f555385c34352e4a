"""The numbers of the draft check, in one place. Source: method R3; those without a source there are our defaults."""

from __future__ import annotations

from typing import Final

from reseau_tui.model.kinds import Purpose

MOST_WORDS: Final[dict[Purpose, int]] = {
    "request": 150,
    "introduction-request": 150,
    "recommendation-questions": 150,
    "follow-up": 80,
    "thanks": 100,
    "introduction-relay": 120,
    "update": 200,
    "keep-warm": 200,
    "reply": 200,
}
"""Words that a message of each purpose may have."""

MOST_MINUTES: Final = 30
"""What one may ask of someone never met."""

MOST_FOLLOW_UPS: Final = 2
MOST_TARGETS: Final = 2
ASKS_WITH_NOTHING_GIVEN: Final = 3

STORY_SENTENCES: Final = 4
STORY_WORDS: Final = 40
"""So many sentences and words about oneself, before the first about the reader, are a life story."""

SELF_LEAST: Final = 8
SELF_TIMES: Final = 3
"""So many I and me, and so many times more of them than of you, are self-centred."""

FIRST_SENTENCES: Final = 3
FIRST_WORDS: Final = 60
"""The first lines of a message, where the person who recommends has to stand."""

READ_CHARACTERS: Final = 24_000
"""How far a message is read, in characters. No letter is as long; only its words are counted beyond."""
