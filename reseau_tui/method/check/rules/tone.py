"""`desperate`, `empty-praise`, `impersonal`, `reproach`: how the message sounds. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.content import is_certain, names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.facts import is_shared
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading, Said

_EXCLAIMED: Final = re.compile(r"!(?:[ \u00a0\u202f]?[!?])*[ \u00a0\u202f]?!|!{2,}")
_ANYONE: Final = re.compile(
    r"(?:(?:chere )?madame,? (?:ou |/ ?|et )?(?:cher )?monsieur\b|mesdames|dear sirs?\b|to whom|a qui de)"
)
_YOURS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes|your)\b")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_OWN: Final = 2
_CALM: Final = "tone.desperate.calm"
_CUES: Final = "tone.desperate.cues"
_CUES_OF_A_PLEA: Final = 2
_THEIRS: Final = "tone.mass.theirs"
_ANYONES: Final = "tone.mass.anyones"
_WAITING: Final = "tone.reproach.waiting"
_SILENCE: Final = "tone.reproach.silence"
_FOLLOWING: Final = frozenset(("follow-up", "keep-warm"))
_TO_THE_SILENT: Final = frozenset(("request", "follow-up", "keep-warm", "reply"))
_PRAISED: Final = frozenset(("request", "follow-up", "introduction-request", "recommendation-questions", "keep-warm"))


def desperate(reading: Reading) -> Iterator[Finding]:
    """Find pleading, urgency, distress, or repeated exclamation marks."""
    for said in reading.sentences:
        pleading = said.apart("tone.desperate.phrases", _CALM)
        if pleading:
            yield finding("desperate", said.span(*pleading[0]))
            return
        if _pleads(said):
            yield finding("desperate", said.place(_CUES))
            return
        if said.has("tone.desperate.unless") and said.has("tone.desperate.ruin") and not said.has(_CALM):
            yield finding("desperate", said.place("tone.desperate.ruin"))
            return
    match = _EXCLAIMED.search(reading.plain)
    if match:
        yield finding("desperate", match.span(), why="desperate-exclamations")
    elif re.search(r"\burgent\b", reading.context.subject.casefold()) and "URGENT" in reading.context.subject:
        yield finding("desperate", why="desperate-subject")


def _pleads(said: Said) -> bool:
    """Tell whether a sentence about the writer holds several small signs of distress, none of which says it alone."""
    cues = said.apart(_CUES, _CALM)
    apart = sum(first >= end for (_, end), (first, _) in pairwise(cues)) + bool(cues)
    return apart >= _CUES_OF_A_PLEA and said.has("facts.me.words")


def empty_praise(reading: Reading) -> Iterator[Finding]:
    """Find praise without anything that only this person's work would call for."""
    if reading.context.purpose not in _PRAISED:
        return
    praise = _praise(reading)
    if praise and not _has_substance(reading):
        yield finding("empty-praise", praise)


def _praise(reading: Reading) -> tuple[int, int] | None:
    """Return the first praise: a turn that fits anyone, or a glowing word in a sentence that says nothing else."""
    return next((place for said in reading.main if (place := _praise_in(reading, said))), None)


def _praise_in(reading: Reading, said: Said) -> tuple[int, int] | None:
    if said.has("tone.praise.phrases"):
        return said.place("tone.praise.phrases")
    if said.question or said.has("tone.praise.imagined") or not said.has("tone.praise.glowing"):
        return None
    if not _is_about_you(said):
        return None
    certain = is_certain(reading, said.start, said.end)
    return None if certain or len(_own_words(reading, said)) >= _OWN else said.place("tone.praise.glowing")


def _has_substance(reading: Reading) -> bool:
    """Tell whether a message that praises also tells of the reader's own work what is true of few.

    A question, a gift promised, a memory of the writer or who gave the name is none of their work.
    """
    asked = {id(ask.said): ask.start for ask in reversed(asks(reading))}
    for said in reading.main:
        if not _is_about_you(said) or said.has("facts.offer.given") or _names_sender(reading, said):
            continue
        if id(said) not in asked:
            if _is_specific(reading, said):
                return True
        elif _praise_in(reading, said):  # "Well done on the eel pass at Rye: how many went up?"
            end = max(asked[id(said)], reading.text.rfind(":", said.start, said.end))
            if _is_certain_of(reading, said.start, end):
                return True
    return False


def _is_about_you(said: Said) -> bool:
    """Tell whether a sentence speaks of the reader, and not only of what they are given."""
    return bool(said.begun_apart("facts.you.words", "facts.offer.given"))


