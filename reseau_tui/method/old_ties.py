"""Dare the old ties: a few people of before, now and then, best first. Source: method R14."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import msgspec

from reseau_tui.method.acts import NEVER_YET, all_last_acts, last_acts
from reseau_tui.method.approachable import may_be_written_to
from reseau_tui.method.discretion import kept_out
from reseau_tui.method.proposals.proposal import Proposal, is_put_away
from reseau_tui.method.requests import is_open
from reseau_tui.method.topics import field_words, tag_key
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Closeness
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.text import fold

PREFIX: Final = "old-tie-"
_DAY: Final = timedelta(days=1)
_STRENGTHS: Final[dict[Closeness | None, int]] = {"close": 4, "good": 3, "faint": 2, None: 1}
_NEAR: Final = {"near-tie": 4, "near-organisation": 3, "near-colleague": 2, "near-tag": 1, "near-role": 1}
"""How much each thing in common with the targets of open projects brings someone forward."""


def old_ties(book: Book, day: date) -> tuple[Proposal, ...]:
    """Return the old ties proposed in the week of the day, best first; the same all week, and no others in their place.

    They are chosen as of Monday; whoever was written to, put off or dismissed since is left out.
    """
    monday = day - _DAY * day.weekday()
    chosen = best_old_ties(book, monday)[: book.settings.numbers.old_ties_a_week]
    return tuple(
        encouraged(book, proposal)
        for proposal in chosen
        if not is_put_away(book, proposal.id, day)
        and last_acts(book, proposal.contact, day).exchange < monday
        and may_be_written_to(book, book.contacts[proposal.contact], day)
    )


def best_old_ties(book: Book, monday: date) -> list[Proposal]:
    """Return all the old ties there are on a Monday, best first."""
    left_out = kept_out(book)
    last = all_last_acts(book, monday - _DAY, book.contacts)
    targets = Targets(book)
    found: list[tuple[tuple[int, int, str, str], Proposal]] = []
    for contact in book.contacts.values():
        silent_since = _silent_since(book, contact, last[contact.id].exchange, monday)
        if silent_since is None or contact.id in left_out or contact.id in targets.people:
            continue
        if _was_put_away(book, PREFIX + contact.id, monday):
            continue
        near = targets.nearest(contact)
        score = _STRENGTHS[contact.closeness] + (_NEAR[near.code] if near else 0)
        rank = (-score, -silent_since.toordinal(), fold(contact.name), contact.id)
        exchanged = last[contact.id].exchange != NEVER_YET
        code = "old-tie" if exchanged else "old-tie-connected"
        why = [Reason(code, {"name": contact.name, "on": silent_since})]
        proposal = Proposal(
            id=PREFIX + contact.id,
            kind="old-tie",
            contact=contact.id,
            why=tuple([*why, near] if near else why),
            on=silent_since,
        )
        found.append((rank, proposal))
    found.sort(key=lambda pair: pair[0])
    return [proposal for _, proposal in found]


class Targets:
    """Those whom the open requests are about, and what leads to them: their ties, organisations, tags and roles."""

    def __init__(self, book: Book) -> None:
        self._book = book
        asked = [r for r in book.requests.values() if not r.incoming and is_open(r) and _is_running(book, r.project)]
        self.people = {person for r in asked for person in (r.contact, *r.targets) if person in book.contacts}
        contacts = [book.contacts[person] for person in sorted(self.people)]
        self._tied = {
            other: target.name for target in contacts for t in book.ties_of[target.id] for other in (t.a, t.b)
        }
        self._organisations = {fold(c.organisation) for c in contacts if c.organisation}
        self._tags = {tag_key(tag) for c in contacts for tag in c.tags}
        self._roles = frozenset[str]().union(*(field_words(c.role) for c in contacts))
        self._employer = fold(book.settings.employer)

    def nearest(self, contact: Contact) -> Reason | None:
        """Return what most brings someone near the targets, or near me: a former colleague."""
        return next(self._near(contact), None)

    def _near(self, contact: Contact) -> Iterator[Reason]:
        if contact.id in self._tied:
            yield Reason("near-tie", {"person": self._tied[contact.id]})
        if contact.organisation and fold(contact.organisation) in self._organisations:
            yield Reason("near-organisation", {"organisation": contact.organisation})
        worked = (contact.organisation, *(post.organisation for post in contact.posts))
        if self._employer and any(fold(place) == self._employer for place in worked):
            yield Reason("near-colleague", {"organisation": self._book.settings.employer})
        for tag in contact.tags:
            if tag_key(tag) in self._tags:
                yield Reason("near-tag", {"tag": tag})
        if contact.role and field_words(contact.role) & self._roles:
            yield Reason("near-role", {"role": contact.role})


def encouraged(book: Book, proposal: Proposal) -> Proposal:
    """Return the proposal with a word for someone who hesitates: once, about the first old tie they ever put off."""
    put_off = [snooze for snooze in book.snoozes.values() if snooze.until and snooze.item.startswith(PREFIX)]
    first = min(put_off, key=lambda snooze: snooze.id, default=None)
    if first is None or first.item != proposal.id:
        return proposal
    return msgspec.structs.replace(proposal, why=(*proposal.why, Reason("flatters")))


def _silent_since(book: Book, contact: Contact, exchange: date, monday: date) -> date | None:
    """Return since when we have not spoken, where that is over a year; the day we connected where no word is known."""
    if contact.closeness == "never-met" or contact.recruiter:
        return None
    since = exchange if exchange != NEVER_YET else contact.connected_on
    if since is None or (monday - since).days <= book.settings.numbers.old_tie_calendar_days:
        return None
    return since


def _was_put_away(book: Book, identity: str, monday: date) -> bool:
    """Tell whether a proposal was answered before the week began, for longer than until its first day."""
    if not book.snoozes:
        return False
    return any(
        snooze.on < monday and (snooze.until is None or monday < snooze.until)
        for snooze in book.snoozes_of[identity][-1:]
    )


def _is_running(book: Book, project: str) -> bool:
    found = book.projects.get(project) if project else None
    return found is None or found.end is None
