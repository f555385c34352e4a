"""The sheet of a meeting in words: on the screen, as Markdown, as JSON. Source: method R12.

It is for the person alone; all the same, what is discreet stands in the book and on the screen only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec

from reseau_tui.method.meeting_sheet import MeetingSheet, Passed
from reseau_tui.model.book import Book
from reseau_tui.model.text import clean
from reseau_tui.present.gifts import idea_in_words
from reseau_tui.present.json_forms import person_form
from reseau_tui.present.kinds import ASSENTS, INTERACTIONS, REQUESTS, STRENGTHS
from reseau_tui.present.lines import Role, Run, RunLine, line
from reseau_tui.present.open_questions import question_in_words
from reseau_tui.present.people import TIE_STRENGTHS, name_of, names_of, place_of, ties_in_words
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day as say_day
from reseau_tui.words.days import relative

_ACTS = {
    "request": N_("request"),
    "follow-up": N_("follow-up"),
    "answer": N_("answer"),
    "consent": N_("question of consent"),
}
"""The acts that are no entries of the diary."""

_TITLES = {
    "who": N_("Who they are"),
    "linked": N_("How we are linked"),
    "recommended": N_("Who recommends me"),
    "passed": N_("What passed between us"),
    "read": N_("What I read about them"),
    "questions": N_("Questions that let them talk"),
    "give": N_("What I can give"),
    "promise": N_("One thing to promise"),
    "ask": N_("The one thing I ask"),
    "names": N_("At the end, for each name given"),
}


class Note(msgspec.Struct, frozen=True):
    """One line of a section; a `discreet` one leaves the screen without its text."""

    text: str
    role: Role = "plain"
    discreet: bool = False


class Section(msgspec.Struct, frozen=True):
    """A part of the sheet: its code, its title, its lines."""

    key: str
    title: str
    notes: tuple[Note, ...]


def heading(words: Words, sheet: MeetingSheet, day: date) -> str:
    """Say with whom the meeting is, and when."""
    if sheet.meeting is None:
        return words.say("Meeting {name}", name=sheet.contact.name)
    on = sheet.meeting.on
    return words.say(
        "Meeting {name} · {on}, {when}",
        name=sheet.contact.name,
        on=say_day(words, on, day),
        when=relative(words, on, day),
    )


def sections(words: Words, book: Book, sheet: MeetingSheet, day: date) -> list[Section]:
    """Return the parts of the sheet, in the order in which one reads them."""
    parts: tuple[tuple[str, Iterable[Note]], ...] = (
        ("who", _who(words, sheet)),
        ("linked", _linked(words, book, sheet)),
        ("recommended", _recommended(words, sheet, day)),
        ("passed", _passed(words, sheet, day)),
        ("read", _read(words, sheet)),
        ("questions", (Note(question_in_words(words, question)) for question in sheet.questions)),
        ("give", (Note(idea_in_words(words, gift)) for gift in sheet.gifts)),
        ("promise", _promise(words, sheet, day)),
        ("ask", _ask(words, sheet)),
        ("names", _two_questions(words, sheet)),
    )
    found = (Section(key, words.say(_TITLES[key]), tuple(notes)) for key, notes in parts)
    return [section for section in found if section.notes]


def sheet_lines(words: Words, book: Book, sheet: MeetingSheet, day: date) -> list[RunLine]:
    """Return the sheet as the screen shows it."""
    lines = [line(Run(heading(words, sheet, day), "strong"))]
    if sheet.meeting is not None and sheet.meeting.prepared is not None:
        lines.append(line(Run(_ready(words, sheet, day), "accent")))
    for section in sections(words, book, sheet, day):
        lines += [(), line(Run(section.title, "strong"))]
        mark = words.say("discreet")
        for note in section.notes:
            aside = (Run(f"{mark} · ", "accent"),) if note.discreet else ()
            lines.append((Run("  · "), *aside, Run(note.text, note.role)))
    return lines


def sheet_markdown(words: Words, book: Book, sheet: MeetingSheet, day: date) -> str:
    """Return the sheet as Markdown, which reads as plain text too."""
    lines = [f"# {_flat(heading(words, sheet, day))}", ""]
    if sheet.meeting is not None and sheet.meeting.prepared is not None:
        lines += [_ready(words, sheet, day), ""]
    for section in sections(words, book, sheet, day):
        lines += [f"## {section.title}", ""]
        lines += [f"- {_flat(_leaving(words, note))}" for note in section.notes]
        lines.append("")
    return "\n".join(lines)


def sheet_form(words: Words, book: Book, sheet: MeetingSheet, day: date) -> dict[str, Any]:
    """Return the sheet as scripts get it."""
    meeting, request = sheet.meeting, sheet.request
    return {
        "contact": person_form(book, sheet.contact.id),
        "meeting": meeting.id if meeting else None,
        "on": meeting.on if meeting else None,
        "prepared": meeting.prepared if meeting else None,
        "request": request.id if request else None,
        "way": names_of(book, sheet.way),
        "questions": [question_in_words(words, question) for question in sheet.questions],
        "names": sheet.names,
        "sections": [
            {"key": each.key, "title": each.title, "lines": [_leaving(words, note) for note in each.notes]}
            for each in sections(words, book, sheet, day)
        ],
    }


def _leaving(words: Words, note: Note) -> str:
    return words.say("(discreet: it stays in the book)") if note.discreet else note.text


def _ready(words: Words, sheet: MeetingSheet, day: date) -> str:
    prepared = sheet.meeting.prepared if sheet.meeting else None
    return words.say("Ready since {on}.", on=say_day(words, prepared, day)) if prepared else ""


def _who(words: Words, sheet: MeetingSheet) -> Iterator[Note]:
    contact = sheet.contact
    for text in (place_of(contact), contact.city, ties_in_words(words, contact), ", ".join(contact.tags)):
        if text:
            yield Note(text)
    if contact.how_met:
        yield Note(words.say("met: {how}", how=contact.how_met))
    if contact.needs:
        yield Note(words.say("they look for: {what}", what=", ".join(contact.needs)))
    if contact.offers:
        yield Note(words.say("they can offer: {what}", what=", ".join(contact.offers)))
    for phone in contact.phones:
        yield Note(phone, "quiet")


def _linked(words: Words, book: Book, sheet: MeetingSheet) -> Iterator[Note]:
    if len(sheet.way) > 1:
        yield Note(words.say("by way of {chain}", chain=" → ".join(names_of(book, sheet.way))))
    if sheet.common:
        said = []
        for one in sheet.common:
            name = name_of(book, one.contact)
            said.append(f"{name} ({words.say(TIE_STRENGTHS[one.strength])})" if one.strength else name)
        yield Note(words.say("you both know {names}", names=", ".join(said)))


def _recommended(words: Words, sheet: MeetingSheet, day: date) -> Iterator[Note]:
    by = sheet.recommended
    if by is None:
        return
    yield Note(f"{by.name} · {words.say(STRENGTHS[by.strength])}")
    for question, answer, on in (
        (N_("In their name: {answer}"), by.may_contact, by.may_contact_on),
        (N_("Time for me: {answer}"), by.will_meet, by.will_meet_on),
    ):
        said = words.say(question, answer=words.say(ASSENTS[answer]))
        yield Note(f"{said}, {say_day(words, on, day)}" if on else said, "quiet")


def _passed(words: Words, sheet: MeetingSheet, day: date) -> Iterator[Note]:
    if not sheet.passed:
        yield Note(words.say("Nothing yet: this is the first time."), "quiet")
    for one in sheet.passed:
        yield Note(_act(words, one, day), discreet=one.discreet)


def _act(words: Words, one: Passed, day: date) -> str:
    kind = one.act.kind
    said = f"{say_day(words, one.act.on, day)} · {words.say(_ACTS.get(kind) or INTERACTIONS[kind])}"
    return f"{said} · {one.note}" if one.note else said


def _read(words: Words, sheet: MeetingSheet) -> Iterator[Note]:
    contact = sheet.contact
    for text in contact.note.split("\n"):
        if text.strip():
            yield Note(text.strip())
    for note in sheet.read:
        for text in note.note.split("\n"):
            if text.strip():
                yield Note(text.strip(), discreet=note.discreet)
    for trace in (contact.linkedin, *contact.links):
        if trace:
            yield Note(trace, "quiet")
    if not (contact.note or sheet.read):
        yield Note(
            words.say("Ten minutes on their public traces: what they wrote, said, made (m keeps what you find)."),
            "quiet",
        )


def _promise(words: Words, sheet: MeetingSheet, day: date) -> Iterator[Note]:
    promise = sheet.promise
    match promise.code:
        case "promise-kept":
            due = promise.params["due"]
            said = words.say("Promised already, bring it along: {text}", text=str(promise.params["text"]))
            yield Note(f"{said}, {relative(words, due, day)}" if isinstance(due, date) else said)
        case "promise-idea" if sheet.idea is not None:
            yield Note(words.say("With a day: {what}", what=idea_in_words(words, sheet.idea)))
        case _:
            yield Note(words.say("To tell them, on a day you name, what came of their words."))


def _ask(words: Words, sheet: MeetingSheet) -> Iterator[Note]:
    ask = sheet.ask
    about = str(ask.params.get("about", ""))
    match ask.code:
        case "ask-request":
            kind = words.say(REQUESTS[str(ask.params["kind"])])
            yield Note(f"{kind} · {about}")
        case "ask-theirs":
            yield Note(words.say("They ask this of you: {about}", about=about))
        case _:
            yield Note(words.say("One question only, in their own field: which one will it be?"))


def _two_questions(words: Words, sheet: MeetingSheet) -> Iterator[Note]:
    if sheet.names:
        yield Note(words.say("About {names}:", names=", ".join(sheet.names)))
    yield Note(words.say("“May I write to them in your name?”"))
    yield Note(words.say("“Do you believe they will really have time for me?”"))
    yield Note(words.say("“Who else, and who knows whom?”"))


def _flat(text: str) -> str:
    """Return a text on one line: a title or a point of a list ends with it."""
    return clean(text)
