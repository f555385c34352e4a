"""Chains of intermediaries as readable lines, and what one should know of the people on them. Source: method R2."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from reseau_tui.method.discretion import kept_out
from reseau_tui.method.paths import Chain, people_in
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import TIE_STRENGTHS, name_of, names_of
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day as say_day

_NOTES = {
    "helped-before": N_("{name} has helped you before and heard how it ended: who helped once is ready to help again."),
    "owed-thanks": N_("Thanks are owed to {name} since {on}: thank them first."),
    "owed-update": N_("{name} has been waiting for news since {on}: give it first."),
    "asked-too-often": N_("You have lately asked {name} for several things, and given nothing yet: give first."),
}
_LIKELIHOODS: Final = (
    (0.6, N_("likely")),
    (0.35, N_("quite possible")),
    (0.15, N_("possible")),
    (0.0, N_("a long shot")),
)
_NO_CHAIN = N_(
    "No chain leads to {name} yet. Who else could know them? After a meeting, ask who knows whom, and write it down."
)
_DIGITS: Final = 6
_FEW: Final = 4


def chain_text(words: Words, book: Book, chain: Chain) -> str:
    """Return the chain on one line, each with how well the one before knows them: `me → Karim (close) → Nadia`."""
    people = [f"{name_of(book, hop.contact)} ({words.say(TIE_STRENGTHS[hop.strength])})" for hop in chain.hops]
    return " → ".join([words.say("me"), *people])


def likelihood_text(words: Words, chain: Chain) -> str:
    """Return how likely it is that a word is passed on to the end, in words and as a percentage."""
    said = next(text for least, text in _LIKELIHOODS if chain.likelihood >= least)
    return f"{words.say(said)}, {share_text(words, chain)}"


def share_text(words: Words, chain: Chain) -> str:
    """Return how likely it is as a percentage."""
    percent = round(100 * chain.likelihood)
    return words.say("{n}%", n=percent) if percent else words.say("less than 1%")


def note_text(words: Words, note: Reason, day: date) -> str:
    """Say what to know of one person of a chain."""
    said = {
        name: say_day(words, value, day) if isinstance(value, date) else value for name, value in note.params.items()
    }
    return words.say(_NOTES[note.code], **said)


def chain_lines(words: Words, book: Book, chain: Chain, day: date) -> Iterable[RunLine]:
    """Return the chain as lines: the way, how likely it is, and what to know of the people on it."""
    yield line(chain_text(words, book, chain))
    yield line(Run(f"  {likelihood_text(words, chain)}", "quiet"))
    for note in chain.notes:
        yield line(Run("  "), Run(note_text(words, note, day), "quiet" if note.code == "helped-before" else "accent"))


def no_chain(words: Words, name: str) -> str:
    """Say that nobody is known to lead there, and what helps."""
    return words.say(_NO_CHAIN, name=name)


def who_else(words: Words, book: Book, contact: Contact | None) -> Iterable[RunLine]:
    """Return who could know a person: those I know who work at the same place."""
    if contact is None or not contact.organisation:
        return
    known = [
        book.contacts[person].name
        for person in sorted(people_in(book, contact.organisation) - {contact.id} - kept_out(book))
        if book.contacts[person].closeness != "never-met"
    ]
    if known:
        yield ()
        names = ", ".join(known[:_FEW])
        yield line(
            words.say("You know others at {organisation}: {names}.", organisation=contact.organisation, names=names)
        )


def first_step(words: Words, book: Book, chain: Chain) -> str:
    """Return what begins the chain."""
    first, *others = names_of(book, chain.people)
    if not others:
        return words.say("Enter: make a request to {name}.", name=first)
    return words.say("Enter: ask {name} to introduce you to {target}.", name=first, target=others[0])


def chain_form(words: Words, book: Book, chain: Chain, day: date) -> dict[str, Any]:
    """Return the chain as scripts get it. Source: cli.md, `path`."""
    return {
        "hops": names_of(book, chain.people),
        "probability": float(f"{chain.likelihood:.{_DIGITS}g}"),
        "notes": [note_text(words, note, day) for note in chain.notes],
    }
