"""Who writes to whom, on which day, in which language: what every field of a message depends on."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import msgspec

from reseau_tui.drafting.people_said import addressee, name_in, names_of, register_with
from reseau_tui.drafting.wording import Addressee, Wording
from reseau_tui.method.discretion import may_hear_of
from reseau_tui.method.ways import way_to
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Channel, Language, Manner, Register
from reseau_tui.model.names import split_name
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.model.text import clean

LONGEST_FIELD: Final = 500
_ABOUT_WORDS: Final = 12
_SIGNED: Final = ("email", "letter", None)


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """One message to be written: the book, the contact, the day, and how the contact is addressed."""

    book: Book
    contact: Contact
    day: date
    language: Language
    register: Register
    channel: Channel | None
    wording: Wording
    manner: Manner = "plain"

    @property
    def to(self) -> Addressee:
        """The contact, as far as wording depends on them."""
        return msgspec.structs.replace(addressee(self.contact, self.register, self.channel), manner=self.manner)

    def name(self, contact_id: str) -> str:
        """Return the name of a contact whom the message may speak of, else an empty string."""
        return name_in(self.book, contact_id)

    def names(self, contact_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of those whom the message may speak of, the contact themself left out."""
        found = (self.name(one) for one in contact_ids if one != self.contact.id)
        return tuple(name for name in found if name)

    def on(self, day: date | None) -> str:
        """Say when, or nothing."""
        return self.wording.on(day, self.day) if day else ""

    def of(self, day: date | None) -> str:
        """Say of when, or nothing."""
        return self.wording.of(day, self.day) if day else ""

    def about(self, request: Request | None) -> str:
        """Return what a request is about, short, on one line, without a final stop.

        Nothing to those who may not hear of its project. Source: method R18.
        """
        if request is None or not may_hear_of(self.book, self.contact, request.project):
            return ""
        return shortened(request.about, _ABOUT_WORDS)

    def tellable(self, request: Request | None) -> Request | None:
        """Return the request if the contact may know that there is one: theirs, or of no secret project (R18)."""
        if request is None or request.contact == self.contact.id:
            return request
        return request if may_hear_of(self.book, self.contact, request.project) else None

    def connector(self, request: Request | None) -> str:
        """Return the connector who may be named: only one who said yes. Source: method R1."""
        if request is None or request.may_contact != "yes" or request.connector == self.contact.id:
            return ""
        return self.name(request.connector) if request.connector else one_line(request.connector_name)

    def fields(self) -> dict[str, Any]:
        """Return the fields that any template may use."""
        settings = self.book.settings
        given, family = names_of(self.contact)
        presentation = settings.presentation_fr if self.language == "fr" else settings.presentation_en
        return {
            "greeting": self.wording.greeting(self.to),
            "closing": f"{self.wording.farewell(self.to)}\n{self._signature()}",
            "me": one_line(settings.name),
            "given": given,
            "family": family,
            "name": " ".join(name for name in (given, family) if name),
            "organisation": one_line(self.contact.organisation),
            "role": one_line(self.contact.role),
            "presentation": one_line(presentation),
            "hello": self.wording.hello(self.to),
            "warm": self.manner == "warm",
            "formal": self.manner == "formal",
            "brief": self.manner == "brief",
        }

    def _signature(self) -> str:
        settings = self.book.settings
        name = one_line(settings.name)
        if self.register == "tu":
            name = split_name(name)[0] or name
        elif settings.signature.strip() and self.channel in _SIGNED:
            return clean(settings.signature, lines=True).strip()[:LONGEST_FIELD]
        return name or f"[{self.wording.labels['me']}]"


def situation(
    book: Book,
    contact: Contact,
    day: date,
    wording: Wording,
    language: Language,
    channel: Channel | None = None,
    manner: Manner = "plain",
) -> Situation:
    """Return the situation of writing to a contact, by the channel wanted if there is one."""
    return Situation(
        book=book,
        contact=contact,
        day=day,
        language=language,
        register=register_with(contact),
        channel=way_to(contact, channel),
        wording=wording,
        manner=manner,
    )


def one_line(text: str) -> str:
    """Return the text on one line, of a reasonable length."""
    return " ".join(clean(text[: 4 * LONGEST_FIELD]).split())[:LONGEST_FIELD].rstrip()


def shortened(text: str, words: int) -> str:
    """Return at most so many words, on one line, without a final stop."""
    said = one_line(text).rstrip(".;:, ").split(" ")
    return " ".join(said) if len(said) <= words else f"{' '.join(said[:words])}…"
