"""Edits of the shelf of things to share. Source: method R8, R9."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.diary import LogInteraction
from reseau_tui.model.drafts import Draft, Share
from reseau_tui.model.kinds import Channel
from reseau_tui.model.reason import Refused

_PREFIX: Final = "share-"


class EditShare(msgspec.Struct, frozen=True):
    """Changes to a thing on the shelf."""

    share: str
    fields: dict[str, Any]

    def apply(self, desk: Desk) -> Share:
        """Change them."""
        share = desk.amend(on_shelf(desk, self.share), **self.fields)
        desk.named("share-changed", text=share.text)
        return share


class NotForThem(msgspec.Struct, frozen=True):
    """A thing that is not for someone: they are not proposed for it again."""

    share: str
    contact: str

    def apply(self, desk: Desk) -> Share:
        """Write it down."""
        share, contact = on_shelf(desk, self.share), desk.contact(self.contact)
        desk.named("share-not-for", text=share.text, name=contact.name)
        return desk.amend(share, not_for=tuple(dict.fromkeys((*share.not_for, contact.id))))


class SendShare(msgspec.Struct, frozen=True):
    """A thing was sent to someone: a gift given (R9), and the last word between us."""

    share: str
    contact: str
    on: date | None = None
    channel: Channel | None = None
    text: str = ""
    template: str = ""

    def apply(self, desk: Desk) -> Share:
        """Record it, once for each person."""
        share, contact = on_shelf(desk, self.share), desk.contact(self.contact)
        LogInteraction(
            contact=contact.id,
            kind="gift",
            on=self.on,
            request="",
            channel=self.channel,
            note=self.text or share.text,
            weight="small",
            template=self.template,
        ).apply(desk)
        share = desk.amend(share, sent_to=tuple(dict.fromkeys((*share.sent_to, contact.id))))
        desk.named("share-sent", text=share.text, name=contact.name)
        return share


def on_shelf(desk: Desk, share_id: str) -> Share:
    """Return a thing on the shelf. Raises `Refused` when it is not there (any more)."""
    share = desk.book.shares.get(share_id)
    if share is None:
        raise Refused("no-such-record", id=share_id)
    return share


def carried(desk: Desk, draft: Draft) -> Share | None:
    """Return the thing that a draft brings to its contact, if it is still on the shelf."""
    prefix = f"{_PREFIX}{draft.contact}-"
    named = (item.removeprefix(prefix) for item in draft.items if item.startswith(prefix))
    return next((desk.book.shares[share] for share in named if share in desk.book.shares), None)
