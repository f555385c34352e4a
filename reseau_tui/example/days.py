"""The days of the stories, counted back from today in working days as the rules count them."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from reseau_tui.method.moments import Whereabouts, is_closed
from reseau_tui.method.workdays import add_working_days
from reseau_tui.model.keeping import Numbers

COUNTRY = "FR"
_HERE = Whereabouts(country=COUNTRY)
_DAY = timedelta(days=1)
_YEAR = 365
_THURSDAY = 3


class Days(msgspec.Struct, frozen=True):
    """A calendar around today, which may be a holiday itself: what happened did so on working days."""

    today: date

    def ago(self, n: int) -> date:
        """Return the working day `n` working days ago; with 0 today, or the last working day before."""
        return add_working_days(self.today + _DAY, -(n + 1), COUNTRY)

    def years_ago(self, n: int) -> date:
        """Return a Thursday of about `n` years ago."""
        then = self.today - timedelta(days=n * _YEAR)
        return then - timedelta(days=(then.weekday() - _THURSDAY) % 7)

    def ahead(self, n: int) -> date:
        """Return the working day `n` working days from now."""
        return add_working_days(self.today, n, COUNTRY)

    def before(self, day: date, n: int = 1) -> date:
        """Return the working day `n` working days before a day."""
        return add_working_days(day, -n, COUNTRY)

    def after(self, day: date, n: int = 1) -> date:
        """Return the working day `n` working days after a day."""
        return add_working_days(day, n, COUNTRY)

    def to_ask(self, day: date) -> date:
        """Return the last day up to this one on which a message that asks may leave. Source: method R4."""
        while is_closed(day, _HERE):
            day -= _DAY
        return day

    def silence(self, follow_ups: int) -> tuple[date, ...]:
        """Return the days of a request and its follow-ups, all unanswered, so that the next step is due by today.

        The next step may lie a little back where today is no day to ask on. Source: method R5.
        """
        numbers = Numbers()
        waits = (numbers.first_follow_up, numbers.second_follow_up, numbers.ask_connector)[: follow_ups + 1]
        day = self.to_ask(self.today)
        sent: list[date] = []
        for wait in reversed(waits):
            day = self.to_ask(self.before(day, wait))
            sent.insert(0, day)
        return tuple(sent)
