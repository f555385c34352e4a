"""Whether a person found in a file is already in the book: keys that decide, and what speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from reseau_tui.exchange.report import Found
from reseau_tui.exchange.values import linkedin_slug, phone_key
from reseau_tui.method.posts import resting
from reseau_tui.model.names import name_words, split_name
from reseau_tui.model.people import Contact
from reseau_tui.model.text import fold

Name = tuple[str, ...]
_KINDS = ("slugs", "emails", "phones", "names", "posts", "days", "places")
MOST = 100
"""Contacts looked at under one key: a file of thousands of namesakes must not take a day."""
PHONE_FIGURES = 9
"""Fewer figures than these (an extension, a short number) say nothing about who it is."""


class Traits(NamedTuple):
    """What tells people apart, in comparable form; of a contact or of a person found.

    `posts` is each form of the name with the organisation, `days` with the day of connection, `places` with the city.
    """

    slugs: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]
    names: frozenset[Name]
    posts: frozenset[tuple[Name, str]]
    days: frozenset[tuple[Name, date]]
    places: frozenset[tuple[Name, str]]
    name: str
    given: str
    organisation: str


def traits(person: Contact | Found) -> Traits:
    """Return what tells this person apart."""
    old = resting(person) if isinstance(person, Contact) and person.posts else ()
    emails = frozenset(email.casefold() for email in (*person.emails, *old))
    links = (person.linkedin, *person.links) if person.linkedin or person.links else ()
    phones = (phone_key(phone) for phone in person.phones)
    unnamed = (isinstance(person, Found) and person.name_guessed) or person.name.casefold() in emails
    parts = f"{person.given} {person.family}" if person.given and person.family else ""
    whole = name_words(person.name)
    names = frozenset(filter(None, (whole, name_words(parts) if parts and parts != person.name else ())))
    organisation, day, city = fold(person.organisation), person.connected_on, fold(person.city)
    return Traits(
        slugs=frozenset(filter(None, map(linkedin_slug, links))),
        emails=emails,
        phones=frozenset(key for key in phones if len(key) >= PHONE_FIGURES),
        names=names,
        posts=frozenset((name, organisation) for name in names) if organisation else frozenset(),
        days=frozenset((name, day) for name in names) if day else frozenset(),
        places=frozenset((name, city) for name in names) if city else frozenset(),
        name="" if unnamed else person.name,
        given="" if unnamed else person.given,
        organisation=organisation,
    )


class People:
    """The contacts of a book, found by any of their keys; those added later are found too."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._traits: dict[str, Traits] = {}
        self._contacts: dict[str, Contact] = {}
        self._under: dict[str, dict[object, dict[str, None]]] = {kind: {} for kind in _KINDS}
        for contact in contacts:
            self.add(contact)

    def __getitem__(self, contact_id: str) -> Contact:
        return self._contacts[contact_id]

    def traits_of(self, contact: Contact) -> Traits:
        """Return the traits of a contact that is here."""
        return self._traits[contact.id]

    def add(self, contact: Contact, known: Traits | None = None) -> None:
        """Take in a contact, or what it has become; `known` spares working its traits out."""
        known = self._traits[contact.id] = known or traits(contact)
        self._contacts[contact.id] = contact
        for kind, under in self._under.items():
            for value in getattr(known, kind):
                under.setdefault(value, {})[contact.id] = None

    def sharing(self, kind: str, values: frozenset[Any]) -> Iterator[Contact]:
        """Yield the contacts that have one of these values, each once, oldest first."""
        under = self._under[kind]
        ids = (i for value in values for i in islice(under.get(value, ()), MOST))
        for contact_id in ids if len(values) == 1 else dict.fromkeys(ids):
            contact = self._contacts[contact_id]
            if not getattr(self._traits[contact_id], kind).isdisjoint(values):  # a key may have been lost since
                yield contact

    def named(self, name: str) -> list[Contact]:
        """Return the contacts of that full name."""
        return list(self.sharing("names", frozenset((name_words(name),))))


