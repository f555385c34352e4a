"""From the wish to write a message that asks to its editor: by the lights, where one is worth a look."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from reseau_tui.method.lights import ASKS, Asking, asking_of, at_hand, lights_of, purpose_for, worth_a_look
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Purpose
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Request
from reseau_tui.tui.screens.lights import GO_ON, Lights

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.obligations import Item
    from reseau_tui.tui.app import ReseauApp
    from reseau_tui.tui.screens.person_actions import PersonActions

Key = tuple[str, str, str]
Seen = tuple[tuple[str, str, str], ...]
_WRITTEN = frozenset(
    ("ask-questions", "ask-second-question", "ask-when", "ask-connector", "thank-first", "update-first")
)


class BeforeWriting:
    """Looks at one draft before its editor opens; what was seen of it is not shown twice."""

    def __init__(self, place: PersonActions, contact: Contact, draft: Draft) -> None:
        self._place = place
        self._contact = contact
        self._draft = draft
        self._again = self.write

    def write(self) -> None:
        """Open the editor, by the lights where one is not green and they were not seen yet."""
        message = self._message() if self._draft.purpose in ASKS else None
        if message is None:
            self._edit(self._draft)
            return
        verdicts = lights_of(message)
        seen: Seen = tuple((v.code, v.light, v.why.code) for v in verdicts)
        key = (self._contact.id, self._draft.purpose, self._draft.request)
        if not worth_a_look(verdicts) or self._reseau.lights_seen.get(key) == seen:
            self._edit(self._draft)
        else:
            self._reseau.lights_seen[key] = seen
            self._show(message)

    def look(self) -> None:
        """Show the lights, whatever they are, of what is asked of the person or might be."""
        self._again = self.look
        book = self._reseau.view.book
        request = at_hand(book, self._contact.id)
        if self._draft.purpose not in ASKS and request is not None:
            self._draft = self._about(request, purpose_for(book, self._contact, request))
        message = self._message()
        if message is not None:
            self._show(message)

    @property
    def _reseau(self) -> ReseauApp:
        return self._place.reseau

    def _message(self) -> Asking | None:
        """Return the message that the draft is, or what might be asked of the person; None for what they asked."""
        reseau = self._reseau
        return asking_of(reseau.view.book, reseau.today, self._contact, self._draft, at=reseau.opening.now)

    def _about(self, request: Request, purpose: Purpose, contact: str = "") -> Draft:
        """Return the draft about a request that was begun, or a new one."""
        reseau, to = self._reseau, contact or self._contact.id
        book = reseau.view.book
        begun = [d for d in book.drafts_of[to] if d.request == request.id and d.purpose == purpose]
        if begun:
            return begun[-1]
        return reseau.propose(to, (), purpose=purpose, request=request)

    def _show(self, message: Asking) -> None:
        def chosen(move: Reason | None) -> None:
            if move is not None:
                self._place.run_worker(self._do(message, move))

        self._place.app.push_screen(Lights(message), chosen)

    async def _do(self, message: Asking, move: Reason) -> None:
        if move == GO_ON and self._draft.purpose not in ASKS:
            await self._place.run_action("ask")
        elif move == GO_ON:
            self._edit(self._draft)
        elif move.code in _WRITTEN:
            await self._write_first(message.request, move)
        elif move.code == "note-assent":
            from reseau_tui.tui.forms.assent import AssentForm

            self._place.fill(AssentForm(message.request.id))
        elif move.code == "next-day":
            await self._replan(message.request, move)
        elif move.code in ("other-channel", "without-name"):
            await self._change(message.request, move)
        else:
            await self._place.run_action(_ACTIONS.get(move.code, "sheet"))

    def _edit(self, draft: Draft, after: Callable[[bool | None], Any] | None = None) -> None:
        from reseau_tui.tui.screens.draft import DraftEditor

        self._place.app.push_screen(DraftEditor(draft), after or self._place.after_writing)

    # The better moves

    async def _write_first(self, request: Request, move: Reason) -> None:
        """Open the editor on what comes before: the questions to the connector, thanks, or news."""
        from reseau_tui.present.drafts import kept_draft

        reseau, contact = self._reseau, str(move.params["contact"])
        await reseau.load_templates()
        book = reseau.view.book
        if contact not in book.contacts:
            return
        kinds = {"thank-first": ("thanks",), "update-first": ("update",), "ask-connector": ("ask-connector",)}
        wanted = kinds.get(move.code, ())
        items = [item for item in reseau.view.owed_to(contact) if item.kind in wanted]
        if items:
            kept = kept_draft(book, contact, items)
            draft = kept or reseau.propose(contact, items)
        else:
            draft = self._about(request, "recommendation-questions", contact)
        self._edit(draft, lambda _sent: self._place.show_book())

    async def _replan(self, request: Request, move: Reason) -> None:
        """Put the message off until the better day."""
        from reseau_tui.edits.drafts import SaveDraft
        from reseau_tui.edits.items import SnoozeItem
        from reseau_tui.edits.requests import ChangeRequest

        day: Any = move.params["day"]
        owed = [item for item in self._reseau.view.owed_to(self._contact.id) if self._is_of(item, request)]
        edit: Edit
        if request.id in self._reseau.view.book.requests and request.sent is None:
            edit = ChangeRequest(request.id, {"planned": day})
        elif owed:
            edit = SnoozeItem(owed[0].id, day)
        else:
            edit = SaveDraft(msgspec.structs.replace(self._draft, planned=day), self._draft)
        applied = await self._reseau.do(edit)
        if applied is not None:
            self._place.after_form(applied)

    @staticmethod
    def _is_of(item: Item, request: Request) -> bool:
        return item.kind in ("follow-up", "send") and item.request == request.id

    async def _change(self, request: Request, move: Reason) -> None:
        """Take another way, or leave a name out, and look again."""
        from reseau_tui.edits.requests import ChangeRequest

        channel: Any = move.params.get("channel")
        fields: dict[str, Any] = {"channel": channel} if channel else {"connector": ""}
        if (
            request.id in self._reseau.view.book.requests
            and await self._reseau.do(ChangeRequest(request.id, fields)) is None
        ):
            return
        if channel:
            self._draft = msgspec.structs.replace(self._draft, channel=channel)
        elif not self._draft.id:
            self._draft = self._place.draft_at_hand(self._contact)
        self._again()


_ACTIONS = {
    "begin-chain": "chains",
    "who-could": "chains",
    "other-way": "chains",
    "find-address": "edit",
    "note-answer": "answer",
}
"""The command of the place that does a move."""
