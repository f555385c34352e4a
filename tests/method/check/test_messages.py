"""Whole messages of many trades: each has the errors and warnings that its `X-Expect` names, and no others.

`messages.fr.txt` and `messages.en.txt` hold draft files between lines of `=====`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reseau_tui.drafting.check_context import context_of
from reseau_tui.drafting.draft_file import DraftFile, read_draft
from reseau_tui.method.check import check

FILES = sorted(Path(__file__).parent.glob("messages.*.txt"))
DRAFTS = [read_draft(text) for file in FILES for text in file.read_text("utf-8").split("\n=====\n")]


def test_there_are_messages_of_both_languages() -> None:
    assert {draft.language for draft in DRAFTS} == {"fr", "en"}


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: f"{draft.purpose}-{draft.subject[:30]}")
def test_each_message_is_told_what_it_deserves(draft: DraftFile) -> None:
    found = {each.code for each in check(draft.body, context_of(draft)) if each.severity != "advice"}
    assert found == set(dict(draft.other).get("X-Expect", "").split())
