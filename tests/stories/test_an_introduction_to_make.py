"""Sophie asks me to be put in touch with Nadia: asked, reminded once, agreed, connected, heard of; or declined."""

from __future__ import annotations

from typing import Any

import pytest

from reseau_tui.__main__ import main
from tests.stories.conftest import Shell

ADDRESS = "06 39 98 00 11, le matin"


def asked(shell: Shell, *targets: str) -> str:
    shell("add", "Sophie Martin", "--email", "sophie@example.org", "--phone", "06 39 98 00 01")
    for target in targets:
        shell("add", target, "--email", f"{target.split()[0].lower()}@example.org")
    shell.today = "2026-10-08"
    leads = [word for target in targets for word in ("--target", target)]
    request: dict[str, Any] = shell(
        "ask", "Sophie", "--incoming", "--kind", "introduction", *leads, "--about", "la chaîne du froid"
    )
    return str(request["id"])


def kinds(items: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(item["kind"], item["contact"]["name"]) for item in items]


def drafted(shell: Shell, *words: str) -> str:
    return str(shell("draft", *words)["draft"])


def refused(shell: Shell, code: int, *words: str) -> str:
    """Return the one sentence that a call is refused with."""
    call = [*words, "--file", str(shell.book), "--lang", shell.language, "--today", shell.today]
    shell.capsys.readouterr()
    assert main(call) == code
    said = shell.capsys.readouterr()
    assert not said.out
    return said.err


def test_agreed_connected_and_heard_of(shell: Shell) -> None:
    request = asked(shell, "Nadia Lefèvre")
    (item,) = shell.due("2026-10-12")
    assert (item["kind"], item["since"], item["due"], item["late"]) == ("consent", "2026-10-08", "2026-10-12", False)
    assert item["via"] == ["Nadia Lefèvre", "Sophie Martin"]
    assert shell.due("2026-10-13")[0]["late"]
    assert "Sophie" in refused(shell, 1, "connect", request)
    question = drafted(shell, "Nadia", "--purpose", "introduction-relay")
    assert "Sophie Martin" in question
    assert "sophie@example.org" not in question
    assert "06 39 98 00 01" not in question

    shell("consent", request, "asked", "--on", "2026-10-09")
    assert shell.due("2026-10-19") == []
    (item,) = shell.due("2026-10-20")
    assert (item["kind"], item["since"]) == ("consent", "2026-10-20")
    shell("consent", request, "asked")
    assert shell.due("2026-12-01") == []
    assert refused(shell, 1, "consent", request, "asked")

    shell.today = "2026-10-21"
    told = shell("consent", request, "yes", "--address", ADDRESS)
    assert told["introductions"][0] | {"target": None} == {
        "target": None, "asked": "2026-10-09", "reminded": "2026-10-20", "consent": "yes", "on": "2026-10-21",
        "address": ADDRESS, "connected": None,
    }  # fmt: skip
    (item,) = shell.due("2026-10-21")
    assert (item["kind"], item["contact"]["name"], item["due"]) == ("connect", "Sophie Martin", "2026-10-23")
    word = drafted(shell, "Sophie", "--purpose", "reply")
    assert ADDRESS in word
    assert "nadia@example.org" not in word
    shell("connect", request, "--on", "2026-10-22") if shell.language == "fr" else shell("done", item["id"])
    assert shell.due("2026-12-01") == []

    shell("log", "Sophie", "update", "--received", "--note", "rendez-vous pris", "--on", "2026-11-30")
    shell("close", request, "--outcome", "un stage chez Frigo")
    timeline = shell("show", "Nadia")["timeline"]
    assert [(entry["entry"], entry["said"]) for entry in timeline] == [
        ("consent", "asked"), ("consent", "asked"), ("consent", "yes"), ("consent", "connected"),
    ]  # fmt: skip
    assert shell.due("2027-03-01") == []


