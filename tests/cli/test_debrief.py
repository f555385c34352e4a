"""`debrief`: a meeting told in one go, put off, called off. Source: method R12."""

from __future__ import annotations

import pytest


@pytest.fixture
def met(each_language):
    """Nadia, recommended by Luc, said yes; we met on the 7th."""
    program = each_language
    for name in ("Luc Perrin", "Nadia Lefèvre"):
        program.ok("add", name)
    program.ok(
        *("ask", "nadia", "--about", "le froid", "--connector", "luc", "--may-contact", "yes"),
        *("--sent", "2026-09-28"),
    )
    program.ok("answer", "nadia", "yes", "--meeting", "2026-10-07", "--on", "2026-10-01", today="2026-10-01")
    program.ok("log", "luc", "update", "--on", "2026-10-01", today="2026-10-01")
    program.today = "2026-10-07"
    return program


def kinds(program, day):
    return sorted((item["kind"], item["contact"]["name"]) for item in program.due(day))


def test_one_call_tells_it_whole_and_one_undo_takes_it_back(met):
    before = met.due("2026-10-07")
    assert [item["kind"] for item in before] == ["debrief", "prepare"]
    said = met(
        *("debrief", "nadia", "--note", "Rungis décide.", "--new"),
        *("--name", "Chantal Mercier:yes", "--name", "Benoît Roy:mentioned", "--name", "Zoé Petit"),
        *("--tie", "Chantal Mercier:luc:good", "--promise", "le lien:2026-10-09", "--promise", "un nom : rare"),
        *("--their-promise", "elle lui en parle", "--next-step", "none", "--json"),
    )
    assert said.code == 0, said
    found = said.json
    assert [(name["name"], name["in_their_name"]) for name in found["names"]] == [
        ("Chantal Mercier", "yes"),
        ("Benoît Roy", "mentioned"),
        ("Zoé Petit", "ask"),
    ]
    assert found["new"] == ["Chantal Mercier", "Benoît Roy", "Zoé Petit"]
    assert found["introduced"] == ["Chantal Mercier", "Zoé Petit"]
    assert [(p["text"], p["due"], p["by"]) for p in found["promises"]] == [
        ("le lien", "2026-10-09", "me"),
        ("un nom : rare", None, "me"),
        ("elle lui en parle", None, "them"),
    ]
    assert sorted((item["kind"], item["contact"]["name"]) for item in found["made"]) == kinds(met, "2026-10-07")
    assert kinds(met, "2026-10-07") == [
        ("promise", "Nadia Lefèvre"),
        ("thanks", "Nadia Lefèvre"),
        ("update", "Luc Perrin"),
    ]
    met.ok("undo")
    assert met.due("2026-10-07") == before
    assert len(met.ok("list")) == 2


def test_it_says_what_it_made(met):
    said = met("debrief", "nadia", "--promise", "le lien", "--next-step", "none")
    words = {"en": "Made: a thank-you, news for Luc Perrin, one promise.", "fr": "Luc Perrin"}
    assert words[met.language] in said.out


def test_nobody_is_created_by_a_misspelt_name(met):
    before = met.files()
    for extra in (("--name", "Luk Perin:yes"), ("--tie", "nadia:Luk Perin"), ("--tie", "nadia")):
        said = met("debrief", "nadia", *extra)
        assert said.code == 2, said
    assert met.files() == before
    assert met.ok("debrief", "nadia", "--name", "luc:yes")["new"] == []


def test_the_meeting_may_be_named_by_the_ending_of_its_identifier(met):
    meeting = met.due("2026-10-07")[0]["id"].split("-")[-1]
    assert met.ok("debrief", meeting[-6:], "--note", "utile")["id"] == meeting
    assert met.ok("debrief", "nadia", "--note", "et drôle")["note"] == "utile\net drôle"


def test_put_off_and_called_off(met):
    assert met.ok("debrief", "nadia", "--put-off", "2026-10-14")["on"] == "2026-10-14"
    assert met.due("2026-10-07") == []
    assert kinds(met, "2026-10-13") == [("prepare", "Nadia Lefèvre")]
    met.ok("debrief", "nadia", "--called-off", "--note", "grippée", today="2026-10-13")
    assert kinds(met, "2026-10-13") == [("fix-date", "Nadia Lefèvre")]
    for wrong in (("--called-off", "--put-off", "demain"), ("--called-off", "--promise", "x"), ("--helped", "--gave")):
        assert met("debrief", "nadia", *wrong).code == 2
    assert met("debrief", "luc", "--called-off").code == 2


def test_a_day_to_come_is_refused(met):
    before = met.files()
    assert met("debrief", "nadia", "--on", "2026-10-09").code == 2
    assert met.files() == before


def test_the_two_questions_asked_aloud(met):
    met.ok("add", "Sonia Haddad")
    request = met.ok("ask", "sonia", "--about", "les vergers", "--connector", "nadia", "--planned", "2026-10-20")
    assert request["strength"] == "cold"
    met.ok("debrief", "nadia", "--questions", "sonia:yes:yes", "--next-step", "none")
    assert met.ok("request", "sonia")["strength"] == "solid"
    for wrong in ("sonia", "sonia:maybe", "sonia:yes:no:yes"):
        assert met("debrief", "nadia", "--questions", wrong).code == 2


def test_nothing_said_of_no_meeting_writes_nothing(each_language):
    each_language.ok("add", "Nadia Lefèvre")
    said = each_language("debrief", "nadia")
    assert (said.code, "Nadia Lefèvre" in said.err) == (2, True)
    assert each_language.ok("show", "nadia")["last_exchange"] is None
    each_language.ok("debrief", "nadia", "--on", "today")
    assert each_language.ok("show", "nadia")["last_exchange"] is not None
