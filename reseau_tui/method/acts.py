"""What passed between a contact and me: the dated acts that settle what is owed.

Acts are interactions, the messages of requests and their answers. A private note, a call that nobody took, a meeting
that is only fixed or was cancelled, a message that bounced and an automatic reply are none.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, NamedTuple

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Request

NEVER_YET: Final = date.min
_NO_WORD: Final = frozenset(("away", "bounced"))


class Act(NamedTuple):
    """One act of a contact or towards them; `kind` is an interaction's, or request, follow-up or answer."""

    on: date
    kind: str
    direction: Literal["out", "in", "both", "none"]
    source: str
    request: str


class LastActs(msgspec.Struct, gc=False):
    """The last day of each sort of act with one contact; `NEVER_YET` where there was none.

    `out` is any word to them and `into` any word from them (a talk is both); `meeting` counts fixed ones too;
    `exchange` is the last act of any sort, up to the day from which one looks.
    """

    out: date = NEVER_YET
    into: date = NEVER_YET
    thanks: date = NEVER_YET
    update: date = NEVER_YET
    meeting: date = NEVER_YET
    exchange: date = NEVER_YET


def took_place(interaction: Interaction, day: date) -> bool:
    """Tell whether the entry is an act on `day`: words were exchanged, or they met."""
    return (
        interaction.kind != "note"
        and interaction.held
        and not interaction.cancelled
        and not interaction.unanswered
        and (interaction.kind != "meeting" or interaction.on <= day)
    )


def acts_of(book: Book, contact: str, day: date) -> list[Act]:
    """Return the acts of one contact, oldest first."""
    acts = [
        Act(i.on, i.kind, i.direction, i.id, i.request) for i in book.interactions_of[contact] if took_place(i, day)
    ]
    for request in book.requests_of[contact]:
        acts.extend(_acts_on(request))
    return sorted(acts, key=lambda act: (act.on, act.source))


def last_acts(book: Book, contact: str, day: date) -> LastActs:
    """Return the last acts of one contact."""
    last = LastActs()
    for interaction in book.interactions_of[contact]:
        _follow(last, interaction, day)
    for request in book.requests_of[contact]:
        _follow_request(last, request, day)
    return last


def all_last_acts(book: Book, day: date, only: Iterable[str] | None = None) -> dict[str, LastActs]:
    """Return the last acts of many contacts, in one pass over the book: all who have any, or `only` those named."""
    found = {contact: LastActs() for contact in (book.contacts if only is None else only)}
    for interaction in book.interactions.values():
        last = found.get(interaction.contact)
        if last is not None:
            _follow(last, interaction, day)
    for request in book.requests.values():
        last = found.get(request.contact)
        if last is not None:
            _follow_request(last, request, day)
    return found


def last_exchange(book: Book, contact: str, day: date) -> date | None:
    """Return the day of the last act with a contact, or None."""
    last = last_acts(book, contact, day).exchange
    return None if last == NEVER_YET else last


def _follow(last: LastActs, interaction: Interaction, day: date) -> None:
    on, kind = interaction.on, interaction.kind
    if kind == "meeting" and not interaction.cancelled and on > last.meeting:
        last.meeting = on
    if not took_place(interaction, day):
        return
    if last.exchange < on <= day:
        last.exchange = on
    direction = interaction.direction
    if direction == "out" or direction == "both":
        if on > last.out:
            last.out = on
        if kind == "thanks":
            if on > last.thanks:
                last.thanks = on
        elif kind == "update" and on > last.update:
            last.update = on
    if (direction == "in" or direction == "both") and on > last.into:
        last.into = on


def _follow_request(last: LastActs, request: Request, day: date) -> None:
    for act in _acts_on(request):
        if last.exchange < act.on <= day:
            last.exchange = act.on
        if act.direction == "out":
            last.out = max(last.out, act.on)
        else:
            last.into = max(last.into, act.on)


def _acts_on(request: Request) -> list[Act]:
    """Return the messages and answers of a request: of an incoming one the messages are theirs, the answers mine."""
    asking, answering = ("in", "out") if request.incoming else ("out", "in")
    acts = [Act(m.on, m.kind, asking, request.id, request.id) for m in request.messages if not m.bounced]  # type: ignore[arg-type]
    acts += [
        Act(a.on, "answer", answering, request.id, request.id)  # type: ignore[arg-type]
        for a in request.answers
        if a.kind not in _NO_WORD
    ]
    return acts
