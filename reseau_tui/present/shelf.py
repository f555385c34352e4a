"""The shelf of things to share, each with those whom it may please. Source: method R8."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from reseau_tui.method.sharing import Match, Readers
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Share
from reseau_tui.model.reason import Reason
from reseau_tui.present.json_forms import person_form, share_form
from reseau_tui.present.people import names_of, place_of
from reseau_tui.words import N_, Words
from reseau_tui.words.days import relative

MOST_NAMED = 5
"""People shown under a thing."""

_REASONS = {
    "share-tag": N_("noted “{tag}”"),
    "share-need": N_("looks for “{need}”"),
    "share-role": N_("as {role}"),
}


class ShelfRow(msgspec.Struct, frozen=True):
    """A thing on the shelf, or below it someone whom it may please: then `contact` is theirs."""

    id: str
    share: str
    contact: str
    text: str
    aside: str


def shelf(book: Book, day: date) -> list[tuple[Share, list[Match]]]:
    """Return the things on the shelf, the newest first, each with those whom it may please, best first."""
    everyone = Readers(book, day)
    newest = sorted(book.shares.values(), key=lambda share: (share.added or date.min, share.id), reverse=True)
    return [(share, everyone.of(share)) for share in newest]


def shelf_rows(words: Words, book: Book, day: date) -> list[ShelfRow]:
    """Return the shelf as rows: each thing, and below it a few people."""
    rows: list[ShelfRow] = []
    for share, matches in shelf(book, day):
        aside = [", ".join(share.tags)]
        if share.sent_to:
            aside.append(words.count("sent to {n} person", "sent to {n} people", len(share.sent_to)))
        if share.added:
            aside.append(relative(words, share.added, day))
        rows.append(ShelfRow(share.id, share.id, "", share.text, " · ".join(part for part in aside if part)))
        for match in matches[:MOST_NAMED]:
            contact = match.contact
            why = reason_in_words(words, match.reasons[0])
            text = " · ".join(part for part in (contact.name, place_of(contact)) if part)
            rows.append(ShelfRow(f"{share.id}-{contact.id}", share.id, contact.id, text, why))
    return rows


def reason_in_words(words: Words, reason: Reason) -> str:
    """Say in a few words why a thing may please someone."""
    return words.say(_REASONS[reason.code], **reason.params)


def shelf_form(book: Book, day: date) -> list[dict[str, Any]]:
    """Return the shelf as scripts get it."""
    return [shared_form(book, share, matches) for share, matches in shelf(book, day)]


def shared_form(book: Book, share: Share, matches: list[Match]) -> dict[str, Any]:
    """Return one thing with those whom it may please, and those who had it."""
    return share_form(share) | {
        "fits": [
            {"contact": person_form(book, match.contact.id), "why": [reason.code for reason in match.reasons]}
            for match in matches
        ],
        "sent_to": names_of(book, share.sent_to),
        "not_for": names_of(book, share.not_for),
    }
