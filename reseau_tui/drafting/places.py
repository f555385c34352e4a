"""Places in a draft file as it was written, found again from places in the clean text that is checked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from reseau_tui.model.text import clean

_LINE_ENDS = re.compile("\r\n|\r")


def as_written(source: str, body: str) -> Callable[[int], int]:
    """Return what turns a place in `body`, cleaned, into one in the body of `source`, its line ends counted as one."""
    raw = _LINE_ENDS.sub("\n", source)
    whole = clean(raw, lines=True)
    if raw == whole:
        return int
    places = _places(raw)
    at = len(whole.rstrip()) - len(body)
    if len(places) != len(whole) or at < 0:
        return int
    first = places[at - 1] + 1 if at else 0
    after = [*places[at:], len(raw)]
    return lambda place: after[min(place, len(after) - 1)] - first


def _places(raw: str) -> list[int]:
    """Return for each character of the clean text where it, or what it was composed from, began."""
    places: list[int] = []
    at = 0
    while at < len(raw):
        end = at + 1
        while end < len(raw) and unicodedata.combining(raw[end]):
            end += 1
        places += [at] * len(clean(raw[at:end], lines=True))
        at = end
    return places
