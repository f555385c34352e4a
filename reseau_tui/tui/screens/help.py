"""The keys of the place one is in, from the one table of commands."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical

from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.tui.commands import AS_DECLARED, Place, commands_of, said_keys
from reseau_tui.tui.forms.choice import Choice
from reseau_tui.tui.forms.completing import CompletingField
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.widgets.long_list import LongList
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane
from reseau_tui.words import N_, Words

_KEY_CELLS = 16


class Help(Overlay[None]):
    """All keys of a place, with what they do."""

    DEFAULT_CSS = """
    Help > .sheet { height: 100%; }
    Help TextPane { height: 1fr; }
    """

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def compose(self) -> ComposeResult:
        """Show a pane to read."""
        with Vertical(classes="sheet"):
            yield TextPane()
            yield self.keys(self.words.say("↑ ↓ read · esc back"))

    def on_mount(self) -> None:
        """Fill the pane."""
        pane = self.query_one(TextPane)
        pane.set_lines(help_lines(self.words, self._place, self.reseau.settings.keymap))
        pane.focus()


def help_lines(words: Words, place: Place, keymap: Mapping[str, str] = AS_DECLARED) -> list[RunLine]:
    """Return the keys of the place and those of lists, a line each."""
    lines = [line(Run(words.say("The keys of this place"), "strong")), ()]
    lines += [_key_line(words, command.keys, command.help) for command in commands_of(place, keymap)]
    if place in ("home", "since"):
        lines += [(), line(Run(words.say("In a list"), "strong")), ()]
        lines += [_key_line(words, keys, help_) for _, keys, help_ in LongList.KEYS]
    if place == "form":
        for title, keys in (
            (N_("Between fields"), FormScreen.KEYS),
            (N_("In a choice"), Choice.KEYS),
            (N_("In names"), CompletingField.KEYS),
        ):
            lines += [(), line(Run(words.say(title), "strong")), ()]
            lines += [_key_line(words, key, help_) for _, key, help_ in keys]
    if place == "home":
        lines += [(), _key_line(words, "tab", words.say("the next pane"))]
    return [*lines, (), _key_line(words, "ctrl+q", words.say("leave"))]


def _key_line(words: Words, keys: str, text: str) -> RunLine:
    return line(Run(" ".join(said_keys(words, keys)).ljust(_KEY_CELLS), "accent"), words.say(text))
