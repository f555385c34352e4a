"""`vague-ask`: an ask without a subject or a purpose. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import Ask, asks
from reseau_tui.method.check.facts import is_shared
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading, Said
from reseau_tui.method.check.rules.ask_subject import OPEN, asks_fact, is_led_by_which, names_subject, told
from reseau_tui.method.check.rules.job import job_asked

_BIOGRAPHY: Final = "asks.vague.biography"
_SAID: Final = 2


def vague_ask(reading: Reading) -> Iterator[Finding]:
    """Find an ask that names only generalities, in a message that says no more of its subject elsewhere."""
    if reading.context.purpose not in ("request", "introduction-request"):
        return
    found = asks(reading)
    if not found or job_asked(reading) or any(_is_precise(reading, ask) for ask in found):
        return  # a job is nothing vague
    open_ = next((ask for tag in OPEN for ask in found if ask.said.has(tag)), None)
    if open_ is None and _announces(reading, found):
        open_ = found[0]
    if open_ is None and _is_told_elsewhere(reading, found):
        return
    if open_ is not None and not open_.said.has(OPEN[0]) and _tells_purpose(reading, found, open_.said):
        return
    ask = open_ or found[0]
    yield finding("vague-ask", (ask.start, ask.end))


def _is_precise(reading: Reading, ask: Ask) -> bool:
    """Tell whether an ask says what it is about, itself or by pointing at what was said."""
    if names_subject(reading, ask):
        return True
    if any(said.has("asks.vague.blank") for said in reading.main):
        return False
    if asks_fact(ask):
        return True
    said = ask.said
    if not ask.kinds and not said.has(*OPEN) and said.has("asks.ask.enquiry"):
        return any(told(reading, other) for other in reading.main if other is not said and other.has("facts.you.words"))
    return said.has("asks.ask.pointing") and _has_subject(reading, (ask,))


def _is_told_elsewhere(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether the rest of the message says what is asked about; a talk is about what leads to it."""
    if _is_hollow(reading) or not (_has_subject(reading, found) or _tells_purpose(reading, found)):
        return False
    talk = all(ask.kinds == {"meeting"} and not is_led_by_which(ask) for ask in found)
    return not talk or _is_led_to(reading, found[0])


def _is_led_to(reading: Reading, ask: Ask) -> bool:
    """Tell whether something is said of a talk where it is asked for: before it in its paragraph, or just before that.

    What ties the two, elsewhere in the message, is not what one would talk about.
    """
    main = reading.main
    at = next((i for i, said in enumerate(main) if said is ask.said), 0)
    before = [said for i, said in enumerate(main[:at]) if i == at - 1 or said.paragraph == ask.said.paragraph]
    return any(told(reading, said) >= _SAID and not said.has(_BIOGRAPHY) for said in before)


def _announces(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether a talk is asked for, and of what it would be no more is said than that there are things to say."""
    asking = {id(ask.said) for ask in found}
    return all(ask.kinds == {"meeting"} for ask in found) and any(
        said.has("asks.vague.open") and not said.has("facts.offer.empty") and not told(reading, said)
        for said in reading.main
        if id(said) not in asking
    )


def _is_hollow(reading: Reading) -> bool:
    """Tell whether the message speaks of a project of which it says nothing, and of nothing else it plans."""
    blank = any(said.has("asks.vague.blank") and not told(reading, said) for said in reading.main)
    return blank and not any(said.has("asks.vague.plan") and told(reading, said) >= _SAID for said in reading.main)


def _has_subject(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether the sentences that do not ask say what the message is about."""
    asking = {id(ask.said) for ask in found}
    rest = [
        said
        for said in reading.main
        if id(said) not in asking and not said.postscript and not said.has("tone.praise.phrases")
    ]
    if any(said.has("asks.vague.plan") and told(reading, said) >= _SAID for said in rest):
        return True
    return sum(
        told(reading, said) for said in rest if said.has("facts.you.words") or not said.has("facts.me.words")
    ) >= 2 or (sum(told(reading, said) for said in rest) >= 6)


def _tells_purpose(reading: Reading, found: tuple[Ask, ...], near: Said | None = None) -> bool:
    """Tell whether a sentence that does not ask says what the talk would be about: a plan, or the reader's own doings.

    That the two have met, or that a work of theirs was liked, is a tie and no purpose. Where an open ask leaves
    all to them, their doings say what it would be on only `near` it: before it, in its paragraph.
    """
    asking = {id(ask.said) for ask in found}
    adrift = any(said.has("asks.vague.adrift") for said in reading.main)

    def is_matter(said: Said) -> bool:
        beside = near is None or (near.paragraph == said.paragraph and said.start < near.start)
        return not adrift and beside and _is_matter(said)

    return any(
        told(reading, said) >= _SAID and (said.has("asks.vague.plan") or is_matter(said))
        for said in reading.main
        if id(said) not in asking
        and not said.has("tone.praise.phrases", "tone.desperate.phrases", "facts.thanks.words", "facts.thanks.idle")
        and not (said.has("facts.offer.empty") and said.has("facts.me.words"))
        and (said.has("asks.vague.plan") or not said.has("facts.offer.given", "facts.offer.phrases"))
    )


def _is_matter(said: Said) -> bool:
    """Tell whether a sentence tells of the reader's own doings, or of a matter of the writer's that is no biography."""
    if is_shared(said) or said.has(_BIOGRAPHY):
        return False
    return said.has("facts.you.words", "facts.me.words")
