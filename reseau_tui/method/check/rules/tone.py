"""`desperate`, `reproach`: how the message sounds. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading, Said

_EXCLAIMED: Final = re.compile(r"!(?:[ \u00a0\u202f]?[!?])*[ \u00a0\u202f]?!|!{2,}")
_CALM: Final = "tone.desperate.calm"
_CUES: Final = "tone.desperate.cues"
_CUES_OF_A_PLEA: Final = 2
_I: Final = frozenset(("i", "i'", "im", "me", "we", "we'", "us", "je", "j'", "me", "m'", "moi", "nous"))
"""The writer, and not what is theirs: "my pupils panic" is nobody's plea."""
_WAITING: Final = "tone.reproach.waiting"
_SILENCE: Final = "tone.reproach.silence"
_FOLLOWING: Final = frozenset(("follow-up", "keep-warm"))
_TO_THE_SILENT: Final = frozenset(("request", "follow-up", "keep-warm", "reply"))


def desperate(reading: Reading) -> Iterator[Finding]:
    """Find pleading, urgency, distress, or repeated exclamation marks."""
    for said in reading.sentences:
        pleading = said.apart("tone.desperate.phrases", _CALM)
        if pleading:
            yield finding("desperate", said.span(*pleading[0]))
            return
        if _pleads(said):
            yield finding("desperate", said.place(_CUES))
            return
        if said.has("tone.desperate.unless") and said.has("tone.desperate.ruin") and not said.has(_CALM):
            yield finding("desperate", said.place("tone.desperate.ruin"))
            return
    match = _EXCLAIMED.search(reading.plain)
    if match:
        yield finding("desperate", match.span(), why="desperate-exclamations")
    elif re.search(r"\burgent\b", reading.context.subject.casefold()) and "URGENT" in reading.context.subject:
        yield finding("desperate", why="desperate-subject")


def _pleads(said: Said) -> bool:
    """Tell whether a sentence about the writer holds several small signs of distress, none of which says it alone."""
    cues = said.apart(_CUES, _CALM)
    apart = sum(first >= end for (_, end), (first, _) in pairwise(cues)) + bool(cues)
    return apart >= _CUES_OF_A_PLEA and not _I.isdisjoint(said.words)


def reproach(reading: Reading) -> Iterator[Finding]:
    """Find a silence that is blamed; who thanks may own to having been cross."""
    if reading.context.purpose == "thanks":
        return
    tags = ("tone.reproach.phrases",) + ((_WAITING,) if reading.context.purpose in _TO_THE_SILENT else ())
    for said in reading.main:
        if said.has("tone.reproach.excused"):
            continue
        for tag in tags:
            if said.has(tag):
                yield finding("reproach", said.place(tag))
                return
        judged = _is_judged(said)
        if reading.context.purpose in _FOLLOWING and judged:
            yield finding("reproach", judged)
            return
        if said.has("tone.reproach.answer") and said.has("tone.reproach.sharp"):
            yield finding("reproach", said.place("tone.reproach.sharp"))
            return


def _is_judged(said: Said) -> tuple[int, int] | None:
    """Return where the reader's silence is told in a sentence that also judges it, or None."""
    if not said.has("tone.reproach.judged"):
        return None
    if said.has(_SILENCE):
        return said.place(_SILENCE)
    yours = said.has("facts.you.words") and said.has("tone.reproach.answer")
    return said.place("tone.reproach.answer") if yours else None
