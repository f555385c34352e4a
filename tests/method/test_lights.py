"""The lights before a message that asks, in the method's words: R1, R2, R4–R7, R9–R11, R18."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.lights import ASKS, Verdict, asking, at_hand, lights_of
from reseau_tui.model.kinds import Assent, Channel, Closeness, LightCode, Standing, Weight
from reseau_tui.model.people import Tie
from reseau_tui.model.requests import Answer

TUESDAY = date(2026, 11, 24)
CODES = get_args(LightCode)


def days(n: int) -> timedelta:
    return timedelta(days=n)


def lit(world, contact: str, day: date = TUESDAY, **fields: Any) -> dict[str, Verdict]:
    """The lights by their code."""
    return {v.code: v for v in lights_of(asking(world.book, day, world.book.contacts[contact], **fields))}


def light(world, contact: str, code: str, day: date = TUESDAY, **fields: Any) -> tuple[str, str, str]:
    """One light: its colour, why, and the better move."""
    found = lit(world, contact, day, **fields)[code]
    return found.light, found.why.code, found.better.code if found.better else ""


def knows(world, a: str, b: str, strength: str | None = "good") -> Tie:
    return world._new(Tie, a=a, b=b, strength=strength)


@pytest.fixture
def nadia(world) -> str:
    return world.person("Nadia Lefèvre", closeness="never-met", emails=("nadia@example.org",))


@pytest.fixture
def karim(world) -> str:
    return world.person("Karim Benali", closeness="good", register="tu")


# R1 · a recommendation first


@pytest.mark.parametrize(
    ("may_contact", "will_meet", "expected"),
    [
        ("not-asked", "not-asked", ("amber", "not-asked", "ask-questions")),
        ("yes", "not-asked", ("amber", "named", "ask-second-question")),
        ("yes", "no", ("amber", "will-not-meet", "ask-when")),
        ("no", "yes", ("red", "name-refused", "without-name")),
        ("yes", "yes", ("green", "solid", "")),
    ],
)
def test_the_two_questions_decide_how_solid_it_is(world, nadia, karim, may_contact, will_meet, expected):
    knows(world, karim, nadia)
    request = world.ask(nadia, by=karim, may_contact=may_contact, will_meet=will_meet)
    assert light(world, nadia, "recommendation", request=request) == expected


@pytest.mark.parametrize("strength", ["faint", None, "no tie"])
def test_solid_stays_green_where_the_two_hardly_know_each_other(world, nadia, karim, strength):
    if strength != "no tie":
        knows(world, karim, nadia, strength)
    request = world.ask(nadia, by=karim, may_contact="yes", will_meet="yes")
    assert light(world, nadia, "recommendation", request=request) == ("green", "solid-know-little", "")


def test_permission_withdrawn_turns_red_at_once(world, nadia, karim):
    knows(world, karim, nadia)
    request = world.ask(nadia, by=karim, may_contact="yes", will_meet="yes")
    assert light(world, nadia, "recommendation", request=request)[0] == "green"
    request = world.change(request, may_contact="no")
    assert light(world, nadia, "recommendation", request=request)[0] == "red"


def test_a_pair_that_was_refused_stays_closed_for_the_next_request(world, nadia, karim):
    world.ask(nadia, TUESDAY - days(200), by=karim, may_contact="no", may_contact_on=TUESDAY - days(201))
    again = world.ask(nadia, by=karim, may_contact="not-asked")
    assert light(world, nadia, "recommendation", request=again)[:2] == ("red", "name-refused")
    asked = world.change(again, may_contact="yes")
    assert light(world, nadia, "recommendation", request=asked)[0] == "amber"


def test_questions_put_and_not_answered_wait(world, nadia, karim):
    request = world.ask(nadia, by=karim, may_contact="not-asked", questions_asked=TUESDAY - days(2))
    assert light(world, nadia, "recommendation", request=request) == ("amber", "asked", "note-assent")


def test_cold_is_worth_a_look_unless_we_know_each_other(world, nadia, karim):
    assert light(world, nadia, "recommendation") == ("amber", "cold", "who-could")
    assert light(world, karim, "recommendation")[0] == "green"
    luc = world.person("Luc Perrin")
    assert light(world, luc, "recommendation")[0] == "amber"
    world.log(luc, "advice", TUESDAY - days(30))
    assert light(world, luc, "recommendation")[0] == "green"


def test_a_connector_who_left_the_book_is_still_the_one_named(world, nadia):
    request = world.ask(nadia, connector_name="Karim Benali", may_contact="no")
    assert light(world, nadia, "recommendation", request=request)[0] == "red"


def test_those_to_be_left_in_peace_are_not_named(world, nadia):
    marc = world.person("Marc Roy", leave_in_peace=True)
    request = world.ask(nadia, by=marc)
    assert light(world, nadia, "recommendation", request=request)[:2] == ("amber", "connector-in-peace")


def test_the_questions_to_the_connector_need_no_recommendation(world, nadia, karim):
    request = world.ask(nadia, by=karim, may_contact="not-asked")
    found = lit(world, karim, request=request)
    assert found["recommendation"].why.code == "to-connector"
    assert {v.light for v in found.values()} == {"green"}


# R2 · the chain


def test_a_chain_is_the_better_move_of_a_cold_request(world, nadia, karim):
    knows(world, karim, nadia)
    found = lit(world, nadia)["chain"]
    assert (found.light, found.why.params["names"]) == ("amber", ("Karim Benali", "Nadia Lefèvre"))
    assert found.better and found.better.params == {"contact": karim, "name": "Karim Benali"}
    recommended = world.ask(nadia, by=karim, may_contact="yes")
    assert light(world, nadia, "chain", request=recommended)[0] == "green"


def test_no_chain_leads_through_who_refused(world, nadia, karim):
    knows(world, karim, nadia)
    refused = world.ask(nadia, by=karim, may_contact="no")
    assert light(world, nadia, "chain", request=refused)[:2] == ("green", "no-chain")
    sonia = world.person("Sonia Weber", closeness="faint")
    knows(world, sonia, nadia, "faint")
    assert light(world, nadia, "chain", request=refused)[2] == "begin-chain"


def test_what_is_owed_at_the_beginning_of_a_chain_comes_first(world, nadia, karim):
    knows(world, karim, nadia)
    world.log(karim, "advice", TUESDAY - days(1), helped=True)
    assert light(world, nadia, "chain") == ("amber", "chain-in-debt", "thank-first")


# R4 · the right moment


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 24), ("green", "open-day", "")),
        (date(2026, 11, 28), ("amber", "weekend", "next-day")),
        (date(2026, 8, 14), ("amber", "mid-august", "next-day")),
        (date(2026, 12, 28), ("amber", "christmas", "next-day")),
        (date(2027, 5, 7), ("amber", "bridge", "next-day")),
        (date(2027, 1, 4), ("amber", "return", "next-day")),
        (date(2026, 8, 27), ("green", "august", "next-day")),
    ],
)
def test_the_day(world, nadia, day, expected):
    assert light(world, nadia, "timing", day) == expected


def test_a_follow_up_whose_day_was_counted_does_not_wait_for_the_pile(world, nadia):
    request = world.ask(nadia, date(2026, 12, 10))
    assert light(world, nadia, "timing", date(2027, 1, 4), request=request)[0] == "green"


def test_absence_and_a_planned_day(world):
    paul = world.person("Paul Zeller", away_from=TUESDAY, away_until=TUESDAY + days(8))
    found = lit(world, paul)["timing"]
    assert found.better and found.better.params["day"] == TUESDAY + days(13), "two days after their return"
    later = world.ask(paul, planned=TUESDAY + days(13))
    assert light(world, paul, "timing", request=later)[0] == "green"


@pytest.mark.parametrize(("channel", "colour"), [("phone", "amber"), ("text", "amber"), ("email", "green")])
def test_the_hour_is_that_of_the_contact(world, channel, colour):
    tokyo = world.person("Aiko Tanaka", country="JP")
    morning = datetime(2026, 11, 24, 11, tzinfo=UTC)
    assert light(world, tokyo, "timing", channel=channel, at=morning)[:2] == (colour, "off-hours")
    assert light(world, tokyo, "timing", channel=channel, at=morning - timedelta(hours=8))[:2] == ("green", "open-day")
    assert light(world, tokyo, "timing", channel=channel, at=morning, on=TUESDAY + days(1))[1] == "open-day"


# R11 · the channel


def test_linkedin_to_a_stranger_is_better_an_e_mail(world):
    for fields, expected in (
        ({"emails": ("n@example.org",)}, ("amber", "other-channel")),
        ({}, ("amber", "find-address")),
        ({"connected_on": TUESDAY}, ("green", "")),
        ({"closeness": "faint"}, ("green", "")),
        ({"closeness": None}, ("green", "")),
    ):
        person = world.person("Nadia Lefèvre", **({"closeness": "never-met"} | fields))
        colour, _, better = light(world, person, "channel", channel="linkedin")
        assert (colour, better) == expected


def test_a_delicate_ask_is_better_made_by_voice(world, karim):
    request = world.ask(karim, weight="large")
    assert light(world, karim, "channel", request=request, channel="email") == ("amber", "delicate", "other-channel")
    assert light(world, karim, "channel", request=request, channel="phone")[0] == "green"


# R10 · standing


@pytest.mark.parametrize(
    ("standing", "strength", "kind", "colour"),
    [
        ("peer", "cold", "advice", "green"),
        (None, "cold", "advice", "green"),
        ("above", "cold", "advice", "amber"),
        ("above", "named", "introduction", "green"),
        ("well-above", "cold", "advice", "amber"),
        ("well-above", "named", "advice", "green"),
        ("well-above", "solid", "introduction", "amber"),
    ],
)
def test_a_gift_comes_before_an_ask_of_someone_above(world, karim, standing, strength, kind, colour):
    person = world.person("Hélène Roux", standing=standing, closeness="never-met")
    may, will = {"cold": ("not-asked", "not-asked"), "named": ("yes", "not-asked"), "solid": ("yes", "yes")}[strength]
    request = world.ask(person, by=karim, kind=kind, may_contact=may, will_meet=will)
    found = lit(world, person, request=request)["standing"]
    assert found.light == colour
    if colour == "amber":
        assert found.better and found.better.code.startswith("gift-")
        world.log(person, "article", TUESDAY - days(3), direction="out", gave=True)
        assert light(world, person, "standing", request=request)[0] == "green"


def test_far_above_the_first_gifts_are_an_audience_information_credit(world):
    person = world.person("Hélène Roux", standing="well-above", closeness="never-met")
    assert light(world, person, "standing")[2] == "gift-interview"


@pytest.mark.parametrize("fields", [{"recruiter": True}, {"organisation": "Hélène Roux"}])
def test_recruiters_and_organisations_may_simply_be_asked(world, fields):
    person = world.person("Hélène Roux", standing="well-above", **fields)
    for n in (50, 40, 30):
        world.ask(person, TUESDAY - days(n))
    found = lit(world, person)
    assert (found["standing"].light, found["balance"].light) == ("green", "green")


# R9 · give and take


def test_three_asks_with_nothing_given_call_for_a_gift(world, karim):
    for n in (50, 40, 30):
        world.change(world.ask(karim, TUESDAY - days(n)), answers=(Answer(kind="no", on=TUESDAY - days(n - 5)),))
    colour, why, better = light(world, karim, "balance")
    assert (colour, why, better) == ("amber", "asked-too-often", "gift-interest")
    world.log(karim, "thanks", TUESDAY - days(1))
    assert light(world, karim, "balance")[0] == "green"


def test_a_follow_up_is_no_new_ask(world, karim):
    *_, request = [world.ask(karim, TUESDAY - days(n)) for n in (60, 50, 40, 30)]
    assert light(world, karim, "balance", request=request)[:2] == ("green", "no-new-ask")


# R6, R7 · thanks and news


def test_thanks_and_news_come_before_the_next_ask(world, nadia, karim):
    world.log(nadia, "advice", TUESDAY - days(1), helped=True)
    assert light(world, nadia, "gratitude") == ("amber", "thanks-owed", "thank-first")
    world.log(nadia, "thanks", TUESDAY)
    assert light(world, nadia, "gratitude")[0] == "green"
    request = world.ask(nadia, TUESDAY - days(9), by=karim)
    world.answer(request, "yes", TUESDAY - days(1))
    sonia = world.person("Sonia Weber")
    found = lit(world, sonia, request=world.ask(sonia, by=karim))["gratitude"]
    assert found.better and (found.better.code, found.better.params["contact"]) == ("update-first", karim)


def test_a_message_that_thanks_before_it_asks_owes_nothing_more(world, nadia):
    world.log(nadia, "advice", TUESDAY - days(1), helped=True)
    (item,) = world.due(TUESDAY, "thanks")
    assert light(world, nadia, "gratitude", settles=[item.id])[0] == "green"


def test_what_was_left_undone_on_purpose_is_not_asked_for(world, nadia):
    world.log(nadia, "advice", TUESDAY - days(1), helped=True)
    (item,) = world.due(TUESDAY, "thanks")
    world.snooze(item.id, TUESDAY, TUESDAY + days(3))
    assert light(world, nadia, "gratitude")[0] == "amber"
    world.snooze(item.id, TUESDAY)
    assert light(world, nadia, "gratitude")[0] == "green"


# R5 · follow-ups


def test_two_follow_ups_no_more(world, nadia, karim):
    request = world.ask(nadia, date(2026, 9, 1), by=karim)
    assert light(world, nadia, "follow-ups", request=request)[:2] == ("green", "first-follow-up")
    request = world.follow_up(request, date(2026, 9, 10))
    assert light(world, nadia, "follow-ups", request=request)[:2] == ("green", "last-follow-up")
    request = world.follow_up(request, date(2026, 9, 24))
    assert light(world, nadia, "follow-ups", request=request) == ("red", "third-follow-up", "ask-connector")


def test_after_two_silent_follow_ups_without_a_connector_there_are_other_ways(world, nadia):
    request = world.follow_up(world.follow_up(world.ask(nadia, date(2026, 9, 1)), date(2026, 9, 10)), date(2026, 9, 24))
    assert light(world, nadia, "follow-ups", request=request) == ("red", "third-follow-up", "other-way")


def test_a_follow_up_before_its_day_may_rest(world, nadia):
    request = world.ask(nadia, TUESDAY - days(2))
    found = lit(world, nadia, request=request)["follow-ups"]
    assert (found.light, found.why.code) == ("amber", "follow-up-early")
    assert found.why.params["due"] == world.due(TUESDAY + days(9), "follow-up")[0].due


def test_a_word_that_came_in_may_be_the_answer(world, nadia):
    request = world.ask(nadia, TUESDAY - days(30))
    world.log(nadia, "message-in", TUESDAY - days(2), request)
    assert light(world, nadia, "follow-ups", request=request) == ("amber", "perhaps-answered", "note-answer")


# All of them


def test_the_request_at_hand_is_the_planned_one_else_the_open_one(world, nadia):
    assert at_hand(world.book, nadia) is None
    waiting = world.ask(nadia, TUESDAY - days(9))
    world.ask(nadia, TUESDAY - days(3), incoming=True)
    world.change(world.ask(nadia, TUESDAY - days(5)), closed=TUESDAY)
    assert at_hand(world.book, nadia) == waiting
    planned = world.ask(nadia, planned=TUESDAY)
    assert at_hand(world.book, nadia) == planned


def test_what_asks_nothing_has_no_lights_and_a_relay_has_its_own(world, nadia):
    contact = world.book.contacts[nadia]
    for purpose in ("thanks", "update", "keep-warm", "reply"):
        assert lights_of(asking(world.book, TUESDAY, contact, purpose=purpose)) == ()
    relay = lights_of(asking(world.book, TUESDAY, contact, purpose="introduction-relay"))
    assert [v.code for v in relay] == ["timing", "channel", "gratitude"]


@given(st.integers(0, 730))
def test_the_better_day_is_good(new_world, ahead):
    world = new_world()
    nadia = world.person("Nadia Lefèvre", country="FR")
    verdict = lit(world, nadia, TUESDAY + days(ahead))["timing"]
    if verdict.light == "amber":
        assert verdict.better
        assert lit(world, nadia, verdict.better.params["day"])["timing"].light == "green"


people = st.fixed_dictionaries(
    {
        "closeness": st.sampled_from((None, *get_args(Closeness))),
        "standing": st.sampled_from((None, *get_args(Standing))),
        "recruiter": st.booleans(),
        "leave_in_peace": st.booleans(),
        "connected_on": st.sampled_from((None, TUESDAY)),
        "organisation": st.sampled_from(("", "Frigo SA", "Nadia Lefèvre")),
    }
)
requests = st.fixed_dictionaries(
    {
        "may_contact": st.sampled_from(get_args(Assent)),
        "will_meet": st.sampled_from(get_args(Assent)),
        "weight": st.sampled_from(get_args(Weight)),
        "kind": st.sampled_from(("advice", "introduction")),
    }
)


@settings(max_examples=150)
@given(
    people,
    requests,
    st.booleans(),
    st.integers(0, 3),
    st.sampled_from((None, *get_args(Channel))),
    st.sampled_from((None, *sorted(ASKS))),
    st.integers(0, 400),
)
def test_red_only_for_what_the_method_refuses(new_world, person, fields, named, sent, channel, purpose, ahead):
    """Whatever the person, the request and the day: eight lights in their order, and red for two reasons only."""
    world = new_world()
    karim = world.person("Karim Benali", closeness="good")
    nadia = world.person("Nadia Lefèvre", **person)
    request = world.ask(nadia, TUESDAY - days(60) if sent else None, by=karim if named else "", **fields)
    for n in range(1, sent):
        request = world.follow_up(request, TUESDAY - days(40 - n))
    contact = world.book.contacts[nadia]
    on = TUESDAY + days(ahead)
    found = lights_of(asking(world.book, on, contact, request=request, channel=channel, purpose=purpose))
    assert tuple(v.code for v in found) == CODES
    refused = {v.why.code for v in found if v.light == "red"}
    follows = (purpose or ("follow-up" if sent else "request")) == "follow-up"
    assert ("name-refused" in refused) == (named and fields["may_contact"] == "no")
    assert ("third-follow-up" in refused) == (follows and sent == 3)
    assert refused <= {"name-refused", "third-follow-up"}
