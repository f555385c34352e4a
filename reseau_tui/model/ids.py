"""Identifiers of records: decimal strings of one width that sort by time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from random import Random, SystemRandom

TIME_DIGITS = 13
RANDOM_DIGITS = 6
WIDTH = TIME_DIGITS + RANDOM_DIGITS
NOBODY = ""
"""The contact of what concerns nobody but me."""
_STEP = 10**RANDOM_DIGITS
_LARGEST_HOP = 997


class IdMaker:
    """Makes identifiers: milliseconds since 1970, then random digits.

    Within one program each is larger than the one before, even when thousands are asked for in one
    millisecond or the clock steps back; the random digits keep two machines from making the same one.
    """

    def __init__(self, now: Callable[[], datetime], random: Random | None = None) -> None:
        self._now = now
        self._random = random or SystemRandom()
        self._last = 0

    def __call__(self) -> str:
        """Return the next identifier."""
        fresh = int(self._now().timestamp() * 1000) * _STEP + self._random.randrange(_STEP)
        self._last = max(fresh, self._last + self._random.randint(1, _LARGEST_HOP))
        return f"{self._last:0{WIDTH}d}"
