"""The draft check: what would make a message fail, where, and why. Source: method R3.

`check` reads a body in its context and asks every rule; it is pure, and quick enough to be called at every keystroke.
Reasons of findings have the finding's code, or a variant of it; `present.findings` makes the sentences.
"""

from __future__ import annotations

from collections.abc import Collection

from reseau_tui.method.check.context import Context
from reseau_tui.method.check.finding import SEVERITIES, Finding, Severity

__all__ = ["SEVERITIES", "Context", "Finding", "Severity", "check"]


def check(body: str, context: Context, *, without: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return the findings on a message, by place, those without a place last; codes in `without` are switched off.

    `body` is any text with ``\\n`` line ends; places are code points of it. Source: method R3.
    """
    if not body.strip():
        return ()
    # Whoever counts words or names a finding does without the rules, which take longer to load than a screen.
    from reseau_tui.method.check.reading import Reading
    from reseau_tui.method.check.rules import RULES

    reading = Reading(body, context)
    found = [each for rule in RULES for each in rule(reading) if each.code not in without]
    order = tuple(SEVERITIES)
    return tuple(
        sorted(found, key=lambda each: (each.start is None, each.start or 0, each.end or 0, order.index(each.code)))
    )
