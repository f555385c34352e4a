"""`empty-praise`: praise that would fit anyone, and what tells of the reader's own work. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.content import is_certain, names_in, numbers_in, quoted_in, subject_words
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading, Said

_OWN: Final = 2
_THEIRS: Final = "tone.mass.theirs"
_ANYONES: Final = "tone.mass.anyones"
_PRAISED: Final = frozenset(("request", "follow-up", "introduction-request", "recommendation-questions", "keep-warm"))


def empty_praise(reading: Reading) -> Iterator[Finding]:
    """Find praise without anything that only this person's work would call for."""
    if reading.context.purpose not in _PRAISED:
        return
    place = praise(reading)
    if place and not has_substance(reading):
        yield finding("empty-praise", place)


def praise(reading: Reading) -> tuple[int, int] | None:
    """Return the first praise: a turn that fits anyone, or a glowing word in a sentence that says nothing else."""
    return next((place for said in reading.main if (place := praise_in(reading, said))), None)


def praise_in(reading: Reading, said: Said) -> tuple[int, int] | None:
    """Return the place of the praise in a sentence, or None."""
    if said.has("tone.praise.phrases"):
        return said.place("tone.praise.phrases")
    if said.question or said.has("tone.praise.imagined") or not said.has("tone.praise.glowing"):
        return None
    if not is_about_you(said):
        return None
    certain = is_certain(reading, said.start, said.end)
    return None if certain or len(own_words(reading, said)) >= _OWN else said.place("tone.praise.glowing")


def has_substance(reading: Reading) -> bool:
    """Tell whether a message that praises also tells of the reader's own work what is true of few.

    A question, a gift promised, a memory of the writer or who gave the name is none of their work.
    """
    asked = {id(ask.said): ask.start for ask in reversed(asks(reading))}
    for said in reading.main:
        if not is_about_you(said) or said.has("facts.offer.given") or _names_sender(reading, said):
            continue
        if id(said) not in asked:
            if _is_specific(reading, said):
                return True
        elif praise_in(reading, said):  # "Well done on the eel pass at Rye: how many went up?"
            end = max(asked[id(said)], reading.text.rfind(":", said.start, said.end))
            if is_certain_of(reading, said.start, end):
                return True
    return False


def is_about_you(said: Said) -> bool:
    """Tell whether a sentence speaks of the reader, and not only of what they are given."""
    return bool(said.begun_apart("facts.you.words", "facts.offer.given"))


def _is_specific(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence about the reader says something that is true of few."""
    certain = is_certain_of(reading, said.start, said.end)
    words, praised = len(own_words(reading, said)), praise_in(reading, said) is not None
    theirs = bool(said.begun_apart(_THEIRS, _ANYONES))
    if not theirs and (said.has("facts.shared.met", "facts.shared.phrases") or not praised):
        return words >= 2 * _OWN and not said.has("facts.shared.met", "facts.shared.phrases")
    if certain or (words >= 1 and bool(said.begun_apart("facts.shared.phrases", "facts.shared.asked"))):
        return True
    return words >= (_OWN + 1 if praised else 2 * _OWN)


def is_certain_of(reading: Reading, start: int, end: int) -> bool:
    """Tell whether something is named, numbered or quoted there, and not only the one who recommends me."""
    named = set(names_in(reading, start, end)) - _sent_by(reading)
    return bool(named or numbers_in(reading, start, end) or quoted_in(reading, start, end))


def own_words(reading: Reading, said: Said) -> set[str]:
    """Return the subject words of a sentence that praise is not made of."""
    praising = reading.lexicon.sets["tone.praising"]
    return {word for word in subject_words(reading, said) if word not in praising} - _sent_by(reading)


def _names_sender(reading: Reading, said: Said) -> int:
    """Return how much of the weight of a sentence is the name of the one who recommends me."""
    sender = _sent_by(reading)
    return len(sender & set(subject_words(reading, said))) + len(sender & set(names_in(reading, said.start, said.end)))


def _sent_by(reading: Reading) -> frozenset[str]:
    """Return the words of the names of those who recommend me: they say nothing of the reader."""
    context = reading.context
    return frozenset(part for name in (context.connector, *context.also_by) for part in person(name).every)
