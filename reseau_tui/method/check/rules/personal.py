"""`impersonal`: a message that could go to anyone. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.content import is_certain, names_in, quoted_in, weight
from reseau_tui.method.check.facts import is_shared
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading, Said
from reseau_tui.method.check.rules.praise import (
    has_substance,
    is_about_you,
    is_certain_of,
    own_words,
    praise,
    praise_in,
)

_ANYONE: Final = re.compile(
    r"(?:(?:chere )?madame,? (?:ou |/ ?|et )?(?:cher )?monsieur\b|mesdames|dear sirs?\b|to whom|a qui de)"
)
_YOURS: Final = re.compile(r"\b(?:votre|vos|ton|ta|tes|your)\b")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_OWN: Final = 2
_SIGNED: Final = 4
"""Words of a name and a post under a message, at most."""
_THEIRS: Final = "tone.mass.theirs"
_ANYONES: Final = "tone.mass.anyones"


def impersonal(reading: Reading) -> Iterator[Finding]:
    """Find a message that could go to anyone: no personal line, no shared context."""
    context = reading.context
    if context.purpose not in ("request", "introduction-request", "keep-warm"):
        return
    if any(said.has("tone.mass.phrases") for said in reading.main):
        if not (any(_is_own(reading, said) for said in reading.main) or _names_connector(reading)):
            yield finding("impersonal")
        return
    if praise(reading) or _greets_anyone(reading):
        tied = any(_recalls(reading, said) for said in reading.main) or _names_connector(reading)
        if not (tied or has_substance(reading) or any(_is_theirs(reading, said) for said in reading.main)):
            yield finding("impersonal")
        return
    if _suits_any(reading) or _only_wishes(reading):
        yield finding("impersonal")
        return
    known_well = context.closeness in ("close", "good")
    stranger = context.closeness == "never-met" or (not known_well and _names_nobody(reading))
    if _says_little(reading) or (stranger and not _is_meant(reading)):
        yield finding("impersonal")


def _names_nobody(reading: Reading) -> bool:
    """Tell whether a message greets without a name: "Bonjour,", "Dear friend,"."""
    found = reading.greeting
    return (
        found is not None
        and not found.names
        and not found.civil
        and reading.context.channel in (None, "email", "letter")
    )


def _is_meant(reading: Reading) -> bool:
    """Tell whether a message to a stranger says by one sentence, or in its subject line, that it is meant for them."""
    if _names_connector(reading) or _YOURS.search(flat(reading.context.subject)):
        return True
    return any((is_shared(said) and weight(reading, said) >= 1) or _is_for_them(reading, said) for said in reading.main)


def _says_little(reading: Reading) -> bool:
    """Tell whether a message says next to nothing: of the reader, of what the two share, or of its own matter."""
    known = reading.context.closeness in ("close", "good")
    least, enough = (1, 4) if known else (2, 6)
    for said in reading.main:
        own = weight(reading, said)
        if (is_shared(said) and own >= 1) or (said.has("facts.you.words") and own >= least):
            return False
    told = (said for said in reading.main if not (known and said.has("tone.desperate.phrases")))
    return not _names_connector(reading) and sum(weight(reading, said) for said in told) < enough


def _is_for_them(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence could be sent to few: it tells of the reader, asks of something of theirs, or names one.

    What is offered them, and how anyone of their trade works, could be sent to many; so could what the writer is.
    """
    thanks = said.has("facts.thanks.words") and not said.begun_apart(_THEIRS, _ANYONES)
    if thanks or (not said.question and len(said.words) <= _SIGNED):
        return False
    asked = id(said) in {id(ask.said) for ask in asks(reading) if ask.firm}
    if is_certain_of(reading, said.start, said.end) and (asked or not said.has("facts.me.words")):
        return True
    if asked:
        # "Would you have a moment" is nothing that they have of their own.
        theirs = said.apart(_THEIRS, "asks.kind.meeting", _ANYONES)
        return bool(theirs and own_words(reading, said))
    addressed = ("facts.addressing.phrases", "facts.offer.given", "facts.thanks.ahead", "facts.thanks.words")
    return bool(said.begun_apart("facts.you.words", *addressed)) and weight(reading, said) >= _OWN


def _is_theirs(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence that is no praise names something, or says much, of the reader or to them."""
    if not is_about_you(said) or praise_in(reading, said) or said in [ask.said for ask in asks(reading)]:
        return False
    return is_certain_of(reading, said.start, said.end) or len(own_words(reading, said)) >= 2 * _OWN


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
    if not (is_about_you(said) and said.begun_apart("facts.you.words", _ANYONES)):
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
