"""A fold that stops between any two of its steps loses nothing and is finished by whoever writes next."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

STEPS = ("history", "base", "journal", "folder")


class Stopped(BaseException):
    """As if the program had been killed here: no clean-up is for it."""


def stop_before(monkeypatch, shelf, step):
    replace = os.replace

    def stopping_replace(source, target):
        name = {"book.json": "base", "book.json.journal": "journal"}.get(Path(target).name)
        if name == step:
            raise Stopped
        replace(source, target)

    monkeypatch.setattr("reseau_tui.store.system.os.replace", stopping_replace)

    def stop(*_):
        raise Stopped

    if step == "history":
        monkeypatch.setattr("reseau_tui.store.history.History.append", stop)
    if step == "folder":
        monkeypatch.setattr("reseau_tui.store.system.sync_folder", stop)


@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_lost_and_all_programs_go_on(shelf, monkeypatch, step):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.compact()
    b = shelf.program("b")
    a.put(shelf.contact(2, "Zoé"))
    a.put(shelf.contact(1, "Léa"))
    once = iter([shelf.contact(3, "Bob")])

    def meanwhile():
        for record in once:
            b.put(record)
        stop_before(patch, shelf, step)

    with monkeypatch.context() as patch, pytest.raises(Stopped):
        a.store.compact(meanwhile)
    names = ["Bob", "Léa", "Zoé"]
    assert shelf.program("r").names == names
    assert b.follow() == []
    assert b.names == names
    b.put(shelf.contact(4, "Ali"))
    c = shelf.program("c")
    assert c.names == ["Ali", *names]
    assert [change.id for change in c.store.changes()] == ["b-000002", "b-000001", "a-000003", "a-000002", "a-000001"]
    b.compact()
    c.put(shelf.contact(5, "Eve"))
    a.follow()
    assert a.names == shelf.program("r").names == ["Ali", "Bob", "Eve", "Léa", "Zoé"]
    told = [change.id for change in shelf.program("r").store.changes()]
    assert told == ["c-000001", "b-000002", "b-000001", "a-000003", "a-000002", "a-000001"]
    assert b.loads == 1
    assert "journal-stray" not in {problem.code for problem in c.store.problems}
    assert not shelf.beside(".damaged").exists()


def test_what_a_killed_fold_left_is_swept(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    shelf.beside(".g2.999999.tmp").write_bytes(b"half a ba")
    shelf.beside(".g9.999999.tmp").write_bytes(b"of a fold still to come")
    a.compact()
    assert not shelf.beside(".g2.999999.tmp").exists()
    assert shelf.beside(".g9.999999.tmp").exists()
