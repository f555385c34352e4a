"""What one does about meetings, and about a word that came in, where there is a person. Source: method R5, R12."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reseau_tui.method.threads import word_to_weigh
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.obligations import Item
    from reseau_tui.tui.screens.person_actions import PersonActions

_AT_ONCE = frozenset(("no", "bounced"))
"""Answers that bring nothing more to say."""
_OF_MEETINGS = ("prepare", "debrief")
"""Kinds of item whose page is a meeting's, in the order in which Enter opens it: first the sheet, then the telling."""


class MeetingActions:
    """Opens the sheet, the telling and the question for a place, which goes on after its forms as after any other."""

    def __init__(self, place: PersonActions) -> None:
        self._place = place

    def open(self, items: Sequence[Item]) -> bool:
        """Open the page of a meeting where nothing else is to be done; tell whether there was one."""
        if not items or any(item.kind not in _OF_MEETINGS for item in items):
            return False
        item = min(items, key=lambda item: _OF_MEETINGS.index(item.kind))
        contact = self._place.reseau.view.contact(item.contact)
        if item.kind == "debrief":
            self.tell(item.source)
        elif contact is not None:
            self.prepare(contact, item.source)
        return True

    def prepare(self, contact: Contact, meeting: str = "") -> None:
        """Show the sheet of a meeting; from there one may tell it."""
        from reseau_tui.tui.screens.meeting_sheet import SheetOfMeeting

        def left(told: str | None) -> None:
            if told:
                self.tell(told)
            elif told is not None:
                self.tell_new(contact.id)

        self._place.app.push_screen(SheetOfMeeting(contact, meeting), left)

    def tell(self, meeting: str) -> None:
        """Tell a meeting that was fixed."""
        from reseau_tui.tui.forms.debrief import DebriefForm

        found = self._place.reseau.view.book.interactions.get(meeting)
        if found is not None:
            self._place.fill(DebriefForm(found.contact, meeting=meeting))

    def tell_new(self, contact: str) -> None:
        """Tell a meeting that nobody had fixed."""
        from reseau_tui.tui.forms.debrief import DebriefForm

        self._place.fill(DebriefForm(contact))

    def weigh(self, entry: object) -> None:
        """Ask whether a word that just came in is the answer to what was asked. Source: method R5."""
        book = self._place.reseau.view.book
        request = word_to_weigh(book, entry) if isinstance(entry, Interaction) else None
        if request is None or not isinstance(entry, Interaction):
            return
        from reseau_tui.tui.screens.is_it_the_answer import IsItTheAnswer

        entry_id, on = entry.id, entry.on

        def answered(code: str | None) -> None:
            from reseau_tui.edits.diary import EditInteraction
            from reseau_tui.edits.requests import AnswerRequest
            from reseau_tui.tui.forms.answer import AnswerForm
            from reseau_tui.tui.screens.is_it_the_answer import SOMETHING_ELSE

            edit: Edit
            if code is None:
                return
            if code == SOMETHING_ELSE:
                edit = EditInteraction(entry_id, {"request": ""})
            elif code in _AT_ONCE:
                edit = AnswerRequest(request.id, code, on=on)  # type: ignore[arg-type]
            else:
                self._place.fill(AnswerForm(request.contact, request=request.id, kind=code, on=on))
                return
            self._place.run_worker(self._place.do([edit]))

        self._place.app.push_screen(IsItTheAnswer(request), answered)
