"""One request from its sending to its silence, and from its answer to the thanks of a whole chain."""

from __future__ import annotations

from typing import Any, Protocol

import pytest


class Shell(Protocol):
    today: str
    book: Any

    def __call__(self, *words: str, code: int = 0) -> Any: ...

    def due(self, day: str) -> list[dict[str, Any]]: ...


def of_kind(items: list[dict[str, Any]], kind: str) -> dict[str, dict[str, Any]]:
    """Return the items of one kind, by the name of the person to act towards."""
    return {item["contact"]["name"]: item for item in items if item["kind"] == kind}


@pytest.fixture
def asked(shell: Shell) -> str:
    """Two people who know each other; the second is asked, in the name of the first. Return the request."""
    shell("add", "Solène Guyader", "--closeness", "good", "--register", "tu")
    shell("add", "Hervé Tanguy", "--standing", "above", "--register", "vous", "--closeness", "never-met")
    shell("tie", "solène", "tanguy", "--strength", "good")
    about = "Deux questions sur la restauration des vitraux"
    request = shell(
        *("ask", "hervé tanguy", "--about", about, "--kind", "advice", "--connector", "Guyader"),
        *("--may-contact", "yes", "--will-meet", "yes", "--sent", "2026-10-05"),
    )
    assert request["strength"] == "solid"
    assert request["state"] == "waiting"
    assert request["connector"] == "Solène Guyader"
    return str(request["id"])


def test_two_follow_ups_then_the_connector(shell: Shell, asked: str) -> None:
    assert shell.due("2026-10-13") == []
    assert list(of_kind(shell.due("2026-10-14"), "follow-up")) == ["Hervé Tanguy"]
    shell("follow-up", asked)
    assert shell.due("2026-10-27") == []
    assert list(of_kind(shell.due("2026-10-28"), "follow-up")) == ["Hervé Tanguy"]
    shell("follow-up", "tanguy")
    assert shell.due("2026-11-11") == []
    (item,) = shell.due("2026-11-12")
    assert (item["kind"], item["contact"]["name"], item["request"]) == ("ask-connector", "Solène Guyader", asked)
    before = shell.book.read_bytes()
    refused = shell("follow-up", asked[-5:], code=1)
    assert refused["follow_ups"] == ["2026-10-14", "2026-10-28"]
    assert shell.book.read_bytes() == before
    assert len(shell("history")) == 6


def test_a_meeting_and_the_news_up_the_chain(shell: Shell, asked: str) -> None:
    shell.today = "2026-10-08"
    assert shell("answer", asked, "yes")["state"] == "answered"
    assert list(of_kind(shell.due("2026-10-08"), "update")) == ["Solène Guyader"]

    shell.today = "2026-10-13"
    meeting = shell("log", "tanguy", "meeting", "--request", asked, "--introduced", "Maël Corre", "--new")
    assert meeting["helped"] is True
    assert meeting["introduced"] == ["Maël Corre"]
    owed = shell.due("2026-10-13")
    assert of_kind(owed, "thanks")["Hervé Tanguy"]["due"] == "2026-10-14"
    assert list(of_kind(owed, "update")) == ["Solène Guyader"]

    shell.today = "2026-10-15"
    second = shell("ask", "maël", "--about", "Son atelier", "--connector", "tanguy", "--sent", "2026-10-15")
    shell.today = "2026-10-22"
    shell("log", "corre", "meeting")
    news = of_kind(shell.due("2026-10-22"), "update")
    assert set(news) == {"Hervé Tanguy", "Solène Guyader"}
    assert news["Hervé Tanguy"]["via"] == ["Hervé Tanguy", "Maël Corre"]
    assert news["Solène Guyader"]["via"][0] == "Solène Guyader"
    assert news["Solène Guyader"]["via"][-1] == "Maël Corre"
    assert "Hervé Tanguy" in news["Solène Guyader"]["via"]
    assert second["about"] in news["Solène Guyader"]["about"]

    shell("log", "tanguy", "advice", "--on", "2026-10-21")
    assert set(of_kind(shell.due("2026-10-22"), "thanks")) == {"Hervé Tanguy", "Maël Corre"}
    shell("log", "tanguy", "thanks")
    assert set(of_kind(shell.due("2026-10-22"), "thanks")) == {"Maël Corre"}

    shell("done", news["Solène Guyader"]["id"])
    assert set(of_kind(shell.due("2026-10-22"), "update")) == {"Hervé Tanguy"}
    shell("undo")
    assert set(of_kind(shell.due("2026-10-22"), "update")) == {"Hervé Tanguy", "Solène Guyader"}
    shell("undo")
    assert set(of_kind(shell.due("2026-10-22"), "thanks")) == {"Hervé Tanguy", "Maël Corre"}


def test_undo_takes_everything_back(shell: Shell, asked: str) -> None:
    shell.today = "2026-10-08"
    shell("answer", asked, "yes")
    shell.today = "2026-10-13"
    shell("log", "tanguy", "meeting", "--introduced", "Maël Corre", "--new")
    count = len(shell("history"))
    taken = shell("undo", str(count))
    assert len(taken) == count
    assert shell("list") == []
    assert shell("undo", code=1) == []
    for _ in range(count):
        assert len(shell("redo")) == 1
    assert shell("redo", code=1) == []
    assert {contact["name"] for contact in shell("list")} == {"Solène Guyader", "Hervé Tanguy", "Maël Corre"}
    assert "thanks" in {item["kind"] for item in shell.due("2026-10-13")}
