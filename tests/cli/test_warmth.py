"""`share`, `profile`, `outward`, and `set cadence…`: keeping warm by command."""

from __future__ import annotations

import pytest

MONDAY = "2026-10-05"


@pytest.fixture
def ada(program):
    program.ok("add", "Ada Stone", "--tag", "Froid", "--closeness", "good")
    return program


@pytest.fixture
def ada_in_both_languages(each_language, ada):
    return ada


def test_a_thing_on_the_shelf_finds_those_whom_it_may_please(ada_in_both_languages):
    ada = ada_in_both_languages
    ada.ok("add", "Bea Lamy", "--role", "Responsable froid")
    ada.ok("add", "Cy Roy", "--tag", "presse")
    share = ada.ok("share", "Une étude", "--url", "https://example.org/e", "--tag", "froid", "--tag", "export")
    assert {"id", "text", "url", "tags", "added"} <= share.keys()
    assert (share["text"], share["tags"], share["added"]) == ("Une étude", ["froid", "export"], MONDAY)
    (listed,) = ada.ok("share")
    assert listed == share
    assert [fit["contact"]["name"] for fit in listed["fits"]] == ["Ada Stone", "Bea Lamy"]
    said = ada("share")
    assert said.code == 0
    assert "Une étude" in said.out
    assert "Ada Stone" in said.out
    assert "Cy Roy" not in said.out


def test_the_empty_shelf_says_what_it_is_for(ada_in_both_languages):
    ada = ada_in_both_languages
    assert ada.ok("share") == []
    assert ada("share").out.strip()
    assert ada("share", "--tag", "froid").code == 2


def test_what_was_sent_is_a_gift_and_is_not_proposed_again(ada):
    share = ada.ok("share", "Une étude", "--tag", "froid")
    sent = ada.ok("share", share["id"], "--sent-to", "ada")
    assert (sent["fits"], sent["sent_to"]) == ([], ["Ada Stone"])
    shown = ada.ok("show", "ada")
    assert [entry["kind"] for entry in shown["timeline"]] == ["gift"]
    assert shown["balance"]["given"] == 1
    assert len(ada.ok("history")) == 3
    ada.ok("undo")
    assert len(ada.ok("share")[0]["fits"]) == 1


def test_a_thing_is_changed_refused_and_removed(ada):
    share = ada.ok("share", "Une étude", "--tag", "froid")
    changed = ada.ok("share", "une ETUDE", "--rename", "Une autre", "--tag", "presse")
    assert (changed["id"], changed["text"], changed["tags"], changed["fits"]) == (
        share["id"],
        "Une autre",
        ["presse"],
        [],
    )
    assert ada.ok("share", share["id"], "--not-for", "ada")["not_for"] == ["Ada Stone"]
    assert ada("share", "nothing of the kind", "--sent-to", "ada").code == 2
    ada.ok("remove", share["id"])
    assert ada.ok("share") == []


def test_a_project_asks_for_the_profile_until_all_of_it_was_seen_to(ada_in_both_languages):
    ada = ada_in_both_languages
    assert ada.due(MONDAY) == []
    ada.ok("project", "Nantes", "--for", "job")
    (item,) = ada.due(MONDAY)
    assert (item["kind"], item["contact"], item["since"], item["due"], item["late"]) == (
        "shop-window",
        None,
        MONDAY,
        MONDAY,
        False,
    )
    said = ada("due")
    assert "Nantes" in said.out
    checklist = ada.ok("profile")
    assert [row["item"] for row in checklist] == [
        "photo",
        "summary",
        "experience",
        "contact-details",
        "name-search",
        "one-network",
    ]
    assert all(row["meaning"] and row["on"] is None and not row["done"] for row in checklist)
    for row in checklist[:-1]:
        ada.ok("profile", row["item"], "done")
    assert len(ada.due(MONDAY)) == 1
    last = ada.ok("profile", checklist[-1]["label"], "done")
    assert all(row["on"] == MONDAY and row["done"] for row in last)
    assert ada.due(MONDAY) == []
    assert ada.due("2027-04-04") == []
    (again,) = ada.due("2027-04-05")
    assert again["kind"] == "shop-window"
    assert again["id"] != item["id"]


def test_the_profile_is_done_snoozed_dismissed_like_anything(ada):
    ada.ok("project", "Nantes")
    (item,) = ada.due(MONDAY)
    ada.ok("snooze", item["id"], "2026-10-12")
    assert ada.due("2026-10-11") == []
    assert [each["id"] for each in ada.due("2026-10-12")] == [item["id"]]
    assert ada("done", item["id"], "--json", today="2026-10-12").json["contact"] is None
    assert ada.due("2026-10-12") == []
    assert all(row["on"] == "2026-10-12" for row in ada.ok("profile"))
    ada.ok("undo")
    assert ada("dismiss", item["id"], today="2026-10-12").code == 0
    assert ada.due("2026-12-24") == []


