"""What happened on a request that those who made it possible should hear. Source: method R7."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from reseau_tui.method.threads import Thread


class News(NamedTuple):
    """One piece of news of a request, told to its connectors, and where it is `further` up the chain too.

    `source` is the record it comes from. `bad`: a silence or a refusal, which the target's manager never hears (R18).
    """

    what: Literal["yes", "no", "met", "closed"]
    on: date
    source: str
    further: bool
    bad: bool = False


def news_of(thread: Thread) -> list[News]:
    """Return the news of an outgoing request, in the order of R7: answers, meetings held, the outcome.

    A yes that came with its meeting is told as the meeting. Further up, a refusal is the end: its closing is not told.
    """
    request = thread.request
    if request.incoming:
        return []
    held = thread.held
    refusal = thread.answer if thread.answer and thread.answer.kind == "no" else None
    met = held[0].on if held else date.max
    found = [News("yes", a.on, request.id, further=False) for a in request.answers if a.kind == "yes" and a.on < met]
    found += [
        News("no", a.on, request.id, further=a is refusal, bad=True) for a in request.answers if a.kind == "no"
    ]  # fmt: skip
    found += [News("met", meeting.on, meeting.id, further=meeting is held[0]) for meeting in held]
    if request.closed:
        silent = thread.answer is None and not held
        found.append(News("closed", request.closed, request.id, further=not refusal, bad=silent or bool(refusal)))
    return found
