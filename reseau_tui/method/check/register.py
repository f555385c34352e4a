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


_SEVERAL: Final = "register.several.signs"


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
    found: list[Address] = []
    before: Said | None = None
    for said in reading.sentences:
        if not said.passed_on:
            found += _of(said, several=said.has(_SEVERAL) or (before is not None and _goes_on(before, said)))
        before = said
    return tuple(sorted(found, key=lambda each: each.start))


def _goes_on(before: Said, said: Said) -> bool:
    """Tell whether a sentence still speaks to the several people the one before it, in its paragraph, spoke to."""
    return before.paragraph == said.paragraph and before.has(_SEVERAL) and before.has("register.vous.words")


def _of(said: Said, *, several: bool) -> list[Address]:
    nobody = [*said.ranges("register.not-vous.words"), *said.ranges("register.not-tu.words")]
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
