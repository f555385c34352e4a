"""Keeping in touch. Source: method R8."""

from __future__ import annotations

from reseau_tui.method.acts import NEVER_YET
from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.model.people import Contact
from reseau_tui.model.period import after_period


def keep_warm(view: Standpoint, contact: Contact) -> Obligation | None:
    """A cadence that has run out since the last exchange.

    A cadence of their own counts from the day we connected where no word was exchanged yet; a rule does not, or an
    import could owe something.
    """
    cadence = view.cadences.of(contact)
    if not cadence or contact.leave_in_peace:
        return None
    last = view.last(contact.id).exchange
    if last == NEVER_YET and contact.cadence:
        last = contact.connected_on or NEVER_YET
    if last == NEVER_YET or last > view.day:
        return None
    due = after_period(last, cadence)
    return view.owe(
        "keep-warm",
        contact,
        contact.id,
        because("keep-warm", name=contact.name, on=last, cadence=cadence),
        since=due,
        due=due,
        event=f"{last:%Y%m%d}",
    )
