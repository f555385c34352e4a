"""What a message asks: questions and requests, those of politeness or denied left out, and what each wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from reseau_tui.method.check.reading import Reading, Said

KINDS: Final = ("introduction", "document", "letter", "share", "speak", "money", "send", "meeting", "favour")
SERVICES: Final = frozenset(("document", "letter", "share", "speak", "money"))
"""The kinds in which something is to be done, and nothing said."""
_AND: Final = frozenset(("et", "and"))
_SHORT: Final = 4
_BLANKED: Final = re.compile(r"\S {3,}\S")
"""A quotation stood there: "Pourquoi « logis » là ?" asks."""
_NEAR: Final = 3
_SELF_ASKED: Final = frozenset(
    ("mon", "ma", "mes", "pourquoi", "why", "my", "la", "le", "the", "resultat", "result", "and", "alors", "so")
)


class Ask(NamedTuple):
    """One sentence that asks: where in it the ask begins, what is wanted, and how.

    `kinds` is empty for a plain question. A `firm` ask is a question or a request, others are wishes. A `fallback`
    is offered in the place of another ask.
    """

    said: Said
    start: int
    end: int
    kinds: frozenset[str]
    firm: bool
    fallback: bool
    further: bool


@lru_cache(maxsize=4)
def asks(reading: Reading) -> tuple[Ask, ...]:
    """Return the asks of a message in their order."""
    return tuple(ask for said in reading.main for ask in _of(said))


def _of(said: Said) -> Iterator[Ask]:
    if said.question and not is_polite(said):
        yield from _parts(said, _opening(said))
        return
    if said.question:
        return
    turned = [place for place in said.ranges("asks.ask.turned") if not place[0] or said.breaks[place[0]]]
    told = (*said.ranges("asks.ask.opens"), *turned)
    opens = [place for place in told if not _denied(said, place[0])]
    wishes = [place for place in said.ranges("asks.ask.wishes") if not _denied(said, place[0])]
    if opens or wishes:
        yield from _parts(said, min(opens + wishes)[0])


def _parts(said: Said, first: int) -> Iterator[Ask]:
    """Give the asks of one sentence: behind an "and" that opens a second one, that one stands for itself."""
    opens = {i for i, _ in said.ranges("asks.ask.opens")}
    wishes = {i for i, _ in said.ranges("asks.ask.wishes")}
    more = {i for i in opens | wishes if i > first and said.words[i - 1] in _AND}
    starts = [first, *sorted(more)]
    for start, end in pairwise((*starts, len(said.words))):
        yield _ask(said, start, end, firm=said.question or any(start <= i < end for i in opens))


def _opening(said: Said) -> int:
    """Return the word at which a question begins to ask: what comes before may be about anything, unless it ends so."""
    first, end = min((*said.ranges("asks.ask.opens"), *said.ranges("asks.ask.wishes")), default=(0, 0))
    return 0 if end == len(said.words) else first


def _ask(said: Said, first: int, last: int, *, firm: bool) -> Ask:
    start, end = said.span(first, last)
    kinds = frozenset(kind for kind in KINDS if _wants(said, first, last, kind))
    instead = said.ranges("asks.ask.instead")
    return Ask(
        said,
        start,
        end,
        kinds,
        firm,
        fallback=any(i <= first + 1 for i, _ in instead),
        further=said.postscript or any(i <= first + _NEAR for i, _ in said.ranges("asks.ask.further")),
    )


def _wants(said: Said, first: int, last: int, kind: str) -> bool:
    """Tell whether a sentence names a kind of thing between two words, and not only what sounds like it."""
    unlike = said.ranges(f"asks.unlike.{kind}")
    return any(
        end > first and start < last and not any(i <= start and end <= j for i, j in unlike)
        for start, end in said.ranges(f"asks.kind.{kind}")
    )


def is_polite(said: Said) -> bool:
    """Tell whether a question only asks how one is, or asks nothing of the reader."""
    words = said.words
    short = len(words) <= _SHORT and not _BLANKED.search(said.plain)
    if short and words[:1] and words[0] in _SELF_ASKED and not said.has("facts.you.words"):
        return True
    opens = [first for first, _ in said.ranges("asks.ask.opens")]
    for first, end in said.ranges("asks.ask.polite"):
        if first <= 1 and (end - first > 2 or end >= len(words) - 1) and not any(i >= end for i in opens):
            return True
    tags = said.ranges("asks.ask.tags")
    return not opens and any(first and said.breaks[first] and end == len(words) for first, end in tags)


def _denied(said: Said, at: int) -> bool:
    """Tell whether the clause around a word says that nothing is asked."""
    for first, _ in said.ranges("asks.ask.denied"):
        low, high = sorted((first, at))
        if first <= at + 1 and not any(said.breaks[low + 1 : high + 1]):
            return True
    return False
