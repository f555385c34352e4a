"""The inverse of a Change, worked out against the book as it is now."""

from __future__ import annotations

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.model.change import Change, Delta
from reseau_tui.model.record import Record


class TakeBack(msgspec.Struct, frozen=True):
    """Undo of one Change: what it made goes, what it removed returns, what it changed gets its old fields back.

    Fields that others changed since keep what they wrote. Records come back before others that name them go.
    """

    change: Change

    def apply(self, desk: Desk) -> None:
        """Take it back."""
        desk.label = self.change.label
        for table, deltas in self.change.deltas.items():
            for record_id, delta in deltas.items():
                if delta.before is not None:
                    _restore(desk, table, record_id, delta, delta.before)
        for table, deltas in self.change.deltas.items():
            for record_id, delta in deltas.items():
                if delta.before is None:
                    desk.remove(table, record_id)


def _restore(desk: Desk, table: str, record_id: str, delta: Delta, before: Record) -> None:
    present = desk.book.get(table, record_id)
    if present is None:
        if delta.after is None:
            desk.bring(before)
        return
    if delta.after is None:
        return
    fields = {
        field: getattr(before, field)
        for field in before.__struct_fields__
        if getattr(before, field) != getattr(delta.after, field)
    }
    desk.bring(msgspec.structs.replace(present, **fields))
