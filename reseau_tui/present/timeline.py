"""The timeline of one person: who they are to me, why something is owed, requests as threads, other exchanges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from reseau_tui.method.introductions import is_to_make
from reseau_tui.method.obligations import Item
from reseau_tui.method.outward import proposals_for
from reseau_tui.method.posts import post_on, to_confirm
from reseau_tui.method.requests import is_open, meetings, state_of
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.present.cards import item_in_words
from reseau_tui.present.fiche import marks_in_words
from reseau_tui.present.introduction_words import consent_moments, stages_in_words
from reseau_tui.present.kinds import ANSWERS, ASSENTS, CHANNELS, INTERACTIONS, STATES
from reseau_tui.present.lines import Role, Run, RunLine, line
from reseau_tui.present.people import name_of, place_of, ties_in_words
from reseau_tui.present.proposals import occasion_lines
from reseau_tui.present.reasons import why
from reseau_tui.present.recommendation import strength_in_words
from reseau_tui.present.silence import silence_in_words, silent_requests
from reseau_tui.words import N_, Words
from reseau_tui.words.days import short_day, short_day_year

_HALF_A_YEAR = 183
_NEAR_CELLS, _FAR_CELLS = 10, 15
_LABEL_CELLS = 12


class Entry(NamedTuple):
    """One dated line of a thread."""

    on: date
    label: str
    text: str
    role: Role = "plain"


def person_lines(words: Words, book: Book, contact: Contact, owed: Sequence[Item], day: date) -> list[RunLine]:
    """Return what a person's pane shows."""
    return [*_heading(words, book, contact), (), *history_lines(words, book, contact, owed, day)]


def history_lines(words: Words, book: Book, contact: Contact, owed: Sequence[Item], day: date) -> list[RunLine]:
    """Return why something is owed, what a change of employer leaves open, and the timeline."""
    lines = [*_why(words, book, owed, day), *_still_valid(words, book, contact)]
    asked = (*book.requests_of[contact.id], *filter(is_to_make, book.requests_about[contact.id]))
    requests = sorted(asked, key=lambda r: (is_open(r), r.sent or r.planned or date.min))
    threaded: set[str] = set()
    for request in reversed(requests):
        lines += [*_thread(words, book, request, owed, day), ()]
        threaded |= {i.id for i in book.interactions_on[request.id] if i.contact == contact.id}
    lines += occasion_lines(words, proposals_for(book, contact, day), day)
    others = [i for i in book.interactions_of[contact.id] if i.id not in threaded]
    if others or book.promises_of[contact.id] or contact.posts:
        lines.append(line(Run(words.say("Exchanges"), "strong")))
        dated = [*_exchanges(words, book, others), *_promises(words, book, contact), *_moves(words, contact)]
        lines += _dated(words, dated, day)
        lines.append(())
    lines += _vouched(words, book, contact)
    if contact.note:
        lines += [(), *(line(Run(text, "quiet")) for text in contact.note.split("\n"))]
    return lines


def _heading(words: Words, book: Book, contact: Contact) -> Iterable[RunLine]:
    place = place_of(contact)
    if place:
        yield line(place)
    stands = ties_in_words(words, contact)
    if stands:
        yield line(Run(stands, "quiet"))
    introducers = _introducers(book, contact)
    if introducers:
        yield line(Run(words.say("introduced by {names}", names=", ".join(introducers)), "quiet"))
    if contact.assistant:
        yield line(Run(words.say("assistant: {name}", name=contact.assistant), "quiet"))
    marks = marks_in_words(words, contact)
    if marks:
        yield line(Run(" · ".join(marks), "accent"))
    if contact.away_until:
        yield line(Run(words.say("away until {day}", day=short_day(words, contact.away_until)), "accent"))


def _introducers(book: Book, contact: Contact) -> list[str]:
    """Return who led me to this person: who introduced them, and the connectors of requests to them."""
    found = [i.contact for i in book.introductions_of[contact.id] if i.direction != "out"]
    found += [helper for request in book.requests_of[contact.id] for helper in request.helpers]
    return [name_of(book, contact_id) for contact_id in dict.fromkeys(found)]


def _why(words: Words, book: Book, owed: Sequence[Item], day: date) -> Iterable[RunLine]:
    for item in owed:
        late = item.is_late(day)
        mark: RunLine = (Run(words.say("late") + " · ", "late"),) if late else ()
        yield (Run(item_in_words(words, book, item, day), "strong"),)
        for part in item.parts:
            yield (*mark, Run(why(words, book, part, day)))
        yield ()


