"""The words of a typed day, folded so that one grammar reads French and English, with or without accents."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from reseau_tui.words.vocabulary import (
    MONTHS,
    MORE_SHORT_MONTHS,
    MORE_SHORT_WEEKDAYS,
    NUMBERS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)

_MARKS = re.compile("[\u0300-\u036f]+")
_APOSTROPHES = re.compile("['’‘ʼ′`´]")
_MINUS = re.compile("[‐‑‒–—−]")
_ABBREVIATION_DOT = re.compile(r"(?<=[a-z])\.")
_COMMA = re.compile(r",(?=\s)")
_HYPHEN_IN_WORDS = re.compile("(?<=[a-z]{2})-|-(?=[a-z]{2})")


def fold_day(text: str) -> str:
    """Fold case, accents, apostrophes, hyphens within words, abbreviation dots, commas, spaces and a final dot."""
    text = _APOSTROPHES.sub(" ", _MINUS.sub("-", text))
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    text = _COMMA.sub(" ", _ABBREVIATION_DOT.sub(" ", text))
    return " ".join(_HYPHEN_IN_WORDS.sub(" ", text).split()).removesuffix(".").rstrip()


def _numbered(*names: tuple[str, ...], first: int) -> dict[str, int]:
    return {fold_day(name): number for series in names for number, name in enumerate(series, first)}


WEEKDAY_OF: Final = _numbered(*WEEKDAYS.values(), *SHORT_WEEKDAYS.values(), first=0) | MORE_SHORT_WEEKDAYS
"""Folded name → 0 for Monday. Beware of `mar`: mardi, or March."""

FRENCH_MONTH_OF: Final = _numbered(MONTHS["fr"], SHORT_MONTHS["fr"], first=1) | MORE_SHORT_MONTHS["fr"]
ENGLISH_MONTH_OF: Final = _numbered(MONTHS["en"], SHORT_MONTHS["en"], first=1) | MORE_SHORT_MONTHS["en"]
MONTH_OF: Final = FRENCH_MONTH_OF | ENGLISH_MONTH_OF
NUMBER_OF: Final = NUMBERS["fr"] | NUMBERS["en"]
UNIT_OF: Final = {name: unit for unit, names in UNITS.items() for name in names}
