"""What was done in a week, beside what one wished for. Source: method R17."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction


class Count(NamedTuple):
    """How many there were, and how many one wishes for; 0 for no wish."""

    done: int
    goal: int


class Week(NamedTuple):
    """The week that begins on `monday`: new requests sent, meetings held, names obtained, gifts given."""

    monday: date
    requests: Count
    meetings: Count
    names: Count
    gifts: Count


def week(book: Book, day: date) -> Week:
    """Return what was done from Monday up to the day, and the goals of the book."""
    monday = day - timedelta(days=day.weekday())
    sent = sum(
        not request.incoming and request.sent is not None and monday <= request.sent <= day
        for request in book.requests.values()
    )
    entries = [i for i in book.interactions.values() if monday <= i.on <= day and i.held and not i.cancelled]
    named = {person for i in entries for person in (*i.introduced, *i.mentioned) if not i.gave}
    goals = book.settings
    return Week(
        monday=monday,
        requests=Count(sent, goals.weekly_goal),
        meetings=Count(sum(i.kind == "meeting" for i in entries), goals.weekly_meetings),
        names=Count(len(named), goals.weekly_names),
        gifts=Count(sum(is_gift(i) for i in entries), goals.weekly_gifts),
    )


def is_gift(entry: Interaction) -> bool:
    """Tell whether something was given: help of mine, or a useful thing sent. Thanks and news go without counting."""
    return entry.gave or (entry.kind == "gift" and entry.direction == "out" and not entry.helped)
