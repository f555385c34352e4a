"""`recommender-forbidden`, `recommender-missing`: whether the one who recommends is named. Source: method R1, R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.numbers import FIRST_SENTENCES, FIRST_WORDS
from reseau_tui.method.check.people import mentions, person
from reseau_tui.method.check.reading import Reading

_RELATION: Final = re.compile(
    r"\b(?:mon|ma|notre|my|our) (?:\w+[ -]){0,2}"
    r"(?:tante|oncle|mere|pere|soeur|frere|fils|fille|cousine?|neveu|niece|mari|"
    r"femme|epouse|compagn(?:e|on)|marraine|parrain|beau-pere|aunt|uncle|mother|father|sister|brother|son|daughter|"
    r"cousin|nephew|niece|husband|wife|grandmother|grandfather) $"
)
_NEAR: Final = 48


def recommender_forbidden(reading: Reading) -> Iterator[Finding]:
    """Find the name of a connector who does not want to be named."""
    context = reading.context
    if context.may_contact != "no" or not context.connector or _is_contact(reading, context.connector):
        return
    places = [place for place in reading.named(context.connector) if not _of_my_family(reading, place)]
    if places:
        yield finding("recommender-forbidden", _widest(places), name=context.connector)
    elif _in_subject(reading, context.connector):
        yield finding("recommender-forbidden", why="recommender-forbidden-subject", name=context.connector)


def _of_my_family(reading: Reading, place: tuple[int, int]) -> bool:
    """Tell whether a given name is that of a relation of mine: "ma tante Dominique" need not be the connector."""
    return bool(_RELATION.search(reading.flat[max(0, place[0] - _NEAR) : place[0]]))


def recommender_missing(reading: Reading) -> Iterator[Finding]:
    """Find a request whose first lines do not name the connector who agreed to be named."""
    context = reading.context
    if context.purpose != "request" or context.may_contact != "yes" or not context.connector:
        return
    if _is_contact(reading, context.connector):
        return
    end = _first_lines(reading)
    for name in (context.connector, *context.also_by):
        if any(start < end for start, _ in reading.named(name)) or _in_subject(reading, name):
            return
    later = reading.named(context.connector)
    yield finding("recommender-missing", why="recommender-late" if later else "", name=context.connector)


def _first_lines(reading: Reading) -> int:
    words = 0
    for count, said in enumerate(reading.sentences, 1):
        words += len(said.words)
        if (count >= FIRST_SENTENCES and words >= FIRST_WORDS // 2) or words >= FIRST_WORDS:
            return said.end
    return len(reading.text)


def _in_subject(reading: Reading, name: str) -> bool:
    subject = reading.context.subject
    return bool(mentions(f"– {subject}", flat(f"– {subject}"), name, reading.lexicon))


def _is_contact(reading: Reading, name: str) -> bool:
    return person(name).every == person(reading.context.contact).every


def _widest(places: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the first mention, given and family name as one place."""
    start, end = places[0]
    for begin, stop in places[1:]:
        if begin <= end + 1:
            end = max(end, stop)
    return start, end
