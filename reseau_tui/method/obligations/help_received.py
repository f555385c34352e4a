"""Thanks for help received. Source: method R6."""

from __future__ import annotations

from reseau_tui.method.obligations.messages import first_line
from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.obligations.table import DUE
from reseau_tui.model.diary import Interaction


def thanks(view: Standpoint, helped: Interaction) -> Obligation | None:
    """Help received, until thanks to them: one thank-you settles all the help before it from that person."""
    if not helped.helped or not is_fresh(view, helped):
        return None
    helper = view.person(helped.contact)
    if helper is None or view.last(helper.id).thanks >= helped.on:
        return None
    introduced = view.names(helped.introduced)
    return view.owe(
        "thanks",
        helper,
        helped.id,
        because("thanks", name=helper.name, on=helped.on, kind=helped.kind, introduced=introduced),
        since=helped.on,
        due=view.workdays(helper, helped.on, DUE["thanks"]),
        request=helped.request,
        about=view.about(helped.request) or first_line(helped) or ", ".join(introduced),
    )


def is_fresh(view: Standpoint, entry: Interaction) -> bool:
    """Tell whether an entry took place, and was written down while it still owed something. Source: method R6."""
    if entry.imported or entry.cancelled or not entry.held:
        return False
    return entry.recorded is None or (entry.recorded - entry.on).days <= view.numbers.late_help_calendar_days
