"""Edits of drafts: saved as one types, sent, thrown away."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.diary import LogInteraction
from reseau_tui.edits.items import SILENT, Act, find_item, settle
from reseau_tui.edits.requests import ChangeRequest, FollowUp
from reseau_tui.method.requests import follow_up_refusal
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import InteractionKind, Purpose
from reseau_tui.model.reason import Refused

_KINDS: dict[Purpose, InteractionKind] = {"thanks": "thanks", "update": "update"}


class SaveDraft(msgspec.Struct, frozen=True):
    """A draft as it stands; one without identifier is a new one."""

    draft: Draft

    def apply(self, desk: Desk) -> Draft:
        """Save it."""
        name = desk.contact(self.draft.contact).name
        desk.named("draft-saved", name=name)
        return desk.put(msgspec.structs.replace(self.draft, started=self.draft.started or desk.today))


class SendDraft(msgspec.Struct, frozen=True):
    """A draft has left: what it `settles`, as the person confirmed, is settled, and the diary has its text."""

    draft: str
    settles: tuple[str, ...] = ()
    on: date | None = None

    def apply(self, desk: Desk) -> None:
        """Record it, and take the draft off the table."""
        draft = desk.book.drafts.get(self.draft)
        if draft is None:
            raise Refused("no-such-draft", id=self.draft)
        act = Act(on=self.on or desk.today, text=draft.body, channel=draft.channel)
        owed = tuple(part for identity in self.settles for part in find_item(desk, identity).parts)
        if all(part.kind in SILENT for part in owed):
            _record(desk, draft, act)
            act = msgspec.structs.replace(act, text="")
        settle(desk, owed, act)
        desk.remove("drafts", draft.id)
        desk.named("sent", name=desk.contact(draft.contact).name, purpose=draft.purpose)


def _record(desk: Desk, draft: Draft, act: Act) -> None:
    request = desk.book.requests.get(draft.request)
    if request is not None and draft.contact == request.contact:
        if draft.purpose == "follow-up" and follow_up_refusal(desk.book, request) is None:
            FollowUp(request=request.id, on=act.on, channel=act.channel, text=act.text).apply(desk)
            return
        if request.sent is None and draft.purpose in ("request", "introduction-request"):
            fields: dict[str, Any] = {"sent": act.on, "text": act.text}
            ChangeRequest(request=request.id, fields=fields).apply(desk)
            return
    LogInteraction(
        contact=draft.contact,
        kind=_KINDS.get(draft.purpose, "message-out"),
        on=act.on,
        request=draft.request or None,
        channel=act.channel,
        note=act.text,
    ).apply(desk)
