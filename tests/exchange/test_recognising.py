"""Who is who, and what becomes of someone who is there already."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.exchange.merging import plan
from reseau_tui.exchange.report import Found, Gathered
from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact, Tie

from .importing import TODAY, book_of, bring, fresh_ids, ids, only, person, rows

JEAN = person(1, "Jean Dupont", organisation="Acme", emails=("jean@example.org",))


def import_one(book: Book, **fields: object) -> Contact | None:
    """Import one person; return them as they are after it when they were known, else None."""
    before = set(book.contacts)
    made = plan(book, Gathered(people=(Found(line=2, **fields),)), ids(), TODAY)
    for record in made.puts:
        book.put(record)
    return None if made.created else next((book.contacts[i] for i in before), None)


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (person(1, "Jean Dupont", linkedin="linkedin.com/in/JD/"), {"name": "J. D.", "linkedin": "https://www.linkedin.com/in/jd?a"}),
        (JEAN, {"name": "DUPONT Jean", "emails": ("JEAN@example.org",), "organisation": "Zénith"}),
        (JEAN, {"name": "J. Dupont", "emails": ("jean@example.org",)}),
        (person(1, "Marie Dupont", emails=("m@example.org",)), {"name": "Marie Martin", "emails": ("m@example.org",)}),
        (person(1, "Jean Dupont", phones=("06 12 34 56 78",)), {"name": "Jean Dupont", "phones": ("+33612345678",)}),
        (
            person(1, "Jean Dupont", connected_on=date(2020, 1, 2), organisation="A"),
            {"name": "Jean Dupont", "connected_on": date(2020, 1, 2), "organisation": "B"},
        ),
        (JEAN, {"name": "jean dupont", "organisation": "ACME"}),
        (JEAN, {"name": "Jean Dupont"}),
        (person(1, "a@example.org", emails=("a@example.org",)), {"name": "Anne Petit", "emails": ("a@example.org",)}),
        (JEAN, {"name": "jean@example.org", "name_guessed": True, "emails": ("jean@example.org",)}),
    ],
)  # fmt: skip
def test_the_same_person(known: Contact, found: dict[str, object]) -> None:
    assert import_one(book_of(known), **found) is not None


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (
            person(1, "Jean Dupont", linkedin="linkedin.com/in/a"),
            {"name": "Jean Dupont", "linkedin": "linkedin.com/in/b"},
        ),
        (person(1, "Jean Dupont", emails=("2@example.org",)), {"name": "Marie Dupont", "emails": ("2@example.org",)}),
        (JEAN, {"name": "Jean Dupont", "organisation": "Zénith"}),
        (JEAN, {"name": "Jean Dupont", "emails": ("autre@example.org",)}),
        (person(1, "Jean Dupont", city="Lyon"), {"name": "Jean Dupont", "city": "Paris"}),
        (person(1, "Jean Dupont", gender="m"), {"name": "Jean Dupont", "gender": "f"}),
        (person(1, "Michel Petit"), {"name": "Michèle Petit"}),
        (person(1, "Claire"), {"name": "Claire", "organisation": "Acme"}),
    ],
)  # fmt: skip
def test_somebody_else(known: Contact, found: dict[str, object]) -> None:
    assert import_one(book_of(known), **found) is None


def test_somebody_who_may_be_known_is_created_and_told() -> None:
    book = book_of(JEAN)
    made = bring(book, rows("Nom,Société", "Jean Dupont,Zénith"))
    assert (made.created, made.duplicates) == (1, 1)
    assert [(likely.line, likely.other, likely.name) for likely in made.likely] == [(2, JEAN.id, "Jean Dupont")]
    assert bring(book, rows("Nom,Société", "Jean Dupont,Zénith")).puts == ()


def test_a_row_that_says_someone_again_is_a_duplicate() -> None:
    made = bring(
        Book(), rows("Nom,Société,E-mail", "Jean Dupont,Acme,", "Jean Dupont,Acme,", "Jean Dupont,Acme,j@example.org")
    )
    assert (made.created, made.duplicates) == (1, 2)
    assert made.puts[0].emails == ("j@example.org",)


def test_gaps_are_filled_and_nothing_written_is_replaced() -> None:
    mine = person(
        1, "Léa Roux", role="Cheffe", city="Lyon", emails=("lea@example.org",), tags=("amie",), note="À moi.",
        closeness="good", register="tu", phones=("06 12 34 56 78",), linkedin="linkedin.com/in/lea",
    )  # fmt: skip
    book = book_of(mine)
    bring(
        book,
        rows(
            "Prénom;Nom;Société;Poste;Ville;Pays;E-mail;Tél.;Étiquettes;Note;URL",
            "Léa;Roux;Acme;Cheffe;Paris;France;Lea@example.org;+33612345678;Amie; À elle.;https://www.linkedin.com/in/lea",
        ),
    )
    after = only(book)
    assert (after.city, after.country, after.organisation, after.role) == ("Lyon", "FR", "Acme", "Cheffe")
    assert (after.emails, after.phones, after.tags) == (mine.emails, mine.phones, mine.tags)
    assert after.linkedin == mine.linkedin
    assert after.note == "À moi.\nÀ elle."
    assert (after.given, after.family, after.closeness, after.register) == ("Léa", "Roux", "good", "tu")


def test_who_recommended_someone_becomes_a_tie_and_a_word() -> None:
    claire = person(1, "Claire Martin")
    book = book_of(claire)
    text = rows("Prénom,Nom,Recommandé par,Responsable", "Jean,Dupont,MARTIN Claire,Léa Roux", "Léa,Roux,,")
    bring(book, text)
    by_name = {contact.name: contact for contact in book.contacts.values()}
    jean = by_name["Jean Dupont"]
    ties = {(tie.a, tie.b, tie.strength, tie.manages) for tie in book.ties.values()}
    assert ties == {(claire.id, jean.id, None, False), (by_name["Léa Roux"].id, jean.id, None, True)}
    assert jean.how_met == "Recommandé par MARTIN Claire"
    assert bring(book, text).puts == ()


def test_two_people_of_that_name_recommend_nobody() -> None:
    book = book_of(person(1, "Claire Martin", organisation="A"), person(2, "Claire Martin", organisation="B"))
    bring(book, rows("Prénom,Nom,Recommandé par", "Jean,Dupont,Claire Martin"))
    assert book.ties == {}


def test_a_tie_that_is_there_stays_as_it_is() -> None:
    claire, jean = person(1, "Claire Martin"), person(2, "Jean Dupont")
    book = book_of(claire, jean)
    tie = Tie(id="3".rjust(19, "0"), a=jean.id, b=claire.id, strength="close")
    book.put(tie)
    bring(book, rows("Prénom,Nom,Recommandé par", "Jean,Dupont,Claire Martin"))
    assert list(book.ties.values()) == [tie]


NAMES = st.sampled_from(["Jean Dupont", "DUPONT Jean", "Jean-Paul Dupont", "Marie Dupont", "Claire", "J. Dupont"])
FOUND = st.builds(
    Found,
    line=st.integers(2, 9),
    name=NAMES,
    organisation=st.sampled_from(["", "Acme", "Zénith"]),
    city=st.sampled_from(["", "Lyon", "Paris"]),
    role=st.sampled_from(["", "Chef", "Directrice"]),
    emails=st.lists(st.sampled_from(["a@example.org", "b@example.org"]), unique=True, max_size=2).map(tuple),
    phones=st.lists(st.sampled_from(["06 12 34 56 78", "+33612345678", "112"]), unique=True, max_size=2).map(tuple),
    linkedin=st.sampled_from(["", "https://www.linkedin.com/in/a", "linkedin.com/in/b/"]),
    tags=st.lists(st.sampled_from(["x", "X", "y"]), unique=True, max_size=2).map(tuple),
    gender=st.sampled_from([None, "f", "m"]),
    note=st.sampled_from(["", "note", "une note"]),
    connected_on=st.sampled_from([None, date(2020, 1, 1), date(2021, 1, 1)]),
    introduced_by=st.sampled_from(["", "Marie Dupont", "Claire"]),
)


@settings(max_examples=150)
@given(st.lists(FOUND, max_size=7), st.lists(FOUND, max_size=3))
def test_law_a_second_import_changes_nothing(file: list[Found], before: list[Found]) -> None:
    book, make = Book(), fresh_ids()
    for people_found in (before, file):
        made = plan(book, Gathered(people=tuple(people_found)), make.__next__, TODAY)
        for record in made.puts:
            book.put(record)
        assert made.created + made.updated + made.unchanged + made.repeated == len(people_found)
    again = plan(book, Gathered(people=tuple(file)), make.__next__, date(2027, 3, 1))
    assert again.puts == ()
    assert (again.created, again.updated) == (0, 0)
