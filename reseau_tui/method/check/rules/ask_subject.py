"""What one ask is about: whether it names its subject, or leaves all to its reader. Source: method R3."""

from __future__ import annotations

from typing import Final

from reseau_tui.method.check.asks import SERVICES, Ask
from reseau_tui.method.check.content import names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.reading import Reading, Said

OPEN: Final = ("asks.vague.nothing", "asks.vague.open")
"""What leaves the subject open: for good, or unless something beside it tells it."""
_QUESTIONS: Final = ("asks.ask.enquiry", "asks.vague.asked")
_OPINION: Final = ("asks.vague.advice", "asks.vague.nothing", "asks.vague.opinion", "asks.ask.agree")
_FACTS: Final = ("asks.ask.enquiry", "asks.vague.fact")
_WHICH: Final = "asks.vague.which"
_LEAST: Final = 2


def told(reading: Reading, said: Said) -> int:
    """Return how much of its own a sentence says, the words that anyone may use for anything left out."""
    return weight(reading, said, reading.lexicon.sets["asks.idle"])


def names_subject(reading: Reading, ask: Ask) -> bool:
    """Tell whether an ask names what it is about, by a word, a name, a number or a quotation of its own."""
    said = ask.said
    open_ = [span for tag in OPEN for span in said.ranges(tag)]
    if ask.kinds & SERVICES and not open_:
        return True
    first = _begins(ask, open_)
    apart = [*open_, *_when_and_where(ask)]
    words = {word for at, word in enumerate(said.words) if at >= first and not any(i <= at < j for i, j in apart)}
    idle = reading.lexicon.sets["asks.idle"]
    if any(word in words and word not in idle for word in subject_words(reading, said)):
        return True
    start = max(ask.start, said.span(first, first + 1)[0]) if open_ else ask.start
    named = {*names_in(reading, start, ask.end)} & words
    return bool(named or numbers_in(reading, start, ask.end) or quoted_in(reading, start, ask.end))


def asks_fact(ask: Ask) -> bool:
    """Tell whether an ask is a plain question of how things are or were, and neither of the writer nor for an opinion.

    "Whom did you take on first?" can be answered at once, however common its words are.
    """
    said = ask.said
    if ask.kinds or said.has(*_OPINION, *OPEN):
        return False
    led = [place for tag in _FACTS for place in said.ranges(tag)]
    bare = [place for place in said.ranges(_WHICH) if not place[0] or said.breaks[place[0]]]
    start = max((end for _, end in (*led, *bare)), default=len(said.words))
    return len(said.words) - start >= _LEAST and not any(i >= start for i, _ in said.ranges("facts.me.words"))


def is_led_by_which(ask: Ask) -> bool:
    """Tell whether a sentence begins by asking which, where or how."""
    return any(not at for at, _ in ask.said.ranges(_WHICH))


def _begins(ask: Ask, open_: list[tuple[int, int]]) -> int:
    """Return the word from which a sentence may name what its ask is about."""
    said = ask.said
    turned = said.question and any(not at for at, _ in said.ranges("asks.ask.turned"))
    if turned or (not open_ and ask.kinds != {"meeting"} and said.has("asks.vague.it")):
        return 0  # "The pupils long to see your hawk: would you bring it?"
    first = next((i for i in range(len(said.words)) if said.span(i, i + 1)[0] >= ask.start), 0)
    if said.question:  # "How do you sow it, and what would you change?"
        first = min((first, *(at for tag in _QUESTIONS for at, _ in said.ranges(tag))))
    if open_ and not first and not said.has(*_QUESTIONS):  # "You with your cool head, could you help me?"
        return max((at for at in range(min(open_)[0] + 1) if said.breaks[at]), default=0)
    return first


def _when_and_where(ask: Ask) -> list[tuple[int, int]]:
    """Return the words that say when and where one would talk: "at the museum, after Mass" is nothing to talk about."""
    if "meeting" not in ask.kinds:
        return []
    said = ask.said
    which = {first for tag in (*_FACTS, _WHICH) for first, _ in said.ranges(tag)}
    return [(i, j) for i, j in said.ranges("asks.vague.when") if which.isdisjoint(range(i, j))]
