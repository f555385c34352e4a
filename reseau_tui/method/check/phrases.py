"""The small language in which a coach writes phrases, and how they are found in a sentence.

``(pourriez|pouvez) vous`` has alternatives, ``[donc]`` may be missing, ``recherch*`` is the beginning of a word, ``_``
is any word, ``…`` lets a few pass, ``{can}`` is a list of words named in the same file, ``^`` the beginning of a
sentence. Case, accents and hyphens do not matter, nor the apostrophe of ``i 'm``; a phrase never runs over a comma or a
full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from reseau_tui.method.check.flat import flat

_GAP_WORDS: Final = 5
_WORD: Final = re.compile(r"[^\W_]+'?|[&€%]")
_PIECE: Final = re.compile(
    r"\s*(?:(?P<word>[^\W_]+'?|[&€%])(?P<any>\*)?|\{(?P<name>[a-z_-]+)\}|(?P<sign>[()\[\]|…^_]|[-']))"
)
_JOINS: Final = re.compile(r"[ \n\r*-]*")


class PhraseError(ValueError):
    """A phrase that cannot be read: which, and what is wrong with it."""


class Words(NamedTuple):
    """The words of one sentence: flat, with their places in the text; `breaks[i]`: punctuation stands before word i."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[bool, ...]


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the words of a flat text from `start` to `end`, their ligatures undone."""
    words, starts, ends, breaks = [], [], [], []
    last = start
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        words.append(match[0].replace("œ", "oe"))
        starts.append(match.start())
        ends.append(match.end())
        between = text[last : match.start()]
        breaks.append(bool(between) and _JOINS.fullmatch(between) is None)
        last = match.end()
    return Words(tuple(words), tuple(starts), tuple(ends), tuple(breaks))


class _Word(NamedTuple):
    exact: frozenset[str]
    beginnings: tuple[str, ...]

    def fits(self, word: str) -> bool:
        return (
            word in self.exact
            or (word[-1] == "'" and word[:-1] in self.exact)
            or (bool(self.beginnings) and word.startswith(self.beginnings))
        )


class _Gap(NamedTuple):
    most: int


class _Either(NamedTuple):
    branches: tuple[tuple[_Element, ...], ...]


class _Start(NamedTuple):
    pass


_Element = _Word | _Gap | _Either | _Start
_Phrase = tuple[_Element, ...]


class _Tagged(NamedTuple):
    """A phrase under its tag, and words of which a sentence must hold one for the phrase to stand in it."""

    tag: str
    phrase: _Phrase
    needed: frozenset[str] | None


class _Reader:
    """Reads the phrases of one file; a list of words is read once, however many phrases name it."""

    def __init__(self, named: Mapping[str, Sequence[str]]) -> None:
        self._named = named
        self._lists: dict[str, _Element] = {}
        self._reading: list[str] = []

    def phrase(self, phrase: str) -> _Phrase:
        """Return the elements of a phrase. Raises `PhraseError`."""
        text = flat(phrase).strip()
        pieces: list[re.Match[str]] = []
        at = 0
        while at < len(text):
            match = _PIECE.match(text, at)
            if match is None:
                raise PhraseError(f"{phrase!r}: {text[at:].strip()[:12]!r} means nothing here")
            pieces.append(match)
            at = match.end()
        read, rest = self._branches(pieces, 0, phrase)
        if rest != len(pieces):
            raise PhraseError(f"{phrase!r}: a bracket is closed that was never opened")
        return (_either(read),) if len(read) > 1 else read[0]

    def _list(self, name: str, phrase: str) -> _Element:
        if name not in self._named:
            raise PhraseError(f"{phrase!r}: no list of words is called {name!r}")
        if name in self._reading:
            raise PhraseError(f"{phrase!r}: the list {name!r} names itself")
        if name not in self._lists:
            self._reading.append(name)
            self._lists[name] = _either([self.phrase(each) for each in self._named[name]])
            self._reading.pop()
        return self._lists[name]

    def _branches(self, pieces: list[re.Match[str]], at: int, phrase: str) -> tuple[list[_Phrase], int]:
        branches: list[list[_Element]] = [[]]
        while at < len(pieces):
            piece = pieces[at]
            word, several, name, sign = piece.groups()
            at += 1
            if word:
                branches[-1].append(_Word(frozenset(), (word,)) if several else _Word(frozenset((word,)), ()))
            elif name:
                branches[-1].append(self._list(name, phrase))
            elif sign == "…":
                last = branches[-1].pop() if branches[-1] and isinstance(branches[-1][-1], _Gap) else _Gap(0)
                branches[-1].append(_Gap(last.most + _GAP_WORDS if isinstance(last, _Gap) else _GAP_WORDS))
            elif sign == "_":
                branches[-1].append(_Word(frozenset(), ("",)))
            elif sign == "^":
                branches[-1].append(_Start())
            elif sign == "|":
                branches.append([])
            elif sign in ("(", "["):
                inner, at = self._branches(pieces, at, phrase)
                if at >= len(pieces) or pieces[at]["sign"] != {"(": ")", "[": "]"}[sign]:
                    raise PhraseError(f"{phrase!r}: a bracket is not closed")
                at += 1
                branches[-1].append(_either([*inner, ()] if sign == "[" else inner))
            elif sign in (")", "]"):
                at -= 1
                break
        return [tuple(branch) for branch in branches], at


def _either(branches: Sequence[_Phrase]) -> _Element:
    """Return one element for several ways; single words are gathered into one set."""
    single = [branch[0] for branch in branches if len(branch) == 1 and isinstance(branch[0], _Word)]
    other = [branch for branch in branches if not (len(branch) == 1 and isinstance(branch[0], _Word))]
    words = [each for each in single if isinstance(each, _Word)]
    if not words:
        return _Either(tuple(other))
    gathered = _Word(
        frozenset().union(*(each.exact for each in words)), tuple(b for each in words for b in each.beginnings)
    )
    return gathered if not other else _Either(((gathered,), *other))


class Phrases:
    """The phrases of one language, each under its tag; `find` goes once through the words."""

    def __init__(self, tagged: Iterable[tuple[str, str]], named: Mapping[str, Sequence[str]]) -> None:
        """Read all phrases. Raises `PhraseError`."""
        self._by_word: dict[str, list[_Tagged]] = {}
        self._by_beginning: dict[str, list[_Tagged]] = {}
        reader = _Reader(named)
        for tag, phrase in tagged:
            read = reader.phrase(phrase)
            if _empty(read):
                raise PhraseError(f"{phrase!r}: nothing is left when all that may be missing is")
            exact, beginnings = _firsts(read)
            if not exact and not beginnings:
                raise PhraseError(f"{phrase!r}: a phrase begins with a word")
            tagged_phrase = _Tagged(tag, read, _needed(read[1:]))
            for word in exact:
                self._by_word.setdefault(word, []).append(tagged_phrase)
            for word in beginnings:
                self._by_beginning.setdefault(word, []).append(tagged_phrase)
        self._lengths = sorted({len(word) for word in self._by_beginning})

    def find(self, sentence: Words) -> dict[str, tuple[tuple[int, int], ...]]:
        """Return for each tag the word ranges, end excluded, at which one of its phrases stands; the longest wins."""
        found: dict[str, list[tuple[int, int]]] = {}
        present = {*sentence.words, *(word[:-1] for word in sentence.words if word[-1] == "'")}
        for at, word in enumerate(sentence.words):
            begun: list[Sequence[_Tagged]] = [self._by_word.get(word, ())]
            if word[-1] == "'":
                begun.append(self._by_word.get(word[:-1], ()))
            begun += [self._by_beginning.get(word[:length], ()) for length in self._lengths if length <= len(word)]
            for each in chain.from_iterable(begun):
                if each.needed is None or not each.needed.isdisjoint(present):
                    self._try(found, each.tag, each.phrase, sentence, at)
        return {tag: tuple(places) for tag, places in found.items()}

    @staticmethod
    def _try(found: dict[str, list[tuple[int, int]]], tag: str, phrase: _Phrase, sentence: Words, at: int) -> None:
        end = max(_ends(phrase, 0, sentence, at, at), default=0)
        if end > at:
            places = found.setdefault(tag, [])
            if places and places[-1][0] == at:
                places[-1] = (at, max(end, places[-1][1]))
            else:
                places.append((at, end))


def _ends(phrase: _Phrase, k: int, sentence: Words, at: int, first: int) -> Iterator[int]:
    """Give every word at which the phrase from its element `k` may end when it goes on at word `at`."""
    if k == len(phrase):
        yield at
        return
    element = phrase[k]
    if isinstance(element, _Word):
        if at < len(sentence.words) and (at == first or not sentence.breaks[at]) and element.fits(sentence.words[at]):
            yield from _ends(phrase, k + 1, sentence, at + 1, first)
    elif isinstance(element, _Gap):
        for skipped in range(element.most + 1):
            if skipped and (at + skipped > len(sentence.words) or sentence.breaks[at + skipped - 1]):
                break
            yield from _ends(phrase, k + 1, sentence, at + skipped, first)
    elif isinstance(element, _Either):
        rest = phrase[k + 1 :]
        word = sentence.words[at] if at < len(sentence.words) else ""
        for branch in element.branches:
            head = branch[0] if branch else None
            if isinstance(head, _Word) and not (word and head.fits(word)):
                continue  # the sentence goes on otherwise: nothing to build
            yield from _ends(branch + rest, 0, sentence, at, first)
    elif at == 0:
        yield from _ends(phrase, k + 1, sentence, at, first)


def _needed(phrase: _Phrase) -> frozenset[str] | None:
    """Return the fewest words of which one must be there, or None when any word may do."""
    fewest: frozenset[str] | None = None
    for element in phrase:
        words: frozenset[str] | None = None
        if isinstance(element, _Word) and not element.beginnings:
            words = element.exact
        elif isinstance(element, _Either):
            branches = [_needed(branch) for branch in element.branches]
            known = [each for each in branches if each is not None]
            words = frozenset().union(*known) if len(known) == len(branches) else None
        if words is not None and (fewest is None or len(words) < len(fewest)):
            fewest = words
    return fewest


def _empty(phrase: _Phrase) -> bool:
    return all(
        isinstance(each, _Gap | _Start) or (isinstance(each, _Either) and any(map(_empty, each.branches)))
        for each in phrase
    )


def _firsts(phrase: _Phrase) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words, and the beginnings of words, with which a phrase can begin."""
    exact: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    for element in phrase:
        if isinstance(element, _Start):
            continue
        if isinstance(element, _Word):
            return exact | element.exact, beginnings + element.beginnings
        if isinstance(element, _Gap):
            raise PhraseError("a phrase cannot begin with …")
        for branch in element.branches:
            if branch:
                more, starts = _firsts(branch)
                exact, beginnings = exact | more, beginnings + starts
        if not any(map(_empty, element.branches)):
            return exact, beginnings
    return exact, beginnings
