"""What an import tells, in both languages."""

from __future__ import annotations

import re

import pytest

from reseau_tui.exchange import report
from reseau_tui.exchange.plan import ImportPlan, Likely
from reseau_tui.exchange.report import Remark
from reseau_tui.model.reason import Reason
from reseau_tui.present.import_words import plan_lines, sentence
from reseau_tui.words import load

DOCUMENTED = re.findall(r"``([a-z-]+)``(?:\s+\{([\w, \n]+)\})?", report.__doc__ or "")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("code", "params"), DOCUMENTED)
def test_every_code_has_a_sentence(language: str, code: str, params: str) -> None:
    words = load(language)
    values = {name.strip(): "7" for name in params.split(",") if name.strip()}
    said = sentence(words, Reason(code, values))
    assert said.endswith(".")
    assert "{" not in said


def test_every_code_that_the_room_gives_is_documented() -> None:
    assert len(DOCUMENTED) == 30


def test_hidden_members_are_counted_and_the_rest_is_told_line_by_line() -> None:
    skipped = (*[Remark(i, Reason("hidden", {"on": "07 Jun 2026"})) for i in range(30)], Remark(40, Reason("no-name")))
    plan = ImportPlan(
        created=2, skipped=skipped, likely=(Likely(3, "1", "2", "Jean Dupont"),), unknown_columns=("Âge",)
    )
    assert list(plan_lines(load("en"), plan)) == [
        "2 people are added.",
        "Line 3: perhaps Jean Dupont, who is in the book already.",
        "30 members hide their profiles: LinkedIn gives only the days you connected.",
        "Line 40: Neither a name nor an e-mail address: nobody to add.",
        "Columns left out: Âge.",
    ]
