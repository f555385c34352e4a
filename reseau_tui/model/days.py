"""The days of what happened: none is still to come, and nothing is answered or closed before it was asked.

Books and files may hold other days, and keep them: only what an edit writes anew is asked. Source: method R5.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.reason import Invalid
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project, Request


class Happened(NamedTuple):
    """The day of one act, and the field of an edit that says it."""

    field: str
    on: date


class Disorder(NamedTuple):
    """An act earlier than what it needs: what is wrong with it, and the first day it could have."""

    code: str
    on: date
    start: date


def check_days(record: Record, before: Record | None, today: date) -> None:
    """Raise `Invalid` for the first day that cannot be and that the record `before` did not have."""
    known = set(_happened(before)) if before is not None else set()
    for act in _happened(record):
        if act.on > today and act not in known:
            raise Invalid("still-to-come", act.field, on=act.on)
    if isinstance(record, Request):
        odd = set(_disorders(before)) if isinstance(before, Request) else set()
        for disorder in _disorders(record):
            if disorder not in odd:
                raise Invalid(disorder.code, "on", start=disorder.start)


def _happened(record: Record) -> Iterator[Happened]:
    acts = _ACTS.get(type(record))
    for field, on in acts(record) if acts else ():
        if on is not None:
            yield Happened(field, on)


def _of_interaction(entry: Interaction) -> Iterator[tuple[str, date | None]]:
    # An event may be noted ahead; a meeting to come is fixed, not held.
    if entry.kind != "event" and (entry.kind != "meeting" or entry.held):
        yield "on", entry.on
    yield "prepared", entry.prepared


def _of_request(request: Request) -> Iterator[tuple[str, date | None]]:
    for message in request.messages:
        yield "sent" if message.kind == "request" else "on", message.on
    for answer in request.answers:
        yield "on", answer.on
    for consent in request.consents:
        yield from (("on", on) for on in (consent.asked, consent.reminded, consent.on, consent.connected))
    for field in ("closed", "other_way", "questions_asked", "may_contact_on", "will_meet_on"):
        yield field, getattr(request, field)


def _of_promise(promise: Promise) -> Iterator[tuple[str, date | None]]:
    yield "made", promise.made
    yield "done", promise.done


def _of_project(project: Project) -> Iterator[tuple[str, date | None]]:
    yield "ended", project.ended


_ACTS: Final[dict[type[Record], Callable[[Any], Iterator[tuple[str, date | None]]]]] = {
    Interaction: _of_interaction,
    Request: _of_request,
    Promise: _of_promise,
    Project: _of_project,
}


def _disorders(request: Request) -> Iterator[Disorder]:
    if not request.messages:
        return
    # A message that bounced was a message all the same: an answer may stand between it and the next.
    start = request.messages[0].on
    for answer in request.answers:
        if answer.on < start:
            yield Disorder("answer-before-sending", answer.on, start)
    if request.closed and request.closed < start:
        yield Disorder("closed-before-sending", request.closed, start)
