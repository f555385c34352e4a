"""The daily review: one person at a time, with the one draft for all that is owed to them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reseau_tui.method.obligations import Item
from reseau_tui.model.change import Change
from reseau_tui.present.drafts import DraftPreview
from reseau_tui.present.review import card_lines, end_lines, portion
from reseau_tui.tui.commands import bindings_of, footer_of
from reseau_tui.tui.screens.person_actions import PersonActions
from reseau_tui.tui.widgets.bars import TitleBar
from reseau_tui.tui.widgets.text_pane import TextPane

DONE, TO_GO = "▰", "▱"


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
        self._known = {item.contact for item in view.items if item.contact}
        self._more = len({item.contact for item in view.items if item.contact}) > len(self._people)
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
            self._done = [done for done in self._done if done.id != change.of]
        else:
            self._done.append(change)

    @property
    def selected_id(self) -> str | None:
        """The first person of the portion to whom something is still owed; who is owed something since joins it."""
        view = self.reseau.view
        new = dict.fromkeys(i.contact for i in view.items if i.contact and i.contact not in self._known)
        self._known |= new.keys()
        self._people += tuple(new)
        return next((person for person in self._people if view.owed_to(person)), None)

    @property
    def selected_items(self) -> tuple[Item, ...]:
        """All that is owed to them."""
        person = self.selected_id
        return self.reseau.view.owed_to(person) if person else ()

    def show_book(self) -> None:
        """Show the next person, or the end."""
        view, words = self.reseau.view, self.words
        contact, total = self.selected, len(self._people)
        seen = sum(not view.owed_to(person) for person in self._people)
        card, draft = self.query_one("#card", TextPane), self.query_one("#draft", TextPane)
        title = self.query_one(TitleBar)
        if contact is None:
            title.say(words.say("The daily review"), DONE * total)
            done = [self.reseau.label_of(change) for change in self._done]
            card.set_lines(end_lines(words, view.book, view.day, seen=seen, done=done, more=self._more))
            draft.display = False
            self.foot.offer([])
            return
        draft.display = True
        self.foot.offer(footer_of(self.PLACE, self.reseau.settings.keymap))
        place = words.say("{n} of {total}", n=seen + 1, total=total)
        title.say(words.say("The daily review"), f"{place}  {DONE * seen}{TO_GO * (total - seen)}")
        card.set_lines(card_lines(words, view.book, contact, self.selected_items, view.day))
        self.preview_draft(contact)

    def show_draft(self, shown: DraftPreview) -> None:
        """Show the draft for all that is owed to the person."""
        draft = self.query_one("#draft", TextPane)
        draft.retitle(" · ".join(part for part in (shown.title, shown.length) if part))
        draft.set_lines(shown.lines)

    async def action_write(self) -> None:
        """Write to the person; at the end, go home."""
        if self.selected is None:
            self.dismiss(None)
        else:
            await super().action_write()

    def action_back(self) -> None:
        """Leave the review; what is left is there tomorrow."""
        self.dismiss(None)
