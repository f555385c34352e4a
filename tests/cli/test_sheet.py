"""`sheet`: one page before a meeting, printed or written, and marked ready. Source: method R12."""

from __future__ import annotations

import pytest


@pytest.fixture
def fixed(each_language):
    program = each_language
    program.ok("add", "Nadia Lefèvre", "--role", "Directrice logistique", "--note", "[/b]## froid")
    program.ok("ask", "nadia", "--about", "le froid", "--sent", "2026-09-28")
    program.ok("answer", "nadia", "yes", "--meeting", "2026-10-08", "--on", "2026-10-01", today="2026-10-01")
    program.today = "2026-10-07"
    return program


def test_it_prints_markdown_and_is_marked_ready(fixed):
    assert [item["kind"] for item in fixed.due("2026-10-07")] == ["prepare"]
    said = fixed("sheet", "nadia")
    assert said.code == 0
    assert said.out.startswith("# ")
    assert said.out.count("\n## ") >= 6
    assert "- [/b]## froid" in said.out
    form = fixed.ok("sheet", "nadia", "--ready")
    assert (form["prepared"], form["on"]) == ("2026-10-07", "2026-10-08")
    assert len(form["questions"]) >= 3
    assert fixed.due("2026-10-07") == []
    fixed.ok("undo")
    assert [item["kind"] for item in fixed.due("2026-10-07")] == ["prepare"]
    (item,) = fixed.due("2026-10-07")
    fixed.ok("done", item["id"])
    assert fixed.due("2026-10-07") == []


def test_it_is_written_to_a_file(fixed):
    path = fixed.folder / "sheet.md"
    said = fixed("sheet", "nadia", "-o", str(path))
    assert said.code == 0
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert fixed("sheet", "nadia", "-o", str(fixed.folder / "no" / "sheet.md")).code == 2


def test_without_a_fixed_meeting_nothing_can_be_ready(fixed):
    fixed.ok("add", "Luc Perrin")
    assert fixed.ok("sheet", "luc")["meeting"] is None
    before = fixed.files()
    assert fixed("sheet", "luc", "--ready").code == 2
    assert fixed.files() == before
