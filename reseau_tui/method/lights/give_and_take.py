"""Was too much asked of them lately, with nothing given? Source: method R9, R18.

Why: ``asked-too-often`` (count, days, first: date or None), ``fair``, ``outside``, ``no-new-ask``. Better: an idea of
`method.gifts`.
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.balance import asks_with_nothing_given, is_outside
from reseau_tui.method.gifts import ideas
from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green

CODE: Final = "balance"


def give_and_take(asking: Asking) -> Verdict:
    """Tell whether it is time to give."""
    book, contact, numbers = asking.book, asking.contact, asking.book.settings.numbers
    if is_outside(book, contact):
        return green(CODE, "outside")
    if not asking.is_new:
        return green(CODE, "no-new-ask")
    asks = asks_with_nothing_given(book, contact, asking.on, without=asking.request.id)
    count = len(asks) if asking.recent_asks is None else asking.recent_asks
    if count < numbers.asks_with_nothing_given:
        return green(CODE, "fair")
    better = next(iter(ideas(book, contact, asking.day)), None)
    return amber(CODE, "asked-too-often", better, count=count, days=numbers.asks_calendar_days)
