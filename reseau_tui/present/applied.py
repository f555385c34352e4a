"""What an edit did, with what it made or makes welcome, for the line at the foot of the screen."""

from __future__ import annotations

from reseau_tui.edits.debrief import Debriefed
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change
from reseau_tui.model.requests import Request
from reseau_tui.present.debrief import told_in_words
from reseau_tui.present.labels import label_in_words
from reseau_tui.words import Words


def applied_in_words(words: Words, book: Book, change: Change, result: object) -> str:
    """Say it; a refusal may be thanked for, which nobody owes (R5)."""
    said = label_in_words(words, change)
    if isinstance(result, Debriefed):
        return told_in_words(words, book, said, result)
    label = change.label
    refused = label.code == "answered" and label.params.get("answer") == "no"
    if refused and isinstance(result, Request) and not result.incoming:
        return words.say("{what} · a line of thanks would be kind: e", what=said)
    return said
