"""The dated entries of the timeline, and what was promised."""

from __future__ import annotations

from datetime import date
from typing import Literal

from reseau_tui.model.kinds import Channel, Direction, InteractionKind, Weight
from reseau_tui.model.record import Record


class Interaction(Record, frozen=True):
    """One dated entry of a contact's timeline.

    `helped`: they helped me; `gave`: I helped them. `introduced`: the contacts they introduced me to (or named).
    `recorded` is the day of writing where it is not the day itself: help recorded long after owes nothing (R6).
    `fixed` is the day a meeting was agreed ahead of its date; `held` says that it took place,
    `told` that it was told (R12); `cancelled_on` is the day a fixed one was called off.
    `next_step` of a meeting: empty while not told, ``none``, or what comes next (R8).
    `in_their_name`: those of `introduced` whom I may contact in this person's name; `mentioned`: names that merely
    fell (R12). `prepared`: the day the sheet of a meeting was ready.
    `unanswered`: a call that nobody took. `discreet`: never quoted in an update, a report or a template (R18).
    `template`: the identifier of the template that a message was made from.
    """

    contact: str
    kind: InteractionKind
    on: date
    direction: Direction = "none"
    request: str = ""
    channel: Channel | None = None
    note: str = ""
    helped: bool = False
    gave: bool = False
    weight: Weight = "medium"
    introduced: tuple[str, ...] = ()
    in_their_name: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    needs_reply: bool = False
    unanswered: bool = False
    imported: bool = False
    recorded: date | None = None
    fixed: date | None = None
    held: bool = True
    prepared: date | None = None
    told: bool = False
    cancelled: bool = False
    cancelled_on: date | None = None
    next_step: str = ""
    discreet: bool = False
    template: str = ""

    @property
    def led_to(self) -> tuple[str, ...]:
        """Those to whom it led me: an introduction that I made led me to nobody. Source: method, "How chains run"."""
        return self.introduced if self.held and not self.cancelled and self.direction != "out" else ()


class Promise(Record, frozen=True):
    """Something that I (``me``) or they (``them``) said would be done, with its day if one was named."""

    contact: str
    text: str
    made: date
    by: Literal["me", "them"] = "me"
    due: date | None = None
    done: date | None = None
    request: str = ""