def _still_valid(words: Words, book: Book, contact: Contact) -> Iterable[RunLine]:
    """Ask whether what was asked of them before they changed employer still holds. Source: method R18."""
    asked = to_confirm(book, contact)
    if asked:
        where = contact.posts[-1].organisation
        yield line(Run(words.say("They left {organisation}: still valid?", organisation=where), "strong"))
        for request in asked:
            yield line(f"  {request.about}")
        yield line(Run(words.say("K says yes, or closes it."), "quiet"))
        yield ()


def _thread(words: Words, book: Book, request: Request, owed: Sequence[Item], day: date) -> Iterable[RunLine]:
    state = state_of(book, request)
    who = words.say("Asked of me") if request.incoming else words.say("Request")
    if is_to_make(request):
        who = words.say("Asked of me by {name}", name=name_of(book, request.contact))
    yield line(Run(f"{who} · ", "strong"), Run(request.about, "strong"))
    said = [stages_in_words(words, book, request, day) if is_to_make(request) else words.say(STATES[state])]
    connector = name_of(book, request.connector) if request.connector else request.connector_name
    if connector:
        said.append(words.say("recommended by {name}", name=connector))
    if not request.incoming:
        said.append(strength_in_words(words, book, request))
    if request.project and request.project in book.projects:
        said.append(book.projects[request.project].name)
    yield line(Run("  " + " · ".join(said), "quiet"))
    yield from _dated(words, [*_events(words, book, request), *_to_come(words, book, request, owed, day)], day)
    if request in silent_requests(book, owed):
        for label, text in silence_in_words(words, book, request, day):
            yield line(Run(f"  {label}".ljust(_LABEL_CELLS) + " ", "quiet"), Run(text, "quiet"))


def _events(words: Words, book: Book, request: Request) -> Iterable[Entry]:
    follow_ups = 0
    for message in request.messages:
        if message.kind == "follow-up":
            follow_ups += not message.bounced
            label = words.say("follow-up {n}", n=follow_ups)
        else:
            label = words.say("received") if request.incoming else words.say("sent")
        channel = words.say(CHANNELS[message.channel]) if message.channel else ""
        count = len(message.text.split())
        length = words.count("{n} word", "{n} words", count) if count else ""
        undelivered = words.say("not delivered") if message.bounced else ""
        yield Entry(message.on, label, ", ".join(part for part in (channel, length, undelivered) if part))
    for answer in request.answers:
        text = words.say(ANSWERS[answer.kind])
        if answer.until:
            text = words.say("{what}, until {day}", what=text, day=short_day(words, answer.until))
        to = name_of(book, answer.to) if answer.to else answer.to_name
        if to:
            text = words.say("{what}: {name}", what=text, name=to)
        yield Entry(answer.on, words.say("answer"), " · ".join(part for part in (text, answer.note) if part), "accent")
    yield from (Entry(*moment) for moment in consent_moments(words, book, request))
    for interaction in book.interactions_on[request.id]:
        if interaction.contact == request.contact and not is_to_make(request):
            yield _exchange(words, book, interaction)
        else:
            other = _exchange(words, book, interaction)
            yield other._replace(text=" · ".join(p for p in (name_of(book, interaction.contact), other.text) if p))
    yield from _questions(words, book, request)
    if request.advice:
        last = max((m.on for m in request.messages), default=request.made or date.min)
        yield Entry(last, words.say("advice"), request.advice)
    if request.other_way:
        yield Entry(request.other_way, words.say("other way"), "")
    if request.closed:
        yield Entry(request.closed, words.say("closed"), request.outcome, "strong")


def _questions(words: Words, book: Book, request: Request) -> Iterable[Entry]:
    """Yield when the connector was asked the two questions, and what they said. Source: method R1."""
    name = name_of(book, request.connector) if request.connector else request.connector_name
    label = words.say("questions")
    if request.questions_asked:
        yield Entry(request.questions_asked, label, words.say("both put to {name}", name=name))
    said = (
        (request.may_contact_on, N_("in their name: {answer}"), request.may_contact),
        (request.will_meet_on, N_("time for you: {answer}"), request.will_meet),
    )
    answers: dict[date, list[str]] = {}
    for on, sentence, answer in said:
        if on and answer != "not-asked":
            answers.setdefault(on, []).append(words.say(sentence, answer=words.say(ASSENTS[answer])))
    for on, texts in answers.items():
        yield Entry(on, label, f"{name} · {' · '.join(texts)}")


