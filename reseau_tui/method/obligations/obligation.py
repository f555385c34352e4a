"""What is owed to one contact, derived from one record."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.model.kinds import ItemKind
from reseau_tui.model.reason import Param, Reason


def because(code: str, /, **params: Param) -> Reason:
    """Return the reason of that code, which speaks of these."""
    return Reason(code, params)


class Obligation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One obligation; derived, never stored.

    `id` is kind, contact and the `source` record it comes from, with what tells two from the same record apart: it
    stays while these stay. `request` is the request it concerns, if any. It is listed from `since` on, to be done by
    `due`, and late after `late_after` (never, where that is None). `about` is in the person's own words.
    `via` leads from the contact down to the person of the news, both included, where there is a chain.
    Source: method, "The obligations".
    """

    id: str
    kind: ItemKind
    contact: str
    source: str
    since: date
    due: date
    late_after: date | None
    why: Reason
    request: str = ""
    about: str = ""
    via: tuple[str, ...] = ()

    def is_late(self, day: date) -> bool:
        """Tell whether its last day is over."""
        return self.late_after is not None and day > self.late_after