@pytest.mark.parametrize("call", [("profile", "shoes"), ("profile", "photo", "perhaps")])
def test_what_the_checklist_does_not_have(ada, call):
    said = ada(*call)
    assert said.code == 2
    assert said.err


def test_a_profile_said_in_words(ada_in_both_languages):
    ada = ada_in_both_languages
    said = ada("profile")
    assert said.code == 0
    assert len(said.out.splitlines()) == 13
    ada("profile", "all", "done")
    assert "✓" in ada("profile").out


def test_a_cadence_for_a_tag_and_for_a_closeness(ada):
    ada.ok("log", "ada", "call", "--on", "2026-04-01")
    assert ada.due(MONDAY) == []
    assert ada.ok("set", "cadence.tag.froid", "6m") == {"cadence.tag.froid": "6m"}
    (item,) = ada.due(MONDAY)
    assert (item["kind"], item["due"]) == ("keep-warm", "2026-10-01")
    assert ada.ok("set", "cadence.closeness.good", "3 mois") == {"cadence.closeness.good": "3m"}
    assert ada.due(MONDAY)[0]["due"] == "2026-07-01"
    every = ada.ok("set")
    assert every.items() >= {"cadence.tag.froid": "6m", "cadence.closeness.good": "3m"}.items()
    shown = ada.ok("show", "ada")
    assert shown["cadence"] is None
    assert ada("show", "ada").out.count("3") >= 1
    ada.ok("edit", "ada", "--cadence", "none")
    assert ada.due(MONDAY) == []
    ada.ok("edit", "ada", "--cadence", "")
    assert len(ada.due(MONDAY)) == 1
    assert ada.ok("set", "cadence.tag.FROID", "") == {"cadence.tag.FROID": None}
    assert ada.ok("set", "cadence.closeness.good", "") == {"cadence.closeness.good": None}
    assert ada.due(MONDAY) == []
    assert not any(key.startswith("cadence") for key in ada.ok("set"))


@pytest.mark.parametrize(
    ("key", "value"), [("cadence.tag.x", "often"), ("cadence.closeness.enemy", "6w"), ("cadence.tag.", "6w")]
)
def test_a_cadence_that_cannot_be(ada, key, value):
    before = ada.files()
    said = ada("set", key, value)
    assert said.code == 2
    assert said.err
    assert ada.files() == before


@pytest.mark.parametrize("tag", ["[/b]", "a.b", "\x1b[31mrouge", "#froid", "l’été", "x\x00y"])
def test_a_tag_may_read_as_it_likes(ada, tag):
    ada.ok("set", f"cadence.tag.{tag}", "6w")
    (key,) = (key for key in ada.ok("set") if key.startswith("cadence"))
    assert key.isprintable()
    assert ada.ok("set", f"cadence.tag.{tag}") == {key: "6w"}
    assert "\x1b" not in ada("set").out
    ada.ok("set", f"cadence.tag.{tag}", "")
    assert not any(key.startswith("cadence") for key in ada.ok("set"))


def test_one_step_outward_a_day_with_the_week(ada_in_both_languages):
    ada = ada_in_both_languages
    assert ada.ok("outward")["steps"] == []
    ada.ok("log", "ada", "event", "--note", "salon")
    found = ada.ok("outward")
    (step,) = found["steps"]
    assert (step["kind"], step["contact"]["name"], step["until"]) == ("event", "Ada Stone", "2026-10-08")
    assert found["week"]["requests"] == {"done": 0, "goal": 3}
    said = ada("outward")
    assert "Ada Stone" in said.out
    assert "Ada" in ada("outward", "ada", "--draft").out
    assert ada.ok("outward", step["id"], "--draft")["draft"].startswith("To: Ada Stone")
    assert ada.ok("outward", "ada", "--later", "2026-10-07")["id"] == step["id"]
    assert ada.ok("outward")["steps"] == []
    (back,) = ada.ok("outward", "--all", today="2026-10-07")["steps"]
    assert ada("outward", back["id"], "--never", today="2026-10-07").code == 0
    assert ada.ok("outward", "--all", today="2026-10-07")["steps"] == []
    assert ada("outward", "ada", "--never").code == 2
    assert ada("outward", "--never").code == 2
