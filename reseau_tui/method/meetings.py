"""Which meeting with a person is meant: the one to come, or the one to tell. Source: method R12."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.acts import is_told
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction


def is_to_come(meeting: Interaction, day: date) -> bool:
    """Tell whether the entry is a meeting that is fixed for that day or a later one, and has not taken place yet."""
    return _waits(meeting) and not meeting.held and meeting.on >= day


def is_to_tell(meeting: Interaction, day: date) -> bool:
    """Tell whether the entry is a meeting that was fixed, whose day has come, and that is not told yet."""
    return _waits(meeting) and not is_told(meeting) and meeting.on <= day


def next_meeting(book: Book, contact: str, day: date) -> Interaction | None:
    """Return the next meeting with a contact that is fixed."""
    ahead = [meeting for meeting in book.interactions_of[contact] if is_to_come(meeting, day)]
    return min(ahead, key=lambda meeting: (meeting.on, meeting.id), default=None)


def meeting_to_confirm(book: Book, contact: str, day: date) -> Interaction | None:
    """Return the next fixed meeting to which nothing was written since the day it was agreed."""
    meeting = next_meeting(book, contact, day)
    if meeting is None or meeting.fixed is None:
        return None
    since = meeting.fixed
    written = (each for each in book.interactions_of[contact] if each.direction == "out" and each.id != meeting.id)
    return meeting if all(each.on < since for each in written) else None


def meeting_to_tell(book: Book, contact: str, day: date) -> Interaction | None:
    """Return the meeting with a contact that waits to be told by a day; else one of that very day, to add to it."""
    met = book.interactions_of[contact]
    waiting = [meeting for meeting in met if is_to_tell(meeting, day)]
    same_day = [i for i in met if i.kind == "meeting" and i.held and not i.cancelled and i.on == day]
    return max(waiting or same_day, key=lambda meeting: (meeting.on, meeting.id), default=None)


def _waits(entry: Interaction) -> bool:
    return entry.kind == "meeting" and entry.fixed is not None and not entry.cancelled and not entry.told
