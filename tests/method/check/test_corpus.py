"""The labelled messages are sound: each has its label, and no code, language or purpose is left out."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from reseau_tui.model.kinds import Purpose
from tests.method.check.labelled import LABELS, PARTS, SEVERITY_OF, CorpusError, Message, Part, read_part
from tests.method.check.report import judge, misses, report

_MOST_WORDS: dict[Purpose, int] = {
    "request": 150, "introduction-request": 150, "recommendation-questions": 150, "follow-up": 80, "thanks": 100,
    "introduction-relay": 120, "update": 200, "keep-warm": 200, "reply": 200,
}  # fmt: skip
_QUOTED = re.compile(r">|(Le|On) .*(écrit|wrote)\s?:$")
_RARE = frozenset(("third-follow-up", "consent-leak", "out-of-reach", "recommender-forbidden"))


@pytest.fixture(scope="module")
def parts() -> dict[Part, list[Message]]:
    return {part: read_part(part) for part in PARTS}


@pytest.fixture(scope="module")
def everything(parts: dict[Part, list[Message]]) -> list[Message]:
    return [message for part in PARTS for message in parts[part]]


def test_there_are_messages_enough_and_half_of_them_good(parts: dict[Part, list[Message]]) -> None:
    sizes = {part: len(messages) for part, messages in parts.items()}
    assert sum(sizes.values()) >= 220
    assert 0.35 <= sizes["work"] / sum(sizes.values()) <= 0.75
    for messages in parts.values():
        assert 0.45 <= sum(message.label.good for message in messages) / len(messages) <= 0.65


@pytest.mark.parametrize("code", SEVERITY_OF)
def test_every_code_is_called_for_often_enough_and_in_both_parts(parts: dict[Part, list[Message]], code: str) -> None:
    times = {part: sum(code in message.label.expect for message in messages) for part, messages in parts.items()}
    assert min(times.values()) >= 1
    assert sum(times.values()) >= (4 if code in _RARE else 5)


def test_both_languages_and_every_purpose_are_in_both_parts(parts: dict[Part, list[Message]]) -> None:
    for messages in parts.values():
        languages = Counter(message.draft.language for message in messages)
        assert 0.5 <= languages["fr"] / (languages["fr"] + languages["en"]) <= 0.7
        assert {message.draft.purpose for message in messages} == set(get_args(Purpose))


def test_labels_agree_with_what_headers_and_counting_alone_decide(everything: list[Message]) -> None:
    for name, _, draft, label in everything:
        said, undecided = set(label.expect), set(label.open)
        third = draft.purpose == "follow-up" and draft.follow_ups_sent == 2
        assert ("third-follow-up" in said) == third, name
        assert ("no-subject" in said) == (draft.channel == "email" and not draft.subject), name
        assert ("out-of-reach" in said) == (draft.target_known is False), name
        assert "bad-timing" not in said or draft.on, name
        assert not said & {"register-mixed", "register-unexpected"} or draft.language != "en", name
        assert draft.channel or draft.subject or "no-subject" in undecided, name
        assert ("too-long" in said) == (_words(draft.body) > _MOST_WORDS[draft.purpose or "request"]), name


def test_no_message_stands_twice(everything: list[Message]) -> None:
    bodies = Counter(" ".join(message.draft.body.split()) for message in everything)
    assert max(bodies.values()) == 1


def test_addresses_are_invented(everything: list[Message]) -> None:
    for message in everything:
        for word in message.text.replace("<", " ").replace(">", " ").split():
            assert "@" not in word or "example.org" in word, message.name


@pytest.mark.parametrize(
    ("label", "complaint"),
    [
        ("good = true\nexpect = ['no-such']", "no code"),
        ("good = true\nexpect = ['no-ask']", "good message"),
        ("good = false", "good message"),
        ("good = true\nforbid = ['no-ask']", "no advice"),
        ("good = false\nexpect = ['no-ask']\nopen = ['no-ask']", "named twice"),
        ("good = true\nwrong = []", "wrong"),
    ],
)
def test_a_label_that_does_not_hold_is_refused(tmp_path: Path, label: str, complaint: str) -> None:
    _write(tmp_path, label)
    with pytest.raises(CorpusError, match=complaint):
        read_part("work", tmp_path)


def test_a_file_without_a_label_and_a_label_without_a_file_are_refused(tmp_path: Path) -> None:
    _write(tmp_path, "good = true")
    (tmp_path / "work" / "002-b.draft").write_text("Purpose: thanks\n\nMerci.\n", "utf-8")
    with pytest.raises(CorpusError, match=r"002-b\.draft: no label"):
        read_part("work", tmp_path)
    for path in (tmp_path / "work").glob("*.draft"):
        path.unlink()
    with pytest.raises(CorpusError, match=r"001-a\.draft: no file"):
        read_part("work", tmp_path)


def test_the_report_counts_what_was_found_missed_and_wrongly_said(tmp_path: Path) -> None:
    _write(tmp_path, "good = false\nexpect = ['no-ask', 'desperate']\nopen = ['impersonal']\nforbid = ['no-thanks']")
    (message,) = read_part("work", tmp_path)
    said = [("no-ask", "warning"), ("impersonal", "warning"), ("no-thanks", "advice"), ("no-closing", "advice")]
    verdict = judge(message, lambda _: [*said, ("placeholder", "warning")])
    assert verdict.found == {"no-ask"}
    assert verdict.missed == {"desperate"}
    assert verdict.alarms == {"no-thanks", "placeholder"}
    assert verdict.misjudged == {"placeholder"}
    table = report([verdict])
    assert "errors and warnings           2      1       1       1      50.0%   50.0%" in table
    assert "wrong errors: 1; severities other than the table's: 1" in table
    assert misses([verdict]) == "001-a.draft  -desperate  +no-thanks  +placeholder"


def test_advice_that_no_label_names_counts_for_nothing(tmp_path: Path) -> None:
    _write(tmp_path, "good = true")
    (message,) = read_part("work", tmp_path)
    verdict = judge(message, lambda _: [("no-closing", "advice")])
    assert not verdict.alarms
    assert "good messages without a false alarm: 1 of 1 (100.0%)" in report([verdict])


def _words(body: str) -> int:
    return sum(len(line.split()) for line in body.split("\n") if not _QUOTED.match(line))


def _write(corpus: Path, label: str) -> None:
    folder = corpus / "work"
    folder.mkdir()
    (folder / "001-a.draft").write_text("Purpose: request\n\nBonjour.\n", "utf-8")
    (folder / LABELS).write_text(f"['001-a.draft']\n{label}\n", "utf-8")
