"""A project on one page: what was asked for it, the chains of those who helped, how it ended. Source: method R17."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, get_args

from reseau_tui.method.chains import audience
from reseau_tui.method.obligations.rounds import all_rounds
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.projects import closing_round, helpers_on, requests_for
from reseau_tui.method.requests import state_of
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import RequestState
from reseau_tui.model.requests import Project, Request
from reseau_tui.present.choices import PROJECT_ENDS
from reseau_tui.present.kinds import PROJECTS, STATES
from reseau_tui.present.lines import Role, Run, RunLine, line
from reseau_tui.present.people import name_of, names_of
from reseau_tui.words import Words
from reseau_tui.words.days import long_day, short_day

_DAY_CELLS: Final = 10
_WORKING_ON: Final[tuple[RequestState, ...]] = get_args(RequestState)


def project_page(words: Words, book: Book, project: Project, day: date) -> list[RunLine]:
    """Return the page of a project."""
    return [
        *_heading(words, project),
        (),
        *_requests(words, book, project),
        *_helpers(words, book, project),
        *_round(words, book, project, day),
    ]


def project_summary(words: Words, book: Book, project: Project) -> str:
    """Say in a few words how a project stands."""
    if project.end:
        return words.say(PROJECT_ENDS[project.end])
    return words.count("{n} request", "{n} requests", len(requests_for(book, project)))


def _heading(words: Words, project: Project) -> Iterable[RunLine]:
    yield line(Run(project.name, "strong"))
    said = [words.say("looking for: {what}", what=words.say(PROJECTS[project.kind]))]
    if project.confidential:
        said.append(words.say("confidential"))
    if project.opened:
        said.append(words.say("since {day}", day=short_day(words, project.opened)))
    yield line(Run(" · ".join(said), "quiet"))
    if project.end:
        how = words.say(PROJECT_ENDS[project.end])
        yield line(
            Run(
                words.say("{what}, on {day}", what=how, day=long_day(words, project.ended)) if project.ended else how,
                "accent",
            )
        )


def _requests(words: Words, book: Book, project: Project) -> Iterable[RunLine]:
    by_state: dict[RequestState, list[Request]] = {}
    for request in requests_for(book, project):
        by_state.setdefault(state_of(book, request), []).append(request)
    if not by_state:
        yield line(words.say("Nothing was asked for it yet."))
        yield ()
    for state in _WORKING_ON:
        found = by_state.get(state, ())
        if found:
            yield line(Run(f"{words.say(STATES[state])} · {len(found)}", "strong"))
            yield from (_request(words, book, request) for request in found)
            yield ()


def _request(words: Words, book: Book, request: Request) -> RunLine:
    on = request.closed or request.sent or request.planned or request.made
    said = [name_of(book, request.contact), request.about, request.outcome]
    return line(
        Run(f"  {short_day(words, on) if on else ''} ".ljust(_DAY_CELLS), "quiet"),
        " · ".join(part for part in said if part),
    )


def _helpers(words: Words, book: Book, project: Project) -> Iterable[RunLine]:
    """Say who helped, each with the chain to the person they led to; the shortest of theirs."""
    found = helpers_on(book, project)
    if not found:
        return
    chains: dict[str, tuple[str, ...]] = {}
    for request in requests_for(book, project):
        for link in audience(book, request):
            known = chains.get(link.contact)
            if known is None or len(link.via) < len(known):
                chains[link.contact] = link.via
    yield line(Run(words.count("{n} person helped", "{n} people helped", len(found)), "strong"))
    for contact in found:
        yield line("  " + " → ".join(names_of(book, chains.get(contact, (contact,)))))
    yield ()


def _round(words: Words, book: Book, project: Project, day: date) -> Iterable[RunLine]:
    if project.end is None:
        return
    told = closing_round(book, project)
    if project.round_on is None:
        yield line(Run(words.say("Closing round"), "strong"))
        yield line(words.say("Choose a first day, and each person who helped hears how it ended, over four weeks."))
        return
    owed = {each.contact: each for each in all_rounds(Standpoint(book, day), {project.id: told}) if each}
    yield line(Run(words.say("Closing round, from {day}", day=long_day(words, project.round_on)), "strong"))
    for contact in told:
        due = owed.get(contact)
        when = short_day(words, due.due) if due else words.say("told")
        role: Role = "quiet" if due is None else "late" if due.is_late(day) else "plain"
        yield line(Run(f"  {when} ".ljust(_DAY_CELLS), "quiet"), Run(name_of(book, contact), role))
