"""`log`, `promise`, `done`, `snooze`, `dismiss`, `project`, `pause`, `share`, `due`."""

from __future__ import annotations

from typing import get_args

import pytest

from reseau_tui.model.kinds import InteractionKind

ITEM = {"id", "kind", "contact", "request", "about", "since", "due", "late", "why", "via"}
INTERACTION = {"id", "contact", "kind", "on", "direction", "request", "helped", "gave", "note", "introduced"}


@pytest.fixture
def ada(each_language):
    each_language.ok("add", "Ada Stone")
    return each_language


@pytest.mark.parametrize("kind", get_args(InteractionKind))
def test_every_kind_is_written_down(ada, kind):
    found = ada.ok("log", "ada", kind, "--note", "said", "--on", "hier")
    assert found.keys() == INTERACTION
    assert (found["kind"], found["on"], found["note"], found["contact"]["name"]) == (
        kind,
        "2026-10-04",
        "said",
        "Ada Stone",
    )
    assert ada("log", "ada", kind).out


def test_a_weekday_is_past_and_an_iso_date_may_be_to_come(ada):
    assert ada.ok("log", "ada", "meeting", "--on", "lundi", today="2026-10-07")["on"] == "2026-10-05"
    assert ada.ok("log", "ada", "meeting", "--on", "2026-10-20", today="2026-10-07")["on"] == "2026-10-20"
    assert ada.due("2026-10-20")[0]["kind"] == "debrief"


def test_it_joins_the_one_open_request_and_says_so(ada):
    asked = ada.ok("ask", "ada", "--about", "les quais", "--sent", "2026-10-01")
    said = ada("log", "ada", "call", "--unanswered", "--json")
    assert said.json["request"] == asked["id"]
    assert "les quais" in said.err
    assert "les quais" not in ada("log", "ada", "call", "--request", asked["id"], "--json").err


def test_a_new_person_needs_new(ada):
    before = ada.files()
    said = ada("log", "ada", "introduction", "--introduced", "Adah Stone")
    assert said.code == 2
    assert "Ada Stone" in said.err
    assert ada.files() == before
    found = ada.ok("log", "ada", "introduction", "--introduced", "Bea Lamy", "--introduced", "Cy Roy", "--new")
    assert found["introduced"] == ["Bea Lamy", "Cy Roy"]
    assert found["helped"] is True
    again = ada.ok("log", "ada", "introduction", "--introduced", "lamy", "--introduced", "Dee", "--new", "--gave")
    assert again["introduced"] == ["Bea Lamy", "Dee"]
    assert (again["helped"], again["gave"]) == (False, True)
    assert len(ada.ok("list")) == 4
    assert ada("log", "ada", "advice", "--helped", "--gave").code == 2


def test_due_says_who_what_and_why(ada):
    ada.ok("log", "ada", "advice")
    (item,) = ada.due("2026-10-05")
    assert item.keys() == ITEM
    assert (item["kind"], item["since"], item["due"], item["late"]) == ("thanks", "2026-10-05", "2026-10-06", False)
    assert ada.due("2026-10-09")[0]["late"] is True
    said = ada("due", today="2026-10-09")
    assert said.code == 1
    assert "Ada Stone" in said.out
    assert item["why"].split()[0] in said.out


def test_within_looks_ahead_without_a_change(ada):
    ada.ok("ask", "ada", "--about", "les quais", "--sent", "2026-10-05")
    assert ada.due("2026-10-05") == []
    assert ada("due", "--within", "8").code == 0
    said = ada("due", "--within", "9", "--json")
    assert said.code == 1
    assert said.json[0]["kind"] == "follow-up"
    for wrong in ("-1", "soon", "1.5", "99999999999999"):
        assert ada("due", f"--within={wrong}").code == 2


def test_done_snooze_and_dismiss(ada):
    ada.ok("promise", "ada", "le lien", "--due", "2026-10-06")
    (item,) = ada.due("2026-10-05")
    put_off = ada.ok("snooze", item["id"], "dans 3 jours")
    assert put_off.keys() == ITEM
    assert put_off["id"] == item["id"]
    assert ada.due("2026-10-07") == []
    assert [i["id"] for i in ada.due("2026-10-08")] == [item["id"]]
    ada.ok("undo")
    ada.ok("dismiss", "ada", "--why", "elle l'a trouvé")
    assert ada.due("2026-10-09") == []
    ada.ok("undo")
    ada.ok("done", "ada")
    assert ada.due("2026-10-09") == []
    said = ada("done", item["id"])
    assert said.code == 2
    assert ada("done", "ada").code == 2


