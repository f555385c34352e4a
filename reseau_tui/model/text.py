"""Text that comes from people and files, made safe to keep and easy to find again."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, bidirectional overrides, byte order marks and lone surrogates can drive a terminal or hide text;
# soft hyphens and spaces of no width make names that only look the same. What joins emoji and letters stays.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing."""
_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\n]+")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ′`´", "'"))
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th"})
_MARKS = re.compile("[\u0300-\u036f]")


def clean(text: str, *, lines: bool = False) -> str:
    """Return the text without anything a terminal could obey, in NFC.

    Line breaks become ``\\n`` where `lines` are allowed, else one space, as tabs do.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _BREAKS.sub("\n", text)
    if not lines:
        text = _SPACES.sub(" ", text)
    return unicodedata.normalize("NFC", _UNSAFE.sub("", text))


def is_visible(text: str) -> bool:
    """Tell whether the text has a letter, a number, a sign: anything that one can see; signs yet unknown count too."""
    kinds = ((each, unicodedata.category(each)) for each in text)
    return any((kind[0] in "LNPS" or kind in ("Cn", "Co")) and each not in _BLANK for each, kind in kinds)


def fold(text: str) -> str:
    """Return the text as searches compare it: no accents, no case, one kind of apostrophe, single spaces."""
    text = text.replace("`", "'")
    if not text.isascii():
        text = text.translate(_APOSTROPHES).casefold().translate(_LETTERS)
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return " ".join(text.casefold().split())
