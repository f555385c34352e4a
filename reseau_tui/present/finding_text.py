"""Finding words in a text as people type them: without accents, case or kinds of apostrophe."""

from __future__ import annotations

from reseau_tui.model.text import fold


def find_next(text: str, wanted: str, start: int) -> tuple[int, int] | None:
    """Return where the words stand from `start` on, else from the beginning; None where they stand nowhere."""
    folded, places = _folded(text)
    needle = fold(wanted)
    if not needle:
        return None
    after = next((n for n, place in enumerate(places) if place >= start), len(places))
    at = folded.find(needle, after)
    if at < 0:
        at = folded.find(needle)
    return None if at < 0 else (places[at], places[at + len(needle) - 1] + 1)


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text folded letter by letter, and where each of its letters comes from."""
    letters: list[str] = []
    places: list[int] = []
    for index, letter in enumerate(text):
        for folded in " " if letter.isspace() else fold(letter):
            letters.append(folded)
            places.append(index)
    return "".join(letters), places
