"""What the draft check says of a draft of the book, in all that the book knows of its context. Source: method R3."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import msgspec

from reseau_tui.drafting.check_context import context_of
from reseau_tui.drafting.draft_context import draft_file_of
from reseau_tui.method.check import Finding, check
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Language


def remarks_on(book: Book, draft: Draft, owed: Collection[str], day: date, language: Language) -> tuple[Finding, ...]:
    """Return the findings, less those waved aside for this draft or switched off; `owed` are kinds of items.

    Only a register that the person noted counts as known: one that we proposed ourselves is none to insist on.
    """
    file = msgspec.structs.replace(draft_file_of(book, draft, owed), register=book.contacts[draft.contact].register)
    around = context_of(file, language=language, book=book, day=day, request=draft.request)
    return check(draft.body, around, without=(*draft.dismissed, *book.settings.checks_off))
