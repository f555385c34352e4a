"""Where people worked before, and what a change of employer asks for. Source: method R18."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import msgspec

from reseau_tui.method.requests import is_open
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact, Post
from reseau_tui.model.requests import Request
from reseau_tui.model.text import fold

_SHORTEST_WORD: Final = 3
_SHORTEST_PART: Final = 4
"""A shorter word says nothing of an address unless it stands there between hyphens and dots."""
_LEGAL: Final = frozenset(("and", "des", "les", "the", "sarl", "sas", "ltd", "llc", "inc", "gmbh", "groupe", "group"))
_BETWEEN: Final = re.compile(r"[\W_]+")


def post_on(contact: Contact, day: date) -> Post | None:
    """Return the post, left since, that the contact had on a day; None where it is the one of today."""
    left = [post for post in contact.posts if post.until is not None and day < post.until]
    return min(left, key=lambda post: post.until or date.max, default=None)


def resting(contact: Contact) -> tuple[str, ...]:
    """Return the addresses of posts they left: nobody is written to there, but they still tell who someone is."""
    return tuple(dict.fromkeys(email for post in contact.posts for email in post.emails))


def is_move(before: Contact, after: Contact) -> bool:
    """Tell whether the contact changed employer: another name of it, not another way to write the same."""
    return bool(before.organisation) and _bare(before.organisation) != _bare(after.organisation)


def _bare(organisation: str) -> str:
    """Return the letters and figures of a name, which alone tell it from others; of a name without any, all of it."""
    name = fold(organisation)
    return _BETWEEN.sub("", name) or name


def moved(before: Contact, after: Contact, day: date) -> Contact:
    """Return the contact after a change of employer, with the post they left on that day.

    With it rest the addresses that were taken out, and those that name the old employer and not the new one.
    """
    dropped = [email for email in before.emails if email not in after.emails]
    old = [email for email in after.emails if email in before.emails and _of(email, before) and not _of(email, after)]
    post = Post(organisation=before.organisation, role=before.role, until=day, emails=(*dropped, *old))
    emails = tuple(email for email in after.emails if email not in old)
    return msgspec.structs.replace(after, emails=emails, posts=(*before.posts, post))


def to_confirm(book: Book, contact: Contact) -> tuple[Request, ...]:
    """Return what I had asked of the contact where they worked before, and nobody said since that it still holds."""
    left = max((post.until for post in contact.posts if post.until), default=None)
    if left is None or contact.leave_in_peace:
        return ()
    return tuple(
        request
        for request in book.requests_of[contact.id]
        if is_open(request)
        and not request.incoming
        and (request.sent or request.made or date.max) <= left
        and (request.confirmed is None or request.confirmed < left)
    )


def _of(email: str, contact: Contact) -> bool:
    """Tell whether an address is one of the contact's organisation, by its name."""
    domain = fold(email.rpartition("@")[2])
    parts = _BETWEEN.split(domain)
    words = [word for word in _BETWEEN.split(fold(contact.organisation)) if len(word) >= _SHORTEST_WORD]
    return any(
        word in parts or (len(word) >= _SHORTEST_PART and word in domain) for word in words if word not in _LEGAL
    )
