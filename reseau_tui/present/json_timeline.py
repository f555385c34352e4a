"""One person's timeline as scripts get it: dated entries, oldest first, each with what sort of `entry` it is."""

from __future__ import annotations

from typing import Any

from reseau_tui.method.introductions import is_to_make
from reseau_tui.method.posts import post_on
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.present.json_forms import Form, interaction_form, person_form, promise_form, request_form
from reseau_tui.present.people import name_of


def timeline_form(book: Book, contact: Contact) -> list[Form]:
    """Return interactions, requests with their messages and answers, and promises."""
    entries: list[Form] = [
        {"entry": "interaction", **interaction_form(book, i), **_marks(contact, i)}
        for i in book.interactions_of[contact.id]
    ]
    for request in book.requests_of[contact.id]:
        entries += _thread(book, request)
    for request in filter(is_to_make, book.requests_about[contact.id]):
        entries += [entry for entry in _consents(book, request) if entry["target"]["id"] == contact.id]
    for promise in book.promises_of[contact.id]:
        entries.append({"entry": "promise", "on": promise.made, **promise_form(book, promise)})
    return sorted(entries, key=_day)


def _marks(contact: Contact, interaction: Interaction) -> Form:
    """Return whether the entry is discreet, and the post of its time where the contact left it. Source: method R18."""
    marks: Form = {"discreet": True} if interaction.discreet else {}
    post = post_on(contact, interaction.on)
    if post is not None:
        marks["then"] = {"organisation": post.organisation or None, "role": post.role or None}
    return marks


def _thread(book: Book, request: Request) -> list[Form]:
    first = request.sent or request.planned or request.made
    entries: list[Form] = [{"entry": "request", "on": first, **request_form(book, request)}]
    entries += [{"entry": "follow-up", "on": on, "request": request.id} for on in request.follow_ups]
    entries += [
        {
            "entry": "answer",
            "on": answer.on,
            "request": request.id,
            "answer": answer.kind,
            "until": answer.until,
            "to": name_of(book, answer.to) if answer.to else answer.to_name or None,
            "note": answer.note or None,
        }
        for answer in request.answers
    ]
    entries += _consents(book, request)
    if request.closed:
        entries.append(
            {"entry": "closed", "on": request.closed, "request": request.id, "outcome": request.outcome or None}
        )
    return entries


def _consents(book: Book, request: Request) -> list[Form]:
    """Return the days of an introduction that is asked of me: agreement asked and answered, put in touch."""
    return [
        {"entry": "consent", "on": on, "request": request.id, "target": person_form(book, consent.target), "said": said}
        for consent in request.consents
        for on, said in (
            (consent.asked, "asked"),
            (consent.reminded, "asked"),
            (consent.on, consent.answer),
            (consent.connected, "connected"),
        )
        if on
    ]


def _day(entry: Form) -> Any:
    return str(entry["on"] or "")
