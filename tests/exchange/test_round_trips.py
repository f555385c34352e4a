"""What goes out comes back."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.exchange.detect import read
from reseau_tui.exchange.merging import plan
from reseau_tui.exchange.report import FORMATS, Format, Unreadable
from reseau_tui.exchange.write_csv import write_csv
from reseau_tui.exchange.write_json import write_json
from reseau_tui.model.book import Book
from reseau_tui.model.checks import check, cleaned
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.keeping import BookSettings, Snooze
from reseau_tui.model.kinds import Closeness, Gender, Language, Register, Standing
from reseau_tui.model.people import Busy, Contact, Organisation, Tie
from reseau_tui.model.reason import Invalid
from reseau_tui.model.requests import Message, Project, Request
from reseau_tui.model.text import clean, is_visible

from .importing import TODAY, book_of, bring, ids, only, people, person

FAIR = Busy(start=date(2026, 3, 1), end=date(2026, 3, 9))


def number(n: int) -> str:
    return f"{n:019d}"


def a_network() -> Book:
    book = book_of(person(1, "Claire Martin", closeness="good"), person(2, "Jean Dupont", organisation="Acme"))
    for record in (
        person(3, "Léa Roux", note="deux\nlignes"),
        Organisation(id=number(4), name="Acme", country="BE", busy=(FAIR,)),
        Tie(id=number(5), a=number(1), b=number(2), strength="close"),
        Project(id=number(6), name="Un poste", opened=date(2026, 9, 1)),
        Request(
            id=number(7),
            contact=number(2),
            about="la filière",
            connector=number(1),
            project=number(6),
            messages=(Message(on=date(2026, 10, 5)),),
        ),
        Interaction(
            id=number(8),
            contact=number(2),
            kind="meeting",
            on=date(2026, 10, 13),
            request=number(7),
            introduced=(number(3),),
        ),
        Promise(id=number(9), contact=number(3), text="un article", made=date(2026, 10, 1)),
        Snooze(id=number(10), item=f"thanks:{number(2)}:{number(8)}", on=date(2026, 10, 14)),
        BookSettings(id="1", name="Moi", country="CH"),
    ):
        book.put(record)
    return book


def as_json(book: Book, who: str = "") -> bytes:
    out = io.BytesIO()
    write_json(book, out, who)
    return out.getvalue()


def as_csv(book: Book, language: str = "fr", who: str = "") -> bytes:
    out = io.BytesIO()
    write_csv(book, out, who, language=language)
    return out.getvalue()


def without_ids(book: Book) -> dict[str, list[object]]:
    return {
        table: sorted((msgspec.structs.replace(record, id="") for record in rows.values()), key=repr)
        for table, rows in book.tables.items()
    }


def test_a_whole_book_comes_back_in_an_empty_one_without_loss() -> None:
    book, back = a_network(), Book()
    made = bring(back, as_json(book))
    assert back.tables == book.tables
    assert (made.created, made.skipped, made.unknown_columns) == (3, (), ())
    assert bring(back, as_json(book)).puts == ()


def test_people_who_are_there_already_keep_their_identifier_and_all_that_names_them_follows() -> None:
    mine = person(51, "DUPONT Jean", organisation="Acme", city="Lyon")
    book = book_of(mine)
    made = bring(book, as_json(a_network()))
    assert (made.created, made.unchanged) == (2, 1)
    assert book.contacts[mine.id] == mine
    (request,) = book.requests.values()
    assert request.contact == mine.id
    (meeting,) = book.interactions.values()
    assert meeting.contact == mine.id
    (snooze,) = book.snoozes.values()
    assert snooze.item == f"thanks:{mine.id}:{number(8)}"
    assert bring(book, as_json(a_network())).puts == ()


def test_one_person_leaves_with_what_concerns_them_and_the_names_of_others() -> None:
    back = Book()
    bring(back, as_json(a_network(), who=number(2)))
    book = a_network()
    assert back.contacts[number(2)] == book.contacts[number(2)]
    assert back.contacts[number(1)] == Contact(id=number(1), name="Claire Martin")
    assert back.contacts[number(3)] == Contact(id=number(3), name="Léa Roux")
    assert set(back.requests) == {number(7)}
    assert set(back.projects) == {number(6)}
    assert set(back.organisations) == {number(4)}
    assert set(back.interactions) == {number(8)}
    assert set(back.snoozes) == {number(10)}
    assert back.promises == {}


def test_records_that_are_wrong_are_left_out_one_by_one_and_told() -> None:
    data = b"""{"meta":{"1":{"schema":1}},
"contacts":{"0000000000000000001":{"name":"Jean"},
"0000000000000000002":{"name":5},
"0000000000000000003":{"name":"L\\u00e9a","couleur":"bleu"},
"x":{"name":" "}},
"ties":{"0000000000000000004":{"a":"0000000000000000001","b":"0000000000000000009"}},
"pigeons":{}}"""
    book = Book()
    made = bring(book, data)
    assert sorted(contact.name for contact in book.contacts.values()) == ["Jean", "Léa"]
    assert [(remark.line, remark.why.code) for remark in made.skipped] == [
        (3, "bad-record"),
        (5, "bad-record"),
        (0, "lost-reference"),
    ]
    assert set(made.unknown_columns) == {"pigeons", "contacts.couleur"}


def test_a_list_of_people_is_read_too() -> None:
    data = """[{"name": "Jean Dupont", "emails": ["j@example.org"], "phones": [], "next_due": null, "surnom": "JD"},
               {"given": "Léa", "family": "Roux", "organisation": "Acme", "tags": ["a", "b"]}]"""
    (jean, lea), report = people(data)
    assert (jean.name, jean.emails) == ("Jean Dupont", ("j@example.org",))
    assert (lea.name, lea.organisation, lea.tags) == ("Léa Roux", "Acme", ("a", "b"))
    assert report.unknown_columns == ["surnom"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"contacts":{\n"1":{', "damaged-json"),
        (b'{"a":{}}', "not-a-book"),
        (b'{"contacts":[]}', "not-a-book"),
        (b"[1]", "not-a-book"),
        (b'{"meta":{"1":{"schema":99}},"contacts":{}}', "newer-book"),
        (b"[" * 100_000, "damaged-json"),
    ],
)
def test_json_that_is_no_book(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.reason.code == code


def test_the_table_opens_rightly_in_a_spreadsheet() -> None:
    data = as_csv(book_of(person(1, "=1+1", phones=("+33 6 12",), note="-x", role="@moi", organisation="'=y")))
    assert data.startswith("\ufeffNom complet;Prénom;Nom de famille;Organisation;Fonction;".encode())
    header, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@")]
    assert dict(zip(header, row, strict=True))["Organisation"] == "''=y"


def test_one_person_alone_in_a_table() -> None:
    book = book_of(person(1, "Jean Dupont"), person(2, "Léa Roux"))
    assert b"Jean" not in as_csv(book, who=number(2))


def text(*, lines: bool = False) -> st.SearchStrategy[str]:
    return st.text(max_size=12).map(lambda t: " ".join(clean(t).split()) if not lines else clean(t, lines=True).strip())


def many(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=3).map(tuple)


@st.composite
def contacts(draw: st.DrawFn) -> Contact:
    one_of = {field: draw(st.sampled_from([None, *get_args(kind)])) for field, kind in KINDS.items()}
    away = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2)))
    return Contact(
        id=number(draw(st.integers(1, 10**18))),
        name=draw(text().filter(is_visible)),
        organisation=draw(text()),
        role=draw(text()),
        emails=draw(many("a@example.org", "É.b@example.org", "a,b@example.org", "+x@example.org", "jean@example")),
        phones=draw(many("06 12 34 56 78", "+33612345678", "=112", "112 poste 4")),
        linkedin=draw(st.sampled_from(["", "https://www.linkedin.com/in/a", "@moi"])),
        links=draw(many("https://example.org", "example.org/a?b=c;d", "-x")),
        city=draw(text()),
        country=draw(st.sampled_from(["", "FR", "BE", "ZW"])),
        tags=draw(many("salon", "a;b", 'dit "x"', "= 1", "deux mots", "x ::: y")),
        how_met=draw(text()),
        cadence=draw(st.sampled_from(["", "6w", "3m"])),
        note=draw(text(lines=True)),
        away_from=draw(st.sampled_from([None, away[0]])),
        away_until=away[1],
        leave_in_peace=draw(st.booleans()),
        recruiter=draw(st.booleans()),
        connected_on=draw(st.none() | st.dates()),
        **one_of,
    )


KINDS = {"standing": Standing, "closeness": Closeness, "register": Register, "language": Language, "gender": Gender}


@settings(max_examples=80)
@given(contacts(), st.sampled_from(["fr", "en"]))
def test_law_a_person_leaves_as_a_table_and_comes_back(contact: Contact, language: str) -> None:
    contact = cleaned(contact)
    check(contact)
    back = Book()
    data = as_csv(book_of(contact), language)
    made = bring(back, data)
    assert made.remarks == ()
    assert made.unknown_columns == ()
    assert msgspec.structs.replace(only(back), id=contact.id) == contact


@settings(max_examples=25)
@given(st.lists(contacts(), unique_by=lambda contact: contact.id, max_size=5))
def test_law_a_book_leaves_as_json_and_comes_back(everyone: list[Contact]) -> None:
    book, back = book_of(*map(cleaned, everyone)), Book()
    bring(back, as_json(book))
    assert back.tables == book.tables


def is_valid(record: Contact) -> bool:
    try:
        check(record)
    except Invalid:
        return False
    return True


STARTS = (b"Nom,Tel,Email,Note\n", b"BEGIN:VCARD\nFN:", b"PK\x03\x04", b'{"contacts":{', b"[", b"sep=;\n", b"\xff\xfe")
FILES = (
    st.binary(max_size=300)
    | st.builds(lambda start, rest: start + rest, st.sampled_from(STARTS), st.binary(max_size=300))
    | st.text(alphabet='a,;"\n\r\t\x00é@=\\:', max_size=200).map(lambda t: ("Nom,Prénom,Tél.,E-mail\n" + t).encode())
    | st.text(alphabet='a;:,="\n\\ .éBEGINDVCARDFN', max_size=200).map(lambda t: ("BEGIN:VCARD\n" + t).encode())
)


@settings(max_examples=200)
@given(FILES, st.sampled_from(FORMATS))
def test_law_any_bytes_are_read_or_refused_cleanly(data: bytes, kind: Format) -> None:
    try:
        gathered, report = read(data, format=kind)
    except Unreadable:
        return
    made = plan(Book(), gathered, ids(), TODAY, report=report)
    for record in made.puts:
        assert is_valid(record)
        assert cleaned(record) is record
