"""Edits that answer a proposal: later, or not this one. Source: method R14, R17."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.putting_away import put_away
from reseau_tui.edits.shelf import NotForThem
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.model.keeping import Snooze
from reseau_tui.model.reason import Invalid


class PutOffProposal(msgspec.Struct, frozen=True):
    """A proposal to come back to on a day."""

    proposal: Proposal
    until: date

    def apply(self, desk: Desk) -> Snooze:
        """Put it off."""
        if self.until <= desk.today:
            raise Invalid("snoozed-to-the-past", "until")
        desk.named("proposal-put-off", name=desk.contact(self.proposal.contact).name, until=self.until)
        return put_away(desk, self.proposal.id, until=self.until)


class DismissProposal(msgspec.Struct, frozen=True):
    """A proposal that is not to come again; a thing on the shelf is not for that person."""

    proposal: Proposal
    why: str = ""

    def apply(self, desk: Desk) -> Snooze:
        """Dismiss it for good."""
        name = desk.contact(self.proposal.contact).name
        if self.proposal.kind == "share" and self.proposal.source in desk.book.shares:
            NotForThem(self.proposal.source, self.proposal.contact).apply(desk)
        desk.named("proposal-dismissed", name=name)
        return put_away(desk, self.proposal.id, why=self.why)
