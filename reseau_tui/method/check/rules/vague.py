"""`vague-ask`: an ask without a subject or a purpose. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import SERVICES, Ask, asks
from reseau_tui.method.check.content import names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.facts import is_shared
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading, Said
from reseau_tui.method.check.rules.job import job_asked

_QUESTIONS: Final = ("asks.ask.enquiry", "asks.vague.asked")
_OPEN: Final = ("asks.vague.nothing", "asks.vague.open")
_BIOGRAPHY: Final = "asks.vague.biography"
_OPINION: Final = ("asks.vague.advice", "asks.vague.nothing", "asks.vague.opinion", "asks.ask.agree")
_FACTS: Final = ("asks.ask.enquiry", "asks.vague.fact")
_SAID: Final = 2
_LEAST: Final = 2


def vague_ask(reading: Reading) -> Iterator[Finding]:
    """Find an ask that names only generalities, in a message that says no more of its subject elsewhere."""
    if reading.context.purpose not in ("request", "introduction-request"):
        return
    found = asks(reading)
    if job_asked(reading):
        return  # a job is nothing vague
    if not found or any(_is_precise(reading, ask) for ask in found):
        return
    open_ = next((ask for tag in _OPEN for ask in found if ask.said.has(tag)), None)
    if open_ is None and _announces(reading, found):
        open_ = found[0]
    talk = open_ is None and all(ask.kinds == {"meeting"} and not _is_led_by_which(ask.said) for ask in found)
    told = not _is_hollow(reading) and (_has_subject(reading, found) or _tells_purpose(reading, found))
    if open_ is None and told and (not talk or _is_led_to(reading, found[0])):
        return
    near = open_.said if open_ else None
    if open_ is not None and not open_.said.has("asks.vague.nothing") and _tells_purpose(reading, found, near):
        return
    ask = open_ or found[0]
    yield finding("vague-ask", (ask.start, ask.end))


def _is_led_by_which(said: Said) -> bool:
    """Tell whether a sentence begins by asking which, where or how."""
    return any(not at for at, _ in said.ranges("asks.vague.which"))


def _is_led_to(reading: Reading, ask: Ask) -> bool:
    """Tell whether something is said of a talk where it is asked for: before it in its paragraph, or just before that.

    What ties the two, elsewhere in the message, is not what one would talk about.
    """
    main = reading.main
    at = next((i for i, said in enumerate(main) if said is ask.said), 0)
    before = [said for i, said in enumerate(main[:at]) if i == at - 1 or said.paragraph == ask.said.paragraph]
    return any(_told(reading, said) >= _SAID and not said.has(_BIOGRAPHY) for said in before)


def _announces(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether a talk is asked for, and of what it would be no more is said than that there are things to say."""
    asking = {id(ask.said) for ask in found}
    return all(ask.kinds == {"meeting"} for ask in found) and any(
        said.has("asks.vague.open") and not said.has("facts.offer.empty") and not _told(reading, said)
        for said in reading.main
        if id(said) not in asking
    )


def _is_precise(reading: Reading, ask: Ask) -> bool:
    """Tell whether an ask names its subject, itself or by pointing at what was just said."""
    said = ask.said
    first = next((i for i in range(len(said.words)) if said.span(i, i + 1)[0] >= ask.start), 0)
    turned = any(at == 0 for at, _ in said.ranges("asks.ask.turned"))
    if said.question:  # "How do you sow it, and what would you change?"
        first = 0 if turned else min((first, *(at for tag in _QUESTIONS for at, _ in said.ranges(tag))))
    idle = reading.lexicon.sets["asks.idle"]
    open_ = [span for tag in _OPEN for span in said.ranges(tag)]
    if (
        open_ and not first and not turned and not said.has(*_QUESTIONS)
    ):  # "You with your cool head, could you help me?"
        first = max((at for at in range(min(open_)[0] + 1) if said.breaks[at]), default=0)
    if ask.kinds & SERVICES and not open_:
        return True
    if (
        not open_ and ask.kinds != {"meeting"} and said.has("asks.vague.it")
    ):  # "The pupils long to see your hawk: would you bring it?"
        first = 0
    apart = [*open_, *_when_and_where(ask)]
    words = {word for at, word in enumerate(said.words) if at >= first and not any(i <= at < j for i, j in apart)}
    if any(word in words and word not in idle for word in subject_words(reading, said)):
        return True
    start = max(ask.start, said.span(first, first + 1)[0]) if open_ else ask.start
    named = {*names_in(reading, start, ask.end)} & words or numbers_in(reading, start, ask.end)
    if named or quoted_in(reading, start, ask.end):
        return True
    blank = any(each.has("asks.vague.blank") for each in reading.main)
    if not blank and not open_ and _asks_fact(ask):
        return True
    if not ask.kinds and not blank and not open_ and said.has("asks.ask.enquiry"):
        return any(
            _told(reading, other) for other in reading.main if other is not said and other.has("facts.you.words")
        )
    return said.has("asks.ask.pointing") and not blank and _has_subject(reading, (ask,))


def _when_and_where(ask: Ask) -> list[tuple[int, int]]:
    """Return the words that say when and where one would talk: "at the museum, after Mass" is nothing to talk about."""
    if "meeting" not in ask.kinds:
        return []
    said = ask.said
    which = {first for tag in (*_FACTS, "asks.vague.which") for first, _ in said.ranges(tag)}
    return [(i, j) for i, j in said.ranges("asks.vague.when") if which.isdisjoint(range(i, j))]


def _asks_fact(ask: Ask) -> bool:
    """Tell whether an ask is a plain question of how things are or were, and neither of the writer nor for an opinion.

    "Whom did you take on first?" can be answered at once, however common its words are.
    """
    said = ask.said
    if ask.kinds or said.has(*_OPINION):
        return False
    led = [place for tag in _FACTS for place in said.ranges(tag)]
    bare = [place for place in said.ranges("asks.vague.which") if not place[0] or said.breaks[place[0]]]
    if not led and not bare:
        return False
    start = max(end for _, end in (*led, *bare))
    rest = len(said.words) - start
    return rest >= _LEAST and not any(i >= start for i, _ in said.ranges("facts.me.words"))


def _is_hollow(reading: Reading) -> bool:
    """Tell whether the message speaks of a project of which it says nothing, and of nothing else it plans."""
    blank = any(said.has("asks.vague.blank") and not _told(reading, said) for said in reading.main)
    return blank and not any(said.has("asks.vague.plan") and _told(reading, said) >= _SAID for said in reading.main)


def _has_subject(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether the sentences that do not ask say what the message is about."""
    asking = {id(ask.said) for ask in found}
    rest = [
        said
        for said in reading.main
        if id(said) not in asking and not said.postscript and not said.has("tone.praise.phrases")
    ]
    if any(said.has("asks.vague.plan") and _told(reading, said) >= _SAID for said in rest):
        return True
    return sum(
        _told(reading, said) for said in rest if said.has("facts.you.words") or not said.has("facts.me.words")
    ) >= 2 or (sum(_told(reading, said) for said in rest) >= 6)


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
        _told(reading, said) >= _SAID and (said.has("asks.vague.plan") or is_matter(said))
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


def _told(reading: Reading, said: Said) -> int:
    """Return how much of its own a sentence says, the words that anyone may use for anything left out."""
    return weight(reading, said, reading.lexicon.sets["asks.idle"])
