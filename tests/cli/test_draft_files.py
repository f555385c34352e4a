"""`draft`: what it writes, `check` can read; it names nobody left in peace, and tells a promise. Source: R5, R18."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reseau_tui.drafting.draft_file import DraftFile, read_draft


@pytest.fixture
def asked(each_language: Any) -> Any:
    program = each_language
    for name in ("Karim Benali", "Nadia Lefèvre", "Théo Paisible"):
        program.ok("add", name)
    recommended = ("--connector", "karim", "--may-contact", "yes")
    program.ok("ask", "nadia", "--about", "le froid", "--sent", "2026-08-25", *recommended)
    return program


def written(program: Any, who: str, purpose: str, **options: Any) -> DraftFile:
    return read_draft(program.ok("draft", who, "--purpose", purpose, **options)["draft"])


def test_a_follow_up_beyond_the_second_is_a_file_that_check_reads(asked: Any) -> None:
    for day in ("2026-09-04", "2026-09-20"):
        asked.ok("follow-up", "nadia", "--on", day)
    third = {"on": "2026-10-04", "kind": "follow-up"}
    told = json.loads(asked("export", "--format", "json").out)
    (request,) = told["requests"].values()
    request["messages"].append(third)
    source = asked.folder / "told.json"
    source.write_text(json.dumps(told), encoding="utf-8")
    asked.book = asked.folder / "other.json"
    asked.ok("import", str(source))
    text = asked.ok("draft", "nadia", "--purpose", "follow-up")["draft"]
    assert read_draft(text).follow_ups_sent == 2
    checked = asked("check", "-", "--json", stdin=text)
    assert checked.code == 1
    assert "third-follow-up" in [finding["code"] for finding in checked.json[0]["findings"]]


def test_nobody_left_in_peace_is_in_the_headers(asked: Any) -> None:
    assert written(asked, "nadia", "follow-up").connector == "Karim Benali"
    asked.ok("edit", "karim", "--leave-in-peace", "yes")
    file = written(asked, "nadia", "follow-up")
    assert (file.connector, file.may_contact) == ("", None)
    asked.ok("add", "Paul Zeller")
    asked.ok("ask", "paul", "--about", "rencontrer", "--kind", "introduction", "--target", "théo")
    assert written(asked, "paul", "introduction-request").targets == ("Théo Paisible",)
    asked.ok("edit", "théo", "--leave-in-peace", "yes")
    assert written(asked, "paul", "introduction-request").targets == ()


def test_a_promise_due_is_in_a_word_to_keep_in_touch(asked: Any) -> None:
    asked.ok("promise", "karim", "le plan des quais", "--due", "2026-10-05")
    assert "le plan des quais" in written(asked, "karim", "keep-warm").body


def test_a_planned_day_to_come_is_that_of_the_message(asked: Any) -> None:
    asked.ok("add", "Paul Zeller")
    asked.ok("ask", "paul", "--about", "les quais", "--planned", "2026-10-08")
    assert str(written(asked, "paul", "request").on) == "2026-10-08"
    assert written(asked, "paul", "request", today="2026-10-12").on is None


def test_a_message_is_in_their_language_else_in_that_of_the_interface(asked: Any) -> None:
    interface = asked.language
    assert written(asked, "karim", "keep-warm").language == interface
    other = "en" if interface == "fr" else "fr"
    asked.ok("edit", "karim", "--language", other)
    assert written(asked, "karim", "keep-warm").language == other
