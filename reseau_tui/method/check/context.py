"""What is known around a message; None, or empty, is not known, and no finding rests on it. Source: draft-file.md."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from reseau_tui.method.whereabouts import Whereabouts
from reseau_tui.model.kinds import Assent, Channel, Closeness, Language, Purpose, Register, Standing


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """A message's purpose and circumstances.

    `contact` is the name written to, `address` their e-mail. Three things are known even when nothing is said of
    them: no `subject` is a message without one, no `connector` a cold message, `where` without a country is mine.
    `also_by` are others who passed my name (R1). `details` are known phones and e-mails of requester and targets.
    `connected`: linked on the network the message goes by (R11). `raised`: they spoke of a job first.
    `language` is what the message should be in; a text plainly in the other language is read in that one.
    """

    purpose: Purpose
    contact: str = ""
    address: str = ""
    subject: str = ""
    language: Language | None = None
    register: Register | None = None
    standing: Standing | None = None
    closeness: Closeness | None = None
    channel: Channel | None = None
    on: date | None = None
    where: Whereabouts = Whereabouts()
    connector: str = ""
    also_by: tuple[str, ...] = ()
    may_contact: Assent | None = None
    will_meet: Assent | None = None
    targets: tuple[str, ...] = ()
    target_known: bool | None = None
    requester: str = ""
    consent: Assent | None = None
    copied: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    me: str = ""
    follow_ups_sent: int | None = None
    first_message: str = ""
    owed: tuple[Literal["thanks", "update"], ...] = ()
    recent_asks: int | None = None
    recruiter: bool = False
    connected: bool = False
    raised: bool = False

    @property
    def cold(self) -> bool:
        """Whether nobody recommends me. Source: method R1."""
        return not self.connector or self.may_contact in ("no", "not-asked")

    @property
    def asks(self) -> bool:
        """Whether the message is one that asks. Source: method R4."""
        return self.purpose in _ASKING


_ASKING = frozenset(("request", "follow-up", "recommendation-questions", "introduction-request", "introduction-relay"))
