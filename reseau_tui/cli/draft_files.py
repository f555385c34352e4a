"""A draft file filled from the book: the message, and as headers all that the book knows of its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from reseau_tui.cli.parser import BadCall
from reseau_tui.drafting.choosing import fitting
from reseau_tui.drafting.composing import speak
from reseau_tui.drafting.draft_context import draft_file_of
from reseau_tui.drafting.draft_file import DraftFile
from reseau_tui.drafting.own_templates import Chosen
from reseau_tui.drafting.people_said import language_with, register_with
from reseau_tui.drafting.proposing import proposed_draft
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.method.obligations import owed_to
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Language, Manner, Purpose, Register
from reseau_tui.model.people import Contact
from reseau_tui.words import load

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context


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
    owed = owed_to(book, contact.id, day)
    templates = Templates(context.settings.templates)
    language = language or language_with(book, contact, context.words.language)
    if template:
        templates = _named(context, template, language, register_with(contact))
    draft = proposed_draft(
        book,
        contact.id,
        fitting(owed, purpose, template),
        day,
        load,
        purpose=purpose,
        language=language,
        templates=templates,
        manner=manner,
    )
    return draft_file_of(book, _on_its_day(context, draft), {item.kind for item in owed})


def spoken(context: Context, contact: Contact, purpose: Purpose, language: Language | None) -> tuple[str, ...]:
    """Return the three lines to say aloud. Raises `DraftError`. Source: method R11."""
    book, day = context.book, context.today
    owed = fitting(owed_to(book, contact.id, day), purpose)
    language = language or language_with(book, contact, context.words.language)
    folder = context.settings.templates
    return speak(book, contact.id, owed, day, load, purpose=purpose, language=language, folder=folder)


def _on_its_day(context: Context, draft: Draft) -> Draft:
    """Return the draft planned for the day of its request, where that is still to come."""
    request = context.book.requests.get(draft.request)
    if request is None or request.contact != draft.contact or not request.planned or request.planned < context.today:
        return draft
    return msgspec.structs.replace(draft, planned=request.planned)


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
