"""How to reach someone, or get into an organisation: the best chains of people, and the request that begins one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.method.paths import Chain, chains_into, chains_to
from reseau_tui.model.people import Contact
from reseau_tui.present.chains import chain_lines, first_step, no_chain, share_text, who_else
from reseau_tui.present.lines import Run, line
from reseau_tui.present.people import names_of
from reseau_tui.session import Applied
from reseau_tui.tui.drawing import Line, Part, shown
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane

_SHARE_CELLS = 14


class _Row(msgspec.Struct, frozen=True):
    id: str
    chain: Chain
    people: str
    share: str


class Chains(Overlay[FormScreen[Applied]]):
    """Shows the chains, the most promising first; it is dismissed with the form of the request that begins one."""

    DEFAULT_CSS = """
    Chains > .sheet { width: 100%; max-width: 110; height: 100%; max-height: 30; }
    Chains LongList { height: auto; max-height: 50%; border: none; }
    Chains TextPane { height: 1fr; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "organisation", show=False),
        Binding("d", "in_their_name", show=False),
        Binding("l", "tie", show=False),
    ]

    def __init__(self, contact: Contact | None) -> None:
        super().__init__()
        self._contact = contact
        self._organisation = ""

    def compose(self) -> ComposeResult:
        """Show the chains above what is to be known of one of them."""
        with Vertical(classes="sheet"):
            yield LongList(_draw)
            yield TextPane()
            yield self.keys(
                self.words.say(
                    "enter ask the first one · d write in their name · o an organisation · l who knows whom · esc back"
                )
            )

    def on_mount(self) -> None:
        """Find the chains; without a person, ask for an organisation."""
        self.show_book()
        self._list.focus()
        if self._contact is None:
            self.action_organisation()

    @property
    def _list(self) -> LongList[_Row]:
        return self.query_one(LongList)

    @property
    def _chain(self) -> Chain | None:
        at = self._list.cursor
        return self._list.rows[at].chain if self._list.rows else None

    def show_book(self) -> None:
        """Show the chains of the book as it is now."""
        book, words = self.reseau.view.book, self.words
        if self._organisation:
            found = chains_into(book, self._organisation, self.reseau.today)
        elif self._contact is not None:
            found = chains_to(book, self._contact.id, self.reseau.today)
        else:
            found = ()
        me = words.say("me")
        rows = [
            _Row(" ".join(chain.people), chain, _way(me, names_of(book, chain.people)), share_text(words, chain))
            for chain in found
        ]
        self._list.set_rows(rows, keep=False)
        self._list.styles.height = max(1, len(rows))
        self._list.display = bool(rows)
        title = (
            words.say("How to reach {name}", name=self._sought) if self._sought else words.say("How to reach someone")
        )
        self.query_one(".sheet").border_title = Content(shown(title))
        self._tell()

    @property
    def _sought(self) -> str:
        return self._organisation or (self._contact.name if self._contact else "")

    @on(LongList.Highlighted)
    def _moved(self) -> None:
        self._tell()

    def _tell(self, refused: str = "") -> None:
        """Say what is to be known of the chain under the cursor, or what helps where there is none."""
        book, words, chain = self.reseau.view.book, self.words, self._chain
        pane = self.query_one(TextPane)
        if chain is not None:
            step = line(Run(first_step(words, book, chain), "strong"))
            lines = [*chain_lines(words, book, chain, self.reseau.today), (), step]
            pane.set_lines([*lines, line(Run(f"! {refused}", "late"))] if refused else lines)
        elif self._sought:
            target = None if self._organisation else self._contact
            pane.set_lines([line(no_chain(words, self._sought)), *who_else(words, book, target)])
        else:
            pane.set_lines(())

    @on(LongList.Chosen)
    def _begin(self, event: LongList.Chosen) -> None:
        """Ask the first one to introduce me to the next; ask someone I know directly."""
        from reseau_tui.tui.forms.request import RequestForm

        event.stop()
        chain = self._chain
        if chain is not None:
            first, *others = chain.people
            if others:
                self.dismiss(RequestForm(first, kind="introduction", targets=(others[0],)))
            else:
                self.dismiss(RequestForm(first))

    def action_in_their_name(self) -> None:
        """Make the request to the last person, recommended by the one before, if that is someone I know."""
        from reseau_tui.tui.forms.request import RequestForm

        match self._chain.people if self._chain else ():
            case (last,):
                self.dismiss(RequestForm(last))
            case (connector, last):
                self.dismiss(RequestForm(last, connector=connector))
            case (first, *_, before, _):
                names = dict(zip(("first", "name"), names_of(self.reseau.view.book, (first, before)), strict=True))
                self._tell(self.words.say("Begin with {first} (enter): you do not know {name} yet.", **names))

    def action_tie(self) -> None:
        """Say who knows whom: the next chain may come of it."""
        from reseau_tui.tui.forms.tie import TieForm

        self.dismiss(TieForm(None if self._organisation or self._contact is None else self._contact.id))

    def action_organisation(self) -> None:
        """Look for ways into an organisation instead."""
        from reseau_tui.tui.forms.organisation import OrganisationForm

        def named(organisation: str | None) -> None:
            if organisation:
                self._organisation = organisation
                self.show_book()
            elif self._contact is None and not self._organisation:
                self.dismiss(None)

        self.app.push_screen(OrganisationForm(), named)


def _way(me: str, names: Iterable[str]) -> str:
    return " → ".join((me, *names))


def _draw(row: _Row, _look: Look) -> list[Line]:
    return [(Part(row.people, grow=1), Part("  "), Part(row.share, "quiet", cells=_SHARE_CELLS, right=True))]
