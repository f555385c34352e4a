"""Leave in peace, not told, recruiters, assistants, discreet notes and changes of employer, by command."""

from __future__ import annotations

import pytest


@pytest.fixture
def nadia(program):
    """Nadia of Frigo, asked for advice on 2 November."""
    program.today = "2026-11-02"
    program.ok("add", "Nadia Lefèvre", "--org", "Frigo", "--role", "Directrice", "--email", "n@frigo.example.org")
    return program.ok("ask", "nadia", "--about", "la chaîne du froid", "--sent", "2026-11-02")["id"]


def test_a_change_of_employer_keeps_the_post_and_asks_about_what_is_open(program, nadia):
    program.ok("log", "nadia", "call", "--unanswered", "--on", "2026-11-03", today="2026-11-03")
    program.today = "2026-11-24"
    said = program("edit", "nadia", "--org", "Kion", "--email", "nadia@kion.example.org")
    assert said.code == 0
    assert f"reseau request {nadia} --still-valid" in said.err
    shown = program.ok("show", "n@frigo.example.org")
    assert (shown["organisation"], shown["emails"]) == ("Kion", ["nadia@kion.example.org"])
    assert shown["posts"] == [
        {"organisation": "Frigo", "role": "Directrice", "until": "2026-11-24", "emails": ["n@frigo.example.org"]}
    ]
    assert shown["still_valid"] == [{"request": nadia, "about": "la chaîne du froid"}]
    (call,) = [entry for entry in shown["timeline"] if entry["entry"] == "interaction"]
    assert call["then"] == {"organisation": "Frigo", "role": "Directrice"}
    program.ok("request", nadia, "--still-valid")
    assert "still_valid" not in program.ok("show", "nadia")
    program.ok("undo")
    assert program.ok("show", "nadia")["still_valid"] != []
    program.ok("undo")
    assert program.ok("show", "nadia")["emails"] == ["n@frigo.example.org"]


def test_what_is_asked_after_the_move_is_not_asked_about(program, nadia):
    program.ok("close", nadia, "--outcome", "rien")
    program.ok("edit", "nadia", "--org", "Kion")
    program.ok("ask", "nadia", "--about", "son nouveau poste", "--sent", "2026-11-02")
    assert "still_valid" not in program.ok("show", "nadia")


def test_a_name_corrected_is_no_change_of_employer(program, nadia):
    program.ok("edit", "nadia", "--org", "Frigo Ouest", "--corrected")
    shown = program.ok("show", "nadia")
    assert shown["organisation"] == "Frigo Ouest"
    assert shown.keys().isdisjoint(("posts", "still_valid"))


def test_marks_are_set_and_taken_away(program, nadia):
    program.ok("edit", "nadia", "--not-told", "yes", "--recruiter", "yes", "--assistant", "Odile Roux")
    shown = program.ok("show", "nadia")
    assert (shown["not_told"], shown["recruiter"], shown["assistant"]) == (True, True, "Odile Roux")
    program.ok("edit", "nadia", "--not-told", "no", "--recruiter", "no", "--assistant", "")
    shown = program.ok("show", "nadia")
    assert shown.keys().isdisjoint(("not_told", "recruiter", "assistant"))


def test_an_assistant_answers_later(each_language, nadia):
    program = each_language
    program.ok("edit", "nadia", "--assistant", "Odile Roux")
    answered = program.ok(
        "answer", nadia, "later", "--until", "2026-12-10", "--by-assistant", "--note", "rappelez le 10"
    )
    assert answered["answer"] == "later"
    (answer,) = [entry for entry in program.ok("show", "nadia")["timeline"] if entry["entry"] == "answer"]
    assert "Odile Roux" in answer["note"]
    assert answer["note"].endswith("rappelez le 10")
    assert "Odile Roux" in program("show", "nadia").out


def test_a_discreet_note_is_marked(each_language, nadia):
    program = each_language
    program.ok("log", "nadia", "note", "--note", "divorce en cours", "--discreet")
    (note,) = [entry for entry in program.ok("show", "nadia")["timeline"] if entry["entry"] == "interaction"]
    assert note["discreet"] is True
    assert "divorce en cours" in program("show", "nadia").out


def test_someone_to_leave_in_peace_is_owed_nothing_and_keeps_their_history(program, nadia):
    program.ok("log", "nadia", "advice", "--note", "Voir Kion.")
    assert program.due("2026-11-16")
    program.ok("edit", "nadia", "--leave-in-peace", "yes")
    assert program.due("2026-11-16") == []
    assert program.due("2027-06-01") == []
    shown = program.ok("show", "nadia")
    assert {entry["entry"] for entry in shown["timeline"]} == {"request", "interaction"}
    program.ok("edit", "nadia", "--leave-in-peace", "no")
    assert program.due("2026-11-16")


def test_an_import_finds_someone_by_an_address_at_rest(program, nadia):
    program.today = "2026-11-24"
    program.ok("edit", "nadia", "--org", "Kion")
    people = program.folder / "people.csv"
    people.write_text("Name,E-mail,City\nNadia Lefèvre,n@frigo.example.org,Nantes\n", encoding="utf-8")
    counts = program.ok("import", str(people))
    assert (counts["created"], counts["updated"]) == (0, 1)
    shown = program.ok("show", "nadia")
    assert (shown["city"], shown["emails"]) == ("Nantes", [])


def test_an_update_on_a_secret_request_skips_who_must_not_know(program):
    for name in ("Aïcha Traoré", "Karim Benali", "Nadia Lefèvre"):
        program.ok("add", name)
    program.ok("log", "aïcha", "introduction", "--introduced", "karim", "--on", "2026-09-01")
    program.ok("log", "aïcha", "thanks", "--on", "2026-09-02")
    program.ok("project", "Ailleurs", "--confidential", "yes")
    asked = ("ask", "nadia", "--about", "un poste", "--connector", "karim", "--may-contact", "yes")
    request = program.ok(*asked, "--sent", "2026-10-01", "--project", "ailleurs")["id"]
    program.ok("answer", request, "no", "--on", "2026-10-05")

    def told() -> set[str]:
        return {item["contact"]["name"] for item in program.due("2026-10-05") if item["kind"] == "update"}

    assert told() == {"Karim Benali", "Aïcha Traoré"}
    program.ok("edit", "karim", "--not-told", "yes")
    assert told() == {"Aïcha Traoré"}
    draft = program("draft", "karim", "--purpose", "update").out
    assert "un poste" not in draft
    assert "Nadia" not in draft


@pytest.mark.parametrize("who", ["manager", "friend"])
def test_no_draft_tells_a_manager_of_a_silence(program, nadia, who):
    program.ok("add", "Karim Benali")
    program.ok("request", nadia, "--connector", "karim", "--may-contact", "yes")
    program.ok("tie", "karim", "nadia", *(("--manages",) if who == "manager" else ()))
    program.language = "fr"
    draft = program("draft", "karim", "--purpose", "update").out.replace("\xa0", " ")
    assert ("réponse" in draft) == (who == "friend")
