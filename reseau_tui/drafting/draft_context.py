"""A draft of the book as a draft file, with what the book knows of its context."""

from __future__ import annotations

from collections.abc import Collection

from reseau_tui.drafting.draft_file import OWED, DraftFile
from reseau_tui.drafting.headers import Correspondent
from reseau_tui.drafting.people_said import known_language, register_with
from reseau_tui.drafting.request_facts import facts_for
from reseau_tui.drafting.situation import one_line
from reseau_tui.method.ways import way_to
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft


def draft_file_of(book: Book, draft: Draft, owed: Collection[str] = ()) -> DraftFile:
    """Return the draft as a file; `owed` are the kinds of items owed to the contact today."""
    contact = book.contacts[draft.contact]
    known = facts_for(book, book.requests.get(draft.request), contact)
    return DraftFile(
        body=draft.body,
        to=Correspondent(one_line(contact.name), next(iter(contact.emails), "")),
        subject=one_line(draft.subject),
        purpose=draft.purpose,
        language=draft.language or known_language(book, contact),
        register=draft.register or register_with(contact),
        standing=contact.standing,
        closeness=contact.closeness,
        channel=way_to(contact, draft.channel),
        on=draft.planned,
        country=book.country_of(contact),
        connector=known.connector,
        may_contact=known.may_contact,
        will_meet=known.will_meet,
        targets=known.targets,
        requester=known.requester,
        consent=known.consent if draft.purpose == "introduction-relay" else None,
        follow_ups_sent=known.follow_ups_sent,
        first_message=known.first_message,
        owed=tuple(kind for kind in OWED if kind in owed),
    )
