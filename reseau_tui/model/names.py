"""Names of people: given and family name told apart, and the words by which two spellings of one name are equal."""

from __future__ import annotations

import re

from reseau_tui.model.text import clean, fold

CIVILITIES: dict[str, str] = {
    "m": "m", "mr": "m", "monsieur": "m", "mister": "m", "sir": "m", "messieurs": "m",
    "mme": "f", "mlle": "f", "madame": "f", "mademoiselle": "f", "mrs": "f", "ms": "f", "miss": "f", "melle": "f",
    "dr": "", "docteur": "", "doctor": "", "pr": "", "prof": "", "professeur": "", "professor": "",
    "me": "", "maitre": "",
}  # fmt: skip
"""Words before a name, folded and without their dot, and the gender they tell."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CREDENTIALS = _set(
    "phd dphil dba mba emba msc bsc ma ba md jd llm llb pharmd mph mpa mpp cfa cpa cma cia cisa cissp "
    "cism fca aca acca frm caia pmp prince2 itil psm csm cspo pe ing ir eur frsa facp rn dds dvm esq shrm "
    "sphr jr sr ii iii iv hdr dscg dec dea dess"
)
_PARTICLES = _set(
    "de du des d la le les l van von vander vanden der den ter ten zu zur zum di da do dos das del della "
    "dello dalla lo degli el al ben bin ibn bou abou aït ait abd mac mc o saint st sainte ste y e"
)
_NEVER_FIRST = _set("de du des d van von vander vanden der den di da dos das del della")
"""Particles that are nobody's given name: before all other words they begin the family name."""
_COMPOUNDS: dict[str, frozenset[str]] = {
    "jean": _set(
        "pierre paul claude michel marc luc francois baptiste louis jacques yves noel philippe christophe "
        "marie charles bernard robert rene christian daniel sebastien loup denis guy joseph maurice eric "
        "pascal patrick roger"
    ),
    "marie": _set(
        "claude france christine helene laure jose pierre therese ange anne louise paule noelle odile "
        "francoise line sophie eve jeanne madeleine claire cecile"
    ),
    "anne": _set("marie sophie laure claire lise charlotte cecile gaelle catherine flore"),
    "pierre": _set("yves louis emmanuel henri antoine olivier"),
}  # fmt: skip
"""Given names of two words that many people write without their hyphen."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|«[^«»]*»|\"[^\"]*\"|“[^“”]*”")
_NOT_NAME = re.compile(r"[^\w\s'’.,&-]|_")
_INITIAL = re.compile(r"[^\W\d_]\.?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_SPLIT = re.compile(r"[\s\-.,'’&]+")


def split_name(name: str) -> tuple[str, str]:
    """Return the given and the family name, as a greeting needs them; either may be empty.

    Civilities, credentials and middle initials are left out. Knows ``DUPONT Jean``, ``Dupont, Jean``, particles
    (``Luc VAN DEN BERGHE``, ``Karim El Amrani``) and given names of two words. Without any such sign the first word
    is the given name. A given name in capitals is returned as one says it (``Claire``).
    """
    text = bare_name(name)
    before, comma, after = text.partition(",")
    if comma and after.strip() and before.strip():
        given, particles = _trailing_particles(_without_civilities(after.replace(",", " ").split())[0])
        return _said(given), " ".join((*particles, *before.split()))
    words, titled = _without_civilities(text.replace(",", " ").split())
    if not words:
        return "", ""
    if len(words) == 1:
        return ("", words[0]) if titled else (words[0], "")
    given, family = _by_capitals(words) or _by_particle(words) or _by_place(words)
    return _said(given), " ".join(family)


def bare_name(name: str) -> str:
    """Return the name without emoji, what stands in brackets, and the credentials at its end (``, PhD``)."""
    if name.count(" ") < 2 and name.replace("-", "").replace(" ", "").isalnum():
        return name
    text = _NOT_NAME.sub(" ", _ASIDE.sub(" ", clean(name)))
    parts = [" ".join(part.split()) for part in text.split(",")]
    kept = [part for i, part in enumerate(parts) if part and (i == 0 or not _is_credentials(part))]
    words = ", ".join(kept).split()
    while len(words) > 2 and _ends_a_name(words[-1]):
        words.pop()
    return " ".join(words).rstrip(",").strip()


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in one order, folded, so that ``DUPONT Jean`` and ``Jean Dupont`` are equal."""
    words = [word for word in _SPLIT.split(fold(bare_name(name))) if word]
    kept = [word for word in words if word not in CIVILITIES or len(words) < 3]
    return tuple(sorted(kept))


