"""Tu or vous: every word that addresses the reader, quotations and signature aside, vous to several told apart."""

from __future__ import annotations

from typing import Final, NamedTuple

from reseau_tui.method.check.reading import Reading, Said
from reseau_tui.model.kinds import Register

_WORDS: Final = (
    ("tu", "register.tu.words"),
    ("tu", "register.tu.orders"),
    ("vous", "register.vous.words"),
    ("vous", "register.vous.orders"),
)


class Address(NamedTuple):
    """One word that addresses the reader.

    `several`: a vous that may be said to more than one person; `sure`: one that can only be said to one.
    """

    register: Register
    start: int
    end: int
    several: bool
    sure: bool


def addresses(reading: Reading) -> tuple[Address, ...]:
    """Return every sign of tu or vous in its order; none in English."""
    if reading.language != "fr":
        return ()
    found = [each for said in reading.sentences if not said.passed_on for each in _of(said)]
    return tuple(sorted(found, key=lambda each: each.start))


def _of(said: Said) -> list[Address]:
    nobody = [*said.ranges("register.not-vous.words"), *said.ranges("register.not-tu.words")]
    several = said.has("register.several.signs")
    certain = said.ranges("register.vous.sure")
    found: list[Address] = []
    for register, tag in _WORDS:
        for first, end in said.ranges(tag):
            if any(i <= first and end <= j for i, j in nobody):
                continue
            start, stop = said.span(first, end)
            one = register == "tu"
            sure = one or any(i <= first and end <= j for i, j in certain)
            found.append(Address("tu" if one else "vous", start, stop, several and not one, sure))
    for first, end in said.ranges("register.tu.ton"):
        if not any(i <= first and end <= j for i, j in nobody) and end < len(said.words) and not said.breaks[end]:
            start, stop = said.span(first, end)
            found.append(Address("tu", start, stop, several=False, sure=True))
    return found
