"""`register-mixed` and `register-unexpected`: tu and vous. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.register import Address, addresses

_MANY: Final = 3
"""So many times vous, and never tu: it is said to the one person."""


def register(reading: Reading) -> Iterator[Finding]:
    """Find tu and vous mixed, or not the one used with this contact; a vous to several people is neither."""
    found = addresses(reading)
    tu = [each for each in found if each.register == "tu"]
    vous = [each for each in found if each.register == "vous"]
    expected = reading.context.register
    one = [each for each in vous if not each.several]
    if tu and _is_mixed(reading, tu, vous):
        first = one or vous
        rarer = tu if expected == "vous" or (expected is None and len(tu) < len(first)) else first
        yield finding(
            "register-mixed", (rarer[0].start, rarer[0].end), word=reading.text[rarer[0].start : rarer[0].end]
        )
    elif expected == "vous" and tu:
        yield finding("register-unexpected", (tu[0].start, tu[0].end), expected="vous")
    elif expected == "tu" and not tu and (any(each.sure for each in one) or len(one) >= _MANY):
        yield finding("register-unexpected", (one[0].start, one[0].end), expected="tu")


def _is_mixed(reading: Reading, tu: list[Address], vous: list[Address]) -> bool:
    """Tell whether the vous beside a tu are said to the same person: to a friend they often mean a team, a couple."""
    one = [each for each in vous if not each.several]
    if reading.context.purpose != "introduction-relay" and any(each.sure for each in one):
        return True
    if reading.context.register == "vous" or (reading.context.register is None and len(one) >= len(tu)):
        return bool(one)
    return any(each.sure and "plait" in reading.flat[each.start : each.end + 12] for each in one)
