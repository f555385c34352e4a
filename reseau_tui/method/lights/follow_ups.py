"""How many messages did they have already? Source: method R5.

Why: ``first-message``, ``first-follow-up``, ``last-follow-up``, ``follow-up-early`` (due), ``perhaps-answered``,
``third-follow-up`` (count), ``nothing-to-follow-up``. Better: ``ask-connector`` (contact, connector), ``other-way``,
``next-day`` (day), ``note-answer``.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green, move, red
from reseau_tui.method.obligations.silences import follow_up as follow_up_owed
from reseau_tui.method.obligations.silences import usable_connector
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.requests import follow_up_refusal, next_attempt
from reseau_tui.model.reason import Reason

CODE: Final = "follow-ups"


def follow_ups(asking: Asking) -> Verdict:
    """Tell which message this would be; a third follow-up on one's own account is refused."""
    if asking.is_new:
        return green(CODE, "first-message")
    count, most = _count(asking), asking.book.settings.numbers.most_follow_ups
    if count >= most:
        return red(CODE, "third-follow-up", _instead(asking), count=count)
    if asking.follow_ups is None:
        refusal = follow_up_refusal(asking.book, asking.request)
        if refusal is not None:
            return amber(CODE, "nothing-to-follow-up")
        view = Standpoint(asking.book, asking.on)
        silent = view.silence(asking.request)
        if silent is not None and silent.held:
            return amber(CODE, "perhaps-answered", move("note-answer"))
        due = _due(asking, view)
        if due is not None and due > asking.on:
            return amber(CODE, "follow-up-early", move("next-day", day=due), due=due)
    return green(CODE, "last-follow-up" if count + 1 >= most else "first-follow-up")


def _count(asking: Asking) -> int:
    if asking.follow_ups is not None:
        return asking.follow_ups
    request = asking.request
    if not request.delivered:
        return 0
    attempt = next_attempt(asking.book, request)
    return sum(m.kind == "follow-up" and m.attempt == attempt for m in request.delivered)


def _due(asking: Asking, view: Standpoint) -> date | None:
    owed = follow_up_owed(view, asking.request)
    return owed.due if owed else None


def _instead(asking: Asking) -> Reason:
    """Return what the method does after two silent follow-ups: back to the connector, else another way."""
    connector = usable_connector(Standpoint(asking.book, asking.day), asking.request)
    if connector is None:
        return move("other-way")
    return move("ask-connector", contact=connector.id, connector=connector.name)
