"""A book in memory: its tables of records, and the ways to find them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any, TypeVar, cast

from reseau_tui.model.change import Deltas
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft, Share
from reseau_tui.model.index import Derived, Index
from reseau_tui.model.keeping import BookSettings, Pause, Snooze
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project, Request
from reseau_tui.model.tables import REFERENCES, SETTINGS_ID, TABLE_OF, TABLES, referred
from reseau_tui.model.text import fold

R = TypeVar("R", bound=Record)
Tables = dict[str, dict[str, Record]]

_DEFAULT_SETTINGS = BookSettings(id=SETTINGS_ID)


class Book:
    """All tables of one book, with indexes that follow every change.

    Everyone may read; only a session and the desk of an edit write, through `put` and `remove`.
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = {name: (tables or {}).get(name, {}) for name in TABLES}
        self.tables: Tables = tables
        self.contacts = cast("dict[str, Contact]", tables["contacts"])
        self.organisations = cast("dict[str, Organisation]", tables["organisations"])
        self.ties = cast("dict[str, Tie]", tables["ties"])
        self.projects = cast("dict[str, Project]", tables["projects"])
        self.requests = cast("dict[str, Request]", tables["requests"])
        self.interactions = cast("dict[str, Interaction]", tables["interactions"])
        self.promises = cast("dict[str, Promise]", tables["promises"])
        self.drafts = cast("dict[str, Draft]", tables["drafts"])
        self.shares = cast("dict[str, Share]", tables["shares"])
        self.snoozes = cast("dict[str, Snooze]", tables["snoozes"])
        self.pauses = cast("dict[str, Pause]", tables["pauses"])

        self.chains: dict[str, Any] = {}
        """What was found out about the chain of each request, emptied when a record changes on which chains hang."""
        self._indexes: dict[str, list[Index[Any]]] = {name: [] for name in TABLES}
        contact: Callable[[Any], Iterable[str]] = _contact
        self.organisations_named = self._index(self.organisations, lambda o: (fold(o.name),))
        self.ties_of = self._index(self.ties, lambda t: (t.a, t.b))
        self.requests_of = self._index(self.requests, contact)
        self.requests_helped_by = self._index(self.requests, lambda r: r.helpers)
        self.requests_referred_to = self._index(self.requests, lambda r: (a.to for a in r.answers if a.to))
        self.requests_about = self._index(self.requests, lambda r: r.targets)
        self.requests_for = self._index(self.requests, lambda r: (r.project,) if r.project else ())
        self.interactions_of = self._index(self.interactions, contact)
        self.interactions_on = self._index(self.interactions, lambda i: (i.request,) if i.request else ())
        self.introductions_of = self._index(self.interactions, lambda i: i.introduced)
        self.introductions_to = Derived((self.requests_of, self.introductions_of), _introductions)
        self.promises_of = self._index(self.promises, contact)
        self.drafts_of = self._index(self.drafts, contact)
        self.snoozes_of = self._index(self.snoozes, lambda s: (s.item,))
        self._referring = {
            (kind, target): self._index(tables[TABLE_OF[kind]], partial(_referred, target))
            for kind, references in REFERENCES.items()
            for target in {reference.table for reference in references}
        }

    def _index(self, records: dict[str, R], keys: Callable[[R], Iterable[str]]) -> Index[R]:
        index = Index(records, keys)
        table = next(name for name, rows in self.tables.items() if rows is records)
        self._indexes[table].append(index)
        return index

    def index_all(self) -> None:
        """Build the indexes that looking at people needs now, where nobody waits, rather than at the first look."""
        removing = set(self._referring.values())
        for indexes in self._indexes.values():
            for index in indexes:
                if index not in removing:
                    index.build()

    @property
    def settings(self) -> BookSettings:
        """The settings of the book, or their defaults."""
        return cast("BookSettings", self.tables["settings"].get(SETTINGS_ID, _DEFAULT_SETTINGS))

    def get(self, table: str, record_id: str) -> Record | None:
        """Return one record, or None."""
        return self.tables[table].get(record_id)

    def find(self, record_id: str) -> Record | None:
        """Return the record of that identifier, whatever its table, or None."""
        return next((rows[record_id] for rows in self.tables.values() if record_id in rows), None)

    def referring(self, table: str, record_id: str) -> list[Record]:
        """Return the records that name the record."""
        return [
            record for (_, target), index in self._referring.items() if target == table for record in index[record_id]
        ]

    def organisation_of(self, contact: Contact) -> Organisation | None:
        """Return the record of the organisation that the contact names, or None."""
        named = self.organisations_named[fold(contact.organisation)] if contact.organisation else ()
        return named[0] if named else None

    def country_of(self, contact: Contact) -> str:
        """Return the contact's country, else their organisation's, else the person's own."""
        if contact.country:
            return contact.country
        organisation = self.organisation_of(contact) if contact.organisation else None
        return (organisation.country if organisation else "") or self.settings.country

    def put(self, record: Record) -> Record | None:
        """Write one record; return what stood there before."""
        table = TABLE_OF[type(record)]
        rows = self.tables[table]
        before = rows.get(record.id)
        rows[record.id] = record
        self._follow(table, before, record)
        return before

    def remove(self, table: str, record_id: str) -> Record | None:
        """Take one record out; return it."""
        before = self.tables[table].pop(record_id, None)
        if before is not None:
            self._follow(table, before, None)
        return before

    def _follow(self, table: str, before: Record | None, after: Record | None) -> None:
        for index in self._indexes[table]:
            index.replace(before, after)
        if self.chains and (_bears_on_chains(before) or _bears_on_chains(after)):
            self.chains.clear()

    def apply(self, deltas: Deltas) -> None:
        """Write the state after of every delta."""
        for table, rows in deltas.items():
            for record_id, delta in rows.items():
                if delta.after is None:
                    self.remove(table, record_id)
                else:
                    self.put(delta.after)

    def snapshot(self) -> Book:
        """Return a copy that later changes do not touch: work aside reads it."""
        return Book({name: dict(rows) for name, rows in self.tables.items()})


def _referred(target: str, record: Record) -> tuple[str, ...]:
    return referred(record, target)


def _introductions(person: str, asked: Iterable[Request], told: Iterable[Interaction]) -> tuple[tuple[date, str], ...]:
    """Return who led me to the person, and when."""
    by_request = ((request.sent or date.max, one) for request in asked for one in request.led_by)
    by_entry = ((entry.on, entry.contact) for entry in told if person in entry.led_to)
    return (*by_request, *by_entry)


def _bears_on_chains(record: Record | None) -> bool:
    """Tell whether it may say who led me to whom, or who of them may hear of what."""
    if isinstance(record, Interaction):
        return bool(record.introduced)
    return isinstance(record, Contact | Request | Project | BookSettings)


def _contact(record: Interaction | Request | Promise | Draft) -> tuple[str]:
    return (record.contact,)
