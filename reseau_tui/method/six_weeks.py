"""The coming weeks with one contact: which days are open, slow or closed, and why. Source: method R4."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, NamedTuple

from reseau_tui.method.moments import Moment, moment
from reseau_tui.method.whereabouts import Whereabouts
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.requests import Request

WEEKS: Final = 6
_DAYS: Final = 7

Sign = Literal["open", "slow", "closed"]


class CalendarDay(NamedTuple):
    """One day, and how good it is to write."""

    day: date
    moment: Moment

    @property
    def sign(self) -> Sign:
        """Whether it is open, slow or closed."""
        return "closed" if not self.moment.open else "slow" if self.moment.slow else "open"


def six_weeks(day: date, where: Whereabouts, weeks: int = WEEKS) -> tuple[tuple[CalendarDay, ...], ...]:
    """Return so many weeks, Monday to Sunday, the first being that of `day`; shorter at the end of the calendar."""
    monday = max(day.toordinal() - day.weekday(), date.min.toordinal())
    return tuple(
        tuple(
            CalendarDay(here, moment(here, where))
            for here in (date.fromordinal(n) for n in range(first, first + _DAYS) if n <= date.max.toordinal())
        )
        for first in range(monday, monday + weeks * _DAYS, _DAYS)
        if first <= date.max.toordinal()
    )


def to_plan(book: Book, contact: str) -> Request | Draft | None:
    """Return what waits to be sent to a contact: a planned draft, else a planned request, the earliest."""
    drafts = [(draft.planned, draft.id, draft) for draft in book.drafts_of[contact] if draft.planned]
    if drafts:
        return min(drafts)[2]
    requests = [
        (request.planned, request.id, request)
        for request in book.requests_of[contact]
        if request.planned and not request.sent and not request.closed and not request.incoming
    ]
    return min(requests)[2] if requests else None
