"""A change: everything one edit did to the book, whole or not at all, and how to take it back."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from reseau_tui.model.reason import Reason
from reseau_tui.model.record import Record

ChangeKind = Literal["edit", "undo", "redo", "autosave"]


class Delta(NamedTuple):
    """One record before and after; None where it did not exist."""

    before: Record | None
    after: Record | None


Deltas = dict[str, dict[str, Delta]]
"""Table name to record id to what became of it."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What one edit did: identity, ISO moment, who wrote it, a label to be put into words, the deltas by table and id.

    `of` names the change that an undo or a redo reverses. `writer` tells the programs apart that share a book.
    """

    id: str
    at: str
    writer: str
    label: Reason
    deltas: Deltas
    kind: ChangeKind = "edit"
    of: str = ""

    @property
    def size(self) -> int:
        """How many records it touches."""
        return sum(len(rows) for rows in self.deltas.values())

    @property
    def is_step(self) -> bool:
        """Whether undo counts it: an autosave is saved like any change but is no step."""
        return self.kind == "edit"
