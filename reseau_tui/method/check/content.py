"""What a sentence is about: the words that are neither small nor generalities, and the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import Lexicon, WordSet
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading, Said

_CAPITAL: Final = re.compile(r"(?<![\w'’])(?:[ldnsjcmt]['’]|qu['’])?([A-ZÀ-ÖØ-Þ][\w&'’-]*)")
_COUNTED: Final = re.compile(r"\d+(?:st|nd|rd|th|er|e|eme|h|min|mn)?")
_NUMBER: Final = re.compile(r"(?<![\d:h])\b\d{2,}\b(?![\s-]?(?:min|mn|h\b|heures?|minutes?|hours?|mins?|%|\d))")

_MANNER: Final = ("ellement", "ierement", "ivement", "alement", "amment", "emment", "eusement", "iquement", "airement")
_NOUNS: Final = frozenset(
    ("family", "supply", "assembly", "reply", "july", "italy", "anomaly", "butterfly", "monopoly")
)


def content_words(words: Iterable[str], known: Lexicon) -> list[str]:
    """Return the words that carry a subject of their own."""
    stop, generic = known.sets["common.stop"], known.sets["common.generic"]
    return [
        word
        for word in words
        if len(bare := word.rstrip("'")) > 2
        and not _COUNTED.fullmatch(word)
        and word not in stop
        and bare not in stop
        and word not in generic
        and not _is_manner(word)
    ]


def _is_manner(word: str) -> bool:
    """Tell whether a word is an adverb by its ending."""
    return (word.endswith("ly") and len(word) > 4 and word not in _NOUNS) or word.endswith(_MANNER)


def subject_words(reading: Reading, said: Said) -> list[str]:
    """Return the subject words of one sentence, the reader's own name left out."""
    who = person(reading.context.contact).every
    return [word for word in content_words(said.words, reading.lexicon) if word not in who]


def names_in(reading: Reading, start: int, end: int) -> list[str]:
    """Return the words with a capital within a sentence, which are names of people, places and works.

    The first word of a sentence and the reader's own name are none.
    """
    who = person(reading.context.contact).every | person(reading.context.me).every
    capital = reading.lexicon.sets["common.capital"]
    text = reading.text
    found: list[str] = []
    for match in _CAPITAL.finditer(text, start, end):
        first, *rest = flat(match[1]).split("'")
        if rest and first in capital:  # I'm, I'd
            continue
        word = (rest or [first])[-1] or first
        before = text[max(start, match.start() - 3) : match.start()].strip()
        if match.start(1) <= start + 1 or not before or before[-1] in '.!?:–—-•«"“':
            continue
        if word not in capital and not any(part in who for part in re.split(r"[-']", word)):
            found.append(word)
    return found


def numbers_in(reading: Reading, start: int, end: int) -> list[str]:
    """Return the numbers of a sentence that are no duration."""
    return _NUMBER.findall(reading.plain[start:end])


def quoted_in(reading: Reading, start: int, end: int) -> bool:
    """Tell whether something stands between quotation marks in a sentence."""
    return any(start <= quote[0] < end or start < quote[1] <= end for quote in reading.quotes)


def is_certain(reading: Reading, start: int, end: int) -> bool:
    """Tell whether somebody or something is named in a sentence, or a number given."""
    return bool(names_in(reading, start, end) or numbers_in(reading, start, end))


def weight(reading: Reading, said: Said, idle: WordSet | frozenset[str] = frozenset()) -> int:
    """Return how much of its own a sentence says: subject words but the `idle` ones, names, numbers, quotations."""
    own = len({word for word in subject_words(reading, said) if word not in idle})
    names = len(set(names_in(reading, said.start, said.end)) - set(said.words[:1]))
    return own + names + len(numbers_in(reading, said.start, said.end)) + quoted_in(reading, said.start, said.end)
