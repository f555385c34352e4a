"""Drafts as screens show them: the one being written, or the one proposed for what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reseau_tui.present.kinds import PURPOSES
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.words import Words

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item
    from reseau_tui.model.book import Book
    from reseau_tui.model.drafts import Draft


class DraftPreview(NamedTuple):
    """A draft to look at: title, word count, lines."""

    title: str
    length: str
    lines: list[RunLine]


def kept_draft(book: Book, contact: str, items: Sequence[Item]) -> Draft | None:
    """Return the draft last begun for what is owed to a person, or for anything where nothing is; else None."""
    owed = {part.id for item in items for part in item.parts}
    planned = {part.source for item in items for part in item.parts}
    drafts = [
        draft
        for draft in book.drafts_of[contact]
        if not owed or not draft.items or draft.id in planned or owed.intersection(draft.items)
    ]
    return drafts[-1] if drafts else None


def is_written(book: Book, contact: str, items: Sequence[Item]) -> bool:
    """Tell whether a message is called for: one settles what is owed, or nothing is owed nor waited for."""
    from reseau_tui.drafting.choosing import WRITTEN
    from reseau_tui.method.requests import state_of

    if items:
        return any(item.kind in WRITTEN for item in items)
    return all(state_of(book, request) != "waiting" or request.incoming for request in book.requests_of[contact])


def no_draft(words: Words, items: Sequence[Item]) -> DraftPreview:
    """Return what the draft pane shows where no message is called for."""
    kinds = {item.kind for item in items}
    lines: list[RunLine] = []
    if "debrief" in kinds:
        lines.append(line(words.say("Nothing to write yet: enter tells the meeting.")))
    if "prepare" in kinds:
        lines.append(line(words.say("Nothing to write before you meet: enter shows the sheet to prepare it.")))
    if "other-way" in kinds:
        lines.append(line(words.say("Two follow-ups were enough. Ask someone else (d), or note that you did (f).")))
    if not items:
        lines.append(line(words.say("A request waits for its answer: nothing to write for now.")))
    return DraftPreview(words.say("Draft"), "", lines)


def preview(words: Words, draft: Draft) -> DraftPreview:
    """Return what the draft pane shows."""
    lines: list[RunLine] = [line(Run(draft.subject, "strong")), ()] if draft.subject else []
    lines += [line(text) for text in draft.body.split("\n")]
    purpose = words.say(PURPOSES[draft.purpose])
    return DraftPreview(words.say("Draft · {purpose}", purpose=purpose), count_in_words(words, draft), lines)


def count_in_words(words: Words, draft: Draft) -> str:
    """Return how many words the draft has, beside the most that its purpose bears. Source: method R3."""
    from reseau_tui.drafting.counting import limit_for, word_count

    return words.count(
        "{n} word of {most}", "{n} words of {most}", word_count(draft.body), most=limit_for(draft.purpose)
    )
