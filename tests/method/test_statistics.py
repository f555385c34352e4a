"""R15: my own figures, each with its count, and none where there are too few to tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reseau_tui.method.statistics import CODES, Rate, statistics
from reseau_tui.model.keeping import Numbers
from reseau_tui.model.requests import Message

DAY = date(2026, 11, 24)
TUESDAY = date(2026, 10, 6)
SATURDAY = date(2026, 10, 10)


def figures(world, day: date = DAY, since: date | None = None):
    return statistics(world.book, day, since)


def rate(count: int, answered: int = 0, met: int = 0) -> Rate:
    return Rate(count=count, answered=answered, met=met)


# What counts as answered


@pytest.mark.parametrize(
    ("kind", "counted"),
    [("yes", 1), ("no", 1), ("later", 1), ("referred", 1), ("away", 0), ("bounced", 0)],
)
def test_any_answer_but_away_and_bounced_is_one(world, kind: str, counted: int):
    world.answer(world.ask(world.person("Nadia"), TUESDAY), kind, TUESDAY + timedelta(days=2))
    assert figures(world).answers == rate(1, counted)


def test_a_meeting_is_an_answer_and_a_cancelled_one_is_none(world):
    nadia = world.person("Nadia")
    request = world.ask(nadia, TUESDAY)
    meeting = world.log(nadia, "meeting", TUESDAY + timedelta(days=9), request)
    found = figures(world)
    assert found.answers == rate(1, 1, 1)
    assert (found.funnel.yes, found.funnel.met) == (1, 1)
    world.change(meeting, cancelled=True)
    assert figures(world).answers == rate(1)


def test_a_meeting_fixed_for_later_is_a_yes_and_not_yet_met(world):
    nadia = world.person("Nadia")
    request = world.ask(nadia, TUESDAY)
    world.log(nadia, "meeting", DAY + timedelta(days=3), request, fixed=DAY, held=False)
    funnel = figures(world).funnel
    assert (funnel.answered, funnel.yes, funnel.met) == (1, 1, 0)


def test_a_request_in_its_first_waiting_time_is_not_yet_unanswered(world):
    world.ask(world.person("Nadia"), TUESDAY)
    before, after = figures(world, date(2026, 10, 14)), figures(world, date(2026, 10, 15))
    assert (before.answers, before.funnel.asked, before.funnel.waiting) == (rate(0), 1, 1)
    assert (after.answers, after.funnel.asked, after.funnel.waiting) == (rate(1), 1, 0)


def test_an_answer_within_the_waiting_time_counts_at_once(world):
    world.answer(world.ask(world.person("Nadia"), TUESDAY), "no", TUESDAY)
    assert figures(world, TUESDAY).answers == rate(1, 1)


def test_while_they_are_away_nothing_is_held_against_them(world):
    request = world.ask(world.person("Nadia"), TUESDAY)
    world.answer(request, "away", TUESDAY, until=date(2026, 11, 20))
    assert figures(world).funnel.waiting == 1


def test_a_word_that_may_be_the_answer_is_waited_for(world):
    nadia = world.person("Nadia")
    world.log(nadia, "message-in", TUESDAY + timedelta(days=20), world.ask(nadia, TUESDAY))
    assert figures(world).funnel.waiting == 1


def test_what_was_asked_of_me_or_is_planned_or_lies_ahead_is_no_request_of_mine(world):
    nadia = world.person("Nadia")
    world.ask(nadia, TUESDAY, incoming=True)
    world.ask(nadia)
    world.ask(nadia, DAY + timedelta(days=1))
    assert figures(world).funnel.asked == 0


def test_since_looks_at_what_was_sent_from_that_day_on(world):
    nadia = world.person("Nadia")
    world.ask(nadia, TUESDAY)
    world.log(nadia, "meeting", TUESDAY)
    assert (figures(world, since=TUESDAY).funnel.asked, figures(world, since=TUESDAY).meetings) == (1, 1)
    later = TUESDAY + timedelta(days=1)
    assert (figures(world, since=later).funnel.asked, figures(world, since=later).meetings) == (0, 0)


# By what


def test_each_aspect_counts_what_it_knows(world):
    karim = world.person("Karim")
    solid = world.ask(world.person("Nadia"), by=karim, will_meet="yes")
    world.change(solid, messages=(Message(on=TUESDAY, channel="email", text="mot " * 80),))
    world.answer(solid, "yes", TUESDAY)
    cold = world.ask(world.person("Paul"), channel="linkedin")
    world.change(cold, messages=(Message(on=SATURDAY, text="mot " * 151),))
    world.ask(world.person("Luc"), date(2026, 8, 27), by=karim)
    by = figures(world).by
    told = {(aspect, code): found for aspect, rates in by.items() for code, found in rates.items() if found.count}
    assert told == {
        ("recommendation", "solid"): rate(1, 1),
        ("recommendation", "cold"): rate(1),
        ("recommendation", "named"): rate(1),
        ("channel", "email"): rate(1, 1),
        ("channel", "linkedin"): rate(1),
        ("weekday", "tuesday"): rate(1, 1),
        ("weekday", "saturday"): rate(1),
        ("weekday", "thursday"): rate(1),
        ("length", "short"): rate(1, 1),
        ("length", "long"): rate(1),
        ("timing", "open"): rate(1, 1),
        ("timing", "closed"): rate(1),
        ("timing", "slow"): rate(1),
        ("message", "first"): rate(3, 1),
    }
    assert {aspect: tuple(rates) for aspect, rates in by.items()} == CODES


def test_the_lengths_are_those_of_a_follow_up_and_of_a_request(world):
    for words, code in ((80, "short"), (81, "medium"), (150, "medium"), (151, "long")):
        request = world.ask(world.person("Nadia"))
        world.change(request, messages=(Message(on=TUESDAY, text="mot " * words),))
        assert figures(world).by["length"][code] == rate(1)
        world.take_back(world.book.requests[request.id])


def test_a_bounced_message_never_left(world):
    request = world.ask(world.person("Nadia"))
    bounced, sent = Message(on=TUESDAY, channel="email", bounced=True), Message(on=SATURDAY, channel="letter")
    world.change(request, messages=(bounced, sent))
    by = figures(world).by
    assert (by["channel"]["email"].count, by["channel"]["letter"].count) == (0, 1)
    assert by["weekday"]["saturday"].count == 1


def test_first_message_and_follow_ups_each_have_their_own_rate(world):
    first, second = TUESDAY + timedelta(days=9), TUESDAY + timedelta(days=23)
    people = [world.person(name) for name in ("À la demande", "À la première", "À la seconde", "Jamais")]
    requests = [world.ask(person, TUESDAY) for person in people]
    world.answer(requests[0], "yes", TUESDAY + timedelta(days=1))
    for request in requests[1:]:
        world.follow_up(request, first)
    world.answer(requests[1], "no", first)
    for request in requests[2:]:
        world.follow_up(request, second)
    world.answer(requests[2], "later", second + timedelta(days=1))
    told = figures(world, date(2027, 1, 5)).by["message"]
    assert told == {"first": rate(4, 1), "follow-up-1": rate(3, 1), "follow-up-2": rate(2, 1)}
    early = figures(world, second + timedelta(days=2)).by["message"]
    assert early["follow-up-2"] == rate(1, 1)


# The funnel, the meetings, the week


def test_the_funnel_ends_with_the_names_obtained(world):
    nadia, luc, ana = (world.person(name) for name in ("Nadia", "Luc", "Ana"))
    request = world.ask(nadia, TUESDAY)
    world.answer(request, "yes", TUESDAY)
    world.log(nadia, "meeting", TUESDAY + timedelta(days=7), request, introduced=(luc, ana))
    world.log(nadia, "introduction", TUESDAY + timedelta(days=8), request, introduced=(luc,))
    world.ask(luc, TUESDAY)
    found = figures(world)
    funnel = found.funnel
    assert (funnel.asked, funnel.answered, funnel.yes, funnel.met, funnel.names) == (2, 1, 1, 1, 2)
    other = world.person("Marc")
    world.log(world.person("Rose"), "call", TUESDAY, introduced=(other,))
    found = figures(world)
    assert (found.meetings, found.names, found.funnel.names) == (1, 3, 2)
    assert found.names_per_meeting is None


def test_too_few_to_tell_is_no_rate(world):
    assert rate(7, 7).of(7, 8) is None
    assert rate(8, 6).of(6, 8) == 0.75
    assert rate(0).of(0, 0) is None
    world.settings(numbers=Numbers(few=1))
    nadia, luc = world.person("Nadia"), world.person("Luc")
    world.log(nadia, "meeting", TUESDAY, introduced=(luc,))
    assert (figures(world).few, figures(world).names_per_meeting) == (1, 1.0)


def test_the_week_stands_beside_its_goal(world):
    world.settings(weekly_goal=3)
    world.ask(world.person("Nadia"), DAY)
    assert figures(world).week.requests == (1, 3)


def test_what_was_only_fixed_or_cancelled_is_no_meeting_held(world):
    nadia = world.person("Nadia")
    world.log(nadia, "meeting", TUESDAY, held=False, fixed=TUESDAY)
    world.log(nadia, "meeting", TUESDAY, cancelled=True)
    assert figures(world).meetings == 0
