"""A pause in words: why nothing is on the list. Source: method R17."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.pauses import Pauses
from reseau_tui.model.book import Book
from reseau_tui.words import Words
from reseau_tui.words.days import long_day


def paused(words: Words, book: Book, day: date) -> str:
    """Return that nothing falls due during the pause the day is in, and until when; nothing outside of pauses."""
    pauses = Pauses(book.pauses.values())
    if not pauses.cover(day):
        return ""
    until = pauses.until(day)
    if until is None:
        return words.say("A pause, until you end it: nothing falls due meanwhile.")
    return words.say("A pause, until {day}: nothing falls due meanwhile.", day=long_day(words, until))
