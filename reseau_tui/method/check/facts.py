"""What a message tells: of whom a sentence speaks, thanks and what for, news, offers, what the two share."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reseau_tui.method.check.content import is_certain, weight
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading, Said

_MINUTES: Final = re.compile(
    r"\b(\d{1,3}) ?(?:-|a|ou|to|or|/)? ?(\d{1,3})? ?(?:(?:minutes?|min|mn|mins)\b|'(?!\w))|"
    r"\b(\d) ?h(?:eures?)? ?(\d\d)?\b(?! ?\d)|\b(\d) ?(?:hours?|hrs?)\b"
)
_SAID_MINUTES: Final = (
    (
        re.compile(
            r"\b(?:trois quarts d'heure|three[ -]quarters of an hour|quarante[ -]cinq minutes|forty[ -]five minutes)\b"
        ),
        45,
    ),
    (
        re.compile(r"\b(?:quart d'heure|quarter of an hour|quinze minutes|fifteen[ -]minutes?|quinzaine de minutes)\b"),
        15,
    ),
    (re.compile(r"\b(?:demi[ -]heure|half (?:an|a) hour|half[ -]hour|trente minutes|thirty[ -]minutes?)\b"), 30),
    (re.compile(r"\b(?:quarante minutes|quarantaine de minutes|forty[ -]minutes?)\b"), 40),
    (re.compile(r"\b(?:vingt minutes|twenty[ -]minutes?|vingtaine de minutes|20 min)\b"), 20),
    (
        re.compile(
            r"\b(?:dix minutes|ten[ -]minutes?|dizaine de minutes|cinq minutes|five[ -]minutes?|deux minutes|"
            r"quelques minutes|a few minutes|(?:a )?couple of minutes|a minute or two)\b"
        ),
        10,
    ),
    (
        re.compile(
            r"\b(?:une (?:petite |bonne |grosse )?heure|(?<!half )(?<!quarter of )(?<!quarters of )an hour|one hour|"
            r"une heure ou deux)\b(?! et quart de)"
        ),
        60,
    ),
    (
        re.compile(
            r"\b(?:deux heures|two hours|(?:couple|few) (?:of )?hours|demi[ -]journee|half a day|full[ -]day|"
            r"(?:une|toute la) matinee|apres-midi entiere|"
            r"journee entiere|whole (?:day|afternoon|morning))\b"
        ),
        120,
    ),
)
_HALF_DAY: Final = re.compile(
    r"\b(?:pass|consacr|accord|reserv|bloqu|rest|suivre|accompagn|observ|spend|give|spare)\w* (?:\w+ ){0,3}"
    r"(?:un|une|toute une|toute la|tout un|an?|the|your) (?:whole |entire )?"
    r"(?:apres[ -]midi|matinee|journee|soiree|afternoon|morning|day|evening)\b"
)
_HALF_DAY_MINUTES: Final = 180
_OCLOCK: Final = re.compile(
    r"(?:\ba|\bvers|\bapres|\bavant|\bdes|\bjusqu'a|\bde|\bentre|\bat|\bafter|\bet|\btoutes les|"
    r"\bonce an|\bper|\bevery|\bl'|\bpar) $"
)
_ELSEWHERE: Final = re.compile(
    r"\b\w+[ -]?(?:heures?|h|minutes?|min|mn)(?: et demie| et quart)? (?:de|d'|en) "
    r"(?:route|train|voiture|marche|velo|vol|trajet|bus|car|metro|bateau|tgv|avion|cuisson|cours|retard|repos)\b|"
    r"\b\w+[ -](?:hours?|minutes?|mins?)'? (?:drive|walk|flight|ride|away|by (?:train|car|bus)|on the (?:train|road))\b"
)
_IDLE: Final = ("facts.news.none", "facts.news.still", "facts.news.aside")
_HAVING: Final = frozenset(("ai", "a", "ont", "avons", "avait", "avais"))
_PARTICIPLE: Final = (
    "e", "ee", "es", "ees", "i", "ie", "is", "it", "its", "ise", "u", "ue", "us", "ert", "erte", "eint",
)  # fmt: skip


def speaks_of_me(said: Said) -> bool:
    """Tell whether a sentence speaks of the writer."""
    return said.has("facts.me.words", "facts.me.story")


def speaks_of_you(said: Said) -> bool:
    """Tell whether a sentence speaks of the reader, and does not only address them."""
    return bool(said.begun_apart("facts.you.words", "facts.addressing.phrases"))


def minutes_in(plain: str) -> int | None:
    """Return the longest time that a flat text speaks of in minutes, an hour of the day left out, or None."""
    plain = _ELSEWHERE.sub(" ", plain)
    found = [value for pattern, value in _SAID_MINUTES if pattern.search(plain)]
    for match in _MINUTES.finditer(plain):
        if match[1]:
            found.append(int(match[2] or match[1]))
        elif match[3] and not _OCLOCK.search(plain[max(0, match.start() - 12) : match.start()]):
            found.append(int(match[3]) * 60 + int(match[4] or 0))
        elif match[5]:
            found.append(int(match[5]) * 60)
    if not found and _HALF_DAY.search(plain):
        return _HALF_DAY_MINUTES
    return max((value for value in found if value), default=None)


def thanks_given(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence thanks for something that was done, not for what is still to come."""
    if said.has("facts.thanks.owned"):
        return True
    ahead = said.ranges("facts.thanks.ahead")
    known = reading.lexicon.sets["common.stop"]
    for first, end in said.ranges("facts.thanks.words"):
        covering = [j for i, j in ahead if i <= first < j]
        if not covering:
            return not said.has("asks.ask.opens") or end < len(said.words)
        beyond = said.words[max(covering) :]
        if covering and any(word not in known for word in beyond) and max(covering) - first <= 2:
            return True
    return False


