"""How solidly a request is recommended, in words. Source: method R1."""

from __future__ import annotations

from reseau_tui.method.recommendation import knows_little
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Request
from reseau_tui.present.kinds import STRENGTHS
from reseau_tui.words import Words


def strength_in_words(words: Words, book: Book, request: Request) -> str:
    """Say how solid a recommendation is and whether the two hardly know each other; of none yet, how far one is."""
    if request.strength == "cold" and request.connector:
        if request.may_contact == "no":
            return words.say("not in their name")
        if request.questions_asked:
            return words.say("the two questions are asked")
        return words.say("the two questions are to ask")
    if knows_little(book, request):
        return words.say("solid recommendation, but they hardly know each other")
    return words.say(STRENGTHS[request.strength])
