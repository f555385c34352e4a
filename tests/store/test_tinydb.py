"""TinyDB on both sides: stock TinyDB opens our file at rest, and our TinyDB writes Changes that others follow."""

from __future__ import annotations

import json

import pytest
from tinydb import Query, TinyDB, where
from tinydb.table import Document

from reseau_tui.store.errors import StoreError
from reseau_tui.store.table import open_tinydb


@pytest.fixture
def book(shelf):
    program = shelf.program()
    program.put(*(shelf.contact(n, name) for n, name in enumerate(("Hélène", "Bob", "Zoé"), 1)))
    program.compact()
    return program


@pytest.fixture
def stock(shelf, book):
    with TinyDB(shelf.path, encoding="utf-8") as db:
        yield db


@pytest.fixture
def ours(shelf, book):
    with open_tinydb(shelf.path) as db:
        yield db


def test_stock_tinydb_reads_the_file_at_rest(stock):
    assert stock.tables() == {"meta", "contacts"}
    assert {doc["name"] for doc in stock.table("contacts").all()} == {"Hélène", "Bob", "Zoé"}
    assert stock.table("contacts").get(where("name") == "Zoé")["id"] == f"{3:019d}"


@pytest.mark.parametrize(
    "style", [{}, {"indent": 2}, {"indent": 0}, {"ensure_ascii": False}, {"separators": (",", ":")}]
)
def test_we_read_what_stock_tinydb_wrote(shelf, book, style):
    with TinyDB(shelf.path, encoding="utf-8", **style) as db:
        number = db.table("contacts").insert({"name": "Éloïse « d’Été »", "note": "a\nb"})
        db.table("contacts").update({"city": "Lyon"}, where("name") == "Bob")
        db.table("contacts").remove(where("name") == "Zoé")
    program = shelf.program("b")
    assert program.names == ["Bob", "Hélène", "Éloïse « d’Été »"]
    assert program.tables["contacts"][str(number)].note == "a\nb"
    book.follow()
    assert book.tables == program.tables
    program.put(shelf.contact(7, "Ali"))
    program.compact()
    lines = shelf.path.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith('"') and '"name":' in line for line in lines) == 4
    assert "\\u" not in "".join(lines)
    assert shelf.program("c").tables == program.tables


def test_the_usual_methods_answer_as_in_stock_tinydb(shelf, tmp_path):
    steps = [
        lambda t: t.insert({"id": "1", "name": "Zoé", "tags": ["a"]}),
        lambda t: t.insert_multiple([{"id": "2", "name": "Bob"}, {"id": "3", "name": "Léa"}]),
        lambda t: t.insert(Document({"id": "9", "name": "Ali"}, doc_id=9)),
        lambda t: t.insert({"id": "10", "name": "Eve"}),
        lambda t: t.all(),
        lambda t: t.search(Query().tags.any(["a"])),
        lambda t: t.get(doc_id=2),
        lambda t: t.get(doc_ids=[2, 3, 77]),
        lambda t: t.get(where("name") == "nobody"),
        lambda t: t.contains(doc_id=9),
        lambda t: t.update({"city": "Lyon"}, where("name") == "Bob"),
        lambda t: t.update({"city": "Nice"}, doc_ids=[1, 77]),
        lambda t: t.update(lambda doc: doc["tags"].append("b"), doc_ids=[1]),
        lambda t: t.update({"country": "FR"}),
        lambda t: t.update_multiple([({"city": "Metz"}, where("name") == "Léa")]),
        lambda t: t.upsert({"name": "Bob", "note": "x"}, where("name") == "Bob"),
        lambda t: t.upsert({"id": "11", "name": "Max"}, where("name") == "Max"),
        lambda t: t.search(where("name") == "Max"),
        lambda t: t.remove(doc_ids=[9, 77]),
        lambda t: t.remove(where("name") == "Léa"),
        lambda t: t.search(where("name") == "Léa"),
        lambda t: len(t),
        lambda t: t.count(where("country") == "FR"),
        lambda t: sorted(d["name"] for d in t),
    ]
    with TinyDB(tmp_path / "stock.json") as stock, open_tinydb(shelf.path) as ours:
        for number, step in enumerate(steps):
            assert step(ours.table("contacts")) == step(stock.table("contacts")), number
        ours.table("contacts").truncate()
        assert ours.tables() == set()


def test_every_edit_is_one_change_that_others_follow(book, ours):
    table = ours.table("contacts")
    number = table.insert({"name": "Eve"})
    table.update({"city": "Lyon"})
    table.remove(where("name") == "Bob")
    changes = book.follow()
    assert [len(change.deltas["contacts"]) for change in changes] == [1, 4, 1]
    assert {change.label.code for change in changes} == {"tinydb"}
    assert book.tables["contacts"][str(number)].city == "Lyon"
    assert book.names == ["Eve", "Hélène", "Zoé"]


def test_an_edit_that_changes_nothing_writes_nothing(shelf, ours):
    before = shelf.beside(".journal").read_bytes()
    ours.table("contacts").update({"name": "Bob"}, where("name") == "Bob")
    ours.table("contacts").remove(where("name") == "nobody")
    assert shelf.beside(".journal").read_bytes() == before


def test_answers_follow_what_other_programs_write(shelf, book, ours):
    table = ours.table("contacts")
    assert table.search(where("city") == "Lyon") == []
    assert table.insert({"name": "Eve"}) == 4
    book.put(shelf.contact(5, "Ali", city="Lyon"))
    assert [doc["name"] for doc in table.search(where("city") == "Lyon")] == ["Ali"]
    assert table.insert({"name": "Max"}) == 6
    book.follow()
    book.compact()
    book.put(shelf.contact(7, "Léa", city="Lyon"))
    assert len(table.search(where("city") == "Lyon")) == 2


def test_whole_tables_can_be_dropped_and_that_is_a_change(book, ours):
    ours.insert({"x": 1})
    ours.drop_table("contacts")
    book.follow()
    assert book.names == []
    assert ours.tables() == {"_default"}
    ours.drop_tables()
    assert ours.tables() == set()
    book.follow()
    assert [len(change.deltas) for change in list(book.store.changes())[:3]] == [0, 1, 0]


def test_a_document_that_is_no_record_is_refused_whole(book, ours):
    table = ours.table("contacts")
    for bad in ({"nme": "x"}, {"name": 7}, {"name": "x", "standing": "king"}):
        with pytest.raises(StoreError, match="not-a-record"):
            table.insert_multiple([{"name": "good"}, bad])
    with pytest.raises(StoreError, match="not-a-record"):
        ours.table("meta").insert({"generation": 0})
    with pytest.raises(TypeError):
        ours.insert({"x": object()})
    assert book.follow() == []
    assert len(table) == 3


def test_what_it_hands_out_is_nobody_elses(ours):
    table = ours.table("contacts")
    table.update({"tags": ["a"]})
    table.all()[0]["tags"].append("mine")
    table.get(doc_id=1)["tags"].append("mine")
    assert all(doc["tags"] == ["a"] for doc in table.all())


def test_closing_leaves_a_plain_file(shelf, book):
    with open_tinydb(shelf.path) as db:
        db.table("contacts").insert({"name": "Eve"})
        assert "Eve" not in shelf.path.read_text(encoding="utf-8")
    assert "Eve" in {doc["name"] for doc in json.loads(shelf.path.read_bytes())["contacts"].values()}


def test_looking_at_a_book_that_is_not_there_creates_nothing(shelf):
    with open_tinydb(shelf.path) as db:
        assert db.tables() == set()
        assert db.table("contacts").all() == []
    assert shelf.files() == set()
