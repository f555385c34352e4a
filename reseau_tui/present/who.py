"""Whom or what a few typed words mean: a contact, a request, a thing to do, a project. Source: cli.md, WHO."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal, NamedTuple

from reseau_tui.method.posts import resting
from reseau_tui.method.requests import is_open, state_of
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Project, Request
from reseau_tui.model.text import clean, fold
from reseau_tui.present.kinds import ITEMS, STATES
from reseau_tui.present.people import name_of
from reseau_tui.words import N_, Words

MOST_NAMED: Final = 8
SHORTEST_ENDING: Final = 4
_ITEM_IDENTITY = re.compile(r"[a-z]+(?:-[a-z]+)*-\d{12}")
_BETWEEN = re.compile(r"[\s,;.()\"«»“”]+")

What = Literal["contact", "request", "item", "project"]


class Candidate(NamedTuple):
    """Something that may have been meant: its identifier and how it is called."""

    id: str
    called: str


class Unclear(Exception):
    """The words mean nothing that is there, or several things: those `candidates`, else the nearest."""

    def __init__(
        self, what: What, text: str, candidates: Sequence[Candidate] = (), *, several: bool = False, of: str = ""
    ) -> None:
        super().__init__(what, text)
        self.what = what
        self.text = text
        self.candidates = tuple(candidates)
        self.several = several
        self.of = of


# People


def contact_named(book: Book, text: str, *, new: bool = False) -> Contact:
    """Return the contact that the words mean. Raises `Unclear`.

    With `new`, a name of several words means only who bears it whole: anyone else is somebody new.
    """
    found = contacts_named(book, text, whole=new and len(_words(fold(clean(text)))) > 1)
    if len(found) == 1:
        return found[0]
    if found:
        raise Unclear("contact", text, [_called(c) for c in found], several=True)
    raise Unclear("contact", text, [_called(c) for c in _nearest(book, text)])


def contacts_named(book: Book, text: str, *, whole: bool = False) -> list[Contact]:
    """Return whom the first rung of the ladder that holds anyone holds: identifier, e-mail, name, words, parts.

    With `whole`, only the first three rungs are tried.
    """
    text = clean(text).strip()
    if text in book.contacts:
        return [book.contacts[text]]
    wanted = fold(text)
    words = _words(wanted)
    if not words:
        return []
    everyone = [(contact, fold(contact.name)) for contact in book.contacts.values()]
    rungs: tuple[Callable[[Contact, str], bool], ...] = (
        lambda contact, _name: any(fold(email) == wanted for email in (*contact.emails, *resting(contact))),
        lambda _contact, name: name == wanted,
        lambda _contact, name: words == _words(name),
        lambda _contact, name: set(words) <= set(_words(name)),
        lambda _contact, name: _each(words, _words(name), str.startswith),
        lambda _contact, name: wanted in name or all(word in name for word in words),
    )
    for rung in rungs[:3] if whole else rungs:
        found = [contact for contact, name in everyone if rung(contact, name)]
        if found:
            return found
    return []


def contacts_matching(book: Book, query: str) -> list[Contact]:
    """Return the contacts that hold all the words of a search somewhere, by name. Source: cli.md, `list`."""
    words = fold(clean(query)).split()
    found = [contact for contact in book.contacts.values() if _holds(contact, words)]
    return sorted(found, key=lambda contact: (fold(contact.name), contact.id))


def _words(folded: str) -> list[str]:
    return [word for word in _BETWEEN.split(folded) if word]


def _each(wanted: Iterable[str], words: Sequence[str], fits: Callable[[str, str], bool]) -> bool:
    return all(any(fits(word, each) for word in words) for each in wanted)


def _holds(contact: Contact, words: Sequence[str]) -> bool:
    if not words:
        return True
    said = (
        contact.name,
        contact.organisation,
        contact.role,
        contact.city,
        *contact.tags,
        *contact.emails,
        *resting(contact),
        contact.note,
    )
    text = fold("\n".join(said))
    return all(word in text for word in words)


def _nearest(book: Book, text: str) -> list[Contact]:
    import difflib

    bearers: dict[str, dict[str, Contact]] = {}
    for contact in book.contacts.values():
        name = fold(contact.name)
        for word in {name, *_words(name)}:
            bearers.setdefault(word, {})[contact.id] = contact
    wanted = fold(clean(text))[:200]
    found: dict[str, Contact] = {}
    for each, alike in ((wanted, 0.6), *((word, 0.75) for word in _words(wanted))):
        for word in difflib.get_close_matches(each, bearers, n=MOST_NAMED, cutoff=alike):
            found.update(bearers[word])
    return list(found.values())[:MOST_NAMED]


def _called(contact: Contact) -> Candidate:
    where = contact.organisation or (contact.emails[0] if contact.emails else "") or contact.city
    return Candidate(contact.id, f"{contact.name} ({where})" if where else contact.name)


# Requests


def request_named(words: Words, book: Book, text: str, *, closed_too: bool = False) -> Request:
    """Return the request of that identifier or unique ending of it, or the one open request of a person.

    With `closed_too`, someone's only request counts where none is open. Raises `Unclear`.
    """
    wanted = clean(text).strip()
    if wanted in book.requests:
        return book.requests[wanted]
    if wanted.isdecimal() and len(wanted) >= SHORTEST_ENDING:
        ending = [request for identity, request in book.requests.items() if identity.endswith(wanted)]
        if len(ending) == 1:
            return ending[0]
        if ending:
            raise Unclear("request", text, [_described(words, book, r) for r in ending], several=True)
    contact = contact_named(book, text)
    theirs = book.requests_of[contact.id]
    found = [request for request in theirs if is_open(request)]
    if closed_too and not found:
        found = list(theirs)
    if len(found) == 1:
        return found[0]
    described = [_described(words, book, request) for request in found or theirs]
    raise Unclear("request", text, described, several=bool(found), of=contact.name)


def _described(words: Words, book: Book, request: Request) -> Candidate:
    state = words.say(STATES[state_of(book, request)])
    return Candidate(request.id, f"{name_of(book, request.contact)}, {request.about} ({state})")


# Things to do, projects


class Listed(NamedTuple):
    """A thing to do as far as its finding goes."""

    id: str
    kind: str
    contact: str


def item_named(words: Words, book: Book, text: str, listed: Sequence[Listed]) -> str:
    """Return the identifier of the thing to do that is meant: its own, or that of a person's only one."""
    wanted = clean(text).strip()
    if any(item.id == wanted for item in listed):
        return wanted
    if _ITEM_IDENTITY.match(wanted):
        raise Unclear("item", wanted)
    contact = contact_named(book, text)
    theirs = [item for item in listed if item.contact == contact.id]
    if len(theirs) == 1:
        return theirs[0].id
    described = [Candidate(item.id, words.say(ITEMS[item.kind])) for item in theirs]
    raise Unclear("item", text, described, several=bool(theirs), of=contact.name)


