"""`no-ask`, `vague-ask`, `job-ask`, `several-asks`, `out-of-reach`, `no-duration`, `too-much-time`: what is asked.

Source: method R3, R18.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import Ask, asks
from reseau_tui.method.check.content import names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.facts import is_shared, minutes_in
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.numbers import MOST_MINUTES, MOST_TARGETS
from reseau_tui.method.check.reading import Reading, Said

_THINGS: Final = ("introduction", "document", "letter", "share", "speak", "money")
_JOB: Final = ("asks.job.asked", "asks.job.named")
_SAID: Final = 2
_NEW_ASKS: Final = frozenset(("request", "introduction-request", "recommendation-questions"))


def no_ask(reading: Reading) -> Iterator[Finding]:
    """Find a request in which nothing is asked."""
    if reading.context.purpose in _NEW_ASKS and not asks(reading) and not any(job_ask(reading)):
        yield finding("no-ask")


def vague_ask(reading: Reading) -> Iterator[Finding]:
    """Find an ask that names only generalities, in a message that says no more of its subject elsewhere."""
    if reading.context.purpose not in ("request", "introduction-request"):
        return
    found = asks(reading)
    if any(job_ask(reading)):
        return  # a job is nothing vague
    if not found or any(_is_precise(reading, ask) for ask in found):
        return
    open_ = next((ask for ask in found if ask.said.has("asks.vague.nothing", "asks.vague.open")), None)
    if open_ is None and _has_subject(reading, found):
        return
    if open_ is not None and not open_.said.has("asks.vague.nothing") and _tells_purpose(reading, found):
        return
    ask = open_ or found[0]
    yield finding("vague-ask", (ask.start, ask.end))


def _is_precise(reading: Reading, ask: Ask) -> bool:
    """Tell whether an ask names its subject, itself or by pointing at what was just said."""
    said = ask.said
    first = next((i for i in range(len(said.words)) if said.span(i, i + 1)[0] >= ask.start), 0)
    words = set(said.words[first:])
    if any(word in words for word in subject_words(reading, said)):
        return True
    if (
        names_in(reading, ask.start, ask.end)
        or numbers_in(reading, ask.start, ask.end)
        or quoted_in(reading, ask.start, ask.end)
    ):
        return True
    return said.has("asks.ask.pointing") and _has_subject(reading, (ask,))


def _has_subject(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether the sentences that do not ask say what the message is about."""
    asking = {id(ask.said) for ask in found}
    rest = [
        said
        for said in reading.main
        if id(said) not in asking and not said.postscript and not said.has("tone.praise.phrases")
    ]
    if any(said.has("asks.vague.plan") and weight(reading, said) >= _SAID for said in rest):
        return True
    return sum(
        weight(reading, said) for said in rest if said.has("facts.you.words") or not said.has("facts.me.words")
    ) >= 2 or (sum(weight(reading, said) for said in rest) >= 6)


