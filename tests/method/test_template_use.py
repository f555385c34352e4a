"""How often a template was sent, and how often it was answered."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.method.template_use import TemplateUse, template_use
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import AnswerKind
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Answer, Message, Request

DAY = date(2026, 11, 24)
FIRST = Message(on=date(2026, 10, 1), template="fr/request.cold.vous")
FOLLOWED = Message(on=date(2026, 10, 12), kind="follow-up", template="fr/follow-up.first.vous")


def book_of(*answers: Answer, messages: tuple[Message, ...] = (FIRST, FOLLOWED)) -> Book:
    book = Book()
    book.put(Contact(id="1", name="Nadia Lefèvre"))
    book.put(Request(id="2", contact="1", about="le fret", messages=messages, answers=answers))
    return book


def answered(kind: AnswerKind, month: int, day: int) -> Answer:
    return Answer(kind=kind, on=date(2026, month, day))


@pytest.mark.parametrize(
    ("answers", "credited"),
    [
        ((), ()),
        ((answered("no", 10, 5),), ("fr/request.cold.vous",)),
        ((answered("yes", 10, 12),), ("fr/follow-up.first.vous",)),
        ((answered("yes", 11, 20),), ("fr/follow-up.first.vous",)),
        ((answered("away", 10, 5),), ()),
        ((answered("yes", 11, 25),), ()),
        ((answered("later", 10, 5), answered("yes", 11, 2)), ("fr/request.cold.vous", "fr/follow-up.first.vous")),
    ],
)
def test_the_answer_counts_for_the_message_it_came_after(
    answers: tuple[Answer, ...], credited: tuple[str, ...]
) -> None:
    use = template_use(book_of(*answers), DAY)
    assert {name for name, each in use.items() if each.answered} == set(credited)
    assert all((each.sent, each.asked) == (1, 1) for each in use.values())
    assert len(use) == 2


def test_a_message_that_bounced_or_has_no_template_is_not_counted() -> None:
    bounced = Message(on=date(2026, 10, 1), template="fr/request.cold.vous", bounced=True)
    by_hand = Message(on=date(2026, 10, 12), kind="follow-up")
    assert template_use(book_of(messages=(bounced, by_hand)), DAY) == {}


def test_thanks_are_sent_and_ask_nothing() -> None:
    book = book_of(messages=())
    for number, day in enumerate((1, 2, 30)):
        entry = Interaction(
            id=f"4{number}", contact="1", kind="thanks", on=date(2026, 11, day), template="en/thanks.meeting"
        )
        book.put(entry)
    assert template_use(book, DAY) == {"en/thanks.meeting": TemplateUse(sent=2)}


def test_no_rate_is_told_from_a_few() -> None:
    assert TemplateUse(sent=4, asked=4, answered=2).answers(5) is None
    assert TemplateUse(sent=9, asked=5, answered=2).answers(5) == 2
    assert TemplateUse(sent=9).answers(0) is None
