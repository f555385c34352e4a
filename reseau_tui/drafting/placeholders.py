"""What is still to be written in a message: ``[what you learnt]``, and fields that a template left as they were."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(r"\[([^\W\d_][^\[\]\n]{0,119})\](?!\()|\{\{\s*([A-Za-z_]\w{0,60})\s*\}\}")
_NO_PLACEHOLDERS = frozenset(("sic", "ndlr"))


def placeholders(text: str) -> list[tuple[int, int, str]]:
    """Return the places still to be filled, each as start, end (excluded) and what belongs there."""
    found = ((match.start(), match.end(), match[1] or match[2]) for match in _PLACEHOLDER.finditer(text))
    return [place for place in found if place[2].casefold() not in _NO_PLACEHOLDERS]
