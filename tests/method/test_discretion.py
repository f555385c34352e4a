"""Leave in peace, confidential projects and discreet notes: nobody is bothered, nothing leaks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.chains import audience
from reseau_tui.method.discretion import is_kept_out, kept_out, may_hear_of, quotable
from reseau_tui.method.obligations import everything
from reseau_tui.method.projects import closing_round
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.keeping import BookSettings
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Project
from reseau_tui.model.text import fold
from tests.method.test_ledger import TODAY, amended, change_to, network, records


@pytest.fixture
def hunt(world):
    """A confidential search while working at Frigo: a boss, a colleague not told, a friend, someone left in peace."""
    world.settings(employer="FRIGO sa")
    world.secret = world.project("Ailleurs", confidential=True)
    world.boss = world.person("Chantal", organisation="Frigo SA")
    world.untold = world.person("Bruno", not_told=True)
    world.friend = world.person("Aïcha")
    world.gone = world.person("Henri", leave_in_peace=True)
    return world


def people(world, day: date) -> list[tuple[str, str]]:
    """Kind and name of what is owed to people."""
    return [(item.kind, world.book.contacts[item.contact].name) for item in world.due(day) if item.contact]


def test_while_a_confidential_project_is_open_the_employer_and_those_not_told_are_kept_out(hunt) -> None:
    assert kept_out(hunt.book) == {hunt.boss, hunt.untold, hunt.gone}
    hunt.change(hunt.secret, end="won", ended=date(2026, 11, 20))
    assert kept_out(hunt.book) == {hunt.gone}


def test_without_anything_secret_only_those_to_leave_in_peace_are_kept_out(hunt) -> None:
    hunt.change(hunt.secret, confidential=False)
    assert kept_out(hunt.book) == {hunt.gone}
    assert may_hear_of(hunt.book, hunt.book.contacts[hunt.boss], hunt.secret.id)


def test_a_secret_outlives_its_project(hunt) -> None:
    hunt.change(hunt.secret, end="won", ended=date(2026, 11, 20))
    told = {name: may_hear_of(hunt.book, contact, hunt.secret.id) for name, contact in hunt.book.contacts.items()}
    assert told == {hunt.boss: False, hunt.untold: False, hunt.friend: True, hunt.gone: True}
    assert may_hear_of(hunt.book, hunt.book.contacts[hunt.boss], "")


def test_without_an_employer_nobody_works_there(hunt) -> None:
    hunt.settings(employer="")
    assert kept_out(hunt.book) == {hunt.untold, hunt.gone}


def test_of_a_discreet_note_nothing_is_quoted() -> None:
    note = Interaction(id="1", contact="2", kind="note", on=TODAY, note="divorce", discreet=True)
    assert quotable(note) == ""


@pytest.mark.parametrize("why", ["not told", "employer"])
def test_news_of_a_secret_request_skips_to_the_next_person_up(hunt, why: str) -> None:
    connector = hunt.untold if why == "not told" else hunt.boss
    nadia = hunt.person("Nadia")
    hunt.log(hunt.friend, "introduction", date(2026, 10, 1), introduced=(connector,))
    request = hunt.ask(nadia, date(2026, 10, 5), by=connector, project=hunt.secret.id)
    hunt.answer(request, "no", date(2026, 10, 20))
    assert people(hunt, date(2026, 10, 20)) == [("update", "Aïcha")]
    (item,) = hunt.due(date(2026, 10, 20), "update")
    assert item.via == (hunt.friend, nadia)
    hunt.change(hunt.secret, confidential=False)
    assert len(hunt.due(date(2026, 10, 20), "update")) == 2


def test_a_silence_on_a_secret_request_is_no_matter_for_a_connector_who_is_not_told(hunt) -> None:
    nadia = hunt.person("Nadia")
    request = hunt.ask(nadia, date(2026, 9, 1), by=hunt.untold, project=hunt.secret.id)
    hunt.follow_up(request, date(2026, 9, 10))
    hunt.follow_up(request, date(2026, 9, 24))
    assert people(hunt, date(2026, 10, 20)) == [("other-way", "Nadia")]


def test_people_left_in_peace_are_not_named_in_thanks_to_others(hunt) -> None:
    karim = hunt.person("Karim")
    hunt.log(hunt.friend, "introduction", date(2026, 11, 23), helped=True, introduced=(hunt.gone, karim))
    (item,) = hunt.due(TODAY, "thanks")
    assert item.why.params["introduced"] == ("Karim",)
    assert "Henri" not in item.about


@settings(max_examples=150)
@given(st.lists(amended() | records, max_size=12))
def test_nobody_left_in_peace_and_nobody_not_told_ever_hears_a_word(start) -> None:
    book = Book()
    change_to(book, network() + start, [])
    out = kept_out(book)
    assert out == {contact.id for contact in book.contacts.values() if is_kept_out(book, contact)}
    for owed in everything(book, TODAY):
        if not owed.contact:
            continue
        contact = book.contacts[owed.contact]
        assert not contact.leave_in_peace
        request = book.requests.get(owed.request)
        if request and owed.kind in ("update", "ask-connector"):
            assert may_hear_of(book, contact, request.project)
    for project in book.projects.values():
        told = closing_round(book, project)
        assert out.isdisjoint(told)
        assert all(may_hear_of(book, book.contacts[contact], project.id) for contact in told)
    for request in book.requests.values():
        for link in audience(book, request):
            for hop in link.via[:-1]:
                assert not book.contacts[hop].leave_in_peace
                assert may_hear_of(book, book.contacts[hop], request.project)


@given(st.text(max_size=8), st.text(max_size=8))
def test_my_employer_is_found_as_the_names_are_compared(employer: str, organisation: str) -> None:
    book = Book()
    book.put(Project(id="p", name="x", confidential=True))
    book.put(Contact(id="1", name="A", organisation=organisation))
    book.put(BookSettings(id="1", employer=employer))
    assert bool(kept_out(book)) == (fold(employer) == fold(organisation) != "")
