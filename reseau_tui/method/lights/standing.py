"""Is anything offered to someone above me, before I ask? Source: method R10, R18.

Why: ``nothing-offered`` and ``nothing-offered-cold``, ``given-before`` (on), ``advice-welcome``, ``recommended``,
``by-trade``, ``peer``. Better: an idea of `method.gifts`.
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.balance import balance
from reseau_tui.method.formality import is_by_trade
from reseau_tui.method.gifts import ideas
from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green

CODE: Final = "standing"


def standing(asking: Asking) -> Verdict:
    """Tell whether a gift comes before the ask: for someone well above me, and for someone above if I come cold."""
    book, contact = asking.book, asking.contact
    if is_by_trade(book, contact):
        return green(CODE, "by-trade")
    if contact.standing not in ("above", "well-above"):
        return green(CODE, "peer")
    recommended = not asking.is_cold and not asking.to_connector
    if recommended and asking.request.kind == "advice":
        return green(CODE, "advice-welcome")
    if recommended and contact.standing == "above":
        return green(CODE, "recommended")
    if contact.standing == "above" and (asking.to_connector or asking.is_known):
        return green(CODE, "peer")
    given = balance(book, contact, asking.on).given
    if given:
        return green(CODE, "given-before", on=given[0].on)
    better = next(iter(ideas(book, contact, asking.day)), None)
    return amber(CODE, "nothing-offered" if contact.standing == "well-above" else "nothing-offered-cold", better)
