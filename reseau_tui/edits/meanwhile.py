"""A record that was changed here and by another program meanwhile: what each of them changed is kept."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from reseau_tui.model.record import Record

R = TypeVar("R", bound=Record)


def onto(now: R | None, before: R | None, after: R) -> R:
    """Return `after`, with what stands in the book `now` wherever it is as it was `before`."""
    if now is None or before is None or now == before:
        return after
    fields = (field for field in after.__struct_fields__ if getattr(before, field) != getattr(after, field))
    return msgspec.structs.replace(now, **{field: getattr(after, field) for field in fields})
