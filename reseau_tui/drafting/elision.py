"""French before a vowel: d’Émilie and de Karim, qu’Yves and que Yasmine."""

from __future__ import annotations

from typing import Final

from reseau_tui.model.text import fold

_MUTE_H: Final = frozenset(
    (
        *("hadrien", "helene", "heloise", "henri", "henriette", "henrique", "hermine", "hermione", "herve", "hilaire"),
        *("hippolyte", "honore", "honorine", "horace", "hortense", "hubert", "hugo", "hugues", "huguette", "hyacinthe"),
        *("heure", "hier", "histoire", "hopital", "hotel"),
    )
)
_VOWELS: Final = "aeiou"
_NOT_ELIDED: Final = frozenset(("onze", "onzieme", "oui"))


def begins_with_vowel(text: str) -> bool:
    """Tell whether the little words before it lose their vowel."""
    words = fold(text).replace("'", " ").replace("-", " ").split()
    if not words or words[0] in _NOT_ELIDED:
        return False
    first = words[0]
    if first[0] == "h":
        return first in _MUTE_H
    if first[0] == "y":  # d’Yves, but de Yasmine
        return len(first) > 1 and first[1] not in _VOWELS
    return first[0] in _VOWELS


def de(text: str) -> str:
    """Say “de” before a name or a noun: d’Émilie, de Karim, du CHU, des Halles."""
    for article, contracted in (("le ", "du "), ("les ", "des ")):
        if text.startswith(article):
            return contracted + text.removeprefix(article)
    return f"d’{text}" if begins_with_vowel(text) else f"de {text}"


def que(text: str) -> str:
    """Say “que” before a name: qu’Émilie, que Karim."""
    return f"qu’{text}" if begins_with_vowel(text) else f"que {text}"
