"""What was received from a person and given to them over a year, in words and dates. Source: method R9."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from reseau_tui.method import balance as method
from reseau_tui.method.balance import Favour, weight_of
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.present.kinds import INTERACTIONS
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day as say_day

_SHOWN = 3
_KINDS = INTERACTIONS | {"promise": N_("promise kept")}


class Balance(msgspec.Struct, frozen=True):
    """The weights of what was received and given, and a sentence of kinds and days."""

    received: int
    given: int
    words: str

    def form(self) -> dict[str, Any]:
        """Return it as scripts get it."""
        return msgspec.structs.asdict(self)


def balance(words: Words, book: Book, contact: Contact, day: date) -> Balance:
    """Return the balance of the twelve months before `day`."""
    found = method.balance(book, contact, day)
    return Balance(
        received=weight_of(found.received),
        given=weight_of(found.given),
        words=_sentence(words, found.received, found.given, day),
    )


def _sentence(words: Words, received: Sequence[Favour], given: Sequence[Favour], day: date) -> str:
    if not received and not given:
        return words.say("Nothing received or given in the last twelve months.")
    got = words.say(_RECEIVED, what=_listed(words, received, day)) if received else words.say(_NOTHING_RECEIVED)
    gave = words.say(_GIVEN, what=_listed(words, given, day)) if given else words.say(_NOTHING_GIVEN)
    return f"{got} {gave}"


_RECEIVED, _NOTHING_RECEIVED = N_("Received in twelve months: {what}."), N_("Nothing received in twelve months.")
_GIVEN, _NOTHING_GIVEN = N_("Given: {what}."), N_("Nothing given.")


def _listed(words: Words, favours: Sequence[Favour], day: date) -> str:
    said = [
        words.say("{what} on {day}", what=words.say(_KINDS[favour.kind]), day=say_day(words, favour.on, day))
        for favour in favours[:_SHOWN]
    ]
    if len(favours) > _SHOWN:
        said.append(words.count("{n} more", "{n} more", len(favours) - _SHOWN))
    return ", ".join(said)
