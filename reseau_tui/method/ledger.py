"""What is owed, kept up to date: after a change only those whom it concerns are looked at again."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

from reseau_tui.method.chains import introducers
from reseau_tui.method.introductions import is_as_target
from reseau_tui.method.obligations import Item, Obligation, all_towards, everything, merged
from reseau_tui.method.obligations.item import Rank, rank
from reseau_tui.method.obligations.owed import is_put_away, name_towards
from reseau_tui.method.pauses import Pauses
from reseau_tui.method.projects import closing_round, is_told
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft
from reseau_tui.model.ids import NOBODY
from reseau_tui.model.keeping import BookSettings, Snooze
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project, Request
from reseau_tui.model.text import fold

FEW: Final = 20
MANY: Final = 500
SHARE: Final = 20
"""One in so many of all people, at least `FEW` and at most `MANY`: from there on all is derived anew, quicker."""


class Ledger:
    """All that is owed in a book on a day, in the order to do it; always what `obligations.items` says.

    The book is the caller's: `update` is told of a change once the book has it.
    """

    def __init__(self, book: Book, day: date) -> None:
        self._book = book
        self._begin(day)

    @property
    def day(self) -> date:
        """The day it is."""
        return self._day

    @property
    def items(self) -> list[Item]:
        """The things to do, in the order to do them."""
        return [item for _, item in self._listed]

    def of(self, contact: str) -> tuple[Item, ...]:
        """Return the items of one contact, the most pressing first."""
        return tuple(item for _, item in self._ranked.get(contact, ()))

    def ahead(self, contact: str) -> tuple[Obligation, ...]:
        """Return all that the book holds towards a contact, to come and put away too, by identity."""
        return self._owed.get(contact, ())

    def next_due(self, contact: str) -> date | None:
        """Return by when the next thing, listed or to come, is to be done for a contact; not what is put away."""
        owed = self._owed.get(contact, ())
        return min((each.due for each in owed if not is_put_away(self._book, each, self._day)), default=None)

    def next_dues(self) -> dict[str, date]:
        """Return `next_due` of everyone to whom something is owed, now or later."""
        return {contact: due for contact in self._owed if (due := self.next_due(contact)) is not None}

    def new_day(self, day: date) -> None:
        """Look at everything again from another day."""
        self._begin(day)

    def update(self, change: Change) -> frozenset[str]:
        """Follow a change that the book has taken in; return the contacts who were looked at again."""
        touched = [record for rows in change.deltas.values() for delta in rows.values() for record in delta if record]
        if _moves_everything(change):
            self._begin(self._day)
            return frozenset(self._book.contacts)
        concerned = self._concerned(touched)
        concerned |= self._moved_rounds(concerned, touched)
        if len(concerned) >= max(FEW, min(MANY, len(self._book.contacts) // SHARE)):
            self._begin(self._day)
        else:
            for contact in concerned:
                self._look_again(contact)
        return concerned

    def _begin(self, day: date) -> None:
        self._day = day
        self._paused = Pauses(self._book.pauses.values()).cover(day)
        self._rounds: dict[str, tuple[str, ...]] = {}
        self._near_rounds: dict[str, frozenset[str]] = {}
        for project in filter(is_told, self._book.projects.values()):
            self._read_round(project)
        self._by_identity: dict[str, str] = {}
        groups: defaultdict[str, list[Obligation]] = defaultdict(list)
        for each in everything(self._book, day, self._rounds):
            groups[each.contact].append(each)
            self._by_identity[each.id] = each.contact
        self._owed = {contact: tuple(owed) for contact, owed in groups.items()}
        self._ranked = {contact: ranked for contact in self._owed if (ranked := self._rank(contact))}
        self._listed = sorted(pair for ranked in self._ranked.values() for pair in ranked)

    def _look_again(self, contact: str) -> None:
        for each in self._owed.pop(contact, ()):
            del self._by_identity[each.id]
        for ranked in self._ranked.pop(contact, ()):
            del self._listed[bisect_left(self._listed, ranked)]
        owed = all_towards(self._book, contact, self._day, self._rounds)
        if owed:
            self._owed[contact] = tuple(owed)
            self._by_identity.update((each.id, contact) for each in owed)
            ranked_now = self._rank(contact)
            if ranked_now:
                self._ranked[contact] = ranked_now
                for pair in ranked_now:
                    insort(self._listed, pair)

    def _rank(self, contact: str) -> list[tuple[Rank, Item]]:
        if self._paused:
            return []
        present = [
            each
            for each in self._owed[contact]
            if each.since <= self._day and not is_put_away(self._book, each, self._day)
        ]
        name = name_towards(self._book, contact)
        return sorted((rank(item, self._day, name), item) for item in merged(present))

    def _concerned(self, touched: Iterable[Record]) -> frozenset[str]:
        """Return everyone towards whom the records may make something owed, or no longer owed."""
        named: set[str] = set()
        concerned: set[str] = set()
        # The records name both ends of each step of a chain that they made or broke: the steps above still stand.
        waiting: list[str] = []
        for record in touched:
            (waiting.extend if _runs_up(record) else named.update)(self._named(record))
        while waiting:
            contact = waiting.pop()
            if contact not in concerned:
                concerned.add(contact)
                waiting.extend(introducers(self._book, contact))
        return frozenset(concerned | named)

    def _read_round(self, project: Project) -> None:
        """Keep who is in the closing round of a project; the near ones are all on whom that depends."""
        self._rounds[project.id] = closing_round(self._book, project)
        self._near_rounds[project.id] = self._concerned((project,))

    def _moved_rounds(self, concerned: frozenset[str], touched: Iterable[Record]) -> frozenset[str]:
        """Return everyone whose day in a closing round may be another because the round has other people now."""
        if not any(_is_about_help(record) for record in touched):
            return frozenset()
        book = self._book
        changed = {record.id for record in touched if isinstance(record, Project)}
        asked = {record.request if isinstance(record, Interaction) else record.id for record in touched}
        moved: set[str] = set()
        for project in changed | self._rounds.keys():
            on_round = project in changed or concerned & self._near_rounds[project]
            if not (on_round or any(request.id in asked for request in book.requests_for[project])):
                continue
            before = self._rounds.pop(project, ())
            if project in book.projects and is_told(book.projects[project]):
                self._read_round(book.projects[project])
            if before != (now := self._rounds.get(project, ())):
                moved.update((*before, *now))
        return frozenset(moved)

    def _named(self, record: Record) -> Iterable[str]:
        book = self._book
        match record:
            case Contact():
                yield record.id
                # What is owed for a request names the person asked and the connector, to either of them.
                yield from (request.contact for request in book.requests_helped_by[record.id])
                yield from (request.contact for request in book.requests_about[record.id])
                yield from (one for r in book.requests_of[record.id] for one in (*r.helpers, *r.targets))
            case Organisation():
                wanted = fold(record.name)
                for contact in book.contacts.values():
                    if contact.organisation and fold(contact.organisation) == wanted:
                        yield from self._named(contact)
            case Tie():
                yield from (record.a, record.b)
            case Request():
                yield from (record.contact, *record.also_by, *record.targets)
                if record.connector:
                    yield record.connector
                for person in (record.contact, *record.targets):
                    yield from self._introducing_to_me(person)
                yield from (entry.contact for entry in book.interactions_on[record.id])
                if record.project:
                    yield NOBODY
            case BookSettings():
                yield NOBODY
            case Project():
                yield NOBODY
                for asked in book.requests_for[record.id]:
                    yield from self._named(asked)
            case Interaction():
                yield from (record.contact, *record.introduced)
                yield from self._introducing_to_me(record.contact)
                request = book.requests.get(record.request)
                if request is not None:
                    yield from request.helpers
            case Promise():
                yield record.contact
            case Draft() if record.planned:
                yield record.contact
            case Snooze():
                if record.item in self._by_identity:
                    yield self._by_identity[record.item]
            case _:
                pass

    def _introducing_to_me(self, person: str) -> Iterable[str]:
        """Yield those who introduced the person to me: they are thanked once I answered the person."""
        return (request.connector for request in self._book.requests_of[person] if is_as_target(request))


def _runs_up(record: Record) -> bool:
    """Tell whether those further up a chain may have to hear of the record, or hear it in another way."""
    if isinstance(record, Interaction):
        return bool(record.introduced) or (record.kind == "meeting" and bool(record.request))
    return isinstance(record, Contact | Organisation | Project | Request)


def _is_about_help(record: Record) -> bool:
    """Tell whether it may hang on the record who helped on a project, or who of them may hear how it ended."""
    if isinstance(record, Interaction):
        return record.helped or bool(record.introduced)
    return isinstance(record, Contact | Project | Request)


def _moves_everything(change: Change) -> bool:
    """Tell whether a change moves days or secrets for everyone: a pause, my country or employer, cadences, numbers."""
    if change.deltas.get("pauses"):
        return True
    counting = [
        (kept.country, kept.employer, kept.cadences, kept.numbers, kept.moments)
        if isinstance(kept, BookSettings)
        else None
        for delta in change.deltas.get("settings", {}).values()
        for kept in delta
    ]
    return len(set(counting)) > 1
