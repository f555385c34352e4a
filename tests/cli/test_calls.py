"""How the program is called: options anywhere, help, exit codes, streams, hostile words."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reseau_tui.cli.catalogue import COMMANDS, command
from reseau_tui.cli.run import run
from reseau_tui.cli.world import World


def test_global_options_stand_anywhere(program):
    other = str(program.folder / "other.json")
    program("--file", other, "--json", "--lang=fr", "add", "Ada")
    for call in (
        ["list", "--json", "--file", other],
        ["--json", "list", f"--file={other}"],
        ["--file", other, "list", "--json"],
    ):
        assert [c["name"] for c in program(*call).json] == ["Ada"]
    assert program.ok("list") == []


def test_options_between_arguments(program):
    program.ok("add", "Ada")
    assert program.ok("log", "ada", "--note", "hello", "call")["note"] == "hello"
    assert program.ok("set", "--lang", "fr", "name", "--json", "Zoé") == {"name": "Zoé"}
    assert program.ok("promise", "--due", "+3j", "ada", "- un tiret")["due"] == "2026-10-08"
    assert program.ok("log", "ada", "call", "--on", "-3j")["on"] == "2026-10-02"


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_has_help(program, name, language):
    program.language = language
    said = program(name, "--help")
    assert (said.code, said.err) == (0, "")
    declared = command(name)
    for argument in declared.arguments:
        assert argument.names[0] in said.out or argument.metavar in said.out
    assert "--json" in said.out
    assert program.files() == {}


def test_the_overview_lists_every_command(each_language):
    said = each_language("--help")
    assert said.code == 0
    assert all(f"  {name} " in said.out for name in COMMANDS)


WRONG_CALLS = """
fly | ad | --fly | list --fly | add | add a b | due --today | --today soon due | --lang de list | log x hug
snooze x | close x | ask x | undo 0 | undo two | set colour | set weekly_goal many | set language de
import | import /no/such/file | export | export --format pdf | restore /no/such/file | org X --yearly | review | demo
"""


@pytest.mark.parametrize(
    "call", ["", *(call.strip() for line in WRONG_CALLS.strip().split("\n") for call in line.split("|"))]
)
def test_a_wrong_call_is_one_sentence_and_2(each_language, call):
    said = each_language(*call.split())
    assert said.code == 2
    assert said.out == ""
    assert said.err.strip()
    assert "Traceback" not in said.err
    assert each_language.files() == {}


def test_a_misspelt_command_is_recognised(program):
    assert "follow-up" in program("folow-up").err


def test_the_day_of_the_call_replaces_the_clock(program):
    program.environment = {"RESEAU_TODAY": ""}
    assert program.ok("add", "Ada")
    assert program("history", "--json").json[0]["at"].startswith("2026-11-22T09:30")
    assert program.ok("log", "ada", "call", today="")["on"] == "2026-11-22"
    assert program.ok("--today", "2024-02-29", "log", "ada", "call")["on"] == "2024-02-29"
    assert program("history", "--json").json[0]["at"].startswith("2024-02-29T09:30")


def test_two_languages_in_one_process(program):
    said = {language: program("--lang", language, "frobnicate").err for language in ("fr", "en", "fr", "en")}
    assert said["en"] != said["fr"]
    assert program("--lang", "en", "frobnicate").err == said["en"]
    assert program("--lang", "en", "list", "--nope").err != program("--lang", "fr", "list", "--nope").err


def test_nothing_hostile_reaches_the_terminal(each_language):
    program = each_language
    name = "[/b][@click=app.quit]x\x1b]0;owned\x07\x9b2J\u202e\r\ny"
    added = program.ok("add", name, "--note", "a\x1b[2Jb\x00c")
    assert added["name"] == "[/b][@click=app.quit]x]0;owned2J y"
    program.ok("promise", added["id"], "t\x1b[31m\x00")
    for call in (
        ["list"],
        ["show", added["id"]],
        ["due"],
        ["history"],
        ["undo"],
        ["add", name],
        ["done", "\x1b[31mzz"],
        ["\x1b[31m"],
    ):
        said = program(*call)
        for text in (said.out, said.err):
            assert not any(ord(letter) < 32 and letter != "\n" for letter in text)
            assert not any("\x7f" <= letter <= "\x9f" or letter == "\u202e" for letter in text)


# Whatever a shell can hand over: lone surrogates stand for bytes that are no UTF-8.
WORDS = st.one_of(
    st.sampled_from([*COMMANDS, "--json", "--note", "--on", "--", "-h", "ada"]),
    st.text(st.characters(exclude_characters="\0", exclude_categories=()), max_size=12),
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=6))
def test_no_call_ends_in_a_traceback(program, monkeypatch, words):
    monkeypatch.chdir(program.folder)
    assert program(*words).code in ((0, 1, 2, 3) if {"backup", "restore"} & set(words) else (0, 1, 2))


def test_a_book_that_cannot_be_read_is_3_and_left_alone(each_language):
    program = each_language
    for content in (b"", b"{", b"[1, 2]", b'{"people": {"1": {"name": "x"}}}', b"\x00" * 64):
        program.book.write_bytes(content)
        before = program.files()
        for call in (["list"], ["due", "--json"], ["add", "Ada"], ["undo"], ["export", "--format", "json"]):
            said = program(*call)
            assert said.code == 3, (content, call, said)
            assert said.out == ""
            assert str(program.book) in said.err
        checked = program("doctor", "--json")
        assert checked.code == 1
        assert checked.json["ok"] is False
        after = program.files()
        assert after["book.json"] == before["book.json"]
        for name in after.keys() - {"book.json"}:
            (program.folder / name).unlink()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_folder_that_may_not_be_written(program):
    program.folder.chmod(0o500)
    try:
        assert program("add", "Ada").code == 3
    finally:
        program.folder.chmod(0o700)


class Broken(io.StringIO):
    def write(self, text):
        raise BrokenPipeError


class Full(io.StringIO):
    def write(self, text):
        raise OSError(28, "No space left on device")


def test_a_reader_that_has_gone_is_no_error(program):
    program.ok("add", "Ada")
    for out, code in ((Broken(), 0), (Full(), 3)):
        err = io.StringIO()
        world = World(
            io.StringIO(),
            out,
            err,
            {"RESEAU_FILE": str(program.book), "RESEAU_SETTINGS": str(program.settings)},
            _no_clock,
        )
        assert run(["list", "--today", "2026-10-05"], world) == code
        assert bool(err.getvalue()) == bool(code)


def _no_clock():
    from datetime import datetime

    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_json_is_utf8_whatever_the_locale(program):
    program.ok("add", "Élodie Œuvré")
    environment = dict(
        os.environ, LC_ALL="en_US.ISO-8859-1", PYTHONUTF8="0", PYTHONIOENCODING="latin-1",
        RESEAU_FILE=str(program.book), RESEAU_SETTINGS=str(program.settings),
    )  # fmt: skip
    for call in (["list", "--json"], ["list"]):
        found = subprocess.run(
            [sys.executable, "-m", "reseau_tui", *call], env=environment, capture_output=True, check=True
        )
        assert "Élodie Œuvré" in found.stdout.decode()


def test_the_program_starts_by_its_module(program):
    found = subprocess.run(
        [sys.executable, "-m", "reseau_tui", "--version"], capture_output=True, check=True, text=True
    )
    assert found.stdout.startswith("reseau ")


def test_every_json_value_is_one(program):
    program.ok("add", "Ada")
    for call in (["list"], ["due"], ["history"], ["set"], ["show", "ada"], ["undo"], ["redo"], ["backup"], ["doctor"]):
        json.loads(program(*call, "--json").out)
