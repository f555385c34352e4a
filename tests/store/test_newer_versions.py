"""What a newer minor version wrote and this one does not know outlives our edits, folds and undos."""

from __future__ import annotations

import json

import msgspec
import pytest

from reseau_tui.model.change import Delta
from reseau_tui.model.diary import Interaction
from reseau_tui.model.requests import Message, Request
from reseau_tui.store.unknown import set_aside

ONE = f"{1:019d}"
NEWER = {
    "meta": {"1": {"schema": 1, "generation": 4, "last": "x", "made_by": "9.9"}},
    "moods": {"1": {"id": "1", "mood": "gai", "deep": {"a": [1, 12345678901234567890123]}}},
    "contacts": {
        ONE: {"id": ONE, "name": "Zoé", "pronouns": "elle", "pets": [{"name": "Rex"}]},
        f"{2:019d}": {"id": f"{2:019d}", "name": "Bob"},
    },
    "requests": {
        ONE: {
            "id": ONE, "contact": ONE, "about": "un avis", "mood": 3,
            "messages": [{"on": "2026-10-05", "read": True}, {"on": "2026-10-14", "kind": "follow-up", "read": False}],
        }
    },
    "settings": {"1": {"id": "1", "name": "Moi", "numbers": {"day_portion": 5, "naps": 2}}},
}  # fmt: skip


@pytest.fixture(params=["lined", "indented"])
def newer(shelf, request):
    shelf.path.parent.mkdir()
    text = json.dumps(NEWER, ensure_ascii=False, indent=2)
    if request.param == "lined":
        tables = (
            f'"{name}":{{\n' + ",\n".join(f'"{i}":{json.dumps(doc)}' for i, doc in rows.items()) + "\n}"
            for name, rows in NEWER.items()
        )
        text = "{" + ",\n".join(tables) + "}\n"
    shelf.path.write_text(text, encoding="utf-8")
    return shelf


def on_disk(shelf):
    return json.loads(shelf.path.read_bytes())


def test_it_opens_and_a_fold_loses_nothing(newer):
    program = newer.program()
    assert program.names == ["Bob", "Zoé"]
    program.put(newer.contact(3, "Léa"))
    program.compact()
    kept = on_disk(newer)
    assert kept["contacts"].pop(f"{3:019d}")["name"] == "Léa"
    kept.pop("meta")
    assert kept == {name: rows for name, rows in NEWER.items() if name != "meta"}


def test_unknown_fields_survive_an_edit_of_their_record(newer):
    program = newer.program()
    zoe = program.tables["contacts"][ONE]
    settings = program.tables["settings"]["1"]
    program.put(msgspec.structs.replace(zoe, name="Zoé B."), msgspec.structs.replace(settings, name="Moi-même"))
    program.compact()
    kept = on_disk(newer)
    assert kept["contacts"][ONE] == {**NEWER["contacts"][ONE], "name": "Zoé B."}
    assert kept["settings"]["1"] == {**NEWER["settings"]["1"], "name": "Moi-même"}


def test_unknown_fields_inside_parts_stay_with_their_part(newer):
    program = newer.program()
    request = program.tables["requests"][ONE]
    assert isinstance(request, Request)
    first, second = request.messages
    bounced = Message(on=first.on, bounced=True)
    third = Message(on=second.on, kind="follow-up", attempt=1)
    program.put(msgspec.structs.replace(request, messages=(bounced, third, second)))
    program.compact()
    kept = on_disk(newer)["requests"][ONE]
    assert kept["mood"] == 3
    assert [message.get("read") for message in kept["messages"]] == [None, None, False]


def test_unknown_fields_survive_a_removal_that_is_undone_by_another_program(newer):
    a = newer.program("a")
    zoe = a.tables["contacts"][ONE]
    a.remove(zoe)
    a.compact()
    b = newer.program("b")
    (removal,) = (change for change in b.store.changes() if "contacts" in change.deltas)
    before = removal.deltas["contacts"][ONE].before
    b.edit(lambda _: [Delta(None, before)])
    b.compact()
    assert on_disk(newer)["contacts"][ONE] == NEWER["contacts"][ONE]


def test_what_is_unknown_now_is_not_replaced_by_what_was_unknown_before(newer):
    a = newer.program("a")
    a.put(msgspec.structs.replace(a.tables["contacts"][ONE], name="Z"))
    journal = newer.beside(".journal")
    data = journal.read_bytes()
    b = newer.program("b")
    list(b.store.changes())
    b.put(msgspec.structs.replace(b.tables["contacts"][ONE], name="Zoé"))
    b.compact()
    assert on_disk(newer)["contacts"][ONE] == NEWER["contacts"][ONE]
    assert b"pronouns" in data


def test_a_document_without_its_own_id_takes_that_of_its_place(shelf):
    shelf.path.parent.mkdir()
    shelf.path.write_text(json.dumps({"contacts": {"5": {"name": "Zoé"}, "6": {"id": "7", "name": "Bob"}}}))
    assert {i: record.id for i, record in shelf.program().tables["contacts"].items()} == {"5": "5", "6": "6"}


def test_what_is_set_aside_comes_back():
    document = {"id": "1", "contact": "2", "kind": "call", "on": "2026-10-05", "x": 1, "y": None}
    known, unknown = set_aside(Interaction, document)
    assert set(known) == {"id", "contact", "kind", "on"}
    assert unknown.put_back(known) == document
    assert not set_aside(Interaction, known)[1]
