"""The full screen as a program: one open book, its words, the clock, and the one way to change anything."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Literal, TypeVar

from textual import events, work
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.screen import Screen

from reseau_tui.model.change import HEAVY, Change
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.glance import GlanceView
from reseau_tui.settings import Settings
from reseau_tui.store.errors import StoreError
from reseau_tui.tui.commands import bindings_of
from reseau_tui.tui.opening import Opening
from reseau_tui.tui.screens.place import Place
from reseau_tui.tui.terminal_scroll import TerminalScrollApp
from reseau_tui.tui.themes import choose_theme, our_themes
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.words import N_, Words, load

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.obligations import Item
    from reseau_tui.method.proposals.proposal import Proposal
    from reseau_tui.model.drafts import Draft
    from reseau_tui.model.kinds import Language, Manner, Purpose
    from reseau_tui.model.requests import Request
    from reseau_tui.present.view import View
    from reseau_tui.session import Applied, Session

T = TypeVar("T")
LOOK_EVERY = 0.5
"""Seconds between two looks at what other programs wrote, and at the day."""
READ_AFTER = 0.15
"""Seconds until a big book begins to be read behind its first screen."""
RETRY_EVERY = 0.02
PATIENCE = 10.0
"""Seconds to wait for another program to let go of the book."""


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
    ) -> None:
        # Said at once: Textual decides how to leave colours out before it knows the theme, and drew black on black.
        super().__init__(ansi_color=None if settings.colour else True)
        self.animation_level = "none"
        self.opening = opening
        self.words = words
        self.settings = settings
        self.view: View | GlanceView
        self.trouble: StoreError | None = None
        self.can_compose = False
        self.is_busy = False
        self._begin = begin
        self._session: Session | None = None
        self._syncing: asyncio.Task[None] | None = None
        self._spoken: dict[Language, Words] = {}
        self._foreign: set[str] = set()
        self.held_keys: list[events.Key] = []
        self.lights_seen: dict[tuple[str, str, str], tuple[tuple[str, str, str], ...]] = {}
        if glance is None:
            self._take(*opening.read(words))
            self.keep_glance()
        else:
            self.view = glance
        for theme in our_themes():
            self.register_theme(theme)
        self.theme = choose_theme(settings)
        if settings.keymap:
            self.set_keymap(dict(settings.keymap))

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
            self._refresh_places()
            held, self.held_keys = self.held_keys, []
            for key in held:
                self.post_message(key)

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
            applied = await self._patiently(lambda: self.session.apply(edit), heavy=heavy)
        except (Refused, Invalid, StoreError) as error:
            self.tell_trouble(error)
            return None
        self.tell_applied(applied)
        return applied

    async def apply(self, edit: Edit, *, autosave: bool = False) -> Applied:
        """Apply the edit, waiting without blocking while another program holds the book.

        Raises `Refused`, `Invalid` or `StoreError`, with nothing changed.
        """
        return await self._patiently(lambda: self.session.apply(edit, autosave=autosave))

    async def action_undo(self) -> None:
        """Take back the last change; one by another program only after asking."""
        from reseau_tui.tui.screens.confirm import Confirm

        try:
            self.session.follow()
        except StoreError as error:
            self.tell_trouble(error)
            return
        last = self.session.next_undo()
        if last is not None and last.writer != self.session.store.writer and last.id in self._foreign:
            what = self.label_of(last)
            question = self.words.say("Another program wrote this: {what}. Take it back?", what=what)
            if not await self.push_screen_wait(Confirm(question)):
                return
        heavy = last is not None and last.size > HEAVY
        done, nothing = N_("Taken back: {what}"), N_("There is nothing to take back.")
        await self._turn_back(self.session.undo, done, nothing, heavy=heavy)

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        last = self.session.next_redo()
        heavy = last is not None and last.size > HEAVY
        done, nothing = N_("Done again: {what}"), N_("There is nothing to do again.")
        await self._turn_back(self.session.redo, done, nothing, heavy=heavy)

    async def _turn_back(self, turn: Callable[[], Change | None], done: str, nothing: str, *, heavy: bool) -> None:
        try:
            change = await self._patiently(turn, heavy=heavy)
        except (Refused, Invalid, StoreError) as error:
            self.tell_trouble(error)
            return
        what = self.label_of(change) if change else ""
        self.tell(self.words.say(done, what=what) if change else self.words.say(nothing))

    async def _patiently(self, write: Callable[[], T], *, heavy: bool = False) -> T:
        waited = 0.0
        while True:
            try:
                result = await self._aside(write) if heavy else write()
            except StoreError as error:
                if error.code != "locked" or waited >= PATIENCE:
                    raise
                await asyncio.sleep(RETRY_EVERY)
                waited += RETRY_EVERY
            else:
                self._sync_soon()
                return result

    async def _aside(self, write: Callable[[], T]) -> T:
        """Write in another thread, with every other change held off meanwhile (`is_busy`)."""
        self.is_busy = True
        self.tell(self.words.say("One moment…"))
        try:
            return await asyncio.to_thread(write)
        finally:
            self.is_busy = False
            self._refresh_places()

    def _sync_soon(self) -> None:
        """Bring what was written to the disk, aside: no key waits for a slow one."""
        if self._syncing is None or self._syncing.done():
            self._syncing = asyncio.create_task(self._sync())

    async def synced(self) -> None:
        """Wait until the disk has what was written."""
        if self._syncing is not None:
            await self._syncing

    async def _sync(self) -> None:
        try:
            await asyncio.to_thread(self.session.store.sync)
        except StoreError as error:
            self.tell_trouble(error)

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
        if self._session is None or isinstance(self.view, GlanceView) or self.is_busy:
            return
        try:
            self.session.follow()
        except StoreError as error:
            self.tell_trouble(error)
        if self.session.today != self.view.day:
            self.view.new_day(self.session.today)
            self._refresh_places()

    def _refresh_places(self) -> None:
        if self.is_busy:
            return
        for screen in self.screen_stack if self._running else ():
            if isinstance(screen, Place | Overlay) and screen.is_mounted:
                screen.show_book()

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
        from reseau_tui.present.drafts import proposed_draft

        folder, book = self.settings.templates, self.view.book
        return proposed_draft(
            book, contact, items, self.today, self.words_for,
            purpose=purpose, request=request, manner=manner, proposal=proposal, folder=folder,
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
        """Leave; what was written is brought to the disk by who opened the book. A form with words in it asks first."""
        from reseau_tui.tui.forms.form import FormScreen

        if isinstance(self.screen, FormScreen) and self.screen.changed:
            await self.screen.run_action("back")
        else:
            self.exit(0)
