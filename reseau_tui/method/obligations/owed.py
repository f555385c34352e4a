"""All that is owed, from scratch or towards one contact: each rule asked about each record it may come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from reseau_tui.method.acts import all_last_acts
from reseau_tui.method.chains import downstream
from reseau_tui.method.obligations import (
    help_received,
    introductions,
    meetings,
    messages,
    planned,
    profile,
    promises,
    rounds,
    silences,
    warmth,
)
from reseau_tui.method.obligations.item import Item, in_order, merged
from reseau_tui.method.obligations.obligation import Obligation
from reseau_tui.method.obligations.standpoint import Standpoint, days_later
from reseau_tui.method.obligations.updates import updates
from reseau_tui.method.projects import Rounds, closing_rounds
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft
from reseau_tui.model.ids import NOBODY
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request

FROM_PROMISE: Final = (promises.promise, promises.their_promise)
FROM_MEETING: Final = (meetings.prepare, meetings.debrief, meetings.next_step)
FROM_OPEN_REQUEST: Final = (
    silences.fix_date,
    silences.follow_up,
    silences.ask_connector,
    silences.other_way,
    planned.send_request,
)


def obligations(book: Book, day: date) -> list[Obligation]:
    """Return all that is listed on the day, snoozed or not, by identity; nothing on a day of a pause."""
    return listed(everything(book, day), Standpoint(book, day))


def towards(book: Book, contact: str, day: date) -> list[Obligation]:
    """Return what is listed on the day towards one contact."""
    return listed(all_towards(book, contact, day), Standpoint(book, day))


def items(book: Book, day: date, within: int = 0) -> list[Item]:
    """Return the things to do, in the order to do them; with `within`, those of so many days later."""
    day = days_later(day, within)
    return _to_do(book, obligations(book, day), day)


def owed_to(book: Book, contact: str, day: date) -> list[Item]:
    """Return the things to do towards one contact, in the order to do them: of `items`, without a look at the rest."""
    return _to_do(book, towards(book, contact, day), day)


def _to_do(book: Book, owed: Iterable[Obligation], day: date) -> list[Item]:
    present = [each for each in owed if not is_put_away(book, each, day)]
    return in_order(merged(present), day, lambda contact: name_towards(book, contact))


def name_towards(book: Book, contact: str) -> str:
    """Return the name that an item is sorted by; what concerns nobody but me has none."""
    return book.contacts[contact].name if contact != NOBODY else ""


def listed(owed: Iterable[Obligation], view: Standpoint) -> list[Obligation]:
    """Return those whose first day has come; nothing on a day of a pause. Source: method R17."""
    return [] if view.pauses.cover(view.day) else [each for each in owed if each.since <= view.day]


def is_put_away(book: Book, obligation: Obligation, day: date) -> bool:
    """Tell whether the obligation is dismissed, or snoozed until a later day."""
    if not book.snoozes:
        return False
    return any(snooze.until is None or day < snooze.until for snooze in book.snoozes_of[obligation.id][-1:])


def everything(book: Book, day: date, told: Rounds | None = None) -> list[Obligation]:
    """Return all that the book holds, also what is listed on a later day only, by identity.

    `told` are the closing rounds, where they are known already.
    """
    view = Standpoint(book, day)
    entries = [
        i for i in book.interactions.values() if i.helped or i.needs_reply or i.kind == "meeting" or i.introduced
    ]
    promised, requests = book.promises.values(), book.requests.values()
    warm = [c for c in book.contacts.values() if c.cadence or (view.cadences and view.cadences.of(c))]
    concerned = {one.contact for group in (entries, promised, requests) for one in group}
    concerned.update(contact.id for contact in warm)
    concerned.update(helper for request in requests for helper in request.helpers)
    # One pass over the diary is cheaper than a look at each person, as soon as they are many.
    view.last_acts = all_last_acts(book, day, concerned)
    owed = _owed(view, entries, promised, requests, book.drafts.values(), warm)
    return _by_identity(
        (*owed, *rounds.all_rounds(view, closing_rounds(book) if told is None else told), profile.shop_window(view))
    )


def all_towards(book: Book, contact: str, day: date, told: Rounds | None = None) -> list[Obligation]:
    """Return all that the book holds towards one contact, also what is listed on a later day only, by identity.

    `told` are the closing rounds, where they are known already.
    """
    if contact == NOBODY:
        return _by_identity((profile.shop_window(Standpoint(book, day)),))
    person = book.contacts.get(contact)
    if person is None or person.leave_in_peace:
        return []
    asked = (*book.requests_of[contact], *book.requests_about[contact])
    requests = downstream(book, contact) | {request.id: request for request in asked}
    view = Standpoint(book, day, contact)
    owed = _owed(
        view,
        book.interactions_of[contact],
        book.promises_of[contact],
        requests.values(),
        book.drafts_of[contact],
        (person,),
    )
    if told is None:
        joined = (book.requests.get(entry.request) for entry in book.interactions_of[contact])
        helped = (request.project for request in (*requests.values(), *joined) if request)
        projects = (book.projects[project] for project in set(helped) if project in book.projects)
        told = closing_rounds(book, {each.id for each in projects if rounds.end_to_tell(view, each, contact)})
    ends = rounds.rounds_towards(view, contact, told)
    return _by_identity(each for each in (*owed, *ends) if each and each.contact == contact)


def _owed(
    view: Standpoint,
    interactions: Iterable[Interaction],
    promised: Iterable[Promise],
    requests: Iterable[Request],
    drafts: Iterable[Draft],
    contacts: Iterable[Contact],
) -> Iterator[Obligation | None]:
    """Ask each rule about each record; None where a rule finds nothing."""
    for interaction in interactions:
        if interaction.needs_reply:
            yield messages.reply(view, interaction)
        if interaction.helped:
            yield help_received.thanks(view, interaction)
        if interaction.kind == "meeting":
            for from_meeting in FROM_MEETING:
                yield from_meeting(view, interaction)
    for promise in promised:
        for from_promise in FROM_PROMISE:
            yield from_promise(view, promise)
    for request in requests:
        if request.incoming:
            yield from introductions.as_connector(view, request)
            yield from introductions.as_target(view, request)
            continue
        if request.closed is None:
            for from_request in FROM_OPEN_REQUEST:
                yield from_request(view, request)
        yield from updates(view, request)
    for draft in drafts:
        yield planned.send_draft(view, draft)
    for contact in contacts:
        yield warmth.keep_warm(view, contact)


def _by_identity(owed: Iterable[Obligation | None]) -> list[Obligation]:
    """Return each identity once, in its order: what depends on nothing but the book."""
    found = {each.id: each for each in owed if each is not None}
    return [found[identity] for identity in sorted(found)]
