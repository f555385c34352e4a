"""What telling a meeting made, in one line: “a thank-you, news for Luc, two names, one promise”. Source: method R12."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from reseau_tui.method.obligations import merged
from reseau_tui.present.json_forms import Form, interaction_form, item_form, promise_form
from reseau_tui.present.people import name_of, names_of
from reseau_tui.words import N_, Words

if TYPE_CHECKING:
    from reseau_tui.edits.debrief import Debriefed
    from reseau_tui.model.book import Book
    from reseau_tui.model.diary import Interaction


IN_THEIR_NAME = {
    "yes": N_("in their name: yes"),
    "ask": N_("in their name: to be asked"),
    "mentioned": N_("just mentioned"),
}
OUTCOMES = {
    "held": N_("it took place"),
    "put-off": N_("put off"),
    "called-off": N_("called off"),
}
"""What became of a meeting whose day has come."""


def told_in_words(words: Words, book: Book, label: str, made: Debriefed) -> str:
    """Say that a meeting was told, and what that made; the `label` where it made nothing."""
    said = made_in_words(words, book, made)
    return words.say("Told. That makes: {what}", what=said) if said else label


def made_in_words(words: Words, book: Book, made: Debriefed) -> str:
    """Say what the telling made; empty where that is nothing."""
    return ", ".join(_made(words, book, made))


def debriefed_form(words: Words, book: Book, made: Debriefed, day: date) -> Form:
    """Return a meeting that was told, and what that made."""
    return interaction_form(book, made.meeting) | {
        "names": [
            {"id": name, "name": name_of(book, name), "in_their_name": _in_their_name(made.meeting, name)}
            for name in made.names
        ],
        "new": names_of(book, made.new),
        "promises": [promise_form(book, promise) for promise in made.promised],
        "next_step": made.meeting.next_step or None,
        "made": [item_form(words, book, item, day) for item in merged(made.owed)],
    }


def _in_their_name(meeting: Interaction, name: str) -> str:
    if name in meeting.in_their_name:
        return "yes"
    return "mentioned" if name in meeting.mentioned else "ask"


def _made(words: Words, book: Book, made: Debriefed) -> Iterator[str]:
    owed = [each for each in made.owed if each.kind == "thanks"]
    if owed:
        yield words.say("a thank-you")
    for name in _names(book, (each.contact for each in made.owed if each.kind == "update")):
        yield words.say("news for {name}", name=name)
    if made.names:
        yield words.count("one name", "{n} names", len(made.names))
    if made.ties:
        yield words.count("one tie", "{n} ties", made.ties)
    mine = sum(promise.by == "me" for promise in made.promised)
    theirs = len(made.promised) - mine
    if mine:
        yield words.count("one promise", "{n} promises", mine)
    if theirs:
        yield words.count("one promise of theirs", "{n} promises of theirs", theirs)
    if made.meeting.next_step not in ("", "none"):
        yield words.say("a next step")


def _names(book: Book, contacts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(name_of(book, contact) for contact in contacts)
