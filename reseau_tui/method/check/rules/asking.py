"""`no-ask`, `out-of-reach`, `no-duration`, `too-much-time`: what is asked, of whom, and how much of their time.

Source: method R3, R18.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reseau_tui.method.check.asks import Ask, asks
from reseau_tui.method.check.facts import minutes_in
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.numbers import MOST_MINUTES
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.rules.job import job_asked

_WHY: Final = frozenset(("why", "pourquoi"))
_NEW_ASKS: Final = frozenset(("request", "introduction-request", "recommendation-questions"))


def no_ask(reading: Reading) -> Iterator[Finding]:
    """Find a request in which nothing is asked."""
    if reading.context.purpose not in _NEW_ASKS or asks(reading) or job_asked(reading):
        return
    if not _is_left_open(reading):
        yield finding("no-ask")


def _is_left_open(reading: Reading) -> bool:
    """Tell whether a short "why" ends its paragraph: the writer does not answer it, so the reader may."""
    return any(
        said.question and said.words[0] in _WHY and len(said.words) > 1 and said.paragraph != after.paragraph
        for said, after in pairwise(reading.sentences)
        if said.words
    )


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
