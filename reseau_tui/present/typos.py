"""Words that look like a word typed wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reseau_tui.present.haystack import Haystack

SHORTEST = 4  # letters: shorter words are all alike
SURE = 8  # letters from which two slips are forgiven
MOST = 24  # words given back, the nearest


class Vocabulary:
    """The distinct words of many texts."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(dict.fromkeys(words))
        self._known = set(self._words)
        self._haystack = Haystack(self._words)

    def add(self, words: Iterable[str]) -> None:
        """Learn the words that are new."""
        for word in words:
            if word not in self._known:
                self._known.add(word)
                self._words.append(word)
                self._haystack.append(word)

    def look_alikes(self, word: str) -> list[str]:
        """Return the words whose beginning could be meant by `word`, nearest first.

        A slip is a letter too many, too few or another, and, in a word where one slip is forgiven, two letters swapped.
        """
        limit = slips(word)
        if not limit:
            return []
        found = [
            (distance, len(other), other)
            for other in self._candidates(word, limit)
            if (distance := beginning_distance(word, other, limit)) <= limit
        ]
        return [other for _, _, other in sorted(found)[:MOST]]

    def _candidates(self, word: str, limit: int) -> Iterator[str]:
        """Find the few words worth measuring.

        Cut the word into one piece more than slips are forgiven: one piece is whole, and nearly in its place, in
        whatever word was meant. Only a swap across the one cut breaks both pieces.
        """
        cuts = [len(word) * piece // (limit + 1) for piece in range(limit + 2)]
        pieces = [(word[start:end], max(0, start - limit), end + limit) for start, end in pairwise(cuts)]
        if limit == 1:
            cut = cuts[1]
            pieces.append((word[: cut - 1] + word[cut] + word[cut - 1] + word[cut + 1 :], 0, len(word)))
        for number in self._haystack.holding(piece for piece, _, _ in pieces):
            other = self._words[number]
            if any(other.find(piece, start, end) >= 0 for piece, start, end in pieces):
                yield other


def slips(word: str) -> int:
    """Return how many slips of the fingers are forgiven in a word of that length."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < SURE else 2


def beginning_distance(word: str, other: str, limit: int) -> int:
    """Return the fewest slips between `word` and any beginning of `other`, at most `limit` + 1."""
    before: list[int] = []
    row = list(range(len(word) + 1))
    best = row[-1]
    for column, letter in enumerate(other[: len(word) + limit], start=1):
        earlier, before, row = before, row, [column]
        for place, mine in enumerate(word, start=1):
            if mine == letter:
                row.append(before[place - 1])
                continue
            least = 1 + min(before[place - 1], before[place], row[-1])
            if limit == 1 and place > 1 and column > 1 and mine == other[column - 2] and word[place - 2] == letter:
                least = min(least, 1 + earlier[place - 2])
            row.append(least)
        best = min(best, row[-1])
        if min(row) > limit:
            break
    return min(best, limit + 1)
