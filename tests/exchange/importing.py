"""Ways of reading and importing that the tests of this room share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random

from reseau_tui.exchange.detect import read
from reseau_tui.exchange.merging import plan
from reseau_tui.exchange.plan import ImportPlan
from reseau_tui.exchange.report import Format, Found, Report
from reseau_tui.model.book import Book
from reseau_tui.model.checks import check, cleaned
from reseau_tui.model.ids import IdMaker
from reseau_tui.model.people import Contact

TODAY = date(2026, 10, 5)


def ids() -> IdMaker:
    return IdMaker(lambda: datetime(2026, 10, 5, 9, tzinfo=UTC), Random(7))


def people(text: str | bytes, kind: Format = "auto", **columns: str) -> tuple[tuple[Found, ...], Report]:
    data = text.encode() if isinstance(text, str) else text
    gathered, report = read(data, format=kind, columns=columns)
    return gathered.people, report


def one(text: str | bytes, kind: Format = "auto") -> Found:
    (found,), _ = people(text, kind)
    return found


def bring(book: Book, text: str | bytes, today: date = TODAY) -> ImportPlan:
    """Import as the program does, checking that every record is one the book takes as it is."""
    data = text.encode() if isinstance(text, str) else text
    gathered, report = read(data)
    made = plan(book, gathered, MAKER, today, report=report)
    for record in made.puts:
        check(record)
        assert cleaned(record) is record
        book.put(record)
    return made


def book_of(*contacts: Contact) -> Book:
    book = Book()
    for contact in contacts:
        book.put(contact)
    return book


def person(number: int, name: str, **fields: object) -> Contact:
    return Contact(id=f"{number:019d}", name=name, **fields)


def codes(report: Report) -> list[tuple[int, str]]:
    return [(remark.line, remark.why.code) for remark in (*report.skipped, *report.remarks)]


def only(book: Book) -> Contact:
    (contact,) = book.contacts.values()
    return contact


def rows(*lines: str) -> str:
    return "\n".join(lines)


def fresh_ids() -> Iterator[str]:
    make = ids()
    while True:
        yield make()


MAKER = ids()
