"""The best chains of intermediaries from me to a person, or into an organisation. Source: method R2.

The likelihoods of a chain become costs, their logarithms as whole numbers, so that equal chains compare equal in
whatever order they are added up. A pass from the targets back gives every person the least that the rest of the way
can cost; the search from me then looks at the chains in their order, and stops at the last one asked for.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from math import log, prod
from typing import Final, Literal, NamedTuple

import msgspec

from reseau_tui.method.connectors import best_factor, factors, marks, may_have_helped
from reseau_tui.method.discretion import kept_out
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import Numbers
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.text import fold

Edge = Literal["close", "good", "faint"]
_WHOLE: Final = 10**12
_NEVER: Final = 10**18
_MOST_LOOKED_AT: Final = 200_000
"""Beginnings of chains; far more than any search of a few hops needs, and an end to those of many."""


class Hop(NamedTuple):
    """One person of a chain, and how well the one before knows them (the first: how well I do)."""

    contact: str
    strength: Edge


class Chain(msgspec.Struct, frozen=True):
    """A chain from the first intermediary to the person one wishes to reach; a person I know is a chain of one hop.

    `likelihood` is the product over the chain; `rank` also looks at what is known of the connectors, as `notes` say.
    """

    hops: tuple[Hop, ...]
    likelihood: float
    rank: float
    notes: tuple[Reason, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """The contacts, in the order of the chain."""
        return tuple(hop.contact for hop in self.hops)


def chains_to(
    book: Book, contact: str, day: date, *, hops: int | None = None, best: int | None = None
) -> tuple[Chain, ...]:
    """Return the `best` chains of at most `hops` edges, mine included, to a person: the most promising first."""
    return _best(book, frozenset((contact,)), day, hops, best)


def chains_into(
    book: Book, organisation: str, day: date, *, hops: int | None = None, best: int | None = None
) -> tuple[Chain, ...]:
    """Return the best chains to anyone who works in the organisation: each ends at the first colleague it meets."""
    return _best(book, people_in(book, organisation), day, hops, best)


def people_in(book: Book, organisation: str) -> frozenset[str]:
    """Return the contacts who work in the organisation of that name, whatever its case and accents."""
    wanted = fold(organisation)
    is_it: dict[str, bool] = {"": False}
    found = []
    for contact in book.contacts.values():
        same = is_it.get(contact.organisation)
        if same is None:
            same = is_it[contact.organisation] = fold(contact.organisation) == wanted
        if same:
            found.append(contact.id)
    return frozenset(found)


def likelihood(strength: Edge | None, numbers: Numbers) -> float:
    """Return how likely a word is passed on along a tie, or by someone I know, of that strength; unset is faint."""
    match strength:
        case "close":
            return numbers.chain_close
        case "good":
            return numbers.chain_good
    return numbers.chain_faint


def _best(book: Book, targets: frozenset[str], day: date, hops: int | None, best: int | None) -> tuple[Chain, ...]:
    numbers = book.settings.numbers
    hops = numbers.chain_hops if hops is None else hops
    best = numbers.chain_best if best is None else best
    out = kept_out(book)
    targets = targets - out
    if not targets or hops < 1 or best < 1:
        return ()
    return _Search(book, targets, day, out).best(best, hops)


class _Way(NamedTuple):
    """A chain under way. It sorts by what it may cost in all, then by its people.

    `behind` is the cost up to the last person, `last` that of the edge to them; once `settled`, what is known of them
    is in `behind`.
    """

    bound: int
    people: tuple[str, ...]
    settled: bool
    behind: int
    last: int


class _Search:
    """One search: chains of one hop, then of two, and so on, each time no dearer than those found so far."""

    def __init__(self, book: Book, targets: frozenset[str], day: date, out: frozenset[str]) -> None:
        self._book, self._targets, self._day, self._out = book, targets, day, out
        self._numbers = book.settings.numbers
        edges: tuple[Edge, ...] = ("close", "good", "faint")
        self._costs: Mapping[Edge | None, int] = {
            strength: _cost(min(1.0, likelihood(strength, self._numbers))) for strength in (*edges, None)
        }
        self._highest = _cost(best_factor(self._numbers))
        self._bonuses: dict[str, int] = {}
        self._marks: dict[str, tuple[Reason, ...]] = {}
        self._least = [dict.fromkeys(targets, 0)]
        self._dearest = _NEVER // 2
        self._hops = 1

    def best(self, most: int, hops: int) -> tuple[Chain, ...]:
        """Return the first chains of at most so many hops."""
        fresh = self._least[0]
        found = self._first(most, 1)
        for edges in range(2, hops + 1):
            if len(found) == most:
                self._dearest = found[-1].bound
            fresh = self._one_more_edge(fresh)
            if not fresh:
                # Nobody is nearer by longer ways; these are chains all the same.
                found = self._first(most, hops)
                break
            found = self._first(most, edges)
        return tuple(self._chain(way.people) for way in found)

    def _one_more_edge(self, fresh: Mapping[str, int]) -> dict[str, int]:
        """Add the least that the rest of the way can cost with one edge more; return what is new."""
        reached, new = dict(self._least[-1]), dict[str, int]()
        costs, out, targets, dearest = self._costs, self._out, self._targets, self._dearest
        ties_of = self._book.ties_of
        for person, cost in fresh.items():
            bonus = 0 if person in targets else self._bonus(person)
            for tie in ties_of[person]:
                other = tie.b if tie.a == person else tie.a
                edge = costs[tie.strength] + bonus
                through = cost + edge if edge > 0 else cost
                if through <= dearest and through < reached.get(other, _NEVER) and other not in out:
                    reached[other] = new[other] = through
        self._least.append(reached)
        return new

    def _bonus(self, person: str) -> int:
        """Return the most that what is known of a person may take off the cost; surely nothing for nearly all."""
        bonus = self._bonuses.get(person)
        if bonus is None:
            bonus = self._bonuses[person] = self._highest if may_have_helped(self._book, person) else 0
        return bonus

    # The chains under way

    def _first(self, most: int, hops: int) -> list[_Way]:
        """Return the first chains of at most so many hops."""
        self._hops = hops
        found: list[_Way] = []
        ways = self._beginnings()
        heapq.heapify(ways)
        for _ in range(_MOST_LOOKED_AT):
            if not ways or len(found) == most:
                break
            way = heapq.heappop(ways)
            if not way.settled:
                ways_on = [self._settle(way)]
            elif way.people[-1] in self._targets:
                found.append(way)
                continue
            else:
                ways_on = self._further(way)
            for further in ways_on:
                if further.bound <= self._dearest:
                    heapq.heappush(ways, further)
        return found

    def _to_go(self, behind: int) -> Mapping[str, int]:
        """Return the least that the rest of the way can cost after so many hops."""
        edges = self._hops - behind
        return self._least[min(edges, len(self._least) - 1)] if edges >= 0 else {}

    def _beginnings(self) -> list[_Way]:
        """Return a beginning with everyone I know from whom a target is within reach."""
        ways = []
        contacts, costs, dearest = self._book.contacts, self._costs, self._dearest
        for person, to_go in self._to_go(1).items():
            contact = contacts.get(person)
            if contact is None or contact.closeness == "never-met":
                continue
            cost = costs[contact.closeness]
            if cost + self._highest + to_go > dearest:
                continue
            bound = max(0, cost + self._bonus(person)) + to_go
            if bound <= dearest:
                ways.append(_Way(bound, (person,), settled=False, behind=0, last=cost))
        return ways

    def _settle(self, way: _Way) -> _Way:
        """Put what is known of the last person into the cost."""
        person = way.people[-1]
        known = sum(_cost(factor) for factor in factors(self._marks_of(person), self._numbers))
        behind = way.behind + max(0, way.last + known)
        to_go = self._to_go(len(way.people))[person]
        return way._replace(bound=behind + to_go, settled=True, behind=behind)

    def _further(self, way: _Way) -> list[_Way]:
        """Return the chain with each of those whom its last person knows."""
        left = self._to_go(len(way.people) + 1)
        ways = []
        for other, cost in self._known_to(way.people[-1]).items():
            to_go = left.get(other)
            if to_go is None or other in way.people or other not in self._book.contacts:
                continue
            arrived = other in self._targets
            bonus = 0 if arrived else self._bonus(other)
            bound = way.behind + max(0, cost + bonus) + to_go
            behind = way.behind + cost if arrived else way.behind
            ways.append(_Way(bound, (*way.people, other), settled=arrived, behind=behind, last=cost))
        return ways

    def _known_to(self, person: str) -> dict[str, int]:
        """Return whom a person knows, at the least cost where two ties say it."""
        known: dict[str, int] = {}
        for tie in self._book.ties_of[person]:
            other, cost = tie.b if tie.a == person else tie.a, self._costs[tie.strength]
            known[other] = min(cost, known.get(other, cost))
        return known

    # A chain found

    def _marks_of(self, person: str) -> tuple[Reason, ...]:
        found = self._marks.get(person)
        if found is None:
            found = self._marks[person] = marks(self._book, self._book.contacts[person], self._day)
        return found

    def _chain(self, people: tuple[str, ...]) -> Chain:
        numbers = self._numbers
        hops = [Hop(people[0], _edge(self._book.contacts[people[0]]))]
        hops += [Hop(b, self._tie(a, b)) for a, b in pairwise(people)]
        likelihoods = [likelihood(hop.strength, numbers) for hop in hops]
        # The last one is whom I wish to reach, unless there is nobody between us.
        asked = people[:-1] or people
        ranks = [
            min(1.0, each * prod(factors(self._marks_of(person), numbers)))
            for each, person in zip(likelihoods, asked, strict=False)
        ]
        return Chain(
            hops=tuple(hops),
            likelihood=prod(likelihoods),
            rank=prod([*ranks, *likelihoods[len(ranks) :]]),
            notes=tuple(mark for person in asked for mark in self._marks_of(person)),
        )

    def _tie(self, a: str, b: str) -> Edge:
        """Return how well two people know each other, at best."""
        ties = [tie.strength or "faint" for tie in self._book.ties_of[a] if b in (tie.a, tie.b)]
        return min(ties, key=lambda strength: self._costs[strength])


def _edge(contact: Contact) -> Edge:
    closeness = contact.closeness
    return closeness if closeness and closeness != "never-met" else "faint"


def _cost(part: float) -> int:
    return round(-log(part) * _WHOLE) if part > 0 else _NEVER