def gender_of_civility(text: str) -> str | None:
    """Return ``f``, ``m`` or an empty string for a civility (``Mme``, ``Dr.``); None when the text is none."""
    return CIVILITIES.get(_plain(text))


def _plain(word: str) -> str:
    return fold(word).replace(".", "").strip()


def _ends_a_name(word: str) -> bool:
    # "Ma" and "Ing" are family names: only their capitals make them credentials where no comma does.
    plain = _plain(word)
    return plain in ("jr", "sr") or (plain in _CREDENTIALS and not word.istitle())


def _is_credentials(part: str) -> bool:
    return all(_plain(word) in _CREDENTIALS or _plain(word) == "" for word in part.split())


def _without_civilities(words: list[str]) -> tuple[list[str], bool]:
    titled = False
    while len(words) > 1 and _plain(words[0]) in CIVILITIES:
        words, titled = words[1:], True
    return words, titled


def _said(given: list[str]) -> str:
    words = [word for i, word in enumerate(given) if i == 0 or not _INITIAL.fullmatch(word)]
    return " ".join(word.title() if word.isupper() and len(word) > 3 and "." not in word else word for word in words)


def _is_capital(word: str) -> bool:
    return word.isupper() and sum(c.isalpha() for c in word) > 1 and not _INITIALS.fullmatch(word)


def _trailing_particles(words: list[str]) -> tuple[list[str], list[str]]:
    cut = len(words)
    while cut > 1 and words[cut - 1].islower() and _plain(words[cut - 1]).rstrip("'") in _PARTICLES:
        cut -= 1
    return words[:cut], words[cut:]


def _by_capitals(words: list[str]) -> tuple[list[str], list[str]] | None:
    capital = [_is_capital(word) for word in words]
    if all(capital) or not any(capital):
        return None
    if capital[0]:
        end = capital.index(False)
        return (words[end:], words[:end]) if not any(capital[end:]) else None
    start = capital.index(True)
    if not all(capital[start:]):
        return None
    while start > 1 and _particle(words[start - 1]):
        start -= 1
    if start == 1 and _plain(words[0]) in _NEVER_FIRST:
        return None
    return words[:start], words[start:]


def _by_particle(words: list[str]) -> tuple[list[str], list[str]] | None:
    if _plain(words[0]) in _NEVER_FIRST and len(words) > 2:
        end = next((i for i, word in enumerate(words) if not _particle(word)), len(words) - 1) + 1
        return (words[end:], words[:end]) if end < len(words) else ([], words)
    start = next((i for i, word in enumerate(words[:-1]) if i > 0 and _particle(word)), None)
    return (words[:start], words[start:]) if start is not None else None


def _particle(word: str) -> bool:
    return _plain(word).rstrip("'") in _PARTICLES and not _INITIALS.fullmatch(word)


def _by_place(words: list[str]) -> tuple[list[str], list[str]]:
    given = 1
    if len(words) > 2 and _plain(words[1]) in _COMPOUNDS.get(_plain(words[0]), ()):
        given = 2
    while given < len(words) - 1 and _INITIAL.fullmatch(words[given]):
        given += 1
    return words[:given], words[given:]
