"""Putting something away: a thing to do or a proposal that waits for a day, or is not to come again."""

from __future__ import annotations

from datetime import date

from reseau_tui.edits.desk import Desk
from reseau_tui.model.keeping import Snooze


def put_away(desk: Desk, identity: str, *, until: date | None = None, why: str = "") -> Snooze:
    """Put away what has this identity, until a day or for good; said again, it is changed."""
    known = desk.book.snoozes_of[identity]
    snooze = known[0] if known else Snooze(id="", item=identity, on=desk.today)
    return desk.amend(snooze, on=desk.today, until=until, why=why)
