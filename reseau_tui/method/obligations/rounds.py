"""How a project ended, told to everyone who ever helped on it. Source: method R7."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.projects import closing_round
from reseau_tui.method.workdays import NEVER, is_working_day
from reseau_tui.model.requests import Project, Request


def tell_end(view: Standpoint, project: Project, told: tuple[str, ...], contact: str) -> Obligation | None:
    """The end of a project, until an update to one of those who are `told`: each has a day of the round."""
    person = view.person(contact)
    if person is None or project.end is None or project.round_on is None or contact not in told:
        return None
    ended = project.ended or project.round_on
    if view.last(contact).update >= ended:
        return None
    on = round_day(
        project.round_on,
        told.index(contact),
        len(told),
        view.numbers.closing_round_calendar_days,
        view.country(person),
    )
    return view.owe(
        "update",
        person,
        project.id,
        because("update-round", name=person.name, project=project.name, end=project.end, on=ended),
        since=on,
        due=on,
        event="round",
        about=project.name,
    )


def round_day(first: date, rank: int, count: int, days: int, country: str) -> date:
    """Return the day of the person of that `rank`, of `count`: even steps over the working days of so many days."""
    length = min(max(1, days), (NEVER - first).days + 1)
    span = [first + timedelta(days=n) for n in range(length)]
    working = [day for day in span if is_working_day(day, country)] or span
    return working[rank * len(working) // count]


def all_rounds(view: Standpoint) -> Iterator[Obligation | None]:
    """Yield what every closing round owes."""
    for project in view.book.projects.values():
        told = closing_round(view.book, project)
        for contact in told:
            yield tell_end(view, project, told, contact)


def rounds_towards(view: Standpoint, contact: str, requests: Iterable[Request]) -> Iterator[Obligation | None]:
    """Yield what the closing rounds owe to one contact; `requests` are those to them, or that they made possible."""
    book = view.book
    ended = [project for project in book.projects.values() if project.end and project.round_on]
    if not ended:
        return
    helped_for = {request.project for request in requests}
    joined = (book.requests.get(entry.request) for entry in book.interactions_of[contact])
    helped_for.update(request.project for request in joined if request)
    for project in ended:
        if project.id in helped_for:
            yield tell_end(view, project, closing_round(book, project), contact)