def thanks_for(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence that thanks says for what."""
    sets = reading.lexicon.sets
    who = person(reading.context.contact).every
    for _, end in said.ranges("facts.thanks.object"):
        stop = next((i for i in range(end, len(said.words)) if said.breaks[i]), len(said.words))
        words = [word for word in said.words[end:stop] if word not in who]
        told = [word for word in words if _says_what(word, reading)]
        if any(len(word.rstrip("'")) > 2 for word in told) or any(word in sets["facts.dated"] for word in words):
            return True
    if said.has("facts.thanks.idle"):
        return False
    return is_certain(reading, said.start, said.end)


def _says_what(word: str, reading: Reading) -> bool:
    """Tell whether a word names what thanks are for: it is neither small, nor a generality that is no gift."""
    sets = reading.lexicon.sets
    if word in sets["facts.empty"] or word in sets["common.stop"]:
        return False
    return word not in sets["common.generic"] or word in sets["facts.given"]


def is_news(said: Said) -> bool:
    """Tell whether a sentence says that something happened, or plainly that nothing did yet."""
    return bool(said.begun_apart("facts.news.phrases", "facts.news.none", "facts.news.still"))


def is_deed(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence says that somebody named did something."""
    known = reading.lexicon.sets
    for first, _ in said.ranges("facts.news.did"):
        if not first or said.breaks[first] or said.words[first - 1] in known["common.stop"]:
            continue
        start, _ = said.span(first - 1, first)
        if reading.text[start].isupper():
            return True
    return False


def is_event(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence may tell of something that happened: a deed behind "j'ai", or a turn of the lexicon."""
    if said.begun_apart("facts.news.event", *_IDLE):
        return True
    idle = [place for tag in _IDLE for place in said.ranges(tag)]
    known = reading.lexicon.sets["facts.no_deed"]
    return any(
        word in _HAVING and done.endswith(_PARTICIPLE) and done not in known and not any(i <= at < j for i, j in idle)
        for at, (word, done) in enumerate(pairwise(said.words))
        if reading.text[slice(*said.span(at, at + 1))] not in ("à", "À")  # no form of avoir, once its accent is back
    )


def is_dated(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence names a day, a number, a person or a place."""
    dated = reading.lexicon.sets["facts.dated"]
    return any(word in dated for word in said.words) or is_certain(reading, said.start, said.end)


def offers(reading: Reading, said: Said) -> bool:
    """Tell whether a sentence offers something concrete, or a reason for the reader."""
    if said.question and not weight(reading, said):
        return False
    return bool(said.apart("facts.offer.phrases", "facts.offer.empty"))


def is_shared(said: Said) -> bool:
    """Tell whether a sentence recalls what the two share, or what only this reader did."""
    return said.has("facts.shared.phrases", "facts.shared.met")
