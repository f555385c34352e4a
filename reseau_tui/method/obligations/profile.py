"""My own shop window, before a project's first request and twice a year. Source: method R13."""

from __future__ import annotations

from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.shop_window import CHECKLIST, first_project, renewal, rounds
from reseau_tui.model.ids import NOBODY


def shop_window(view: Standpoint) -> Obligation | None:
    """The checklist, from the opening of a project on, until all of it was looked after; again at its renewal."""
    project = first_project(view.book)
    if project is None:
        return None
    found, opened = project
    done = rounds(view.book.settings.profile)
    if done.renewed and renewal(view.book) is None:
        return None
    due = view.pauses.after(max(renewal(view.book) or opened, opened), view.book.settings.country)
    missing = len(CHECKLIST) - len(done.since)
    return Obligation(
        id=f"shop-window-{found.id}" + (f"-{done.renewed:%Y%m%d}" if done.renewed else ""),
        kind="shop-window",
        contact=NOBODY,
        source=found.id,
        since=due,
        due=due,
        late_after=None,
        why=because("shop-window", project=found.name, on=done.renewed, missing=missing),
    )
