"""`register-mixed` and `register-unexpected`: tu and vous. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading
from reseau_tui.method.check.register import addresses


def register(reading: Reading) -> Iterator[Finding]:
    """Find tu and vous mixed, or not the one used with this contact; a vous to several people is neither."""
    found = addresses(reading)
    tu = [each for each in found if each.register == "tu"]
    vous = [each for each in found if each.register == "vous"]
    expected = reading.context.register
    one = [each for each in vous if not each.several]
    if tu and one:
        rarer = expected and expected != "tu" and tu or (one if expected == "tu" or len(tu) >= len(one) else tu)
        yield finding("register-mixed", (rarer[0].start, rarer[0].end), word=reading.text[rarer[0].start : rarer[0].end])
    elif expected == "vous" and tu:
        yield finding("register-unexpected", (tu[0].start, tu[0].end), expected="vous")
    elif expected == "tu" and one and not tu:
        yield finding("register-unexpected", (one[0].start, one[0].end), expected="tu")
