"""Someone for a thing on the shelf. Source: method R8, R17."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from heapq import merge

from reseau_tui.method.acts import NEVER_YET, last_acts
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.method.sharing import Match, Readers
from reseau_tui.model.book import Book
from reseau_tui.model.reason import Reason


def shares(book: Book, day: date) -> Iterator[Proposal]:
    """Yield someone for each thing on the shelf, best fits first: people I know, nobody who waits to be answered."""
    if not book.shares:
        return
    everyone = Readers(book, day)
    shelf = (everyone.of(share) for share in book.shares.values())
    for match in merge(*shelf, key=lambda match: (match.rank, match.share.id)):
        if is_known(book, match, day):
            yield share_proposal(match)


def share_proposal(match: Match) -> Proposal:
    """Return a match as a proposal."""
    share, contact = match.share, match.contact
    return Proposal(
        id=f"share-{contact.id}-{share.id}",
        kind="share",
        contact=contact.id,
        source=share.id,
        why=(Reason("share", {"name": contact.name, "text": share.text}), match.reasons[0]),
        on=share.added,
    )


def is_known(book: Book, match: Match, day: date) -> bool:
    """Tell whether I know the person: a thing sent to a stranger is no word between two people."""
    if match.contact.closeness in ("close", "good", "faint"):
        return True
    return last_acts(book, match.contact.id, day).exchange != NEVER_YET
