"""What an import would write into a book, worked out without writing anything.

Who is who: `matching`. What becomes of someone already there: `filling`. A list of people brings no request and no
interaction, so it owes nothing (Source: method, "A new book, and an import, owe nothing").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from reseau_tui.exchange.book_records import plan_records
from reseau_tui.exchange.filling import GAPS, merged
from reseau_tui.exchange.matching import People, Traits, likely, recognised, traits
from reseau_tui.exchange.plan import ImportPlan, Likely
from reseau_tui.exchange.report import Found, Gathered, Progress, Report
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact, Tie
from reseau_tui.model.record import Record

_TOLD_EVERY = 512
_COPIED = (
    "name", "given", "family", "organisation", "role", "emails", "phones", "linkedin", "links", "tags", "note",
    "away_from", "away_until", "leave_in_peace", "recruiter", *GAPS,
)  # fmt: skip


def plan(
    book: Book,
    gathered: Gathered,
    new_id: Callable[[], str],
    today: date,
    *,
    report: Report | None = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Return what importing `gathered` into `book` would write; a second time it is nothing."""
    report = report or Report()
    if gathered.records:
        return plan_records(book, gathered.records, new_id, today, report)
    return _Planning(book, new_id, today).run(gathered.people, report, progress)


class _Planning:
    def __init__(self, book: Book, new_id: Callable[[], str], today: date) -> None:
        self._book = book
        self._new_id = new_id
        self._today = today
        self._people = People(book.contacts.values())
        self._touched: dict[str, Contact] = {}
        self._created: set[str] = set()
        self._met: dict[str, None] = {}
        """The contacts that a row of this file was about."""
        self._ties: dict[frozenset[str], Tie] = {}
        self._likely: list[Likely] = []
        self._repeated = 0

    def run(self, found: Sequence[Found], report: Report, progress: Progress | None) -> ImportPlan:
        whom: list[str] = []
        for count, person in enumerate(found):
            if progress and count % _TOLD_EVERY == 0:
                progress(count, len(found))
            whom.append(self._take(person))
        for person, contact_id in zip(found, whom, strict=True):
            self._tie(contact_id, person)
        known = [i for i in self._met if i not in self._created]
        tied = {i for tie in self._ties.values() for i in (tie.a, tie.b)}
        changed = [i for i in known if i in self._touched or i in tied]
        puts: list[Record] = [*self._touched.values(), *self._ties.values()]
        return ImportPlan(
            puts=tuple(puts),
            created=len(self._created),
            updated=len(changed),
            unchanged=len(known) - len(changed),
            repeated=self._repeated,
            likely=tuple(self._likely),
            skipped=tuple(report.skipped),
            remarks=tuple(report.remarks),
            unknown_columns=tuple(report.unknown_columns),
        )

    def _take(self, found: Found) -> str:
        known = traits(found)
        contact = recognised(self._people, found, known, lambda c: self._brings_nothing(found, c))
        return self._meet(found, contact) if contact else self._create(found, known)

    def _brings_nothing(self, found: Found, contact: Contact) -> bool:
        return merged(contact, found, self._today) is contact and not any(self._untied(contact.id, found))

    def _meet(self, found: Found, contact: Contact) -> str:
        after = merged(contact, found, self._today)
        if after is not contact:
            self._touched[contact.id] = after
            self._people.add(after)
        self._repeated += contact.id in self._met
        self._met[contact.id] = None
        return contact.id

    def _create(self, found: Found, known: Traits) -> str:
        contact = Contact(id=self._new_id(), **{field: getattr(found, field) for field in _COPIED})
        before = likely(self._people, found, known, self._book.contacts)
        if before:
            self._likely.append(Likely(found.line, contact.id, before.id, before.name))
        self._touched[contact.id] = contact
        self._created.add(contact.id)
        self._met[contact.id] = None
        self._people.add(contact, known)
        return contact.id

    def _tie(self, contact_id: str, found: Found) -> None:
        for other, manages in self._untied(contact_id, found):
            pair = frozenset((contact_id, other))
            if pair not in self._ties:
                self._ties[pair] = Tie(id=self._new_id(), a=other, b=contact_id, manages=manages)

    def _untied(self, contact_id: str, found: Found) -> Iterator[tuple[str, bool]]:
        """Yield whom the file names beside the contact and no tie joins to them yet, and whether they manage them."""
        for name, manages in ((found.introduced_by, False), (found.manager, True)):
            namesakes = self._people.named(name) if name else []
            if len(namesakes) == 1 and namesakes[0].id != contact_id:
                other = namesakes[0].id
                if not any(other in (tie.a, tie.b) for tie in self._book.ties_of[contact_id]):
                    yield other, manages
