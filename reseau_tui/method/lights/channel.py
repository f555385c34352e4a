"""Is it the right way to reach them? Source: method R11.

Why: ``stranger-on-linkedin``, ``delicate``, ``good-way`` and ``no-way-known`` (channel). Better: ``other-channel``
(channel), ``find-address``.
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.formality import is_by_trade
from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green, move

CODE: Final = "channel"


def channel(asking: Asking) -> Verdict:
    """Tell whether LinkedIn goes to a stranger, and whether much is asked by writing."""
    contact, way = asking.contact, asking.channel
    if way is None:
        return green(CODE, "no-way-known")
    if way == "linkedin" and contact.closeness == "never-met" and contact.connected_on is None:
        better = next((w for w, known in (("email", contact.emails), ("phone", contact.phones)) if known), "")
        return amber(
            CODE, "stranger-on-linkedin", move("other-channel", channel=better) if better else move("find-address")
        )
    delicate = asking.purpose == "request" and asking.request.weight == "large"
    if delicate and way != "phone" and not is_by_trade(asking.book, contact):
        return amber(CODE, "delicate", move("other-channel", channel="phone"))
    return green(CODE, "good-way", channel=way)
