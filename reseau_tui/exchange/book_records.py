"""The records of a whole book brought into another: people recognised, all that names them following."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import msgspec

from reseau_tui.exchange.filling import merged
from reseau_tui.exchange.matching import People, recognised, traits
from reseau_tui.exchange.plan import ImportPlan
from reseau_tui.exchange.report import Found, Report
from reseau_tui.model.book import Book
from reseau_tui.model.checks import check
from reseau_tui.model.ids import WIDTH
from reseau_tui.model.keeping import Snooze
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.reason import Invalid
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project
from reseau_tui.model.tables import REFERENCES, SETTINGS_ID, TABLE_OF
from reseau_tui.model.text import fold

_ID = re.compile(rf"\d{{{WIDTH}}}")
_SHARED = frozenset(Found.__struct_fields__) & frozenset(Contact.__struct_fields__)


def plan_records(
    book: Book, records: Iterable[Record], new_id: Callable[[], str], today: date, report: Report
) -> ImportPlan:
    """Return what bringing these records into the book would write.

    Into an empty book they come exactly as they are. Where there are people already, those who are known keep their
    identifier and what the book says of them; a record that the book has under the same identifier stays as it is
    there.
    """
    return _Bringing(book, new_id, today, report).run(records)


class _Bringing:
    def __init__(self, book: Book, new_id: Callable[[], str], today: date, report: Report) -> None:
        self._book = book
        self._new_id = new_id
        self._today = today
        self._report = report
        self._people = People(book.contacts.values())
        self._projects = {fold(project.name): project.id for project in book.projects.values()}
        self._puts: dict[tuple[str, str], Record] = {}
        self._ids: dict[tuple[str, str], str] = {}
        """Table and identifier in the file, to the identifier in the book."""
        self._renamed: dict[str, str] = {}
        self._created = 0
        self._met: set[str] = set()
        self._updated: set[str] = set()
        self._repeated = 0

    def run(self, records: Iterable[Record]) -> ImportPlan:
        waiting = list(records)
        for record in waiting:
            if isinstance(record, Contact):
                self._bring_contact(record)
        for record in waiting:
            if not isinstance(record, Contact):
                self._name(record)
        self._renamed = {there: here for (_, there), here in self._ids.items()}
        for record in waiting:
            if not isinstance(record, Contact):
                self._bring(record)
        return ImportPlan(
            puts=tuple(self._puts.values()),
            created=self._created,
            updated=len(self._updated),
            unchanged=len(self._met - self._updated),
            repeated=self._repeated,
            skipped=tuple(self._report.skipped),
            remarks=tuple(self._report.remarks),
            unknown_columns=tuple(self._report.unknown_columns),
        )

    def _bring_contact(self, record: Contact) -> None:
        found = Found(line=0, **{field: getattr(record, field) for field in _SHARED})
        known = self._book.contacts.get(record.id) or self._known(found)
        if known is None:
            contact = self._with_id(record)
            self._ids["contacts", record.id] = contact.id
            self._puts["contacts", contact.id] = contact
            self._created += 1
            return
        before = self._people[known.id]
        after = merged(before, found, self._today)
        self._ids["contacts", record.id] = known.id
        self._repeated += known.id in self._met
        self._met.add(known.id)
        if after is not before:
            self._people.add(after)
            self._puts["contacts", after.id] = after
            self._updated.add(after.id)

    def _known(self, found: Found) -> Contact | None:
        if not self._book.contacts:
            return None
        return recognised(self._people, found, traits(found), lambda c: merged(c, found, self._today) is c)

    def _with_id(self, record: Contact) -> Contact:
        return msgspec.structs.replace(record, id=self._free_id(record))

    def _free_id(self, record: Record) -> str:
        usable = len(record.id) == WIDTH and record.id.isascii() and record.id.isdigit()
        return record.id if usable and self._book.find(record.id) is None else self._new_id()

    def _name(self, record: Record) -> None:
        """Settle under which identifier the record will be, before anything that names it is written."""
        table = TABLE_OF[type(record)]
        same = None
        if isinstance(record, Project):
            same = self._projects.get(fold(record.name))
        elif isinstance(record, Organisation):
            same = next((o.id for o in self._book.organisations_named[fold(record.name)]), None)
        if record.id in self._book.tables[table] or table == "settings":
            same = record.id
        self._ids[table, record.id] = same or self._free_id(record)

    def _bring(self, record: Record) -> None:
        table = TABLE_OF[type(record)]
        record_id = SETTINGS_ID if table == "settings" else self._ids[table, record.id]
        if record_id in self._book.tables[table]:
            return
        fields = self._references(record)
        if fields is None:
            self._report.skip(0, "lost-reference", table=table, id=record.id)
            return
        if isinstance(record, Snooze):
            fields["item"] = self._item(record.item)
        record = msgspec.structs.replace(record, id=record_id, **fields)
        if isinstance(record, Tie) and any(record.b in (t.a, t.b) for t in self._book.ties_of[record.a]):
            return
        try:
            check(record)
        except Invalid as error:
            self._report.skip(0, "bad-record", table=table, id=record_id, field=error.field)
            return
        self._puts[table, record_id] = record

    def _references(self, record: Record) -> dict[str, Any] | None:
        """Return the fields that name others, as they are here; None when whom it is about is in neither book."""
        fields: dict[str, Any] = {}
        for reference in REFERENCES.get(type(record), ()):
            value = getattr(record, reference.field)
            if reference.many:
                here = (self._here(reference.table, i) for i in value)
                fields[reference.field] = tuple(dict.fromkeys(i for i in here if i))
            elif value:
                here_id = self._here(reference.table, value)
                if here_id is None and reference.removal == "own":
                    return None
                fields[reference.field] = here_id or ""
        return fields

    def _here(self, table: str, record_id: str) -> str | None:
        here = self._ids.get((table, record_id))
        return here or (record_id if record_id in self._book.tables[table] else None)

    def _item(self, item: str) -> str:
        """Return the identity of an obligation with the identifiers it is made of as they are here."""
        return _ID.sub(lambda match: self._renamed.get(match[0], match[0]), item)
