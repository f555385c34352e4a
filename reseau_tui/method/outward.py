"""The one step outward that the daily review proposes, after the people of the day. Source: method R17."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Final

from reseau_tui.method.acts import last_acts
from reseau_tui.method.approachable import may_be_written_to
from reseau_tui.method.old_ties import old_ties
from reseau_tui.method.pauses import Pauses
from reseau_tui.method.proposals.events import first_line, first_lines
from reseau_tui.method.proposals.names import name, names
from reseau_tui.method.proposals.posts import new_post, new_posts
from reseau_tui.method.proposals.proposal import Proposal, is_put_away
from reseau_tui.method.proposals.shares import share_proposal, shares
from reseau_tui.method.sharing import things_for
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact

Finder = Callable[[Book, date], Iterable[Proposal]]
_PASSING: Final[tuple[Finder, ...]] = (first_lines, new_posts)
"""What is best said soon comes first."""
_LASTING: Final[tuple[Finder, ...]] = (names, shares, old_ties)
"""What can wait takes turns, a day each."""


def outward(book: Book, day: date, owed: Collection[str] = ()) -> Proposal | None:
    """Return the step outward of a day, the same all day while nothing changes; None where there is none, or a pause.

    Those who are `owed` something come up by themselves.
    """
    if Pauses(book.pauses.values()).cover(day):
        return None
    turn = day.toordinal() % len(_LASTING)
    finders = (*_PASSING, *_LASTING[turn:], *_LASTING[:turn])
    return next((each for finder in finders for each in _open(book, day, finder(book, day), owed)), None)


def proposals(book: Book, day: date) -> list[Proposal]:
    """Return all there is to propose on a day, kind by kind, best first within a kind."""
    return [each for finder in (*_PASSING, *_LASTING) for each in _open(book, day, finder(book, day))]


def stands(book: Book, proposal: Proposal, day: date) -> bool:
    """Tell whether a proposal still waits to be answered: nothing was written meanwhile, nor said of it."""
    contact = book.contacts.get(proposal.contact)
    if contact is None:
        return False
    match proposal.kind:
        case "old-tie":
            since = proposal.on or date.min
            again: Proposal | None = proposal if last_acts(book, contact.id, day).exchange <= since else None
        case "name":
            entry = book.interactions.get(proposal.source)
            again = name(book, contact, day, (entry,)) if entry else None
        case _:
            again = next((each for each in _of_one(book, contact, day) if each.id == proposal.id), None)
    return again is not None and any(_open(book, day, (again,)))


def proposals_for(book: Book, contact: Contact, day: date) -> list[Proposal]:
    """Return the reasons there are to write to one person; old ties, which are weighed against each other, aside."""
    return list(_open(book, day, _of_one(book, contact, day)))


def _of_one(book: Book, contact: Contact, day: date) -> Iterator[Proposal]:
    found = (
        first_line(book, contact, day),
        new_post(book, contact, day),
        name(book, contact, day, book.introductions_of[contact.id]),
        *(share_proposal(match) for match in things_for(book, contact, day)),
    )
    yield from (each for each in found if each)


def _open(book: Book, day: date, found: Iterable[Proposal], owed: Collection[str] = ()) -> Iterator[Proposal]:
    for each in found:
        if each.contact in owed or is_put_away(book, each.id, day):
            continue
        if may_be_written_to(book, book.contacts[each.contact], day):
            yield each
