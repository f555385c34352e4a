"""`job-ask`: a job asked for outright. Source: method R3, R18."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.facts import minutes_in
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.phrases import words_of
from reseau_tui.method.check.reading import Reading, Said

_JOB: Final = ("asks.job.asked", "asks.job.joined", "asks.job.named")
_NONE: Final = "asks.job.none"
_SEEKING: Final = ("asks.job.seeking", "asks.job.course")
_TELLING: Final = frozenset(("update", "thanks", "introduction-relay", "keep-warm"))
_ASKED_FOR: Final = ("asks.ask.opens", "asks.ask.wishes", "asks.job.remember")


def job_ask(reading: Reading) -> Iterator[Finding]:
    """Find a job asked for, unless they raised it, in a reply, or to someone who recruits for a living."""
    place = job_asked(reading)
    if place is not None:
        yield finding("job-ask", place)


@lru_cache(maxsize=4)
def job_asked(reading: Reading) -> tuple[int, int] | None:
    """Return where a job is asked for, or None; other questions about an ask want to know it too."""
    context = reading.context
    if context.purpose == "reply" or context.recruiter or context.raised:
        return None
    if any(said.has("asks.job.raised", "asks.job.recruiter", "asks.job.hiring") for said in reading.sentences):
        return None
    if any(said.has("asks.job.sought") and not said.question for said in reading.sentences):
        return None
    telling = context.purpose in _TELLING
    denied = any(said.has("asks.job.denied") for said in reading.main)
    for said in reading.main:
        asking = said.question or said.has(*_ASKED_FOR) or (denied and not telling and said.has("asks.job.me"))
        if (telling or denied) and not asking:
            continue  # "they will take me on" is news, and "they are hiring" an aside beside "I am no candidate"
        place = _named(said, denied=denied)
        if place is not None:
            return place
    return None if telling or denied else _announced(reading) or _offered(reading) or _seeks(reading)


def _announced(reading: Reading) -> tuple[int, int] | None:
    """Return the first ask of a message whose subject line says that it comes for a job."""
    found = reading.lexicon.find(words_of(flat(reading.context.subject)))
    announced = [span for span in found.get("asks.job.subject", ()) if not _touches(span, found.get(_NONE, ()))]
    ask = next(iter(asks(reading)), None)
    return (ask.start, ask.end) if announced and ask else None


def _touches(span: tuple[int, int], others: tuple[tuple[int, int], ...]) -> bool:
    return any(first < span[1] and span[0] < end for first, end in others)


def _named(said: Said, *, denied: bool) -> tuple[int, int] | None:
    """Return where a sentence names a job that is asked for; where it is `denied` elsewhere, only behind the asking."""
    enquiry = said.has("asks.ask.enquiry")
    asked_at = _asked_at(said) if denied else 0
    for tag in _JOB if _may_ask(said) and not enquiry else _JOB[:1]:
        for first, end in said.apart(tag, _NONE, "asks.job.denied"):
            if first >= asked_at and (_asks(said) or said.has("facts.me.words")):
                return said.span(first, end)
    if enquiry or not _is_here(said):
        return None
    return next((said.span(first, end) for first, end in said.apart("asks.job.work", _NONE) if first >= asked_at), None)


def _asked_at(said: Said) -> int:
    """Return the word from which a sentence asks in a message that wants no job: behind what opens it or denies it."""
    opened = min((first for tag in _ASKED_FOR for first, _ in said.ranges(tag)), default=0)
    if said.has("asks.job.remember", "asks.job.me"):  # "if a post comes up, think of me"
        opened = 0
    return max((opened, *(end for _, end in said.ranges("asks.job.denied"))))


def _offered(reading: Reading) -> tuple[int, int] | None:
    """Return where the writer's papers are sent without a wish to have them read, or where the writer is free."""
    main = reading.main
    sent = next((said for said in main if said.has("asks.job.cv")), None)
    if sent is not None and not any(said.has("asks.job.read") for said in main if said is sent or _asks(said)):
        return sent.place("asks.job.cv")
    ready = next((said for at, said in enumerate(main) if _stands_ready(reading, at)), None)
    return ready.place("asks.job.free") if ready is not None else None


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


def _is_here(said: Said) -> bool:
    """Tell whether a sentence asks, and the work it names would be the writer's or in the reader's house."""
    return _asks(said) and (said.has("asks.job.here") or (said.has("asks.job.house") and said.has("facts.me.words")))


def _stands_ready(reading: Reading, at: int) -> bool:
    """Tell whether a sentence asks if they look for people, or says so beside one in which the writer is free."""
    said = reading.main[at]
    if said.has("asks.ask.enquiry") or not said.apart("asks.job.free", _NONE):
        return False
    near = reading.main[max(0, at - 1) : at + 2]
    asked = said.question or said.has("asks.ask.opens")
    return asked or any(each.has("asks.job.me", "asks.job.seeking") for each in near)


def _asks(said: Said) -> bool:
    """Tell whether a sentence asks or wishes."""
    return said.question or said.has(*_ASKED_FOR)


def _may_ask(said: Said) -> bool:
    """Tell whether a sentence asks, wishes or speaks of the reader."""
    return _asks(said) or said.has("facts.you.words")
