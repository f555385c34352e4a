"""`job-ask`: a job asked for outright. Source: method R3, R18."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.facts import minutes_in
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading, Said

_JOB: Final = ("asks.job.asked", "asks.job.joined", "asks.job.named")
_SEEKING: Final = ("asks.job.seeking", "asks.job.course")
_TELLING: Final = frozenset(("update", "thanks", "introduction-relay", "keep-warm"))
_ASKED_FOR: Final = ("asks.ask.opens", "asks.ask.wishes", "asks.job.remember")


def job_ask(reading: Reading) -> Iterator[Finding]:
    """Find a job asked for, unless they raised it, in a reply, or to someone who recruits for a living."""
    context = reading.context
    if context.purpose == "reply" or context.recruiter or context.raised:
        return
    if any(said.has("asks.job.raised", "asks.job.recruiter", "asks.job.hiring") for said in reading.sentences):
        return
    if any(said.has("asks.job.sought") and not said.question for said in reading.sentences):
        return
    telling = context.purpose in _TELLING
    for said in reading.main:
        if telling and not (said.question or said.has(*_ASKED_FOR)):
            continue  # "they will take me on" is news
        none = said.ranges("asks.job.none")
        enquiry = said.has("asks.ask.enquiry")
        for tag in _JOB if _may_ask(said) and not enquiry else _JOB[:1]:
            for place, (first, end) in zip(said.places(tag), said.ranges(tag), strict=True):
                if not any(i < end and first < j for i, j in none):
                    yield finding("job-ask", place)
                    return
        if not enquiry and _names_place(said):
            yield finding("job-ask", said.place("asks.job.work"))
            return
    if telling:
        return
    if not any(said.has("asks.job.read") for said in reading.sentences):
        sent = next((said for said in reading.main if said.has("asks.job.cv")), None)
        if sent is not None:
            yield finding("job-ask", sent.place("asks.job.cv"))
            return
    ready = next((said for at, said in enumerate(reading.main) if _stands_ready(reading, at)), None)
    if ready is not None:
        yield finding("job-ask", ready.place("asks.job.free"))
        return
    seeking = _seeks(reading)
    if seeking is not None:
        yield finding("job-ask", seeking)


def _seeks(reading: Reading) -> tuple[int, int] | None:
    """Return where a job or a placement is looked for, when the reader's house is named for it."""
    told = next((tag for tag in _SEEKING if any(said.has(tag) for said in reading.main)), None)
    if told is None:
        return None
    main, job = reading.main, told == _SEEKING[0]
    named = job and any(
        said.has("asks.job.yours", "asks.job.house")
        and (not asks(reading) or said.has("asks.job.me") or (said.has(told) and not said.has("asks.ask.enquiry")))
        for said in main
    )
    ready = job and any(said.has("asks.job.me") and said.question for said in main)
    if named or ready or any(said.has("asks.job.taken") and minutes_in(said.plain) is None for said in main):
        return next(said for said in main if said.has(told)).place(told)
    return None


def _names_place(said: Said) -> bool:
    """Tell whether a sentence names some work, and that it would be the writer's or in the reader's house."""
    if not (said.question or said.has("asks.ask.opens", "asks.ask.wishes")):
        return False
    none = said.ranges("asks.job.none")
    here = said.has("asks.job.here") or (said.has("asks.job.house") and said.has("facts.me.words"))
    return here and any(not any(i < end and first < j for i, j in none) for first, end in said.ranges("asks.job.work"))


def _stands_ready(reading: Reading, at: int) -> bool:
    """Tell whether a sentence asks if they look for people, or says so beside one in which the writer is free."""
    said = reading.main[at]
    none = said.ranges("asks.job.none")
    if all(any(i < end and first < j for i, j in none) for first, end in said.ranges("asks.job.free")):
        return False
    if said.has("asks.ask.enquiry"):
        return False
    near = reading.main[max(0, at - 1) : at + 2]
    asked = said.question or said.has("asks.ask.opens")
    return asked or any(each.has("asks.job.me", "asks.job.seeking") for each in near)


def _may_ask(said: Said) -> bool:
    """Tell whether a sentence asks, wishes or speaks of the reader."""
    return said.question or said.has("asks.ask.opens", "asks.ask.wishes", "facts.you.words")
