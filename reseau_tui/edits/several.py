"""Several edits as one change."""

from __future__ import annotations

from typing import Any

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.edit import Edit


class Several(msgspec.Struct, frozen=True):
    """Edits that one key gives: done, saved and undone together, under the name of the first."""

    edits: tuple[Edit, ...]

    def apply(self, desk: Desk) -> list[Any]:
        """Do them in turn."""
        results = []
        label = None
        for edit in self.edits:
            results.append(edit.apply(desk))
            label = label or desk.label
        if label is not None:
            desk.label = label
        return results
