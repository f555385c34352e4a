"""Many short texts in one string, in which the C library finds a rare word ten times faster than text by text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate


class Haystack:
    """The texts, none of which has a line break, and where each ends."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join((*texts, ""))
        self._ends = list(accumulate(len(text) + 1 for text in texts))

    def append(self, text: str) -> None:
        """Add a text after the others."""
        self.text += text + "\n"
        self._ends.append(len(self.text))

    def holding(self, words: Iterable[str]) -> set[int]:
        """Return the numbers of the texts that hold any of the words."""
        found = set()
        for word in words:
            place = self.text.find(word)
            while place >= 0:
                number = bisect_right(self._ends, place)
                found.add(number)
                place = self.text.find(word, self._ends[number])
        return found