def project_named(book: Book, text: str) -> Project:
    """Return the project of that name or identifier, else the only one whose name begins so. Raises `Unclear`."""
    wanted = fold(clean(text))
    projects = list(book.projects.values())
    found = [p for p in projects if p.id == wanted or fold(p.name) == wanted]
    found = found or [p for p in projects if wanted and fold(p.name).startswith(wanted)]
    if len(found) == 1:
        return found[0]
    raise Unclear("project", text, [Candidate(p.id, p.name) for p in found or projects], several=bool(found))


# In words

_NOBODY = N_("Nobody is called “{text}”.")
_SEVERAL_PEOPLE = N_("“{text}” may be several people. Say more of the name, or give the e-mail or the identifier:")
_NEAREST = N_("The nearest names:")
_NO_OPEN_REQUEST = N_("{of} has no open request.")
_THEIR_REQUESTS = N_("Their requests:")
_SEVERAL_REQUESTS = N_("“{text}” may be several requests. Give the identifier, or its ending:")
_NO_ITEM = N_("Nothing is to be done for {of} today.")
_NO_SUCH_ITEM = N_("This is not to be done today (any more): {text}")
_SEVERAL_ITEMS = N_("Several things are to be done for {of}. Give the identifier of one:")
_NO_PROJECT = N_("There is no project “{text}”.")
_PROJECTS = N_("The projects:")
_SEVERAL_PROJECTS = N_("“{text}” may be several projects:")

_SENTENCES: dict[What, tuple[str, str, str]] = {
    "contact": (_NOBODY, _NEAREST, _SEVERAL_PEOPLE),
    "request": (_NO_OPEN_REQUEST, _THEIR_REQUESTS, _SEVERAL_REQUESTS),
    "item": (_NO_ITEM, "", _SEVERAL_ITEMS),
    "project": (_NO_PROJECT, _PROJECTS, _SEVERAL_PROJECTS),
}
_LONGEST_SHOWN = 80


def unclear_sentence(words: Words, unclear: Unclear) -> str:
    """Say that nothing, or more than one thing, is meant, and what may be: one candidate a line."""
    none, nearest, several = _SENTENCES[unclear.what]
    if unclear.what == "item" and not unclear.of:
        none = _NO_SUCH_ITEM
    shown = clean(unclear.text)
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
    said = [words.say(several if unclear.several else none, text=shown, of=unclear.of)]
    if unclear.candidates and not unclear.several and nearest:
        said[0] += f" {words.say(nearest)}"
    said += [f"  {candidate.id}  {candidate.called}" for candidate in unclear.candidates[:MOST_NAMED]]
    more = len(unclear.candidates) - MOST_NAMED
    if more > 0:
        said.append("  " + words.count("and {n} more", "and {n} more", more))
    return "\n".join(said)
