"""Spelling by a dictionary of the system, where there is one; never required, never waited for by a key."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from reseau_tui.model.kinds import Language

if TYPE_CHECKING:
    from reseau_tui.drafting.speller import Speller, Which

CODE: Final = "spelling"
"""The code of its remarks, by which they are switched off."""
PATIENCE: Final = 3.0
"""Seconds given to one answer; a slow machine reads its dictionary in less."""
AT_ONCE: Final = 0.5
"""Seconds after which asking stops for a look at what came."""
_MOST_FAILURES: Final = 2
_ALIKE: Final = 0.75
_ALIKE_SHORT: Final = 0.5
_SHORT: Final = 4
_ALSO_RIGHT: Final[dict[Language, frozenset[str]]] = {
    "fr": frozenset(("appli", "courriel", "courriels", "démo", "feedback", "mail", "mails", "plateforme", "visio")),
    "en": frozenset(("meetup", "online", "workflow")),
}
"""Plain words of working life that one dictionary or another lacks."""


class Spelling:
    """What the dictionaries said so far; a program is started once a language is first asked about.

    Words are asked in any thread, one thread at a time, and looked up without waiting. Where no program answers, or
    one fails twice, every word is right.
    """

    def __init__(self, which: Which, patience: float = PATIENCE) -> None:
        self._which = which
        self._patience = patience
        self._verdicts: dict[tuple[Language, str], tuple[str, ...] | None] = {}
        self._spellers: dict[Language, Speller | None] = {}
        self._started: list[Speller] = []
        self._failures: Counter[Language] = Counter()
        self._asking = Lock()
        self._closed = False

    def suggestions(self, language: Language, word: str) -> tuple[str, ...] | None:
        """Return up to what might be meant for a wrong word; None for one that is right, or not asked yet."""
        return self._verdicts.get((language, word))

    @property
    def heard(self) -> int:
        """How many words are known, right or wrong: what was looked up before may be said anew when it changes."""
        return len(self._verdicts)

    def is_silent(self, language: Language) -> bool:
        """Tell whether there is nobody to ask about that language."""
        return self._closed or (language in self._spellers and self._spellers[language] is None)

    def unknown(self, language: Language, words: Iterable[str]) -> list[str]:
        """Return the words not asked yet, each once."""
        return [word for word in dict.fromkeys(words) if (language, word) not in self._verdicts]

    def learn(self, language: Language, words: Iterable[str]) -> None:
        """Ask about words for a moment; at once over while another thread is asking."""
        if not self._asking.acquire(blocking=False):
            return
        try:
            end = monotonic() + AT_ONCE
            for word in self.unknown(language, words):
                speller = self._speller(language)
                if speller is None or monotonic() > end:
                    return
                self._verdicts[language, word] = self._verdict(language, speller, word)
        finally:
            self._asking.release()

    def close(self) -> None:
        """End the programs; every word is right from now on."""
        self._closed = True
        for speller in list(self._started):
            speller.close()

    def _speller(self, language: Language) -> Speller | None:
        if self._closed:
            return None
        if language not in self._spellers:
            self._spellers[language] = self._start(language)
        return self._spellers[language]

    def _start(self, language: Language) -> Speller | None:
        from reseau_tui.drafting.speller import Speller, SpellerGoneError, commands

        for command in commands(language, self._which):
            if self._closed:
                break
            with suppress(SpellerGoneError):
                speller = Speller(command, self._patience)
                self._started.append(speller)
                if self._closed or not speller.greets(language):
                    speller.close()
                    continue
                return speller
        return None

    def _verdict(self, language: Language, speller: Speller, word: str) -> tuple[str, ...] | None:
        from reseau_tui.drafting.speller import SpellerGoneError
        from reseau_tui.drafting.spelt_words import parts_of

        if word.casefold() in _ALSO_RIGHT[language]:
            return None
        try:
            better = _judged(speller, language, word)
            parts = parts_of(word)
            if better is None or (parts != [word] and all(_judged(speller, language, part) is None for part in parts)):
                return None
        except SpellerGoneError:
            speller.close()
            self._failures[language] += 1
            if self._failures[language] < _MOST_FAILURES:
                del self._spellers[language]  # to be started anew
            else:
                self._spellers[language] = None
            return None
        return tuple(each for each in better if _is_near(word, each))


def _judged(speller: Speller, language: Language, word: str) -> tuple[str, ...] | None:
    better = speller.ask(word)
    return None if better is None or any(_is_the_same(word, each, language) for each in better) else better


def _is_the_same(word: str, better: str, language: Language) -> bool:
    """Tell whether nothing but a habit of keyboards parts them: “oeuvre”, “Etes”; in English “café”."""
    word, better = _typed(word), _typed(better)
    if word[1:] == better[1:] and word[:1].isupper() and _bare(word[:1]) == _bare(better[:1]):
        return True
    return word == better or (language == "en" and _bare(word) == better)


def _is_near(word: str, better: str) -> bool:
    """Tell whether a suggestion is like the word: a dictionary without a good one proposes its nearest herb."""
    from difflib import SequenceMatcher

    word, better = _bare(word.casefold()), _bare(better.casefold())
    return SequenceMatcher(None, word, better).ratio() >= (_ALIKE if len(word) > _SHORT else _ALIKE_SHORT)


def _typed(word: str) -> str:
    return word.replace("œ", "oe").replace("æ", "ae").replace("Œ", "Oe").replace("’", "'")


def _bare(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))
