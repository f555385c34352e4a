"""The context in which a draft file is checked: its headers, and what the book knows besides. Source: draft-file.md."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, get_args

import msgspec

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.draft_file import OWED, DraftFile
from reseau_tui.drafting.request_facts import facts_for
from reseau_tui.drafting.situation import one_line
from reseau_tui.method.balance import asks_with_nothing_given, is_outside
from reseau_tui.method.check.context import Context
from reseau_tui.method.moments import Whereabouts, whereabouts
from reseau_tui.method.obligations import owed_to
from reseau_tui.method.requests import is_open
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Language, Purpose
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.model.text import fold

_COPIES: Final = frozenset(("cc", "bcc", "cci"))
_MINE: Final = frozenset(("request", "follow-up"))


def context_of(
    draft: DraftFile,
    *,
    purpose: Purpose | None = None,
    language: Language | None = None,
    country: str = "",
    book: Book | None = None,
    day: date | None = None,
    request: str = "",
) -> Context:
    """Return the context of a draft: a header wins, then the book, then `purpose` and `language`, the interface's.

    `country` is mine where there is no book. `day` is today, for what is owed, `request` that of the message
    where one knows it. Raises `DraftError` where the purpose is not known.
    """
    meant = draft.purpose or purpose
    if meant is None:
        raise DraftError(1, "draft-no-purpose", choices=get_args(Purpose))
    known: dict[str, Any] = _of_book(book, draft, meant, day, request) if book is not None else {}
    where = known.pop("where", Whereabouts(country=(book.settings.country if book else country) or "FR"))
    if draft.country:
        zone = where.zone if where.country == draft.country else None
        where = msgspec.structs.replace(where, country=draft.country, zone=zone)
    spoken = draft.language or known.pop("language", None) or language
    fields = {**known, **_of_headers(draft), "purpose": meant, "where": where, "language": spoken}
    return Context(**fields)


def _of_headers(draft: DraftFile) -> dict[str, Any]:
    """Return what the headers say; an absent one says nothing."""
    said = {
        "contact": draft.to.name if draft.to else "",
        "address": draft.to.address if draft.to else "",
        "copied": tuple(value for name, value in draft.other if name.casefold() in _COPIES and value),
    } | {
        name: getattr(draft, name)
        for name in (
            "subject", "register", "standing", "closeness", "channel", "on", "connector", "may_contact", "will_meet",
            "targets", "target_known", "requester", "consent", "follow_ups_sent", "first_message", "owed",
            "recent_asks",
        )
    }  # fmt: skip
    return {name: value for name, value in said.items() if value is not None and value != "" and value != ()}


def _of_book(book: Book, draft: DraftFile, purpose: Purpose, day: date | None, known: str) -> dict[str, Any]:
    """Return what the book knows of the contact, of the request, and of what stands between us."""
    contact = _contact(book, draft.to.name, draft.to.address) if draft.to else None
    fields: dict[str, Any] = {"me": book.settings.name, "details": _details(book, draft)}
    if contact is None:
        return fields
    fields |= {
        "contact": one_line(contact.name),
        "address": next(iter(contact.emails), ""),
        "register": contact.register,
        "standing": contact.standing,
        "closeness": contact.closeness,
        "recruiter": contact.recruiter,
        "connected": contact.connected_on is not None,
        "where": whereabouts(book, contact),
    }
    if contact.language:
        fields["language"] = contact.language
    if day is not None:
        owed = {item.kind for item in owed_to(book, contact.id, day)}
        fields["owed"] = tuple(kind for kind in OWED if kind in owed)
    request = book.requests.get(known) or _request(book, contact, draft, purpose)
    if day is not None and not is_outside(book, contact):
        asked = asks_with_nothing_given(book, contact, day, without=request.id if request else "")
        fields["recent_asks"] = len(asked)
    return fields | _of_request(book, contact, request, purpose) | _ties(book, contact, draft)


def _contact(book: Book, name: str, address: str = "") -> Contact | None:
    """Return the one contact of that address or that whole name, or None."""
    by_address = [c for c in book.contacts.values() if address and any(fold(e) == fold(address) for e in c.emails)]
    by_name = [c for c in book.contacts.values() if name and fold(c.name) == fold(name)]
    for found in (by_address, by_name):
        if len(found) == 1:
            return found[0]
    return None


def _request(book: Book, contact: Contact, draft: DraftFile, purpose: Purpose) -> Request | None:
    """Return the request that a message belongs to, where only one can be meant."""
    found = [
        request
        for request in book.requests.values()
        if is_open(request)
        and (
            (purpose in _MINE and request.contact == contact.id and not request.incoming)
            or (purpose == "introduction-relay" and request.incoming and contact.id in request.targets)
        )
        and (purpose != "follow-up" or request.delivered)
    ]
    if draft.connector:
        found = [request for request in found if fold(_connector(book, request)) == fold(draft.connector)]
    return found[0] if len(found) == 1 else None


def _of_request(book: Book, contact: Contact, request: Request | None, purpose: Purpose) -> dict[str, Any]:
    """Return what is known of the request, as far as such a message can know it."""
    if request is None:
        return {}
    known = facts_for(book, request, contact)
    if purpose == "introduction-relay":
        return {"requester": known.requester, "consent": known.consent, "targets": (one_line(contact.name),)}
    left_out = {"consent"} if purpose == "follow-up" else {"consent", "follow_ups_sent", "first_message"}
    return {name: value for name, value in msgspec.structs.asdict(known).items() if name not in left_out}


def _ties(book: Book, contact: Contact, draft: DraftFile) -> dict[str, Any]:
    """A tie says that the contact knows the targets; none says nothing."""
    targets = [found.id for name in draft.targets if (found := _contact(book, name))]
    known = {end for tie in book.ties_of[contact.id] for end in (tie.a, tie.b)}
    return (
        {"target_known": True} if targets and len(targets) == len(draft.targets) and known.issuperset(targets) else {}
    )


def _details(book: Book, draft: DraftFile) -> tuple[str, ...]:
    """Return the phones and e-mails of those an introduction is about."""
    people = [_contact(book, name) for name in (draft.requester, *draft.targets) if name]
    return tuple(detail for each in people if each for detail in (*each.emails, *each.phones))


def _connector(book: Book, request: Request) -> str:
    """Return the connector by whom a request is recognised: no matter whether they may be named."""
    contact = book.contacts.get(request.connector)
    return contact.name if contact else request.connector_name
