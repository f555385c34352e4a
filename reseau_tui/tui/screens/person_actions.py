"""What one can do to the person at hand, in every place where there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import work
from textual.css.query import NoMatches

from reseau_tui.tui.screens.introducing import asks_first, consent_form
from reseau_tui.tui.screens.place import Place

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.obligations import Item
    from reseau_tui.model.drafts import Draft
    from reseau_tui.model.people import Contact
    from reseau_tui.present.drafts import DraftPreview
    from reseau_tui.session import Applied
    from reseau_tui.tui.forms.form import FormScreen
    from reseau_tui.tui.screens.meeting_actions import MeetingActions


AT_ONCE = 0.2
"""Seconds that the next key waits at most for the last one's act."""


class PersonActions(Place[None]):
    """A place with a person and what is owed to them; each action reads who, makes an edit, applies it."""

    @property
    def selected_id(self) -> str | None:
        """The contact at hand."""
        raise NotImplementedError

    @property
    def selected_items(self) -> tuple[Item, ...]:
        """What is owed to them, as far as the place speaks of it."""
        raise NotImplementedError

    @property
    def selected(self) -> Contact | None:
        """The contact at hand, if they are in the book."""
        return self.reseau.view.contact(self.selected_id)

    # Drafts

    def draft_at_hand(self, contact: Contact) -> Draft:
        """Return the draft that was begun for the person, else the one proposed for what is owed."""
        from reseau_tui.method.refusals import refusal_to_thank
        from reseau_tui.model.drafts import Draft
        from reseau_tui.present.drafts import is_written, kept_draft

        reseau = self.reseau
        owed = self.selected_items or reseau.view.owed_to(contact.id)
        kept = kept_draft(reseau.view.book, contact.id, owed)
        if kept is not None:
            return kept
        if not is_written(reseau.view.book, contact.id, owed):
            return Draft(id="", contact=contact.id, purpose="keep-warm")
        refused = None if owed else refusal_to_thank(reseau.view.book, contact.id, reseau.today)
        return reseau.propose(contact.id, owed, purpose="thanks" if refused else None)

    def preview_draft(self, contact: Contact) -> None:
        """Show the draft for the person, once the templates are at hand."""
        if not self.reseau.can_compose:
            self._load_templates()
            return
        from reseau_tui.present.drafts import no_draft, preview

        draft = self.draft_at_hand(contact)
        shown = preview(self.words, draft) if draft.id or draft.body else no_draft(self.words, self.selected_items)
        self.show_draft(shown)

    @work(exclusive=True, group="templates")
    async def _load_templates(self) -> None:
        await self.reseau.load_templates()
        try:
            contact = self.selected
        except NoMatches:  # the panes are not there yet, or no more: they will ask for their draft themselves
            return
        if contact is not None and self.is_mounted:
            self.preview_draft(contact)

    def show_draft(self, shown: DraftPreview) -> None:
        """Show the draft, where the place has room for it."""

    async def action_write(self) -> None:
        """Open the editor on the draft for this person; my own profile has its checklist."""
        contact = self.selected
        if any(item.kind == "shop-window" for item in self.selected_items):
            self.action_shop_window()
            return
        if contact is None:
            self.reseau.tell(self.words.say("Choose a person first."))
            return
        if self._meetings.open(self.selected_items):
            return
        if not asks_first(self, self.selected_items, lambda: self.run_worker(self._write(contact))):
            await self._write(contact)

    async def _write(self, contact: Contact) -> None:
        from reseau_tui.tui.screens.before_writing import BeforeWriting

        await self.reseau.load_templates()
        BeforeWriting(self, contact, self.draft_at_hand(contact)).write()

    async def action_lights(self) -> None:
        """Show the lights before a message that asks this person."""
        contact = self.selected
        if contact is not None:
            from reseau_tui.tui.screens.before_writing import BeforeWriting

            await self.reseau.load_templates()
            BeforeWriting(self, contact, self.draft_at_hand(contact)).look()

    async def action_templates(self) -> None:
        """Show the templates on this person, and write with one."""
        contact = self.selected
        if contact is None:
            self.reseau.tell(self.words.say("Choose a person first."))
            return
        await self.reseau.load_templates()
        from reseau_tui.tui.screens.draft import DraftEditor
        from reseau_tui.tui.screens.templates import TemplateList

        def chosen(draft: Draft | None) -> None:
            if draft is not None:
                self.app.push_screen(DraftEditor(draft), self.after_writing)

        self.app.push_screen(TemplateList(contact), chosen)

    def action_drafts(self) -> None:
        """Show all drafts, and go on with one."""
        from reseau_tui.tui.screens.draft import DraftEditor
        from reseau_tui.tui.screens.drafts import Drafts

        def chosen(draft: str | None) -> None:
            if draft is not None:
                self.app.push_screen(DraftEditor(self.reseau.view.book.drafts[draft]), self.after_writing)

        self.app.push_screen(Drafts(), chosen)

    def after_writing(self, sent: bool | None) -> None:
        """Go on after the editor; `sent` tells that the message has left, and what that settled is said here."""
        recorded = self.reseau.session.next_undo() if sent else None
        if recorded is not None:
            self.foot.tell(self.reseau.label_of(recorded))

    async def action_copy(self) -> None:
        """Send the draft's text to the terminal's clipboard."""
        contact = self.selected
        if contact is not None:
            await self.reseau.load_templates()
            self.reseau.copy_text(self.draft_at_hand(contact).body, key="f")

    # Forms

    def fill(self, form: FormScreen[Applied]) -> None:
        """Show a form at once, since keys that follow on the heels are the form's, and go on after it."""

        def filled(applied: Applied | None) -> None:
            if applied is not None:
                self.reseau.tell_applied(applied)
                self.after_form(applied)
                self._weigh(applied.result)

        self.app.push_screen(form, filled)

    def _weigh(self, entry: object) -> None:
        from reseau_tui.tui.screens.is_it_the_answer import ask_whether_answer

        ask_whether_answer(self, entry)

    @property
    def _meetings(self) -> MeetingActions:
        from reseau_tui.tui.screens.meeting_actions import MeetingActions

        return MeetingActions(self)

    def action_meeting(self) -> None:
        """Show the sheet of the next meeting with this person."""
        contact = self.selected
        if contact is not None:
            self._meetings.prepare(contact)

    def after_form(self, applied: Applied) -> None:
        """Go on after a form that changed something."""

    def action_log(self) -> None:
        """Write down an exchange with this person."""
        from reseau_tui.tui.forms.interaction import InteractionForm

        self.fill(InteractionForm(self.selected_id))

    def action_ask(self) -> None:
        """Make a request to this person."""
        from reseau_tui.tui.forms.request import RequestForm

        self.fill(RequestForm(self.selected_id))

    def action_add(self) -> None:
        """Add a contact."""
        from reseau_tui.tui.forms.contact import ContactForm

        self.fill(ContactForm(None))

    def action_edit(self) -> None:
        """Change this contact."""
        from reseau_tui.tui.forms.contact import ContactForm

        if self.selected is not None:
            self.fill(ContactForm(self.selected_id))

    def action_answer(self) -> None:
        """Record an answer of this person."""
        from reseau_tui.tui.forms.answer import AnswerForm
        from reseau_tui.tui.forms.assent import assent_form

        if self.selected_id is not None:
            book, contact = self.reseau.view.book, self.selected_id
            other = consent_form(book, contact, self.selected_items) or assent_form(book, contact)
            self.fill(other or AnswerForm(contact))

    def action_days(self) -> None:
        """Show the coming six weeks with this person."""
        contact = self.selected
        if contact is None:
            self.reseau.tell(self.words.say("Choose a person first."))
            return
        from reseau_tui.tui.screens.calendar import Calendar

        self.app.push_screen(Calendar(contact))

    def action_still_valid(self) -> None:
        """Say whether what was asked of this person still holds after their change of employer."""
        from reseau_tui.method.posts import to_confirm
        from reseau_tui.tui.forms.still_valid import StillValidForm

        contact = self.selected
        if contact is not None and to_confirm(self.reseau.view.book, contact):
            self.fill(StillValidForm(contact.id))
        else:
            self.reseau.tell(self.words.say("Nothing to confirm: nothing was asked of them before they moved."))

    def action_promise(self) -> None:
        """Write down a promise."""
        from reseau_tui.tui.forms.promise import PromiseForm

        self.fill(PromiseForm(self.selected_id))

    def action_tie(self) -> None:
        """Say whom this person knows."""
        from reseau_tui.tui.forms.tie import TieForm

        self.fill(TieForm(self.selected_id))

    def action_project(self) -> None:
        """Open or change a project."""
        from reseau_tui.tui.forms.project import ProjectForm

        self.fill(ProjectForm(None))

    def action_projects(self) -> None:
        """Show the page of a project."""
        from reseau_tui.tui.screens.projects import Projects

        def change(form: FormScreen[Applied] | None) -> None:
            if form is not None:
                self.fill(form)

        self.app.push_screen(Projects(), change)

    def action_settings(self) -> None:
        """Show the settings."""
        from reseau_tui.tui.forms.settings import SettingsForm

        self.fill(SettingsForm(None))

    def action_numbers(self) -> None:
        """Show the numbers of the method."""
        from reseau_tui.tui.forms.method_numbers import NumbersForm

        self.fill(NumbersForm())

    # Items

    async def action_done(self) -> None:
        """Record the act that settles what is owed; what happened at a meeting is told in its form."""
        await self._with_items(self.words.say("What is done?"), self._settle)

    async def _settle(self, items: Sequence[Item]) -> None:
        from reseau_tui.edits.items import SettleItems

        told = next((item for item in items if item.kind == "debrief"), None)
        # What telling the meeting settles by itself needs no act of its own.
        acts = [item for item in items if told is None or item.kind not in ("debrief", "prepare")]
        edit = SettleItems(tuple(part.id for item in acts for part in item.parts), alone=True)
        if acts and not asks_first(self, acts, lambda: self.run_worker(self.do([edit]))):
            await self.do([edit])
        if told is not None:
            self._meetings.tell(told.source)

    def action_later(self) -> None:
        """Put off what is owed until a day."""
        from reseau_tui.edits.items import SnoozeItem
        from reseau_tui.tui.forms.later import LaterForm

        items = self.selected_items

        def put_off(until: date | None) -> None:
            if until is not None:
                self.run_worker(self.do([SnoozeItem(item.id, until) for item in items]))

        if items:
            self.app.push_screen(LaterForm(), put_off)
        else:
            self.reseau.tell(self.words.say("There is nothing to do for this person."))

    async def action_not_this_time(self) -> None:
        """Leave what is owed, with a reason if one likes."""
        await self._with_items(self.words.say("What will not be done?"), self._dismiss)

    async def _dismiss(self, items: Sequence[Item]) -> None:
        from reseau_tui.edits.items import DismissItem
        from reseau_tui.tui.forms.reason import ReasonForm

        parts = [part for item in items for part in item.parts]

        def left(why: str | None) -> None:
            if why is not None:
                self.run_worker(self.do([DismissItem(part.id, why, alone=True) for part in parts]))

        self.app.push_screen(ReasonForm(), left)

    async def _with_items(self, question: str, act: Callable[[Sequence[Item]], Coroutine[Any, Any, None]]) -> None:
        """Act on what is meant: at once on the only thing there is to do, else on what the person marks."""
        from reseau_tui.edits.items import apart

        # Two promises are one line in the list, and two things to have done.
        items = [each for item in self.selected_items for each in apart(item)]
        if not items:
            self.reseau.tell(self.words.say("There is nothing to do for this person."))
        elif len(items) == 1:
            # Awaited, so that no key overtakes it; but not for long, should another program hold the book.
            worker = self.run_worker(act(items))
            await asyncio.wait([asyncio.ensure_future(worker.wait())], timeout=AT_ONCE)
        else:
            from reseau_tui.tui.screens.settle import ChooseItems

            def chosen(marked: tuple[Item, ...] | None) -> None:
                if marked:
                    self.run_worker(act(marked))

            self.app.push_screen(ChooseItems(question, items, items[:1]), chosen)

    async def do(self, edits: Sequence[Edit]) -> None:
        """Apply the edits as one change, and go on as after a form."""
        from reseau_tui.edits.several import Several

        applied = await self.reseau.do(edits[0] if len(edits) == 1 else Several(tuple(edits)))
        if applied is not None:
            self.after_form(applied)

    # The person

    def action_call(self) -> None:
        """Show the phone numbers, and note the call."""
        contact = self.selected
        if contact is None:
            return
        from reseau_tui.tui.screens.sheet import CallSheet

        def note(called: bool | None) -> Any:
            if called:
                from reseau_tui.tui.forms.interaction import InteractionForm

                self.fill(InteractionForm(contact.id, kind="call"))

        self.app.push_screen(CallSheet(contact), note)

    def action_sheet(self) -> None:
        """Show everything known of this person."""
        contact = self.selected
        if contact is not None:
            from reseau_tui.tui.screens.sheet import Sheet

            self.app.push_screen(Sheet(contact))

    def action_chains(self) -> None:
        """Show who could lead to this person, or into an organisation."""
        from reseau_tui.tui.screens.chains import Chains

        def begin(form: FormScreen[Applied] | None) -> None:
            if form is not None:
                self.fill(form)

        self.app.push_screen(Chains(self.selected), begin)

    def action_statistics(self) -> None:
        """Show my own figures."""
        from reseau_tui.tui.screens.statistics import MyFigures

        self.app.push_screen(MyFigures())

    async def action_remove(self) -> None:
        """Remove this contact with their timeline."""
        from reseau_tui.edits.contacts import RemoveRecord

        contact = self.selected
        if contact is not None:
            await self.reseau.do(RemoveRecord(contact.id))

    def action_entries(self) -> None:
        """Change, close or remove what is written down about this person."""
        contact = self.selected
        if contact is not None:
            from reseau_tui.tui.screens.entries import Entries

            self.app.push_screen(Entries(contact))

    def action_shelf(self) -> None:
        """Show the things to share, and whom they may please."""
        from reseau_tui.tui.screens.shelf import Shelf

        self.app.push_screen(Shelf())

    def action_shop_window(self) -> None:
        """Go through my own profile."""
        from reseau_tui.tui.screens.shop_window import ShopWindow

        self.app.push_screen(ShopWindow())

    def action_pause(self) -> None:
        """Take a pause."""
        from reseau_tui.tui.forms.pause import PauseForm

        self.fill(PauseForm())

    def action_review(self) -> None:
        """Go through the day's people."""
        from reseau_tui.tui.screens.since import begin_review

        begin_review(self.reseau)

    def action_import_file(self) -> None:
        """Import contacts from a file."""
        from reseau_tui.tui.screens.importing import Importing

        self.app.push_screen(Importing())
