"""Which words of a text are for a dictionary, and which are left alone: names, addresses, numbers, what is in [ ]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reseau_tui.model.names import CIVILITIES

_ASIDE: Final = re.compile(r"\[[^\[\]\n]{0,200}\]|\{\{[^{}\n]{0,200}\}\}")
_CHUNK: Final = re.compile(r"\S+")
_LONGEST: Final = 60
_TECHNICAL: Final = re.compile(r"[@/\\_\d#=<>|{}~*+^&$€%]|\w\.\w")
"""Marks of an address, a file, a number, a code."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‐‑-][^\W\d_]+)*")
_PLAIN: Final = str.maketrans({"’": "'", "‐": "-", "‑": "-"})
_OPENING: Final = " \t\u00a0\u202f«“‘\"'(–—-•·"
_BEFORE: Final = 24
_SENTENCE_ENDS: Final = ".!?…\n"
_ABBREVIATED: Final = re.compile(r"(\w+)\.$")
_ELISION: Final = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"'s$")


class SpeltWord(NamedTuple):
    """A word as a dictionary is asked for it, and its place in the text, end excluded."""

    text: str
    start: int
    end: int


def words_to_spell(text: str) -> Iterator[SpeltWord]:
    """Give the words that a dictionary should know.

    A capital within a sentence, or a second one, makes a name of a word: names are left alone, known or not.
    """
    text = _ASIDE.sub(lambda found: " " * len(found[0]), text)
    for chunk in _CHUNK.finditer(text):
        if len(chunk[0]) > _LONGEST or _TECHNICAL.search(chunk[0]):
            continue
        for found in _WORD.finditer(chunk[0]):
            start, end, word = chunk.start() + found.start(), chunk.start() + found.end(), found[0]
            cut_off = text[end : end + 1] in ("'", "’")  # an elision before a quotation mark
            if len(word) > 1 and not cut_off and not _is_a_name(text, word, start):
                yield SpeltWord(word.translate(_PLAIN), start, end)


def parts_of(word: str) -> list[str]:
    """Return what a word is put together of, without elisions and single letters: “d'avant-hier” is avant and hier."""
    bare = _POSSESSIVE.sub("", _ELISION.sub("", word, count=1))
    return [part for part in bare.split("-") if len(part) > 1] or [word]


def _is_a_name(text: str, word: str, start: int) -> bool:
    if any(letter.isupper() for letter in word[1:]):
        return True
    return word[0].isupper() and not _begins_a_sentence(text[max(0, start - _BEFORE) : start])


def _begins_a_sentence(before: str) -> bool:
    before = before.rstrip(_OPENING)
    if not before:
        return True
    short = _ABBREVIATED.search(before)  # “M. Dupont”, “J. Dupont”
    if short and (len(short[1]) == 1 or short[1].casefold() in CIVILITIES):
        return False
    return before[-1] in _SENTENCE_ENDS
