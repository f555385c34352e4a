"""Meetings to prepare and to tell, and their next step. Source: method R8, R12."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.acts import is_told
from reseau_tui.method.meetings import is_to_come
from reseau_tui.method.obligations.help_received import is_fresh
from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.obligations.table import DUE
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Request


def prepare(view: Standpoint, meeting: Interaction) -> Obligation | None:
    """A meeting that is fixed, from the working day before it to its day, until its sheet is ready or it took place."""
    if not is_to_come(meeting, view.day) or meeting.prepared is not None:
        return None
    person = view.person(meeting.contact)
    if person is None or view.last(person.id).told >= meeting.on:
        return None
    return view.owe(
        "prepare",
        person,
        meeting.id,
        because("prepare", name=person.name, on=meeting.on),
        since=view.workdays(person, meeting.on, -1),
        due=meeting.on,
        request=meeting.request,
        about=view.about(meeting.request),
    )


def debrief(view: Standpoint, meeting: Interaction) -> Obligation | None:
    """A meeting that was fixed and whose date has come, until it is told."""
    if meeting.kind != "meeting" or meeting.fixed is None or meeting.cancelled or is_told(meeting):
        return None
    person = view.person(meeting.contact)
    if person is None or view.last(person.id).told >= meeting.on:
        return None
    return view.owe(
        "debrief",
        person,
        meeting.id,
        because("debrief", name=person.name, on=meeting.on),
        since=meeting.on,
        due=view.workdays(person, meeting.on, DUE["debrief"]),
        request=meeting.request,
        about=view.about(meeting.request),
    )


def next_step(view: Standpoint, meeting: Interaction) -> Obligation | None:
    """A meeting told without a next step, until there is one, or the word that there is none."""
    if meeting.kind != "meeting" or meeting.next_step or meeting.on > view.day or not is_fresh(view, meeting):
        return None
    person = view.person(meeting.contact)
    if person is None or (meeting.fixed and not is_told(meeting)) or _goes_on(view, meeting):
        return None
    return view.owe(
        "next-step",
        person,
        meeting.id,
        because("next-step", name=person.name, on=meeting.on),
        since=meeting.on,
        due=view.workdays(person, meeting.on, DUE["next-step"]),
        request=meeting.request,
        about=view.about(meeting.request),
    )


def _goes_on(view: Standpoint, meeting: Interaction) -> bool:
    """Tell whether a next step was made since: another meeting, a promise, a request to them or to whom they named."""
    book, day = view.book, meeting.on
    if view.last(meeting.contact).meeting > day:
        return True
    for promise in book.promises_of[meeting.contact]:
        if promise.made >= day:
            return True
    for person in (meeting.contact, *meeting.introduced):
        for request in book.requests_of[person]:
            if not request.incoming and request.id != meeting.request and _is_made_since(request, day):
                return True
    return False


def _is_made_since(request: Request, day: date) -> bool:
    return any(on is not None and on >= day for on in (request.made, request.planned, request.sent))
