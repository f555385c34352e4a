"""The daily review: who may have answered, the day's portion of people, and the end. Source: method R17, R5."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from reseau_tui.method.acts import last_exchange
from reseau_tui.method.obligations import Item, items
from reseau_tui.method.posts import to_confirm
from reseau_tui.method.requests import state_of
from reseau_tui.method.threads import unweighed_word
from reseau_tui.method.week import week
from reseau_tui.model.book import Book
from reseau_tui.model.ids import NOBODY
from reseau_tui.model.people import Contact
from reseau_tui.present.cards import item_in_words
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import card_name, name_of, place_of, ties_in_words
from reseau_tui.present.reasons import why
from reseau_tui.present.shop_window import shop_window_lines
from reseau_tui.present.silence import silence_in_words, silent_requests
from reseau_tui.present.week import week_line
from reseau_tui.words import Words
from reseau_tui.words.days import day as say_day
from reseau_tui.words.days import relative, since_day

AHEAD_DAYS = 14
"""How far the end of the review looks for who is next."""
_LABEL_CELLS = 11


class Waiting(msgspec.Struct, frozen=True):
    """An open request without an answer: the person may have written since yesterday.

    `word` is the entry of a word that came in and of which nobody has said whether it is the answer, `said` says so.
    """

    id: str
    contact: str
    name: str
    about: str
    since: str
    word: str = ""
    said: str = ""


def waiting(words: Words, book: Book, day: date) -> list[Waiting]:
    """Return the requests of mine that wait: those with a word to weigh first, then the latest message first."""
    found = []
    for request in book.requests.values():
        contact = book.contacts.get(request.contact)
        if request.incoming or contact is None or contact.leave_in_peace or not request.delivered:
            continue
        word = unweighed_word(book, request)
        if word is not None or state_of(book, request) == "waiting":
            found.append((request, word))
    found.sort(key=lambda pair: (pair[1] is not None, pair[0].delivered[-1].on), reverse=True)
    return [
        Waiting(
            id=request.id,
            contact=request.contact,
            name=name_of(book, request.contact),
            about=request.about,
            since=since_day(words, request.delivered[-1].on, day),
            word=word.id if word else "",
            said=words.say("a word on {on}: is it the answer?", on=say_day(words, word.on, day)) if word else "",
        )
        for request, word in found
    ]


def portion(owed: Sequence[Item], most: int) -> tuple[str, ...]:
    """Return the people of a day's review, most pressing first: weeks away make no wall. Source: method R17."""
    return tuple(dict.fromkeys(item.contact for item in owed))[:most]


def card_lines(words: Words, book: Book, contact: Contact, owed: Sequence[Item], day: date) -> list[RunLine]:
    """Return what the review says of one person: who, why now, the last exchange."""
    what = " · ".join(item_in_words(words, book, item, day) for item in owed)
    lines = [
        line(Run(contact.name, "strong"), Run("   "), Run(what, "late" if owed[0].is_late(day) else "accent")),
        line(Run(" · ".join(part for part in (place_of(contact), ties_in_words(words, contact)) if part), "quiet")),
        (),
    ]
    reasons = [why(words, book, part, day) for item in owed for part in item.parts]
    lines += _labelled(words.say("Why"), reasons)
    for request in silent_requests(book, owed):
        for label, text in silence_in_words(words, book, request, day):
            lines += _labelled(label, [text])
    lines += _labelled(words.say("Last"), _last(words, book, contact, day))
    still = [
        words.say("“{about}”, asked before they moved: K says so", about=r.about) for r in to_confirm(book, contact)
    ]
    return lines + _labelled(words.say("Valid?"), still)


def profile_lines(words: Words, book: Book, owed: Sequence[Item], day: date) -> list[RunLine]:
    """Return what the review says of my own shop window."""
    what = " · ".join(item_in_words(words, book, item, day) for item in owed)
    heading = line(Run(card_name(words, book, NOBODY), "strong"), Run("   "), Run(what, "accent"))
    return [heading, (), *shop_window_lines(words, book, owed, day)]


def _last(words: Words, book: Book, contact: Contact, day: date) -> Iterable[str]:
    last = last_exchange(book, contact.id, day)
    if last is None:
        return [words.say("no exchange yet")]
    said = [i.note.split("\n")[0] for i in book.interactions_of[contact.id] if i.on == last and i.note]
    return [" · ".join([say_day(words, last, day), *said[-1:]])]


def _labelled(label: str, texts: Iterable[str]) -> list[RunLine]:
    labels = [label]
    return [line(Run((labels.pop() if labels else "").ljust(_LABEL_CELLS), "quiet"), text) for text in texts]


def end_lines(words: Words, book: Book, day: date, *, seen: int, done: Sequence[str], more: bool) -> list[RunLine]:
    """Return the end of the review: the day is done; what was done; who is next. No total of what is left."""
    lines = [line(Run(words.say("That is all for today."), "strong")), ()]
    if seen:
        lines.append(line(words.count("You went through {n} person.", "You went through {n} people.", seen)))
    lines += [line(Run("  · "), what) for what in done]
    lines.append(())
    if more:
        lines.append(line(Run(words.say("The others wait, in order: tomorrow is another day."), "quiet")))
    brought = week_line(words, week(book, day))
    if brought:
        lines += [line(Run(brought, "quiet")), ()]
    upcoming = next_up(book, day)
    if upcoming is not None:
        name, due = card_name(words, book, upcoming.contact), upcoming.due
        lines.append(line(words.say("Next: {name}, {when}.", name=name, when=relative(words, due, day))))
    return [*lines, (), line(Run(words.say("enter or esc: back home"), "quiet"))]


def next_up(book: Book, day: date) -> Item | None:
    """Return the first item that is not listed yet, within two weeks."""
    later = [item for item in items(book, day, AHEAD_DAYS) if item.since > day]
    return min(later, key=lambda item: (item.since, item.due), default=None)
