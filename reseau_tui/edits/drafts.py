"""Edits of drafts: saved as one types, sent, thrown away."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.items import SETTLED_BY_ANY_WORD, SILENT, Act, find_item, record_message, settle
from reseau_tui.edits.shelf import SendShare, carried
from reseau_tui.model.drafts import Draft
from reseau_tui.model.reason import Refused


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
        parts = tuple(part for identity in self.settles for part in find_item(desk, identity).parts)
        owed = tuple(part for part in parts if part.source != draft.id)
        settles = tuple(part.id for part in parts)
        act = Act(
            on=self.on or desk.today,
            text=draft.body,
            channel=draft.channel,
            settles=settles,
            template=draft.template,
        )
        brought = carried(desk, draft)
        if brought is not None:
            SendShare(brought.id, draft.contact, act.on, act.channel, act.text, act.template).apply(desk)
            owed = tuple(part for part in owed if part.kind not in SETTLED_BY_ANY_WORD)
            act = act.told
        elif all(part.kind in SILENT for part in owed):
            record_message(desk, draft, act)
            act = act.told
        settle(desk, owed, act)
        desk.remove("drafts", draft.id)
        desk.named("sent", name=desk.contact(draft.contact).name, purpose=draft.purpose)
