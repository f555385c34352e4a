"""What passed between a contact and me."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.method.acts import acts_of, all_last_acts, last_acts, last_exchange

TODAY = date(2026, 11, 24)


def nov(day: int) -> date:
    return date(2026, 11, day)


def test_the_acts_of_a_contact_in_their_order(world) -> None:
    nadia = world.person("Nadia")
    request = world.ask(nadia, nov(2))
    world.follow_up(request, nov(12))
    world.answer(request, "away", nov(13), until=nov(15))
    world.answer(request, "yes", nov(17))
    world.log(nadia, "message-out", nov(18), request)
    world.log(nadia, "note", nov(19))
    world.log(nadia, "call", nov(19), unanswered=True)
    world.log(nadia, "meeting", nov(20), request, cancelled=True)
    world.log(nadia, "meeting", nov(30), request, held=False, fixed=nov(18))
    assert [(act.on, act.kind, act.direction) for act in acts_of(world.book, nadia, TODAY)] == [
        (nov(2), "request", "out"),
        (nov(12), "follow-up", "out"),
        (nov(17), "answer", "in"),
        (nov(18), "message-out", "out"),
    ]
    assert last_exchange(world.book, nadia, TODAY) == nov(18)
    assert last_exchange(world.book, nadia, nov(14)) == nov(12)
    assert last_exchange(world.book, world.person("Zoé"), TODAY) is None


def test_of_a_request_of_theirs_the_message_is_theirs_and_the_answer_mine(world) -> None:
    paul = world.person("Paul")
    request = world.ask(paul, nov(2), incoming=True)
    world.answer(request, "yes", nov(4))
    last = last_acts(world.book, paul, TODAY)
    assert (last.into, last.out) == (nov(2), nov(4))


@pytest.mark.parametrize("kind", ["meeting", "call"])
def test_a_talk_is_a_word_both_ways(world, kind: str) -> None:
    paul = world.person("Paul")
    world.log(paul, kind, nov(4))
    last = last_acts(world.book, paul, TODAY)
    assert last.into == last.out == nov(4)


def test_many_at_once_are_each_one_alone(world) -> None:
    people = [world.person(name) for name in ("Anne", "Béatrice", "Chloé")]
    for n, contact in enumerate(people):
        world.log(contact, "thanks", nov(2 + n))
        world.log(contact, "update", nov(5 + n))
        world.log(contact, "meeting", nov(8 + n), note="utile")
        world.ask(contact, nov(9 + n))
    everyone = all_last_acts(world.book, TODAY, people)
    assert everyone == {contact: last_acts(world.book, contact, TODAY) for contact in people}
    assert everyone[people[0]].told == nov(8)
