"""What a silence may mean, said kindly in the timeline and in the review."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.method.obligations import items
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Message, Request
from reseau_tui.present.lines import plain
from reseau_tui.present.review import card_lines
from reseau_tui.present.timeline import person_lines
from reseau_tui.words import load

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_causes_and_other_ways_stand_under_a_silence_that_is_due(language):
    book, words = Book(), load(language)
    book.put(Contact(id="1", name="Nadia [/b]", closeness="never-met", phones=("06",), standing="well-above"))
    message = Message(on=date(2026, 11, 7), channel="linkedin", text="mot " * 200)
    book.put(Request(id="2", contact="1", about="un conseil", messages=(message,)))
    contact = book.contacts["1"]
    owed = tuple(items(book, DAY))
    assert [item.kind for item in owed] == ["follow-up"]
    cold, call = words.say("it came without a recommendation"), words.say("a phone call")
    for lines in (person_lines(words, book, contact, owed, DAY), card_lines(words, book, contact, owed, DAY)):
        texts = [plain(line) for line in lines]
        (causes,) = [text for text in texts if cold in text]
        assert causes.partition(cold)[2].count(" · ") == 2
        assert any(call in text for text in texts)
    quiet = [plain(line) for line in person_lines(words, book, contact, (), DAY)]
    assert not any(cold in text for text in quiet)
