"""Saying the same picture in fewer bytes: each style is told to the terminal once, not before every word."""

from __future__ import annotations

import re
from functools import lru_cache

_SEQUENCE = re.compile("(\x1b\\[[0-9;]*m)")
_MOVE = re.compile("(?:[\r\n]|\x1b\\[[0-9;?]*[A-Zabhl])*")
"""Movements of the cursor and settings of modes: they draw nothing, whatever the style."""
_RESET = "\x1b[0m"
_PLAIN = ("0", "", "")
_SHOWN_ON_BLANKS = frozenset("4579")
"""Attributes that show where there is no letter: underline, blink, reverse, strike."""


def squeeze(output: str) -> str:
    """Return the output with every style sequence reduced to what it changes.

    Rich writes a whole style before each piece of text and a reset behind it; most pieces differ from the one before
    in the colour of the letters at most, and blanks need none.
    """
    found: list[str] = []
    told, wanted = _PLAIN, _PLAIN
    for index, piece in enumerate(_SEQUENCE.split(output)):
        if index % 2:
            wanted = _PLAIN if piece == _RESET else _style(piece[2:-1])
        elif piece and not _MOVE.fullmatch(piece):
            if wanted != told and not (piece.isspace() and _same_blank(told, wanted)):
                found.append(_change(told, wanted))
                told = wanted
            found.append(piece)
        else:
            found.append(piece)
    if told != _PLAIN:
        found.append(_RESET)
    return "".join(found)


def _same_blank(told: tuple[str, str, str], wanted: tuple[str, str, str]) -> bool:
    """Tell whether blanks look the same in both styles."""
    if told[2] != wanted[2]:
        return False
    return _SHOWN_ON_BLANKS.isdisjoint(told[0].split(";")) and _SHOWN_ON_BLANKS.isdisjoint(wanted[0].split(";"))


@lru_cache(maxsize=512)
def _style(codes: str) -> tuple[str, str, str]:
    """Return attributes, colour and background of one sequence as Rich writes it: in this order, after a reset."""
    attributes: list[str] = []
    colour = background = ""
    numbers = iter(codes.split(";"))
    for number in numbers:
        value = int(number or 0)
        if value in (38, 48):
            mode = next(numbers, "")
            parts = [number, mode, *(next(numbers, "") for _ in range(3 if mode == "2" else 1))]
            code = ";".join(parts)
            colour, background = (code, background) if value == 38 else (colour, code)
        elif 30 <= value <= 37 or 90 <= value <= 97 or value == 39:
            colour = number
        elif 40 <= value <= 47 or 100 <= value <= 107 or value == 49:
            background = number
        else:
            attributes.append(number)
    return ";".join(attributes) or "0", colour, background


@lru_cache(maxsize=2048)
def _change(told: tuple[str, str, str], wanted: tuple[str, str, str]) -> str:
    """Return the shortest sequence that leads from one style to another."""
    attributes, colour, background = wanted
    if attributes != told[0] or (told[1] and not colour) or (told[2] and not background):
        codes = ["0" if attributes == "0" else f"0;{attributes}", colour, background]
    else:
        codes = [colour if colour != told[1] else "", background if background != told[2] else ""]
    return f"\x1b[{';'.join(code for code in codes if code)}m"
