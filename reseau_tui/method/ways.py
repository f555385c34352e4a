"""By which way a contact is reached. Source: method R11."""

from __future__ import annotations

from reseau_tui.model.kinds import Channel
from reseau_tui.model.people import Contact


def way_to(contact: Contact, asked: Channel | None = None) -> Channel | None:
    """Return the way to reach a contact: the one wanted, else an e-mail, LinkedIn, the phone; None if there is none."""
    if asked:
        return asked
    ways: tuple[tuple[Channel, object], ...] = (
        ("email", contact.emails),
        ("linkedin", contact.linkedin),
        ("phone", contact.phones),
    )
    return next((channel for channel, known in ways if known), None)
