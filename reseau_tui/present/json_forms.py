"""Records as scripts get them: English keys and codes, ISO dates, null or [] where nothing is known. Source: cli.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from reseau_tui.method.acts import NEVER_YET, LastActs, all_last_acts, last_acts
from reseau_tui.method.obligations import Item, Obligation, all_towards, everything
from reseau_tui.method.obligations.owed import is_put_away
from reseau_tui.method.posts import to_confirm
from reseau_tui.method.requests import state_of
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft, Share
from reseau_tui.model.keeping import Pause, Snooze
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project, Request
from reseau_tui.present.labels import label_in_words
from reseau_tui.present.people import name_of, names_of
from reseau_tui.present.reasons import why
from reseau_tui.words import Words

Form = dict[str, Any]


def contact_form(book: Book, contact: Contact, day: date) -> Form:
    """Return a contact, with the day of the last exchange and the next day on which something falls due."""
    owed = all_towards(book, contact.id, day)
    return _contact(contact, last_acts(book, contact.id, day), _next_due(book, owed, day).get(contact.id))


def contact_forms(book: Book, contacts: Iterable[Contact], day: date) -> list[Form]:
    """Return many contacts, at the price of one pass over the book."""
    contacts = list(contacts)
    last = all_last_acts(book, day, [contact.id for contact in contacts])
    due = _next_due(book, everything(book, day), day)
    return [_contact(contact, last[contact.id], due.get(contact.id)) for contact in contacts]


def person_details(book: Book, contact: Contact) -> Form:
    """Return what else is known of a contact, as far as there is any of it.

    What to mind with them, who answers for them, the posts they left, what to ask about again.
    """
    details: Form = {
        "leave_in_peace": contact.leave_in_peace,
        "not_told": contact.not_told,
        "recruiter": contact.recruiter,
        "needs": contact.needs,
        "offers": contact.offers,
        "assistant": contact.assistant or None,
        "away_until": contact.away_until,
        "posts": [
            {"organisation": p.organisation or None, "role": p.role or None, "until": p.until, "emails": p.emails}
            for p in contact.posts
        ],
        "still_valid": [{"request": r.id, "about": r.about} for r in to_confirm(book, contact)],
    }
    return {key: value for key, value in details.items() if value}


def person_form(book: Book, contact_id: str) -> Form | None:
    """Return who is meant, or null for nobody."""
    return {"id": contact_id, "name": name_of(book, contact_id)} if contact_id else None


def request_form(book: Book, request: Request) -> Form:
    """Return a request."""
    project = book.projects.get(request.project)
    connector = name_of(book, request.connector) if request.connector else request.connector_name
    asked_of_me = {"incoming": True, "introductions": _introductions(book, request)} if request.incoming else {}
    return {
        "id": request.id,
        "contact": person_form(book, request.contact),
        "kind": request.kind,
        "about": request.about,
        "strength": request.strength,
        "state": state_of(book, request),
        "sent": request.sent,
        "follow_ups": request.follow_ups,
        "answer": request.answer.kind if request.answer else None,
        "connector": connector or None,
        "project": project.name if project else None,
        **asked_of_me,
    }


def _introductions(book: Book, request: Request) -> list[Form]:
    """Return how far each introduction is that a request asks of me."""
    consents = [request.consent_of(target) for target in request.targets]
    return [
        {
            "target": person_form(book, consent.target),
            "asked": consent.asked,
            "reminded": consent.reminded,
            "consent": consent.answer,
            "on": consent.on,
            "address": consent.address or None,
            "connected": consent.connected,
        }
        for consent in consents
    ]


def interaction_form(book: Book, interaction: Interaction) -> Form:
    """Return an entry of the timeline."""
    return {
        "id": interaction.id,
        "contact": person_form(book, interaction.contact),
        "kind": interaction.kind,
        "on": interaction.on,
        "direction": interaction.direction,
        "request": interaction.request or None,
        "helped": interaction.helped,
        "gave": interaction.gave,
        "note": interaction.note or None,
        "introduced": names_of(book, interaction.introduced),
    }


def promise_form(book: Book, promise: Promise) -> Form:
    """Return a promise."""
    return {
        "id": promise.id,
        "contact": person_form(book, promise.contact),
        "text": promise.text,
        "by": promise.by,
        "made": promise.made,
        "due": promise.due,
        "done": promise.done,
        "request": promise.request or None,
    }


def tie_form(book: Book, tie: Tie) -> Form:
    """Return a tie; with `manages`, a is the manager of b."""
    return {
        "a": name_of(book, tie.a),
        "b": name_of(book, tie.b),
        "strength": tie.strength,
        "manages": tie.manages,
    }


def organisation_form(organisation: Organisation) -> Form:
    """Return an organisation and its busy periods."""
    return {
        "id": organisation.id,
        "name": organisation.name,
        "country": organisation.country or None,
        "zone": organisation.zone,
        "busy": [
            {"start": busy.start, "end": busy.end, "why": busy.why or None, "yearly": busy.yearly}
            for busy in organisation.busy
        ],
    }


def project_form(project: Project) -> Form:
    """Return a project; `for` is what it is for."""
    return {
        "id": project.id,
        "name": project.name,
        "for": project.kind,
        "confidential": project.confidential,
        "opened": project.opened,
        "end": project.end,
        "ended": project.ended,
        "round": project.round_on,
    }


def pause_form(pause: Pause) -> Form:
    """Return a pause."""
    return {"id": pause.id, "start": pause.start, "until": pause.until}


def share_form(share: Share) -> Form:
    """Return a thing to share."""
    return {
        "id": share.id,
        "text": share.text,
        "url": share.url or None,
        "tags": share.tags,
        "added": share.added,
    }


def item_form(words: Words, book: Book, item: Item, day: date) -> Form:
    """Return a thing to do."""
    return {
        "id": item.id,
        "kind": item.kind,
        "contact": person_form(book, item.contact),
        "request": item.request or None,
        "about": item.about or None,
        "since": item.since,
        "due": item.due,
        "late": item.is_late(day),
        "why": why(words, book, item.first, day),
        "via": names_of(book, item.via),
    }


def change_form(words: Words, change: Change) -> Form:
    """Return a step of the history."""
    return {"id": change.id, "at": change.at, "label": label_in_words(words, change)}


def record_form(book: Book, record: Record) -> Form:
    """Return any record that a command may have removed."""
    match record:
        case Contact():
            return _contact(record, LastActs(), None)
        case Request():
            return request_form(book, record)
        case Interaction():
            return interaction_form(book, record)
        case Promise():
            return promise_form(book, record)
        case Tie():
            return tie_form(book, record)
        case Organisation():
            return organisation_form(record)
        case Project():
            return project_form(record)
        case Pause():
            return pause_form(record)
        case Share():
            return share_form(record)
        case Draft():
            return {"id": record.id, "contact": person_form(book, record.contact), "purpose": record.purpose}
        case Snooze():
            return {"id": record.id, "item": record.item, "until": record.until, "why": record.why or None}
    return {"id": record.id}


def _contact(contact: Contact, last: LastActs, due: date | None) -> Form:
    return {
        "id": contact.id,
        "name": contact.name,
        "organisation": contact.organisation or None,
        "role": contact.role or None,
        "emails": contact.emails,
        "phones": contact.phones,
        "linkedin": contact.linkedin or None,
        "city": contact.city or None,
        "country": contact.country or None,
        "tags": contact.tags,
        "standing": contact.standing,
        "closeness": contact.closeness,
        "register": contact.register,
        "language": contact.language,
        "cadence": contact.cadence or None,
        "note": contact.note or None,
        "last_exchange": None if last.exchange == NEVER_YET else last.exchange,
        "next_due": due,
    }


def _next_due(book: Book, owed: Iterable[Obligation], day: date) -> Mapping[str, date]:
    """Return the next day on which something falls due for each contact, whether it is listed yet or not."""
    found: dict[str, date] = {}
    for each in owed:
        seen = max(each.since, day)
        due = each.due if not is_put_away(book, each, seen) else _back_from_snooze(book, each)
        if due is not None and due < found.get(each.contact, date.max):
            found[each.contact] = due
    return found


def _back_from_snooze(book: Book, each: Obligation) -> date | None:
    """Return the day to which the obligation was put off, None where it was dismissed."""
    return book.snoozes_of[each.id][-1].until
