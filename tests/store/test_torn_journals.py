"""A journal cut anywhere, or with any bit turned, gives a state the book has been in; what follows is kept aside."""

from __future__ import annotations

import random
import shutil

import pytest

from reseau_tui.model.people import Tie
from reseau_tui.store.store import Store


@pytest.fixture
def journaled(shelf):
    """A book with a base and seven edits in the journal; the states it went through, as tables."""
    program = shelf.program()
    program.put(shelf.contact(1), shelf.contact(2, "Zoé"))
    program.compact()
    states = [shelf.program("r").tables]
    tie = Tie(id=f"{9:019d}", a=f"{1:019d}", b=f"{2:019d}")
    for step in (
        lambda: program.put(shelf.contact(1, "Léa")),
        lambda: program.put(shelf.contact(3, "Bob"), tie),
        lambda: program.remove(tie),
        lambda: program.put(shelf.contact(3, "Robert", note="« été »")),
        lambda: program.remove(shelf.contact(2)),
        lambda: program.put(shelf.contact(2, "Zoé"), shelf.contact(4, "Ali")),
        lambda: program.put(shelf.contact(1, "Léa B.")),
    ):
        step()
        states.append(shelf.program("r").tables)
    return states


@pytest.fixture
def copies(shelf, tmp_path):
    """Give the book anew, each time with another journal."""
    number = 0

    def copy(journal: bytes):
        nonlocal number
        number += 1
        folder = tmp_path / f"copy{number}"
        folder.mkdir()
        shutil.copy(shelf.path, folder / "book.json")
        (folder / "book.json.journal").write_bytes(journal)
        return folder / "book.json"

    return copy


def read(path):
    store = Store(path, writer="r")
    tables = store.load()
    problems = {problem.code for problem in store.problems}
    store.close()
    return tables, problems


def test_cut_at_every_byte_the_state_is_a_prefix_and_nothing_is_said(shelf, journaled, copies):
    journal = shelf.beside(".journal").read_bytes()
    ends = [n + 1 for n, byte in enumerate(journal) if byte == 10]
    assert len(ends) == 8
    path = copies(journal)
    for cut in range(len(journal) + 1):
        path.with_name("book.json.journal").write_bytes(journal[:cut])
        tables, problems = read(path)
        assert tables == journaled[max(0, sum(end <= cut for end in ends) - 1)], cut
        assert problems == set()


@pytest.mark.parametrize("cut", [0, 1, 30, 200, 400, -2, -1])
def test_after_a_cut_the_next_edit_goes_where_the_torn_line_was(shelf, journaled, copies, cut):
    journal = shelf.beside(".journal").read_bytes()
    path = copies(journal[:cut] if cut else b"")
    before, _ = read(path)
    shelf.path = path
    program = shelf.program("w")
    program.put(shelf.contact(8, "Après"))
    after, problems = read(path)
    assert problems == set()
    assert after["contacts"].pop(f"{8:019d}").name == "Après"
    assert after == before
    assert not path.with_name("book.json.damaged").exists()


def test_any_bit_turned_gives_a_prefix(shelf, journaled, copies):
    journal = shelf.beside(".journal").read_bytes()
    turning = random.Random(5)
    path = copies(journal)
    for _ in range(400):
        at = turning.randrange(len(journal))
        bad = bytearray(journal)
        bad[at] ^= 1 << turning.randrange(8)
        path.with_name("book.json.journal").write_bytes(bad)
        tables, problems = read(path)
        assert tables in journaled, at
        if tables != journaled[-1] and bad.count(b"\n", at) > 0:
            assert problems == {"journal-damaged"}


@pytest.mark.parametrize("line", [0, 1, 3, 7])
def test_what_follows_the_damage_is_kept_aside_and_the_book_goes_on(shelf, journaled, copies, line):
    lines = shelf.beside(".journal").read_bytes().splitlines(keepends=True)
    lines[line] = lines[line].replace(b'"', b"'", 1)
    path = copies(b"".join(lines))
    tables, problems = read(path)
    assert tables == journaled[max(0, line - 1)]
    assert problems == {"journal-damaged"}
    assert not path.with_name("book.json.damaged").exists()
    shelf.path = path
    program = shelf.program("w")
    program.put(shelf.contact(8, "Après"))
    assert "set-aside" in {problem.code for problem in program.store.problems}
    assert path.with_name("book.json.damaged").read_bytes() == b"".join(lines[line:])
    program.compact()
    tables, problems = read(path)
    assert problems == set()
    assert tables["contacts"].pop(f"{8:019d}").name == "Après"
    assert tables == journaled[max(0, line - 1)]


def test_a_running_program_does_not_take_in_half_a_line(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    b = shelf.program("b")
    a.put(shelf.contact(2, "Zoé"))
    journal = shelf.beside(".journal").read_bytes()
    whole = len(journal)
    start = journal.rindex(b"\n", 0, -1) + 1
    with shelf.beside(".journal").open("r+b") as file:
        file.truncate(start + 40)
        assert b.follow() == []
        file.seek(0, 2)
        file.write(journal[start + 40 :])
    assert shelf.beside(".journal").stat().st_size == whole
    assert [change.id for change in b.follow()] == ["a-000002"]


def test_a_journal_shorter_than_what_was_read_means_loading_again(shelf):
    a = shelf.program("a")
    a.put(shelf.contact(1))
    a.put(shelf.contact(2, "Zoé"))
    b = shelf.program("b")
    journal = shelf.beside(".journal").read_bytes()
    shelf.beside(".journal").write_bytes(journal[: journal.rindex(b"\n", 0, -1) + 1])
    b.follow()
    assert b.loads == 2
    assert b.names == ["Hélène Réaux"]
