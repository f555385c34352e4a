"""How far an introduction is that someone asked of me, in words, and its days for a timeline. Source: method R16."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from reseau_tui.method.introductions import Introduction, Stage, introductions_of
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request
from reseau_tui.present.lines import Role
from reseau_tui.present.people import name_of
from reseau_tui.words import N_, Words
from reseau_tui.words.days import short_day

_STAGES: dict[Stage, str] = {
    "to-ask": N_("their agreement is still to be asked"),
    "asked": N_("agreement asked on {on}"),
    "reminded": N_("agreement asked, reminded on {on}"),
    "agreed": N_("agreed on {on}, to be put in touch"),
    "declined": N_("declined on {on}, still to be told"),
    "told": N_("declined; told on {on}"),
    "connected": N_("put in touch on {on}: any news?"),
    "heard": N_("put in touch on {connected}, heard of on {on}"),
    "turned-down": N_("you would rather not"),
    "closed": N_("closed on {on}"),
}
_SAID_NO = N_("you said no on {on}")
_CAME_OF_IT = N_("put in touch on {connected}: {news}")


class Moment(NamedTuple):
    """One dated line about an introduction: a word or two, then what it says."""

    on: date
    label: str
    text: str
    role: Role = "plain"


def stage_in_words(words: Words, book: Book, introduction: Introduction) -> str:
    """Say where an introduction stands, and what came of it."""
    stage, on, request = introduction.stage, introduction.on, introduction.request
    connected = request.consent_of(introduction.target).connected
    said = {"on": _day(words, on), "connected": _day(words, connected)}
    if stage == "heard":
        news = news_told(book, introduction)
        return words.say(_CAME_OF_IT, news=news, **said) if news else words.say(_STAGES[stage], **said)
    if stage == "turned-down" and on is not None:
        return words.say(_SAID_NO, **said)
    return words.say(_STAGES[stage], **said)


def news_told(book: Book, introduction: Introduction) -> str:
    """Return what I was told of how it went: the outcome, else the last word of either of the two."""
    request = introduction.request
    if request.closed and request.outcome:
        return request.outcome
    people = (request.contact, introduction.target)
    told = [
        entry
        for entry in book.interactions_on[request.id]
        if entry.contact in people and entry.direction in ("in", "both") and entry.on == introduction.on
    ]
    return next((" ".join(entry.note.split()) for entry in reversed(told) if entry.note and not entry.discreet), "")


def stages_in_words(words: Words, book: Book, request: Request, day: date) -> str:
    """Say where each target of a request stands."""
    return " · ".join(
        f"{name_of(book, each.target)} – {stage_in_words(words, book, each)}"
        for each in introductions_of(book, request, day)
    )


def consent_moments(words: Words, book: Book, request: Request) -> Iterator[Moment]:
    """Yield the days of the targets' agreements: asked, answered, put in touch."""
    for consent in request.consents:
        name = name_of(book, consent.target)
        asked = [(consent.asked, words.say("question")), (consent.reminded, words.say("reminder"))]
        for on, label in asked:
            if on:
                yield Moment(on, label, words.say("to {name}: do they agree?", name=name))
        if consent.on and consent.answer != "not-asked":
            agreed = words.say("{name} agrees", name=name)
            text = agreed if consent.answer == "yes" else words.say("{name} declines", name=name)
            by = f" · {consent.address}" if consent.address else ""
            yield Moment(consent.on, words.say("answer"), f"{text}{by}", "accent")
        if consent.connected:
            names = {"a": name_of(book, request.contact), "b": name}
            yield Moment(consent.connected, words.say("in touch"), words.say("{a} and {b}", **names), "strong")


def _day(words: Words, day: date | None) -> str:
    return short_day(words, day) if day else ""
