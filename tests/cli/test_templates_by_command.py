"""Templates by command: their tones, the spoken form, the list with its errors, and how often each was answered."""

from __future__ import annotations

from reseau_tui.drafting.draft_file import read_draft
from tests.cli.conftest import Program


def someone(program: Program) -> None:
    program.ok("add", "Nadia Lefèvre", "--gender", "f", "--register", "vous", "--language", "fr")


def test_a_draft_in_each_manner(each_language: Program):
    someone(each_language)
    told = {
        manner: each_language.ok("draft", "nadia", "--purpose", "keep-warm", "--manner", manner)["draft"]
        for manner in ("plain", "warm", "formal", "brief")
    }
    assert each_language.ok("draft", "nadia", "--purpose", "keep-warm")["draft"] == told["plain"]
    assert "Chère Madame," in told["warm"]
    assert "Je vous prie d’agréer, Madame," in told["formal"]
    words = {manner: len(read_draft(text).body.split()) for manner, text in told.items()}
    assert words["brief"] < words["plain"] < words["warm"]
    assert each_language("draft", "nadia", "--purpose", "keep-warm", "--manner", "cold").code == 2


def test_three_lines_to_say(each_language: Program):
    someone(each_language)
    lines = each_language.ok("draft", "nadia", "--purpose", "request", "--spoken")["spoken"]
    assert len(lines) == 3
    assert lines[0].startswith("Bonjour Madame Lefèvre")
    assert each_language("draft", "nadia", "--purpose", "request", "--spoken").out.splitlines() == lines
    english = each_language.ok("draft", "nadia", "--purpose", "request", "--spoken", "--language", "en")["spoken"]
    assert english[0].startswith("Hello Ms Lefèvre")


def test_the_list_has_ones_own_first_and_says_what_is_wrong(each_language: Program):
    own = each_language.folder / "templates" / "fr"
    own.mkdir(parents=True)
    (own / "thanks.tu.txt").write_text("Subject: x\n\n{{ greeting }}\n{% if %}\n", encoding="utf-8")
    (own / "reply.txt").write_text("Subject: x\n\nBonjour {{ given }}\n", encoding="utf-8")
    rows = each_language.ok("templates")
    assert [(row["id"], row["own"]) for row in rows[:2]] == [("fr/reply", True), ("fr/thanks.tu", True)]
    assert not any(row["own"] for row in rows[2:])
    assert len({row["id"] for row in rows}) == len(rows) > 100
    assert rows[0]["error"] is None
    assert (rows[1]["error"]["line"], rows[1]["purpose"]) == (4, None)
    said = each_language("templates").out.splitlines()
    assert said[1].startswith("fr/thanks.tu · ")
    assert "4" in said[1]
    assert len(said) == len(rows)
