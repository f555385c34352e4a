"""R9: give and take with a person, and when too much was asked of them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.method.balance import (
    asked_too_often,
    asks_with_nothing_given,
    balance,
    recent_asks,
    weight_of,
)

MONDAY = date(2026, 10, 5)


def days(n):
    return timedelta(days=n)


def asked(world, contact, *days_ago, **fields):
    return [world.ask(contact, MONDAY - days(n), **fields) for n in days_ago]


def too_often(world, contact, **fields):
    return asked_too_often(world.book, world.book.contacts[contact], MONDAY, **fields)


def test_three_asks_in_ninety_days_with_nothing_given_are_too_many(world):
    karim = world.person("Karim Benali")
    asked(world, karim, 80, 40)
    assert not too_often(world, karim)
    asked(world, karim, 90)
    assert too_often(world, karim)


def test_an_older_ask_a_planned_one_and_one_of_theirs_do_not_count(world):
    karim = world.person("Karim Benali")
    asked(world, karim, 91, 40)
    world.ask(karim, None, planned=MONDAY)
    world.ask(karim, MONDAY - days(3), incoming=True)
    assert recent_asks(world.book, world.book.contacts[karim], MONDAY) == (MONDAY - days(40),)


def test_a_follow_up_and_a_question_about_a_silence_are_no_new_asks(world):
    karim, nadia = world.person("Karim Benali"), world.person("Nadia Lefèvre")
    request = world.ask(karim, MONDAY - days(60))
    world.follow_up(world.follow_up(request, MONDAY - days(50)), MONDAY - days(30))
    silent = world.ask(nadia, MONDAY - days(60), by=karim)
    world.log(karim, "message-out", MONDAY - days(1), silent)
    assert len(recent_asks(world.book, world.book.contacts[karim], MONDAY)) == 1


def test_all_asks_about_one_target_are_one(world):
    karim, nadia, sonia = (world.person(name) for name in ("Karim Benali", "Nadia Lefèvre", "Sonia Weber"))
    asked(world, karim, 70, 50, targets=(nadia,))
    world.ask(nadia, None, by=karim, questions_asked=MONDAY - days(20))
    assert recent_asks(world.book, world.book.contacts[karim], MONDAY) == (MONDAY - days(70),)
    asked(world, karim, 10, targets=(sonia,))
    asked(world, karim, 5, targets=(sonia, nadia))
    assert len(recent_asks(world.book, world.book.contacts[karim], MONDAY)) == 1


def test_the_request_at_hand_is_left_out_with_what_was_asked_about_its_target(world):
    karim, nadia = world.person("Karim Benali"), world.person("Nadia Lefèvre")
    first, *_ = asked(world, karim, 30, 20, 10)
    assert too_often(world, karim)
    assert not too_often(world, karim, without=first.id)
    questions = world.ask(nadia, None, by=karim, questions_asked=MONDAY - days(4))
    introduction = world.ask(karim, None, targets=(nadia,))
    contact = world.book.contacts[karim]
    assert len(recent_asks(world.book, contact, MONDAY)) == 4
    assert len(recent_asks(world.book, contact, MONDAY, without=introduction.id)) == 3
    assert len(recent_asks(world.book, contact, MONDAY, without=questions.id)) == 3


def test_thanks_news_a_useful_thing_sent_and_a_promise_kept_count_as_given(world):
    for give in (
        lambda who: world.log(who, "thanks", MONDAY - days(1)),
        lambda who: world.log(who, "update", MONDAY - days(1)),
        lambda who: world.log(who, "article", MONDAY - days(1), direction="out"),
        lambda who: world.log(who, "call", MONDAY - days(1), gave=True),
        lambda who: world.promise(who, "le lien", MONDAY - days(9), done=MONDAY - days(1)),
    ):
        karim = world.person("Karim Benali")
        asked(world, karim, 80, 40, 20)
        assert too_often(world, karim)
        give(karim)
        assert not too_often(world, karim)


def test_what_they_gave_a_note_and_what_never_took_place_give_nothing(world):
    karim = world.person("Karim Benali")
    asked(world, karim, 80, 40, 20)
    world.log(karim, "article", MONDAY - days(1), helped=True)
    world.log(karim, "thanks", MONDAY - days(1), direction="in")
    world.log(karim, "note", MONDAY - days(1))
    world.log(karim, "meeting", MONDAY - days(1), gave=True, cancelled=True)
    world.log(karim, "gift", MONDAY + days(1), gave=True)
    world.promise(karim, "me rappeler", MONDAY - days(9), by="them", done=MONDAY)
    assert too_often(world, karim)


def test_close_friends_and_those_whose_trade_it_is_are_outside(world):
    world.organisation("Cabinet Duval")
    for fields in (
        {"closeness": "close"},
        {"recruiter": True},
        {"tags": ("Rémunérée",)},
        {"organisation": "karim benali"},
        {"name": "Cabinet Duval"},
    ):
        karim = world.person(**({"name": "Karim Benali"} | fields))
        asked(world, karim, 80, 40, 20)
        assert not too_often(world, karim)
        assert asks_with_nothing_given(world.book, world.book.contacts[karim], MONDAY) == ()


def test_weights_and_dates_of_a_year(world):
    karim = world.person("Karim Benali")
    world.log(karim, "introduction", MONDAY - days(30), helped=True, weight="large")
    world.log(karim, "advice", MONDAY - days(366), helped=True)
    world.log(karim, "gift", MONDAY - days(20), gave=True)
    world.log(karim, "thanks", MONDAY - days(29))
    found = balance(world.book, world.book.contacts[karim], MONDAY)
    assert [(favour.on, favour.kind) for favour in found.received] == [(MONDAY - days(30), "introduction")]
    assert [favour.kind for favour in found.given] == ["gift", "thanks"]
    assert (weight_of(found.received), weight_of(found.given)) == (4, 3)


def test_the_first_days_of_the_calendar(world):
    karim = world.person("Karim Benali")
    assert recent_asks(world.book, world.book.contacts[karim], date.min) == ()


@given(st.lists(st.integers(0, 200), max_size=6), st.lists(st.integers(0, 200), max_size=3))
def test_giving_never_makes_it_too_often_and_asking_never_mends_it(new_world, asks, gifts):
    world = new_world()
    karim = world.person("Karim Benali")
    asked(world, karim, *asks)
    before = too_often(world, karim)
    assert before == (sum(n <= 90 for n in asks) >= 3)
    asked(world, karim, 10)
    assert too_often(world, karim) >= before
    for n in gifts:
        world.log(karim, "gift", MONDAY - days(n), gave=True)
    assert too_often(world, karim) == (sum(n <= 90 for n in asks) + 1 >= 3 and not any(n <= 90 for n in gifts))