def test_declined_is_told_within_two_working_days(shell: Shell) -> None:
    request = asked(shell, "Nadia Lefèvre")
    shell("consent", "Sophie", "no", "--on", "2026-10-09")
    (item,) = shell.due("2026-10-09")
    assert (item["kind"], item["contact"]["name"], item["due"]) == ("connect", "Sophie Martin", "2026-10-13")
    assert shell.due("2026-10-14")[0]["late"]
    assert "Nadia Lefèvre" in refused(shell, 1, "connect", request)
    word = drafted(shell, "Sophie", "--purpose", "reply")
    assert "Nadia Lefèvre" in word
    assert "nadia@example.org" not in word
    shell("done", item["id"])
    assert shell.due("2026-10-14") == []


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
def test_each_step_can_be_taken_back(shell: Shell, steps: int) -> None:
    request = asked(shell, "Nadia Lefèvre")
    due = [kinds(shell.due("2026-11-02"))]
    for act in (("consent", request, "asked", "--on", "2026-10-09"), ("consent", request, "asked"),
                ("consent", request, "yes"), ("connect", request)):  # fmt: skip
        shell(*act)
        due.append(kinds(shell.due("2026-11-02")))
    shell("undo", str(steps))
    assert kinds(shell.due("2026-11-02")) == due[-1 - steps]


def test_two_people_to_meet_are_two_agreements(shell: Shell) -> None:
    request = asked(shell, "Nadia Lefèvre", "Benoît Roy")
    shell("consent", request, "asked", "--target", "Benoît", "--on", "2026-10-09")
    assert kinds(shell.due("2026-10-09")) == [("consent", "Nadia Lefèvre")]
    shell("consent", request, "asked", "--on", "2026-10-09")  # the one who is still to be asked
    assert shell.due("2026-10-09") == []
    assert "--target" in refused(shell, 2, "consent", request, "yes")
    shell("consent", request, "yes", "--target", "Nadia", "--address", "n@example.org")
    shell("consent", request, "no")  # the only one left
    assert kinds(shell.due("2026-10-12")) == [("connect", "Sophie Martin")]
    shell("connect", request)
    assert shell.due("2026-10-12") == []
    assert "Sophie" in refused(shell, 2, "connect", request, "--target", "Sophie")


def test_what_cannot_be_is_one_clear_sentence(shell: Shell) -> None:
    request = asked(shell, "Nadia Lefèvre")
    mine = shell("ask", "Nadia", "--about", "un conseil", "--sent", "2026-10-05")["id"]
    for code, words in (
        (2, ("consent", request, "perhaps")),
        (2, ("consent", request, "asked", "--address", ADDRESS)),
        (2, ("consent", request, "asked", "--on", "2026-10-01")),
        (2, ("consent", request, "yes", "--target", "Sophie")),
        (2, ("consent", "Personne", "asked")),
        (2, ("consent", request)),
        (1, ("consent", mine, "asked")),
        (1, ("connect", mine)),
        (2, ("connect", request, "--on", "ce jour-ci")),
    ):
        before = shell.book.read_bytes()
        assert refused(shell, code, *words), words
        assert shell.book.read_bytes() == before
    shell("consent", request, "asked", "--on", "2026-10-12")
    assert refused(shell, 2, "consent", request, "yes", "--on", "2026-10-09")
    shell("consent", request, "yes", "--on", "2026-10-13")
    assert refused(shell, 1, "consent", request, "asked")
    assert refused(shell, 2, "connect", request, "--on", "2026-10-12")
    shell("connect", request, "--on", "2026-10-14")
    assert refused(shell, 1, "consent", request, "no")


def test_whom_i_would_not_vouch_for_hears_a_kind_no(shell: Shell) -> None:
    request = asked(shell, "Nadia Lefèvre")
    shell("request", request, "--vouch", "no")
    assert shell.due("2026-10-12") == []
    word = drafted(shell, "Sophie", "--purpose", "reply")
    assert "[" in word  # what I can do instead is mine to say
    shell("answer", request, "no")
    assert shell.due("2026-12-01") == []


def test_someone_sent_to_me_is_answered_and_who_thought_of_me_thanked(shell: Shell) -> None:
    for name in ("Sophie Martin", "Luc Perrin"):
        shell("add", name)
    shell.today = "2026-10-08"
    request = shell("ask", "Sophie", "--incoming", "--about", "mes débuts dans le froid", "--connector", "Luc")["id"]
    assert kinds(shell.due("2026-10-08")) == [("reply", "Sophie Martin")]
    shell("answer", request, "yes")
    (item,) = shell.due("2026-10-09")
    assert (item["kind"], item["contact"]["name"], item["due"]) == ("thanks", "Luc Perrin", "2026-10-09")
    assert "Sophie Martin" in drafted(shell, "Luc", "--purpose", "thanks")
    shell("done", item["id"])
    assert shell.due("2026-12-01") == []
