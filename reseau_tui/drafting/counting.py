"""How long a message is, and how long one of its purpose may be. Source: method R3."""

from __future__ import annotations

import re
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
_QUOTED_LINE = re.compile(r"\s*>")
_ATTRIBUTION = re.compile(r".*(a écrit|wrote)\s*:\s*", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s*-{2,}\s*(original message|message d['’]origine|message original)\s*-{2,}\s*", re.IGNORECASE
)
_LONGEST_ATTRIBUTION = 400


def own_text(body: str) -> str:
    """Return the body without the earlier message it quotes."""
    lines: list[str] = []
    for line in body.split("\n"):
        short = len(line) <= _LONGEST_ATTRIBUTION
        if short and _SEPARATOR.fullmatch(line):
            break
        if _QUOTED_LINE.match(line):
            _drop_attribution(lines)
        else:
            lines.append(line)
    return "\n".join(lines)


def _drop_attribution(lines: list[str]) -> None:
    """Take off "Le 12 novembre, Nadia a écrit :" where a quotation begins; mail programs wrap it over two lines."""
    while lines and not lines[-1].strip():
        lines.pop()
    for wrapped in (1, 2):
        last = " ".join(lines[-wrapped:])
        if len(last) <= _LONGEST_ATTRIBUTION and _ATTRIBUTION.fullmatch(last) and re.match(r"\s*(le|on)\b", last, re.I):
            del lines[-wrapped:]
            return


def word_count(body: str) -> int:
    """Count the words that white space separates, the quoted earlier message left out."""
    return len(own_text(body).split())


def limit_for(purpose: Purpose) -> int:
    """Return how many words a message of that purpose may have."""
    return MOST_WORDS[purpose]
