"""How often each template was sent, and how often what was asked with it was answered. Source: method R15."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

import msgspec

from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request

NO_ANSWER = frozenset(("away", "bounced"))
"""Kinds of answer that answer nothing yet."""


class TemplateUse(msgspec.Struct):
    """How often a template was `sent`; of these, `asked` are requests and follow-ups, and `answered` those answered."""

    sent: int = 0
    asked: int = 0
    answered: int = 0

    def answers(self, few: int) -> int | None:
        """Return how many were answered, or None where too few were asked to tell."""
        return self.answered if self.asked and self.asked >= few else None


def template_use(book: Book, day: date) -> dict[str, TemplateUse]:
    """Return the use of each template that was sent by a day, by its identifier."""
    used: dict[str, TemplateUse] = defaultdict(TemplateUse)
    for entry in book.interactions.values():
        if entry.template and entry.on <= day:
            used[entry.template].sent += 1
    for request in book.requests.values():
        for template, answered in _asked(request, day):
            use = used[template]
            use.sent += 1
            use.asked += 1
            use.answered += answered
    return dict(used)


def _asked(request: Request, day: date) -> Iterator[tuple[str, bool]]:
    """Yield the template of each message of a request, and whether an answer came before the message after it."""
    messages = [message for message in request.delivered if message.on <= day]
    answers = [answer.on for answer in request.answers if answer.kind not in NO_ANSWER and answer.on <= day]
    for message, following in zip_longest(messages, messages[1:]):
        if message.template:
            until = following.on if following else date.max
            yield message.template, any(message.on <= on < until for on in answers)
