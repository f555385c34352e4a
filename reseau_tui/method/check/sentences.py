"""Where sentences begin and end: abbreviations, numbers, addresses, lists and line ends told apart from full stops."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reseau_tui.method.check.flat import flat

_ENDS: Final = re.compile(r"(?:[.!?…]|[?!] (?=[?!]))+[\"'”»)\]]*(?=\s|$)|\n", re.MULTILINE)
_ABBREVIATIONS: Final = frozenset(
    [
        "m",
        "mm",
        "mr",
        "mrs",
        "ms",
        "mme",
        "mmes",
        "mlle",
        "dr",
        "dre",
        "pr",
        "prof",
        "me",
        "st",
        "ste",
        "env",
        "ex",
        "cf",
        "art",
        "no",
        "ref",
        "tel",
        "av",
        "bd",
        "boul",
        "jr",
        "sr",
        "vs",
        "approx",
        "inc",
        "ltd",
        "e.g",
        "i.e",
        "p.ex",
        "r.s.v.p",
        "min",
        "max",
        "ch",
        "chap",
        "fig",
        "vol",
        "ed",
        "dept",
        "resp",
        "adj",
        "gal",
    ]
)
_BULLET: Final = re.compile(r"\s*(?:[-–—•*·▪→]|\(?\d{1,2}[.)°/]|[a-z][.)])\s+\S")
_SHORT_LINE: Final = 48


class Sentence(NamedTuple):
    """One sentence: its place in the text, and whether it is a question, an exclamation, an entry of a list."""

    start: int
    end: int
    question: bool
    paragraph: int
    entry: bool


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Return the sentences of a text between two places, white space left out at both ends."""
    end = len(text) if end is None else end
    found: list[Sentence] = []
    begin, paragraph = start, 0
    for match in _ENDS.finditer(text, start, end):
        if match[0] == "\n":
            blank = _is_blank_line(text, match.end(), end)
            if blank or _line_ends_sentence(text, begin, match.start(), end):
                _add(found, text, begin, match.start(), paragraph)
                begin = match.end()
            paragraph += blank
        elif not _is_abbreviation(text, begin, match):
            _add(found, text, begin, match.end(), paragraph)
            begin = match.end()
    _add(found, text, begin, end, paragraph)
    return found


def _add(found: list[Sentence], text: str, start: int, end: int, paragraph: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if not any(map(str.isalnum, stripped)):
        return
    start += len(piece) - len(piece.lstrip())
    entry = _BULLET.match(flat(stripped[:16])) is not None
    tail = stripped[-6:]
    found.append(Sentence(start, start + len(stripped), "?" in tail, paragraph, entry))


def _is_blank_line(text: str, after: int, end: int) -> bool:
    stop = text.find("\n", after, end)
    return not text[after : end if stop < 0 else stop].strip()


def _line_ends_sentence(text: str, begin: int, at: int, end: int) -> bool:
    """Tell whether a single line end closes a sentence: before or after an entry of a list, and after short lines."""
    stop = text.find("\n", at + 1, end)
    after = text[at + 1 : end if stop < 0 else stop]
    before = text[max(begin, text.rfind("\n", 0, at) + 1) : at].rstrip()
    if not before or before.endswith(":"):
        return True
    if _BULLET.match(flat(after[:16])) or (_BULLET.match(flat(before[:16])) and not after.startswith((" ", "\t"))):
        return True
    first = after.lstrip()[:1]
    return len(before) < _SHORT_LINE and (first.isupper() or not first.isalnum())


def _is_abbreviation(text: str, begin: int, match: re.Match[str]) -> bool:
    if match[0] in ("...", "…"):
        following = text[match.end() : match.end() + 3].lstrip()
        return following[:1].islower()
    if match[0][0] != "." or len(match[0].rstrip("\"'”»)]")) > 1:
        return False
    start = max(begin, match.start() - 8)
    last = flat(text[start : match.start()]).split()
    word = last[-1].lstrip("(«\"'") if last else ""
    following = text[match.end() : match.end() + 3].lstrip()
    if word in ("etc", "inc", "ltd", "jr", "sr", "min", "max", "no", "ex", "ed"):
        return following[:1].islower() or following[:1].isdigit()
    if len(word) == 1 and word.isalpha() and word not in "ay":
        return match.start() > 0 and text[match.start() - 1].isupper()
    if word.isdigit():  # "1. ", an entry of a list
        return not text[begin : match.start()].strip(" \n\t" + word)
    return word in _ABBREVIATIONS
