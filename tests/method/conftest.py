"""A small network to tell stories with: people by their first names, days as dates, ids in the order of telling."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from reseau_tui.method.obligations import Item, items
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft
from reseau_tui.model.keeping import BookSettings, Pause, Snooze
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Answer, Message, Project, Request
from reseau_tui.model.tables import TABLE_OF

DIRECTIONS = {
    "meeting": "both", "call": "both", "message-in": "in", "message-out": "out", "thanks": "out", "update": "out",
    "gift": "out", "advice": "in", "introduction": "in", "information": "in", "article": "in", "recommendation": "in",
}  # fmt: skip


class World:
    """A book that is written record by record."""

    def __init__(self) -> None:
        self.book = Book()
        self._count = 0

    def put(self, record: Any, **changes: Any) -> Any:
        record = msgspec.structs.replace(record, **changes)
        self.book.put(record)
        return record

    def take_back(self, record: Record) -> None:
        self.book.remove(TABLE_OF[type(record)], record.id)

    def _new(self, kind: type[Record], /, **fields: Any) -> Any:
        self._count += 1
        return self.put(kind(id=f"{self._count:04d}", **fields))

    def person(self, name: str, **fields: Any) -> str:
        return self._new(Contact, name=name, **fields).id

    def organisation(self, name: str, **fields: Any) -> Organisation:
        return self._new(Organisation, name=name, **fields)

    def manages(self, boss: str, person: str) -> Tie:
        return self._new(Tie, a=boss, b=person, manages=True)

    def ask(self, contact: str, sent: date | None = None, *, by: str = "", about: str = "un conseil", **fields: Any):
        fields.setdefault("may_contact", "yes" if by else "not-asked")
        messages = (Message(on=sent),) if sent else ()
        return self._new(Request, contact=contact, about=about, connector=by, messages=messages, **fields)

    def follow_up(self, request: Request, on: date, attempt: int = 0) -> Request:
        request = self.book.requests[request.id]
        return self.put(request, messages=(*request.messages, Message(on=on, kind="follow-up", attempt=attempt)))

    def answer(self, request: Request, kind: str, on: date, until: date | None = None) -> Request:
        request = self.book.requests[request.id]
        return self.put(request, answers=(*request.answers, Answer(kind=kind, on=on, until=until)))

    def change(self, record: Any, **changes: Any) -> Any:
        return self.put(self.book.get(TABLE_OF[type(record)], record.id), **changes)

    def log(self, contact: str, kind: str, on: date, request: Request | None = None, **fields: Any) -> Interaction:
        fields.setdefault("direction", DIRECTIONS.get(kind, "none"))
        return self._new(
            Interaction, contact=contact, kind=kind, on=on, request=request.id if request else "", **fields
        )

    def promise(self, contact: str, text: str, made: date, **fields: Any) -> Promise:
        return self._new(Promise, contact=contact, text=text, made=made, **fields)

    def draft(self, contact: str, **fields: Any) -> Draft:
        return self._new(Draft, contact=contact, **fields)

    def project(self, name: str, **fields: Any) -> Project:
        return self._new(Project, name=name, **fields)

    def snooze(self, item: str, on: date, until: date | None = None) -> Snooze:
        return self._new(Snooze, item=item, on=on, until=until)

    def pause(self, start: date, until: date | None = None) -> Pause:
        return self._new(Pause, start=start, until=until)

    def settings(self, **fields: Any) -> BookSettings:
        return self.put(BookSettings(id="1"), **fields)

    def due(self, day: date, kind: str = "", contact: str = "") -> list[Item]:
        return [i for i in items(self.book, day) if kind in ("", i.kind) and contact in ("", i.contact)]

    def owed(self, day: date) -> list[tuple[str, str]]:
        """Kind and name of all that is listed."""
        return [(item.kind, self.book.contacts[item.contact].name) for item in items(self.book, day)]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def new_world() -> Callable[[], World]:
    return World
