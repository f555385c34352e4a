"""The draft editor: prefilled, saved as one types, handed over, and recorded as sent."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from importlib import import_module
from typing import ClassVar, get_args

import msgspec
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer
from textual.widgets import Input, TextArea
from textual.worker import Worker

from reseau_tui.drafting.placeholders import placeholders
from reseau_tui.edits.items import apart
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.method.check import Finding
from reseau_tui.method.obligations import Item, Obligation
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Manner
from reseau_tui.model.reason import Refused
from reseau_tui.present.drafts import count_in_words
from reseau_tui.present.findings import sentence
from reseau_tui.present.kinds import CHANNELS, MANNERS, PURPOSES
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import name_of
from reseau_tui.present.reasons import why
from reseau_tui.tui.commands import bindings_of
from reseau_tui.tui.editing import EditorTrouble, edit_outside
from reseau_tui.tui.remarking import look_at
from reseau_tui.tui.screens.confirm import Confirm
from reseau_tui.tui.screens.draft_kept import KeptDraft
from reseau_tui.tui.screens.settle import ChooseItems
from reseau_tui.tui.widgets.bars import TitleBar
from reseau_tui.tui.widgets.draft_text import RemarkedPlace
from reseau_tui.tui.widgets.remarks import GLYPHS, Remarks
from reseau_tui.tui.widgets.text_pane import TextPane

_MANNERS = get_args(Manner)
REST = 0.15
"""Seconds of rest after which the text is looked at anew."""
_LEAVING = "leaving"
"""The work of a message that leaves: the questions before, and what is recorded."""
_NEEDING_THEM = frozenset(("manner", "external_editor", "hand_over", "sent", "plan"))
"""Commands that mean nothing without the contact."""


class DraftEditor(KeptDraft):
    """Writes one message; the result tells whether it was sent."""

    PLACE = "draft"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("draft")
    DEFAULT_CSS = """
    DraftEditor {
        & Input, & Input:focus { border: none; height: 1; padding: 0 1; background: $surface; }
        /* A line of more than some eighty characters is hard to read. */
        & TextArea { max-width: 88; }
        & TextArea, & TextArea:focus { border: none; height: 1fr; padding: 0 1; background: $background; }
        & TextPane { height: auto; max-height: 4; padding: 0 1; }
    }
    """

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self._manner: Manner = "plain"
        self._sought = ""
        self._looking: Timer | None = None
        self.remarked = ""
        """The text that the remarks on the screen are about."""
        self._looked: tuple[Draft, tuple[Finding, ...]] | None = None

    def compose(self) -> ComposeResult:
        """Show why, the subject and the message."""
        yield TitleBar()
        yield TextPane()
        yield from self.fields()
        yield Remarks()
        yield self.foot_bar()

    def on_mount(self) -> None:
        """Say for whom and why; write at the end of the greeting."""
        reseau, words = self.reseau, self.words
        pane = self.query_one(TextPane)
        pane.can_focus = False
        reasons = (why(words, reseau.view.book, part, reseau.today) for part in self._parts())
        hints = [] if reseau.view.book.settings.name else [words.say("Your name signs by itself once in the settings.")]
        pane.set_lines([line(Run(text, "quiet")) for text in (*reasons, *hints)])
        self._subject.display = self._draft.channel in (None, "email")
        self._go_to_first_gap()
        self._say_where()
        self.save_now_and_then()
        self._remark()

    # The text

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _say_where(self) -> None:
        words, draft = self.words, self.draft
        what = [words.say(PURPOSES[draft.purpose]), name_of(self.reseau.view.book, draft.contact)]
        if draft.channel:
            what.append(words.say(CHANNELS[draft.channel]))
        said = [count_in_words(words, draft)]
        gaps = len(placeholders(draft.body))
        if gaps:
            said.insert(0, words.count("{n} blank to fill in", "{n} blanks to fill in", gaps))
        self.query_one(TitleBar).say(" · ".join(what), " · ".join(said))

    # The remarks

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _remark_soon(self) -> None:
        """Look at the text anew once the fingers rest: never between a key and its letter."""
        if self._looking is not None:
            self._looking.stop()
        self._looking = self.set_timer(REST, self._remark)

    @work(exclusive=True, group="remarks")
    async def _remark(self) -> None:
        await asyncio.to_thread(import_module, "reseau_tui.drafting.remarks")
        if self.is_left:
            return
        draft, typed_at = self.draft, self._typed_at
        look = look_at(self.reseau, draft)
        while True:
            heard = look.heard
            findings = await asyncio.to_thread(look.findings)
            if self.is_left:
                return
            self._looked = draft, findings
            self._show_remarks(findings)
            if not await asyncio.to_thread(look.ask_spelling, typed_at) and look.heard == heard:
                return
            await asyncio.sleep(REST)  # another look may be asking still
            if self.is_left or self.draft.body != draft.body:  # the next look is near, and has other places
                return

    @property
    def is_left(self) -> bool:
        """Whether the person has left, remarks and all."""
        return super().is_left or not self.query(Remarks)

    @property
    def _typed_at(self) -> int | None:
        """Where a word is being written, which nobody would look up yet."""
        body = self._body
        return body.offset_of(body.selection.end) if body.has_focus else None

    def _show_remarks(self, findings: tuple[Finding, ...]) -> None:
        self.remarked = self._body.text
        self._body.show_remarks(
            [RemarkedPlace(f.start, f.end or f.start, GLYPHS[f.severity]) for f in findings if f.start is not None]
        )
        self.query_one(Remarks).show(self.words, findings)

    @on(Remarks.Chosen)
    def _go_to_remark(self, event: Remarks.Chosen) -> None:
        event.stop()
        found, body = self.query_one(Remarks).chosen, self._body
        body.focus()
        if found is not None and found.start is not None:
            body.select_place(found.start, found.end or found.start)
        elif found is not None and "subject" in found.why.code:
            self._subject.focus()

    @on(Remarks.Aside)
    async def _wave_aside(self, event: Remarks.Aside) -> None:
        event.stop()
        if event.everywhere:
            off = self.reseau.view.book.settings.checks_off
            if await self.reseau.do(ChangeSettings({"checks_off": (*off, event.code)})) is not None:
                said = self.words.say("{code} is off; the settings (,) switch it on again.", code=event.code)
                self.foot.tell(said)
        else:
            self._draft = msgspec.structs.replace(self._draft, dismissed=(*self._draft.dismissed, event.code))
        self._remark()

    def action_remarks(self) -> None:
        """Go to the remarks, and back to the text."""
        remarks = self.query_one(Remarks)
        if remarks.display and not remarks.has_focus:
            remarks.focus()
        else:
            self._body.focus()

    def _go_to_first_gap(self) -> None:
        """Write where the template leaves something to say, else at the end."""
        body = self._body
        body.focus()
        gaps = placeholders(body.text)
        if gaps:
            start, end, _ = gaps[0]
            body.select_place(start, end)
        else:
            body.move_cursor(body.document.end)

    def _parts(self) -> Sequence[Obligation]:
        return [part for item in self._owed() for part in item.parts]

    def _owed(self) -> tuple[Item, ...]:
        return self.reseau.view.owed_to(self._draft.contact)

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing come between a message and its leaving, and write to nobody who is gone from the book."""
        if self.awaits_sheet:
            self.foot.tell(self.words.say("One moment…"))
            return False
        if action in _NEEDING_THEM and self._draft.contact not in self.reseau.view.book.contacts:
            self.reseau.tell_trouble(Refused("no-such-contact", id=self._draft.contact))
            return False
        return super().check_action(action, parameters)

    @property
    def awaits_sheet(self) -> bool:
        """Whether the message is on its way to leave: what is typed now is meant for the questions on that way."""
        return any(worker.node is self and worker.group == _LEAVING for worker in self.workers)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Give back what was typed for a question that was not asked."""
        if event.worker.group == _LEAVING and event.worker.is_finished:
            self.call_later(self.reseau.give_held_keys)

    async def action_back(self) -> None:
        """Go back; what was typed is kept, or where it cannot be, given up only when the person says so."""
        if await self.save():
            self.leave(sent=False)
            return

        def answered(leave: bool | None) -> None:
            if leave:
                self.leave(sent=False)

        question = self.words.say("This draft cannot be saved. Leave it nevertheless? Its text would be lost.")
        self.app.push_screen(Confirm(question), answered)

    def action_next_gap(self) -> None:
        """Go to the next place that the template left to be filled in, else to the next field."""
        body = self._body
        gaps = placeholders(body.text) if self.focused is body else []
        if not gaps:
            self.app.action_focus_next()
            return
        here = body.offset_of(body.selection.end)
        start, end, _ = next((gap for gap in gaps if gap[0] >= here), gaps[0])
        body.select_place(start, end)

    @work(group=_LEAVING)
    async def action_hand_over(self) -> None:
        """Look at the message once more, and let it leave by one of the ways there are."""
        from reseau_tui.tui.screens.leaving import Leaving

        if not await self.kept():
            return
        remarks = await self._remark_lines()
        if await self.app.push_screen_wait(Leaving(self.draft, remarks)):
            await self._record()

    async def _remark_lines(self) -> list[RunLine]:
        draft = self.draft
        if self._looked is None or self._looked[0] != draft:
            self._looked = draft, await asyncio.to_thread(look_at(self.reseau, draft).findings)
        words, (_, findings) = self.words, self._looked
        if not findings:
            return [line(Run(words.say("No remark."), "quiet"))]
        return [
            line(Run(f"{GLYPHS[each.severity]} ", "late" if each.severity == "error" else "accent"), Run(said))
            for each in findings
            if (said := sentence(words, each))
        ]

    @work(group=_LEAVING)
    async def action_sent(self) -> None:
        """Record the message as sent, after the person confirms what it settles."""
        if placeholders(self.draft.body) and not await self.app.push_screen_wait(
            Confirm(self.words.say("There are blanks in [ ] left to fill in. Has it left like that?"))
        ):
            return
        await self._record()

    async def _record(self) -> None:
        owed = [each for item in self._owed() for each in apart(item)]
        chosen: Sequence[Item] | None = ()
        if owed:
            question = self.words.say("It has left. What does it settle?")
            chosen = await self.app.push_screen_wait(ChooseItems(question, owed, self._meant(owed)))
        if chosen is not None and await self.send(tuple(part.id for item in chosen for part in item.parts)):
            self.leave(sent=True)

    def _meant(self, owed: Sequence[Item]) -> list[Item]:
        """Return the items that this draft was made for, and itself where it was planned."""
        mine, itself = self._draft.items, self._draft.id
        return [item for item in owed if any(part.id in mine or part.source == itself for part in item.parts)]

    @work(group=_LEAVING)
    async def action_plan(self) -> None:
        """Let the message wait for a day."""
        from reseau_tui.tui.forms.later import LaterForm

        day = await self.app.push_screen_wait(LaterForm())
        if day is not None:
            self._draft = msgspec.structs.replace(self._draft, planned=day)
            if await self.kept():
                self.leave(sent=False)

    def action_find(self) -> None:
        """Find words in the message."""
        from reseau_tui.present.finding_text import find_next
        from reseau_tui.tui.forms.find import FindForm

        body = self._body

        def find(wanted: str | None) -> None:
            if not wanted:
                return
            self._sought = wanted
            place = find_next(body.text, wanted, body.offset_of(body.selection.end))
            body.focus()
            if place is None:
                self.foot.tell(self.words.say("“{text}” stands nowhere in the message.", text=wanted))
            else:
                body.select_place(*place)

        self.app.push_screen(FindForm(self._sought), find)

    @work(group=_LEAVING)
    async def action_manner(self) -> None:
        """Propose the message in the next tone in the place of the text, which is asked first where it is one’s own."""
        proposed = {manner: self._proposed(manner) for manner in _MANNERS}
        body = self._body
        if body.text.strip() and body.text.rstrip() not in {text.rstrip() for text in proposed.values()}:
            from reseau_tui.tui.screens.confirm import Confirm

            question = self.words.say("Put our words in another tone in the place of yours?")
            if not await self.app.push_screen_wait(Confirm(question)):
                return
        self._manner = _MANNERS[(_MANNERS.index(self._manner) + 1) % len(_MANNERS)]
        body.replace(proposed[self._manner], body.document.start, body.document.end)
        self.foot.tell(self.words.say("Tone: {manner}", manner=self.words.say(MANNERS[self._manner])))

    def _proposed(self, manner: Manner) -> str:
        """Return the message that is proposed for the same things in a tone."""
        draft = self._draft
        request = self.reseau.view.book.requests.get(draft.request)
        owed = self._meant(self._owed())
        return self.reseau.propose(draft.contact, owed, purpose=draft.purpose, request=request, manner=manner).body

    def action_copy_draft(self) -> None:
        """Send the message to the terminal's clipboard."""
        self.reseau.copy_text(self.draft.body, key="F5")

    async def action_external_editor(self) -> None:
        """Write it in one's own editor."""
        try:
            edited = edit_outside(self.reseau, self.draft, os.environ)
        except EditorTrouble as trouble:
            self.foot.tell(str(trouble), role="late")
            return
        self._subject.value = edited.subject
        self._body.text = edited.body
        self._draft = edited
        self._go_to_first_gap()
        await self.save()

    async def action_throw_away(self) -> None:
        """Throw the draft away."""
        if await self.throw_away():
            self.leave(sent=False)
