"""What an edit is."""

from __future__ import annotations

from typing import Any, Protocol

from reseau_tui.edits.desk import Desk


class Edit(Protocol):
    """A frozen value that says what to do; a session applies it, again on fresh records if need be.

    `apply` works on the desk, names itself there, and returns the record that the caller may want to show.
    It raises `Refused` where the method or the book does not allow it, `Invalid` where a value is wrong.
    """

    def apply(self, desk: Desk) -> Any:
        """Do it."""
