"""A name received and not yet written to. Source: method R12, R17."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from reseau_tui.method.acts import last_acts
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Param, Reason

_WAYS: Final = ("name-in-their-name", "name-introduced", "name-mentioned")
"""How a name was given, the surest first."""


def names(book: Book, day: date) -> Iterator[Proposal]:
    """Yield each name that still waits for a word, the surest first, then the latest."""
    naming: defaultdict[str, list[Interaction]] = defaultdict(list)
    for entry in book.interactions.values():
        if entry.introduced or entry.mentioned:
            for person in dict.fromkeys((*entry.introduced, *entry.mentioned)):
                naming[person].append(entry)
    found = (name(book, book.contacts[p], day, entries) for p, entries in naming.items() if p in book.contacts)
    yield from sorted((each for each in found if each), key=_rank)


def name(book: Book, contact: Contact, day: date, naming: Iterable[Interaction]) -> Proposal | None:
    """Return the proposal to write to one person whom these entries name.

    There is none once anything was asked of them or any word was exchanged since, nor after a year: by then it is old.
    """
    if any(not request.incoming for request in book.requests_of[contact.id]):
        return None
    given = [
        (_WAYS.index(_way(entry, contact.id)), entry)
        for entry in naming
        if entry.held and not entry.cancelled and _is_fresh(book, entry.on, day) and _may_be_named(book, entry)
    ]
    if not given:
        return None
    way, entry = min(given, key=lambda pair: (pair[0], -pair[1].on.toordinal(), pair[1].id))
    if last_acts(book, contact.id, day).exchange >= min(each.on for _, each in given):
        return None
    params: dict[str, Param] = {"name": contact.name, "by": book.contacts[entry.contact].name, "on": entry.on}
    return Proposal(
        id=f"name-{contact.id}-{entry.id}",
        kind="name",
        contact=contact.id,
        source=entry.id,
        by=entry.contact,
        why=(Reason(_WAYS[way], params),),
        on=entry.on,
    )


def _way(entry: Interaction, contact: str) -> str:
    if contact in entry.in_their_name:
        return "name-in-their-name"
    return "name-introduced" if contact in entry.introduced else "name-mentioned"


def _is_fresh(book: Book, on: date, day: date) -> bool:
    return 0 <= (day - on).days <= book.settings.numbers.old_tie_calendar_days


def _may_be_named(book: Book, entry: Interaction) -> bool:
    """Tell whether who gave the name may be spoken of: never one who is to be left in peace (R18)."""
    giver = book.contacts.get(entry.contact)
    return giver is not None and not giver.leave_in_peace


def _rank(proposal: Proposal) -> tuple[int, int, str]:
    on = proposal.on.toordinal() if proposal.on else 0
    return _WAYS.index(proposal.why[0].code), -on, proposal.id
