"""The news of requests as a message tells them, one piece a request. Source: method R7."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from reseau_tui.drafting.situation import Situation, shortened
from reseau_tui.drafting.wording import News, NewsKind
from reseau_tui.method.chains import audience, manages
from reseau_tui.method.news import news_of
from reseau_tui.method.obligations import Obligation
from reseau_tui.method.threads import thread
from reseau_tui.model.requests import Project, Request

_KINDS: Final[dict[str, NewsKind]] = {"yes": "yes", "no": "refused", "met": "met", "closed": "outcome"}
_ANSWERS: Final[dict[str, NewsKind]] = {"later": "later", "referred": "referred"}
_OUTCOME_WORDS: Final = 25
_NAME_WORDS: Final = 12


def owed_news(here: Situation, parts: Iterable[Obligation]) -> tuple[News, ...]:
    """Return the news that these obligations speak of: of each request the last, which tells the ones before.

    The end of a whole project comes last (R7).
    """
    latest: dict[str, Obligation] = {}
    ends: list[News] = []
    for part in parts:
        project = here.book.projects.get(part.source)
        if project is not None and project.end is not None:
            ends.append(_end(project))
            continue
        known = latest.get(part.request)
        if known is None or known.since <= part.since:
            latest[part.request] = part
    pieces: list[News] = []
    for request_id, part in latest.items():
        request = here.book.requests.get(request_id)
        if request is not None:
            what = part.why.code.removeprefix("update-")
            pieces.append(_piece(here, request, _KINDS.get(what) or _quiet(here, request), part.since, part.via))
    return (*pieces, *ends)


def last_news(here: Situation, request: Request) -> News:
    """Return the last that happened on a request, told before or not; no silence or refusal to the manager (R18)."""
    found = sorted(news_of(thread(here.book, request)), key=lambda piece: piece.on)
    via = next((link.via for link in audience(here.book, request) if link.contact == here.contact.id), ())
    to_manager = manages(here.book, here.contact.id, request.contact)
    if to_manager:
        found = [piece for piece in found if not piece.bad]
    if found:
        return _piece(here, request, _KINDS[found[-1].what], found[-1].on, via)
    return _piece(here, request, "told" if to_manager else _quiet(here, request), None, via)


def _end(project: Project) -> News:
    kind: NewsKind = "won" if project.end == "won" else "given-up"
    return News(kind=kind, target=shortened(project.name, _NAME_WORDS), request="", on=project.ended)


def _quiet(here: Situation, request: Request) -> NewsKind:
    answer = thread(here.book, request).answer
    if answer is None:
        return "silence" if request.sent else "told"
    return _ANSWERS.get(answer.kind, "told")


def _piece(here: Situation, request: Request, kind: NewsKind, on: date | None, via: tuple[str, ...]) -> News:
    answer = request.answer
    to_come = [m.on for m in thread(here.book, request).meetings if m.on >= here.day and not m.held]
    links = here.names(via[1:-1])
    target = here.name(request.contact)
    return News(
        kind=kind,
        target=target or here.wording.labels["target"],
        request=request.id,
        on=on,
        meeting_on=min(to_come, default=None),
        until=answer.until if answer else None,
        referred=here.name(answer.to) if answer else "",
        outcome=shortened(request.outcome, _OUTCOME_WORDS),
        links=(*links, target) if links and target else (),
    )
