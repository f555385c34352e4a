"""One proposal, and whether it was answered."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.reason import Reason

ProposalKind = Literal["event", "new-post", "name", "share", "old-tie"]
KINDS: Final[tuple[ProposalKind, ...]] = ("event", "new-post", "name", "share", "old-tie")


class Proposal(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Someone to write to, and why; derived, never stored.

    `id` is the kind, the contact and the `source`, a record or nothing: what is stored when it is put off or dismissed.
    `by` is the contact through whom the name came, if any; `on` the day it comes from; `until` the last day it stands.
    """

    id: str
    kind: ProposalKind
    contact: str
    why: tuple[Reason, ...]
    source: str = ""
    by: str = ""
    on: date | None = None
    until: date | None = None


def is_put_away(book: Book, identity: str, day: date) -> bool:
    """Tell whether a proposal was dismissed, or put off until a later day."""
    if not book.snoozes:
        return False
    return any(snooze.until is None or day < snooze.until for snooze in book.snoozes_of[identity][-1:])