def _tells_purpose(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether a sentence that does not ask says what the talk would be about: a plan, or the reader's own doings.

    That the two have met, or that a work of theirs was liked, is a tie and no purpose.
    """
    asking = {id(ask.said) for ask in found}
    return any(
        weight(reading, said) >= _SAID
        and (said.has("asks.vague.plan") or (said.has("facts.you.words") and not is_shared(said)))
        for said in reading.main
        if id(said) not in asking and not said.has("tone.praise.phrases", "facts.thanks.words", "facts.offer.empty")
    )


def job_ask(reading: Reading) -> Iterator[Finding]:
    """Find a job asked for, unless they raised it, in a reply, or to someone who recruits for a living."""
    context = reading.context
    if context.purpose == "reply" or context.recruiter or context.raised:
        return
    if any(said.has("asks.job.raised", "asks.job.recruiter", "asks.job.hiring") for said in reading.sentences):
        return
    for said in reading.main:
        none = said.ranges("asks.job.none")
        for tag in _JOB if _may_ask(said) else _JOB[:1]:
            for place, (first, end) in zip(said.places(tag), said.ranges(tag), strict=True):
                if not any(i < end and first < j for i, j in none):
                    yield finding("job-ask", place)
                    return
    seeking = next((said for said in reading.main if said.has("asks.job.seeking")), None)
    if seeking is None:
        return
    named = not asks(reading) and any(said.has("asks.job.yours") for said in reading.main)
    if named or any(said.has("asks.job.taken") and minutes_in(said.plain) is None for said in reading.main):
        yield finding("job-ask", seeking.place("asks.job.seeking"))


def _may_ask(said: Said) -> bool:
    """Tell whether a sentence asks, wishes or speaks of the reader."""
    return said.question or said.has("asks.ask.opens", "asks.ask.wishes", "facts.you.words")


def several_asks(reading: Reading) -> Iterator[Finding]:
    """Find a second ask that is another one: not the same subject, no way out, no detail of the first."""
    context = reading.context
    if context.purpose not in ("request", "introduction-request", "recommendation-questions", "follow-up"):
        return
    if context.purpose == "introduction-request" and len(set(context.targets)) > MOST_TARGETS:
        yield finding("several-asks", why="several-asks-targets", count=len(set(context.targets)))
        return
    found = [ask for ask in asks(reading) if not ask.fallback]
    if context.purpose == "recommendation-questions":
        found = [
            ask
            for ask in found
            if ask.kinds & {"document", "letter", "share", "speak", "money"}
            or (ask.further and ask.kinds & {"introduction"})
        ]
        if found:
            yield finding("several-asks", (found[0].start, found[0].end))
        return
    counted = next((said for said in reading.main if said.has("asks.ask.counted")), None)
    if counted:
        yield finding("several-asks", counted.place("asks.ask.counted"))
        return
    groups: list[tuple[str, Ask]] = []
    for ask in found:
        groups += [(group, ask) for group in _groups(ask)]
    firsts: dict[str, Ask] = {}
    for group, ask in groups:
        firsts.setdefault(group, ask)
    if len(firsts) > 1:
        second = list(firsts.values())[1]
        yield finding("several-asks", (second.start, second.end), count=len(firsts))
        return
    extra = next((ask for ask in found[1:] if _is_further(ask) and not _same_subject(reading, found[0], ask)), None)
    if extra:
        yield finding("several-asks", (extra.start, extra.end), count=2)


def _is_further(ask: Ask) -> bool:
    """Tell whether an ask says that it is one more: "also", or "and" before something else than a talk."""
    own = bool(set(_groups(ask)) - {"talk"})
    return (ask.further and (ask.firm or own)) or (own and ask.said.has("asks.ask.adds"))


def _groups(ask: Ask) -> list[str]:
    """Return the distinct things one sentence asks for; a talk and the questions for it are one."""
    own: list[str] = [kind for kind in _THINGS if kind in ask.kinds]
    if own and {"meeting", "send"} <= ask.kinds:
        return [*own, "talk", "send"]
    if own:
        return [*own, "talk"] if _asks_twice(ask) else own
    if "meeting" in ask.kinds and not ask.said.has("asks.ask.theirs"):
        return ["talk"]
    return []


def _asks_twice(ask: Ask) -> bool:
    """Tell whether one sentence asks for a talk and, opening anew, for something else, or the other way round."""
    said = ask.said
    talks = [first for first, _ in said.ranges("asks.kind.meeting")]
    others = [first for kind in _THINGS for first, _ in said.ranges(f"asks.kind.{kind}")]
    for anew, _ in said.ranges("asks.ask.opens")[1:]:
        sides = [{first < anew for first in places} for places in (talks, others)]
        if all(len(side) == 1 for side in sides) and sides[0] != sides[1]:
            return "meeting" in ask.kinds and not said.has("asks.ask.theirs")
    return False


def _same_subject(reading: Reading, first: Ask, second: Ask) -> bool:
    one, other = set(subject_words(reading, first.said)), set(subject_words(reading, second.said))
    return bool(one & other) or not one or not other


def out_of_reach(reading: Reading) -> Iterator[Finding]:
    """Find an introduction asked of someone known not to know the target."""
    context = reading.context
    if context.target_known is not False or context.purpose not in ("introduction-request", "request"):
        return
    found = [ask for ask in asks(reading) if "introduction" in ask.kinds]
    if any(said.has("asks.reach.indirect") for said in reading.main):
        return
    if found or context.purpose == "introduction-request":
        place = (found[0].start, found[0].end) if found else None
        yield finding("out-of-reach", place, name=", ".join(context.targets))


def no_duration(reading: Reading) -> Iterator[Finding]:
    """Find a meeting or a call asked for without saying how long."""
    if reading.context.purpose not in ("request", "follow-up", "introduction-request"):
        return
    found = _meetings(reading)
    if found and minutes_in(reading.plain) is None:
        yield finding("no-duration", (found[0].start, found[0].end))


def too_much_time(reading: Reading) -> Iterator[Finding]:
    """Find more than half an hour asked of someone never met."""
    if reading.context.closeness != "never-met" or reading.context.purpose not in ("request", "follow-up"):
        return
    for ask in _meetings(reading):
        minutes = minutes_in(ask.said.plain)
        if minutes and minutes > MOST_MINUTES:
            yield finding("too-much-time", (ask.start, ask.end), minutes=minutes)
            return


def _meetings(reading: Reading) -> list[Ask]:
    return [
        ask
        for ask in asks(reading)
        if "meeting" in ask.kinds and not ask.fallback and not ask.said.has("asks.ask.theirs")
    ]
