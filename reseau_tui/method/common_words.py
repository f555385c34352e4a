"""What two people, or a person and a thing, have in common: the words that tags, needs and offers share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reseau_tui.model.text import fold

_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 3
_EMPTY: Final = frozenset(
    (
        "les", "des", "une", "aux", "sur", "par", "pour", "dans", "avec", "sans", "son", "ses", "leur", "leurs",
        "mes", "nos", "vos", "qui", "que", "quoi", "dont", "chez", "entre",
        "the", "and", "for", "with", "from", "into", "some", "any", "who", "how", "our", "your", "their", "his", "her",
    )
)  # fmt: skip


def telling_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that say something, without accents, case or the s of a plural."""
    found = (word for text in texts for word in _WORD.findall(fold(text)))
    return frozenset(_singular(word) for word in found if len(word) >= _SHORTEST and word not in _EMPTY)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "sx" else word
