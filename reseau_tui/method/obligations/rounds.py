"""How a project ended, told to everyone who ever helped on it. Source: method R7."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.projects import Rounds
from reseau_tui.method.workdays import NEVER, is_working_day
from reseau_tui.model.requests import Project


def end_to_tell(view: Standpoint, project: Project, contact: str) -> date | None:
    """Return the day on which a project with a closing round ended, where the contact had no update since."""
    ended = project.ended or project.round_on
    if project.round_on is None or ended is None or view.last(contact).update >= ended:
        return None
    return ended


def tell_end(view: Standpoint, project: Project, told: tuple[str, ...], contact: str) -> Obligation | None:
    """The end of a project, until an update to one of those who are `told`: each has a day of the round."""
    person = view.person(contact)
    if person is None or project.end is None or project.round_on is None or contact not in told:
        return None
    ended = end_to_tell(view, project, contact)
    if ended is None:
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


def all_rounds(view: Standpoint, told: Rounds) -> Iterator[Obligation | None]:
    """Yield what every closing round owes."""
    for project, people in told.items():
        for contact in people:
            yield tell_end(view, view.book.projects[project], people, contact)


def rounds_towards(view: Standpoint, contact: str, told: Rounds) -> Iterator[Obligation | None]:
    """Yield what the closing rounds owe to one contact."""
    for project, people in told.items():
        if contact in people:
            yield tell_end(view, view.book.projects[project], people, contact)
