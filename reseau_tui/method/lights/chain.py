"""Is there a better way to them, through people we both know? Source: method R2.

Why: ``chain-known`` and ``chain-in-debt`` (names: from the first intermediary to the target), ``no-chain``,
``no-chain-needed``. Better: ``begin-chain``, ``thank-first``, ``update-first`` and ``give-first`` (contact, name: the
first intermediary).
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green, move
from reseau_tui.method.paths import Chain, chains_to

CODE: Final = "chain"
_SETTLE: Final = {"owed-thanks": "thank-first", "owed-update": "update-first", "asked-too-often": "give-first"}


def chain(asking: Asking) -> Verdict:
    """Tell by whom I could be recommended where nobody is; what is owed to the first one comes first."""
    if asking.to_connector or not asking.is_cold or asking.is_known or _waits_for_connector(asking):
        return green(CODE, "no-chain-needed")
    found = _best(asking)
    if found is None:
        return green(CODE, "no-chain")
    contacts = asking.book.contacts
    first = contacts[found.people[0]]
    names = tuple(contacts[person].name for person in found.people)
    who = {"contact": first.id, "name": first.name}
    debt = next((note.code for note in found.notes if note.params["name"] == first.name and note.code in _SETTLE), "")
    if debt:
        return amber(CODE, "chain-in-debt", move(_SETTLE[debt], **who), names=names)
    return amber(CODE, "chain-known", move("begin-chain", **who), names=names)


def _waits_for_connector(asking: Asking) -> bool:
    return bool(asking.connector_name) and asking.request.may_contact != "no"


def _best(asking: Asking) -> Chain | None:
    """Return the best chain with someone between us, and without who did not wish to be named."""
    refused = asking.request.connector
    found = chains_to(asking.book, asking.contact.id, asking.day)
    return next((one for one in found if len(one.hops) > 1 and refused not in one.people), None)
