"""What one message says of all that is owed to a contact, and which request it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reseau_tui.method.introductions import is_refusal
from reseau_tui.method.obligations import Item
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import PRESSING, ItemKind, Purpose
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request

GIVING: Final = ("thanks", "reply", "update", "promise", "connect")
"""Kinds of item that give something, in the order a message says them: thanks first, before any ask (R3, R6)."""
ASKING: Final = ("fix-date", "their-promise", "follow-up", "ask-connector", "consent", "send")
"""Kinds of item that ask something: a message has one of them at most (R3)."""
ALONE: Final = ("next-step", "keep-warm")
"""Kinds of item that are said only when there is nothing else to say."""
WRITTEN: Final = frozenset((*GIVING, *ASKING, *ALONE))
"""Kinds of item that a message can settle."""
FITTING: Final[dict[Purpose, frozenset[ItemKind]]] = {
    "request": frozenset(("send",)),
    "follow-up": frozenset(("follow-up",)),
    "thanks": frozenset(("thanks",)),
    "update": frozenset(("update",)),
    "introduction-request": frozenset(("send",)),
    "introduction-relay": frozenset(("consent",)),
    "recommendation-questions": frozenset(("ask-connector",)),
    "keep-warm": frozenset(("keep-warm", "promise", "their-promise", "next-step")),
    "reply": frozenset(("reply", "fix-date", "connect")),
}
"""The kinds of item that a message of each purpose may be about."""
_OCCASIONS: Final[dict[ItemKind, str]] = {
    "promise": "promise",
    "their-promise": "reminder",
    "next-step": "next-step",
    "fix-date": "dates",
    "connect": "connect",
    "ask-connector": "ask-connector",
}
"""The occasion by which templates of a kind of item are named, where their purpose has other kinds too."""
_OF_ONE_REQUEST: Final = frozenset(("fix-date", "follow-up", "ask-connector", "consent", "send"))


def fitting(items: Sequence[Item], purpose: Purpose, template: str = "") -> list[Item]:
    """Return the items that a message of a purpose may be about; with the name of one `template`, at most one item.

    That is the one of its occasion, else the plain one: what a template does not speak of is not settled by it.
    """
    found = [item for item in items if item.kind in FITTING[purpose]]
    if not template:
        return found
    meant = [item for item in found if _OCCASIONS.get(item.kind) in template.split(".")[1:]]
    return meant or [item for item in found if item.kind not in _OCCASIONS]


def chosen(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Return the items to say, in the order to say them, and those that any message settles without a word."""
    written = [item for item in items if item.kind in WRITTEN]
    said = sorted((item for item in written if item.kind in GIVING), key=lambda item: GIVING.index(item.kind))
    asking = min((i for i in written if i.kind in ASKING), key=lambda i: PRESSING[i.kind], default=None)
    if asking:
        said.append(asking.only(asking.first) if asking.kind in _OF_ONE_REQUEST else asking)
    alone = sorted((item for item in written if item.kind in ALONE), key=lambda item: ALONE.index(item.kind))
    said = said or alone[:1]
    return said, [item for item in alone if item.kind == "keep-warm" and item not in said]


def request_for(book: Book, contact: Contact, items: Sequence[Item], purpose: Purpose | None) -> Request | None:
    """Return the request that a message is about: that of its last item with one, else the one its purpose suggests."""
    if items:
        return next((book.requests[item.request] for item in reversed(items) if item.request in book.requests), None)
    asked = [request for request in book.requests_of[contact.id] if not request.closed and not request.incoming]
    fitting: list[Request] = []
    match purpose:
        case "request":
            fitting = [request for request in asked if not request.sent]
        case "introduction-request":
            fitting = [request for request in asked if not request.sent and request.kind == "introduction"]
        case "follow-up":
            fitting = [request for request in asked if request.sent]
        case "update":
            helped = book.requests_helped_by[contact.id]
            fitting = [request for request in helped if not request.closed] or list(helped)
        case "recommendation-questions":
            mine = [request for request in book.requests_helped_by[contact.id] if request.connector == contact.id]
            fitting = [request for request in mine if not request.sent and not request.closed]
        case "introduction-relay":
            fitting = [request for request in book.requests_about[contact.id] if request.incoming]
        case "reply":
            fitting = [request for request in book.requests_of[contact.id] if is_refusal(request)]
    return fitting[-1] if fitting else None
