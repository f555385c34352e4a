"""Edits of people, organisations and ties."""

from __future__ import annotations

from typing import Any

import msgspec

from reseau_tui.edits.desk import Desk, Who, table_of
from reseau_tui.method.posts import is_move, moved
from reseau_tui.model.kinds import TieStrength
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project, Request
from reseau_tui.model.text import fold


class AddContact(msgspec.Struct, frozen=True):
    """A new person; the `contact` given bears no identifier yet."""

    contact: Contact

    def apply(self, desk: Desk) -> Contact:
        """Add them."""
        contact = desk.put(msgspec.structs.replace(self.contact, id=""))
        desk.named("contact-added", name=contact.name)
        return contact


class EditContact(msgspec.Struct, frozen=True):
    """Changes to some fields of a person; `corrected`: another organisation is only the same one, named rightly."""

    contact: str
    fields: dict[str, Any]
    corrected: bool = False

    def apply(self, desk: Desk) -> Contact:
        """Change them; a new name forgets the parts of the old one unless they come along.

        With a change of employer the post they left is kept. Source: method R18.
        """
        before = desk.contact(self.contact)
        fields = dict(self.fields)
        if fields.get("name", before.name) != before.name:
            fields = {"given": "", "family": ""} | fields
        after = msgspec.structs.replace(before, **fields)
        if is_move(before, after) and not self.corrected:
            after = moved(before, after, desk.today)
        contact = desk.put(after)
        desk.named("contact-changed", name=contact.name)
        return contact


class RemoveRecord(msgspec.Struct, frozen=True):
    """Any record taken out of the book, with what belongs to it."""

    id: str

    def apply(self, desk: Desk) -> Record:
        """Take it out."""
        table = table_of(desk.book, self.id)
        record = desk.book.tables[table][self.id]
        desk.named("removed", table=table, name=_name(desk, record))
        desk.remove(table, self.id)
        return record


class TiePeople(msgspec.Struct, frozen=True):
    """Two people know each other, or `a` manages `b`; said again it changes the tie they have."""

    a: Who
    b: Who
    strength: TieStrength | None = None
    manages: bool | None = None

    def apply(self, desk: Desk) -> Tie:
        """Tie them, keeping what is not said anew."""
        a, b = desk.person(self.a), desk.person(self.b)
        known = next((tie for tie in desk.book.ties_of[a] if b in (tie.a, tie.b)), None)
        tie = known or Tie(id="", a=a, b=b)
        strength = self.strength if self.strength is not None else tie.strength
        if self.manages is None:
            tie = desk.amend(tie, strength=strength)
        else:
            tie = desk.amend(tie, a=a, b=b, strength=strength, manages=self.manages)
        desk.named("tied", a=desk.contact(a).name, b=desk.contact(b).name)
        return tie


class SetOrganisation(msgspec.Struct, frozen=True):
    """What is known of an organisation; it is found by its name, and made where there is none."""

    name: str
    fields: dict[str, Any]

    def apply(self, desk: Desk) -> Organisation:
        """Write it."""
        named = desk.book.organisations_named[fold(self.name)]
        organisation = desk.amend(named[0] if named else Organisation(id="", name=self.name), **self.fields)
        desk.named("organisation-set", name=organisation.name)
        return organisation


def _name(desk: Desk, record: Record) -> str:
    """Return what a person would call the record."""
    if isinstance(record, Contact | Organisation | Project):
        return record.name
    if isinstance(record, Request):
        return record.about
    contact = desk.book.contacts.get(getattr(record, "contact", ""))
    return contact.name if contact else ""
