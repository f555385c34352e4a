"""R15: what a silence may mean, from the request's own record, and what else can be tried."""

from __future__ import annotations

from datetime import date, timedelta

from reseau_tui.method.silence_causes import causes, other_ways
from reseau_tui.model.people import Tie
from reseau_tui.model.requests import Light, Message

TUESDAY = date(2026, 10, 6)
SATURDAY = date(2026, 10, 10)
SHORT = "Comment avez-vous choisi vos palettes ?"


def codes(world, request) -> list[str]:
    return [cause.code for cause in causes(world.book, world.book.requests[request.id])]


def sent(on: date = TUESDAY, text: str = SHORT, channel: str | None = "email", kind: str = "request") -> Message:
    return Message(on=on, text=text, channel=channel, kind=kind)


def test_a_good_request_well_recommended_has_no_cause_to_tell(world):
    karim, nadia = world.person("Karim", closeness="good"), world.person("Nadia", closeness="never-met")
    request = world.change(world.ask(nadia, by=karim, will_meet="yes"), messages=(sent(),))
    assert codes(world, request) == []


def test_cold_is_the_first_cause_unless_we_know_each_other(world):
    stranger, friend = world.person("Nadia", closeness="never-met"), world.person("Paul", closeness="good")
    assert codes(world, world.change(world.ask(stranger), messages=(sent(),))) == ["cold"]
    assert codes(world, world.change(world.ask(friend), messages=(sent(),))) == []


def test_long_says_how_long_by_the_limit_of_its_purpose(world):
    paul = world.person("Paul", closeness="good")
    request = world.change(world.ask(paul), messages=(sent(text=SHORT + " mot" * 150),))
    (cause,) = causes(world.book, request)
    assert (cause.code, cause.params) == ("long", {"words": 156, "most": 150})
    follow_up = sent(TUESDAY + timedelta(days=9), "mot " * 81 + "?", kind="follow-up")
    request = world.change(request, messages=(sent(), follow_up))
    (cause,) = causes(world.book, request)
    assert cause.params["most"] == 80


def test_a_message_that_asks_nothing_may_have_asked_nothing(world):
    paul = world.person("Paul", closeness="good")
    request = world.change(world.ask(paul), messages=(sent(text="J’aimerais vous rencontrer."),))
    assert codes(world, request) == ["no-question"]
    assert codes(world, world.change(request, messages=(sent(text=""),))) == []


def test_linkedin_to_someone_never_met_is_a_weak_channel(world):
    karim = world.person("Karim")
    for fields, expected in (
        ({"closeness": "never-met"}, ["weak-channel"]),
        ({"closeness": "never-met", "connected_on": TUESDAY}, []),
        ({"closeness": "faint"}, []),
    ):
        nadia = world.person("Nadia", **fields)
        request = world.change(world.ask(nadia, by=karim), messages=(sent(channel="linkedin"),))
        assert codes(world, request) == expected


def test_a_bad_day_counts_unless_a_later_message_left_on_a_good_one(world):
    paul = world.person("Paul", closeness="good")
    request = world.change(world.ask(paul), messages=(sent(SATURDAY),))
    (cause,) = causes(world.book, request)
    assert (cause.code, cause.params) == ("bad-day", {"on": SATURDAY})
    good = sent(date(2026, 10, 20), kind="follow-up")
    assert codes(world, world.change(request, messages=(sent(SATURDAY), good))) == []


def test_far_above_with_nothing_offered_before(world):
    director = world.person("Directrice", standing="well-above", closeness="never-met")
    request = world.change(world.ask(director), messages=(sent(),))
    assert codes(world, request) == ["cold", "nothing-offered"]
    world.log(director, "article", TUESDAY - timedelta(days=20), direction="out", gave=True)
    assert codes(world, request) == ["cold"]


def test_asked_too_much_with_nothing_given(world):
    paul = world.person("Paul", closeness="good")
    for days in (10, 20, 30):
        world.ask(paul, TUESDAY - timedelta(days=days))
    request = world.change(world.ask(paul), messages=(sent(),))
    assert codes(world, request) == ["asked-too-often"]


def test_what_the_lights_were_is_believed(world):
    nadia = world.person("Nadia", closeness="never-met", standing="well-above")
    lights = tuple(Light(code=code, light="green") for code in ("recommendation", "standing", "timing"))
    request = world.change(world.ask(nadia), messages=(sent(SATURDAY),), lights=lights)
    assert codes(world, request) == []
    amber = tuple(Light(code=code, light="amber") for code in ("standing", "timing", "balance"))
    paul = world.person("Paul", closeness="good")
    request = world.change(world.ask(paul), messages=(sent(),), lights=amber)
    assert codes(world, request) == ["nothing-offered", "bad-day", "asked-too-often"]


def test_an_answer_ends_the_wondering(world):
    nadia = world.person("Nadia", closeness="never-met")
    request = world.change(world.ask(nadia), messages=(sent(),))
    world.answer(request, "away", TUESDAY)
    assert codes(world, request) == ["cold"]
    world.answer(request, "no", TUESDAY)
    assert codes(world, request) == []
    assert codes(world, world.ask(nadia)) == []
    assert codes(world, world.ask(nadia, TUESDAY, incoming=True)) == []


def test_other_ways_begin_with_who_knows_us_both(world):
    nadia = world.person("Nadia", closeness="never-met", phones=("06",), emails=("n@example.org",))
    karim, sonia, boss, stranger, peace = (
        world.person("Karim", closeness="good"),
        world.person("Sonia", closeness="close"),
        world.person("Cheffe", closeness="close"),
        world.person("Inconnu", closeness="never-met"),
        world.person("En paix", closeness="close", leave_in_peace=True),
    )
    for other, strength in ((karim, "good"), (sonia, "faint"), (stranger, "close"), (peace, "close")):
        world._new(Tie, a=other, b=nadia, strength=strength)
    world.manages(boss, nadia)
    request = world.change(world.ask(nadia), messages=(sent(channel="linkedin"),))
    found = other_ways(world.book, request)
    assert [way.code for way in found] == ["shared-contact", "phone", "email", "comment", "event"]
    assert found[0].params == {"contact": karim, "name": "Karim"}
    request = world.change(request, connector=karim, may_contact="yes")
    assert other_ways(world.book, request)[0].params["name"] == "Sonia"


def test_a_way_that_was_tried_is_no_other_way(world):
    nadia = world.person("Nadia", phones=("06",), emails=("n@example.org",))
    request = world.change(world.ask(nadia), messages=(sent(channel="phone"), sent(channel="email", kind="follow-up")))
    assert [way.code for way in other_ways(world.book, request)] == ["comment", "event"]
