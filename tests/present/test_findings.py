"""Every finding is one sentence, in either language, about the message."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

import reseau_tui.method.check.rules as rules
from reseau_tui.method.check import SEVERITIES, Context, check
from reseau_tui.present.findings import SENTENCES, sentence, severity_word, summary
from reseau_tui.words import load

WORST = """Bonjour [nom],

Tu as un poste, et pourriez-vous relire mon CV ? Votre silence m'étonne !! Appelle le 06 12 34 56 78."""


def said(language: str, **known) -> dict[str, str]:
    words = load(language)
    context = Context(**{"purpose": "request", "language": "fr", "contact": "Nadia Lefèvre"} | known)
    return {each.code: sentence(words, each) for each in check(WORST, context)}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "known",
    [
        {"on": date(2026, 8, 15), "recent_asks": 4, "owed": ("thanks",), "standing": "well-above", "register": "vous"},
        {"purpose": "introduction-relay", "consent": "no", "requester": "Karim Benali", "channel": "linkedin"},
        {"purpose": "introduction-request", "target_known": False, "owed": ("update",), "subject": "Question"},
        {"purpose": "follow-up", "follow_ups_sent": 2, "closeness": "never-met", "channel": "linkedin"},
        {"connector": "Karim Benali", "may_contact": "yes", "standing": "above"},
    ],
)
def test_each_finding_is_a_sentence_without_a_hole(language: str, known: dict) -> None:
    for code, text in said(language, **known).items():
        assert code in SEVERITIES
        assert "{" not in text.replace("{{", "")
        assert text[-1] in ".!?"


def test_every_reason_has_its_sentence() -> None:
    reasons: set[str] = set()
    for path in Path(rules.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "finding":
                reasons.update(
                    node.value
                    for part in (*call.args, *(k.value for k in call.keywords if k.arg == "why"))
                    for node in ast.walk(part)
                    if isinstance(node, ast.Constant)
                    and isinstance(node.value, str)
                    and re.fullmatch("[a-z-]{5,}", node.value)
                )
    told = tuple(SENTENCES)
    assert {reason for reason in reasons if not any(code.startswith(reason) for code in told)} <= {"above"}
    assert len(reasons) > len(SEVERITIES) // 2


def test_the_summary_counts_by_severity() -> None:
    words = load("en")
    found = check(WORST, Context(purpose="request", language="fr", contact="Nadia Lefèvre"))
    assert re.fullmatch(r"\d+ errors?, \d+ warnings?, \d+ pieces? of advice", summary(words, found))
    assert summary(words, ()) == "Nothing to mend."
    assert severity_word(words, "advice") == "advice"