def test_a_person_with_two_things_to_do_is_asked_about(ada):
    ada.ok("promise", "ada", "le lien")
    ada.ok("log", "ada", "advice")
    said = ada("done", "ada")
    assert said.code == 2
    for item in ada.due("2026-10-05"):
        assert item["id"] in said.err


def test_their_promise(ada):
    promise = ada.ok("promise", "ada", "en parler", "--theirs")
    assert (promise["by"], promise["text"], promise["due"]) == ("them", "en parler", None)
    assert ada.due("2026-10-16") == []
    assert ada.due("2026-10-19")[0]["kind"] == "their-promise"


def test_a_pause_leaves_in_peace(ada):
    ada.ok("log", "ada", "advice")
    pause = ada.ok("pause", "2026-10-06", "--until", "2026-10-18")
    assert (pause["start"], pause["until"]) == ("2026-10-06", "2026-10-18")
    assert ada.due("2026-10-10") == []
    assert ada.due("2026-10-19")


def test_a_project_and_a_thing_to_share(ada):
    project = ada.ok("project", "Atelier", "--for", "client", "--confidential", "yes", "--on", "2026-09-01")
    assert (project["for"], project["confidential"], project["opened"], project["end"]) == (
        "client",
        True,
        "2026-09-01",
        None,
    )
    ended = ada.ok("project", "atelier", "--end", "won", "--round", "2026-11-02")
    assert (ended["name"], ended["end"], ended["ended"], ended["round"]) == (
        "Atelier",
        "won",
        "2026-10-05",
        "2026-11-02",
    )
    assert ada.ok("project", "Atelier", "--end", "won", today="2026-10-09")["ended"] == "2026-10-05"
    share = ada.ok("share", "Un article sur les quais", "--url", "https://example.org/a", "--tag", "ville")
    assert (share["text"], share["url"], share["tags"]) == (
        "Un article sur les quais",
        "https://example.org/a",
        ["ville"],
    )


def test_when_a_day_is_a_good_one(ada):
    closed = ada("when", "ada", "--on", "2026-12-25", "--json")
    assert closed.code == 1
    assert closed.json["open"] is False
    assert closed.json["next"] == "2027-01-04"
    assert ada.ok("when", "ada", "--on", "2026-10-06") == {"open": True, "slow": False, "reasons": [], "next": None}
    assert ada("when", "ada", "--on", "2026-08-12").out


def test_an_identifier_read_a_moment_ago_still_means_its_item(ada):
    ada.ok("log", "ada", "advice", today="2026-10-05")
    (before,) = ada.due("2026-10-05")
    ada.ok("log", "ada", "information", "--on", "2026-10-02", today="2026-10-05")
    (after,) = ada.due("2026-10-05")
    assert after["id"] != before["id"]
    assert ada.ok("done", before["id"])["id"] == after["id"]
    assert ada.due("2026-10-05") == []
    gone = ada("done", before["id"])
    assert gone.code == 2
    assert before["id"] in gone.err


def test_what_is_put_off_comes_back_on_a_day_to_come(ada):
    ada.ok("log", "ada", "advice")
    before = ada.files()
    for day in ("2026-10-05", "2026-10-01"):
        assert ada("snooze", "ada", day).code == 2
    assert ada.files() == before


def test_a_slip_of_the_year_is_not_taken(ada):
    before = ada.files()
    for call in (
        ["log", "ada", "thanks", "--on", "2062-10-05"],
        ["ask", "ada", "--about", "x", "--sent", "2062-10-05"],
    ):
        assert ada(*call).code == 2
    assert ada.files() == before
    said = ada("log", "ada", "call", "--on", "2026-10-08", "--json")
    assert (said.code, said.json["on"]) == (0, "2026-10-08")
    assert "2026" in said.err
    assert ada("log", "ada", "meeting", "--on", "2026-10-08", "--json").err == ""
