"""A whole book, or one person with all that concerns them, as JSON that `import --format json` takes back without loss.

The shape is that of the book's own file at rest: table to identifier to record, a record a line. So the file opens as
a book too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.record import Record
from reseau_tui.model.tables import TABLES, referred
from reseau_tui.store.base import META, SCHEMA

_encode = msgspec.json.Encoder().encode


def write_json(book: Book, out: BinaryIO, who: str = "") -> None:
    """Write the book; with `who` that contact, the records about them, and the names that these mention."""
    tables = _about(book, who) if who else {table: rows.values() for table, rows in book.tables.items()}
    out.write(b'{"%b":{\n"1":{"schema":%d,"generation":0,"last":""}\n}' % (META.encode(), SCHEMA))
    for table in TABLES:
        out.write(b',\n"%b":{' % table.encode())
        for count, record in enumerate(tables[table]):
            out.write(b"%b\n%b:%b" % (b"," if count else b"", _encode(record.id), _encode(record)))
        out.write(b"\n}")
    out.write(b"}\n")


def _about(book: Book, who: str) -> dict[str, Iterable[Record]]:
    person = book.contacts[who]
    chosen: dict[str, Iterable[Record]] = {}
    for table, rows in book.tables.items():
        chosen[table] = [record for record in rows.values() if who in referred(record, "contacts")]
    organisation = book.organisation_of(person)
    chosen["organisations"] = [organisation] if organisation else []
    chosen["snoozes"] = [snooze for snooze in book.snoozes.values() if who in snooze.item]
    requests = _named(chosen, "requests") | {request.id for request in chosen["requests"]}
    chosen["requests"] = [request for request in book.requests.values() if request.id in requests]
    projects = _named(chosen, "projects")
    chosen["projects"] = [project for project in book.projects.values() if project.id in projects]
    others = _named(chosen, "contacts") - {who}
    mentioned = (book.contacts[i] for i in sorted(others & book.contacts.keys()))
    chosen["contacts"] = [person, *(Contact(id=contact.id, name=contact.name) for contact in mentioned)]
    return chosen


def _named(chosen: dict[str, Iterable[Record]], table: str) -> set[str]:
    return {named for records in chosen.values() for record in records for named in referred(record, table)}
