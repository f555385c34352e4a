"""`add`, `edit`, `remove`, `show`, `list`, `tie`, `org`."""

from __future__ import annotations

import stat

KEYS = """
id name organisation role emails phones linkedin city country tags standing closeness register language cadence note
last_exchange next_due
"""
CONTACT = set(KEYS.split())


def test_all_that_is_said_comes_back(program):
    contact = program.ok(
        *("add", "Élodie d’Arc", "--org", "Verrerie du Sud", "--role", "maître verrier", "--email", "e@example.org"),
        *(
            "--email",
            "arc@example.org",
            "--phone",
            "+33 4 00 00 00 00",
            "--linkedin",
            "https://example.org/in/arc",
            "--city",
            "Albi",
        ),
        *("--country", "fr", "--tag", "verre", "--tag", "sud", "--standing", "well-above", "--closeness", "faint"),
        *(
            "--register",
            "vous",
            "--language",
            "en",
            "--gender",
            "f",
            "--cadence",
            "6w",
            "--note",
            "Aime le vert.\nBeaucoup.",
        ),
    )
    assert contact.keys() == CONTACT
    assert contact["name"] == "Élodie d’Arc"
    assert contact["emails"] == ["e@example.org", "arc@example.org"]
    assert contact["country"] == "FR"
    assert contact["tags"] == ["verre", "sud"]
    assert contact["note"] == "Aime le vert.\nBeaucoup."
    assert contact["last_exchange"] is None
    assert program.ok("list") == [contact]


def test_little_is_known_of_a_bare_name(program):
    contact = program.ok("add", "Bob")
    assert {key: value for key, value in contact.items() if value not in (None, [])} == {
        "id": contact["id"],
        "name": "Bob",
    }


def test_lists_replace_and_an_empty_text_clears(program):
    program.ok(
        "add",
        "Io",
        "--email",
        "a@example.org",
        "--email",
        "b@example.org",
        "--org",
        "X",
        "--standing",
        "peer",
        "--tag",
        "t",
    )
    changed = program.ok(
        "edit", "io", "--email", "c@example.org", "--org", "", "--standing", "", "--tag", "", "--name", "Io Vance"
    )
    assert changed["emails"] == ["c@example.org"]
    assert (changed["organisation"], changed["standing"], changed["tags"], changed["name"]) == (
        None,
        None,
        [],
        "Io Vance",
    )


def test_an_edit_that_changes_nothing_is_no_step(program):
    program.ok("add", "Io", "--city", "Brest")
    before = program.files()
    program.ok("edit", "io", "--city", "Brest")
    assert program.files() == before
    assert len(program.ok("history")) == 1


def test_the_file_is_private_and_made_by_the_first_change_only(program):
    for call in (["list"], ["due"], ["history"], ["set"], ["export", "--format", "json"]):
        program(*call)
    program("undo")
    assert program.files() == {}
    program.ok("add", "Io")
    assert stat.S_IMODE(program.book.stat().st_mode) == 0o600


def test_nothing_is_written_on_a_wrong_call(program):
    program.ok("add", "Io", "--email", "io@example.org")
    before = program.files()
    for call in (
        ["add", ""],
        ["add", " "],
        ["add", "Eve", "--email", "no at sign"],
        ["add", "Eve", "--country", "France"],
        ["add", "Eve", "--cadence", "often"],
        ["add", "Eve", "--standing", "king"],
        ["edit", "nobody", "--city", "Brest"],
        ["edit", "io", "--away-until", "jamais"],
        ["tie", "io", "io"],
        ["org", "X", "--busy", "2026-08-01"],
        ["org", "X", "--busy", "2026-08-09..2026-08-01"],
        ["ask", "io", "--about", ""],
        ["remove", "1234"],
    ):
        said = program(*call)
        assert said.code == 2, call
        assert said.err.strip(), call
        assert not said.out, call
    assert program.files() == before


