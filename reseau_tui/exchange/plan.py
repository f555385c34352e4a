"""What an import would write, and what it would tell."""

from __future__ import annotations

import msgspec

from reseau_tui.exchange.report import Remark
from reseau_tui.model.record import Record


class Likely(msgspec.Struct, frozen=True):
    """The person of line `line` becomes contact `contact`, though they may be `other`, in the book under `name`."""

    line: int
    contact: str
    other: str
    name: str


class ImportPlan(msgspec.Struct, frozen=True):
    """The records to write, in order, and the counts of people.

    Each row is about one person: `created`, `updated` or `unchanged` count people, `repeated` the further rows about
    someone whom an earlier row was about, `skipped` the rows about nobody. `likely` are among the created.
    """

    puts: tuple[Record, ...] = ()
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    repeated: int = 0
    likely: tuple[Likely, ...] = ()
    skipped: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    unknown_columns: tuple[str, ...] = ()

    @property
    def duplicates(self) -> int:
        """Rows that say someone again: within the file, or likely someone who is in the book already."""
        return self.repeated + len(self.likely)
