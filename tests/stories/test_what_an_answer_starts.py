"""The six answers, and what each starts; a word that came in holds the follow-up. Source: method R5."""

from __future__ import annotations

from typing import Any, Protocol

import pytest


class Shell(Protocol):
    today: str

    def __call__(self, *words: str, code: int = 0) -> Any: ...

    def due(self, day: str) -> list[dict[str, Any]]: ...


@pytest.fixture
def asked(shell: Shell) -> str:
    """Hervé is asked on a Monday, in the name of Solène."""
    shell("add", "Solène Guyader", "--closeness", "good")
    shell("add", "Hervé Tanguy", "--standing", "above")
    request = shell(
        *("ask", "hervé", "--about", "les vitraux", "--connector", "solène", "--may-contact", "yes"),
        *("--sent", "2026-10-05"),
    )
    shell.today = "2026-10-08"
    return str(request["id"])


def listed(shell: Shell, day: str) -> list[tuple[str, str, str]]:
    return [(item["kind"], item["contact"]["name"].split()[0], item["due"]) for item in shell.due(day)]


def test_yes_with_a_date_fixes_a_meeting_to_prepare_then_to_tell(shell: Shell, asked: str) -> None:
    shell("answer", asked, "yes", "--meeting", "2026-10-15")
    shell("log", "solène", "update")
    assert listed(shell, "2026-10-13") == []
    assert listed(shell, "2026-10-14") == [("prepare", "Hervé", "2026-10-15")]
    shell("sheet", "hervé", "--ready")
    assert listed(shell, "2026-10-14") == []
    assert listed(shell, "2026-10-15") == [("debrief", "Hervé", "2026-10-15")]
    made = shell(
        "debrief", "hervé", "--name", "Anne Le Goff:yes", "--new", "--promise", "un dessin", "--next-step", "none"
    )
    assert {(item["kind"], item["contact"]["name"]) for item in made["made"]} == {
        ("thanks", "Hervé Tanguy"),
        ("update", "Solène Guyader"),
        ("promise", "Hervé Tanguy"),
    }
    assert {kind for kind, _, _ in listed(shell, "2026-10-16")} == {"promise", "thanks", "update"}


def test_yes_without_a_date_has_dates_proposed_then_the_rule_afresh(shell: Shell, asked: str) -> None:
    shell("answer", asked, "yes")
    shell("log", "solène", "update")
    assert listed(shell, "2026-10-08") == [("fix-date", "Hervé", "2026-10-13")]
    shell("log", "hervé", "message-out", "--note", "mardi ou jeudi ?")
    assert listed(shell, "2026-10-16") == []
    assert listed(shell, "2026-10-19") == [("follow-up", "Hervé", "2026-10-19")]


def test_no_is_news_and_its_thanks_are_offered_not_owed(shell: Shell, asked: str) -> None:
    shell("answer", asked, "no")
    assert listed(shell, "2026-10-08") == [("update", "Solène", "2026-10-12")]
    assert listed(shell, "2027-01-05") == [("update", "Solène", "2026-10-12")]
    shell.today = "2026-10-08"
    draft = shell("draft", "hervé", "--purpose", "thanks")["draft"]
    assert "les vitraux" in draft
    assert "[" not in draft.partition("\n\n")[2].rpartition("\n\n")[0]


def test_later_is_a_dated_promise(shell: Shell, asked: str) -> None:
    shell("answer", asked, "later", "--until", "2026-11-16")
    assert ("promise", "Hervé", "2026-11-16") in listed(shell, "2026-11-10")
    assert "follow-up" not in {kind for kind, _, _ in listed(shell, "2026-11-17")}


def test_referred_is_an_introduction_with_its_thanks(shell: Shell, asked: str) -> None:
    shell("add", "Anne Le Goff")
    shell("answer", asked, "referred", "--to", "anne")
    assert ("thanks", "Hervé", "2026-10-09") in listed(shell, "2026-10-08")
    shown = shell("show", "hervé")
    assert any(entry.get("introduced") == ["Anne Le Goff"] for entry in shown["timeline"])


def test_away_lets_the_count_wait(shell: Shell, asked: str) -> None:
    shell("answer", asked, "away", "--until", "2026-10-16")
    assert listed(shell, "2026-10-14") == []
    days = [day for day in range(17, 31) if any(kind == "follow-up" for kind, _, _ in listed(shell, f"2026-10-{day}"))]
    # Seven working days, of which those from the 8th to the 16th do not count.
    assert days[0] == 23


def test_bounced_was_never_sent(shell: Shell, asked: str) -> None:
    request = shell("answer", asked, "bounced")
    assert (request["state"], request["sent"], request["follow_ups"]) == ("planned", None, [])
    assert listed(shell, "2026-10-08") == [("send", "Hervé", "2026-10-08")]
    assert shell("request", asked, "--sent", "2026-10-08")["state"] == "waiting"
    assert listed(shell, "2026-10-16") == []
    assert listed(shell, "2026-10-19") == [("follow-up", "Hervé", "2026-10-19")]


@pytest.mark.parametrize("word", ["message-in", "call"])
def test_a_word_that_came_in_holds_the_follow_up_until_one_says_what_it_was(
    shell: Shell, asked: str, word: str
) -> None:
    shell("log", "hervé", word, "--note", "Bonjour.")
    assert "follow-up" not in {kind for kind, _, _ in listed(shell, "2026-10-20")}
    shell.today = "2026-10-20"
    shell("answer", asked, "away", "--on", "2026-10-08", "--until", "2026-10-08")
    assert "follow-up" in {kind for kind, _, _ in listed(shell, "2026-10-20")}


def test_a_call_that_nobody_took_holds_nothing(shell: Shell, asked: str) -> None:
    shell("log", "hervé", "call", "--unanswered")
    assert ("follow-up", "Hervé", "2026-10-14") in listed(shell, "2026-10-14")


def test_the_command_asks_whether_it_is_the_answer(shell: Any, asked: str) -> None:
    from reseau_tui.__main__ import main

    call = ["log", "hervé", "message-in", "--file", str(shell.book), "--lang", shell.language, "--today", shell.today]
    assert main(call) == 0
    assert f"reseau answer {asked}" in shell.capsys.readouterr().err