def _to_come(words: Words, book: Book, request: Request, owed: Sequence[Item], day: date) -> Iterable[Entry]:
    for item in owed:
        for part in item.parts:
            if part.request == request.id:
                role: Role = "late" if part.is_late(day) else "accent"
                yield Entry(part.due, words.say("to do"), item_in_words(words, book, item, day), role)
    if request.planned and request.sent is None and not any(item.request == request.id for item in owed):
        yield Entry(request.planned, words.say("planned"), "")


def _exchanges(words: Words, book: Book, interactions: Iterable[Interaction]) -> Iterable[Entry]:
    for interaction in interactions:
        yield _exchange(words, book, interaction)


def _exchange(words: Words, book: Book, interaction: Interaction) -> Entry:
    label = words.say(INTERACTIONS[interaction.kind])
    text = [interaction.note.replace("\n", " ")]
    if interaction.kind == "meeting" and interaction.fixed and not interaction.held:
        text.append(words.say("cancelled") if interaction.cancelled else words.say("fixed"))
    if interaction.next_step not in ("", "none"):
        text.append(words.say("next step: {what}", what=interaction.next_step))
    if interaction.unanswered:
        text.append(words.say("nobody answered"))
    if interaction.introduced:
        names = ", ".join(name_of(book, contact_id) for contact_id in interaction.introduced)
        text.append(words.say("introduced {names}", names=names))
    if interaction.mentioned:
        names = ", ".join(name_of(book, contact_id) for contact_id in interaction.mentioned)
        text.append(words.say("mentioned {names}", names=names))
    if interaction.discreet:
        text.append(words.say("discreet"))
    text.append(_role_then(words, book, interaction))
    return Entry(interaction.on, label, " · ".join(part for part in text if part))


def _role_then(words: Words, book: Book, interaction: Interaction) -> str:
    """Say what the person was at the time, where they are something else today. Source: method R18."""
    contact = book.contacts.get(interaction.contact)
    post = post_on(contact, interaction.on) if contact and contact.posts else None
    said = ", ".join(part for part in (post.role, post.organisation) if part) if post else ""
    return words.say("then {role}", role=said) if said else ""


def _moves(words: Words, contact: Contact) -> Iterable[Entry]:
    for post in contact.posts:
        if post.until:
            left = ", ".join(part for part in (post.role, post.organisation) if part)
            yield Entry(post.until, words.say("left"), left, "quiet")


def _promises(words: Words, book: Book, contact: Contact) -> Iterable[Entry]:
    for promise in book.promises_of[contact.id]:
        mine = promise.by == "me"
        label = words.say("my word") if mine else words.say("their word")
        kept = (
            words.say("{text}, done on {day}", text=promise.text, day=short_day(words, promise.done))
            if promise.done
            else ""
        )
        yield Entry(promise.made, label, kept or promise.text)


def _vouched(words: Words, book: Book, contact: Contact) -> Iterable[RunLine]:
    """Return the requests to others in which this person passed my name."""
    for request in book.requests_helped_by[contact.id]:
        name = name_of(book, request.contact)
        state = words.say(STATES[state_of(book, request)])
        held = [meeting.on for meeting in meetings(book, request) if meeting.held]
        met = f", {short_day(words, held[-1])}" if held else ""
        yield line(Run(words.say("In their name: {name}", name=name) + " · ", "quiet"), Run(f"{state}{met}", "quiet"))


def _dated(words: Words, entries: Iterable[Entry], day: date) -> Iterable[RunLine]:
    """Return dated lines, newest first, the label and the text each in a column of their own."""
    for entry in sorted(entries, key=lambda entry: entry.on, reverse=True):
        near = abs((entry.on - day).days) <= _HALF_A_YEAR
        said = short_day(words, entry.on) if near else short_day_year(words, entry.on)
        label = entry.label.ljust(_LABEL_CELLS) + " "
        yield line(
            Run(f"  {said} ".ljust(_NEAR_CELLS if near else _FAR_CELLS), "quiet"),
            Run(label, entry.role),
            entry.text,
        )
