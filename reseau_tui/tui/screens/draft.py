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

from reseau_tui.drafting.placeholders import placeholders
from reseau_tui.edits.contacts import RemoveRecord
from reseau_tui.edits.drafts import SaveDraft, SendDraft
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.method.check import Finding
from reseau_tui.method.obligations import Item, Obligation
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Manner
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.text import clean
from reseau_tui.present.drafts import count_in_words
from reseau_tui.present.findings import sentence
from reseau_tui.present.kinds import CHANNELS, MANNERS, PURPOSES
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.people import name_of
from reseau_tui.present.reasons import why
from reseau_tui.store.errors import StoreError
from reseau_tui.tui.commands import bindings_of
from reseau_tui.tui.editing import EditorTrouble, edit_outside
from reseau_tui.tui.screens.confirm import Confirm
from reseau_tui.tui.screens.place import Place
from reseau_tui.tui.screens.settle import ChooseItems
from reseau_tui.tui.widgets.bars import TitleBar
from reseau_tui.tui.widgets.draft_text import DraftText, RemarkedPlace
from reseau_tui.tui.widgets.remarks import GLYPHS, Remarks
from reseau_tui.tui.widgets.text_pane import TextPane

_MANNERS = get_args(Manner)
REST = 0.15
"""Seconds of rest after which the text is looked at anew."""
SAVE_EVERY = 0.5
"""Seconds between two autosaves: a dropped line loses at most the last second."""


