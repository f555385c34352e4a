"""What every record of a book has in common."""

from __future__ import annotations

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False, forbid_unknown_fields=True):
    """One record of a table: frozen, typed, without reference cycles.

    `id` is a decimal string of fixed width (`model.ids`). A field at its default is left out of the file.
    """

    id: str


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False, forbid_unknown_fields=True):
    """A dated or typed part inside a record, which has no identity of its own."""
