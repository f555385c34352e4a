"""My own shop window: a checklist of my public profile, looked after in rounds. Source: method R13."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple, get_args

from reseau_tui.model.book import Book
from reseau_tui.model.keeping import Checked
from reseau_tui.model.kinds import ProfileItem
from reseau_tui.model.period import after_period
from reseau_tui.model.requests import Project

CHECKLIST: Final[tuple[ProfileItem, ...]] = get_args(ProfileItem)
_MOST_MONTHS: Final = 999


class Rounds(NamedTuple):
    """When all of the checklist was last looked after, and what of it has been since, towards the next time."""

    renewed: date | None
    since: frozenset[ProfileItem]


def rounds(profile: Sequence[Checked]) -> Rounds:
    """Follow the checklist: a round is complete once everything on it was looked after."""
    renewed: date | None = None
    since: set[ProfileItem] = set()
    for checked in sorted(profile, key=lambda checked: checked.on):
        since.add(checked.item)
        if len(since) == len(CHECKLIST):
            renewed, since = checked.on, set()
    return Rounds(renewed, frozenset(since))


def last_looked_after(profile: Sequence[Checked], item: ProfileItem) -> date | None:
    """Return the last day on which one thing was looked after, or None."""
    return max((checked.on for checked in profile if checked.item == item), default=None)


def renewal(book: Book) -> date | None:
    """Return the day on which all of it should be looked at again; None where it never was, or never need be."""
    renewed, months = rounds(book.settings.profile).renewed, book.settings.numbers.shop_window_months
    return after_period(renewed, f"{min(months, _MOST_MONTHS)}m") if renewed and months else None


def first_project(book: Book) -> tuple[Project, date] | None:
    """Return the project that has been open for longest, with the day of its opening or first request; or None."""
    found = [
        (opening, project.id, project)
        for project in book.projects.values()
        if project.end is None and (opening := _opening(book, project)) is not None
    ]
    if not found:
        return None
    opening, _, project = min(found)
    return project, opening


def _opening(book: Book, project: Project) -> date | None:
    days = [project.opened, *(request.made or request.sent for request in book.requests_for[project.id])]
    return min((day for day in days if day), default=None)
