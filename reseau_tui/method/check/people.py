"""Where a message names someone: whole names, family or given names alone, and the words that only look like names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import Lexicon
from reseau_tui.model.names import CIVILITIES, split_name

_SPLIT: Final = re.compile(r"[\s\-.,'’&]+")
_PARTICLES: Final = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "van",
        "von",
        "der",
        "den",
        "di",
        "da",
        "do",
        "del",
        "el",
        "al",
        "ben",
        "bin",
        "ibn",
        "mac",
        "mc",
        "o",
        "saint",
        "st",
        "y",
        "e",
    ]
)
_BEFORE: Final = re.compile(
    r"(?:\b(?:rue|place|avenue|boulevard|square|quai|impasse|allee|lycee|college|ecole|universite|"
    r"fondation|prix|stade|gare|hopital|"
    r"clinique|theatre|saint|sainte|st|street|road|lane|university|school|hospital|prize|hotel|villa|"
    r"tour)[ -]+(?:de |du |d')?(?:[a-z]+-)?)$"
)
_ARTICLE: Final = re.compile(
    r"(?:\b(?:l'|la|le|les|un|une|des|du|au|aux|the|an|de la|cette|ce|ma|sa|ta|votre|notre)[ ]?)$"
)
_DATED: Final = re.compile(
    r"\b(?:in|since|last|this|next|early|late|mid|en|debut|fin|depuis|courant|mi|\d{1,2}(?:st|nd|rd|th|er)?)[ -]+$"
)
_CIVIL: Final = re.compile(
    r"\b(?:m\.|mm?e?\.?|mr\.?|mrs\.?|ms\.?|mlle|monsieur|madame|mademoiselle|dr\.?|docteur|me|maitre|"
    r"pr\.?|prof\.?|professeur|miss|doctor|professor) +$"
)
_NEXT_NAME: Final = re.compile(r"[ \u00a0-]+([^\W_][\w'’.-]*)")


class Person(NamedTuple):
    """A name apart: the flat words of the given and of the family name, and all of them."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    every: frozenset[str]


@lru_cache(maxsize=256)
def person(name: str) -> Person:
    """Return a name taken apart; a single word without a civility is a given name."""
    given, family = split_name(name)
    words = tuple(word for word in _SPLIT.split(flat(given)) if word)
    last = tuple(word for word in _SPLIT.split(flat(family)) if word)
    every = {word for word in _SPLIT.split(flat(name)) if word and word not in CIVILITIES}
    return Person(words, last, frozenset(every | set(words) | set(last)))


def mentions(text: str, plain: str, name: str, known: Lexicon) -> list[tuple[int, int]]:
    """Return the places at which a text (`plain` is its flat form) names that person.

    A family name counts alone, a given name too unless another family name follows it. What is also a plain word counts
    only within a sentence, or beside a civility or the other name.
    """
    who = person(name)
    family = [word for word in who.family if word not in _PARTICLES and len(word) > 1]
    found = [span for word in family[-2:] for span in _places(text, plain, word, who, known)]
    if len(who.given) == 1:
        found += _places(text, plain, who.given[0], who, known, given=True)
    elif who.given:
        both = re.compile(r"(?<![\w-])" + r"[ -]+".join(map(re.escape, who.given)) + r"(?![\w-])")
        found += [match.span() for match in both.finditer(plain) if text[match.start()].isupper()]
    return sorted(set(found))


def _places(
    text: str, plain: str, word: str, who: Person, known: Lexicon, *, given: bool = False
) -> list[tuple[int, int]]:
    if len(word) < 2:
        return []
    pattern = re.compile(r"(?<![\w@])" + re.escape(word) + r"(?![\w@])")
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(plain):
        start, end = match.span()
        if not text[start].isupper():
            continue
        before = plain[max(0, start - 24) : start]
        following = _NEXT_NAME.match(text, end)
        next_word = flat(following[1]).strip(".'-") if following else ""
        beside = next_word in who.every or (bool(before.split()) and before.split()[-1].strip(".,-'") in who.every)
        civil = bool(_CIVIL.search(before))
        if _BEFORE.search(before) and not civil:
            continue
        if given and not beside:
            if following and following[1][0].isupper() and next_word not in who.every and len(next_word) > 1:
                continue  # Karim Haddad is not Karim Benali
            if before.endswith("-") or text[end : end + 1] == "-":
                continue
        dated = _DATED.search(before) or next_word.isdigit()
        if word in known.sets["names.months"] and dated and not (beside or civil):
            continue
        if word in known.sets["names.words"] and not (beside or civil):
            opening = not before.strip() or before.rstrip()[-1:] in ".!?…:\n" or "\n" in before[-2:]
            if opening or _ARTICLE.search(before):
                continue
        found.append((start, end))
    return found


def same_name(one: str, other: str, known: Lexicon) -> bool:
    """Tell whether two flat words may be one name: equal, a short form, or another spelling of it."""
    if one == other or _sound(one) == _sound(other):
        return True
    if len(one) > 2 and len(other) > 2 and (one.startswith(other) or other.startswith(one)):
        shorter, longer = sorted((one, other), key=len)
        if shorter not in known.sets["names.given"] or longer not in known.sets["names.given"]:
            return True
    short = known.pairs["names.short"]
    return (
        other in short.get(one, ())
        or one in short.get(other, ())
        or bool(set(short.get(one, ())) & set(short.get(other, ())))
    )


def _sound(word: str) -> str:
    """Return a spelling without what varies between Mathieu and Matthieu, Sarah and Sara, Ludivine and Ludyvine."""
    word = (
        word.replace("th", "t")
        .replace("ph", "f")
        .replace("y", "i")
        .replace("ck", "k")
        .replace("œ", "oe")
        .removesuffix("h")
    )
    return re.sub(r"(.)\1", r"\1", word)


def nearly(one: str, other: str) -> bool:
    """Tell whether two words are one slip of the fingers apart: a letter more, less, another, or two exchanged."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 3:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, others = one[at:], other[at:]
    return (
        rest[1:] == others[1:]
        or rest[1:] == others
        or rest == others[1:]
        or (len(rest) > 1 and len(others) > 1 and rest[:2] == others[1::-1] and rest[2:] == others[2:])
    )
