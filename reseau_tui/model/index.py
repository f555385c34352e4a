"""Records of one table found by something they name, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from reseau_tui.model.record import Record

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Index(Generic[R]):
    """For each key, the records that name it; built at first use, then kept up to date one record at a time."""

    def __init__(self, records: Mapping[str, R], keys: Callable[[R], Iterable[str]]) -> None:
        self._records = records
        self._keys = keys
        self._found: dict[str, dict[str, R]] | None = None
        self._given: dict[str, tuple[R, ...]] = {}  # what was asked for, until it changes

    def __getitem__(self, key: str) -> tuple[R, ...]:
        """Return the records under the key, oldest identifier first."""
        given = self._given.get(key)
        if given is None:
            found = self._built().get(key)
            if not found:
                return ()
            given = self._given[key] = tuple(found[i] for i in sorted(found))
        return given

    def __contains__(self, key: str) -> bool:
        return key in self._built()

    def __iter__(self) -> Iterator[str]:
        return iter(self._built())

    def replace(self, before: R | None, after: R | None) -> None:
        """Follow one change of the table."""
        if self._found is None:
            return
        if before is not None:
            for key in self._keys(before):
                self._given.pop(key, None)
                under = self._found.get(key)
                if under is not None:
                    under.pop(before.id, None)
                    if not under:
                        del self._found[key]
        if after is not None:
            for key in self._keys(after):
                self._given.pop(key, None)
                self._found.setdefault(key, {})[after.id] = after

    def build(self) -> None:
        """Build it now rather than at first use."""
        self._built()

    def _built(self) -> dict[str, dict[str, R]]:
        if self._found is None:
            found: dict[str, dict[str, R]] = {}
            self._found = found
            for record in self._records.values():
                for key in self._keys(record):
                    under = found.get(key)
                    if under is None:
                        found[key] = {record.id: record}
                    else:
                        under[record.id] = record
        return self._found


class Derived(Generic[T]):
    """What follows from the records under a key of some indexes; worked out once asked for, kept until they change."""

    def __init__(self, indexes: tuple[Index[Any], ...], work_out: Callable[..., T]) -> None:
        """`work_out` is given the key, and of each index the records under it."""
        self._indexes = indexes
        self._work_out = work_out
        self._known: dict[str, tuple[tuple[tuple[Record, ...], ...], T]] = {}

    def __getitem__(self, key: str) -> T:
        """Return what follows for the key."""
        records = tuple([index[key] for index in self._indexes])  # asked for a hundred times a key
        known = self._known.get(key)
        if known is None or known[0] != records:  # quick: an index gives the very same records until one changes
            known = self._known[key] = records, self._work_out(key, *records)
        return known[1]
