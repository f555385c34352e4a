"""Search as you type over many texts: no accents, no case, words in any order, a slip forgiven where little fits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reseau_tui.model.text import fold
from reseau_tui.present.haystack import Haystack
from reseau_tui.present.typos import Vocabulary

FEW = 5  # rows: with fewer, words that look alike are tried too
_BETWEEN_WORDS = "'-.,;:/()[]&@+\"«»"


class SearchIndex:
    """The texts of a list's rows, folded once, and the rows that hold all the words of a query."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = fold_all(texts)
        self._typed: list[tuple[str, list[int]]] = []  # queries on the way to the last one, and what they found
        self._haystack: Haystack | None = None
        self._vocabulary: Vocabulary | None = None

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, query: str) -> list[int]:
        """Return the rows that hold every word of the query, in their order, then those that hold look-alikes.

        Look-alikes are tried only where fewer than five rows hold the words themselves.
        """
        query = fold(query)
        rows = self._narrow(query)
        if len(rows) >= FEW:
            return list(rows)
        return rows + sorted(self._like(query.split()).difference(rows))

    def update(self, row: int, text: str) -> None:
        """Give one row another text."""
        folded = self._texts[row] = fold(text)
        self._typed.clear()
        self._haystack = None
        if self._vocabulary is not None:
            self._vocabulary.add(_words(folded))

    def prepare(self) -> None:
        """Make now, in a moment of rest, what the first slip would otherwise have to wait for."""
        self._ready()

    def _ready(self) -> tuple[Vocabulary, Haystack]:
        if self._vocabulary is None:
            # Each word once before the signs are looked for: most words come many times.
            self._vocabulary = Vocabulary(_words(" ".join(set(" ".join(self._texts).split()))))
        if self._haystack is None:
            self._haystack = Haystack(self._texts)
        return self._vocabulary, self._haystack

    def _narrow(self, query: str) -> list[int]:
        """Return the rows that hold the words, looking only among those that hold what was typed before."""
        while self._typed and not query.startswith(self._typed[-1][0]):
            self._typed.pop()
        before, found = self._typed[-1] if self._typed else ("", list(range(len(self._texts))))
        if query != before:
            texts = self._texts
            for word in sorted(set(query.split()).difference(before.split()), key=len, reverse=True):
                found = [row for row in found if word in texts[row]]
            self._typed.append((query, found))
        return found

    def _like(self, words: list[str]) -> set[int]:
        """Return the rows that hold, for each word, the word or one that looks like it."""
        vocabulary, haystack = self._ready()
        alike = [(word, *vocabulary.look_alikes(word)) for word in words]
        if not alike:
            return set()
        # The longest word is the rarest: the others are looked for in few rows.
        first, *others = sorted(alike, key=lambda ways: len(ways[0]), reverse=True)
        rows = haystack.holding(first)
        for ways in others:
            rows = {row for row in rows if any(word in self._texts[row] for word in ways)}
        return rows


def _words(text: str) -> list[str]:
    for sign in _BETWEEN_WORDS:
        text = text.replace(sign, " ")
    return text.split()


def fold_all(texts: Sequence[str]) -> list[str]:
    """Return each text as `fold` does, many times faster where it is written in Latin-1."""
    table = _latin_table()
    folded = []
    for text in texts:
        try:
            latin = text.encode("latin-1").translate(table)
        except UnicodeEncodeError:
            folded.append(fold(text))
            continue
        plain = b"\x00" not in latin and b"  " not in latin
        folded.append(latin.decode("latin-1").strip(" ") if plain else fold(text))
    return folded


@cache
def _latin_table() -> bytes:
    """Return what each Latin-1 letter folds to, NUL where that is several letters, none, or not in Latin-1."""
    folds = [" " if letter == " " else fold(letter) for letter in map(chr, range(256))]
    return bytes(ord(letter) if len(letter) == 1 and letter <= "\xff" else 0 for letter in folds)
