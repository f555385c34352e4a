"""Who is left out of every proposal, chain and closing round, and who may hear of what. Source: method R18."""

from __future__ import annotations

from collections.abc import Callable

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.text import fold


def kept_out(book: Book) -> frozenset[str]:
    """Return the contacts who are never proposed, nor a hop of a chain, nor in a closing round.

    Those to be left in peace always; while a confidential project is open, also those marked not told and the people
    of my employer.
    """
    secret = _has_secret(book)
    must_not_know = _must_not_know(book)
    return frozenset(
        contact.id
        for contact in book.contacts.values()
        if contact.leave_in_peace or (secret and must_not_know(contact))
    )


def is_kept_out(book: Book, contact: Contact) -> bool:
    """Tell of one contact whether `kept_out` has them."""
    return contact.leave_in_peace or (_has_secret(book) and _must_not_know(book)(contact))


def may_hear_of(book: Book, contact: Contact, project: str) -> bool:
    """Tell whether a message to the contact may mention the project of that identifier, or what is asked for it.

    A confidential project stays so after its end; of what belongs to no project everyone may hear.
    """
    found = book.projects.get(project) if project else None
    return found is None or not found.confidential or not _must_not_know(book)(contact)


def quotable(entry: Interaction) -> str:
    """Return the note of an entry as an update, a report or a template may use it: of a discreet one, nothing."""
    return "" if entry.discreet else entry.note


def _has_secret(book: Book) -> bool:
    return any(project.confidential and project.end is None for project in book.projects.values())


def _must_not_know(book: Book) -> Callable[[Contact], bool]:
    """Return the test for those from whom a confidential project is hidden; organisations are folded once each."""
    employer = fold(book.settings.employer)
    is_mine: dict[str, bool] = {"": False}

    def test(contact: Contact) -> bool:
        if contact.not_told:
            return True
        mine = is_mine.get(contact.organisation)
        if mine is None:
            mine = is_mine[contact.organisation] = bool(employer) and fold(contact.organisation) == employer
        return mine

    return test
