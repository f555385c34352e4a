"""A sheet over the screen: a title, a body, and a line of keys; Esc puts it away."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reseau_tui.tui.in_reseau import InReseau
from reseau_tui.tui.terminal_scroll import FrugalScreen

Result = TypeVar("Result")
Typed = events.Key | events.Paste


def again(event: Typed) -> Typed:
    """Return what was typed as if it was typed once more."""
    return events.Key(event.key, event.character) if isinstance(event, events.Key) else events.Paste(event.text)


class Overlay(InReseau, FrugalScreen[Result], ModalScreen[Result], Generic[Result], inherit_bindings=False):
    """A modal screen with our looks; leaving it gives None."""

    DEFAULT_CSS = """
    Overlay {
        align: center middle;
        & > .sheet {
            width: 76;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            background: $surface;
            border: round $accent;
            border-title-style: bold;
            padding: 0 1;
        }
        & .keys { color: $text-muted; height: auto; margin-top: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    about = ""
    """The contact without whom the sheet means nothing: once they are gone from the book it closes."""
    _stands = False
    _early: tuple[Typed, ...] = ()

    def _post_mount(self) -> None:
        super()._post_mount()  # type: ignore[no-untyped-call]
        self.call_after_refresh(self.app.call_later, self._take_keys)  # behind the focus that is being set

    async def _take_keys(self) -> None:
        """Answer what is typed from now on, and first what was typed while the sheet was being put up."""
        self._stands = True
        for event in (*self.reseau.take_held_keys(), *self._early):
            await self.app.on_event(event)

    def keeps(self, event: Typed) -> bool:
        """Keep what is typed before the sheet stands; tell whether it did."""
        if not self._stands:
            self._early += (again(event),)
        return not self._stands

    def keys(self, text: str) -> Static:
        """Return the line that says the keys."""
        return Static(Content(text), classes="keys", markup=False)

    def show_book(self) -> None:
        """Show the book as it is now, where the sheet shows any of it."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Put the sheet away, with what lies over it, once: a second time Textual would close another screen."""
        if self not in self.app.screen_stack:
            return AwaitComplete()
        while self.app.screen is not self:
            self.app.screen.dismiss()
        return super().dismiss(result)

    async def may_quit(self) -> bool:
        """Tell whether the program may be left now; a sheet that says no has told the person why."""
        return True

    def action_leave(self) -> None:
        """Put the sheet away."""
        self.dismiss(None)
