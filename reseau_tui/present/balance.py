"""What was received from a person and given to them over a year, in words and dates. Source: method R9."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import InteractionKind, Weight
from reseau_tui.model.people import Contact
from reseau_tui.present.kinds import INTERACTIONS
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day as say_day

WEIGHTS: Final[dict[Weight, int]] = {"small": 1, "medium": 2, "large": 4}
_YEAR: Final = timedelta(days=365)
_USEFUL: Final[frozenset[InteractionKind]] = frozenset(("thanks", "update", "gift"))
"""Thanks, news and a useful thing sent count as given, as small favours do."""
_SHOWN: Final = 3


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
    past = [i for i in book.interactions_of[contact.id] if day - _YEAR < i.on <= day and i.held and not i.cancelled]
    past.sort(key=lambda i: (i.on, i.id), reverse=True)
    received = [i for i in past if i.helped]
    given = [i for i in past if i.gave or (i.kind in _USEFUL and i.direction == "out" and not i.helped)]
    return Balance(
        received=sum(WEIGHTS[i.weight] for i in received),
        given=sum(WEIGHTS[i.weight] if i.gave else WEIGHTS["small"] for i in given),
        words=_sentence(words, received, given, day),
    )


def _sentence(words: Words, received: list[Interaction], given: list[Interaction], day: date) -> str:
    if not received and not given:
        return words.say("Nothing received or given in the last twelve months.")
    got = words.say(_RECEIVED, what=_listed(words, received, day)) if received else words.say(_NOTHING_RECEIVED)
    gave = words.say(_GIVEN, what=_listed(words, given, day)) if given else words.say(_NOTHING_GIVEN)
    return f"{got} {gave}"


_RECEIVED, _NOTHING_RECEIVED = N_("Received in twelve months: {what}."), N_("Nothing received in twelve months.")
_GIVEN, _NOTHING_GIVEN = N_("Given: {what}."), N_("Nothing given.")


def _listed(words: Words, favours: Iterable[Interaction], day: date) -> str:
    favours = list(favours)
    said = [
        words.say("{what} on {day}", what=words.say(INTERACTIONS[i.kind]), day=say_day(words, i.on, day))
        for i in favours[:_SHOWN]
    ]
    if len(favours) > _SHOWN:
        said.append(words.count("{n} more", "{n} more", len(favours) - _SHOWN))
    return ", ".join(said)
