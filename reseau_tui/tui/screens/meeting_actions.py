"""What one does about meetings, where there is a person. Source: method R12."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reseau_tui.model.people import Contact

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item
    from reseau_tui.tui.screens.person_actions import PersonActions

_OF_MEETINGS = ("prepare", "debrief")
"""Kinds of item whose page is a meeting's, in the order in which Enter opens it: first the sheet, then the telling."""


class MeetingActions:
    """Opens the sheet and the telling for a place, which goes on after its forms as after any other."""

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
