"""My own figures as plain bars that fit a screen of 80 columns."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reseau_tui.method.statistics import statistics
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings, Numbers
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Answer, Message, Request
from reseau_tui.present.lines import plain
from reseau_tui.present.statistics import bar, statistics_lines
from reseau_tui.words import load

DAY = date(2026, 11, 24)
ROOM = 76


def test_a_bar_shows_the_share_in_eighths_and_never_hides_a_little():
    assert bar(0, 4) == "    "
    assert bar(1, 4) == "████"
    assert bar(0.5, 4) == "██  "
    assert bar(0.001, 4) == "▏   "
    assert bar(17 / 32, 4) == "██▏ "
    assert bar(3, 4) == "████"
    assert all(len(bar(n / 100)) == len(bar(0)) for n in range(101))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_line_of_figures_fits_the_narrow_screen(language):
    book, words = Book(), load(language)
    book.put(BookSettings(id="1", numbers=Numbers(few=200), weekly_gifts=0))
    book.put(Contact(id="2", name="Nadia"))
    for n in range(120):
        sent = DAY - timedelta(days=30 + n)
        message = Message(on=sent, channel=("email", "linkedin", "phone")[n % 3], text="mot " * (40 * (n % 5)))
        assents = {"may_contact": ("yes", "no")[n % 2], "will_meet": ("yes", "no")[n % 4 > 1]}
        answers = (Answer(kind="yes", on=sent),) if n % 3 else ()
        book.put(
            Request(id=f"r{n}", contact="2", about="x", connector="2", messages=(message,), answers=answers, **assents)
        )
    for few in (200, 8):
        book.put(BookSettings(id="1", numbers=Numbers(few=few), weekly_gifts=0))
        lines = [plain(line) for line in statistics_lines(words, statistics(book, DAY))]
        figures = [line for line in lines if words.say("{n} of {total}", n="", total="").strip() in line]
        assert len(figures) > 15
        assert not [line for line in figures if len(line.rstrip()) > ROOM]
        assert any(words.say("too few to tell") in line for line in lines)
    assert any("█" in line for line in lines)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_requests_it_says_what_the_coaches_say(language):
    words = load(language)
    text = "\n".join(plain(line) for line in statistics_lines(words, statistics(Book(), DAY)))
    assert words.say("No request has left yet. Your own figures come with the first ones.") in text
    assert "10" in text
