"""The daily review: one person at a time, with the one draft for all that is owed to them."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reseau_tui.method.obligations import Item
from reseau_tui.method.outward import outward, stands
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.model.change import Change
from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from reseau_tui.present.drafts import DraftPreview
from reseau_tui.present.proposals import proposal_lines
from reseau_tui.present.review import card_lines, end_lines, portion, profile_lines
from reseau_tui.tui.commands import bindings_of, footer_of
from reseau_tui.tui.screens.outward import dismiss_step, put_off_step, step_draft, write_step
from reseau_tui.tui.screens.person_actions import PersonActions
from reseau_tui.tui.widgets.bars import TitleBar
from reseau_tui.tui.widgets.text_pane import TextPane

DONE, TO_GO = "▰", "▱"
Stage = Literal["people", "step", "end"]
_OF_A_STEP = frozenset(("write", "later", "not_this_time", "undo", "help"))


class Review(PersonActions):
    """Goes through the day's portion; one is done with when nothing of theirs is listed, so undo brings them back."""

    PLACE = "review"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("review"), Binding("enter", "write", show=False)]
    DEFAULT_CSS = """
    Review {
        & #card { height: auto; max-height: 60%; padding: 1 2 0 2; }
        & #draft { height: 1fr; margin: 1 1 0 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Show the card above its draft."""
        yield TitleBar()
        with Vertical():
            yield TextPane(id="card")
            yield TextPane(id="draft", classes="pane")
        yield self.foot_bar()

    def on_mount(self) -> None:
        """Take the portion of the day."""
        view = self.reseau.view
        most = view.book.settings.numbers.day_portion
        self._people = portion(view.items, most)
        self._known = {item.contact for item in view.items}
        self._more = len(self._known) > len(self._people)
        self._proposed: Proposal | None = None
        self._stage: Stage = "people"
        self._done: list[Change] = []
        self._stop_listening = self.reseau.session.listen(self._remember)
        self.query_one("#draft", TextPane).focus()
        self.show_book()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._stop_listening()

    def _remember(self, change: Change | None) -> None:
        if change is None or change.kind == "autosave":
            return
        if change.kind == "undo":
            self._done = [done for done in self._done if change.of not in (done.id, done.of)]
        elif change.writer == self.reseau.session.store.writer:
            self._done.append(change)

    @property
    def _card(self) -> str | None:
        """The first of the portion to whom something is still owed; who is owed something since joins it."""
        view = self.reseau.view
        new = dict.fromkeys(item.contact for item in view.items if item.contact not in self._known)
        self._known |= new.keys()
        self._people += tuple(new)
        return next((person for person in self._people if view.owed_to(person)), None)

    @property
    def step(self) -> Proposal | None:
        """The one step outward, once the people are done with, until it is answered or left."""
        if self._stage == "end" or self._card is not None:
            return None
        view = self.reseau.view
        if self._stage == "people":
            # Chosen once: the others wait for another day.
            self._stage, self._proposed = "step", outward(view.book, view.day, {i.contact for i in view.items})
        standing = self._proposed is not None and stands(view.book, self._proposed, view.day)
        return self._proposed if standing else None

    @property
    def selected_id(self) -> str | None:
        """The person at hand: who is owed something, else whom the step outward is about; nobody for my own profile."""
        card = self._card
        if card is not None:
            return card or None
        return self.step.contact if self.step else None

    @property
    def selected_items(self) -> tuple[Item, ...]:
        """All that is owed to them."""
        card = self._card
        return self.reseau.view.owed_to(card) if card is not None else ()

    def show_book(self) -> None:
        """Show the next card, the step outward, or the end."""
        view, words = self.reseau.view, self.words
        owed, step, total = self.selected_items, self.step, len(self._people)
        seen = sum(not view.owed_to(person) for person in self._people)
        card, draft = self.query_one("#card", TextPane), self.query_one("#draft", TextPane)
        title = self.query_one(TitleBar)
        draft.display = self.selected is not None and not (step and step.kind == "name")
        if owed:
            self.foot.offer(footer_of(self.PLACE, self.reseau.settings.keymap))
            place = words.say("{n} of {total}", n=seen + 1, total=total)
            title.say(words.say("The daily review"), f"{place}  {DONE * seen}{TO_GO * (total - seen)}")
            if self.selected is None:
                card.set_lines(profile_lines(words, view.book, owed, view.day))
            else:
                card.set_lines(card_lines(words, view.book, self.selected, owed, view.day))
        elif step is not None:
            commands = footer_of(self.PLACE, self.reseau.settings.keymap)
            self.foot.offer([command for command in commands if command.id in _OF_A_STEP])
            title.say(words.say("The daily review"), DONE * total)
            card.set_lines(proposal_lines(words, view.book, step, view.day))
        else:
            self.foot.offer([])
            title.say(words.say("The daily review"), DONE * total)
            done = [self.reseau.label_of(change) for change in self._done]
            people = sum(not view.owed_to(person) for person in self._people if person)
            card.set_lines(end_lines(words, view.book, view.day, seen=people, done=done, more=self._more))
        if self.selected is not None:
            self.preview_draft(self.selected)

    def draft_at_hand(self, contact: Contact) -> Draft:
        """Return the draft for what is owed, or for the step outward."""
        step = self.step
        return super().draft_at_hand(contact) if step is None else step_draft(self.reseau, step)

    def show_draft(self, shown: DraftPreview) -> None:
        """Show the draft for all that is owed to the person."""
        draft = self.query_one("#draft", TextPane)
        draft.retitle(" · ".join(part for part in (shown.title, shown.length) if part))
        draft.set_lines(shown.lines)

    async def action_write(self) -> None:
        """Write to the person; at the end, go home."""
        step = self.step
        if step is not None:
            await write_step(self.reseau, step, lambda _sent: self.show_book())
        elif self.selected_items:
            await super().action_write()
        else:
            self.dismiss(None)

    def action_later(self) -> None:
        """Put off what is owed, or the step outward."""
        step = self.step
        if step is None:
            super().action_later()
        else:
            put_off_step(self.reseau, step)

    async def action_not_this_time(self) -> None:
        """Leave what is owed, or this step outward for good."""
        step = self.step
        if step is None:
            await super().action_not_this_time()
        else:
            await dismiss_step(self.reseau, step)

    def action_back(self) -> None:
        """Leave the step outward, or the review; what is left is there tomorrow."""
        if self.step is not None:
            self._stage = "end"
            self.show_book()
        else:
            self.dismiss(None)
