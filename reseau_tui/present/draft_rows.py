"""The drafts that were begun, as rows to choose from."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.present.kinds import PURPOSES
from reseau_tui.present.people import name_of
from reseau_tui.words import N_, Words
from reseau_tui.words.days import short_day_year

DraftFilter = Literal["all", "planned", "unplanned"]
FILTERS: dict[DraftFilter, str] = {
    "all": N_("all"),
    "planned": N_("waiting for their day"),
    "unplanned": N_("without a day"),
}


class DraftRow(msgspec.Struct, frozen=True):
    """One draft: to whom, what for, when, and how it begins."""

    id: str
    name: str
    purpose: str
    when: str
    text: str


def draft_rows(words: Words, book: Book, only: DraftFilter, day: date) -> list[DraftRow]:
    """Return the drafts, those that wait for a day in its order, then the others, last begun first."""
    kept = [
        draft for draft in book.drafts.values() if only == "all" or (draft.planned is not None) == (only == "planned")
    ]
    waiting = sorted((d for d in kept if d.planned), key=lambda d: (d.planned or day, d.id))
    others = sorted((d for d in kept if not d.planned), key=lambda d: (d.started or day, d.id), reverse=True)
    return [_row(words, book, draft) for draft in (*waiting, *others)]


def _row(words: Words, book: Book, draft: Draft) -> DraftRow:
    when = ""
    if draft.planned:
        when = words.say("for {day}", day=short_day_year(words, draft.planned))
    elif draft.started:
        when = short_day_year(words, draft.started)
    text = draft.subject or " ".join(draft.body.split())
    return DraftRow(draft.id, name_of(book, draft.contact), words.say(PURPOSES[draft.purpose]), when, text)
