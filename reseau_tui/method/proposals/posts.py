"""A change of job: a reason to write. Source: method R8, R18."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reseau_tui.method.acts import last_acts
from reseau_tui.method.proposals.proposal import Proposal
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Param, Reason


def new_posts(book: Book, day: date) -> Iterator[Proposal]:
    """Yield a word to each person who has a new job, the latest first."""
    found = (new_post(book, contact, day) for contact in book.contacts.values() if contact.posts)
    yield from sorted((each for each in found if each), key=lambda each: (each.on, each.id), reverse=True)


def new_post(book: Book, contact: Contact, day: date) -> Proposal | None:
    """Return the word to one person on their new job, while it is new and no word has left for them since."""
    if not contact.posts or not contact.organisation:
        return None
    since = contact.posts[-1].until
    if since is None or not 0 <= (day - since).days <= book.settings.numbers.new_post_calendar_days:
        return None
    if last_acts(book, contact.id, day).out > since:
        return None
    params: dict[str, Param] = {
        "name": contact.name,
        "role": contact.role,
        "organisation": contact.organisation,
        "on": since,
    }
    return Proposal(
        id=f"new-post-{contact.id}-{since:%Y%m%d}",
        kind="new-post",
        contact=contact.id,
        why=(Reason("new-post", params),),
        on=since,
    )
