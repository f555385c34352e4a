"""Introductions that people ask of me, as connector and as target. Source: method R9, R16."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.method.balance import balance
from reseau_tui.method.introductions import introductions_of
from reseau_tui.method.moments import first_not_closed, whereabouts
from reseau_tui.method.obligations import obligations
from reseau_tui.model.people import Busy
from reseau_tui.model.requests import Consent

THURSDAY = date(2026, 10, 8)


def on(month: int, day: int) -> date:
    return date(2026, month, day)


def introduction(world: Any, *targets: str, asked: date = THURSDAY, **fields: Any) -> Any:
    sophie = fields.pop("by_whom", None) or world.person("Sophie")
    return world.ask(sophie, asked, kind="introduction", incoming=True, targets=targets, **fields)


def agreement(world: Any, request: Any, target: str, **fields: Any) -> Any:
    request = world.book.requests[request.id]
    others = tuple(consent for consent in request.consents if consent.target != target)
    return world.change(request, consents=(*others, Consent(target=target, **fields)))


def test_a_connector_asks_first_reminds_once_connects_and_hears(world: Any) -> None:
    """Agreement asked, one reminder at most, agreed, connected: each state has its one thing to do."""
    nadia = world.person("Nadia")
    request = introduction(world, nadia)
    assert world.owed(on(10, 12)) == [("consent", "Nadia")]
    agreement(world, request, nadia, asked=on(10, 9))
    assert world.owed(on(10, 19)) == []
    assert world.owed(on(10, 20)) == [("consent", "Nadia")]
    agreement(world, request, nadia, asked=on(10, 9), reminded=on(10, 20))
    assert world.owed(on(12, 20)) == []  # one reminder, however long the silence
    agreement(world, request, nadia, asked=on(10, 9), reminded=on(10, 20), answer="yes", on=on(10, 21))
    assert world.owed(on(10, 21)) == [("connect", "Sophie")]
    agreement(world, request, nadia, asked=on(10, 9), answer="yes", on=on(10, 21), connected=on(10, 22))
    assert world.owed(on(12, 20)) == []


def test_two_targets_have_an_agreement_and_an_identity_each(world: Any) -> None:
    nadia, benoit = world.person("Nadia"), world.person("Benoît")
    request = introduction(world, nadia, benoit)
    first = {o.id: o for o in obligations(world.book, THURSDAY)}
    assert sorted(o.contact for o in first.values()) == [nadia, benoit]
    agreement(world, request, nadia, answer="yes", on=on(10, 9))
    agreement(world, request, benoit, answer="no", on=on(10, 9))
    told = [o for o in obligations(world.book, on(10, 9)) if o.kind == "connect"]
    assert len({o.id for o in told}) == 2
    (item,) = world.due(on(10, 9))
    assert [part.why.code for part in item.parts] == ["connect", "connect-declined"]
    agreement(world, request, nadia, answer="yes", on=on(10, 9), connected=on(10, 12))
    # The word that connects one is a word to who asks: they heard of the other by it.
    assert world.owed(on(10, 12)) == []


def test_dismissing_the_question_says_nothing_of_the_reminder(world: Any) -> None:
    nadia = world.person("Nadia")
    request = introduction(world, nadia)
    (question,) = world.due(on(10, 12))
    world.snooze(question.id, on(10, 12))
    assert world.owed(on(10, 12)) == []
    agreement(world, request, nadia, asked=on(10, 12))
    (reminder,) = world.due(on(10, 21))
    assert reminder.id != question.id


def test_the_question_waits_for_a_good_day_and_is_listed_meanwhile(world: Any) -> None:
    """R4 moves the day it is due, not the day since when it is known."""
    world.organisation("Frigo", busy=(Busy(start=on(10, 9), end=on(10, 16)),))
    nadia = world.person("Nadia", organisation="Frigo")
    introduction(world, nadia)
    (item,) = world.due(THURSDAY)
    assert (item.since, item.due, item.late_after) == (THURSDAY, on(10, 19), on(10, 19))


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.booleans())
def test_no_question_and_no_reminder_is_due_on_a_closed_day(new_world: Any, asked: date, again: bool) -> None:
    world = new_world()
    nadia = world.person("Nadia")
    request = introduction(world, nadia, asked=asked)
    if again:
        agreement(world, request, nadia, asked=asked)
    (owed,) = [o for o in obligations(world.book, date(2028, 6, 1)) if o.kind == "consent"]
    where = whereabouts(world.book, world.book.contacts[nadia])
    assert first_not_closed(owed.due, where) == owed.due
    assert owed.since == (owed.due if again else asked)


def test_a_pause_moves_what_falls_into_it(world: Any) -> None:
    nadia = world.person("Nadia")
    introduction(world, nadia)
    world.pause(on(10, 7), on(10, 18))
    assert world.owed(on(10, 12)) == []
    (item,) = world.due(on(10, 19))
    assert item.since <= item.due
    assert not item.is_late(on(10, 19))


@pytest.mark.parametrize("at_peace", ["Sophie", "Nadia"])
def test_nobody_left_in_peace_is_asked_or_connected(world: Any, at_peace: str) -> None:
    nadia = world.person("Nadia", leave_in_peace=at_peace == "Nadia")
    sophie = world.person("Sophie", leave_in_peace=at_peace == "Sophie")
    request = introduction(world, nadia, by_whom=sophie)
    assert world.owed(on(10, 12)) == []
    agreement(world, request, nadia, answer="yes", on=on(10, 12))
    assert world.owed(on(10, 12)) == []


def test_nothing_is_asked_for_what_is_mine_or_no_introduction(world: Any) -> None:
    nadia, sophie = world.person("Nadia"), world.person("Sophie")
    world.ask(sophie, THURSDAY, kind="advice", incoming=True, targets=(nadia,))
    world.ask(sophie, THURSDAY, kind="introduction", incoming=True)
    world.ask(sophie, THURSDAY, kind="introduction", targets=(nadia,))
    assert "consent" not in {kind for kind, _ in world.owed(on(10, 12))}


def test_as_target_one_answers_then_thanks_who_thought_of_me(world: Any) -> None:
    luc, sophie = world.person("Luc"), world.person("Sophie")
    world.ask(sophie, THURSDAY, by=luc, incoming=True, may_contact="not-asked")
    assert world.owed(THURSDAY) == [("reply", "Sophie")]
    world.log(sophie, "message-out", on(10, 9))
    assert world.owed(on(10, 9)) == [("thanks", "Luc")]
    (item,) = world.due(on(10, 9))
    assert item.why.params["introduced"] == ("Sophie",)
    world.log(luc, "thanks", on(10, 9))
    assert world.owed(on(12, 1)) == []


def test_an_old_one_written_down_late_owes_nothing(world: Any) -> None:
    luc, sophie = world.person("Luc"), world.person("Sophie")
    world.ask(sophie, on(8, 3), by=luc, incoming=True, may_contact="not-asked", made=THURSDAY)
    assert world.owed(THURSDAY) == []


def test_asking_and_connecting_are_words_exchanged(world: Any) -> None:
    nadia, sophie = world.person("Nadia", cadence="1w"), world.person("Sophie")
    world.log(nadia, "call", on(9, 1))
    world.log(sophie, "message-in", on(10, 12), needs_reply=True)
    request = introduction(world, nadia, by_whom=sophie)
    agreement(world, request, nadia, asked=on(10, 9), answer="yes", on=on(10, 12))
    assert ("reply", "Sophie") in world.owed(on(10, 12))
    agreement(world, request, nadia, asked=on(10, 9), answer="yes", on=on(10, 12), connected=on(10, 12))
    assert world.owed(on(10, 13)) == []  # Nadia's week begins with her answer, and Sophie had her word


STAGES = {
    "to-ask": {},
    "asked": {"asked": on(10, 9)},
    "reminded": {"asked": on(10, 9), "reminded": on(10, 20)},
    "agreed": {"answer": "yes", "on": on(10, 12)},
    "declined": {"answer": "no", "on": on(10, 12)},
    "connected": {"answer": "yes", "on": on(10, 12), "connected": on(10, 13)},
}


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_is_told_with_its_day(world: Any, stage: str) -> None:
    nadia = world.person("Nadia")
    request = agreement(world, introduction(world, nadia), nadia, **STAGES[stage])
    (found,) = introductions_of(world.book, request, on(11, 1))
    assert (found.stage, found.on) == (
        stage,
        max([THURSDAY, *(d for d in STAGES[stage].values() if d not in ("yes", "no"))]),
    )


def test_news_are_heard_from_either_or_by_the_outcome(world: Any) -> None:
    nadia = world.person("Nadia")
    request = agreement(world, introduction(world, nadia), nadia, **STAGES["connected"])

    def stage() -> tuple[str, date | None]:
        (found,) = introductions_of(world.book, world.book.requests[request.id], on(12, 1))
        return found.stage, found.on

    world.log(nadia, "message-out", on(10, 20), request)
    assert stage() == ("connected", on(10, 13))
    heard = world.log(nadia, "message-in", on(10, 20), request)
    assert stage() == ("heard", on(10, 20))
    world.take_back(heard)
    world.change(request, closed=on(10, 30), outcome="un stage")
    assert stage() == ("heard", on(10, 30))


def test_who_was_told_of_a_refusal_is_told(world: Any) -> None:
    nadia = world.person("Nadia")
    request = agreement(world, introduction(world, nadia), nadia, **STAGES["declined"])
    world.log(request.contact, "call", on(10, 14))
    (found,) = introductions_of(world.book, request, on(11, 1))
    assert (found.stage, found.on) == ("told", on(10, 14))


@pytest.mark.parametrize("no", [{"vouch": "no"}, {"fair": "no"}])
def test_whom_i_would_not_answer_for_asks_nobody(world: Any, no: dict[str, str]) -> None:
    nadia = world.person("Nadia")
    request = introduction(world, nadia, **no)
    assert world.owed(on(10, 12)) == []
    (found,) = introductions_of(world.book, request, on(11, 1))
    assert found.stage == "turned-down"


def test_an_introduction_counts_in_give_and_take(world: Any) -> None:
    """What I did for who asked, and what was done for me by who sent someone."""
    nadia, luc = world.person("Nadia"), world.person("Luc")
    request = agreement(world, introduction(world, nadia), nadia, **STAGES["connected"])
    world.ask(nadia, on(10, 14), by=luc, incoming=True, may_contact="not-asked")
    book = world.book
    given = balance(book, book.contacts[request.contact], on(11, 1)).given
    received = balance(book, book.contacts[luc], on(11, 1)).received
    assert [(favour.on, favour.kind) for favour in (*given, *received)] == [
        (on(10, 13), "introduction"),
        (on(10, 14), "introduction"),
    ]


def test_as_requester_the_yes_and_the_introduction_have_their_state_each(world: Any) -> None:
    karim, nadia = world.person("Karim"), world.person("Nadia")
    request = world.ask(karim, on(9, 28), kind="introduction", targets=(nadia,))
    request = world.answer(request, "yes", on(10, 1))
    assert world.owed(on(10, 2)) == [("fix-date", "Karim")]
    world.log(karim, "introduction", on(10, 5), request, introduced=(nadia,), helped=True)
    assert world.owed(on(10, 5)) == [("thanks", "Karim")]
    world.log(karim, "thanks", on(10, 5))
    assert world.owed(on(12, 1)) == []


def test_an_introduction_of_mine_makes_nobody_a_link_of_a_chain(world: Any) -> None:
    luc, nadia = world.person("Luc"), world.person("Nadia")
    world.log(luc, "introduction", on(9, 1), introduced=(nadia,), direction="out", gave=True)
    request = world.ask(nadia, on(9, 28))
    world.answer(request, "no", on(10, 1))
    assert world.owed(on(10, 1)) == []
