"""`no-ask`, `vague-ask`, `job-ask`, `several-asks`, `out-of-reach`, `no-duration`, `too-much-time`: what is asked.

Source: method R3, R18.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import Ask, asks
from reseau_tui.method.check.content import names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.facts import minutes_in
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.numbers import MOST_MINUTES, MOST_TARGETS
from reseau_tui.method.check.reading import Reading

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
    open_ = next((ask for ask in found if ask.said.has("asks.vague.open")), None)
    if open_ is None and _has_subject(reading, found):
        return
    if open_ is not None and _tells_purpose(reading, found):
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
    return sum(
        weight(reading, said) for said in rest if said.has("facts.you.words") or not said.has("facts.me.words")
    ) >= 2 or (sum(weight(reading, said) for said in rest) >= 6)


def _tells_purpose(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether a sentence before the ask speaks of the reader's own doings in their own words."""
    asking = {id(ask.said) for ask in found}
    return any(
        weight(reading, said) >= 2 and said.has("facts.you.words") for said in reading.main if id(said) not in asking
    )


def job_ask(reading: Reading) -> Iterator[Finding]:
    """Find a job asked for, unless they raised it, in a reply, or to someone who recruits for a living."""
    context = reading.context
    if context.purpose == "reply" or context.recruiter or context.raised:
        return
    if any(said.has("asks.job.raised", "asks.job.recruiter") for said in reading.sentences):
        return
    for said in reading.main:
        for at, (first, end) in enumerate(said.ranges("asks.job.asked")):
            none = said.ranges("asks.job.none")
            if any(i < end and first < j for i, j in none):
                continue
            yield finding("job-ask", said.places("asks.job.asked")[at])
            return
    seeking = next((said for said in reading.main if said.has("asks.job.seeking")), None)
    if seeking and not asks(reading) and any(said.has("asks.job.yours") for said in reading.main):
        yield finding("job-ask", seeking.place("asks.job.seeking"))


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
    extra = next(
        (ask for ask in found[1:] if ask.firm and ask.further and not _same_subject(reading, found[0], ask)), None
    )
    if extra:
        yield finding("several-asks", (extra.start, extra.end), count=2)


def _groups(ask: Ask) -> list[str]:
    """Return the distinct things one sentence asks for; a talk and the questions for it are one."""
    own: list[str] = [
        kind for kind in ("introduction", "document", "letter", "share", "speak", "money") if kind in ask.kinds
    ]
    if own:
        return own
    if "meeting" in ask.kinds and not ask.said.has("asks.ask.theirs"):
        return ["talk"]
    return []


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
    return [ask for ask in asks(reading) if "meeting" in ask.kinds and not ask.fallback]
