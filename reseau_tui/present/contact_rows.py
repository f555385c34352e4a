"""The rows of the contact list: sorted, searched, kept up to date one contact at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Literal, get_args

import msgspec

from reseau_tui.model.text import fold
from reseau_tui.present.search import SearchIndex

Sorting = Literal["name", "last", "next"]
SORTINGS: tuple[Sorting, ...] = get_args(Sorting)


class ContactRow(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One line of the contact list: `last` is the day of the last exchange, `next` the next day something is due.

    `mark` is the glyph of their card, empty for who is not in today's list.
    """

    id: str
    name: str
    place: str
    last: date | None = None
    next: date | None = None
    mark: str = ""


def by_name(rows: Iterable[ContactRow]) -> list[ContactRow]:
    """Return the rows in the order of their names."""
    return sorted(rows, key=lambda row: fold(row.name))


class ContactRows:
    """All rows, which come in the order of `by_name`; a search looks into the `texts` by identifier, else the row."""

    def __init__(self, rows: Sequence[ContactRow], texts: Mapping[str, str] | None = None) -> None:
        self._rows = list(rows)
        self._texts = texts or {}

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, contact: str) -> bool:
        return contact in self._places

    def __iter__(self) -> Iterator[ContactRow]:
        return iter(self._rows)

    def __getitem__(self, contact: str) -> ContactRow:
        return self._rows[self._places[contact]]

    def find(self, query: str, sorting: Sorting) -> list[ContactRow]:
        """Return the rows that the query finds, sorted."""
        rows = list(map(self._rows.__getitem__, self._search.find(query))) if query.strip() else list(self._rows)
        if sorting == "last":
            rows.sort(key=lambda row: row.last or date.min, reverse=True)
        elif sorting == "next":
            rows.sort(key=lambda row: row.next or date.max)
        return rows

    def warm(self) -> None:
        """Make the search ready now rather than at the first letter."""
        self._search.find(" ")

    def replace(self, row: ContactRow, text: str) -> bool:
        """Put a row in the place of the one of the same contact; False where its new name belongs elsewhere."""
        index = self._places[row.id]
        if self._rows[index].name != row.name:
            return False
        self._rows[index] = row
        if "_search" in self.__dict__:
            self._search.update(index, text)
        return True

    @cached_property
    def _places(self) -> dict[str, int]:
        return {row.id: index for index, row in enumerate(self._rows)}

    @cached_property
    def _search(self) -> SearchIndex:
        return SearchIndex([self._texts.get(row.id) or f"{row.name} {row.place}" for row in self._rows])
