"""A few ideas of what I could give a person. Source: method R9, R10.

Codes, with their parameters: ``gift-share`` (share, text), ``gift-introduction`` (contact, person, need),
``gift-interview``, ``gift-information`` and ``gift-credit`` for a first approach to someone far above, and
``gift-interest``, which anyone can give.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice
from typing import Final

from reseau_tui.method.acts import last_exchange
from reseau_tui.method.common_words import telling_words
from reseau_tui.method.discretion import is_kept_out
from reseau_tui.method.formality import is_by_trade
from reseau_tui.method.sharing import things_for
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason

MOST: Final = 4
_OF_A_KIND: Final = 2
_FAR_ABOVE: Final = (Reason("gift-interview"), Reason("gift-information"), Reason("gift-credit"))
_INTEREST: Final = Reason("gift-interest")


def ideas(book: Book, contact: Contact, day: date, most: int = MOST) -> tuple[Reason, ...]:
    """Return what I could give them: what only I know of first, then what suits anyone of their standing."""
    if contact.leave_in_peace:
        return ()
    found = chain(
        islice(_shares(book, contact, day), _OF_A_KIND),
        islice(_introductions(book, contact), _OF_A_KIND),
        _FAR_ABOVE if contact.standing == "well-above" and last_exchange(book, contact.id, day) is None else (),
        () if is_by_trade(book, contact) else (_INTEREST,),
    )
    return tuple(islice(found, most))


def _shares(book: Book, contact: Contact, day: date) -> Iterator[Reason]:
    """Yield what is on the shelf for them."""
    for match in things_for(book, contact, day):
        yield Reason("gift-share", {"share": match.share.id, "text": match.share.text})


def _introductions(book: Book, contact: Contact) -> Iterator[Reason]:
    """Yield who offers what they look for: an introduction I could make."""
    needs = [(need, telling_words((need,))) for need in contact.needs]
    if not needs:
        return
    for other in book.contacts.values():
        if not other.offers or other.id == contact.id:
            continue
        offered = telling_words(other.offers)
        need = next((need for need, words in needs if words & offered), None)
        if need is not None and not is_kept_out(book, other):
            yield Reason("gift-introduction", {"contact": other.id, "person": other.name, "need": need})
