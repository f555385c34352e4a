"""A change of employer: the post is kept, its addresses rest, what was asked before is asked about."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.importing import Brought, ImportRecords
from reseau_tui.method.posts import is_move, moved, post_on, resting, to_confirm
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact, Post

MOVED = date(2026, 11, 24)
NADIA = Contact(
    id="1",
    name="Nadia",
    organisation="Frigo SA",
    role="Directrice",
    emails=("nadia@frigo-sa.example.org", "nadia@home.example.org"),
)


def to(organisation: str, **fields) -> Contact:
    return moved(NADIA, replace(NADIA, organisation=organisation, **fields), MOVED)


def test_the_post_they_left_is_kept_and_its_address_rests() -> None:
    after = to("Kion", role="Présidente")
    assert after.posts == (
        Post(organisation="Frigo SA", role="Directrice", until=MOVED, emails=("nadia@frigo-sa.example.org",)),
    )
    assert (after.organisation, after.role, after.emails) == ("Kion", "Présidente", ("nadia@home.example.org",))
    assert resting(after) == ("nadia@frigo-sa.example.org",)


def test_an_address_taken_out_in_the_same_breath_is_not_lost() -> None:
    after = to("Kion", emails=("n@kion.example.org",))
    assert after.emails == ("n@kion.example.org",)
    assert set(resting(after)) == set(NADIA.emails)


def test_an_address_that_names_the_new_employer_too_stays() -> None:
    assert to("Frigo International").emails == NADIA.emails


@pytest.mark.parametrize("same", ["frigo sa", "FRIGO  SA", "Frigo SA", '"Frigo SA', "Frigo S.A."])
def test_another_way_to_write_it_is_no_move(same: str) -> None:
    assert not is_move(NADIA, replace(NADIA, organisation=same))
    assert not is_move(replace(NADIA, organisation=""), NADIA)


@given(st.lists(st.emails(), max_size=4, unique=True), st.text(max_size=12), st.text(max_size=12))
def test_no_address_is_ever_lost(emails: list[str], old: str, new: str) -> None:
    before = Contact(id="1", name="N", organisation=old, emails=tuple(emails))
    after = moved(before, Contact(id="1", name="N", organisation=new, emails=tuple(emails)), MOVED)
    assert sorted((*after.emails, *resting(after))) == sorted(emails)


def test_each_day_has_the_post_of_its_time() -> None:
    first = Post(organisation="CHU", until=date(2020, 5, 1))
    second = Post(organisation="Frigo", until=date(2024, 5, 1))
    contact = Contact(id="1", name="N", organisation="Kion", posts=(first, second))
    assert post_on(contact, date(2020, 4, 30)) == first
    assert post_on(contact, date(2020, 5, 1)) == second
    assert post_on(contact, date(2024, 4, 30)) == second
    assert post_on(contact, date(2024, 5, 1)) is None


def test_open_requests_from_before_are_asked_about_until_they_are_confirmed_or_over(world) -> None:
    nadia = world.person("Nadia", organisation="Kion", posts=(Post(organisation="Frigo", until=MOVED),))
    asked = world.ask(nadia, date(2026, 11, 2))
    world.ask(nadia, date(2026, 11, 25))
    world.ask(nadia, date(2026, 11, 2), incoming=True)
    refused = world.ask(nadia, date(2026, 11, 2))
    world.answer(refused, "no", date(2026, 11, 5))
    world.ask(nadia, date(2026, 11, 2), closed=date(2026, 11, 9))

    def open_ones() -> list[str]:
        return [request.id for request in to_confirm(world.book, world.book.contacts[nadia])]

    assert open_ones() == [asked.id]
    world.change(asked, confirmed=MOVED)
    assert open_ones() == []
    later = Post(organisation="Kion", until=date(2027, 3, 1))
    world.change(world.book.contacts[nadia], posts=(Post(organisation="Frigo", until=MOVED), later))
    assert len(open_ones()) == 2
    world.change(world.book.contacts[nadia], leave_in_peace=True)
    assert open_ones() == []


def test_an_import_that_changes_the_organisation_keeps_the_post_too() -> None:
    book = Book()
    book.put(NADIA)
    desk = Desk(book, MOVED, lambda: "9")
    after = replace(NADIA, organisation="Kion")
    ImportRecords((Brought(NADIA, after),), "csv", updated=1).apply(desk)
    assert [post.organisation for post in book.contacts["1"].posts] == ["Frigo SA"]
    ImportRecords((Brought(None, Contact(id="2", name="Paul", organisation="Kion")),), "csv", created=1).apply(desk)
    assert book.contacts["2"].posts == ()