class DraftEditor(Place[bool]):
    """Writes one message; the result tells whether it was sent."""

    PLACE = "draft"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("draft")
    DEFAULT_CSS = """
    DraftEditor {
        & Input, & Input:focus { border: none; height: 1; padding: 0 1; background: $surface; }
        & TextArea, & TextArea:focus { border: none; height: 1fr; padding: 0 1; background: $background; }
        & TextPane { height: auto; max-height: 4; padding: 0 1; }
    }
    """

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._saved = draft
        self._refused: Draft | None = None
        self._manner: Manner = "plain"
        self._sought = ""
        self._looking: Timer | None = None
        self.remarked = ""
        """The text that the remarks on the screen are about."""

    def compose(self) -> ComposeResult:
        """Show why, the subject and the message."""
        yield TitleBar()
        yield TextPane()
        subject = Input(self._draft.subject, placeholder=self.words.say("Subject"), id="subject", select_on_focus=False)
        subject.cursor_blink = False
        yield subject
        yield DraftText(self._draft.body, id="body")
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
        self.query_one("#subject", Input).display = self._draft.channel in (None, "email")
        self._go_to_first_gap()
        self._say_where()
        self.set_interval(SAVE_EVERY, self.save)
        self._remark()

    # The text

    @property
    def _body(self) -> DraftText:
        return self.query_one("#body", DraftText)

    @property
    def draft(self) -> Draft:
        """The draft as it stands in the fields."""
        return msgspec.structs.replace(
            self._draft,
            subject=clean(self.query_one("#subject", Input).value),
            body=clean(self._body.text, lines=True),
        )

    async def save(self) -> bool:
        """Save what was typed since the last time; False, and the reason at the foot, when it could not be."""
        draft = self.draft
        if draft == self._saved:
            return True
        if draft == self._refused:
            return False
        try:
            applied = await self.reseau.apply(SaveDraft(draft), autosave=True)
        except (Refused, Invalid, StoreError) as error:
            self.reseau.tell_trouble(error)
            self._refused = draft
            return False
        self._taken_in(applied.result)
        await self.reseau.synced()
        if self.reseau.session.store.read_only is None:
            self.foot.tell(self.words.say("saved"))
        return True

    def _taken_in(self, saved: Draft) -> None:
        """Remember what the book has; what was decided while it was being written stays."""
        self._saved = saved
        self._draft = msgspec.structs.replace(saved, dismissed=self._draft.dismissed, planned=self._draft.planned)

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
        if not self.is_attached:
            return
        findings = await asyncio.to_thread(self._findings, self.draft)
        if self.is_attached and self.query(Remarks):  # the person may have left meanwhile
            self._show_remarks(findings)

    def _findings(self, draft: Draft) -> tuple[Finding, ...]:
        from reseau_tui.drafting.remarks import remarks_on

        view = self.reseau.view
        if draft.contact not in view.book.contacts:
            return ()
        kinds = {item.kind for item in self._owed()}
        return remarks_on(view.book, draft, kinds, view.day, self.words.language)

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
        elif found is not None and found.code in ("no-subject", "vague-subject"):
            self.query_one("#subject", Input).focus()

    @on(Remarks.Aside)
    async def _wave_aside(self, event: Remarks.Aside) -> None:
        event.stop()
        if event.everywhere:
            off = self.reseau.view.book.settings.checks_off
            await self.reseau.do(ChangeSettings({"checks_off": (*off, event.code)}))
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

    async def action_back(self) -> None:
        """Go back; what was typed is kept, or where it cannot be, given up only when the person says so."""
        if await self.save():
            self.dismiss(False)
            return

        def answered(leave: bool | None) -> None:
            if leave:
                self.dismiss(False)

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

    @work
    async def action_hand_over(self) -> None:
        """Look at the message once more, and let it leave by one of the ways there are."""
        from reseau_tui.tui.screens.leaving import Leaving

        if await self._kept() and await self.app.push_screen_wait(Leaving(self._draft, self._remark_lines())):
            await self._record()

    def _remark_lines(self) -> list[RunLine]:
        words, findings = self.words, self._findings(self.draft)
        if not findings:
            return [line(Run(words.say("No remark."), "quiet"))]
        return [
            line(Run(f"{GLYPHS[each.severity]} ", "late" if each.severity == "error" else "accent"), Run(said))
            for each in findings
            if (said := sentence(words, each))
        ]

    @work
    async def action_sent(self) -> None:
        """Record the message as sent, after the person confirms what it settles."""
        if placeholders(self.draft.body) and not await self.app.push_screen_wait(
            Confirm(self.words.say("There are blanks in [ ] left to fill in. Has it left like that?"))
        ):
            return
        await self._record()

    async def _record(self) -> None:
        owed = self._owed()
        settles: tuple[str, ...] = ()
        if owed:
            question = self.words.say("It has left. What does it settle?")
            chosen = await self.app.push_screen_wait(ChooseItems(question, owed, self._meant(owed)))
            if chosen is None:
                return
            settles = tuple(item.id for item in chosen)
        if not await self._kept():
            return
        if await self.reseau.do(SendDraft(self._draft.id, settles)) is not None:
            self.dismiss(True)

    def _meant(self, owed: Sequence[Item]) -> list[Item]:
        """Return the items that this draft was made for."""
        return [item for item in owed if any(part.id in self._draft.items for part in item.parts)]

    async def _kept(self) -> bool:
        """Make sure that the book has the draft, even when nothing was typed into what was proposed."""
        if not await self.save():
            return False
        if not self._draft.id:
            try:
                self._taken_in((await self.reseau.apply(SaveDraft(self.draft), autosave=True)).result)
            except (Refused, Invalid, StoreError) as error:
                self.reseau.tell_trouble(error)
                return False
        return True

    @work
    async def action_plan(self) -> None:
        """Let the message wait for a day."""
        from reseau_tui.tui.forms.later import LaterForm

        day = await self.app.push_screen_wait(LaterForm())
        if day is not None:
            self._draft = msgspec.structs.replace(self._draft, planned=day)
            if await self._kept():
                self.dismiss(False)

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

    def action_manner(self) -> None:
        """Propose the message in the next tone, in the place of the text; ctrl+z brings the old one back."""
        owed = self._meant(self._owed())
        self._manner = _MANNERS[(_MANNERS.index(self._manner) + 1) % len(_MANNERS)]
        book, draft = self.reseau.view.book, self._draft
        request = book.requests.get(draft.request)
        proposed = self.reseau.propose(draft.contact, owed, purpose=draft.purpose, request=request, manner=self._manner)
        body = self._body
        body.replace(proposed.body, body.document.start, body.document.end)
        self.foot.tell(self.words.say("Tone: {manner}", manner=self.words.say(MANNERS[self._manner])))

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
        self.query_one("#subject", Input).value = edited.subject
        self._body.text = edited.body
        self._draft = edited
        self._go_to_first_gap()
        await self.save()

    async def action_throw_away(self) -> None:
        """Throw the draft away."""
        if self._draft.id:
            await self.reseau.do(RemoveRecord(self._draft.id))
        self.dismiss(False)
