"""Replies that are owed. Source: method R8."""

from __future__ import annotations

from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.obligations.table import DUE
from reseau_tui.model.diary import Interaction


def reply(view: Standpoint, message: Interaction) -> Obligation | None:
    """A message that needs a reply, until any word to them."""
    if not message.needs_reply or message.imported or message.direction == "out":
        return None
    sender = view.person(message.contact)
    if sender is None or view.last(sender.id).out >= message.on:
        return None
    return view.owe(
        "reply",
        sender,
        message.id,
        because("reply", name=sender.name, on=message.on),
        since=message.on,
        due=view.workdays(sender, message.on, DUE["reply"]),
        request=message.request,
        about=view.about(message.request) or first_line(message),
    )


def first_line(entry: Interaction) -> str:
    """Return the first line of an entry's note; of a discreet one, nothing. Source: method R18."""
    return "" if entry.discreet else entry.note.partition("\n")[0].strip()
