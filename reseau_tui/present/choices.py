"""What a form offers to choose from: the names of codes, and the people, tags and names that a book knows already."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from heapq import nsmallest
from typing import Any, NamedTuple

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.period import NO_CADENCE
from reseau_tui.model.text import fold
from reseau_tui.present.people import place_of
from reseau_tui.present.search import SearchIndex, fold_all
from reseau_tui.words import N_, Words
from reseau_tui.words.day_text import NUMBER_OF, UNIT_OF, fold_day
from reseau_tui.words.days import period

MOST = 6
"""Completions shown at most."""

GENDERS = {"f": N_("a woman"), "m": N_("a man")}
LANGUAGES = {"fr": N_("French"), "en": N_("English")}
MOVES = {"moved": N_("a new employer"), "corrected": N_("only the name was wrong")}
STILL_VALID = {"yes": N_("still valid"), "close": N_("close it"), "later": N_("I do not know yet")}
PROJECT_ENDS = {"won": N_("found"), "given-up": N_("given up")}
PROMISED_BY = {"me": N_("you"), "them": N_("your contact")}
SENDINGS = {"planned": N_("to be sent"), "sent": N_("has left")}
FAVOURS = {"none": N_("no help"), "helped": N_("help received"), "gave": N_("help given")}
YES_NO = {True: N_("yes"), False: N_("no")}
UNSAID = N_("not said")


class Option(NamedTuple):
    """One of a few: its code, and how it reads."""

    code: Any
    text: str


def options(words: Words, names: Mapping[Any, str], *, unsaid: str = "") -> list[Option]:
    """Return the codes with their names, after a first one for what is not known where `unsaid` names that."""
    first = [Option(None, words.say(unsaid))] if unsaid else []
    return first + [Option(code, words.say(name)) for code, name in names.items()]


def yes_no(words: Words) -> list[Option]:
    """Return yes and no."""
    return options(words, YES_NO)


# Periods

_PERIOD = re.compile(r"(?:tou[st]e?s? les |every |chaque |each )?(?:(?P<count>\d{1,3}|[a-z]+) )?(?P<unit>[a-z]+)")
_CLOSE = re.compile(r"(?<=\d)(?=[a-z])")
_NEVER = frozenset((NO_CADENCE, "never", "jamais", "aucun", "aucune"))
_LETTERS = {"day": ("d", 1), "week": ("w", 1), "fortnight": ("w", 2), "month": ("m", 1), "year": ("y", 1)}


def read_period(text: str) -> str | None:
    """Read how often as people say it (``6w``, ``3 mois``, ``tous les ans``); None where it is nothing of the kind."""
    found = _PERIOD.fullmatch(_CLOSE.sub(" ", fold_day(text)))
    if found is None or found["unit"] not in UNIT_OF:
        return None
    said = found["count"]
    count = 1 if said is None else int(said) if said.isdigit() else NUMBER_OF.get(said, 0)
    letter, times = _LETTERS[UNIT_OF[found["unit"]]]
    count *= times
    return f"{count}{letter}" if 1 <= count <= 999 else None


def read_cadence(text: str) -> str | None:
    """Read how often to keep in touch with someone, be it never, whatever the rules; None where it is neither."""
    return NO_CADENCE if fold(text) in _NEVER else read_period(text)


def period_text(words: Words, kept: str) -> str:
    """Return a period of the book as one would type it: `3 mois`."""
    if kept == NO_CADENCE:
        return words.say("never")
    try:
        said = period(words, kept)
    except ValueError:
        return kept
    return said if read_period(said) == kept else kept


# People


class Person(NamedTuple):
    """Someone whom a few letters may mean; `sure` tells that every word typed is there."""

    contact: Contact
    sure: bool


class People:
    """The people of a book by their names, for completion; made once for a form."""

    def __init__(self, book: Book) -> None:
        self._contacts = list(book.contacts.values())
        self._names = fold_all([contact.name for contact in self._contacts])
        self._index = SearchIndex([f"{contact.name} {contact.organisation}" for contact in self._contacts])

    def named(self, name: str) -> list[Contact]:
        """Return those who are called exactly that."""
        wanted = fold(name)
        return [contact for contact, known in zip(self._contacts, self._names, strict=True) if known == wanted]

    def like(self, typed: str, *, without: Collection[str] = (), most: int = MOST) -> list[Person]:
        """Return those the letters may mean: names that begin so first, look-alikes last."""
        wanted = fold(typed)
        if not wanted:
            return []
        found = [row for row in self._index.find(typed) if self._contacts[row].id not in without]
        ranked = nsmallest(most, ((*self._rank(row, wanted), row) for row in self._worth_ranking(found, wanted, most)))
        return [Person(self._contacts[row], sure=rank < _ALIKE) for rank, _, row in ranked]

    def _worth_ranking(self, rows: list[int], wanted: str, most: int) -> list[int]:
        """Return few of the thousands that one or two letters find: the names that begin so, else a word of them."""
        if len(rows) < _MANY:
            return rows
        names = self._names
        begin = [row for row in rows if names[row].startswith(wanted)]
        if len(begin) < most:
            begin = list(dict.fromkeys((*begin, *(row for row in rows if f" {wanted}" in names[row]))))
        return begin if len(begin) >= most else rows[:_MANY]

    def _rank(self, row: int, wanted: str) -> tuple[int, str]:
        name = self._names[row]
        if name == wanted:
            return 0, name
        if name.startswith(wanted):
            return 1, name
        words, parts = wanted.split(), name.replace("-", " ").split()
        if all(any(part.startswith(word) for part in parts) for word in words):
            return 2, name
        text = f"{name} {fold(self._contacts[row].organisation)}"
        return (3 if all(word in text for word in words) else _ALIKE), name


_ALIKE = 4
_MANY = 500


def aside_of(contact: Contact) -> str:
    """Return what tells a person from another of the same name."""
    return place_of(contact) or contact.city or next(iter(contact.emails), "") or ", ".join(contact.tags)


# Names a book knows


def organisations(book: Book) -> list[str]:
    """Return the names of organisations, most used first."""
    named = [contact.organisation for contact in book.contacts.values() if contact.organisation]
    return _by_use([*named, *(organisation.name for organisation in book.organisations.values())])


def tags(book: Book) -> list[str]:
    """Return the tags, most used first."""
    return _by_use(tag for contact in book.contacts.values() for tag in contact.tags)


def projects(book: Book) -> list[str]:
    """Return the names of the projects, those that run first."""
    return [project.name for project in sorted(book.projects.values(), key=lambda project: project.end is not None)]


def names_like(names: Iterable[str], typed: str, most: int = MOST) -> list[str]:
    """Return the names that begin with what was typed, then those that hold it."""
    wanted = fold(typed)
    if not wanted:
        return []
    begin: list[str] = []
    hold: list[str] = []
    for name in names:
        folded = fold(name)
        if folded.startswith(wanted):
            begin.append(name)
            if len(begin) == most:
                break
        elif wanted in folded:
            hold.append(name)
    return (begin + hold)[:most]


def _by_use(names: Iterable[str]) -> list[str]:
    uses: dict[str, int] = {}
    for name in names:
        uses[name] = uses.get(name, 0) + 1
    return sorted(uses, key=lambda name: -uses[name])
