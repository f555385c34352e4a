"""Home: who is owed what, the contacts, the person one looks at, and the draft for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reseau_tui.model.ids import NOBODY
from reseau_tui.present.contact_rows import SORTINGS, ContactRow, Sorting
from reseau_tui.present.people import card_name
from reseau_tui.tui.commands import bindings_of
from reseau_tui.tui.drawing import Line
from reseau_tui.tui.screens.person_actions import PersonActions
from reseau_tui.tui.widgets.bars import TitleBar
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.rows import draw_card, draw_contact
from reseau_tui.tui.widgets.search_keys import SearchKeys
from reseau_tui.tui.widgets.text_pane import TextPane
from reseau_tui.words import N_
from reseau_tui.words.days import day as say_day
from reseau_tui.words.days import short_day

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item
    from reseau_tui.present.cards import Card
    from reseau_tui.present.drafts import DraftPreview
    from reseau_tui.session import Applied

_SORTINGS: dict[Sorting, str] = {
    "name": N_("by name"),
    "last": N_("by last exchange"),
    "next": N_("by next due"),
}


EXAMPLE = 64
"""The program's result when the person asks for the example book."""


class Home(PersonActions):
    """The first screen: four panes where there is room, two at 80 columns, the others one key away."""

    PLACE = "home"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("home"),
        Binding("tab", "next_pane", show=False),
        Binding("shift+tab", "previous_pane", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-widest")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchKeys(self._searched)
        self._sorting: Sorting = "name"
        self._by_kind = False
        self._cards: dict[str, Card] = {}

    def compose(self) -> ComposeResult:
        """Put the panes side by side; narrow screens hide some by style."""
        self._take_size()
        yield TitleBar()
        with Horizontal(id="body"):
            yield LongList(draw_card, id="due", classes="pane")
            yield LongList(self._draw_contact, id="contacts", classes="pane")
            with Vertical(id="right"):
                yield TextPane(id="person", classes="pane")
                yield TextPane(id="draft", classes="pane")
        yield self.foot_bar()

    def on_mount(self) -> None:
        """Show the book, with the cursor on the most pressing."""
        self._waits_for_book = False
        self.show_book()
        self._lead()
        self._waits_for_book = self.reseau.view.is_reading and not self.due.rows
        if not self.reseau.view.total:
            self.call_after_refresh(self.greet)

    def _lead(self) -> None:
        """Begin with the to-do list where it has anything."""
        self.set_class(not self.due.rows, "-contacts")
        # Not `focus()`, which waits for the first frame to paint half of it again.
        self.leading.has_focus = True
        self.set_focus(self.leading)

    def _take_size(self) -> None:
        """Take the classes of the size at once: Textual gives them after a first layout, which would be for nothing."""
        width, height = self.app.size
        for size, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class(next(name for least, name in reversed(breakpoints) if size >= least))

    # The panes

    @property
    def due(self) -> LongList[Card]:
        """The to-do list."""
        return self.query_one("#due", LongList)

    @property
    def contacts(self) -> LongList[ContactRow]:
        """The contact list."""
        return self.query_one("#contacts", LongList)

    @property
    def person(self) -> TextPane:
        """The timeline of the person one looks at."""
        return self.query_one("#person", TextPane)

    @property
    def draft(self) -> TextPane:
        """The draft for that person."""
        return self.query_one("#draft", TextPane)

    def show_book(self) -> None:
        """Fill every pane from the book as it is; the cursors stay on their people."""
        view, words = self.reseau.view, self.words
        cards = view.cards(by_kind=self._by_kind)
        self._cards = {card.id: card for card in cards}
        if view.is_reading:
            self.due.empty = words.say("Reading the book…")
        else:
            from reseau_tui.present.pauses import paused

            nothing = words.say("Nothing is due today. Write down an exchange with n, make a request with d.")
            self.due.empty = paused(words, view.book, view.day) or nothing
        self.due.row_height = 1 if self.has_class("-narrow") else 2
        self.due.set_rows(cards)
        people = len({card.contact for card in cards if card.contact})
        self.due.retitle(" · ".join([words.say("To do"), *([str(people)] if people else [])]))
        self._show_contacts()
        if self._waits_for_book and not view.is_reading:
            self._waits_for_book = False
            self._lead()
        left = words.say("Réseau") if self.size.width < 110 else self._place_name()
        if self.reseau.settings.example:
            left = words.say("Réseau · example")
        if people:
            today = words.count("{n} person today", "{n} people today", people)
        else:
            today = card_name(words, view.book, NOBODY) if cards else words.say("nothing due today")
        day = short_day(words, view.day) if self.size.width < 60 else say_day(words, view.day, view.day)
        self.query_one(TitleBar).say(left, f"{day} · {today}")
        self.show_person(keep=True)

    def _show_contacts(self, *, keep: bool = True) -> None:
        view, words = self.reseau.view, self.words
        rows = view.rows(self.search.query, self._sorting)
        if view.total:
            self.contacts.empty = words.say("Nobody matches. Esc ends the search; a adds a contact.")
        else:
            self.contacts.empty = words.say("No contact yet. a adds one, i imports your LinkedIn connections.")
        self.contacts.set_rows(rows, keep=keep)
        total = view.total
        shown = str(total) if len(rows) == total else words.say("{shown} of {total}", shown=len(rows), total=total)
        title = f"/ {self.search.query}▏" if self.search.active else words.say("Contacts")
        self.contacts.retitle(f"{title} · {shown} · {words.say(_SORTINGS[self._sorting])}")

    def _place_name(self) -> str:
        return " · ".join([self.words.say("Réseau"), *self.reseau.view.projects[:2]])

    def _draw_contact(self, row: ContactRow, look: Look) -> list[Line]:
        return draw_contact(row, look, self.words, self.reseau.view.day)

    def show_person(self, *, keep: bool = False) -> None:
        """Let the panes at the right follow the cursor."""
        contact = self.selected
        if contact is None:
            self._show_nobody()
            self.draft.retitle(self.words.say("Draft"))
            self.draft.set_lines(())
            return
        self.person.retitle(contact.name)
        self.person.set_lines(self.reseau.view.person(contact), keep=keep)
        self.preview_draft(contact)

    def _show_nobody(self) -> None:
        """Show my own profile where the list has it under the cursor, else nothing."""
        view, owed = self.reseau.view, self.selected_items
        if owed:
            from reseau_tui.present.shop_window import shop_window_lines

            self.person.retitle(card_name(self.words, view.book, NOBODY))
            self.person.set_lines(shop_window_lines(self.words, view.book, owed, view.day))
        else:
            self.person.retitle(self.words.say("Nobody chosen"))
            self.person.set_lines(())

    def show_draft(self, preview: DraftPreview) -> None:
        """Show the draft that was saved or proposed for the person."""
        self.draft.retitle(" · ".join(part for part in (preview.title, preview.length) if part))
        self.draft.set_lines(preview.lines)

    # Who is chosen

    @property
    def selected_id(self) -> str | None:
        """The contact under the cursor of the list that leads."""
        if self.leading is self.due:
            card = self._cards.get(self.due.cursor_id or "")
            return card.contact or None if card else None
        return self.contacts.cursor_id

    @property
    def selected_items(self) -> tuple[Item, ...]:
        """The items of the card under the cursor; in the contact list, all that is owed to the contact."""
        if self.leading is self.due:
            card = self._cards.get(self.due.cursor_id or "")
            return card.items if card else ()
        contact = self.selected_id
        return self.reseau.view.owed_to(contact) if contact else ()

    @property
    def leading(self) -> LongList[Card] | LongList[ContactRow]:
        """The list that the other panes follow: the one that last had the focus."""
        return self.contacts if self.has_class("-contacts") else self.due

    @on(LongList.Rested)
    def _follow_cursor(self, event: LongList.Rested) -> None:
        if event.long_list is self.leading:
            self.show_person()

    @on(LongList.Chosen)
    async def _open(self, event: LongList.Chosen) -> None:
        event.stop()
        self.search.leave()
        await self.action_write() if event.long_list is self.due else self.person.focus()

    def on_descendant_focus(self) -> None:
        """Follow the list that has the focus."""
        lead = {self.due: False, self.contacts: True}.get(self.focused)
        if lead is not None and lead != self.has_class("-contacts"):
            self.set_class(lead, "-contacts")
            self.show_person()

    def on_resize(self) -> None:
        """Give the to-do list two lines a card where there is room."""
        self.call_after_refresh(self.show_book)

    def after_form(self, applied: Applied) -> None:
        """Go to the person who was just added: what comes next is about them."""
        from reseau_tui.model.people import Contact

        if isinstance(applied.result, Contact) and applied.change is not None:
            self.go_to(applied.result.id)

    def go_to(self, contact: str) -> None:
        """Go to a person in the contact list."""
        self.search.query = ""
        self.set_class(True, "-contacts")
        self.contacts.focus()
        self.show_book()
        self.contacts.move_to_id(contact)
        self.show_person()

    def action_introductions(self) -> None:
        """Show the introductions made and received; go to the person chosen there."""
        from reseau_tui.tui.screens.introductions import Introductions

        def chosen(contact: str | None) -> None:
            if contact is not None:
                self.go_to(contact)

        self.app.push_screen(Introductions(), chosen)

    # Commands of this place

    def on_key(self, event: events.Key) -> None:
        """Give letters to the search while it is open."""
        if self.search.take(event):
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Give pasted text to the search while it is open."""
        if self.search.paste(event.text):
            event.stop()

    def _searched(self) -> None:
        self._show_contacts(keep=not self.search.query)

    def action_search(self) -> None:
        """Search the contacts as one types."""
        self.add_class("-contacts")
        self.contacts.focus()
        self.search.enter()

    def action_contacts(self) -> None:
        """Go to the contacts, or back to the to-do list."""
        (self.due if self.focused is self.contacts else self.contacts).focus()

    def action_next_pane(self) -> None:
        """Go to the next pane; where there is room for one of them, the draft takes the place of the timeline."""
        self._go_to_pane(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._go_to_pane(-1)

    def _go_to_pane(self, step: int) -> None:
        lists = [self.leading] if self.has_class("-narrow") else [self.due, self.contacts]
        panes: list[Widget] = [*lists, self.person, self.draft]
        at = panes.index(self.focused) if self.focused in panes else 0
        pane = panes[(at + step) % len(panes)]
        self.set_class(pane is self.draft, "-draft")
        pane.focus()

    def action_sort(self) -> None:
        """Sort the contacts by the next of name, last exchange, next due."""
        self._sorting = SORTINGS[(SORTINGS.index(self._sorting) + 1) % len(SORTINGS)]
        self._show_contacts()

    def action_by_kind(self) -> None:
        """See the to-do list by person, or one line for each thing."""
        self._by_kind = not self._by_kind
        self.show_book()

    @work
    async def greet(self) -> None:
        """Offer ways to begin to someone whose book is empty."""
        from reseau_tui.tui.screens.greeting import Greeting

        match await self.app.push_screen_wait(Greeting()):
            case "import_file":
                self.action_import_file()
            case "add":
                self.action_add()
            case "example":
                self.app.exit(EXAMPLE)
            case "language":
                await self.reseau.speak("en" if self.words.language == "fr" else "fr")
                self.greet()

    async def action_quit(self) -> None:
        """Leave, once what the keys before asked for is done."""
        asked = [worker for worker in self.app.workers if worker.node is self and worker.group == "default"]
        if asked:  # no workers would mean all of them, and reading a big book takes a while
            await self.app.workers.wait_for_complete(asked)
        self.app.exit(0)
