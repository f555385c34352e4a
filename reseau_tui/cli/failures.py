"""What may go wrong while a command runs: its sentence, and the exit code that cli.md gives it."""

from __future__ import annotations

from typing import NamedTuple

from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.errors import sentence_of, settings_sentence
from reseau_tui.settings import SettingsError
from reseau_tui.store.errors import StoreError
from reseau_tui.words import Words
from reseau_tui.words.day_sides import UnreadableDay

_WRONG_WORDS = frozenset(("no-such-contact", "no-such-request", "no-such-record", "no-such-item", "no-such-draft"))


class Failure(NamedTuple):
    """One sentence and an exit code."""

    sentence: str
    code: int


def failure(words: Words, error: Exception, path: str) -> Failure | None:
    """Return what to say of an error, or None for one that nobody foresaw; `path` is that of the book."""
    match error:
        case Refused():
            code = 2 if error.reason.code in _WRONG_WORDS else 1
            return Failure(sentence_of(words, error), code)
        case Invalid():
            return Failure(sentence_of(words, error), 2)
        case StoreError():
            return Failure(sentence_of(words, error, path), 3)
        case SettingsError():
            return Failure(settings_sentence(words, error), 2)
        case UnreadableDay():
            from reseau_tui.words.natural_days import explain

            return Failure(explain(words, error), 2)
    return None
