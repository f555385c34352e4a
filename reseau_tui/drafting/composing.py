"""A first draft of one message to one contact, for all that is owed to them.

Source: method, "All that concerns one person is one card with one draft".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import msgspec

from reseau_tui.drafting import sections
from reseau_tui.drafting.choosing import chosen, request_for
from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.english import English
from reseau_tui.drafting.french import French
from reseau_tui.drafting.introductions import introduction_relay, refusal
from reseau_tui.drafting.outward_said import step
from reseau_tui.drafting.people_said import language_with, register_with
from reseau_tui.drafting.rendering import Helpers, core_of, fill, helpers_of
from reseau_tui.drafting.section import Section
from reseau_tui.drafting.situation import Situation, situation
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.drafting.wording import Wording
from reseau_tui.method.introductions import is_refusal
from reseau_tui.method.meetings import meeting_to_confirm
from reseau_tui.method.obligations import Item
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.method.ways import way_to
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Channel, Language, Manner, Purpose, Register
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.words import Words

_ASKING_PURPOSES: Final = ("follow-up", "request", "introduction-request", "introduction-relay")
_LEADING: Final = (*_ASKING_PURPOSES, "recommendation-questions", "reply", "update", "thanks", "keep-warm")


class Composed(msgspec.Struct, frozen=True, kw_only=True):
    """A first draft. `items` are the identities of the obligations it settles; `templates` the names of those used.

    `template` is the identifier of the one that says what it is above all.
    """

    purpose: Purpose
    subject: str
    body: str
    language: Language
    register: Register
    channel: Channel | None
    request: str
    items: tuple[str, ...]
    templates: tuple[str, ...]
    template: str


class DraftContext(msgspec.Struct, frozen=True, kw_only=True):
    """How a contact is written to, and the fields that any template has about them."""

    language: Language
    register: Register
    channel: Channel | None
    fields: Mapping[str, Any]
    helpers: Helpers
    wording: Wording


def new_draft_context(
    book: Book,
    contact_id: str,
    day: date,
    words_for: Callable[[Language], Words],
    *,
    request: Request | None = None,
    language: Language | None = None,
) -> DraftContext:
    """Return what a fresh message to a contact starts from; `request` need not be in the book yet."""
    here = _situation(book, book.contacts[contact_id], day, words_for, request, language)
    asked = sections.request(here, request).fields if request else {}
    return DraftContext(
        language=here.language,
        register=here.register,
        channel=here.channel,
        fields=here.fields() | asked,
        helpers=_helpers(here),
        wording=here.wording,
    )


def compose(
    book: Book,
    contact_id: str,
    items: Sequence[Item],
    day: date,
    words_for: Callable[[Language], Words],
    *,
    purpose: Purpose | None = None,
    request: Request | None = None,
    language: Language | None = None,
    templates: Templates | None = None,
    manner: Manner = "plain",
    proposal: Proposal | None = None,
) -> Composed:
    """Compose one message that says all that is owed to a contact: thanks first, then news, then one ask at most.

    Items that no message settles, and asks beyond the most pressing one, are left out of `items`. Without items,
    `purpose` says what the message is for and `request`, in the book or not yet, what it is about, or a `proposal` why
    one writes. A draft that was planned for today is taken as it was written.
    """
    contact = book.contacts[contact_id]
    waiting = next((item for item in items if item.kind == "send" and item.source in book.drafts), None)
    if waiting:
        return _as_written(book, contact, waiting, language)
    said, left = chosen(items)
    about = request or request_for(book, contact, said, purpose)
    here = msgspec.structs.replace(_situation(book, contact, day, words_for, about, language), manner=manner)
    about = here.tellable(about)
    parts = [_owed(here, item, request) for item in said]
    parts = parts or [step(here, proposal) if proposal else _unowed(here, purpose, about)]
    lead = min(parts, key=lambda part: _LEADING.index(part.purpose))
    found = [_found(templates or Templates(), here, part, joined=len(parts) > 1) for part in parts]
    body = _joined(here, parts, found) if len(parts) > 1 else _alone(here, parts[0], found[0])
    lead_template = found[parts.index(lead)]
    return Composed(
        purpose=purpose or lead.purpose,
        subject=_filled(here, lead_template.subject, lead, first=True, last=True).replace("\n", " "),
        body=body,
        language=here.language,
        register=here.register,
        channel=here.channel,
        request=lead.request or next((part.request for part in parts if part.request), ""),
        items=tuple(part.id for item in (*said, *left) for part in item.parts) or ((proposal.id,) if proposal else ()),
        templates=tuple(template.name for template in found),
        template=lead_template.id,
    )


def speak(
    book: Book,
    contact_id: str,
    items: Sequence[Item],
    day: date,
    words_for: Callable[[Language], Words],
    *,
    purpose: Purpose | None = None,
    language: Language | None = None,
    folder: Path | None = None,
) -> tuple[str, ...]:
    """Return the three lines that say aloud what presses most: who calls, what it is about, what is asked.

    Source: method R11. `folder` has the person's own templates.
    """
    contact = book.contacts[contact_id]
    said, _ = chosen(items)
    about = request_for(book, contact, said, purpose)
    here = _situation(book, contact, day, words_for, about, language)
    about = here.tellable(about)
    parts = [_owed(here, item, about) for item in said] or [_unowed(here, purpose, about)]
    lead = min(parts, key=lambda part: _LEADING.index(part.purpose))
    template = Templates(folder, within="spoken").find(here.language, here.register, *lead.names, lead.purpose)
    return tuple(_filled(here, template.body, lead, first=True, last=True).split("\n"))


def _as_written(book: Book, contact: Contact, item: Item, language: Language | None) -> Composed:
    draft = book.drafts[item.source]
    return Composed(
        purpose=draft.purpose,
        subject=draft.subject,
        body=draft.body,
        language=draft.language or language or language_with(book, contact),
        register=draft.register or register_with(contact),
        channel=way_to(contact, draft.channel),
        request=draft.request,
        items=(item.first.id, *draft.items),
        templates=(draft.template,) if draft.template else (),
        template=draft.template,
    )


def _situation(
    book: Book,
    contact: Contact,
    day: date,
    words_for: Callable[[Language], Words],
    request: Request | None,
    language: Language | None,
) -> Situation:
    spoken = language or language_with(book, contact)
    wording: Wording = French(words_for("fr")) if spoken == "fr" else English(words_for("en"))
    asked = request.channel if request and request.contact == contact.id else None
    return situation(book, contact, day, wording, spoken, asked)


def _owed(here: Situation, item: Item, given: Request | None) -> Section:
    asked = here.tellable(here.book.requests.get(item.request) or given)
    if item.kind == "update":
        return sections.update(here, item.parts, asked)
    if item.kind in sections.FROM_PARTS:
        return sections.FROM_PARTS[item.kind](here, item.parts)
    if item.kind in sections.FROM_REQUEST:
        return sections.FROM_REQUEST[item.kind](here, asked)
    return sections.keep_warm(here)


def _unowed(here: Situation, purpose: Purpose | None, asked: Request | None) -> Section:
    """Return what a message is for where nothing is owed: as told, else a meeting to confirm, else a word."""
    agreed = meeting_to_confirm(here.book, here.contact.id, here.day) if purpose is None else None
    return sections.confirm(here, agreed) if agreed else _for_purpose(here, purpose or "keep-warm", asked)


def _for_purpose(here: Situation, purpose: Purpose, asked: Request | None) -> Section:
    match purpose:
        case "thanks":
            return sections.thanks(here, ())
        case "update":
            return sections.update(here, (), asked)
        case "request":
            return sections.request(here, asked)
        case "follow-up":
            return sections.follow_up(here, asked)
        case "introduction-request":
            return sections.introduction_request(here, asked)
        case "introduction-relay":
            return introduction_relay(here, asked)
        case "recommendation-questions":
            return sections.recommendation_questions(here, asked)
        case "reply":
            return refusal(here, asked) if asked and is_refusal(asked) else sections.reply(here, ())
        case "keep-warm":
            return sections.keep_warm(here)


def _found(templates: Templates, here: Situation, part: Section, *, joined: bool) -> Template:
    """Return the template of a section; one with its own greeting cannot be joined with others, then ours is taken."""
    template = templates.find(here.language, here.register, *part.names)
    if not template.own:
        return template
    if joined and core_of(template) is None:
        return Templates().find(here.language, here.register, *part.names)
    try:
        _filled(here, template.body, part, first=True, last=True)
    except DraftError:  # found out only with these fields
        return Templates().find(here.language, here.register, *part.names)
    return template


def _alone(here: Situation, part: Section, template: Template) -> str:
    return _filled(here, template.body, part, first=True, last=True)


def _joined(here: Situation, parts: list[Section], templates: list[Template]) -> str:
    last = len(parts) - 1
    cores = [
        _filled(here, core_of(template) or "", part, first=i == 0, last=i == last)
        for i, (part, template) in enumerate(zip(parts, templates, strict=True))
    ]
    fields = here.fields()
    return "\n\n".join([fields["greeting"], *(core for core in cores if core), fields["closing"]])


def _filled(here: Situation, source: str, part: Section, *, first: bool, last: bool) -> str:
    fields = here.fields() | part.fields | {"first": first, "last": last}
    return fill(source, fields, _helpers(here), here.wording)


def _helpers(here: Situation) -> Helpers:
    return helpers_of(here.wording, here.book.settings.gender, here.to.gender)
