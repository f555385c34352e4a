"""The past under its cap, the copies of the last days, going back to one, and what a damaged file still gives."""

from __future__ import annotations

import random

import pytest

from reseau_tui.store import history as history_module
from reseau_tui.store.cache import read_cache, write_cache
from reseau_tui.store.errors import Rebased, StoreError
from reseau_tui.store.history import History
from reseau_tui.store.salvage import salvage, write_book
from reseau_tui.store.store import Store


def ids(changes):
    return [change.id for change in changes]


def test_creations_are_kept_as_ids_only(shelf):
    program = shelf.program()
    program.put(*(shelf.contact(n, note="x" * 1000) for n in range(100)))
    program.compact()
    assert shelf.beside(".history").stat().st_size < 5000
    (change,) = program.store.changes()
    assert len(change.deltas["contacts"]) == 100


def test_autosaves_leave_no_trace_in_the_history_but_the_last(shelf):
    program = shelf.program()
    program.put(shelf.contact(1))
    for n in range(5):
        program.edit(lambda t, n=n: [_delta(t, shelf.contact(1, note="é" * n))], kind="autosave")
    program.compact()
    assert [change.kind for change in program.store.changes()] == ["autosave", "edit"]
    program.put(shelf.contact(2))
    program.compact()
    assert ids(shelf.program("b").store.changes()) == ["a-000007", "a-000006", "a-000001"]


def _delta(tables, record):
    from reseau_tui.model.change import Delta

    return Delta(tables["contacts"].get(record.id), record)


def test_past_its_cap_the_history_keeps_the_newest(shelf, monkeypatch):
    program = shelf.program()
    program.store._storage.history = History(shelf.beside(".history"), cap=20_000)
    for n in range(60):
        program.put(shelf.contact(1, name=f"{n}", note="x" * 300))
        program.compact()
        assert shelf.beside(".history").stat().st_size <= 21_000
    told = ids(program.store.changes())
    assert told == [f"a-{n:06d}" for n in range(60, 60 - len(told), -1)]
    assert 10 < len(told) < 60
    assert history_module.KEPT < history_module.CAP


def test_the_newest_change_is_kept_whatever_its_size(shelf):
    program = shelf.program()
    program.store._storage.history = History(shelf.beside(".history"), cap=500)
    program.put(shelf.contact(1))
    program.put(shelf.contact(1, note="x" * 5000))
    program.compact()
    assert ids(program.store.changes()) == ["a-000002"]


def test_a_history_line_that_is_damaged_is_left_out(shelf):
    program = shelf.program()
    for n in range(4):
        program.put(shelf.contact(n))
        program.compact()
    path = shelf.beside(".history")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[1][:40] + b"\n" + lines[2] + lines[3])
    assert ids(program.store.changes()) == ["a-000004", "a-000003", "a-000001"]
    path.write_bytes(path.read_bytes()[:-1])
    program.put(shelf.contact(9))
    program.compact()
    assert ids(program.store.changes())[:2] == ["a-000005", "a-000004"]


def test_before_the_first_change_of_a_day_the_book_is_copied(shelf):
    program = shelf.program()
    for day in range(1, 12):
        program.at = f"2026-10-{day:02d}T08:00:00"
        program.put(shelf.contact(1, name=f"{day} à huit heures"))
        program.at = f"2026-10-{day:02d}T09:00:00"
        program.put(shelf.contact(1, name=f"{day} à neuf heures"))
        if day % 3 == 0:
            program.compact()
    copies = sorted(p.name for p in shelf.beside(".backups").iterdir())
    assert copies == [f"2026-10-{day:02d}.json" for day in range(5, 12)]
    shelf.path = shelf.beside(".backups") / copies[-1]
    assert shelf.program("b").names == ["10 à neuf heures"]


def test_a_second_program_makes_no_second_copy_of_a_day(shelf):
    shelf.program("a").put(shelf.contact(1, "hier"))
    for writer in "bc":
        program = shelf.program(writer)
        program.at = "2026-10-06T08:00:00"
        program.put(shelf.contact(1, f"aujourd’hui {writer}"))
    (copy,) = shelf.beside(".backups").iterdir()
    shelf.path = copy
    assert shelf.program("d").names == ["hier"]


def test_an_edit_is_worth_more_than_a_copy(shelf):
    program = shelf.program()
    program.put(shelf.contact(1))
    shelf.beside(".backups").write_text("in the way")
    program.at = "2026-10-06T08:00:00"
    program.put(shelf.contact(2, "Zoé"))
    assert "no-backup" in {problem.code for problem in program.store.problems}
    assert shelf.program("b").names == ["Hélène Réaux", "Zoé"]


def test_a_copy_holds_the_journal_as_well_and_restoring_brings_it_back(shelf):
    program = shelf.program()
    program.put(shelf.contact(1))
    program.compact()
    program.put(shelf.contact(2, "Zoé"))
    kept = program.store.backup()
    then = program.tables
    program.put(shelf.contact(3, "Bob"))
    program.remove(shelf.contact(1))
    other = shelf.program("b")
    program.store.restore(kept)
    with pytest.raises(Rebased):
        program.store.tail()
    program.load()
    assert program.tables == shelf.program("c").tables
    assert program.names == ["Hélène Réaux", "Zoé"]
    assert then == program.tables | {"contacts": then["contacts"]}
    assert ids(program.store.changes()) == ["a-000002", "a-000001"]
    other.follow()
    assert other.loads == 2
    other.put(shelf.contact(4, "Léa"))
    program.follow()
    assert program.names == ["Hélène Réaux", "Léa", "Zoé"]
    newest = program.store.newest_backup
    program.store.restore(newest)
    program.load()
    assert program.names == ["Bob", "Zoé"]


