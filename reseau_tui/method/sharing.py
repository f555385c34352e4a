"""The shelf of things to share: to whom could I send this, and what could I send this person. Source: method R8, R9."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

import msgspec

from reseau_tui.method.approachable import is_away
from reseau_tui.method.discretion import is_kept_out, kept_out
from reseau_tui.method.topics import field_words, role_topics, tag_key, tag_topics
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Share
from reseau_tui.model.kinds import Closeness
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason

_CLOSEST: Final[dict[Closeness | None, int]] = {"close": 0, "good": 1, "faint": 2, None: 3, "never-met": 4}
_WEIGHTS: Final = {"share-need": 3, "share-tag": 2, "share-role": 1}
_NOTHING: Final[frozenset[str]] = frozenset()


class Match(msgspec.Struct, frozen=True):
    """A thing and someone whom it may please, with the reasons, the most telling first.

    Matches sort by `rank`: how much speaks for it, how close the person is, who came first into the book.
    """

    share: Share
    contact: Contact
    reasons: tuple[Reason, ...]
    rank: tuple[int, int, str]


class Subject(NamedTuple):
    """What a thing is about: its tags, the words of the tags, and with these those of its text."""

    tags: frozenset[str]
    tagged: frozenset[str]
    words: frozenset[str]


def subject(share: Share) -> Subject:
    """Return what a thing is about."""
    tagged = _NOTHING.union(*(field_words(tag) for tag in share.tags))
    return Subject(frozenset(tag_key(tag) for tag in share.tags), tagged, tagged | field_words(share.text))


class Readers:
    """Whom the things on the shelf may please; made for one look at a book on a day."""

    def __init__(self, book: Book, day: date) -> None:
        self._book = book
        self._day = day
        self._left_out = kept_out(book)
        self._subjects = {share.id: subject(share) for share in book.shares.values()}
        wanted = _NOTHING.union(*(found.tags | found.words for found in self._subjects.values()))
        self._about: defaultdict[str, set[str]] = defaultdict(set)
        for contact in book.contacts.values() if wanted else ():
            for topics in _topics(contact):
                for topic in topics & wanted:
                    self._about[topic].add(contact.id)

    def of(self, share: Share) -> list[Match]:
        """Return those whom a thing on the shelf may please, who have not had it, best first."""
        about = self._subjects[share.id]
        people = {person for topic in about.tags | about.words for person in self._about.get(topic, ())}
        contacts = self._book.contacts
        found = (_fit(share, about, contacts[person]) for person in people - self._left_out)
        there = (match for match in found if match and not is_away(self._book, match.contact, self._day))
        return sorted(there, key=lambda match: match.rank)


def readers(book: Book, share: Share, day: date) -> list[Match]:
    """Return those to whom I could send a thing on the shelf. Source: method R8."""
    return Readers(book, day).of(share)


def things_for(book: Book, contact: Contact, day: date) -> list[Match]:
    """Return what I could send this person, the best fit first, then the newest. Source: method R8, R9."""
    if is_kept_out(book, contact) or is_away(book, contact, day):
        return []
    found = (fit(share, contact) for share in book.shares.values())
    return sorted((m for m in found if m), key=lambda match: (match.rank, -_age(match.share), match.share.id))


def fit(share: Share, contact: Contact) -> Match | None:
    """Return why a thing may please someone, or None; nor for whoever had it or for whom it is not."""
    return _fit(share, subject(share), contact)


def _fit(share: Share, about: Subject, contact: Contact) -> Match | None:
    if contact.id in share.sent_to or contact.id in share.not_for:
        return None
    reasons = tuple(_reasons(about, contact))
    if not reasons:
        return None
    weight = sum(_WEIGHTS[reason.code] for reason in reasons)
    return Match(share, contact, reasons, (-weight, _CLOSEST[contact.closeness], contact.id))


def _reasons(about: Subject, contact: Contact) -> Iterable[Reason]:
    for need in contact.needs:
        if not about.words.isdisjoint(tag_topics(need)) or tag_key(need) in about.tags:
            yield Reason("share-need", {"need": need})
    for tag in contact.tags:
        if tag_key(tag) in about.tags or not about.words.isdisjoint(field_words(tag)):
            yield Reason("share-tag", {"tag": tag})
    topics = role_topics(contact.role)
    if not about.tagged.isdisjoint(topics) or not about.tags.isdisjoint(topics):
        yield Reason("share-role", {"role": contact.role})


def _topics(contact: Contact) -> Iterable[frozenset[str]]:
    for text in (*contact.tags, *contact.needs):
        yield tag_topics(text)
    if contact.role:
        yield role_topics(contact.role)


def _age(share: Share) -> int:
    return share.added.toordinal() if share.added else 0
