"""Messages being written, and things worth sending to someone."""

from __future__ import annotations

from datetime import date

from reseau_tui.model.kinds import Channel, Language, Purpose, Register
from reseau_tui.model.record import Record


class Draft(Record, frozen=True):
    """A message being written to `contact`; `items` are the identities of the obligations it is meant to settle.

    `template` is the identifier of the template it was made from: ``fr/thanks.meeting.vous``.
    `dismissed` are the codes of the remarks that the person waved aside for this draft (R3).
    """

    contact: str
    purpose: Purpose
    body: str = ""
    subject: str = ""
    request: str = ""
    items: tuple[str, ...] = ()
    channel: Channel | None = None
    language: Language | None = None
    register: Register | None = None
    template: str = ""
    dismissed: tuple[str, ...] = ()
    planned: date | None = None
    started: date | None = None


class Share(Record, frozen=True):
    """A thing to share: an article, an event, a name; its tags say whom it may please. Source: method R8.

    `sent_to` are those who had it, `not_for` those for whom it is not.
    """

    text: str
    url: str = ""
    tags: tuple[str, ...] = ()
    added: date | None = None
    sent_to: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
