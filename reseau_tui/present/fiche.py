"""Everything known of a person, as lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reseau_tui.method.obligations import owed_to
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact, Post, Tie
from reseau_tui.present.cadence_rules import cadence_said
from reseau_tui.present.kinds import ITEMS
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import TIE_STRENGTHS, name_of, place_of, ties_in_words
from reseau_tui.present.reasons import why
from reseau_tui.words import Words
from reseau_tui.words.days import long_day

_LABEL_CELLS = 16


def fiche(words: Words, book: Book, contact: Contact) -> list[RunLine]:
    """Return the fields of a person that are filled, and the people they know."""
    lines = [line(Run(contact.name, "strong"))]
    lines += [_field(label, text) for label, text in _fields(words, book, contact) if text]
    lines += [_field(words.say("knows"), _tie_in_words(words, book, contact, tie)) for tie in book.ties_of[contact.id]]
    return lines


def call_lines(words: Words, book: Book, contact: Contact, day: date, spoken: Sequence[str] = ()) -> list[RunLine]:
    """Return the numbers of a person, why one may wish to call, and what to say: three lines (R11)."""
    numbers = [line(Run(phone, "strong")) for phone in contact.phones]
    reasons = [
        line(Run(f"{words.say(ITEMS[item.kind])} · ", "accent"), Run(why(words, book, part, day)))
        for item in owed_to(book, contact.id, day)
        for part in item.parts
    ]
    return [
        line(Run(contact.name, "strong")),
        line(Run(place_of(contact), "quiet")),
        (),
        *(numbers or [line(words.say("No phone number yet: m adds one."))]),
        (),
        *reasons,
        *([()] if spoken else []),
        *(line(Run("– ", "quiet"), Run(said)) for said in spoken),
    ]


def _fields(words: Words, book: Book, contact: Contact) -> Iterable[tuple[str, str]]:
    yield words.say("role"), place_of(contact)
    yield words.say("e-mail"), ", ".join(contact.emails)
    yield words.say("phone"), ", ".join(contact.phones)
    yield "LinkedIn", contact.linkedin
    yield words.say("links"), ", ".join(contact.links)
    yield words.say("where"), ", ".join(part for part in (contact.city, contact.country) if part)
    yield words.say("tags"), ", ".join(contact.tags)
    yield words.say("we two"), ties_in_words(words, contact)
    yield words.say("how we met"), contact.how_met
    yield words.say("keep in touch"), cadence_said(words, book, contact)
    yield words.say("looks for"), ", ".join(contact.needs)
    yield words.say("can give"), ", ".join(contact.offers)
    yield words.say("assistant"), contact.assistant
    yield words.say("mind"), ", ".join(marks_in_words(words, contact))
    for post in reversed(contact.posts):
        yield words.say("before"), post_left(words, post)
    yield words.say("away until"), long_day(words, contact.away_until) if contact.away_until else ""


def marks_in_words(words: Words, contact: Contact) -> list[str]:
    """Say what to mind with a person: whom to leave in peace, whom not to tell, whose job it is to be asked."""
    marks = (
        (contact.leave_in_peace, words.say("leave in peace")),
        (contact.not_told, words.say("not told of confidential projects")),
        (contact.recruiter, words.say("recruiter")),
    )
    return [said for marked, said in marks if marked]


def post_left(words: Words, post: Post) -> str:
    """Say where someone worked before, until when, and which addresses rest."""
    said = ", ".join(part for part in (post.role, post.organisation) if part)
    if post.until:
        said = words.say("{what}, until {day}", what=said, day=long_day(words, post.until))
    if post.emails:
        said = words.say("{what} (at rest: {addresses})", what=said, addresses=", ".join(post.emails))
    return said


def through_assistant(words: Words, contact: Contact, note: str) -> str:
    """Say that an assistant answered for the person, before what else is noted."""
    name = contact.assistant
    by = words.say("by their assistant, {name}", name=name) if name else words.say("by their assistant")
    return f"{by}: {note}" if note else by


def _tie_in_words(words: Words, book: Book, contact: Contact, tie: Tie) -> str:
    other = name_of(book, tie.b if tie.a == contact.id else tie.a)
    said = [words.say(TIE_STRENGTHS[tie.strength])] if tie.strength else []
    if tie.manages:
        said.append(words.say("manages them") if tie.a == contact.id else words.say("is their manager"))
    return f"{other} ({', '.join(said)})" if said else other


def _field(label: str, text: str) -> RunLine:
    return line(Run(f"{label}".ljust(_LABEL_CELLS), "quiet"), text)
