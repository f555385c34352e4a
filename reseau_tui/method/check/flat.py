"""Text made flat for comparison, letter by letter, so that every place in it is the same place in the original."""

from __future__ import annotations

import unicodedata
from typing import Final

_SAME: Final = dict.fromkeys("’‘ʼ′`´", "'") | dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " ")
_SAME.update(dict.fromkeys("\u2010\u2011", "-"))


class _Flat(dict[int, str]):
    """The flat form of each character met so far."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if (same := _SAME.get(char)) is None:
            lower = char.lower()
            base = unicodedata.normalize("NFD", lower if len(lower) == 1 else char)[0]
            same = base if not unicodedata.combining(base) else char
        self[code] = same
        return same


_FLAT: Final = _Flat()


def flat(text: str) -> str:
    """Return the text without case, accents and fancy apostrophes or spaces, exactly as long as it was."""
    return text.lower() if text.isascii() else text.translate(_FLAT)
