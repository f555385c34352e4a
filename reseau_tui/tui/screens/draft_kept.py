"""The text of a draft under the fingers, and the same draft in the book: one follows the other, each way."""

from __future__ import annotations

import asyncio

import msgspec
from textual.app import ComposeResult
from textual.widgets import Input

from reseau_tui.edits.contacts import RemoveRecord
from reseau_tui.edits.drafts import SaveDraft, SendDraft, both_wrote
from reseau_tui.edits.meanwhile import onto
from reseau_tui.model.drafts import Draft
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.text import clean
from reseau_tui.store.errors import StoreError
from reseau_tui.tui.screens.place import Place
from reseau_tui.tui.widgets.draft_text import DraftText

SAVE_EVERY = 0.5
"""Seconds between two autosaves: a dropped line loses at most the last second."""


class KeptDraft(Place[bool]):
    """A place with the fields of one draft, saved as one types until the draft has left or is thrown away."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._saved = draft
        self._refused: Draft | None = None
        self._is_second = False
        self._gone = False
        self._turn = asyncio.Lock()
        """Held by who writes the draft: an autosave that waits for the book, and a key, are two."""

    def fields(self) -> ComposeResult:
        """Return the subject and the message, to compose."""
        subject = Input(self._draft.subject, placeholder=self.words.say("Subject"), id="subject", select_on_focus=False)
        subject.cursor_blink = False
        yield subject
        yield DraftText(self._draft.body, id="body")

    def save_now_and_then(self) -> None:
        """Save from now on what is typed."""
        self.set_interval(SAVE_EVERY, self.save)

    @property
    def _subject(self) -> Input:
        return self.query_one("#subject", Input)

    @property
    def _body(self) -> DraftText:
        return self.query_one("#body", DraftText)

    @property
    def draft(self) -> Draft:
        """The draft as it stands in the fields."""
        subject, body = clean(self._subject.value), clean(self._body.text, lines=True)
        return msgspec.structs.replace(self._draft, subject=subject, body=body)

    @property
    def is_left(self) -> bool:
        """Whether the person has left: the fields of a screen go before the screen itself does."""
        return self._gone or not (self.query("#subject") and self.query("#body"))

    # Into the book

    async def save(self) -> bool:
        """Save what was typed since the last time; False, and the reason at the foot, when it could not be."""
        async with self._turn:
            if self.is_left or self.draft == self._saved:
                return True
            if self.draft == self._refused or not await self._write():
                return False
        await self.reseau.synced()
        if self.reseau.session.store.read_only is None and not self.is_left:
            self.foot.tell(self._saved_in_words())
        return True

    def _saved_in_words(self) -> str:
        if self._is_second:
            return self.words.say("Another program wrote in this draft too: yours is kept as a second one.")
        return self.words.say("saved")

    async def kept(self) -> bool:
        """Make sure that the book has the draft, even when nothing was typed into what was proposed."""
        if not await self.save():
            return False
        async with self._turn:
            return bool(self._draft.id) or await self._write()

    async def send(self, settles: tuple[str, ...]) -> bool:
        """Record the draft as sent; tell whether that could be done."""
        if not await self.kept():
            return False
        async with self._turn:
            self._gone = await self.reseau.do(SendDraft(self._draft.id, settles)) is not None
        return self._gone

    async def throw_away(self) -> bool:
        """Take the draft out of the book, if it is there; tell whether that could be done."""
        async with self._turn:
            known = self._draft.id in self.reseau.view.book.drafts
            self._gone = not known or await self.reseau.do(RemoveRecord(self._draft.id)) is not None
        return self._gone

    def leave(self, *, sent: bool) -> None:
        """Leave the place; nothing is saved from now on."""
        self._gone = True
        self.dismiss(sent)

    async def _write(self) -> bool:
        draft = self.draft
        try:
            applied = await self.reseau.apply(SaveDraft(draft, self._saved), autosave=True)
        except (Refused, Invalid, StoreError) as error:
            self.reseau.tell_trouble(error)
            self._refused = draft
            return False
        self._is_second = self._is_second or draft.id not in ("", applied.result.id)
        self._take_in(applied.result, draft)
        return True

    # Out of the book

    def show_book(self) -> None:
        """Show what another program wrote into the draft; a text changed here too is left to `save`."""
        now = self.reseau.view.book.drafts.get(self._draft.id)
        if self.is_left or now is None or now == self._saved or both_wrote(now, self._saved, self.draft):
            return
        if self._take_in(now, self._saved):
            self.foot.tell(self.words.say("Another program changed this draft: here it is."))

    def _take_in(self, now: Draft, before: Draft) -> bool:
        """Take over what the book has instead of `before`, but for what was changed here; tell whether a text moved."""
        mine = self.draft
        self._saved = now
        self._draft = onto(now, before, mine)
        if self._draft.subject != mine.subject:
            self._subject.value = self._draft.subject
        if self._draft.body != mine.body:
            body = self._body
            body.replace(self._draft.body, body.document.start, body.document.end, maintain_selection_offset=True)
        return (self._draft.subject, self._draft.body) != (mine.subject, mine.body)
