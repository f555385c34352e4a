"""What a silence may mean, and what else can be tried, kindly. The codes are those of `method.silence_causes`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Final

from reseau_tui.method.obligations import Item
from reseau_tui.model.book import Book
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Request
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day as say_day

SILENT: Final = frozenset(("follow-up", "other-way"))
"""Things to do beside which a silence is explained."""
_MOST: Final = 3
_CAUSES: Final = {
    "cold": N_("it came without a recommendation"),
    "nothing-offered": N_("nothing was offered to them before"),
    "long": N_("it was a little long ({words} words, where {most} do)"),
    "no-question": N_("its question could be clearer"),
    "weak-channel": N_("on LinkedIn, a message from someone one has not met often goes unread"),
    "bad-day": N_("it left on a day when few people read ({on})"),
    "asked-too-often": N_("several things were asked of them lately, and nothing given"),
}
_WAYS: Final = {
    "shared-contact": N_("{name}, who knows them"),
    "phone": N_("a phone call"),
    "email": N_("an e-mail"),
    "comment": N_("a useful comment on what they publish"),
    "event": N_("an event where they will be"),
}


def silence_in_words(words: Words, book: Book, request: Request, day: date) -> Iterable[tuple[str, str]]:
    """Return what may explain the silence, none of it sure, and what else can be tried: a label and a line for each."""
    # The first screen waits for neither lights nor word counts.
    from reseau_tui.method.silence_causes import causes, other_ways

    said = _few(words, causes(book, request), day, _CAUSES)
    if said:
        yield words.say("Perhaps"), said
    ways = _few(words, other_ways(book, request), day, _WAYS)
    if ways:
        yield words.say("Or else"), ways


def silent_requests(book: Book, owed: Sequence[Item]) -> Iterable[Request]:
    """Return the requests whose silence is what is owed about."""
    named = dict.fromkeys(part.request for item in owed if item.kind in SILENT for part in item.parts)
    return (book.requests[request] for request in named if request in book.requests)


def _few(words: Words, reasons: Iterable[Reason], day: date, texts: dict[str, str]) -> str:
    return " · ".join(_said(words, reason, day, texts) for reason in islice(reasons, _MOST))


def _said(words: Words, reason: Reason, day: date, texts: dict[str, str]) -> str:
    said = {
        name: say_day(words, value, day) if isinstance(value, date) else value for name, value in reason.params.items()
    }
    return words.say(texts[reason.code], **said)
