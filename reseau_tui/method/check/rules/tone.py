"""`desperate`, `empty-praise`, `impersonal`, `reproach`: how the message sounds. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.content import names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.facts import is_shared
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading, Said

_EXCLAIMED: Final = re.compile(r"!(?:[ \u00a0\u202f]?[!?])*[ \u00a0\u202f]?!|!{2,}")
_ANYONE: Final = re.compile(
    r"(?:(?:chere )?madame,? (?:ou |/ ?|et )?(?:cher )?monsieur\b|mesdames|dear sirs?\b|to whom|a qui de)"
)
_OWN: Final = 2
_WAITING: Final = "tone.reproach.waiting"
_SILENCE: Final = "tone.reproach.silence"
_FOLLOWING: Final = frozenset(("follow-up", "keep-warm"))
_TO_THE_SILENT: Final = frozenset(("request", "follow-up", "keep-warm", "reply"))
_PRAISED: Final = frozenset(("request", "follow-up", "introduction-request", "recommendation-questions", "keep-warm"))


def desperate(reading: Reading) -> Iterator[Finding]:
    """Find pleading, urgency, distress, or repeated exclamation marks."""
    for said in reading.sentences:
        calm = said.ranges("tone.desperate.calm")
        for at, (first, end) in enumerate(said.ranges("tone.desperate.phrases")):
            if not any(i < end and first < j for i, j in calm):
                yield finding("desperate", said.places("tone.desperate.phrases")[at])
                return
    match = _EXCLAIMED.search(reading.plain)
    if match:
        yield finding("desperate", match.span(), why="desperate-exclamations")
    elif re.search(r"\burgent\b", reading.context.subject.casefold()) and "URGENT" in reading.context.subject:
        yield finding("desperate", why="desperate-subject")


def empty_praise(reading: Reading) -> Iterator[Finding]:
    """Find praise without anything that only this person's work would call for."""
    if reading.context.purpose not in _PRAISED:
        return
    praise = _praise(reading)
    if praise and not _has_substance(reading):
        yield finding("empty-praise", praise)


def _praise(reading: Reading) -> tuple[int, int] | None:
    return next((said.place("tone.praise.phrases") for said in reading.main if said.has("tone.praise.phrases")), None)


def _has_substance(reading: Reading) -> bool:
    """Tell whether a message that praises also says something of the reader that is true of few."""
    asking = {id(ask.said) for ask in asks(reading)}
    return any(
        _is_specific(reading, said, asking=id(said) in asking) for said in reading.main if said.has("facts.you.words")
    ) or any(said.has("facts.shared.phrases") and weight(reading, said) >= _OWN for said in reading.main)


def _is_specific(reading: Reading, said: Said, *, asking: bool) -> bool:
    """Tell whether a sentence about the reader says something that is true of few."""
    certain = (
        quoted_in(reading, said.start, said.end)
        or names_in(reading, said.start, said.end)
        or numbers_in(reading, said.start, said.end)
    )
    words = len(set(subject_words(reading, said)))
    known = said.has("facts.shared.phrases")
    if asking:
        return words >= 1 and known
    if certain or (words >= 1 and known):
        return True
    return words >= 4 and not said.has("tone.praise.phrases")


def impersonal(reading: Reading) -> Iterator[Finding]:
    """Find a message that could go to anyone: no personal line, no shared context."""
    context = reading.context
    if context.purpose not in ("request", "introduction-request", "keep-warm"):
        return
    if any(said.has("tone.mass.phrases") for said in reading.main):
        if not (any(_is_own(reading, said) for said in reading.main) or _names_connector(reading)):
            yield finding("impersonal")
        return
    if _praise(reading) or _greets_anyone(reading):
        if not (_has_substance(reading) or _is_tied(reading) or _names_connector(reading)):
            yield finding("impersonal")
        return
    least = 1 if context.closeness in ("close", "good") else 2
    for said in reading.main:
        if is_shared(said) and weight(reading, said) >= 1:
            return
        if said.has("facts.you.words") and weight(reading, said) >= least:
            return
    if _names_connector(reading):
        return
    if sum(weight(reading, said) for said in reading.main) >= 6:
        return
    yield finding("impersonal")


def _greets_anyone(reading: Reading) -> bool:
    """Tell whether someone whose name is known is greeted as anyone would be: "Madame, Monsieur,"."""
    who = person(reading.context.contact)
    found = reading.greeting
    return bool(who.given and who.family and found and _ANYONE.match(reading.flat, found.start))


def _is_own(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence recalls what only these two know, or names something of the reader's."""
    if is_shared(said) and weight(reading, said) >= _OWN:
        return True
    if not said.has("facts.you.words"):
        return False
    named = names_in(reading, said.start, said.end) or quoted_in(reading, said.start, said.end)
    return bool(named) or (weight(reading, said) >= 2 * _OWN and not said.has("tone.mass.phrases"))


def _is_tied(reading: Reading) -> bool:
    """Tell whether a sentence recalls what the two share."""
    return any(is_shared(said) and weight(reading, said) >= _OWN for said in reading.main)


def _names_connector(reading: Reading) -> bool:
    context = reading.context
    who = person(context.contact).every
    names = [name for name in (context.connector, *context.also_by) if name and not person(name).every <= who]
    return any(reading.named(name) for name in names)


def reproach(reading: Reading) -> Iterator[Finding]:
    """Find a silence that is blamed."""
    tags = ("tone.reproach.phrases",) + ((_WAITING,) if reading.context.purpose in _TO_THE_SILENT else ())
    for said in reading.main:
        if said.has("tone.reproach.excused"):
            continue
        for tag in tags:
            if said.has(tag):
                yield finding("reproach", said.place(tag))
                return
        if reading.context.purpose in _FOLLOWING and said.has(_SILENCE) and said.has("tone.reproach.judged"):
            yield finding("reproach", said.place(_SILENCE))
            return
