"""What is remarked on a draft: what that needs is taken at once, and worked out in a thread beside the screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reseau_tui.drafting.spelling import Spelling
from reseau_tui.method.check import Finding
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Language

if TYPE_CHECKING:
    from reseau_tui.tui.app import ReseauApp


class Look(NamedTuple):
    """A draft and what stands around it at one moment: the book itself goes on changing while one looks."""

    book: Book
    draft: Draft
    owed: frozenset[str]
    day: date
    language: Language
    spelling: Spelling | None

    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of the draft check, and after them the words known to be misspelt; nothing is asked."""
        from reseau_tui.drafting.misspellings import Spelt
        from reseau_tui.drafting.remarks import remarks_on

        if self.draft.contact not in self.book.contacts:
            return ()
        found = remarks_on(self.book, self.draft, self.owed, self.day, self.language)
        return found if self.spelling is None else (*found, *Spelt(self.book, self.draft).remarks(self.spelling))

    @property
    def heard(self) -> int:
        """How many words the dictionaries have judged by now; it grows while another look asks them too."""
        return 0 if self.spelling is None else self.spelling.heard

    def ask_spelling(self, typed_at: int | None) -> bool:
        """Ask about words not known yet, but not the one being typed; tell whether the findings may be others now."""
        from reseau_tui.drafting.misspellings import Spelt

        return self.spelling is not None and Spelt(self.book, self.draft, typed_at).ask(self.spelling)


def look_at(reseau: ReseauApp, draft: Draft) -> Look:
    """Take what a look at the draft needs, between two keys."""
    view = reseau.view
    owed = frozenset(item.kind for item in view.owed_to(draft.contact))
    return Look(view.book.snapshot(), draft, owed, view.day, reseau.words.language, reseau.spelling)
