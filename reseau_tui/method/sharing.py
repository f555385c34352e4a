"""The shelf of things to share: to whom could I send this, and what could I send this person. Source: method R8, R9."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

import msgspec

from reseau_tui.method.approachable import may_be_written_to
from reseau_tui.method.discretion import kept_out
from reseau_tui.method.topics import field_words, tag_key
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Share
from reseau_tui.model.kinds import Closeness
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.text import fold

_CLOSEST: Final[dict[Closeness | None, int]] = {"close": 0, "good": 1, "faint": 2, None: 3, "never-met": 4}
_WEIGHTS: Final = {"share-need": 3, "share-tag": 2, "share-role": 1}


class Match(msgspec.Struct, frozen=True):
    """A thing and someone whom it may please, with the reasons, the most telling first."""

    share: Share
    contact: Contact
    reasons: tuple[Reason, ...]

    @property
    def rank(self) -> tuple[int, int, str, str]:
        """What matches are sorted by: how much speaks for it, how close the person is, their name."""
        fit = sum(_WEIGHTS[reason.code] for reason in self.reasons)
        return -fit, _CLOSEST[self.contact.closeness], fold(self.contact.name), self.contact.id


class Readers:
    """Whom the things on the shelf may please; made for one look at a book on a day."""

    def __init__(self, book: Book, day: date) -> None:
        self._book = book
        self._day = day
        self._left_out = kept_out(book)
        self._about: defaultdict[str, set[str]] = defaultdict(set)
        for contact in book.contacts.values():
            for key in _keys(contact):
                self._about[key].add(contact.id)

    def of(self, share: Share) -> list[Match]:
        """Return those whom a thing may please, who have not had it, best first."""
        keys = {*(tag_key(tag) for tag in share.tags), *_words(share)}
        people = {person for key in keys for person in self._about.get(key, ())} - self._left_out
        found = (fit(share, self._book.contacts[person]) for person in people)
        there = (m for m in found if m and may_be_written_to(self._book, m.contact, self._day))
        return sorted(there, key=lambda match: match.rank)


def readers(book: Book, share: Share, day: date) -> list[Match]:
    """Return those to whom I could send this. Source: method R8."""
    return Readers(book, day).of(share)


def things_for(book: Book, contact: Contact, day: date) -> list[Match]:
    """Return what I could send this person, the best fit first, then the newest. Source: method R8, R9."""
    if not may_be_written_to(book, contact, day):
        return []
    found = (fit(share, contact) for share in book.shares.values())
    return sorted((m for m in found if m), key=lambda match: (match.rank, -_age(match.share), match.share.id))


def fit(share: Share, contact: Contact) -> Match | None:
    """Return why a thing may please someone, or None; nor for whoever had it or for whom it is not."""
    if contact.id in share.sent_to or contact.id in share.not_for:
        return None
    reasons = tuple(_reasons(share, contact))
    return Match(share, contact, reasons) if reasons else None


def _reasons(share: Share, contact: Contact) -> Iterable[Reason]:
    words = _words(share)
    tags = {tag_key(tag) for tag in share.tags}
    for need in contact.needs:
        if words & field_words(need) or tag_key(need) in tags:
            yield Reason("share-need", {"need": need})
    for tag in contact.tags:
        if tag_key(tag) in tags or words & field_words(tag):
            yield Reason("share-tag", {"tag": tag})
    tagged = {word for tag in share.tags for word in field_words(tag)}
    if tagged & field_words(contact.role) or tags & set(fold(contact.role).split()):
        yield Reason("share-role", {"role": contact.role})


def _words(share: Share) -> frozenset[str]:
    return field_words(share.text).union(*(field_words(tag) for tag in share.tags))


def _keys(contact: Contact) -> Iterable[str]:
    for tag in contact.tags:
        yield tag_key(tag)
        yield from field_words(tag)
    for need in contact.needs:
        yield tag_key(need)
        yield from field_words(need)
    if contact.role:
        yield from field_words(contact.role)
        yield from fold(contact.role).split()


def _age(share: Share) -> int:
    return share.added.toordinal() if share.added else 0
