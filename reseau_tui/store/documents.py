"""Documents as TinyDB sees them, over the raw bytes of the file: decoded when asked for, changes noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

import msgspec

from reseau_tui.model.ids import WIDTH

Document = dict[str, Any]
_decode = msgspec.json.Decoder(Document).decode


def key_of(rows: Mapping[str, object], number: int) -> str:
    """Return the id of that number: TinyDB counts in integers and forgets leading zeros."""
    key = str(number)
    return key if key in rows or (padded := key.zfill(WIDTH)) not in rows else padded


class Documents(Mapping[str, Document]):
    """The documents of one table; each reading gives a fresh one, so that nobody changes another's."""

    def __init__(self, rows: dict[str, msgspec.Raw]) -> None:
        self.rows = rows

    def __getitem__(self, record_id: str) -> Document:
        raw = self.rows.get(record_id)
        return _decode(self.rows[key_of(self.rows, int(record_id))] if raw is None else raw)

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class Draft(MutableMapping[int, Document]):
    """What an edit of a table sees and does: documents it has read, put or removed, and nothing else copied."""

    def __init__(self, rows: dict[str, msgspec.Raw]) -> None:
        self._rows = rows
        self._held: dict[str, Document] = {}
        self._gone: set[str] = set()

    def __getitem__(self, number: int) -> Document:
        key = self._key(number)
        if key in self._gone:
            raise KeyError(number)
        if key not in self._held:
            if key not in self._rows:
                raise KeyError(number)
            self._held[key] = _decode(self._rows[key])
        return self._held[key]

    def __setitem__(self, number: int, document: Document) -> None:
        key = self._key(number)
        self._gone.discard(key)
        self._held[key] = document

    def __delitem__(self, number: int) -> None:
        key = self._key(number)
        if number not in self:
            raise KeyError(number)
        self._held.pop(key, None)
        if key in self._rows:
            self._gone.add(key)

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        key = self._key(number)
        return key in self._held or (key in self._rows and key not in self._gone)

    def __iter__(self) -> Iterator[int]:
        yield from (int(key) for key in self._rows if key not in self._gone)
        yield from (int(key) for key in self._held if key not in self._rows)

    def __len__(self) -> int:
        return len(self._rows) - len(self._gone) + sum(key not in self._rows for key in self._held)

    def changed(self) -> dict[str, Document | None]:
        """Return the documents that are other than before; None for those removed."""
        held = self._held.items()
        put = {key: doc for key, doc in held if key not in self._rows or _decode(self._rows[key]) != doc}
        return {**dict.fromkeys(self._gone), **put}

    def _key(self, number: int) -> str:
        return key_of(self._rows, number)
