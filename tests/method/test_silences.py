"""What a silence calls for: two follow-ups, on good days, then the connector or another way."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.moments import is_closed, whereabouts
from reseau_tui.method.obligations import everything
from reseau_tui.method.workdays import working_days_between
from reseau_tui.model.people import Busy
from reseau_tui.model.requests import Message

TODAY = date(2026, 11, 24)


def on(month: int, day: int) -> date:
    return date(2026, month, day)


def follow_ups(world) -> list[date]:
    """The days of all follow-ups to come, whoever they go to."""
    return [o.due for o in everything(world.book, TODAY) if o.kind == "follow-up"]


@pytest.mark.parametrize(
    ("sent", "due", "why"),
    [
        (on(10, 5), on(10, 14), "seven working days"),
        (on(10, 2), on(10, 13), "a weekend in between"),
        (on(5, 5), on(5, 18), "8 May is a holiday, and Ascension with its bridge are closed"),
        (on(7, 30), on(8, 24), "mid-August"),
        (on(12, 14), date(2027, 1, 4), "Christmas"),
    ],
)
def test_the_first_follow_up_falls_on_a_day_that_is_not_closed(world, sent: date, due: date, why: str) -> None:
    world.ask(world.person("Nadia"), sent)
    assert follow_ups(world) == [due], why


def test_the_day_is_that_of_the_contact_s_country(world) -> None:
    world.organisation("Ouest Frais", country="DE")
    world.ask(world.person("Karl", organisation="Ouest Frais"), on(7, 6))
    world.ask(world.person("Luc"), on(7, 6))
    # 14 July is a public holiday in France only.
    assert follow_ups(world) == [on(7, 15), on(7, 16)]


def test_it_waits_while_they_are_away_or_their_organisation_is_busy(world) -> None:
    world.organisation("Frigo", busy=(Busy(start=on(10, 12), end=on(10, 16)),))
    nadia = world.person("Nadia", organisation="Frigo")
    world.ask(nadia, on(10, 5))
    assert follow_ups(world) == [on(10, 19)]
    world.change(world.book.contacts[nadia], away_from=on(10, 19), away_until=on(10, 21))
    assert follow_ups(world) == [on(10, 22)]


def test_days_on_which_they_said_to_be_away_do_not_count(world) -> None:
    request = world.ask(world.person("Nadia"), on(10, 5))
    world.answer(request, "away", on(10, 7), until=on(10, 16))
    # One working day had gone by; six remain after the 16th.
    assert follow_ups(world) == [on(10, 26)]


def test_an_absence_whose_end_nobody_knows_is_not_forgotten(world) -> None:
    nadia = world.person("Nadia")
    request = world.ask(nadia, on(10, 5))
    world.answer(request, "away", on(10, 7))
    assert follow_ups(world) == [on(10, 15)]
    world.change(world.book.contacts[nadia], away_until=on(10, 16))
    assert follow_ups(world) == [on(10, 26)]


class TestHeld:
    """A message or a call on a request may be its answer: the follow-up waits until that is said."""

    @pytest.mark.parametrize("kind", ["message-in", "call", "information"])
    def test_until_answer_says_what_it_was(self, world, kind: str) -> None:
        nadia = world.person("Nadia")
        request = world.ask(nadia, on(10, 5))
        world.log(nadia, kind, on(10, 8), request)
        assert follow_ups(world) == []
        world.answer(request, "away", on(10, 8), until=on(10, 9))
        assert follow_ups(world) == [on(10, 16)]

    def test_from_the_day_of_sending_on(self, world) -> None:
        nadia = world.person("Nadia")
        request = world.ask(nadia, on(10, 5))
        early = world.log(nadia, "message-in", on(10, 4), request)
        assert follow_ups(world) == [on(10, 14)]
        world.change(early, on=on(10, 5))
        assert follow_ups(world) == []

    def test_a_follow_up_sent_all_the_same_goes_on(self, world) -> None:
        nadia = world.person("Nadia")
        request = world.ask(nadia, on(10, 5))
        world.log(nadia, "message-in", on(10, 8), request)
        world.follow_up(request, on(10, 14))
        assert follow_ups(world) == [on(10, 28)]

    @pytest.mark.parametrize("who", ["another subject", "someone else", "nobody there", "my message"])
    def test_not_by_what_cannot_be_the_answer(self, world, who: str) -> None:
        nadia, karim = world.person("Nadia"), world.person("Karim")
        request = world.ask(nadia, on(10, 5))
        if who == "another subject":
            world.log(nadia, "message-in", on(10, 8))
        elif who == "someone else":
            world.log(karim, "message-in", on(10, 8), request)
        elif who == "nobody there":
            world.log(nadia, "call", on(10, 8), request, unanswered=True)
        else:
            world.log(nadia, "message-out", on(10, 8), request)
        assert follow_ups(world) == [on(10, 14)]

    def test_the_connector_is_not_asked_meanwhile(self, world) -> None:
        nadia, karim = world.person("Nadia"), world.person("Karim")
        request = world.ask(nadia, on(9, 14), by=karim)
        world.follow_up(request, on(9, 23))
        world.follow_up(request, on(10, 7))
        assert world.owed(TODAY) == [("ask-connector", "Karim")]
        world.log(nadia, "message-in", on(11, 20), request)
        assert world.owed(TODAY) == []


def test_a_message_that_bounced_was_not_sent(world) -> None:
    nadia = world.person("Nadia")
    request = world.ask(nadia, on(10, 5))
    world.follow_up(request, on(10, 14))
    messages = world.book.requests[request.id].messages
    world.change(request, messages=(messages[0], msgspec.structs.replace(messages[1], bounced=True)))
    assert follow_ups(world) == [on(10, 14)]
    world.change(request, messages=(msgspec.structs.replace(messages[0], bounced=True),), planned=on(10, 6))
    assert follow_ups(world) == []
    assert world.owed(on(10, 6)) == [("send", "Nadia")]


def test_a_request_of_theirs_is_never_followed_up(world) -> None:
    world.ask(world.person("Nadia"), on(10, 5), incoming=True)
    assert world.owed(TODAY) == []


def test_a_third_message_is_plain_and_starts_nothing(world) -> None:
    nadia = world.person("Nadia")
    request = world.ask(nadia, on(9, 14))
    world.follow_up(request, on(9, 23))
    world.follow_up(request, on(10, 7))
    world.log(nadia, "message-out", on(10, 19), request)
    assert [(i.kind, i.due) for i in world.due(TODAY)] == [("other-way", on(10, 21))]


def test_a_renewed_recommendation_has_its_own_two_follow_ups(world) -> None:
    nadia, karim = world.person("Nadia"), world.person("Karim")
    request = world.ask(nadia, on(9, 1), by=karim)
    world.follow_up(request, on(9, 10))
    request = world.follow_up(request, on(9, 24))
    assert world.owed(on(10, 8)) == [("ask-connector", "Karim")]
    world.log(karim, "call", on(10, 8), request)
    world.change(
        request, advice="rappelle-la de ma part", messages=(*request.messages, Message(on=on(10, 9), attempt=1))
    )
    assert follow_ups(world) == [on(10, 20)]
    world.follow_up(request, on(10, 20), attempt=1)
    assert follow_ups(world) == [on(11, 3)]
    world.follow_up(request, on(11, 3), attempt=1)
    assert follow_ups(world) == []
    # The advice was on the first silence; this is another.
    assert world.owed(on(11, 18)) == [("ask-connector", "Karim")]


class TestYesWithoutDate:
    """Dates proposed and no word: the rule of follow-ups begins afresh."""

    def asked(self, world):
        nadia = world.person("Nadia")
        request = world.ask(nadia, on(9, 14))
        world.follow_up(request, on(9, 23))
        return nadia, world.answer(request, "yes", on(10, 1))

    def test_counted_from_the_dates_proposed(self, world) -> None:
        nadia, request = self.asked(world)
        assert follow_ups(world) == []
        world.log(nadia, "message-out", on(10, 5), request)
        assert follow_ups(world) == [on(10, 14)]
        world.follow_up(request, on(10, 14), attempt=1)
        assert follow_ups(world) == [on(10, 28)]
        world.follow_up(request, on(10, 28), attempt=1)
        assert follow_ups(world) == []
        assert world.owed(on(11, 12)) == [("other-way", "Nadia")]

    def test_a_follow_up_proposes_dates_too(self, world) -> None:
        _, request = self.asked(world)
        world.follow_up(request, on(10, 8), attempt=1)
        assert world.due(TODAY, "fix-date") == []
        assert follow_ups(world) == [on(10, 22)]

    def test_the_call_in_which_dates_were_proposed_holds_nothing(self, world) -> None:
        nadia, request = self.asked(world)
        world.log(nadia, "call", on(10, 5), request)
        assert follow_ups(world) == [on(10, 14)]
        world.log(nadia, "message-in", on(10, 7), request)
        assert follow_ups(world) == []

    def test_being_away_does_not_take_the_yes_back(self, world) -> None:
        nadia, request = self.asked(world)
        world.log(nadia, "message-out", on(10, 5), request)
        world.answer(request, "away", on(10, 6), until=on(10, 9))
        assert follow_ups(world) == [on(10, 20)]

    @pytest.mark.parametrize("held", [True, False])
    def test_a_meeting_fixed_or_held_ends_it(self, world, held: bool) -> None:
        nadia, request = self.asked(world)
        world.log(nadia, "message-out", on(10, 5), request)
        world.log(nadia, "meeting", on(12, 1), request, fixed=on(10, 6), held=held)
        assert follow_ups(world) == []
        assert world.due(TODAY, "fix-date") == []

    def test_a_cancelled_meeting_asks_for_new_dates(self, world) -> None:
        nadia, request = self.asked(world)
        world.log(nadia, "message-out", on(10, 5), request)
        world.log(nadia, "meeting", on(10, 12), request, fixed=on(10, 6), held=False, cancelled=True)
        assert follow_ups(world) == []
        (item,) = world.due(on(10, 12), "fix-date")
        assert (item.since, item.due, item.late_after) == (on(10, 6), on(10, 9), on(10, 13))


class TestTwoSilentFollowUps:
    """After the second: the connector, where there is one to ask."""

    def silent(self, world, **fields):
        karim, nadia = world.person("Karim"), world.person("Nadia")
        request = world.ask(nadia, on(9, 14), by=karim, **fields)
        world.follow_up(request, on(9, 23))
        return karim, nadia, world.follow_up(request, on(10, 7))

    def test_the_connector_is_asked_what_they_advise(self, world) -> None:
        karim, nadia, _ = self.silent(world)
        (item,) = world.due(on(10, 21))
        assert (item.kind, item.contact, item.via) == ("ask-connector", karim, (karim, nadia))

    def test_on_a_day_that_is_good_for_the_connector(self, world) -> None:
        karim, _, _ = self.silent(world)
        world.change(world.book.contacts[karim], away_from=on(10, 21), away_until=on(10, 23))
        (item,) = world.due(TODAY)
        assert (item.since, item.due) == (on(10, 26), on(10, 26))

    @pytest.mark.parametrize("why", ["no", "in peace", "manager", "not in the book"])
    def test_another_way_where_there_is_no_connector_to_ask(self, world, why: str) -> None:
        karim, nadia, request = self.silent(world)
        if why == "no":
            world.change(request, may_contact="no")
        elif why == "in peace":
            world.change(world.book.contacts[karim], leave_in_peace=True)
        elif why == "manager":
            world.manages(karim, nadia)
        else:
            world.change(request, connector="", connector_name="Karim")
        assert [(i.kind, i.contact, i.due) for i in world.due(TODAY)] == [("other-way", nadia, on(10, 21))]

    def test_another_way_is_open_on_closed_days_too(self, world) -> None:
        nadia = world.person("Nadia", away_from=on(10, 19), away_until=on(10, 30))
        request = world.ask(nadia, on(9, 14))
        world.follow_up(request, on(9, 23))
        world.follow_up(request, on(10, 7))
        assert [(i.kind, i.due) for i in world.due(TODAY)] == [("other-way", on(10, 21))]

    def test_a_word_about_it_after_the_second_follow_up_settles_it_beforehand(self, world) -> None:
        karim, _, request = self.silent(world)
        other = world.log(karim, "message-out", on(10, 9))
        assert world.due(on(10, 21), "ask-connector")
        world.change(other, request=request.id)
        assert world.due(on(10, 21), "ask-connector") == []

    def test_nothing_about_someone_left_in_peace(self, world) -> None:
        _, nadia, _ = self.silent(world)
        world.change(world.book.contacts[nadia], leave_in_peace=True)
        assert world.owed(TODAY) == []


def test_the_numbers_are_those_of_the_settings(world) -> None:
    request = world.ask(world.person("Nadia"), on(10, 5))
    numbers = world.book.settings.numbers
    world.settings(numbers=msgspec.structs.replace(numbers, first_follow_up=3, most_follow_ups=1, ask_connector=2))
    assert follow_ups(world) == [on(10, 8)]
    world.follow_up(request, on(10, 8))
    assert [(i.kind, i.due) for i in world.due(on(10, 12))] == [("other-way", on(10, 12))]


days = st.integers(0, 700).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
lengths = st.integers(0, 30).map(lambda n: timedelta(days=n))


@settings(max_examples=200)
@given(
    st.sampled_from(["FR", "BE", "DE", "US"]),
    days,
    st.sampled_from([0, 1, 2]),
    st.none() | st.tuples(days, lengths),
    st.none() | st.tuples(days, lengths),
    st.none() | st.tuples(days, lengths),
)
def test_no_message_that_asks_falls_due_on_a_closed_day(new_world, country, sent, count, away, busy, pause) -> None:
    world = new_world()
    periods = (Busy(start=busy[0], end=busy[0] + busy[1]),) if busy else ()
    world.organisation("Frigo", busy=periods)
    absence = {"away_from": away[0], "away_until": away[0] + away[1]} if away else {}
    nadia, karim = (world.person(n, country=country, organisation="Frigo", **absence) for n in ("Nadia", "Karim"))
    request = world.ask(nadia, sent, by=karim)
    for n in range(count):
        world.follow_up(request, sent + timedelta(days=14 * (n + 1)))
    world.ask(karim, planned=sent)
    if pause:
        world.pause(pause[0], pause[0] + pause[1])
    found = everything(world.book, sent)
    assert sorted(o.kind for o in found if o.due != date.max) == sorted(
        ["send", "ask-connector" if count == 2 else "follow-up"]
    )
    for owed in found:
        where = whereabouts(world.book, world.book.contacts[owed.contact])
        assert owed.since == owed.due
        assert not is_closed(owed.due, where)
        assert not (pause and pause[0] <= owed.due <= pause[0] + pause[1])
        if owed.kind == "follow-up":
            last = world.book.requests[request.id].delivered[-1].on
            assert working_days_between(last, owed.due, country) >= (10 if count else 7)