def recognised(
    people: People, found: Found, known: Traits, brings_nothing: Callable[[Contact], bool]
) -> Contact | None:
    """Return the contact who is the person found, or None.

    Of several it is the one to whom the file brings nothing: the one whom the same row was about the last time.
    """
    for group in _candidates(people, found, known):
        if group:
            return next(filter(brings_nothing, group), group[0])
    if known.slugs or known.emails or known.days:
        return None  # whoever had all that the row brings would have been found by one of these
    for contact in people.sharing("places", known.places) if known.places else people.sharing("names", known.names):
        told = contact.note or not known.organisation  # another post than the contact's is in the note
        if told and not differs(people, contact, found, known) and brings_nothing(contact):
            return contact
    return None


def _candidates(people: People, found: Found, known: Traits) -> Iterator[list[Contact]]:
    """Yield, key by key from the surest down, the contacts who are the person found; each list may be empty.

    The LinkedIn address; an e-mail, then a telephone, shared by people of one given name; the name with the day of
    connection; the name with the organisation; at last the name alone, if one contact alone bears it and nothing says
    otherwise.
    """
    yield list(people.sharing("slugs", known.slugs))
    yield [c for c in people.sharing("emails", known.emails) if same_given(people.traits_of(c), known)]
    namesakes = list(islice(people.sharing("names", known.names), 2))
    if not namesakes:
        return
    for kind in ("phones", "days", "posts"):
        sharing = people.sharing(kind, getattr(known, kind))
        yield [c for c in sharing if _is_namesake(people.traits_of(c), known) and not differs(people, c, found, known)]
    if len(namesakes) == 1 and any(len(words) > 1 for words in known.names):
        only = namesakes[0]
        if not differs(people, only, found, known) and not _elsewhere(people, only, found, known):
            yield namesakes


def likely(people: People, found: Found, known: Traits, among: Container[str]) -> Contact | None:
    """Return one of `among` who may be the person found, where no key decided; perhaps under a new LinkedIn address."""
    for kind in ("names", "emails"):
        for contact in people.sharing(kind, getattr(known, kind)):
            if contact.id not in among:
                break  # they stand in the order of their coming
            same_day = found.connected_on is not None and contact.connected_on == found.connected_on
            if same_day or not differs(people, contact, found, known):
                return contact
    return None


def differs(people: People, contact: Contact, found: Found, known: Traits) -> bool:
    """Tell whether they cannot be one person in spite of their name."""
    theirs = people.traits_of(contact)
    return (
        (bool(theirs.slugs and known.slugs) and theirs.slugs.isdisjoint(known.slugs))
        or (contact.gender is not None and found.gender is not None and contact.gender != found.gender)
        or (
            contact.connected_on is not None
            and found.connected_on is not None
            and contact.connected_on != found.connected_on
        )
        or not same_given(theirs, known)
    )


def same_given(a: Traits, b: Traits) -> bool:
    """Tell whether the given names may be those of one person: couples share an address, and a family name."""
    if not a.name or not b.name or not a.names.isdisjoint(b.names):
        return True
    first, second = _given(a), _given(b)
    if not first or not second:
        return True
    if len(first[0].strip(".")) == 1 or len(second[0].strip(".")) == 1:
        return first[0][0] == second[0][0]
    short, long = sorted((first, second), key=len)
    return long[: len(short)] == short


def _given(person: Traits) -> list[str]:
    return fold(person.given or split_name(person.name)[0]).replace("-", " ").split()


def _is_namesake(theirs: Traits, known: Traits) -> bool:
    return not theirs.names.isdisjoint(known.names)


def _far_away(contact: Contact, found: Found) -> bool:
    return bool(contact.city and found.city) and fold(contact.city) != fold(found.city)


def _elsewhere(people: People, contact: Contact, found: Found, known: Traits) -> bool:
    """Tell whether anything but the name speaks of two people."""
    theirs = people.traits_of(contact)
    return (
        bool(theirs.organisation and known.organisation)
        or _far_away(contact, found)
        or (bool(theirs.emails and known.emails) and theirs.emails.isdisjoint(known.emails))
        or (bool(theirs.phones and known.phones) and theirs.phones.isdisjoint(known.phones))
    )
