"""Put something off until a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from reseau_tui.present.choices import Option
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.words.days import day as say_day

_OTHER = date.max
_WEEK = timedelta(days=7)


class LaterForm(FormScreen[date]):
    """Tomorrow, next Monday, in a week, in a month, or a day one types; dismissed with the day."""

    def heading(self) -> str:
        """Return the question."""
        return self.words.say("Put off until when?")

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, today = self.words, self.reseau.today
        monday = today + timedelta(days=7 - today.weekday())
        tomorrow = today + timedelta(days=1)
        days = sorted({monday, today + _WEEK, today + 4 * _WEEK} - {tomorrow})
        choices = [Option(tomorrow, w.say("tomorrow")), *(Option(day, say_day(w, day, today)) for day in days)]
        yield ChoiceField("day", w.say("Until"), [*choices, Option(_OTHER, w.say("another day"))])
        yield DayField("until", w.say("Which day"), past=False, needs=True)

    def start(self) -> str:
        """Begin with the presets."""
        return "day"

    def shape(self) -> None:
        """Ask for the day only where none of the presets is meant."""
        self.show("until", when=self.field("day").read() == _OTHER)

    async def save(self, values: Values) -> date | None:
        """Return the day."""
        until: date = values.get("until") or values["day"]
        if until <= self.reseau.today:
            raise Unreadable(self.words.say("Choose a day to come."))
        return until
