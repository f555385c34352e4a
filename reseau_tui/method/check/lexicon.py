"""The knowledge of the draft check, read from the files in ``lexicons``: phrases and words a coach can edit.

A file is called ``fr.asks.toml``: language, theme; ``fr.asks.job.toml`` is a part of the same theme. Its tables hold
lists of phrases; the tag of a list is its theme, table and name joined by dots (``asks.ask.polite``). The table
``words`` names lists for ``{…}`` in the phrases of the same file; ``set`` holds plain words that are looked up one by
one, ``plan*`` any that begins so and ``!plant*`` those that do without belonging. A file
``any.….toml`` holds for both languages.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.phrases import PhraseError, Phrases, Words
from reseau_tui.model.kinds import Language

_FOLDER: Final = "lexicons"


class LexiconError(Exception):
    """A lexicon that cannot be used: the file, and what is wrong in it."""


class WordSet:
    """Flat words to look up, some of them as beginnings: ``recherch*``, but for ``!recherche``."""

    def __init__(self, words: Iterable[str]) -> None:
        listed = list(words)
        left_out = [word[1:] for word in listed if word.startswith("!")]
        self._but = WordSet(left_out) if left_out else frozenset[str]()
        self._whole = frozenset(word for word in listed if word[-1] != "*" and word[0] != "!")
        self._beginnings = tuple(word[:-1] for word in listed if word[-1] == "*" and word[0] != "!")

    def __contains__(self, word: str) -> bool:
        if word in self._whole:
            return True
        return bool(self._beginnings) and word.startswith(self._beginnings) and word not in self._but


class Lexicon:
    """What is known of one language: phrases found by tag, and sets of flat words."""

    def __init__(self, sources: Iterator[tuple[str, str]]) -> None:
        """Read the files, each given as its name and its text. Raises `LexiconError`."""
        self.sets: dict[str, WordSet] = {}
        self.pairs: dict[str, dict[str, tuple[str, ...]]] = {}
        self.tags: set[str] = set()
        self._phrases: list[Phrases] = []
        for name, text in sources:
            try:
                self._add(name.split(".")[1], tomllib.loads(text))
            except (tomllib.TOMLDecodeError, PhraseError) as error:
                raise LexiconError(f"{name}: {error}") from None

    def _add(self, theme: str, tables: dict[str, Any]) -> None:
        named = tables.pop("words", {})
        for name, words in tables.pop("set", {}).items():
            self.sets[f"{theme}.{name}"] = WordSet(map(flat, _texts(words, name)))
        for name, pairs in tables.pop("pairs", {}).items():
            self.pairs[f"{theme}.{name}"] = {flat(k): tuple(map(flat, _texts(v, k))) for k, v in pairs.items()}
        tagged = list(_tagged(theme, tables))
        self.tags.update(tag for tag, _ in tagged)
        self._phrases.append(Phrases(tagged, {name: _texts(words, name) for name, words in named.items()}))

    def find(self, sentence: Words) -> dict[str, tuple[tuple[int, int], ...]]:
        """Return for each tag the word ranges at which one of its phrases stands in the sentence."""
        found: dict[str, tuple[tuple[int, int], ...]] = {}
        for phrases in self._phrases:
            found |= phrases.find(sentence)
        return found


def _tagged(prefix: str, tables: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from _tagged(f"{prefix}.{name}", value)
        else:
            yield from ((f"{prefix}.{name}", phrase) for phrase in _texts(value, name))


def _texts(value: Any, name: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
        raise PhraseError(f"{name} should be a list of texts")
    return value


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the lexicon of a language; its files are read at the first call. Raises `LexiconError`."""
    folder = files(__package__) / _FOLDER
    found = sorted(each.name for each in folder.iterdir() if each.name.split(".")[0] in (language, "any"))
    sources = ((name, (folder / name).read_text("utf-8")) for name in found if name.endswith(".toml"))
    return Lexicon(iter(sources))
