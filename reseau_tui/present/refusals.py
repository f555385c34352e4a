"""The draft of a kind refusal to someone whom I would rather not recommend. Source: method R9."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Language
from reseau_tui.model.requests import Request
from reseau_tui.words import Words


def refusal_draft(book: Book, request: Request, day: date, words_for: Callable[[Language], Words]) -> Draft:
    """Return the draft of today that says so, with something I can do myself; it is in no book yet.

    `request` is turned down, in the book or not yet.
    """
    from reseau_tui.drafting.composing import compose

    composed = compose(book, request.contact, [], day, words_for, purpose="reply", request=request)
    return Draft(
        id="",
        contact=request.contact,
        purpose=composed.purpose,
        subject=composed.subject,
        body=composed.body,
        request=request.id,
        planned=day,
        channel=composed.channel,
        language=composed.language,
        register=composed.register,
    )
