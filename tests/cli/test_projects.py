"""`project`: opened, looked at, ended, and told to everyone who helped."""

from __future__ import annotations

import pytest


@pytest.fixture
def search(program):
    """A search for which Karim recommended me to Nadia, who received me; Aïcha had introduced Karim."""
    for name in ("Aïcha Traoré", "Karim Benali", "Nadia Lefèvre"):
        program.ok("add", name)
    program.ok("project", "Emploi Nantes", "--on", "2026-09-01")
    program.ok("log", "aïcha", "introduction", "--introduced", "karim", "--on", "2026-09-02")
    asked = ("ask", "nadia", "--about", "la chaîne du froid", "--connector", "karim", "--may-contact", "yes")
    request = program.ok(*asked, "--project", "emploi nantes", "--sent", "2026-09-10")["id"]
    program.ok("log", "nadia", "meeting", "--request", request, "--on", "2026-09-20", "--note", "Voir Kion.")
    for name in ("aïcha", "karim", "nadia"):
        program.ok("log", name, "thanks", "--on", "2026-09-21")
        program.ok("log", name, "update", "--on", "2026-09-21")
    return program


def told(program, day):
    return {item["contact"]["name"]: item for item in program.due(day) if item["kind"] == "update"}


def test_the_page_says_what_was_asked_and_who_helped(search):
    before = search.files()
    shown = search("project", "emploi nantes").out
    assert "la chaîne du froid" in shown
    assert "Karim Benali → Nadia Lefèvre" in shown
    assert "Aïcha Traoré → Karim Benali → Nadia Lefèvre" in shown
    assert search.files() == before


def test_ending_offers_the_round_and_a_day_begins_it(each_language, search):
    program = each_language
    program.today = "2026-11-20"
    ended = program("project", "Emploi Nantes", "--end", "won")
    assert "--round" in ended.err
    assert told(program, "2027-03-01") == {}
    program.today = "2026-11-20"
    assert program.ok("project", "Emploi Nantes", "--round", "2027-01-04")["round"] == "2027-01-04"
    first = told(program, "2027-01-04")
    assert list(first) == ["Nadia Lefèvre"]
    assert "Emploi Nantes" in first["Nadia Lefèvre"]["why"]
    assert "Emploi Nantes" in first["Nadia Lefèvre"]["about"]
    everyone = told(program, "2027-01-31")
    assert set(everyone) == {"Aïcha Traoré", "Karim Benali", "Nadia Lefèvre"}
    assert all("2027-01-04" <= item["due"] <= "2027-01-31" for item in everyone.values())
    draft = program("draft", "karim", "--purpose", "update", today="2027-01-31").out
    assert draft
    program.ok("done", everyone["Karim Benali"]["id"], today="2027-01-31")
    assert set(told(program, "2027-01-31")) == {"Aïcha Traoré", "Nadia Lefèvre"}
    program.ok("undo", today="2027-01-31")
    assert told(program, "2027-01-31") == everyone
    assert "Karim Benali" in program("project", "Emploi Nantes", today="2027-01-31").out


def test_a_project_is_taken_up_again(search):
    search.ok("project", "Emploi Nantes", "--end", "given-up", "--round", "2026-10-06")
    assert told(search, "2026-12-01")
    again = search.ok("project", "Emploi Nantes", "--end", "")
    assert (again["end"], again["ended"], again["round"]) == (None, None, None)
    assert told(search, "2026-12-01") == {}
