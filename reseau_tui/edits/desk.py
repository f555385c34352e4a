"""The desk on which an edit works: the book at hand, the day, new identifiers, and a list of what was touched."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar, cast

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.change import Delta, Deltas
from reseau_tui.model.checks import check, cleaned
from reseau_tui.model.days import check_days
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.ids import IdMaker
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Param, Reason, Refused
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Request
from reseau_tui.model.tables import REFERENCES, TABLE_OF, TABLES

R = TypeVar("R", bound=Record)


class NewPerson(msgspec.Struct, frozen=True):
    """A person named in an edit who is not in the book yet: the edit adds them."""

    name: str


Who = str | NewPerson
"""A contact's identifier, or the name of one to add."""


class Desk:
    """Writes to the book at once, and remembers what stood there before, so that a refusal leaves no trace."""

    def __init__(self, book: Book, today: date, new_id: IdMaker) -> None:
        self.book = book
        self.today = today
        self.new_id = new_id
        self.label = Reason("edited")
        self.any_day = False
        """Whether what happened may have a day still to come: where the person was told so, and insists."""
        self._before: dict[tuple[str, str], Record | None] = {}

    def named(self, code: str, **params: Param) -> None:
        """Say what this edit does, for the history and for undo."""
        self.label = Reason(code, params)

    def put(self, record: R) -> R:
        """Write a record, cleaned and checked; one without identifier gets a new one. Raises `Invalid`."""
        before = self.book.get(TABLE_OF[type(record)], record.id)
        check_days(record, before, date.max if self.any_day else self.today)
        return self.bring(record)

    def bring(self, record: R) -> R:
        """Write a record of a file or of the past: as `put` does, but its days stay as they are. Raises `Invalid`."""
        if not record.id:
            record = msgspec.structs.replace(record, id=self.new_id())
        record = cast("R", cleaned(record))
        check(record)
        before = self.book.put(record)
        self._before.setdefault((TABLE_OF[type(record)], record.id), before)
        return record

    def amend(self, record: R, **fields: Any) -> R:
        """Write a record with some fields changed."""
        return self.put(msgspec.structs.replace(record, **fields))

    def remove(self, table: str, record_id: str) -> None:
        """Take a record out; what belongs to it goes along, what only names it forgets it. Source: cli.md, `remove`."""
        gone = self.book.remove(table, record_id)
        if gone is None:
            return
        self._before.setdefault((table, record_id), gone)
        if isinstance(gone, Contact):
            for request in self.book.requests_referred_to[record_id]:
                answers = (
                    msgspec.structs.replace(a, to="", to_name=gone.name) if a.to == record_id else a
                    for a in request.answers
                )
                self.amend(request, answers=tuple(answers))
            for request in self.book.requests_about[record_id]:
                self.amend(request, consents=tuple(c for c in request.consents if c.target != record_id))
        for record in self.book.referring(table, record_id):
            naming = [r for r in REFERENCES[type(record)] if r.table == table and _names(record, r.field, record_id)]
            if any(reference.removal == "own" for reference in naming):
                self.remove(TABLE_OF[type(record)], record.id)
            elif naming:
                for reference in naming:
                    record = _letting_go(record, reference.field, gone)
                self.put(record)

    def contact(self, contact_id: str) -> Contact:
        """Return a contact. Raises `Refused` when they are not in the book (any more)."""
        contact = self.book.contacts.get(contact_id)
        if contact is None:
            raise Refused("no-such-contact", id=contact_id)
        return contact

    def request(self, request_id: str) -> Request:
        """Return a request. Raises `Refused` when it is not in the book (any more)."""
        request = self.book.requests.get(request_id)
        if request is None:
            raise Refused("no-such-request", id=request_id)
        return request

    def interaction(self, interaction_id: str) -> Interaction:
        """Return an entry of the timeline. Raises `Refused` when it is not in the book (any more)."""
        interaction = self.book.interactions.get(interaction_id)
        if interaction is None:
            raise Refused("no-such-record", id=interaction_id)
        return interaction

    def promise(self, promise_id: str) -> Promise:
        """Return a promise. Raises `Refused` when it is not in the book (any more)."""
        promise = self.book.promises.get(promise_id)
        if promise is None:
            raise Refused("no-such-record", id=promise_id)
        return promise

    def person(self, who: Who) -> str:
        """Return the identifier of the person, whom the book gets if they are new."""
        if isinstance(who, NewPerson):
            return self.put(Contact(id="", name=who.name)).id
        return self.contact(who).id

    def people(self, group: tuple[Who, ...]) -> tuple[str, ...]:
        """Return the identifiers of several people, each once."""
        return tuple(dict.fromkeys(self.person(who) for who in group))

    def deltas(self) -> Deltas:
        """Return what changed, without what is again as it was."""
        found: Deltas = {}
        for (table, record_id), before in self._before.items():
            after = self.book.get(table, record_id)
            if before != after:
                found.setdefault(table, {})[record_id] = Delta(before, after)
        return found

    def wipe(self) -> None:
        """Put everything back as it was."""
        for (table, record_id), before in self._before.items():
            if before is None:
                self.book.remove(table, record_id)
            else:
                self.book.put(before)
        self._before.clear()


def _names(record: Record, field: str, record_id: str) -> bool:
    value = getattr(record, field)
    return record_id in value if isinstance(value, tuple) else value == record_id


def _letting_go(record: Record, field: str, gone: Record) -> Record:
    value = getattr(record, field)
    if isinstance(value, tuple):
        return msgspec.structs.replace(record, **{field: tuple(v for v in value if v != gone.id)})
    kept = {"connector_name": gone.name} if field == "connector" and isinstance(gone, Contact) else {}
    return msgspec.structs.replace(record, **{field: ""}, **kept)


def table_of(book: Book, record_id: str) -> str:
    """Return the table that holds the record. Raises `Refused` when none does."""
    for table in TABLES:
        if record_id in book.tables[table]:
            return table
    raise Refused("no-such-record", id=record_id)
