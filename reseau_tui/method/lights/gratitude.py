"""Are thanks or news owed to them, or to who recommends me? Source: method R6, R7.

Why: ``thanks-owed`` and ``update-owed`` (contact, name, why: the code of the obligation's reason), ``nothing-owed``,
``given-here``. Better: ``thank-first`` and ``update-first`` (contact, name).
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.lights.asking import Asking, Owed
from reseau_tui.method.lights.verdict import Verdict, amber, green, move
from reseau_tui.model.people import Contact

CODE: Final = "gratitude"


def gratitude(asking: Asking) -> Verdict:
    """Tell whom to thank, or to tell how it went, before asking again."""
    given = asking.owed
    if given is None:
        owed: tuple[Owed, ...] = _kinds(asking, asking.contact)
    else:
        owed = given
    if owed:
        return _first(asking.contact, owed)
    connector = asking.connector
    if connector is not None and not connector.leave_in_peace:
        to_connector = _kinds(asking, connector)
        if to_connector:
            return _first(connector, to_connector)
    return green(CODE, "nothing-owed")


def _kinds(asking: Asking, contact: Contact) -> tuple[Owed, ...]:
    kinds = {each.kind for each in asking.owed_to(contact)}
    both: tuple[Owed, ...] = ("thanks", "update")
    return tuple(kind for kind in both if kind in kinds)


def _first(contact: Contact, owed: tuple[Owed, ...]) -> Verdict:
    who = {"contact": contact.id, "name": contact.name}
    if "thanks" in owed:
        return amber(CODE, "thanks-owed", move("thank-first", **who), **who)
    return amber(CODE, "update-owed", move("update-first", **who), **who)
