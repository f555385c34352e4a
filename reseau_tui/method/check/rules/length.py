"""`too-long`, `life-story`, `self-centred`: how much is said, and how much of it about oneself. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.facts import is_shared, speaks_of_me, speaks_of_you
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.numbers import MOST_WORDS, SELF_LEAST, SELF_TIMES, STORY_SENTENCES, STORY_WORDS
from reseau_tui.method.check.reading import Reading, Said
from reseau_tui.method.check.text import word_count

_TOLD: Final = frozenset(("request", "follow-up", "introduction-request", "recommendation-questions", "keep-warm"))


def too_long(reading: Reading) -> Iterator[Finding]:
    """Find a message over the words for its purpose; the quoted earlier message is not counted."""
    count = word_count(reading.body)
    most = MOST_WORDS[reading.context.purpose]
    if count > most:
        yield finding("too-long", count=count, most=most)


def life_story(reading: Reading) -> Iterator[Finding]:
    """Find a long run of sentences about oneself before the first about the reader, or the ask."""
    if reading.context.purpose not in _TOLD:
        return
    first_ask = next((ask.said.start for ask in asks(reading)), None)
    run: list[Said] = []
    names = [name for name in (reading.context.connector, *reading.context.targets) if name]
    named = [start for name in names for start, _ in reading.named(name)]
    for said in reading.main:
        if first_ask is not None and said.start >= first_ask:
            break
        if (said.has("facts.you.words") and speaks_of_you(said)) or any(said.start <= at < said.end for at in named):
            break
        run.append(said)
    best = [said for said in run if len(said.words) > 1]
    told = [said for said in best if speaks_of_me(said) and not (is_shared(said) and said.has("facts.you.words"))]
    words = sum(len(said.words) for said in best)
    if words >= STORY_WORDS and len(best) >= STORY_SENTENCES and len(told) * 2 > len(best):
        yield finding("life-story", (best[0].start, best[-1].end), count=len(best))


def self_centred(reading: Reading) -> Iterator[Finding]:
    """Find far more of I and me than of you."""
    if reading.context.purpose not in ("request", "introduction-request", "recommendation-questions", "keep-warm"):
        return
    me = sum(len(said.ranges("facts.me.words")) for said in reading.sentences)
    you = sum(len(said.ranges("facts.you.words")) for said in reading.sentences)
    if me >= SELF_LEAST and me > SELF_TIMES * you:
        yield finding("self-centred", count=me, you=you)
