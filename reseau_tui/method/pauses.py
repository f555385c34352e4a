"""The days on which nothing falls due or late. Source: method R17."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reseau_tui.method.workdays import NEVER, add_working_days
from reseau_tui.model.keeping import Pause

Spans = tuple[tuple[date, date | None], ...]


class Pauses:
    """All pauses of a book; `spans` are their first and last days, None where no end is known."""

    def __init__(self, pauses: Iterable[Pause]) -> None:
        self.spans: Spans = tuple(sorted(((p.start, p.until) for p in pauses), key=lambda span: span[0]))

    def cover(self, day: date) -> bool:
        """Tell whether the day is in a pause."""
        return any(start <= day <= (until or NEVER) for start, until in self.spans)

    def until(self, day: date) -> date | None:
        """Return the last day of the pause that the day is in; None where no end is known, or it is in none."""
        last = None
        for start, until in self.spans:
            if start <= (last or day) <= (until or NEVER):
                last = until
                if until is None:
                    return None
        return last

    def after(self, day: date, country: str) -> date:
        """Return the day itself, or from within a pause the first working day after it.

        A pause without a known end moves nothing: there is no day to move to, and none is listed meanwhile.
        """
        if not self.cover(day):
            return day
        moved = add_working_days(day, 1, country, without=self.spans)
        return day if moved == NEVER else moved
