"""The gentlest remarks on a draft: words that no dictionary knows, nor the book. No part of the draft check.

A remark has the code ``spelling``; a single word is waved aside as ``spelling:word``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.drafting.people_said import language_with
from reseau_tui.drafting.spelling import CODE, Spelling
from reseau_tui.drafting.spelt_words import SpeltWord, parts_of, words_to_spell
from reseau_tui.method.check import Context, Finding
from reseau_tui.method.check.reading import Reading
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Language
from reseau_tui.model.reason import Reason

_MOST: Final = 20
"""Wrong words after which one is told of no more."""
_FOREIGN: Final = 3
"""A text of which more than one word in so many is wrong is in a language that was not asked about."""
_FEW: Final = 5
_SUGGESTED: Final = 3


class Spelt:
    """The words of a draft that a dictionary should know; `typed_at` is where in the body a word is being written."""

    def __init__(self, book: Book, draft: Draft, typed_at: int | None = None) -> None:
        self._book = book
        self._aside = frozenset((*draft.dismissed, *book.settings.checks_off))
        self.language: Language
        self._words: list[SpeltWord] = []
        self._subject: list[SpeltWord] = []
        contact = book.contacts.get(draft.contact)
        if contact is None or CODE in self._aside:
            self.language = "fr"
            return
        context = Context(purpose=draft.purpose, language=draft.language or language_with(book, contact))
        reading = Reading(draft.body, context)
        self.language = reading.language
        self._words = [word for word in words_to_spell(reading.text) if word.end != typed_at]
        if draft.channel in (None, "email"):
            self._subject = list(words_to_spell(draft.subject))

    def ask(self, spelling: Spelling) -> bool:
        """Ask for a moment about words not known yet; tell whether there is cause to look, and to ask, again."""
        words = {word.text for word in (*self._subject, *self._words)}
        wrong = sum(spelling.suggestions(self.language, word) is not None for word in words)
        unknown = spelling.unknown(self.language, (word.text for word in (*self._subject, *self._words)))
        if not unknown or wrong > _MOST:
            return False
        spelling.learn(self.language, unknown)
        return not spelling.is_silent(self.language)

    def remarks(self, spelling: Spelling) -> tuple[Finding, ...]:
        """Return a remark for each wrong word, as far as known yet: the body's by place, then the subject's."""
        body, subject = self._wrong(spelling, self._words), self._wrong(spelling, self._subject)
        wrong = len(body) + len(subject)
        everything = [word.text for word in (*self._subject, *self._words)]
        unknown = set(spelling.unknown(self.language, everything))
        if wrong > _FEW and wrong * _FOREIGN > sum(word not in unknown for word in everything):
            return ()
        names = _Names(self._book) if wrong else None
        found = [
            *(_remark(word, better, CODE, (word.start, word.end)) for word, better in body),
            *(_remark(word, better, f"{CODE}-subject") for word, better in subject),
        ]
        kept = (each for each in found if names and not names.have(str(each.why.params["word"])))
        return tuple(each for each in kept if aside_code(each) not in self._aside)[:_MOST]

    def _wrong(self, spelling: Spelling, words: list[SpeltWord]) -> list[tuple[SpeltWord, tuple[str, ...]]]:
        judged = ((word, spelling.suggestions(self.language, word.text)) for word in words)
        return [(word, better) for word, better in judged if better is not None]


def aside_code(found: Finding) -> str:
    """Return what waving a remark aside for one draft keeps: its code, for a word only that word."""
    return f"{CODE}:{str(found.why.params['word']).casefold()}" if found.code == CODE else found.code


def _remark(word: SpeltWord, better: tuple[str, ...], why: str, place: tuple[int, int] | None = None) -> Finding:
    start, end = place or (None, None)
    said = tuple(each.replace("'", "’") for each in better[:_SUGGESTED])
    reason = Reason(why, {"word": word.text.replace("'", "’"), "better": said})
    return Finding(code=CODE, severity="advice", start=start, end=end, why=reason)


class _Names:
    """The names of the people, organisations and projects of a book, to look for words in."""

    def __init__(self, book: Book) -> None:
        self._all = "\n".join(_names(book)).casefold()

    def have(self, word: str) -> bool:
        """Tell whether a word, or each part of it, is part of a name."""
        parts = parts_of(word.casefold().replace("’", "'"))
        return all(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", self._all) for part in parts)


def _names(book: Book) -> Iterator[str]:
    yield book.settings.name
    for contact in book.contacts.values():
        yield contact.name
        yield contact.organisation
        yield contact.city
    yield from (organisation.name for organisation in book.organisations.values())
    yield from (project.name for project in book.projects.values())
    for request in book.requests.values():
        yield request.connector_name
