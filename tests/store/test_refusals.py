"""Files that are no book of ours: each refused with its code, none touched."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import reseau_tui
from reseau_tui.store.errors import StoreError
from reseau_tui.store.store import Store

DOC = '"0000000000000000001":{"id":"0000000000000000001","name":"Zoé"}'
LINED = '{"meta":{\n"1":{"schema":1,"generation":2,"last":"x"}\n},\n"contacts":{\n' + DOC + "\n}}\n"

BAD = {
    "nothing": (b"", "empty-file"),
    "only spaces": (b" \n\n", "empty-file"),
    "a list": (b"[]", "foreign"),
    "a number": (b"42", "foreign"),
    "a text": (b'"contacts"', "foreign"),
    "some program's settings": (b'{"name": "x", "version": 2}', "foreign"),
    "tables that are lists": (b'{"contacts": []}', "foreign"),
    "another TinyDB": (b'{"_default": {"1": {"x": 1}}}', "foreign"),
    "another program's contacts": (b'{"contacts": {"1": {"first_name": "x"}}}', "foreign"),
    "cut": (LINED[:-20].encode(), "damaged"),
    "last byte missing": (LINED.encode()[:-3], "damaged"),
    "a trailing rest": (LINED.encode() + b'"x"}', "damaged"),
    "NULs at the end": (LINED.encode() + b"\x00" * 20, "damaged"),
    "NULs only": (b"\x00" * 512, "damaged"),
    "NULs in a document": (LINED.replace("Zoé", "\x00\x00").encode(), "damaged"),
    "a byte order mark": (b"\xef\xbb\xbf" + LINED.encode(), "damaged"),
    "a cut accent": (LINED.encode().replace(b"\xc3\xa9", b"\xc3"), "damaged-record"),
    "half a surrogate pair": (LINED.replace("Zoé", "\\ud800").encode(), "damaged"),
    "a wrong type": (LINED.replace('"Zoé"', "7").encode(), "damaged-record"),
    "a wrong word": (LINED.replace('"Zoé"', '"Zoé","standing":"king"').encode(), "damaged-record"),
    "a document that is a list": (LINED.replace(DOC, '"1":[]').encode(), "damaged-record"),
    "a newer schema": (LINED.replace('"schema":1', '"schema":2').encode(), "newer-schema"),
    "a newer schema, not by line": (
        json.dumps({"contacts": {}, "meta": {"1": {"schema": 9}}}).encode(),
        "newer-schema",
    ),
    "a meta of another kind": (LINED.replace('"schema":1', '"schema":"x"').encode(), "foreign"),
    "a page": (b"<html></html>", "damaged"),
    "very deep": (b'{"contacts":' * 2000 + b"1" + b"}" * 2000, "damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_and_left_as_it_is(shelf, name):
    data, code = BAD[name]
    shelf.path.parent.mkdir()
    shelf.path.write_bytes(data)
    store = Store(shelf.path, writer="a")
    with pytest.raises(StoreError) as raised:
        store.load()
    assert raised.value.code == code
    assert raised.value.params["path"] == str(shelf.path)
    assert shelf.path.read_bytes() == data
    assert shelf.files() == {"book.json"}


def test_a_damaged_record_is_named_by_table_id_and_field(shelf):
    shelf.path.parent.mkdir()
    shelf.path.write_text(LINED.replace('"Zoé"', '"Zoé","emails":["a@example.org",7]'), encoding="utf-8")
    with pytest.raises(StoreError) as raised:
        Store(shelf.path, writer="a").load()
    named = {name: raised.value.params[name] for name in ("table", "id", "field")}
    assert named == {"table": "contacts", "id": "0000000000000000001", "field": "emails[1]"}


def test_a_damaged_file_names_the_newest_backup(shelf):
    program = shelf.program()
    program.put(shelf.contact(1))
    kept = program.store.backup()
    program.compact()
    shelf.path.write_bytes(shelf.path.read_bytes()[:-9])
    with pytest.raises(StoreError) as raised:
        shelf.program("b")
    assert raised.value.code == "damaged"
    assert raised.value.params["backup"] == str(kept)


@pytest.mark.parametrize("content", ["{}", '{"contacts": {}}', '{"meta": {}}', LINED])
def test_a_book_that_is_nearly_empty_is_a_book(shelf, content):
    shelf.path.parent.mkdir()
    shelf.path.write_text(content, encoding="utf-8")
    program = shelf.program()
    program.put(shelf.contact(7, "Léa"))
    program.compact()
    assert "Léa" in shelf.program("b").names


def test_a_folder_and_a_pipe_are_no_file(shelf):
    shelf.path.mkdir(parents=True)
    pipe = shelf.path.with_name("pipe")
    os.mkfifo(pipe)
    for path in (shelf.path, pipe):
        with pytest.raises(StoreError, match="not-a-file"):
            Store(path, writer="a").load()


def test_a_name_no_system_takes_is_refused(shelf):
    shelf.path.parent.mkdir()
    with pytest.raises(StoreError, match="not-a-file"):
        Store(shelf.path.with_name("x" * 300), writer="a").load()


def test_a_file_where_the_folder_should_be_is_refused(shelf):
    shelf.path.parent.write_text("x")
    with pytest.raises(StoreError, match="not-a-file"):
        Store(shelf.path, writer="a").load()


OTHER_USER = """
import fcntl, os, sys
from pathlib import Path
from reseau_tui.store.errors import StoreError
from reseau_tui.store.store import Store
if os.geteuid() == 0:
    os.setgroups([])
    os.setegid(65534)
    os.seteuid(65534)
store = Store(Path(sys.argv[1]), writer="x")
try:
    store.load()
    with store.writing():
        print("open")
except StoreError as error:
    print(error.code)
"""


def as_other_user(path: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", OTHER_USER, str(path)],
        capture_output=True, text=True, cwd=Path(reseau_tui.__file__).parents[1], check=True,
    )  # fmt: skip
    return run.stdout.strip()


@pytest.fixture
def open_folders(tmp_path):
    folders = [p for p in (tmp_path, *tmp_path.parents) if p != Path("/tmp") and p.owner() == Path.home().owner()]
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in folders if p.is_relative_to("/tmp")}
    for folder in modes:
        folder.chmod(0o755)
    yield
    for folder, mode in modes.items():
        folder.chmod(mode)


def test_without_permission_to_read(shelf, open_folders):
    shelf.program().put(shelf.contact(1))
    shelf.path.parent.chmod(0o755)
    shelf.path.chmod(0)
    assert as_other_user(shelf.path) == "no-permission"


def test_without_permission_to_write(shelf, open_folders):
    program = shelf.program()
    program.put(shelf.contact(1))
    program.compact()
    shelf.path.parent.chmod(0o755)
    for file in shelf.path.parent.glob("book.json*"):
        file.chmod(0o444)
    assert as_other_user(shelf.path) == "no-permission"
    assert shelf.program("b").names == ["Hélène Réaux"]


def test_the_lock_is_not_given_twice_to_one_program(shelf):
    program = shelf.program(lock_wait=0.0)
    program.put(shelf.contact(1))
    with program.store.writing():
        with pytest.raises(StoreError) as raised, program.store.writing():
            pass
        assert raised.value.code == "locked"
        with pytest.raises(StoreError), shelf.program("b", lock_wait=0.0).store.writing():
            pass
    program.put(shelf.contact(2))
