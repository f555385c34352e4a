"""A draft file filled from the book: the message, and as headers all that the book knows of its context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from reseau_tui.cli.parser import BadCall
from reseau_tui.drafting.composing import compose, speak
from reseau_tui.drafting.draft_file import DraftFile
from reseau_tui.drafting.headers import Correspondent
from reseau_tui.drafting.own_templates import Chosen
from reseau_tui.drafting.people_said import language_with, register_with
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.method.obligations import Item, items
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import ItemKind, Language, Manner, Purpose, Register
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.present.people import name_of, names_of
from reseau_tui.words import load

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context

_KINDS: Final[dict[Purpose, frozenset[ItemKind]]] = {
    "request": frozenset(("send",)),
    "follow-up": frozenset(("follow-up",)),
    "thanks": frozenset(("thanks",)),
    "update": frozenset(("update",)),
    "introduction-request": frozenset(("send",)),
    "introduction-relay": frozenset(("consent",)),
    "recommendation-questions": frozenset(("ask-connector",)),
    "keep-warm": frozenset(("keep-warm",)),
    "reply": frozenset(("reply", "fix-date", "connect")),
}
"""The things to do that a message of each purpose may be about."""


def draft_file(
    context: Context,
    contact: Contact,
    purpose: Purpose,
    *,
    template: str,
    language: Language | None,
    manner: Manner = "plain",
) -> DraftFile:
    """Return the draft for what is owed to the contact, else a new one. Raises `BadCall`, `DraftError`."""
    book, day = context.book, context.today
    owed = [item for item in items(book, day) if item.contact == contact.id]
    fitting = [item for item in owed if item.kind in _KINDS[purpose]]
    templates = Templates(context.settings.templates)
    if template:
        templates = _named(context, template, language or language_with(book, contact), register_with(contact))
    composed = compose(
        book,
        contact.id,
        fitting,
        day,
        load,
        purpose=purpose,
        language=language,
        templates=templates,
        manner=manner,
    )
    return DraftFile(
        to=Correspondent(contact.name, contact.emails[0] if contact.emails else ""),
        subject=composed.subject,
        purpose=purpose,
        body=composed.body,
        language=composed.language,
        register=composed.register,
        standing=contact.standing,
        closeness=contact.closeness,
        channel=composed.channel,
        country=_country(book, contact),
        owed=_owed(owed),
        **_of_request(book, book.requests.get(composed.request), purpose, contact),
    )


def spoken(context: Context, contact: Contact, purpose: Purpose, language: Language | None) -> tuple[str, ...]:
    """Return the three lines to say aloud. Raises `DraftError`. Source: method R11."""
    book, day = context.book, context.today
    owed = [item for item in items(book, day) if item.contact == contact.id and item.kind in _KINDS[purpose]]
    folder = context.settings.templates
    return speak(book, contact.id, owed, day, load, purpose=purpose, language=language, folder=folder)


def _named(context: Context, name: str, language: Language, register: Register) -> Templates:
    """Return templates that give the one of that name. Raises `BadCall` where there is none."""
    templates = Templates(context.settings.templates)
    try:
        return Chosen(templates.find(language, register, name))
    except KeyError:
        named = sorted({t.name for lang, _, t in templates.every() if isinstance(t, Template) and lang == language})
        sentence = context.words.say(
            "There is no template “{name}”. There are: {names}.", name=name, names=", ".join(named)
        )
        raise BadCall(sentence, "draft") from None


def _country(book: Book, contact: Contact) -> str:
    """Return their country where the book knows it; absent, it is mine."""
    organisation = book.organisation_of(contact)
    return contact.country or (organisation.country if organisation else "")


def _owed(owed: list[Item]) -> tuple[Literal["thanks", "update"], ...]:
    kinds = {item.kind for item in owed}
    return tuple(kind for kind in ("thanks", "update") if kind in kinds)


def _of_request(book: Book, request: Request | None, purpose: Purpose, contact: Contact) -> dict[str, Any]:
    """Return what the request tells of the context."""
    if request is None:
        return {}
    fields: dict[str, Any] = {"targets": names_of(book, request.targets)}
    if purpose == "introduction-relay":
        return fields | {
            "requester": name_of(book, request.contact),
            "consent": request.consent_of(contact.id).answer,
        }
    if purpose in ("request", "follow-up"):
        connector = name_of(book, request.connector) if request.connector else request.connector_name
        if connector:
            fields |= {"connector": connector, "may_contact": request.may_contact, "will_meet": request.will_meet}
        fields["on"] = request.planned
    if purpose == "follow-up" and request.delivered:
        attempt = request.attempt
        fields["follow_ups_sent"] = sum(message.kind == "follow-up" for message in attempt)
        fields["first_message"] = attempt[0].text
    if purpose == "recommendation-questions":
        fields["targets"] = (name_of(book, request.contact),)
    return fields
