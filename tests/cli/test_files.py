"""`import`, `export`, `draft`, `backup`, `restore`, `history`, `set`, `demo`: what goes in and out."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest

from reseau_tui.drafting.draft_file import read_draft
from reseau_tui.settings import Settings
from reseau_tui.store.store import Store

LINKEDIN = """Notes:
"When exporting your connection data, you may notice missing e-mails."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Élise,"Le Bihan, PhD",https://example.org/in/elise,,"Quai 9, SAS",Ingénieure,12 Nov 2024
Omar,Diallo,https://example.org/in/omar,omar@example.org,Port,Chef de quai,03 Mar 2023
,,,,,,14 Feb 2022
"""


@pytest.fixture
def connections(program) -> str:
    path = program.folder / "Connections.csv"
    path.write_text(LINKEDIN, encoding="utf-8")
    return str(path)


def test_an_import_is_one_step_and_a_second_one_nothing(each_language, connections):
    program = each_language
    trial = program.ok("import", connections, "--dry-run")
    assert (trial["created"], trial["updated"], trial["unchanged"]) == (2, 0, 0)
    assert len(trial["skipped"]) == 1
    assert trial["skipped"][0].keys() == {"line", "why"}
    assert program.files().keys() == {"Connections.csv"}
    assert program.ok("import", connections) == trial
    assert {c["name"] for c in program.ok("list")} >= {"Omar Diallo"}
    assert program.due("2026-10-05") == []
    before = program.files()
    again = program.ok("import", connections)
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 2)
    assert program.files() == before
    assert len(program.ok("history")) == 1
    program.ok("undo")
    assert program.ok("list") == []
    said = program("import", connections)
    assert said.code == 0
    assert "2" in said.out


def test_columns_are_named_by_hand(program):
    table = program.folder / "table.csv"
    table.write_text("Qui;Où\nIris Blanc;Nantes\n", encoding="utf-8")
    found = program.ok("import", str(table), "--format", "csv", "--map", "Qui=name", "--map", "Où=city")
    assert found["created"] == 1
    assert program.ok("list")[0]["city"] == "Nantes"
    for wrong in ("Qui", "=name", "Qui=shoe size", "Nowhere=name"):
        assert program("import", str(table), "--format", "csv", "--map", wrong).code == 2


def test_a_whole_book_goes_out_and_comes_back(program):
    program.ok("add", "Ada", "--tag", "quai")
    program.ok("ask", "ada", "--about", "a word", "--sent", "2026-10-01")
    program.ok("log", "ada", "advice", "--note", "two\nlines")
    out = str(program.folder / "out.json")
    assert program("export", "--format", "json", "-o", out).code == 0
    assert Path(out).stat().st_mode & 0o777 == 0o600
    assert json.loads(program("export", "--format", "json").out) == json.loads(Path(out).read_text(encoding="utf-8"))
    other = str(program.folder / "other.json")
    program.ok("import", out, "--format", "json", "--file", other)
    assert program.ok("show", "ada", "--file", other) == program.ok("show", "ada")


def test_a_table_of_people_goes_out(program):
    program.ok("add", "Ada", "--email", "ada@example.org")
    program.ok("add", "=cmd()", "--city", "Brest")
    said = program("export", "--format", "csv")
    assert said.code == 0
    assert "ada@example.org" in said.out
    only = program("export", "--format", "csv", "--who", "ada")
    assert "Brest" not in only.out
    assert program("export", "--format", "csv", "-o", str(program.folder / "no" / "such.csv")).code == 2


def test_a_draft_is_filled_from_the_book(each_language):
    program = each_language
    program.ok(
        "add",
        "Ada Stone",
        "--email",
        "ada@example.org",
        "--register",
        "vous",
        "--language",
        "fr",
        "--standing",
        "above",
    )
    program.ok("add", "Bea Lamy")
    program.ok("log", "ada", "advice", "--note", "les quais")
    program.ok(
        "ask", "ada", "--about", "les quais", "--connector", "bea", "--may-contact", "yes", "--sent", "2026-10-05"
    )
    thanks = program.ok("draft", "ada", "--purpose", "thanks")
    assert thanks.keys() == {"draft"}
    draft = read_draft(thanks["draft"])
    assert (draft.to.name, draft.to.address, draft.purpose) == ("Ada Stone", "ada@example.org", "thanks")
    assert (draft.language, draft.register, draft.standing) == ("fr", "vous", "above")
    assert "thanks" in draft.owed
    follow_up = read_draft(program.ok("draft", "ada", "--purpose", "follow-up", today="2026-10-14")["draft"])
    assert (follow_up.connector, follow_up.may_contact, follow_up.follow_ups_sent) == ("Bea Lamy", "yes", 0)
    english = read_draft(program.ok("draft", "ada", "--purpose", "thanks", "--language", "en")["draft"])
    assert english.language == "en"
    assert program("draft", "ada", "--purpose", "thanks").out == thanks["draft"]
    path = program.folder / "d.txt"
    assert program("draft", "ada", "--purpose", "thanks", "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8") == thanks["draft"]
    assert program("draft", "ada", "--purpose", "thanks", "--template", "no-such").code == 2


@pytest.mark.parametrize(
    "purpose",
    [
        "request",
        "update",
        "introduction-request",
        "introduction-relay",
        "recommendation-questions",
        "keep-warm",
        "reply",
    ],
)
def test_every_purpose_has_a_draft(each_language, purpose):
    each_language.ok("add", "Ada Stone")
    assert read_draft(each_language.ok("draft", "ada", "--purpose", purpose)["draft"]).purpose == purpose


def test_a_copy_brings_the_book_back(each_language):
    program = each_language
    assert program("backup").code == 3  # there is none yet
    program.ok("add", "Ada")
    copy = program.ok("backup", str(program.folder / "copy.json"))
    assert copy["ok"] is True
    assert program("backup", str(program.folder / "copy.json")).code == 3
    program.ok("add", "Bea")
    program.book.write_bytes(b"")
    assert program("list").code == 3
    assert program("restore", copy["file"]).code == 0
    assert [c["name"] for c in program.ok("list")] == ["Ada"]
    assert program.ok("doctor") == {"ok": True, "problems": []}


def test_settings_of_the_book_and_of_the_machine(program):
    every = program.ok("set")
    assert every["first_follow_up"] == 7
    assert program.ok("set", "name", "Zoé Ker") == {"name": "Zoé Ker"}
    assert program.ok("set", "first-follow-up", "5") == {"first_follow_up": 5}
    assert program.ok("set", "mouse", "no") == {"mouse": False}
    assert program.ok("set", "country", "be") == {"country": "BE"}
    assert program.ok("set", "name") == {"name": "Zoé Ker"}
    assert "name" not in program.settings.read_text(encoding="utf-8")
    assert "mouse = false" in program.settings.read_text(encoding="utf-8")
    program.ok("add", "Ada", "--country", "FR")
    program.ok("ask", "ada", "--about", "a word", "--sent", "2026-10-05")
    assert program.due("2026-10-12")
    assert program.ok("set", "first-follow-up", "") == {"first_follow_up": 7}
    assert program.due("2026-10-12") == []
    assert program("set").code == 0
    assert program("set", "gender", "x").code == 2
    assert program("set", "country", "Belgium").code == 2


def test_the_language_that_is_set_speaks(program):
    program.environment = {"RESEAU_LANG": "", "LC_ALL": "fr_FR.UTF-8"}
    said = program("list", "--nope").err
    program("set", "language", "en")
    assert program("list", "--nope").err != said


def test_history_tells_what_was_done(each_language):
    program = each_language
    program.ok("add", "Ada")
    program.ok("promise", "ada", "le lien")
    program.ok("undo")
    steps = program.ok("history")
    assert [set(step) for step in steps] == [{"id", "at", "label"}] * 3
    assert "le lien" in steps[1]["label"]
    assert program("history").out.count("\n") == 3


@pytest.fixture
def screen(program, monkeypatch):
    """Stand in for the full screen: note what it was given, and leave at once."""
    shown = []

    def run_app(*given, begin):
        (settings,) = (each for each in given if isinstance(each, Settings))
        shown.append((settings.book, len(Store(settings.book, writer="test").load()["contacts"]), begin))
        return 0

    monkeypatch.setattr("reseau_tui.tui.run.run_app", run_app)
    monkeypatch.setattr("reseau_tui.cli.full_screen._ask_for_a_terminal", lambda _context: None)
    yield shown
    gc.enable()


def test_the_example_is_thrown_away(program, screen):
    assert program("demo").code == 0
    (book, people, begin) = screen.pop()
    assert (people > 20, begin) == (True, "home")
    assert not book.parent.exists()
    assert program.files() == {}


def test_the_full_screen_opens_on_the_book(program, screen):
    program.ok("add", "Ada")
    assert program().code == 0
    assert program("review").code == 0
    assert screen == [(program.book, 1, "home"), (program.book, 1, "review")]
    program.book.write_bytes(b"")
    assert program().code == 3
    assert program("review").code == 3
