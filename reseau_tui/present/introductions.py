"""The log of introductions: those I made, those made for me, and what became of them. Source: method R16."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from reseau_tui.method.introductions import answered_on, introductions_of, is_as_target, is_to_make
from reseau_tui.method.requests import meetings, state_of
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Request
from reseau_tui.present.introduction_words import stage_in_words
from reseau_tui.present.kinds import ANSWERS, STATES
from reseau_tui.present.people import name_of
from reseau_tui.words import N_, Words
from reseau_tui.words.days import short_day, short_day_year

_WITH_TARGET = frozenset(("to-ask", "asked", "reminded"))
_HALF_A_YEAR = 183


class IntroductionRow(msgspec.Struct, frozen=True):
    """One introduction: by me or for me, who to whom, since when, what became of it.

    `contact` is the person to look at; `request` and `target` are what a form needs, empty where none applies.
    """

    id: str
    mine: bool
    open: bool
    day: str
    who: str
    state: str
    contact: str
    request: str = ""
    target: str = ""


def introduction_rows(words: Words, book: Book, day: date) -> list[IntroductionRow]:
    """Return all introductions: what waits for me first, then the newest."""
    found = [
        *_made(words, book, day),
        *_given(words, book, day),
        *_received(words, book, day),
        *_to_me(words, book, day),
    ]
    found += _asked_for(words, book, day)
    return [row for _, row in sorted(found, key=lambda pair: (pair[1].open, pair[0], pair[1].id), reverse=True)]


Dated = tuple[date, IntroductionRow]


def _made(words: Words, book: Book, day: date) -> Iterator[Dated]:
    """Those that people ask of me, as connector."""
    for request in filter(is_to_make, book.requests.values()):
        since = request.sent or request.made or day
        for each in introductions_of(book, request, day):
            waits_for_target = each.stage in _WITH_TARGET
            yield (
                since,
                IntroductionRow(
                    id=f"{request.id}-{each.target}",
                    mine=True,
                    open=each.stage not in ("told", "heard", "turned-down", "closed"),
                    day=_day(words, since, day),
                    who=f"{name_of(book, request.contact)} → {name_of(book, each.target)}",
                    state=stage_in_words(words, book, each),
                    contact=each.target if waits_for_target else request.contact,
                    request=request.id,
                    target=each.target,
                ),
            )


def _given(words: Words, book: Book, day: date) -> Iterator[Dated]:
    """Those I made without having been asked."""
    for entry in _introducing(book):
        if entry.direction == "out":
            for person in entry.introduced:
                yield (
                    entry.on,
                    IntroductionRow(
                        id=f"{entry.id}-{person}",
                        mine=True,
                        open=False,
                        day=_day(words, entry.on, day),
                        who=f"{name_of(book, entry.contact)} → {name_of(book, person)}",
                        state=words.say("put in touch on {on}", on=short_day(words, entry.on)),
                        contact=entry.contact,
                    ),
                )


def _received(words: Words, book: Book, day: date) -> Iterator[Dated]:
    """Those that others made for me."""
    for entry in _introducing(book):
        if entry.direction != "out":
            for person in entry.introduced:
                yield (
                    entry.on,
                    IntroductionRow(
                        id=f"{entry.id}-{person}",
                        mine=False,
                        open=False,
                        day=_day(words, entry.on, day),
                        who=_by(words, name_of(book, person), name_of(book, entry.contact)),
                        state=_became(words, book, person, entry.on, day),
                        contact=person,
                    ),
                )


def _to_me(words: Words, book: Book, day: date) -> Iterator[Dated]:
    """Those in which someone was sent to me."""
    for request in filter(is_as_target, book.requests.values()):
        since = request.sent or request.made or day
        answered = answered_on(book, request, day)
        said = words.say("you answered on {on}", on=short_day(words, answered)) if answered else ""
        yield (
            since,
            IntroductionRow(
                id=request.id,
                mine=False,
                open=answered is None and not request.closed,
                day=_day(words, since, day),
                who=_by(words, name_of(book, request.contact), name_of(book, request.connector)),
                state=said or words.say("waits for your answer"),
                contact=request.contact,
            ),
        )


def _asked_for(words: Words, book: Book, day: date) -> Iterator[Dated]:
    """Those I asked for that have not been made yet."""
    for request in book.requests.values():
        if request.incoming or request.kind != "introduction":
            continue
        since = request.sent or request.planned or request.made or day
        for person in request.targets:
            made = any(i.contact == request.contact and i.on >= since for i in book.introductions_of[person])
            if not made:
                yield (
                    since,
                    IntroductionRow(
                        id=f"{request.id}-{person}",
                        mine=False,
                        open=False,
                        day=_day(words, since, day),
                        who=_by(words, name_of(book, person), name_of(book, request.contact)),
                        state=_asked(words, book, request),
                        contact=request.contact,
                    ),
                )


def _introducing(book: Book) -> Iterator[Interaction]:
    return (entry for entry in book.interactions.values() if entry.introduced and not entry.cancelled)


def _by(words: Words, person: str, connector: str) -> str:
    return words.say("{name}, by {connector}", name=person, connector=connector)


def _asked(words: Words, book: Book, request: Request) -> str:
    """Say what the connector answered; their yes still has to become an introduction."""
    state, answer = state_of(book, request), request.answer
    if state == "closed":
        return " · ".join(part for part in (words.say(STATES[state]), request.outcome) if part)
    if state == "planned":
        return words.say("to be asked for")
    if answer is None or answer.kind == "away":
        return words.say("asked for, no answer yet")
    if answer.kind == "yes":
        return words.say("they will ask, since {on}", on=short_day(words, answer.on))
    return words.say("{answer}, on {on}", answer=words.say(ANSWERS[answer.kind]), on=short_day(words, answer.on))


def _became(words: Words, book: Book, person: str, since: date, day: date) -> str:
    """Say what came of an introduction: meetings, answers, the outcome."""
    said: list[str] = []
    for request in book.requests_of[person]:
        if request.incoming:
            continue
        met = meetings(book, request)
        if met:
            sentence = N_("met on {on}") if met[-1].held else N_("meeting on {on}")
            said.append(words.say(sentence, on=short_day(words, met[-1].on)))
        elif not request.closed:
            state, answer = state_of(book, request), request.answer
            if state == "answered" and answer is not None:
                said.append(words.say("answered: {answer}", answer=words.say(ANSWERS[answer.kind])))
            else:
                said.append(words.say(STATES[state]))
        if request.closed:
            said.append(request.outcome or words.say("closed"))
    if not said:
        seen = [i.on for i in book.interactions_of[person] if i.kind == "meeting" and i.held and since <= i.on <= day]
        written = any(i.direction in ("out", "both") and i.on >= since for i in book.interactions_of[person])
        if seen:
            said.append(words.say("met on {on}", on=short_day(words, seen[-1])))
        else:
            said.append(words.say("in touch since") if written else words.say("not written to yet"))
    return " · ".join(dict.fromkeys(said))


def _day(words: Words, on: date, day: date) -> str:
    near = abs((on - day).days) <= _HALF_A_YEAR
    return short_day(words, on) if near else short_day_year(words, on)
