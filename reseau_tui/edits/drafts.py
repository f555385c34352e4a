"""Edits of drafts: saved as one types, sent, thrown away."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.items import SETTLED_BY_ANY_WORD, SILENT, Act, find_item, record_message, settle
from reseau_tui.edits.meanwhile import onto
from reseau_tui.edits.shelf import SendShare, carried
from reseau_tui.model.drafts import Draft
from reseau_tui.model.reason import Refused


class SaveDraft(msgspec.Struct, frozen=True):
    """A draft as it stands, and as the book had it `before`; one without identifier is a new one."""

    draft: Draft
    before: Draft | None = None

    def apply(self, desk: Desk) -> Draft:
        """Save what was changed; beside a text that another program changed as well, it is a second draft."""
        name = desk.contact(self.draft.contact).name
        desk.named("draft-saved", name=name)
        now = desk.book.drafts.get(self.draft.id)
        if both_wrote(now, self.before, self.draft):
            draft = msgspec.structs.replace(self.draft, id="")
        else:
            draft = onto(now, self.before, self.draft)
        return desk.put(msgspec.structs.replace(draft, started=draft.started or desk.today))


def both_wrote(now: Draft | None, before: Draft | None, after: Draft) -> bool:
    """Tell whether the text was changed here, from `before` to `after`, and otherwise in the book `now`."""
    if now is None or before is None:
        return False
    texts = ((getattr(each, field) for each in (now, before, after)) for field in ("subject", "body"))
    return any(len({there, was, here}) == 3 for there, was, here in texts)


class SendDraft(msgspec.Struct, frozen=True):
    """A draft has left: the parts of items that it `settles`, as confirmed, are settled; the diary has its text."""

    draft: str
    settles: tuple[str, ...] = ()
    on: date | None = None

    def apply(self, desk: Desk) -> None:
        """Record it, and take the draft off the table."""
        draft = desk.book.drafts.get(self.draft)
        if draft is None:
            raise Refused("no-such-draft", id=self.draft)
        parts = tuple(find_item(desk, identity, alone=True).first for identity in self.settles)
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
