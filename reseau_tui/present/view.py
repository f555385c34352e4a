"""What the screens show of an open book on a day: the to-do cards, the contact rows, a person. It follows changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reseau_tui.method.acts import NEVER_YET, all_last_acts, last_acts
from reseau_tui.method.gifts import ideas
from reseau_tui.method.ledger import Ledger
from reseau_tui.method.obligations import Item
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change
from reseau_tui.model.people import Contact
from reseau_tui.model.tables import referred
from reseau_tui.present.cards import Card, cards, cards_by_kind
from reseau_tui.present.cards import marks as marks_of
from reseau_tui.present.contact_rows import ContactRow, ContactRows, Sorting, by_name
from reseau_tui.present.fiche import fiche
from reseau_tui.present.gifts import idea_lines
from reseau_tui.present.lines import RunLine
from reseau_tui.present.timeline import history_lines, person_lines
from reseau_tui.words import Words

_MANY = 200
"""From so many contacts on, one pass over the whole diary is cheaper than one look for each."""


class View:
    """Rows and cards of one book on one day, in one language; told of each change, it redoes what that concerns."""

    is_reading = False

    def __init__(self, book: Book, day: date, words: Words) -> None:
        self.book = book
        self.words = words
        self._ledger = Ledger(book, day)
        self._rebuild_contacts()

    def warm(self) -> None:
        """Make ready what the first keys will ask for; to be called where nobody waits."""
        self.book.index_all()
        self._contacts.warm()

    @property
    def day(self) -> date:
        """The day shown."""
        return self._ledger.day

    # To do

    @property
    def items(self) -> list[Item]:
        """What is owed, in the order to do it."""
        return self._ledger.items

    def cards(self, *, by_kind: bool = False) -> list[Card]:
        """Return the cards of the to-do list, by person or by kind."""
        return (cards_by_kind if by_kind else cards)(self.words, self.book, self.items, self.day)

    @property
    def projects(self) -> list[str]:
        """What is looked for: the names of the open projects."""
        return [project.name for project in self.book.projects.values() if project.end is None]

    def owed_to(self, contact: str) -> tuple[Item, ...]:
        """Return what is owed to one person, most pressing first."""
        return tuple(item for item in self.items if item.contact == contact)

    # Contacts

    @property
    def total(self) -> int:
        """How many contacts there are."""
        return len(self._contacts)

    def rows(self, query: str = "", sorting: Sorting = "name") -> list[ContactRow]:
        """Return the contacts that the query finds, sorted."""
        return self._contacts.find(query, sorting)

    def contact(self, contact_id: str | None) -> Contact | None:
        """Return a contact that is still in the book."""
        return self.book.contacts.get(contact_id) if contact_id else None

    def person(self, contact: Contact) -> list[RunLine]:
        """Return the lines of a person's pane."""
        return person_lines(self.words, self.book, contact, self.owed_to(contact.id), self.day)

    def sheet(self, contact: Contact) -> list[RunLine]:
        """Return everything known of a person."""
        owed = self.owed_to(contact.id)
        history = history_lines(self.words, self.book, contact, owed, self.day)
        gifts = idea_lines(self.words, ideas(self.book, contact, self.day))
        return [*fiche(self.words, self.book, contact), (), *gifts, *([()] if gifts else []), *history]

    # Following

    def follow(self, change: Change) -> None:
        """Take in one change."""
        self._ledger.update(change)
        touched = change.deltas.get("contacts", {})
        if any(delta.before is None or delta.after is None for delta in touched.values()) or len(touched) > 1:
            self._rebuild_contacts()
            return
        self._refresh_rows(_people_in(change))

    def new_day(self, day: date) -> None:
        """Show another day."""
        self._ledger.new_day(day)
        self._rebuild_contacts()

    def _rebuild_contacts(self) -> None:
        contacts = self.book.contacts
        rows = self._make_rows(list(contacts.values()))
        self._contacts = ContactRows(
            by_name(rows), {contact_id: _searched(contact) for contact_id, contact in contacts.items()}
        )

    def _refresh_rows(self, people: Iterable[str]) -> None:
        due, marks = self._ledger.next_dues(), marks_of(self.items, self.day)
        moved = {row.id for row in self._contacts if row.next != due.get(row.id) or row.mark != marks.get(row.id, "")}
        concerned = [self.book.contacts[i] for i in moved.union(people) if i in self._contacts]
        for row in self._make_rows(concerned):
            if not self._contacts.replace(row, _searched(self.book.contacts[row.id])):
                self._rebuild_contacts()
                return

    def _make_rows(self, contacts: Sequence[Contact]) -> Iterable[ContactRow]:
        due, marks = self._ledger.next_dues(), marks_of(self.items, self.day)
        if len(contacts) > _MANY:
            last = all_last_acts(self.book, self.day, self.book.contacts)
        else:
            last = {contact.id: last_acts(self.book, contact.id, self.day) for contact in contacts}
        for contact in contacts:
            exchange = last[contact.id].exchange if contact.id in last else NEVER_YET
            yield ContactRow(
                id=contact.id,
                name=contact.name,
                place=contact.organisation or contact.role,
                last=None if exchange == NEVER_YET else exchange,
                next=due.get(contact.id),
                mark=marks.get(contact.id, ""),
            )


def _searched(contact: Contact) -> str:
    """Return the text in which a search looks."""
    return " ".join((contact.name, contact.organisation, contact.role, contact.city, *contact.tags, contact.note))


def _people_in(change: Change) -> set[str]:
    """Return the contacts that the records of a change are or name."""
    people = set(change.deltas.get("contacts", {}))
    for deltas in change.deltas.values():
        for delta in deltas.values():
            for record in delta:
                if record is not None:
                    people.update(referred(record, "contacts"))
    return people
