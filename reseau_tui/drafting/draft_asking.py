"""A draft file as a message that is about to ask: its headers win over the book. Source: draft-file.md; method R1."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec

from reseau_tui.drafting.draft_file import DraftFile
from reseau_tui.method.lights import Asking, asking
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.model.text import fold


def asking_of_draft(
    book: Book, day: date, contact: Contact, request: Request | None, draft: DraftFile, *, at: datetime | None = None
) -> Asking:
    """Return the message that the file is; the book fills the gaps that its headers leave."""
    said = {name: value for name in ("standing", "closeness", "country") if (value := getattr(draft, name))}
    targets = tuple(found for name in draft.targets if (found := _named(book, name)))
    if draft.purpose == "recommendation-questions":
        asked = _about_target(book, contact, targets) or request or Request(id="", contact="", about="")
    else:
        asked = request or Request(id="", contact=contact.id, about=draft.subject)
        asked = msgspec.structs.replace(asked, **_said_of_request(book, asked, draft, targets))
    return asking(
        book,
        day,
        msgspec.structs.replace(contact, **said),
        request=asked,
        purpose=draft.purpose,
        channel=draft.channel,
        on=draft.on,
        at=at,
        follow_ups=draft.follow_ups_sent,
        owed=draft.owed or None,
        recent_asks=draft.recent_asks,
    )


def _said_of_request(book: Book, request: Request, draft: DraftFile, targets: tuple[str, ...]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if draft.connector:
        connector = _named(book, draft.connector)
        if connector != request.connector or not connector:
            said |= {"connector": connector, "connector_name": "" if connector else draft.connector}
            said |= {"may_contact": "not-asked", "will_meet": "not-asked", "questions_asked": None}
    said |= {name: value for name in ("may_contact", "will_meet") if (value := getattr(draft, name))}
    if draft.purpose == "introduction-request":
        said["kind"] = "introduction"
    return said | ({"targets": targets} if targets else {})


def _about_target(book: Book, connector: Contact, targets: tuple[str, ...]) -> Request | None:
    """Return the request to a target on which the connector is asked the two questions."""
    of_theirs = [request for request in book.requests_helped_by[connector.id] if request.contact in targets]
    found = [request for request in of_theirs if request.connector == connector.id]
    return found[-1] if found else None


def _named(book: Book, name: str) -> str:
    """Return the contact of that full name; empty for none, or for several."""
    wanted = fold(name)
    found = [contact.id for contact in book.contacts.values() if fold(contact.name) == wanted]
    return found[0] if len(found) == 1 else ""
