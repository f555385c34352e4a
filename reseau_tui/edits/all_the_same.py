"""An edit that is wanted all the same."""

from __future__ import annotations

from typing import Any

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.edit import Edit


class AllTheSame(msgspec.Struct, frozen=True):
    """An edit of someone who was told that its day is still to come, and wants it all the same."""

    edit: Edit

    def apply(self, desk: Desk) -> Any:
        """Do it, whatever the day."""
        desk.any_day = True
        return self.edit.apply(desk)