def _is_specific(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence about the reader says something that is true of few."""
    certain = _is_certain_of(reading, said.start, said.end)
    words, praised = len(_own_words(reading, said)), _praise_in(reading, said) is not None
    theirs = bool(said.begun_apart(_THEIRS, _ANYONES))
    if not theirs and (said.has("facts.shared.met", "facts.shared.phrases") or not praised):
        return words >= 2 * _OWN and not said.has("facts.shared.met", "facts.shared.phrases")
    if certain or (words >= 1 and bool(said.begun_apart("facts.shared.phrases", "facts.shared.asked"))):
        return True
    return words >= (_OWN + 1 if praised else 2 * _OWN)


def _is_certain_of(reading: Reading, start: int, end: int) -> bool:
    """Tell whether something is named, numbered or quoted there, and not only the one who recommends me."""
    named = set(names_in(reading, start, end)) - _sent_by(reading)
    return bool(named or numbers_in(reading, start, end) or quoted_in(reading, start, end))


def _own_words(reading: Reading, said: Said) -> set[str]:
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
        tied = any(_recalls(reading, said) for said in reading.main) or _names_connector(reading)
        if not (tied or _has_substance(reading) or any(_is_theirs(reading, said) for said in reading.main)):
            yield finding("impersonal")
        return
    if _suits_any(reading) or _only_wishes(reading):
        yield finding("impersonal")
        return
    known = context.closeness in ("close", "good")
    least, enough = (1, 4) if known else (2, 6)
    stranger = context.closeness == "never-met"
    for said in reading.main:
        if is_shared(said) and weight(reading, said) >= 1:
            return
        if stranger and _is_for_them(reading, said):
            return
        if not stranger and said.has("facts.you.words") and weight(reading, said) >= least:
            return
    if _names_connector(reading) or (stranger and _YOURS.search(flat(context.subject))):
        return
    if stranger:
        yield finding("impersonal")
        return
    told = (said for said in reading.main if not (known and said.has("tone.desperate.phrases")))
    if sum(weight(reading, said) for said in told) >= enough:
        return
    yield finding("impersonal")


def _is_for_them(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence could be sent to few: it tells of the reader, asks of something of theirs, or names one.

    What is offered them, and how anyone of their trade works, could be sent to many; so could what the writer is.
    """
    asked = id(said) in {id(ask.said) for ask in asks(reading) if ask.firm}
    if _is_certain_of(reading, said.start, said.end) and (asked or not said.has("facts.me.words")):
        return True
    if asked:
        # "Would you have a moment" is nothing that they have of their own.
        theirs = said.apart(_THEIRS, "asks.kind.meeting", _ANYONES)
        return bool(theirs and _own_words(reading, said))
    addressed = ("facts.addressing.phrases", "facts.offer.given", "facts.thanks.ahead", "facts.thanks.words")
    return bool(said.begun_apart("facts.you.words", *addressed)) and weight(reading, said) >= _OWN


def _is_theirs(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence that is no praise names something, or says much, of the reader or to them."""
    if not _is_about_you(said) or _praise_in(reading, said) or said in [ask.said for ask in asks(reading)]:
        return False
    return _is_certain_of(reading, said.start, said.end) or len(_own_words(reading, said)) >= 2 * _OWN


def _suits_any(reading: Reading) -> bool:
    """Tell whether a message says who the writer is, then asks how anyone of that trade works: nothing of this reader.

    Silent where they know each other, or where a name, a quotation, a past deed or a thing of theirs is spoken of.
    """
    main, context = reading.main, reading.context
    if context.closeness in ("close", "good") or not main or not _presents(reading, main[0]):
        return False
    if _names_connector(reading) or _YOURS.search(flat(context.subject)):
        return False
    yours = [
        said
        for said in main
        if said.has("facts.you.words")
        and (said.begun_apart(_THEIRS, _ANYONES) or not said.has("facts.thanks.words", "facts.offer.given"))
    ]
    return not any(
        is_shared(said)
        or said.has("facts.offer.phrases")
        or said.begun_apart(_THEIRS, _ANYONES)
        or is_certain(reading, said.start, said.end)
        or quoted_in(reading, said.start, said.end)
        or (not said.question and not said.has("asks.ask.opens") and weight(reading, said) >= _OWN)
        for said in yours
    )


def _presents(reading: Reading, first: Said) -> bool:
    """Tell whether a message begins with its writer: by trade or studies, or, to a stranger, with no "you".

    Who names somebody or something else writes of a matter, and not to just anyone.
    """
    presents = first.has("tone.mass.presents")
    told = reading.main[1:] if presents else reading.main
    if any(names_in(reading, said.start, said.end) or quoted_in(reading, said.start, said.end) for said in told):
        return False
    stranger = reading.context.closeness == "never-met" and first.has("facts.me.words")
    return presents or (stranger and not first.question and not first.has("facts.you.words"))


def _only_wishes(reading: Reading) -> bool:
    """Tell whether a word to keep in touch holds nothing but what is wished to everyone."""
    if reading.context.purpose != "keep-warm":
        return False
    wishing = reading.lexicon.sets["tone.wishing"]
    # The year that is wished is no number of their own.
    return sum(weight(reading, said, wishing) - bool(_YEAR.search(said.plain)) for said in reading.main) <= 1


def _greets_anyone(reading: Reading) -> bool:
    """Tell whether someone whose name is known is greeted as anyone would be: "Madame, Monsieur,"."""
    who = person(reading.context.contact)
    found = reading.greeting
    return bool(who.given and who.family and found and _ANYONE.match(reading.flat, found.start))


def _is_own(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence recalls what only these two know, or names something of the reader's."""
    if _recalls(reading, said):
        return True
    if not (_is_about_you(said) and said.begun_apart("facts.you.words", _ANYONES)):
        return False
    if names_in(reading, said.start, said.end) or quoted_in(reading, said.start, said.end):
        return True
    anyone = said.has("tone.mass.phrases") or ("asks.kind.meeting" in said.marks and said.has("asks.ask.opens"))
    return weight(reading, said) >= 2 * _OWN and not anyone


def _recalls(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence recalls what the two share."""
    return is_shared(said) and weight(reading, said) >= _OWN


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
        judged = _is_judged(said)
        if reading.context.purpose in _FOLLOWING and judged:
            yield finding("reproach", judged)
            return
        if said.has("tone.reproach.answer") and said.has("tone.reproach.sharp"):
            yield finding("reproach", said.place("tone.reproach.sharp"))
            return


def _is_judged(said: Said) -> tuple[int, int] | None:
    """Return where the reader's silence is told in a sentence that also judges it, or None."""
    if not said.has("tone.reproach.judged"):
        return None
    if said.has(_SILENCE):
        return said.place(_SILENCE)
    yours = said.has("facts.you.words") and said.has("tone.reproach.answer")
    return said.place("tone.reproach.answer") if yours else None
