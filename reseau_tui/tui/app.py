"""The full screen as a program: one open book, its words, the clock, and the one way to change anything."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, work
from textual.app import App
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.theme import Theme

from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.glance import GlanceView
from reseau_tui.settings import Settings
from reseau_tui.store.errors import StoreError
from reseau_tui.tui.commands import bindings_of
from reseau_tui.tui.opening import Opening
from reseau_tui.tui.screens.place import Place
from reseau_tui.tui.terminal_scroll import TerminalScrollApp
from reseau_tui.tui.themes import OUR_THEMES, choose_theme
from reseau_tui.tui.widgets.overlay import Overlay, again
from reseau_tui.tui.writing import HEAVY, Writing
from reseau_tui.words import N_, Words, load

if TYPE_CHECKING:
    from reseau_tui.drafting.spelling import Spelling
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.obligations import Item
    from reseau_tui.method.proposals.proposal import Proposal
    from reseau_tui.model.change import Change
    from reseau_tui.model.drafts import Draft
    from reseau_tui.model.kinds import Language, Manner, Purpose
    from reseau_tui.model.requests import Request
    from reseau_tui.present.view import View
    from reseau_tui.session import Applied, Session

LOOK_EVERY = 0.5
"""Seconds between two looks at what other programs wrote, and at the day."""
READ_AFTER = 0.15
"""Seconds until a big book begins to be read behind its first screen."""
_AT_ONCE = frozenset(("escape", "ctrl+q"))
"""Keys that are answered even while a heavy change is under way."""


def _is_at_once(event: events.Key | events.Paste) -> bool:
    return isinstance(event, events.Key) and event.key in _AT_ONCE


class ReseauApp(TerminalScrollApp[int], inherit_bindings=False):
    """Runs the screens over one session; every key that changes something goes through `do`."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "styles/reseau.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("anywhere")

    def __init__(
        self,
        opening: Opening,
        words: Words,
        settings: Settings,
        *,
        glance: GlanceView | None = None,
        begin: Literal["home", "review"] = "home",
        spelling: Spelling | None = None,
    ) -> None:
        # Before Textual looks for it: changed afterwards, every style sheet would be read a second time.
        self.set_reactive(App.theme, choose_theme(settings))
        # Said at once: Textual decides how to leave colours out before it knows the theme, and drew black on black.
        super().__init__(ansi_color=None if settings.colour else True)
        self.animation_level = "none"
        self.opening = opening
        self.words = words
        self.settings = settings
        self.spelling = spelling
        self.view: View | GlanceView
        self.trouble: StoreError | None = None
        self.can_compose = False
        self._begin = begin
        self._session: Session | None = None
        self._writing = Writing(self)
        self._spoken: dict[Language, Words] = {}
        self._foreign: set[str] = set()
        self.held_keys: list[events.Key | events.Paste] = []
        self.lights_seen: dict[tuple[str, str, str], tuple[tuple[str, str, str], ...]] = {}
        if glance is None:
            self._take(*opening.read(words))
            self.keep_glance()
        else:
            self.view = glance
        if settings.keymap:
            self.set_keymap(dict(settings.keymap))

    @cached_property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours, from the very beginning; each line that is painted asks for them."""
        return {**super().available_themes, **OUR_THEMES}

    @property
    def session(self) -> Session:
        """The open book; actions that need it wait until it is read (`Place.check_action`)."""
        if self._session is None:
            raise LookupError(self.opening.store.path)
        return self._session

    @property
    def today(self) -> date:
        """The day that the screens speak of."""
        return self.view.day

    def get_default_screen(self) -> Screen[None]:
        """Start at home."""
        from reseau_tui.tui.screens.home import Home

        return Home()

    def on_mount(self) -> None:
        """Look at the file and the clock now and then; it costs no byte on the terminal."""
        self.set_interval(LOOK_EVERY, self._look)
        if self._session is None:
            self.set_timer(READ_AFTER, self._read_aside)
        if self._begin == "review":
            from reseau_tui.tui.screens.since import begin_review

            begin_review(self)

    def on_unmount(self) -> None:
        """End the spelling programs: nobody waits for their answers any more."""
        if self.spelling is not None:
            self.spelling.close()

    @work(exclusive=True, group="reading")
    async def _read_aside(self) -> None:
        """Read a big book while its glance is looked at."""
        gc.disable()  # nothing of it is garbage, and each look at all of it would hold up a key
        try:
            self._take(*await asyncio.to_thread(self.opening.read, self.words, aside=True))
        except StoreError as error:
            self.trouble = error
            self.exit(1)
        else:
            gc.freeze()
            gc.enable()
            self.go_on()

    async def on_event(self, event: events.Event) -> None:
        """Keep what is typed while a heavy change is under way, and until the sheet on top stands, for afterwards.

        A key that the sheet before did not want any more comes here a second time: it is kept too.
        """
        if isinstance(event, events.Key | events.Paste):
            if self._writing.is_busy and not _is_at_once(event):
                self.held_keys.append(again(event))
                return
            if not self.screen_stack:  # the program is ending
                return
            if isinstance(self.screen, Place) and self.screen.awaits_sheet and not _is_at_once(event):
                self.held_keys.append(again(event))
                return
            if isinstance(self.screen, Overlay) and self.screen.keeps(event):
                return
        await super().on_event(event)

    def take_held_keys(self) -> list[events.Key | events.Paste]:
        """Return what was kept, in its order; it is kept no more."""
        held, self.held_keys = self.held_keys, []
        return held

    def give_held_keys(self) -> None:
        """Answer what was kept."""
        for event in self.take_held_keys():
            self.post_message(event)

    def keep_glance(self) -> None:
        """Keep what is shown for the next start: a program that is killed has kept it too."""
        if not isinstance(self.view, GlanceView):
            self.opening.keep_glance(self.view)

    def _take(self, session: Session, view: View) -> None:
        self._session = session
        self.view = view
        session.listen(self._follow)

    # Changing the book

    async def do(self, edit: Edit, *, heavy: bool = False) -> Applied | None:
        """Apply the edit; say what was done, or in one sentence why it was not. None when it was not.

        A `heavy` one, of thousands of records, is done aside.
        """
        try:
            applied = await self._writing.patiently(lambda: self.session.apply(edit), heavy=heavy)
        except (Refused, Invalid, StoreError) as error:
            self.tell_trouble(error)
            return None
        self.tell_applied(applied)
        return applied

    async def apply(self, edit: Edit, *, autosave: bool = False) -> Applied:
        """Apply the edit, waiting without blocking while another program holds the book.

        Raises `Refused`, `Invalid` or `StoreError`, with nothing changed.
        """
        return await self._writing.patiently(lambda: self.session.apply(edit, autosave=autosave))

    async def action_undo(self) -> None:
        """Take back the last change; one by another program only after asking."""
        done, nothing = N_("Taken back: {what}"), N_("There is nothing to take back.")
        await self._turn_back(self.session.next_undo, self.session.undo, done, nothing)

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        done, nothing = N_("Done again: {what}"), N_("There is nothing to do again.")
        await self._turn_back(self.session.next_redo, self.session.redo, done, nothing)

    async def _turn_back(
        self, find: Callable[[], Change | None], turn: Callable[[str], Change | None], done: str, nothing: str
    ) -> None:
        """Turn back the step that is found, once it may be; where another one came meanwhile, begin again."""
        from reseau_tui.session import Overtaken

        def look() -> Change | None:
            self.session.follow()
            return find()

        try:
            last = await self._writing.patiently(look)
            if last is None:
                self.tell(self.words.say(nothing))
            elif await self._may_turn_back(last):
                change = await self._writing.patiently(partial(turn, last.id), heavy=last.size > HEAVY)
                self.tell(self.words.say(done, what=self.label_of(change)) if change else self.words.say(nothing))
        except Overtaken:
            await self._turn_back(find, turn, done, nothing)
        except (Refused, Invalid, StoreError) as error:
            self.tell_trouble(error)

    async def _may_turn_back(self, change: Change) -> bool:
        """Ask about what another program did since this one began."""
        from reseau_tui.tui.screens.confirm import Confirm

        if change.kind == "undo" or change.id not in self._foreign:
            return True
        question = self.words.say("Another program wrote this: {what}. Take it back?", what=self.label_of(change))
        agreed = await self.push_screen_wait(Confirm(question))
        return bool(agreed)

    async def synced(self) -> None:
        """Wait until the disk has what was written."""
        await self._writing.synced()

    def go_on(self) -> None:
        """Show what a heavy change gave, and answer what was typed meanwhile."""
        self._refresh_places()
        self.give_held_keys()

    # Following the book and the clock

    def _follow(self, change: Change | None) -> None:
        if change is None or isinstance(self.view, GlanceView):
            self._view_anew()
        else:
            self.view.follow(change)
            if change.writer != self.session.store.writer:
                self._foreign.add(change.id)
        self.call_later(self._refresh_places)  # once everyone who listens has heard of it

    def _view_anew(self) -> None:
        from reseau_tui.present.view import View

        self.view = View(self.session.book, self.session.today, self.words)

    async def _look(self) -> None:
        if self._session is None or isinstance(self.view, GlanceView) or self._writing.is_busy:
            return
        try:
            self.session.follow()
        except StoreError as error:
            self.tell_trouble(error)
        if self.session.today != self.view.day:
            self.view.new_day(self.session.today)
            self._refresh_places()

    def _refresh_places(self) -> None:
        if self._writing.is_busy:
            return
        self._close_what_is_about_nobody()
        for screen in self.screen_stack if self._running else ():
            if isinstance(screen, Place | Overlay) and screen.is_mounted:
                screen.show_book()

    def _close_what_is_about_nobody(self) -> None:
        """Close the sheets about a contact who is gone, with what was opened from them; a place keeps its text."""
        known = self.session.book.contacts
        for screen in reversed(self.screen_stack if self._running else ()):
            if not isinstance(screen, Overlay):
                return
            if screen.about and screen.about not in known:
                screen.dismiss(None)
                self.tell(self.words.say("This person is not in your book any more."), role="late")

    # Words and drafts

    def words_for(self, language: Language) -> Words:
        """Return the words in which a message is written: the contact's language, not the screen's."""
        if language not in self._spoken:
            self._spoken[language] = load(language)
        return self._spoken[language]

    async def load_templates(self) -> None:
        """Bring the template engine in, aside: the first screen does not wait for it."""
        if not self.can_compose:
            await asyncio.to_thread(import_module, "reseau_tui.drafting.composing")
            await asyncio.to_thread(import_module, "jinja2.sandbox")
            self.can_compose = True

    def propose(
        self,
        contact: str,
        items: Sequence[Item],
        *,
        purpose: Purpose | None = None,
        request: Request | None = None,
        manner: Manner = "plain",
        proposal: Proposal | None = None,
    ) -> Draft:
        """Return the draft for what is owed to a person, or a request or proposal, made of one's own templates."""
        from reseau_tui.drafting.people_said import language_with
        from reseau_tui.drafting.proposing import proposed_draft

        book = self.view.book
        return proposed_draft(
            book, contact, items, self.today, self.words_for,
            purpose=purpose, request=request, manner=manner, proposal=proposal,
            language=language_with(book, book.contacts[contact], self.words.language), folder=self.settings.templates,
        )  # fmt: skip

    def copy_text(self, text: str, *, key: str) -> None:
        """Send a text to the terminal's clipboard, which does not say whether it took it; `key` notes that it left."""
        self.copy_to_clipboard(text)
        self.tell(self.words.say("Copied. Once it has left: {key}", key=key))

    async def speak(self, language: Language) -> None:
        """Go on in another language, in the same place."""
        self.words = load(language)
        self._view_anew()
        for screen in self.screen_stack:
            if isinstance(screen, Place):
                await screen.speak_anew()

    # Saying something

    def tell_trouble(self, error: Refused | Invalid | StoreError) -> None:
        """Say in one sentence why something was not done."""
        from reseau_tui.present.errors import sentence_of

        self.tell(sentence_of(self.words, error), role="late")

    def tell_applied(self, applied: Applied) -> None:
        """Say what an edit did."""
        if applied.change is not None:
            from reseau_tui.present.applied import applied_in_words

            self.tell(applied_in_words(self.words, self.session.book, applied.change, applied.result))

    def label_of(self, change: Change) -> str:
        """Return what a change did, in words."""
        from reseau_tui.present.labels import label_in_words

        return label_in_words(self.words, change)

    def tell(self, news: str, *, role: str = "plain") -> None:
        """Say what was done, at the foot of the place one is in."""
        for screen in reversed(self.screen_stack if self._running else ()):
            if isinstance(screen, Place):
                try:
                    screen.foot.tell(news, role=role)
                except NoMatches:
                    continue
                return

    async def action_quit_now(self) -> None:
        """Leave, unless a sheet has something to say first; who opened the book brings what was written to the disk."""
        if not isinstance(self.screen, Overlay) or await self.screen.may_quit():
            self.exit(0)
