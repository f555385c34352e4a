"""What one should know of a person before going through them: did they help before, what do I owe them. Source: R2."""

from __future__ import annotations

from datetime import date
from typing import Final

from reseau_tui.method.acts import NEVER_YET, last_acts
from reseau_tui.method.balance import asked_too_often
from reseau_tui.method.chains import downstream
from reseau_tui.method.news import news_of
from reseau_tui.method.obligations.owed import is_put_away, towards
from reseau_tui.method.threads import thread
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import Numbers
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason

_LEAST: Final = 1e-6


def marks(book: Book, contact: Contact, day: date) -> tuple[Reason, ...]:
    """Return what to know of a connector.

    Codes, each with the `name`: ``helped-before``; ``owed-thanks`` and ``owed-update`` (on: since when);
    ``asked-too-often``. Source: method R2, R6, R7, R9.
    """
    found = [Reason("helped-before", {"name": contact.name})] if helped_before(book, contact, day) else []
    found += [Reason(f"owed-{kind}", {"name": contact.name, "on": on}) for kind, on in _debts(book, contact, day)]
    if asked_too_often(book, contact, day):
        found.append(Reason("asked-too-often", {"name": contact.name}))
    return tuple(found)


def factors(marked: tuple[Reason, ...], numbers: Numbers) -> tuple[float, ...]:
    """Return what multiplies the rank of a chain through a connector of these marks; two debts count as one."""
    codes = {mark.code for mark in marked}
    found = []
    if "helped-before" in codes:
        found.append(best_factor(numbers))
    if codes & {"owed-thanks", "owed-update"}:
        found.append(_lowering(numbers.chain_in_debt))
    if "asked-too-often" in codes:
        found.append(_lowering(numbers.chain_asked_too_much))
    return tuple(found)


def best_factor(numbers: Numbers) -> float:
    """Return the most that what is known of a connector may raise a chain by; no number of the settings lowers it."""
    return max(1.0, numbers.chain_helped)


def _lowering(factor: float) -> float:
    """Return a factor that lowers a chain, or leaves it, and never makes it vanish."""
    return min(1.0, max(_LEAST, factor))


def helped_before(book: Book, contact: Contact, day: date) -> bool:
    """Tell whether the person helped me and heard how it ended: who helped once is ready to help again."""
    heard = last_acts(book, contact.id, day).update
    if heard == NEVER_YET:
        return False
    if any(i.helped and i.held and not i.cancelled and i.on <= heard for i in book.interactions_of[contact.id]):
        return True
    requests = downstream(book, contact.id).values()
    return any(piece.further and piece.on <= heard for request in requests for piece in news_of(thread(book, request)))


def may_have_helped(book: Book, contact: str) -> bool:
    """Tell whether `helped_before` is worth asking: they were told something, and did something for me."""
    entries = book.interactions_of[contact]
    if not any(i.kind == "update" for i in entries):
        return False
    return any(i.helped or i.introduced for i in entries) or contact in book.requests_helped_by


def _debts(book: Book, contact: Contact, day: date) -> list[tuple[str, date]]:
    """Return whether thanks and an update are owed, each with its first day; what was left undone on purpose is not."""
    since: dict[str, date] = {}
    for each in towards(book, contact.id, day):
        if each.kind in ("thanks", "update") and not is_put_away(book, each, day):
            since[each.kind] = min(each.since, since.get(each.kind, each.since))
    return sorted(since.items())
