"""An edit tried in memory before there is a file."""

from __future__ import annotations

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.edit import Edit
from reseau_tui.session import Applied, Session


def rehearse(edit: Edit, session: Session) -> Applied | None:
    """Return what an edit that changes nothing gives, None for one that does. Raises what the edit raises."""
    desk = Desk(session.book, session.today, session.new_id)
    try:
        result = edit.apply(desk)
        return None if desk.deltas() else Applied(None, result)
    finally:
        desk.wipe()
