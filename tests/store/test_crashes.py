"""Killed programs, programs at the same time, full disks: no acknowledged edit is lost, no half edit is there.

`RESEAU_KILLS` sets how many kills are tried (a few by default; the benchmarks try 200).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import reseau_tui
from reseau_tui.store.store import Store

ROOT = Path(reseau_tui.__file__).parents[1]
KILLS = int(os.environ.get("RESEAU_KILLS", "12"))

COMMON = """
import sys
from pathlib import Path
from reseau_tui.model.change import Change, Delta
from reseau_tui.model.people import Contact, Tie
from reseau_tui.model.reason import Reason
from reseau_tui.store.errors import Rebased, StoreError
from reseau_tui.store.store import Store

path, writer, first, count, fold_every = Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:6])
store = Store(path, writer=writer)
store.load()

def edit(number, note=""):
    contact = Contact(id=f"{number:019d}", name=f"{writer} {number}", note=note)
    tie = Tie(id=f"{number:019d}", a=contact.id, b="0")
    deltas = {"contacts": {contact.id: Delta(None, contact)}, "ties": {tie.id: Delta(None, tie)}}
    change = Change(id=f"{writer}-{number}", at="2026-10-05T10:00:00", writer=writer, label=Reason("x"), deltas=deltas)
    while True:
        try:
            with store.writing():
                store.append(change)
            return store.sync()
        except Rebased:
            store.load()

def fold():
    try:
        store.compact()
    except Rebased:
        store.load()
"""
BURST = (
    COMMON
    + """
for number in range(first, first + count):
    edit(number)
    print(number, flush=True)
    if number % fold_every == 0:
        fold()
"""
)
FULL = (
    COMMON
    + """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
done = []
def attempt(number, note):
    try:
        edit(number, note)
        done.append(number)
    except StoreError as error:
        print(error.code, end=" ")
attempt(1, "x" * 1000)
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
before = path.with_name(path.name + ".journal").read_bytes()
attempt(2, "x" * 40_000)
assert path.with_name(path.name + ".journal").read_bytes() == before
attempt(3, "small again")
attempt(4, "x" * 24_000)
fold()
attempt(5, "x" * 24_000)
try:
    store.compact()
    print("folded", end=" ")
except StoreError as error:
    print("fold:" + error.code, end=" ")
print(*done)
"""
)


def start(program: str, shelf, writer: str, first: int, count: int, fold_every: int = 7) -> subprocess.Popen[str]:
    shelf.path.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-c", program, str(shelf.path), writer, str(first), str(count), str(fold_every)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def whole_contacts(shelf) -> set[int]:
    """Return the numbers of the contacts in the book; each edit made one contact and one tie, or nothing."""
    store = Store(shelf.path, writer="r")
    tables = store.load()
    assert store.problems == ()
    store.close()
    assert tables["contacts"].keys() == tables["ties"].keys()
    return {int(i) for i in tables["contacts"]}


def test_kills_during_a_burst_lose_no_acknowledged_edit(shelf):
    chance = random.Random(7)
    acknowledged: set[int] = set()
    attempted = 1
    for _ in range(KILLS):
        program = start(BURST, shelf, "w", attempted, 100_000)
        assert program.stdout is not None
        wanted = chance.randrange(1, 40)
        for line in program.stdout:
            acknowledged.add(int(line))
            wanted -= 1
            if wanted == 0:
                program.send_signal(signal.SIGKILL)
                break
        acknowledged.update(int(line) for line in program.stdout if line.endswith("\n"))
        program.wait()
        program.stdout.close()
        found = whole_contacts(shelf)
        assert acknowledged <= found
        assert len(found - acknowledged) <= KILLS
        attempted = max(found) + 1
    assert not shelf.beside(".damaged").exists()


@pytest.mark.parametrize("count", [150])
def test_two_processes_at_once_lose_nothing(shelf, count):
    programs = [start(BURST, shelf, "a", 1, count, 31), start(BURST, shelf, "b", 10_001, count, 17)]
    for program in programs:
        out, _ = program.communicate()
        assert program.returncode == 0
        assert len(out.splitlines()) == count
    assert whole_contacts(shelf) == {*range(1, count + 1), *range(10_001, 10_001 + count)}
    assert not [name for name in shelf.files() if name.endswith((".tmp", ".damaged"))]


def test_a_full_disk_refuses_the_edit_and_leaves_the_book(shelf):
    program = start(FULL, shelf, "w", 1, 1)
    out, _ = program.communicate()
    assert program.returncode == 0
    assert out.split() == ["disk-full", "fold:disk-full", "1", "3", "4", "5"]
    assert whole_contacts(shelf) == {1, 3, 4, 5}
    assert not [name for name in shelf.files() if name.endswith(".tmp")]
