"""The cards of the to-do list: one for each person, with everything that concerns them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from reseau_tui.present.kinds import ITEMS
from reseau_tui.present.people import card_name, name_of
from reseau_tui.words import N_, Words
from reseau_tui.words.days import relative, since_day

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item
    from reseau_tui.model.book import Book

LATE, DUE, AHEAD = "!", "●", "○"
"""Glyphs of a late item, one that is due, and one that has time."""

SHOP_WINDOW = "shop-window"
_VERBS = {
    "connect-declined": N_("tell that they declined"),
    "consent-reminder": N_("remind, once"),
}
"""What is to be done for a reason that needs other words than its kind."""


class Card(msgspec.Struct, frozen=True):
    """One person and all that is owed to them, most pressing first; the first item decides where the card stands.

    `lines` say each item in a few words, `verb` the first one in a word or two where there is room for no more.
    """

    id: str
    contact: str
    name: str
    items: tuple[Item, ...]
    late: bool
    glyph: str
    lines: tuple[str, ...]
    verb: str = ""


def cards(words: Words, book: Book, items: Iterable[Item], day: date) -> list[Card]:
    """Gather the items, which come in the order to do them, by person."""
    by_person: dict[str, list[Item]] = {}
    for item in items:
        by_person.setdefault(item.contact or SHOP_WINDOW, []).append(item)
    return [_card(words, book, contact, tuple(owed), day) for contact, owed in by_person.items()]


def cards_by_kind(words: Words, book: Book, items: Sequence[Item], day: date) -> list[Card]:
    """Give each item a card of its own, in the order to do them: the same list seen by kind."""
    return [
        msgspec.structs.replace(_card(words, book, item.contact or SHOP_WINDOW, (item,), day), id=item.id)
        for item in items
    ]


def marks(items: Iterable[Item], day: date) -> dict[str, str]:
    """Return the glyph of each person's card, without the words of the cards."""
    found: dict[str, str] = {}
    for item in items:
        first = found.setdefault(item.contact, _glyph(item, day))
        if first != LATE and item.is_late(day):
            found[item.contact] = LATE
    return found


def _glyph(item: Item, day: date) -> str:
    if item.is_late(day):
        return LATE
    return DUE if item.due <= day else AHEAD


def item_in_words(words: Words, book: Book, item: Item, day: date) -> str:
    """Say in a few words what is to be done, and since or until when."""
    verb = words.say(_VERBS.get(item.why.code, ITEMS[item.kind]))
    match item.kind:
        case "promise" | "their-promise" | "send":
            return words.say("{what}: {about}", what=verb, about=item.about)
        case "update" | "consent" | "connect" if item.via:
            return words.say("{what}: {about}", what=verb, about=name_of(book, item.via[-1]))
        case "reply" | "thanks" if item.since < day:
            return words.say("{what}, {when}", what=verb, when=since_day(words, item.since, day))
    return words.say("{what}, {when}", what=verb, when=relative(words, item.due, day))


def _card(words: Words, book: Book, contact: str, items: tuple[Item, ...], day: date) -> Card:
    late = any(item.is_late(day) for item in items)
    return Card(
        id=contact,
        contact=items[0].contact,
        name=card_name(words, book, items[0].contact),
        items=items,
        late=late,
        glyph=LATE if late else _glyph(items[0], day),
        lines=tuple(item_in_words(words, book, item, day) for item in items),
        verb=words.say(ITEMS[items[0].kind]),
    )
