"""What may go wrong while a command runs: its sentence, and the exit code that cli.md gives it."""

from __future__ import annotations

from typing import NamedTuple

from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.errors import sentence_of, settings_sentence
from reseau_tui.present.who import Unclear, unclear_sentence
from reseau_tui.settings import SettingsError
from reseau_tui.store.errors import StoreError
from reseau_tui.words import Words
from reseau_tui.words.day_sides import UnreadableDay

_WRONG_WORDS = frozenset(
    (
        "no-such-contact",
        "no-such-request",
        "no-such-record",
        "no-such-item",
        "no-such-draft",
        "which-target",
        "not-a-target",
    )
)


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
        case Unclear():
            return Failure(unclear_sentence(words, error), 2)
        case UnreadableDay():
            from reseau_tui.words.natural_days import explain

            return Failure(explain(words, error), 2)
    return _of_files(words, error)


def _of_files(words: Words, error: Exception) -> Failure | None:
    """Return what to say of an error that came from a file other than the book."""
    from reseau_tui.drafting.draft_errors import DraftError
    from reseau_tui.exchange.report import Unreadable

    match error:
        case DraftError():
            from reseau_tui.drafting.draft_errors import error_sentence

            return Failure(error_sentence(words, error), 2)
        case Unreadable():
            from reseau_tui.present.import_words import sentence

            return Failure(sentence(words, error.reason), 2)
    return None