def test_a_copy_goes_where_one_says(shelf, tmp_path):
    program = shelf.program()
    with pytest.raises(StoreError, match="no-book"):
        program.store.backup()
    assert shelf.files() == set()
    program.put(shelf.contact(1))
    assert program.store.backup(tmp_path / "mine.json") == tmp_path / "mine.json"
    assert program.store.backup(tmp_path).name == "2026-10-05T10-00-00.json"
    with pytest.raises(StoreError, match="exists"):
        program.store.backup(tmp_path / "mine.json")


@pytest.mark.parametrize("bad", [b"", b"[]", b'{"contacts":{\n"1":{"id"', b'{"contacts":{"1":{"id":"1","name":3}}}'])
def test_what_is_no_book_is_not_restored(shelf, tmp_path, bad):
    program = shelf.program()
    program.put(shelf.contact(1))
    (tmp_path / "bad.json").write_bytes(bad)
    with pytest.raises(StoreError):
        program.store.restore(tmp_path / "bad.json")
    with pytest.raises(StoreError, match="no-book"):
        program.store.restore(tmp_path / "missing.json")
    program.put(shelf.contact(2, "Zoé"))
    assert shelf.program("b").names == ["Hélène Réaux", "Zoé"]


def test_a_damaged_book_can_be_restored_and_is_kept(shelf):
    program = shelf.program()
    program.put(shelf.contact(1))
    program.compact()
    kept = program.store.backup()
    damaged = shelf.path.read_bytes()[:-10]
    shelf.path.write_bytes(damaged)
    store = Store(shelf.path, writer="b")
    store.restore(kept)
    assert len(store.load()["contacts"]) == 1
    assert (shelf.beside(".backups") / "damaged-1.json").read_bytes() == damaged


@pytest.fixture
def large(shelf):
    program = shelf.program()
    program.put(*(shelf.contact(n, f"n{n}") for n in range(300)))
    program.compact()
    program.put(shelf.contact(5, "after the fold"))
    return program


def test_zeroed_bytes_cost_the_documents_they_hit(shelf, large):
    data = bytearray(shelf.path.read_bytes())
    at = data.index(b'"n100"')
    data[at : at + 20] = bytes(20)
    shelf.path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        shelf.program("b")
    tables, lost = salvage(shelf.path)
    assert [(entry.table, entry.id) for entry in lost] == [("contacts", f"{100:019d}")]
    del large.tables["contacts"][f"{100:019d}"]
    assert tables == large.tables


def test_a_file_cut_in_half_gives_its_first_half(shelf, large):
    data = shelf.path.read_bytes()
    shelf.path.write_bytes(data[: len(data) // 2])
    tables, lost = salvage(shelf.path)
    assert 140 < len(tables["contacts"]) < 160
    assert len(lost) == 1


def test_a_lost_opening_line_does_not_mix_tables(shelf, large):
    data = shelf.path.read_bytes().replace(b'"contacts":{\n', b'"contXcts":?\n')
    shelf.path.write_bytes(data)
    tables, lost = salvage(shelf.path)
    assert tables == large.tables
    assert [entry.line for entry in lost] == [4]


def test_what_was_salvaged_is_written_as_a_new_book(shelf, large, tmp_path):
    tables, _ = salvage(shelf.path)
    write_book(tmp_path / "new.json", tables)
    with pytest.raises(StoreError, match="exists"):
        write_book(tmp_path / "new.json", tables)
    shelf.path = tmp_path / "new.json"
    assert shelf.program("b").tables == large.tables


def test_salvage_never_fails_on_a_file_whatever_is_in_it(shelf):
    shelf.path.parent.mkdir()
    chance = random.Random(3)
    whole = b'{"meta":{\n"1":{}\n},\n"contacts":{\n"1":{"id":"1","name":"x"},\n"2":{"id":"2","name":"y"}\n}}\n'
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 9)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        shelf.path.write_bytes(data)
        salvage(shelf.path)
    with pytest.raises(StoreError, match="no-book"):
        salvage(shelf.path.with_name("missing"))


def test_a_cache_is_found_before_loading_until_the_book_or_the_day_changes(shelf):
    program = shelf.program()
    write_cache(program.store, "2026-10-05 fr", b"nothing yet")
    assert shelf.files() == set()
    program.put(shelf.contact(1))
    for step in (lambda: None, program.compact, lambda: program.put(shelf.contact(2)), program.compact):
        step()
        assert read_cache(shelf.path, "2026-10-05 fr") is None
        write_cache(program.store, "2026-10-05 fr", b"rows\nof a list")
        assert read_cache(shelf.path, "2026-10-05 fr") == b"rows\nof a list"
        assert read_cache(shelf.path, "2026-10-06 fr") is None
        assert read_cache(shelf.path, "2026-10-05 en") is None
    glance = shelf.beside(".glance")
    assert glance.stat().st_mode & 0o777 == 0o600
    glance.write_bytes(glance.read_bytes()[:-1])
    assert read_cache(shelf.path, "2026-10-05 fr") is None
    glance.write_bytes(b"")
    assert read_cache(shelf.path, "2026-10-05 fr") is None


def test_a_cache_of_a_state_that_others_have_left_behind_is_not_found(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    shelf.program("b").put(shelf.contact(2))
    write_cache(a.store, "2026-10-05 fr", b"old")
    assert read_cache(shelf.path, "2026-10-05 fr") is None
    a.follow()
    write_cache(a.store, "2026-10-05 fr", b"new")
    assert read_cache(shelf.path, "2026-10-05 fr") == b"new"
