"""A whole import as one change."""

from __future__ import annotations

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.model.record import Record


class ImportRecords(msgspec.Struct, frozen=True):
    """The records that a file brings, identifiers and all, under the name of their source; counts are of people."""

    puts: tuple[Record, ...]
    source: str
    created: int = 0
    updated: int = 0

    def apply(self, desk: Desk) -> tuple[Record, ...]:
        """Write them."""
        desk.named("imported", source=self.source, created=self.created, updated=self.updated)
        return tuple(desk.put(record) for record in self.puts)
