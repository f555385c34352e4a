"""Telling a meeting in one form: one change that makes all that follows from it. Source: method R12, R1, R6, R7, R8."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.edits.debrief import (
    Acquaintance,
    Assured,
    CallOffMeeting,
    Debrief,
    Debriefed,
    MarkReady,
    NameGiven,
    PutOffMeeting,
    Word,
)
from reseau_tui.edits.desk import Desk, NewPerson
from reseau_tui.edits.diary import EditInteraction
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.taking_back import TakeBack
from reseau_tui.method.ledger import Ledger
from reseau_tui.method.obligations import items
from reseau_tui.model.change import Change
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.debrief import made_in_words
from reseau_tui.words import load

THURSDAY = date(2026, 10, 8)
DAY = timedelta(days=1)


class Told:
    """A book whose edits are applied, followed by a ledger, and taken back."""

    def __init__(self, world: Any, today: date = THURSDAY) -> None:
        self.world = world
        self.today = today
        self._ids = map(str, count(9000))
        self.aicha, self.luc, self.nadia = (world.person(name) for name in ("Aïcha", "Luc", "Nadia"))
        world.log(self.aicha, "introduction", date(2026, 9, 1), introduced=(self.luc,))
        self.request = world.ask(self.nadia, date(2026, 9, 28), by=self.luc)
        world.answer(self.request, "yes", date(2026, 10, 1))
        world.log(self.luc, "update", date(2026, 10, 1))
        self.meeting = world.log(
            self.nadia, "meeting", THURSDAY, self.request, helped=True, fixed=date(2026, 10, 1), held=False
        )
        self.ledger = Ledger(world.book, today)

    def do(self, edit: Edit) -> tuple[Any, Change]:
        desk = Desk(self.world.book, self.today, lambda: next(self._ids))
        try:
            result = edit.apply(desk)
        except BaseException:
            desk.wipe()
            raise
        change = Change(id="1", at="", writer="test", label=desk.label, deltas=desk.deltas())
        self.ledger.update(change)
        assert self.ledger.items == items(self.world.book, self.today)
        return result, change

    def tell(self, **fields: Any) -> Debriefed:
        return self.do(Debrief(meeting=self.meeting.id, **fields))[0]

    def owed(self) -> set[tuple[str, str]]:
        return set(self.world.owed(self.today))


@pytest.fixture
def told(world) -> Told:
    return Told(world)


def test_one_form_makes_the_thanks_the_news_the_names_and_the_promise(told) -> None:
    assert ("debrief", "Nadia") in told.owed()
    made = told.tell(
        note="Le froid se décide à Rungis.",
        names=(NameGiven(NewPerson("Chantal Mercier"), "yes"), NameGiven(NewPerson("Benoît Roy"), "mentioned")),
        promises=(Word("le lien", THURSDAY + DAY),),
        their_promises=(Word("elle lui en parle"),),
        next_step="la revoir en mars",
    )
    assert told.owed() == {
        ("promise", "Nadia"),
        ("thanks", "Nadia"),
        ("update", "Luc"),
        ("update", "Aïcha"),
    }
    assert {(o.kind, o.contact) for o in made.owed} == {
        ("promise", told.nadia),
        ("thanks", told.nadia),
        ("update", told.luc),
        ("update", told.aicha),
    }
    contacts = told.world.book.contacts
    assert [contacts[one].name for one in made.new] == ["Chantal Mercier", "Benoît Roy"]
    assert all(contacts[one].closeness == "never-met" for one in made.new)
    chantal, benoit = made.names
    assert made.meeting.introduced == made.meeting.in_their_name == (chantal,)
    assert made.meeting.mentioned == (benoit,)
    assert (made.meeting.held, made.meeting.told, made.meeting.on) == (True, True, THURSDAY)
    ((tie),) = told.world.book.ties.values()
    assert {tie.a, tie.b} == {told.nadia, chantal}
    said = made_in_words(load("en"), told.world.book, made)
    assert said == (
        "a thank-you, news for Luc, news for Aïcha, 2 names, one tie, one promise, one promise of theirs, a next step"
    )


def test_it_is_one_change_which_one_undo_takes_back_whole(told) -> None:
    before = {name: dict(rows) for name, rows in told.world.book.tables.items()}
    owed = told.ledger.items
    _, change = told.do(
        Debrief(
            meeting=told.meeting.id,
            note="utile",
            names=(NameGiven(NewPerson("Chantal"), "yes"), NameGiven(told.aicha)),
            ties=(Acquaintance(NewPerson("chantal"), told.luc, "close"),),
            promises=(Word("le lien"),),
            next_step="none",
        )
    )
    assert change.label.code == "debriefed"
    told.do(TakeBack(change))
    assert told.world.book.tables == before
    assert told.ledger.items == owed


def test_a_new_name_said_twice_is_one_person(told) -> None:
    made = told.tell(
        names=(NameGiven(NewPerson("Chantal Mercier")),),
        ties=(Acquaintance(NewPerson("CHANTAL  Mercier"), told.luc, "good"),),
    )
    assert len(made.new) == 1
    strengths = {frozenset((tie.a, tie.b)): tie.strength for tie in told.world.book.ties.values()}
    assert strengths == {
        frozenset((told.nadia, made.new[0])): None,
        frozenset((told.luc, made.new[0])): "good",
    }


def test_without_a_next_step_it_is_asked_for_and_none_is_an_answer(told) -> None:
    told.tell()
    assert ("next-step", "Nadia") in told.owed()
    told.tell(next_step="none")
    assert "next-step" not in {kind for kind, _ in told.owed()}


def test_told_again_it_adds_to_what_was_told(told) -> None:
    told.tell(note="utile", names=(NameGiven(NewPerson("Chantal"), "mentioned"),))
    (chantal,) = told.world.book.interactions[told.meeting.id].mentioned
    made = told.tell(note="et drôle", names=(NameGiven(chantal, "yes"),), discreet=True)
    assert made.meeting.note == "utile\net drôle"
    assert (made.meeting.in_their_name, made.meeting.introduced, made.meeting.mentioned) == ((chantal,), (chantal,), ())
    assert made.meeting.discreet
    assert [i.id for i in told.world.book.interactions_of[told.nadia]] == [told.meeting.id]


def test_someone_never_met_is_an_acquaintance_now(told) -> None:
    told.world.change(told.world.book.contacts[told.nadia], closeness="never-met")
    told.tell()
    assert told.world.book.contacts[told.nadia].closeness == "faint"


def test_a_meeting_that_nobody_had_fixed_is_told_as_well(told) -> None:
    paul = told.world.person("Paul")
    made, _ = told.do(Debrief(contact=paul, note="au café", helped=True, weight="large", next_step="none"))
    assert (made.meeting.on, made.meeting.told, made.meeting.helped, made.meeting.weight) == (
        THURSDAY,
        True,
        True,
        "large",
    )
    assert {(o.kind, o.contact) for o in made.owed} == {("thanks", paul)}


def test_a_meeting_on_my_request_helped_unless_one_says_so(told) -> None:
    assert told.tell(helped=False).meeting.helped is False
    assert ("thanks", "Nadia") not in told.owed()


def test_the_two_questions_answered_aloud_are_dated_on_their_request(told) -> None:
    sonia = told.world.person("Sonia")
    planned = told.world.ask(sonia, by=told.nadia, may_contact="not-asked", planned=THURSDAY)
    told.tell(answers=(Assured(planned.id, "yes", "not-asked"),))
    request = told.world.book.requests[planned.id]
    assert (request.may_contact, request.may_contact_on, request.questions_asked) == ("yes", THURSDAY, THURSDAY)
    assert (request.will_meet, request.will_meet_on, request.strength) == ("not-asked", None, "named")


def test_it_is_not_told_before_its_day(told) -> None:
    with pytest.raises(Invalid, match="told-before-its-day"):
        told.tell(on=THURSDAY + DAY)
    with pytest.raises(Refused, match="not-a-meeting"):
        told.do(CallOffMeeting(told.world.log(told.luc, "call", THURSDAY).id))


def test_put_off_it_moves_with_its_preparation(told) -> None:
    told.today = THURSDAY - DAY
    told.ledger.new_day(told.today)
    assert ("prepare", "Nadia") in told.owed()
    told.do(MarkReady(told.meeting.id))
    assert told.owed() == set()
    told.do(PutOffMeeting(told.meeting.id, THURSDAY + 7 * DAY, note="grippée"))
    assert told.owed() == set()
    told.today = THURSDAY + 6 * DAY
    told.ledger.new_day(told.today)
    assert told.owed() == {("prepare", "Nadia")}
    with pytest.raises(Invalid, match="put-off-to-the-past"):
        told.do(PutOffMeeting(told.meeting.id, THURSDAY))


def test_called_off_the_yes_waits_for_its_date_again(told) -> None:
    told.do(CallOffMeeting(told.meeting.id))
    assert told.owed() == {("fix-date", "Nadia")}
    assert told.world.book.interactions[told.meeting.id].cancelled_on == THURSDAY
    told.do(PutOffMeeting(told.meeting.id, THURSDAY + 7 * DAY))
    assert told.owed() == set()


names = st.sampled_from(["luc", "aicha", "Chantal", "Zoé", "CHANTAL"])
how = st.sampled_from(["yes", "ask", "mentioned"])
day = st.none() | st.integers(0, 30).map(lambda n: THURSDAY + n * DAY)
promised = st.lists(st.builds(Word, st.sampled_from(["le lien", "un nom"]), day), max_size=2).map(tuple)


@given(
    st.lists(st.tuples(names, how), max_size=4),
    promised,
    promised,
    st.sampled_from(["", "none", "en mars"]),
    st.none() | st.booleans(),
)
def test_whatever_is_told_the_ledger_follows_and_undo_takes_all_back(
    new_world, named, mine, theirs, step, helped
) -> None:
    told = Told(new_world())
    known = {"luc": told.luc, "aicha": told.aicha}
    given_names = tuple(NameGiven(known.get(name) or NewPerson(name), state) for name, state in named)
    before, owed = {name: dict(rows) for name, rows in told.world.book.tables.items()}, told.ledger.items
    made, change = told.do(
        Debrief(
            meeting=told.meeting.id,
            names=given_names,
            promises=mine,
            their_promises=theirs,
            next_step=step,
            helped=helped,
        )
    )
    listed = {part.id for item in told.ledger.items for part in item.parts}
    assert listed == {part.id for item in owed if item.kind not in ("debrief", "prepare") for part in item.parts} | {
        o.id for o in made.owed
    }
    assert set(made.meeting.in_their_name) <= set(made.meeting.introduced)
    assert not set(made.meeting.mentioned) & set(made.meeting.introduced)
    assert "prepare" not in {o.kind for o in made.owed}
    told.do(TakeBack(change))
    assert told.world.book.tables == before
    assert told.ledger.items == owed


def test_a_name_taken_out_of_a_meeting_may_not_be_used_either(told) -> None:
    made = told.tell(names=(NameGiven(told.luc, "yes"), NameGiven(told.aicha, "yes")))
    meeting, _ = told.do(EditInteraction(made.meeting.id, {"introduced": (told.luc,)}))
    assert (meeting.introduced, meeting.in_their_name) == ((told.luc,), (told.luc,))
