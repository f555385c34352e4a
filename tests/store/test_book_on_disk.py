"""A book on disk: what it leaves behind, who sees what, and when it is at rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import reseau_tui
from reseau_tui.model.change import Delta
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Message, Request
from reseau_tui.store.errors import Rebased, StoreError
from reseau_tui.store.store import Store
from reseau_tui.store.wire import Created


def test_reading_creates_nothing(shelf):
    program = shelf.program()
    assert program.follow() == []
    assert list(program.store.changes()) == []
    assert all(not rows for rows in program.tables.values())
    assert shelf.files() == set()


def test_a_missing_book_in_an_existing_folder_is_read_without_a_trace(shelf):
    shelf.path.parent.mkdir()
    shelf.program().follow()
    assert shelf.files() == set()


def test_the_base_exists_from_the_first_edit_on_and_all_files_are_private(shelf):
    old = os.umask(0)
    try:
        program = shelf.program()
        program.put(shelf.contact(1))
        assert shelf.path.exists()
        program.store.sync()
        program.compact()
        program.at = "2026-10-06T09:00:00"
        program.put(shelf.contact(2))
        program.store.backup()
    finally:
        os.umask(old)
    files = [p for p in shelf.path.parent.rglob("*") if p.is_file()]
    assert {p.name for p in files} >= {"book.json", "book.json.journal", "book.json.lock", "book.json.history"}
    assert {p.stat().st_mode & 0o777 for p in files} == {0o600}


def test_an_edit_is_there_for_the_next_program_before_any_fold(shelf):
    request = Request(
        id="0000000000000000009", contact="0000000000000000001", about="un avis",
        messages=(Message(on=date(2026, 10, 5)), Message(on=date(2026, 10, 14), kind="follow-up")),
    )  # fmt: skip
    first = shelf.program()
    first.put(shelf.contact(1, note="deux\nlignes", emails=("h@example.org",)), request)
    assert shelf.program("b").tables == first.tables


def test_the_file_at_rest_has_one_document_a_line(shelf):
    program = shelf.program()
    program.put(shelf.contact(1, "Zoé"), shelf.contact(2, "Bob"))
    program.compact()
    lines = shelf.path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"meta":{'
    assert sum('"name":"Zoé"' in line for line in lines) == 1
    tables = json.loads(shelf.path.read_bytes())
    assert tables["meta"] == {"1": {"schema": 1, "generation": 2, "last": "a-000001"}}
    assert {i: doc["id"] for i, doc in tables["contacts"].items()} == {f"{n:019d}": f"{n:019d}" for n in (1, 2)}
    assert [name for name in tables if "contact" in name] == ["contacts"]


def test_two_stores_in_one_process_see_each_other(shelf):
    a, b = shelf.program("a"), shelf.program("b")
    a.put(shelf.contact(1))
    b.put(shelf.contact(2, "Bob"))
    a.put(shelf.contact(3, "Zoé"))
    b.follow()
    a.follow()
    assert a.tables == b.tables == shelf.program("c").tables
    assert a.names == ["Bob", "Hélène Réaux", "Zoé"]


def test_own_changes_are_not_news(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    a.put(shelf.contact(2))
    assert a.follow() == []
    assert [change.id for change in b.follow()] == ["a-000002"]
    assert b.follow() == []


def test_what_others_wrote_comes_with_the_lock(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    a.put(shelf.contact(1, "Zoé"))
    with b.store.writing() as news:
        assert [change.id for change in news] == ["a-000002"]


def test_a_running_program_works_on_under_a_base_that_another_folded(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    a.put(shelf.contact(2, "Bob"))
    a.compact()
    a.put(shelf.contact(3, "Zoé"))
    assert [change.id for change in b.follow()] == ["a-000002", "a-000003"]
    b.put(shelf.contact(4, "Léa"))
    a.follow()
    assert b.loads == a.loads == 1
    assert a.tables == b.tables == shelf.program("c").tables


def test_a_program_that_missed_a_whole_generation_is_told_to_load_again(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    for n in (2, 3):
        a.put(shelf.contact(n))
        a.compact()
    with pytest.raises(Rebased):
        b.store.tail()
    with pytest.raises(Rebased), b.store.writing():
        pass
    b.load()
    assert b.tables == a.tables


def test_news_found_while_folding_are_not_lost(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    a.put(shelf.contact(2, "Bob"))
    b.store.compact()
    assert [change.id for change in b.follow()] == ["a-000002"]
    assert b.tables == a.tables


def test_an_edit_made_while_another_program_folds_is_in_the_new_journal(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    edits = iter([shelf.contact(2, "Bob"), shelf.contact(1, "Zoé")])

    def meanwhile() -> None:
        for record in edits:
            b.put(record)

    a.store.compact(meanwhile)
    assert a.store.journal_bytes > 0
    assert [change.id for change in a.follow()] == ["b-000001", "b-000002"]
    b.follow()
    assert b.loads == 1
    assert a.tables == b.tables == shelf.program("c").tables
    assert a.names == ["Bob", "Zoé"]


def test_of_two_folds_at_once_one_is_given_up(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    a.store.compact(b.compact)
    assert a.store.generation == 2
    assert not [name for name in shelf.files() if name.endswith(".tmp")]
    a.put(shelf.contact(2))
    b.follow()
    assert a.tables == b.tables == shelf.program("c").tables


def test_a_fold_that_is_cancelled_leaves_everything(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.compact()
    a.put(shelf.contact(2))
    before = shelf.path.read_bytes()

    def cancel() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        a.store.compact(cancel)
    assert shelf.path.read_bytes() == before
    assert not [name for name in shelf.files() if name.endswith(".tmp")]
    a.put(shelf.contact(3))
    assert shelf.program("b").tables == a.tables


def test_a_load_that_is_cancelled_can_be_done_again(shelf):
    shelf.program("a").put(shelf.contact(1))
    b = Store(shelf.path, writer="b")

    def cancel() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        b.load(cancel)
    with pytest.raises(Rebased):
        b.tail()
    assert len(b.load()["contacts"]) == 1


def test_changes_come_newest_first_over_journal_and_history(shelf):
    a = shelf.program("a")
    made = [a.put(shelf.contact(1)), a.put(shelf.contact(1, "Zoé"))]
    a.compact()
    made += [a.remove(shelf.contact(1)), a.put(shelf.contact(2))]
    a.compact()
    made += [a.put(shelf.contact(2, "Bob"))]
    told = list(shelf.program("b").store.changes())
    assert [c.id for c in told] == [c.id for c in reversed(made)]
    assert [c.label for c in told] == [made[0].label] * 5
    (created,) = told[4].deltas["contacts"].values()
    assert isinstance(created, Created)
    assert created == (None, None)
    assert told[0] == made[4]
    assert told[2] == made[2]
    assert told[3] == made[1]


def test_a_symbolic_link_stays_one(shelf, tmp_path):
    real = tmp_path / "elsewhere" / "real.json"
    real.parent.mkdir()
    shelf.path.parent.mkdir()
    shelf.path.symlink_to(real)
    program = shelf.program()
    program.put(shelf.contact(1))
    program.compact()
    assert shelf.path.is_symlink()
    assert real.exists()
    assert not real.is_symlink()
    assert shelf.program("b").tables == program.tables


def test_a_small_book_is_left_at_rest(shelf):
    program = shelf.program()
    program.put(shelf.contact(1))
    assert program.store.rest() is True
    assert program.store.journal_bytes == 0
    assert "Hélène" in shelf.path.read_text(encoding="utf-8")
    generation = program.store.generation
    assert program.store.rest() is True
    assert program.store.generation == generation


def test_a_large_book_rests_when_its_journal_has_grown_to_a_tenth(shelf):
    program = shelf.program()
    program.put(*(shelf.contact(n, note="x" * 10_000) for n in range(150)))
    program.compact()
    program.put(shelf.contact(1, note="y" * 50_000))
    assert program.store.rest() is False
    program.put(shelf.contact(2, note="y" * 100_000))
    assert program.store.rest() is True


def test_a_lock_that_others_hold_is_reported_and_nothing_is_changed(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b", lock_wait=0.05)
    with a.store.writing():
        with pytest.raises(StoreError, match="locked") as raised, b.store.writing():
            pass
        assert raised.value.code == "locked"
    b.put(shelf.contact(2))


def test_a_lock_file_that_was_removed_locks_again(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    shelf.beside(".lock").unlink()
    b = shelf.program("b", lock_wait=0.05)
    with a.store.writing(), pytest.raises(StoreError, match="locked"), b.store.writing():
        pass


def test_an_edit_that_raises_writes_nothing(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    before = shelf.beside(".journal").read_bytes()
    with pytest.raises(ZeroDivisionError), a.store.writing():
        raise ZeroDivisionError
    assert shelf.beside(".journal").read_bytes() == before
    a.put(shelf.contact(2))


def test_a_file_changed_underneath_is_never_overwritten(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1), shelf.contact(2, "Bob"))
    a.compact()
    a.put(shelf.contact(3, "Zoé"))
    text = shelf.path.read_text(encoding="utf-8").replace("Bob", "Robert")
    shelf.path.write_text(text, encoding="utf-8")
    for write in (a.store.compact, a.store.tail):
        with pytest.raises(Rebased):
            write()
        assert "Robert" in shelf.path.read_text(encoding="utf-8")
    a.put(shelf.contact(4, "Léa"))
    assert a.names == ["Hélène Réaux", "Léa", "Robert", "Zoé"]
    a.compact()
    assert shelf.program("b").names == a.names


def test_a_book_that_disappears_under_a_running_program_is_not_made_anew_from_memory(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.compact()
    shelf.path.unlink()
    with pytest.raises(Rebased), a.store.writing():
        pass
    assert not shelf.path.exists()


def test_a_book_begun_anew_knows_nothing_of_the_one_before(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.compact()
    a.put(shelf.contact(2, "Bob"))
    a.store.close()
    shelf.path.unlink()
    b = shelf.program("b")
    assert b.names == []
    b.put(shelf.contact(3, "Zoé"))
    assert [change.id for change in b.store.changes()] == ["b-000001"]
    assert shelf.program("c").names == ["Zoé"]
    assert b"Bob" in shelf.beside(".damaged").read_bytes()


def test_an_older_copy_put_in_place_by_hand_is_the_book(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.compact()
    old = shelf.path.read_bytes()
    a.put(shelf.contact(2, "Bob"))
    a.compact()
    a.put(shelf.contact(3, "Zoé"))
    shelf.path.write_bytes(old)
    b = shelf.program("b")
    assert b.names == ["Hélène Réaux"]
    assert [change.id for change in b.store.changes()] == ["a-000001"]
    b.put(shelf.contact(4, "Léa"))
    assert shelf.program("c").names == ["Hélène Réaux", "Léa"]
    assert "Zoé" in shelf.beside(".damaged").read_text(encoding="utf-8")
    a.follow()
    assert a.names == ["Hélène Réaux", "Léa"]


def test_text_that_a_terminal_could_obey_is_cleaned_at_this_door(shelf):
    hostile = "[/b]\x1b]0;owned\x07\x9b2J\u202eabc\x7f"
    program = shelf.program()
    program.put(shelf.contact(1, hostile, note=f"a\n{hostile}", tags=(hostile,)))
    for _ in range(2):
        (found,) = shelf.program("b").tables["contacts"].values()
        assert isinstance(found, Contact)
        assert (found.name, found.note, found.tags) == (
            "[/b]]0;owned2Jabc",
            "a\n[/b]]0;owned2Jabc",
            ("[/b]]0;owned2Jabc",),
        )
        program.compact()


def test_a_failed_sync_turns_the_book_read_only(shelf, monkeypatch):
    program = shelf.program()
    program.put(shelf.contact(1))

    def fail(fd: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("reseau_tui.store.system.sync_file", fail)
        with pytest.raises(StoreError, match="read-only"):
            program.store.sync()
    assert program.store.read_only == "sync-failed"
    with pytest.raises(StoreError, match="read-only"):
        program.put(shelf.contact(2))
    with pytest.raises(StoreError, match="read-only"):
        program.compact()
    assert program.follow() == []


def test_a_change_with_a_creation_of_the_history_can_be_written_again(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.compact()
    (old,) = a.store.changes()
    record = a.tables["contacts"]["0000000000000000001"]
    undone = a.edit(lambda _: [Delta(record, None)], kind="undo", of=old.id)
    assert undone is not None
    assert next(iter(shelf.program("b").store.changes())) == undone


def test_resting_under_a_base_that_others_moved_is_no_error(shelf):
    a, b = shelf.program("a"), shelf.program("b")
    a.put(shelf.contact(1))
    b.put(shelf.contact(2))
    for n in (3, 4):
        a.put(shelf.contact(n))
        a.compact()
    assert b.store.rest() is False
    b.follow()
    assert b.tables == a.tables


def test_the_store_needs_neither_filelock_nor_textual(shelf):
    shelf.program().put(shelf.contact(1))
    program = (
        "import sys; from pathlib import Path; from reseau_tui.store.store import Store;"
        "tables = Store(Path(sys.argv[1]), writer='x').load();"
        "print(len(tables['contacts']), {'textual', 'filelock', 'email'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(shelf.path)],
        capture_output=True, text=True, check=True, cwd=Path(reseau_tui.__file__).parents[1],
    )  # fmt: skip
    assert run.stdout.strip() == "1 set()"


def test_a_fold_that_comes_a_moment_after_anothers_is_no_error(shelf, monkeypatch):
    a, b = shelf.program("a"), shelf.program("b")
    a.put(shelf.contact(1))
    storage = a.store._storage
    look = storage._look

    def look_and_be_overtaken() -> None:
        look()
        monkeypatch.setattr(storage, "_look", look)
        b.compact()

    monkeypatch.setattr(storage, "_look", look_and_be_overtaken)
    a.store.compact()
    assert a.follow() == []
    assert a.store.generation == 2
    assert a.tables == shelf.program("c").tables