def test_removing_takes_along_what_is_theirs_and_undo_brings_it_back(program):
    program.ok("add", "Ada")
    bea = program.ok("add", "Bea")
    program.ok("tie", "ada", "bea")
    asked = program.ok("ask", "bea", "--about", "a word", "--sent", "2026-10-01")
    mine = program.ok("ask", "ada", "--about", "another", "--connector", "bea", "--sent", "2026-10-02")
    assert program.ok("remove", bea["id"])["name"] == "Bea"
    assert [contact["name"] for contact in program.ok("list")] == ["Ada"]
    shown = program.ok("show", "ada")
    assert [entry["connector"] for entry in shown["timeline"] if entry["entry"] == "request"] == ["Bea"]
    assert program("request", asked["id"]).code == 2
    program.ok("undo")
    assert program.ok("request", asked["id"])["about"] == "a word"
    assert program.ok("remove", mine["id"])["id"] == mine["id"]
    assert program("request", mine["id"]).code == 2


def test_a_tie_said_again_is_changed(program):
    program.ok("add", "Ada")
    program.ok("add", "Bea")
    assert program.ok("tie", "ada", "bea") == {"a": "Ada", "b": "Bea", "strength": None, "manages": False}
    assert program.ok("tie", "bea", "ada", "--strength", "close")["strength"] == "close"
    again = program.ok("tie", "bea", "ada", "--manages")
    assert again == {"a": "Bea", "b": "Ada", "strength": "close", "manages": True}
    assert program.ok("tie", "bea", "ada", "--no-manages")["manages"] is False


def test_an_organisation_and_when_it_is_busy(program):
    found = program.ok(
        "org",
        "Salon du Livre",
        "--busy",
        "2026-11-23..2026-11-30:le salon",
        "--busy",
        "1/12..5/12",
        "--yearly",
        "--zone",
        "B",
        "--country",
        "be",
    )
    assert found["country"] == "BE"
    assert found["zone"] == "B"
    assert [(b["start"], b["end"], b["why"], b["yearly"]) for b in found["busy"]] == [
        ("2026-11-23", "2026-11-30", "le salon", True),
        ("2026-12-01", "2026-12-05", None, True),
    ]
    assert program.ok("org", "salon du livre") == found
    assert program.ok("org", "Salon du Livre", "--busy", "")["busy"] == []


def test_show_has_timeline_due_and_balance(each_language):
    program = each_language
    program.ok("add", "Ada", "--email", "ada@example.org")
    program.ok("log", "ada", "advice", "--on", "2026-10-02", "--weight", "large")
    program.ok("log", "ada", "article", "--gave", "--on", "2026-10-03", "--weight", "small")
    shown = program.ok("show", "ADA@example.org")
    assert shown.keys() == CONTACT | {"timeline", "due", "balance"}
    assert [entry["on"] for entry in shown["timeline"]] == ["2026-10-02", "2026-10-03"]
    assert [item["kind"] for item in shown["due"]] == ["thanks"]
    assert (shown["balance"]["received"], shown["balance"]["given"]) == (4, 1)
    assert shown["last_exchange"] == "2026-10-03"
    assert shown["next_due"] == shown["due"][0]["due"]
    said = program("show", "ada")
    assert "Ada" in said.out
    assert shown["balance"]["words"] in said.out


def test_a_search_looks_everywhere_and_at_all_its_words(program):
    program.ok("add", "Ada Noël", "--org", "Forêt", "--note", "l'étang")
    program.ok("add", "Bea Noël", "--role", "forestière", "--city", "Brest")
    assert [c["name"] for c in program.ok("list", "noel", "FORET")] == ["Ada Noël"]
    assert [c["name"] for c in program.ok("list", "noel forest")] == ["Bea Noël"]
    assert program.ok("list", "l’étang")[0]["name"] == "Ada Noël"
    assert program.ok("list", "zzz") == []


def test_what_is_to_come_is_the_next_due(program):
    program.ok("add", "Ada")
    program.ok("ask", "ada", "--about", "a word", "--sent", "2026-10-05")
    assert program.ok("list")[0]["next_due"] == "2026-10-14"


def test_what_changes_nothing_creates_nothing(program):
    assert program("set", "name", "").code == 0
    assert program("org", " ").code == 2
    assert program.files() == {}


def test_a_first_call_that_is_wrong_leaves_no_trace(program):
    for call in (
        ["add", ""],
        ["add", "Io", "--email", "x"],
        ["project", ""],
        ["pause", "tomorrow", "--until", "2020-01-01"],
        ["share", ""],
    ):
        assert program(*call).code == 2, call
    assert program.files() == {}
