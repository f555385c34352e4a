"""A draft of the book as a draft file, with what the book knows of its context."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, Literal

from reseau_tui.drafting.draft_file import DraftFile
from reseau_tui.drafting.headers import Correspondent
from reseau_tui.drafting.people_said import language_with, register_with
from reseau_tui.drafting.situation import one_line
from reseau_tui.method.ways import way_to
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.requests import Request

_OWED: Final[tuple[Literal["thanks", "update"], ...]] = ("thanks", "update")
_MOST_FOLLOW_UPS: Final = 2


def draft_file_of(book: Book, draft: Draft, owed: Collection[str] = ()) -> DraftFile:
    """Return the draft as a file; `owed` are the kinds of items owed to the contact today."""
    contact = book.contacts[draft.contact]
    request = book.requests.get(draft.request)
    mine = request if request and not request.incoming else None
    connector = (_name(book, mine.connector) if mine.connector else mine.connector_name) if mine else ""
    targets = request.targets if request else ()
    if mine and mine.contact != contact.id:  # a word to a connector, about the person asked
        connector, targets = "", (mine.contact,)
    to_the_person = mine if mine and mine.contact == contact.id else None
    return DraftFile(
        body=draft.body,
        to=Correspondent(one_line(contact.name), next(iter(contact.emails), "")),
        subject=one_line(draft.subject),
        purpose=draft.purpose,
        language=draft.language or language_with(book, contact),
        register=draft.register or register_with(contact),
        standing=contact.standing,
        closeness=contact.closeness,
        channel=way_to(contact, draft.channel),
        on=draft.planned,
        country=book.country_of(contact),
        connector=one_line(connector),
        may_contact=mine.may_contact if mine and connector else None,
        will_meet=mine.will_meet if mine and connector else None,
        targets=tuple(name for one in targets if one != contact.id and (name := _name(book, one))),
        requester=_name(book, request.contact) if request and request.incoming else "",
        consent=request.consent_of(contact.id).answer if request and draft.purpose == "introduction-relay" else None,
        follow_ups_sent=_follow_ups(to_the_person),
        first_message=to_the_person.delivered[0].text if to_the_person and to_the_person.delivered else "",
        owed=tuple(kind for kind in _OWED if kind in owed),
    )


def _follow_ups(request: Request | None) -> int | None:
    if request is None or not request.delivered:
        return None
    return min(_MOST_FOLLOW_UPS, sum(message.kind == "follow-up" for message in request.attempt))


def _name(book: Book, contact_id: str) -> str:
    contact = book.contacts.get(contact_id)
    return one_line(contact.name) if contact and not contact.leave_in_peace else ""
