"""Meetings as commands take them: by identifier, its ending, or the person met."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final

from reseau_tui.cli.declare import argument
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context
    from reseau_tui.model.book import Book
    from reseau_tui.model.diary import Interaction
    from reseau_tui.model.people import Contact

MEETING: Final = argument("meeting", N_("The person met, or the identifier of the meeting."))


def find_meeting(
    context: Context, text: str, pick: Callable[[Book, str, date], Interaction | None], day: date
) -> tuple[Contact, Interaction | None]:
    """Return the meeting that is meant, or the person with the one `pick` finds for the day. Raises `Unclear`."""
    from reseau_tui.present.who import SHORTEST_ENDING, contact_named

    book = context.book
    wanted = text.strip()
    if wanted.isdecimal() and len(wanted) >= SHORTEST_ENDING and wanted not in book.contacts:
        found = [i for i in book.interactions.values() if i.kind == "meeting" and i.id.endswith(wanted)]
        if len(found) == 1:
            return book.contacts[found[0].contact], found[0]
    contact = contact_named(book, text)
    return contact, pick(book, contact.id, day)
