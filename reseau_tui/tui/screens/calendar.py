"""The coming six weeks with one contact; choosing a day plans what waits to be sent to them. Source: method R4."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

import msgspec
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import ChangeRequest
from reseau_tui.method.moments import first_open, whereabouts
from reseau_tui.method.six_weeks import CalendarDay, six_weeks, to_plan
from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.present.calendar import day_lines, legend, week_line, weekdays
from reseau_tui.present.kinds import PURPOSES
from reseau_tui.present.lines import Run, line
from reseau_tui.tui.drawing import shown
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane
from reseau_tui.words.days import long_day

_A_WEEK = 7


class Calendar(Overlay[None]):
    """Open, slow and closed days, and why; the arrows go through them, Enter takes one."""

    DEFAULT_CSS = """
    Calendar > .sheet { width: 78; height: auto; }
    Calendar TextPane { height: 16; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", show=False),
        Binding("right,l", "move(1)", show=False),
        Binding("up,k", f"move(-{_A_WEEK})", show=False),
        Binding("down,j", f"move({_A_WEEK})", show=False),
        Binding("n", "next_good", show=False),
        Binding("enter", "plan", show=False),
    ]

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact
        self._at: date | None = None

    def compose(self) -> ComposeResult:
        """Show the weeks, and below them the day one is at."""
        with Vertical(classes="sheet") as sheet:
            title = self.words.say("The right day to write to {name}", name=self._contact.name)
            sheet.border_title = Content(shown(title))
            yield TextPane()
            yield self.keys(self.words.say("← → ↑ ↓ go · n the next good day · enter plan it · esc back"))

    def on_mount(self) -> None:
        """Begin on the day that is planned, else on the next good one."""
        weeks, waiting = self._weeks, self._waiting
        good = first_open(self.reseau.today, whereabouts(self.reseau.view.book, self._contact))
        begin = waiting.planned if waiting and waiting.planned else good
        self._at = min(max(begin, self.reseau.today), weeks[-1][-1].day)
        self.show_book()

    @property
    def _weeks(self) -> tuple[tuple[CalendarDay, ...], ...]:
        return six_weeks(self.reseau.today, whereabouts(self.reseau.view.book, self._contact))

    @property
    def _waiting(self) -> Request | Draft | None:
        return to_plan(self.reseau.view.book, self._contact.id)

    def show_book(self) -> None:
        """Show the weeks as they are now."""
        words, weeks, today = self.words, self._weeks, self.reseau.today
        here = next((each for week in weeks for each in week if each.day == self._at), None)
        lines = [weekdays(words), *(week_line(words, week, today=today, at=self._at) for week in weeks)]
        lines += [legend(words), ()]
        if here is not None:
            lines += day_lines(words, here)
        self.query_one(TextPane).set_lines([*lines, line(Run(self._plan_in_words(), "quiet"))])

    def _plan_in_words(self) -> str:
        words, waiting = self.words, self._waiting
        if waiting is None:
            return words.say("Nothing waits to be sent to them.")
        what = (
            waiting.about if isinstance(waiting, Request) else waiting.subject or words.say(PURPOSES[waiting.purpose])
        )
        day = long_day(words, waiting.planned) if waiting.planned else "–"
        return words.say("Planned for {day}: {what}", day=day, what=what)

    def action_move(self, days: int) -> None:
        """Go to another day, from today to the last one shown."""
        if self._at is not None:
            last = self._weeks[-1][-1].day
            wanted = min(max(self._at.toordinal() + days, self.reseau.today.toordinal()), last.toordinal())
            self._at = date.fromordinal(wanted)
            self.show_book()

    def action_next_good(self) -> None:
        """Go to the next day that is open and not slow, as far as it is shown."""
        if self._at is None or self._at >= self._weeks[-1][-1].day:
            return
        where = whereabouts(self.reseau.view.book, self._contact)
        self._at = min(first_open(self._at + timedelta(days=1), where), self._weeks[-1][-1].day)
        self.show_book()

    @work
    async def action_plan(self) -> None:
        """Plan what waits to be sent to this person for the day."""
        waiting, day = self._waiting, self._at
        if waiting is None or day is None:
            self.reseau.tell(self._plan_in_words())
            return
        edit: Edit
        if isinstance(waiting, Request):
            edit = ChangeRequest(waiting.id, {"planned": day})
        else:
            edit = SaveDraft(msgspec.structs.replace(waiting, planned=day), waiting)
        if await self.reseau.do(edit) is not None:
            self.dismiss(None)
