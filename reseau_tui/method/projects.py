"""A project seen as a whole: who ever helped on it, and who is told how it ended. Source: method R7, R17."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from reseau_tui.method.chains import audience
from reseau_tui.method.discretion import is_kept_out, may_hear_of
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Project, Request

Rounds = Mapping[str, tuple[str, ...]]
"""Whom to tell how each ended project ended, by project, in the order to tell them."""


def requests_for(book: Book, project: Project) -> list[Request]:
    """Return what I asked for the project, in the order of asking."""
    return sorted((r for r in book.requests_for[project.id] if not r.incoming), key=lambda r: r.id)


def helpers_on(book: Book, project: Project) -> tuple[str, ...]:
    """Return everyone who ever helped on the project and may hear of it, the nearest first.

    Those who did a favour on one of its requests, who recommended me for one, and all those further up the chains.
    """
    distances: dict[str, int] = {}
    for request in requests_for(book, project):
        for contact, distance in _helped(book, request):
            distances[contact] = min(distance, distances.get(contact, distance))
    return tuple(sorted(distances, key=lambda contact: (distances[contact], contact)))


def is_told(project: Project) -> bool:
    """Tell whether the project ended and the first day of its closing round is chosen."""
    return project.end is not None and project.round_on is not None


def closing_round(book: Book, project: Project) -> tuple[str, ...]:
    """Return whom to tell how the project ended, in the order to tell them; nobody before a first day is chosen."""
    if not is_told(project):
        return ()
    return tuple(one for one in helpers_on(book, project) if not is_kept_out(book, book.contacts[one]))


def closing_rounds(book: Book, among: Container[str] | None = None) -> dict[str, tuple[str, ...]]:
    """Return the closing round of each project that ended and has a first day, or of those `among` these."""
    ended = (project for project in book.projects.values() if is_told(project))
    return {project.id: closing_round(book, project) for project in ended if among is None or project.id in among}


def _helped(book: Book, request: Request) -> Iterator[tuple[str, int]]:
    """Yield who helped on a request, and how many steps they are from the person asked."""
    for entry in book.interactions_on[request.id]:
        contact = book.contacts.get(entry.contact)
        helped = entry.helped and entry.held and not entry.cancelled
        if helped and contact and not contact.leave_in_peace and may_hear_of(book, contact, request.project):
            yield contact.id, int(contact.id != request.contact)
    for link in audience(book, request):
        yield link.contact, len(link.via) - 1
