"""What a list of things to do shows: one line per kind and contact, and the order to do them in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import msgspec

from reseau_tui.method.obligations.obligation import Obligation
from reseau_tui.model.kinds import PRESSING, ItemKind
from reseau_tui.model.reason import Reason
from reseau_tui.model.text import fold

Rank = tuple[int, bool, date, str, str, str]


class Item(msgspec.Struct, frozen=True, gc=False):
    """All obligations of one kind towards one contact, the earliest due first: its dates and identity are the item's.

    Source: cli.md, `due`.
    """

    parts: tuple[Obligation, ...]

    @property
    def first(self) -> Obligation:
        """The part that is due first."""
        return self.parts[0]

    @property
    def id(self) -> str:
        """The identity of the first part."""
        return self.first.id

    @property
    def kind(self) -> ItemKind:
        """The kind of all parts."""
        return self.first.kind

    @property
    def contact(self) -> str:
        """The contact to act towards."""
        return self.first.contact

    @property
    def source(self) -> str:
        """The record that the first part comes from."""
        return self.first.source

    @property
    def request(self) -> str:
        """The request that the first part concerns, if any."""
        return self.first.request

    @property
    def since(self) -> date:
        """The first day of the first part."""
        return self.first.since

    @property
    def due(self) -> date:
        """The day to do it by."""
        return self.first.due

    @property
    def late_after(self) -> date | None:
        """The last day before it is late, or None."""
        return self.first.late_after

    @property
    def why(self) -> Reason:
        """The reason of the first part."""
        return self.first.why

    @property
    def abouts(self) -> tuple[str, ...]:
        """What all parts are about, each once."""
        return tuple(dict.fromkeys(part.about for part in self.parts if part.about))

    @property
    def about(self) -> str:
        """What all parts are about, on one line."""
        return "; ".join(self.abouts)

    @property
    def via(self) -> tuple[str, ...]:
        """Everyone on the chains of all parts, from the contact down."""
        return tuple(dict.fromkeys(one for part in self.parts for one in part.via))

    def is_late(self, day: date) -> bool:
        """Tell whether the last day of any part is over."""
        return any(part.is_late(day) for part in self.parts)

    def only(self, part: Obligation) -> Item:
        """Return one part as an item of its own."""
        return Item((part,))


def merged(obligations: Iterable[Obligation]) -> list[Item]:
    """Return the obligations as items, one per kind and contact."""
    groups: dict[tuple[str, str], list[Obligation]] = {}
    for obligation in obligations:
        groups.setdefault((obligation.kind, obligation.contact), []).append(obligation)
    return [Item(tuple(sorted(group, key=_first_due))) for group in groups.values()]


def in_order(items: Iterable[Item], day: date, name_of: Callable[[str], str]) -> list[Item]:
    """Return the items in the order to do them in. Source: method, "Order to do it in"."""
    return sorted(items, key=lambda item: rank(item, day, name_of(item.contact)))


def rank(item: Item, day: date, name: str) -> Rank:
    """Return what an item is sorted by: its kind, late first, the day it is due, the contact's name."""
    return PRESSING[item.kind], not item.is_late(day), item.due, fold(name), name, item.id


def by_person(ordered: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    """Return the items of each contact; a person stands where their most pressing item stands."""
    cards: dict[str, tuple[Item, ...]] = {}
    for item in ordered:
        cards[item.contact] = (*cards.get(item.contact, ()), item)
    return cards


def _first_due(obligation: Obligation) -> tuple[Any, ...]:
    return obligation.due, obligation.since, obligation.id
