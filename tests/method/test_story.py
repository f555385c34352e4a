"""The story of a recommendation, day by day: a silence in one branch, a yes and what it leads to in the other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reseau_tui.method.requests import follow_up_refusal


def oct_(day: int) -> date:
    return date(2026, 10, day)


def nov(day: int) -> date:
    return date(2026, 11, day)


@pytest.fixture
def asked(world):
    """On Monday 5 October, Béatrice is asked for advice, recommended by Anne."""
    world.anne = world.person("Anne", closeness="good", register="tu")
    world.beatrice = world.person("Béatrice", standing="above", register="vous", closeness="never-met")
    world.request = world.ask(
        world.beatrice, oct_(5), by=world.anne, about="la chaîne du froid", will_meet="yes", made=oct_(5)
    )
    return world


def test_silence_is_followed_up_twice_then_the_connector_is_asked(asked) -> None:
    world, request = asked, asked.request
    for day in range(5, 14):
        assert world.owed(oct_(day)) == []
    assert world.owed(oct_(14)) == [("follow-up", "Béatrice")]
    first = world.due(oct_(14))[0]
    assert (first.since, first.due, first.late_after) == (oct_(14), oct_(14), oct_(16))
    assert first.why.params["nth"] == 1
    assert not first.is_late(oct_(16))
    assert first.is_late(oct_(17))

    world.follow_up(request, oct_(14))
    for day in range(14, 28):
        assert world.owed(oct_(day)) == []
    assert world.owed(oct_(28)) == [("follow-up", "Béatrice")]
    second = world.due(oct_(28))[0]
    assert second.why.params["nth"] == 2
    assert second.id != first.id

    world.follow_up(request, oct_(28))
    day = oct_(28)
    while day < nov(12):
        # 11 November is a public holiday: it is not among the ten working days.
        assert world.owed(day) == []
        day += timedelta(days=1)
    assert world.owed(nov(12)) == [("ask-connector", "Anne")]
    question = world.due(nov(12))[0]
    assert (question.due, question.late_after) == (nov(12), nov(19))
    assert question.via == (world.anne, world.beatrice)
    assert question.about == "la chaîne du froid"
    assert follow_up_refusal(world.book, world.book.requests[request.id]).code == "third-follow-up"

    word = world.log(world.anne, "message-out", nov(12), request)
    assert world.owed(nov(12)) == []
    world.take_back(word)
    assert world.owed(nov(12)) == [("ask-connector", "Anne")]


def test_a_yes_is_told_to_the_connector_and_help_is_thanked(asked) -> None:
    world, request = asked, asked.request
    world.answer(request, "yes", oct_(8))
    assert world.owed(oct_(8)) == [("update", "Anne"), ("fix-date", "Béatrice")]
    told, fix = world.due(oct_(8))
    assert (told.since, told.due, told.late_after) == (oct_(8), oct_(12), oct_(12))
    assert told.via == (world.anne, world.beatrice)
    assert told.why.code == "update-yes"
    assert (fix.since, fix.due, fix.late_after) == (oct_(8), oct_(13), oct_(15))

    chloe = world.person("Chloé")
    meeting = world.log(world.beatrice, "meeting", oct_(13), request, helped=True, introduced=(chloe,), note="utile")
    assert world.owed(oct_(13)) == [("thanks", "Béatrice"), ("update", "Anne"), ("next-step", "Béatrice")]
    thanks = world.due(oct_(13), "thanks")[0]
    assert (thanks.contact, thanks.since, thanks.due, thanks.late_after) == (
        world.beatrice,
        oct_(13),
        oct_(14),
        oct_(15),
    )
    assert thanks.source == meeting.id
    assert [part.why.code for part in world.due(oct_(13), "update")[0].parts] == ["update-yes", "update-met"]

    world.log(world.anne, "update", oct_(13))
    world.log(world.beatrice, "thanks", oct_(14))
    assert not world.due(oct_(14), "update")
    assert not world.due(oct_(14), "thanks")

    onward = world.ask(chloe, oct_(14), by=world.beatrice, about="les fournisseurs", made=oct_(14))
    world.answer(onward, "yes", oct_(15))
    assert world.owed(oct_(15)) == [("update", "Béatrice"), ("fix-date", "Chloé")]
    world.log(chloe, "meeting", oct_(20), onward, helped=True, next_step="none")
    assert world.owed(oct_(20)) == [("thanks", "Chloé"), ("update", "Béatrice"), ("update", "Anne")]
    near, far = world.due(oct_(20), "update")
    assert near.via == (world.beatrice, chloe)
    assert far.via == (world.anne, world.beatrice, chloe)
    assert far.why.params["through"] == ("Béatrice",)
    assert (far.since, far.due, far.late_after) == (oct_(20), nov(3), nov(3))


def test_one_thanks_settles_all_earlier_help_of_that_person(world) -> None:
    helper, other = world.person("Luc"), world.person("Marie")
    world.log(helper, "advice", oct_(5), helped=True)
    world.log(helper, "article", oct_(7), helped=True)
    world.log(other, "advice", oct_(5), helped=True)
    assert [(i.contact, len(i.parts), i.due) for i in world.due(oct_(7), "thanks")] == [
        (helper, 2, oct_(6)),
        (other, 1, oct_(6)),
    ]
    thanks = world.log(helper, "thanks", oct_(7))
    assert [i.contact for i in world.due(oct_(7), "thanks")] == [other]
    world.log(helper, "advice", oct_(8), helped=True)
    assert [len(i.parts) for i in world.due(oct_(8), "thanks", helper)] == [1]
    world.take_back(thanks)
    assert [len(i.parts) for i in world.due(oct_(8), "thanks", helper)] == [3]
