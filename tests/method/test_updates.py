"""News goes up the whole chain, and nobody in it is forgotten."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.chains import audience, introducers
from reseau_tui.method.obligations import obligations
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Answer, Message, Request

FIRST = date(2026, 9, 1)
TODAY = date(2026, 11, 24)


def sept(day: int) -> date:
    return date(2026, 9, day)


@pytest.fixture
def chain(world):
    """Aïcha introduced Luc, who recommended me to Karim, who recommended me to Nadia."""
    for name in ("Aïcha", "Luc", "Karim", "Nadia"):
        setattr(world, name.lower().replace("ï", "i"), world.person(name))
    world.log(world.aicha, "introduction", sept(1), introduced=(world.luc,))
    world.first = world.ask(world.karim, sept(2), by=world.luc, closed=sept(3), outcome="reçu")
    for person in (world.luc, world.aicha):
        world.log(person, "update", sept(3))
    world.request = world.ask(world.nadia, sept(4), by=world.karim)
    return world


def told(world, day: date) -> dict[str, list[str]]:
    """What each person is to hear."""
    return {
        world.book.contacts[item.contact].name: [part.why.code for part in item.parts]
        for item in world.due(day, "update")
    }


def test_each_step_is_told_to_the_connector_and_only_the_first_meeting_and_the_end_further_up(chain) -> None:
    chain.answer(chain.request, "yes", sept(7))
    assert told(chain, sept(7)) == {"Karim": ["update-yes"]}
    chain.log(chain.nadia, "meeting", sept(9), chain.request)
    assert told(chain, sept(9)) == {
        "Karim": ["update-yes", "update-met"],
        "Luc": ["update-met"],
        "Aïcha": ["update-met"],
    }
    chain.log(chain.nadia, "meeting", sept(16), chain.request)
    assert told(chain, sept(16))["Karim"] == ["update-yes", "update-met", "update-met"]
    assert told(chain, sept(16))["Luc"] == ["update-met"]
    chain.change(chain.request, closed=sept(18), outcome="un poste")
    assert told(chain, sept(18))["Luc"] == ["update-met", "update-closed"]
    assert told(chain, sept(18))["Aïcha"] == ["update-met", "update-closed"]


def test_the_chain_is_named_down_to_the_person_of_the_news(chain) -> None:
    chain.answer(chain.request, "no", sept(7))
    via = {chain.book.contacts[i.contact].name: i.via for i in chain.due(sept(7), "update")}
    assert via == {
        "Karim": (chain.karim, chain.nadia),
        "Luc": (chain.luc, chain.karim, chain.nadia),
        "Aïcha": (chain.aicha, chain.luc, chain.karim, chain.nadia),
    }
    far = chain.due(sept(7), "update", chain.aicha)[0]
    assert far.why.params["person"] == "Nadia"
    assert far.why.params["through"] == ("Luc", "Karim")


def test_the_connector_hears_within_two_working_days_those_further_up_within_ten(chain) -> None:
    chain.answer(chain.request, "no", sept(7))
    due = {chain.book.contacts[i.contact].name: (i.since, i.due) for i in chain.due(sept(7), "update")}
    assert due == {
        "Karim": (sept(7), sept(9)),
        "Luc": (sept(7), sept(21)),
        "Aïcha": (sept(7), sept(21)),
    }


def test_who_is_connector_and_further_up_hears_by_the_shorter_date(chain) -> None:
    chain.change(chain.request, also_by=(chain.aicha,))
    chain.answer(chain.request, "no", sept(7))
    (item,) = chain.due(sept(7), "update", chain.aicha)
    assert (len(item.parts), item.due, item.via) == (1, sept(9), (chain.aicha, chain.nadia))


def test_a_refusal_closed_afterwards_is_one_end_further_up(chain) -> None:
    chain.answer(chain.request, "no", sept(7))
    chain.change(chain.request, closed=sept(8), outcome="refus")
    assert told(chain, sept(8)) == {
        "Karim": ["update-no", "update-closed"],
        "Luc": ["update-no"],
        "Aïcha": ["update-no"],
    }


def test_a_meeting_only_fixed_or_cancelled_is_no_news(chain) -> None:
    chain.answer(chain.request, "yes", sept(7))
    chain.log(chain.karim, "update", sept(7))
    meeting = chain.log(chain.nadia, "meeting", sept(9), chain.request, fixed=sept(7), held=False)
    assert told(chain, sept(9)) == {}
    chain.change(meeting, held=True, cancelled=True)
    assert told(chain, sept(9)) == {}
    chain.change(meeting, cancelled=False)
    assert set(told(chain, sept(9))) == {"Karim", "Luc", "Aïcha"}


def test_whoever_is_left_in_peace_is_skipped_and_the_next_one_up_is_told(chain) -> None:
    chain.change(chain.book.contacts[chain.luc], leave_in_peace=True)
    chain.answer(chain.request, "no", sept(7))
    assert set(told(chain, sept(7))) == {"Karim", "Aïcha"}
    (item,) = chain.due(sept(7), "update", chain.aicha)
    assert item.via == (chain.aicha, chain.karim, chain.nadia)
    assert item.why.params["through"] == ("Karim",)


def test_nobody_hears_news_of_themselves_and_circles_end(chain) -> None:
    chain.log(chain.nadia, "introduction", sept(1), introduced=(chain.aicha,))
    chain.log(chain.karim, "introduction", sept(1), introduced=(chain.aicha,))
    chain.answer(chain.request, "no", sept(7))
    heard = [o.contact for o in obligations(chain.book, sept(7)) if o.request == chain.request.id]
    assert sorted(heard) == [chain.aicha, chain.luc, chain.karim]


def test_who_introduced_them_only_later_did_not_make_it_possible(chain) -> None:
    paul = chain.person("Paul")
    chain.log(paul, "introduction", sept(5), introduced=(chain.karim,))
    chain.answer(chain.request, "no", sept(7))
    assert "Paul" not in told(chain, sept(7))
    assert introducers(chain.book, chain.karim, sept(4)) == (chain.luc,)
    assert set(introducers(chain.book, chain.karim)) == {chain.luc, paul}


def test_a_connector_who_did_not_agree_to_be_named_is_no_link(chain) -> None:
    chain.change(chain.request, may_contact="no")
    chain.answer(chain.request, "no", sept(7))
    assert told(chain, sept(7)) == {}


def test_a_refusal_or_a_silence_is_never_told_to_the_manager_of_the_person_asked(chain) -> None:
    chain.manages(chain.luc, chain.nadia)
    chain.manages(chain.karim, chain.nadia)
    chain.answer(chain.request, "no", sept(7))
    chain.change(chain.request, closed=sept(8), outcome="refus")
    assert set(told(chain, sept(8))) == {"Aïcha"}


def test_the_manager_of_the_person_asked_hears_good_news(chain) -> None:
    chain.manages(chain.karim, chain.nadia)
    chain.log(chain.nadia, "meeting", sept(9), chain.request)
    chain.change(chain.request, closed=sept(18), outcome="un poste")
    assert told(chain, sept(18))["Karim"] == ["update-met", "update-closed"]


def test_a_request_of_theirs_makes_no_news(chain) -> None:
    chain.ask(chain.nadia, sept(4), by=chain.karim, incoming=True, closed=sept(9), outcome="fait")
    assert told(chain, sept(9)) == {}


def test_one_update_tells_all_the_news_before_it(chain) -> None:
    chain.answer(chain.request, "yes", sept(7))
    chain.log(chain.nadia, "meeting", sept(9), chain.request)
    chain.log(chain.karim, "update", sept(9))
    assert set(told(chain, sept(9))) == {"Luc", "Aïcha"}
    chain.change(chain.request, closed=sept(18), outcome="un poste")
    assert told(chain, sept(18))["Karim"] == ["update-closed"]


class TestQuiet:
    """Thirty days without a word to the connector of a request that is still open."""

    def test_from_the_last_word_to_the_connector(self, chain) -> None:
        chain.answer(chain.request, "later", sept(7))
        assert told(chain, date(2026, 10, 3)) == {}
        assert told(chain, date(2026, 10, 4)) == {"Karim": ["update-quiet"]}
        chain.log(chain.karim, "message-out", sept(20))
        assert told(chain, date(2026, 10, 19)) == {}
        (item,) = chain.due(date(2026, 10, 20), "update")
        assert (item.since, item.due) == (date(2026, 10, 20), date(2026, 10, 22))
        assert item.why.params["on"] == sept(20)

    def test_its_identity_changes_with_the_next_quiet(self, chain) -> None:
        chain.answer(chain.request, "later", sept(7))
        (first,) = chain.due(date(2026, 10, 4), "update")
        chain.log(chain.karim, "call", date(2026, 10, 5))
        (second,) = chain.due(TODAY, "update")
        assert second.id != first.id

    def test_not_while_follow_ups_run(self, chain) -> None:
        chain.follow_up(chain.request, sept(15))
        assert told(chain, TODAY) == {}
        chain.follow_up(chain.request, sept(29))
        assert told(chain, TODAY) == {}
        assert chain.due(TODAY, "ask-connector")

    def test_after_the_connector_was_asked_it_begins_again(self, chain) -> None:
        chain.follow_up(chain.request, sept(15))
        chain.follow_up(chain.request, sept(29))
        chain.log(chain.karim, "message-out", date(2026, 10, 13))
        assert told(chain, date(2026, 11, 11)) == {}
        assert told(chain, date(2026, 11, 12)) == {"Karim": ["update-quiet"]}

    @pytest.mark.parametrize("end", ["met", "refused", "closed", "manager", "in peace"])
    def test_not_once_the_request_is_over_nor_to_the_manager(self, chain, end: str) -> None:
        chain.answer(chain.request, "later", sept(7))
        if end == "met":
            chain.log(chain.nadia, "meeting", sept(8), chain.request)
        elif end == "refused":
            chain.answer(chain.request, "no", sept(8))
        elif end == "closed":
            chain.change(chain.request, closed=sept(8), outcome="rien")
        elif end == "manager":
            chain.manages(chain.karim, chain.nadia)
        else:
            chain.change(chain.book.contacts[chain.nadia], leave_in_peace=True)
        assert "update-quiet" not in [code for codes in told(chain, TODAY).values() for code in codes]


PEOPLE = [f"1{n}" for n in range(7)]
people = st.sampled_from(PEOPLE)
days = st.integers(0, 20).map(lambda n: FIRST + timedelta(days=n))


@st.composite
def books(draw: st.DrawFn) -> Book:
    book = Book()
    for person in PEOPLE:
        book.put(Contact(id=person, name=person, leave_in_peace=draw(st.integers(0, 5)) == 0))
    for n in range(draw(st.integers(0, 7))):
        by, whom = draw(st.permutations(PEOPLE))[:2]
        book.put(Interaction(id=f"3{n}", contact=by, kind="introduction", on=draw(days), introduced=(whom,)))
    for n in range(draw(st.integers(1, 5))):
        asked, by, also = draw(st.permutations(PEOPLE))[:3]
        sent = draw(days)
        refused = (Answer(kind="no", on=sent + timedelta(days=5)),) if draw(st.booleans()) else ()
        book.put(
            Request(
                id=f"2{n}",
                contact=asked,
                about="un conseil",
                connector=draw(st.sampled_from([by, by, ""])),
                may_contact=draw(st.sampled_from(["yes", "yes", "not-asked", "no"])),
                also_by=draw(st.sampled_from([(), (also,)])),
                incoming=draw(st.integers(0, 5)) == 0,
                messages=(Message(on=sent),),
                answers=refused,
            )
        )
    return book


def made_possible(book: Book, request: Request) -> set[str]:
    """Everyone who made a request possible, the slow and obvious way: add people until nobody is missing.

    A chain that comes back to the person asked ends there.
    """
    assert request.sent
    known = set(request.helpers)
    while True:
        size = len(known)
        for one in known - {request.contact}:
            for earlier in book.requests.values():
                if earlier.contact == one and not earlier.incoming and earlier.sent and earlier.sent <= request.sent:
                    known |= set(earlier.helpers)
            for entry in book.interactions.values():
                if one in entry.introduced and entry.on <= request.sent:
                    known.add(entry.contact)
        if len(known) == size:
            return known - {request.contact}


@settings(max_examples=200)
@given(books())
def test_nobody_in_a_chain_is_forgotten(book: Book) -> None:
    expected = {
        (one, request.id)
        for request in book.requests.values()
        if request.answers and not request.incoming
        for one in made_possible(book, request)
        if not book.contacts[one].leave_in_peace
    }
    found = {(o.contact, o.request) for o in obligations(book, TODAY) if o.why.code == "update-no"}
    assert found == expected


@settings(max_examples=200)
@given(books())
def test_each_chain_leads_down_from_introducer_to_introduced(book: Book) -> None:
    for request in book.requests.values():
        for link in audience(book, request):
            assert link.via[0] == link.contact
            assert link.via[-1] == request.contact
            assert len(set(link.via)) == len(link.via)
            assert link.near == (link.contact in request.helpers)
            if not any(contact.leave_in_peace for contact in book.contacts.values()):
                for above, below in zip(link.via[:-2], link.via[1:-1], strict=True):
                    assert above in introducers(book, below, request.sent or FIRST)
