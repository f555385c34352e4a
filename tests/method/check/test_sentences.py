"""Sentences that only sound alike: each is told what it deserves, and no more. Source: method R3, its table of codes.

`sentences.fr.txt` says how it is read; a code is looked for only where the line with @ above names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

import pytest

from reseau_tui.method.check import SEVERITIES, Context, check
from reseau_tui.model.kinds import Language, Purpose

FILES: Final = sorted(Path(__file__).parent.glob("sentences.*.txt"))
FRAME: Final[dict[Language, str]] = {
    "fr": "Bonjour Nadia,\n\n{}\n\nCordialement,\nJo",
    "en": "Hello Nadia,\n\n{}\n\nBest wishes,\nJo",
}
ALARMS: Final = frozenset(code for code, severity in SEVERITIES.items() if severity != "advice")
SUBJECT: Final[dict[Language, str]] = {"fr": "Les haies du Perche", "en": "The hedges of the Weald"}


class Line(NamedTuple):
    """One sentence, what is looked for in it, what must be found, and what is known."""

    looked_for: frozenset[str]
    expected: frozenset[str]
    purpose: Purpose
    language: Language
    known: dict[str, Any]
    text: str


def read(file: Path) -> Iterator[Line]:
    language = next(each for each in get_args(Language) if each == file.name.split(".")[1])
    codes, purpose, known = frozenset[str](), "request", dict[str, Any]()
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("@"):
            listed, purpose, *pairs = line[1:].split()
            codes = ALARMS if listed == "*" else frozenset(listed.split(","))
            known = dict(pair.split("=") for pair in pairs)
        elif line and not line.startswith("#"):
            expected, _, text = line.partition("|")
            yield Line(codes, frozenset(expected.split()), purpose, language, known, text.strip().replace("\\n", "\n"))


LINES: Final = [line for file in FILES for line in read(file)]


def test_the_file_names_codes_that_exist_and_both_kinds_of_sentence() -> None:
    for line in LINES:
        assert line.expected <= line.looked_for <= set(SEVERITIES), line.text
    assert any(line.expected for line in LINES)
    assert any(not line.expected for line in LINES)


def families() -> dict[str, list[Line]]:
    """Return the lines in which the same is looked for in the same language: a test each would take longer to begin."""
    found: dict[str, list[Line]] = {}
    for line in LINES:
        looked_for = "alarms" if line.looked_for == ALARMS else "+".join(sorted(line.looked_for))
        found.setdefault(f"{line.language}-{line.purpose}-{looked_for}", []).append(line)
    return found


def said_of(line: Line) -> set[str]:
    known = {key: value for key, value in line.known.items() if key != "whole"}
    body = line.text if "whole" in line.known else FRAME[line.language].format(line.text)
    said = {"contact": "Nadia Lefèvre", "subject": SUBJECT[line.language], "channel": "email"} | known
    context = Context(purpose=line.purpose, language=line.language, **said)
    return {each.code for each in check(body, context)} & line.looked_for


@pytest.mark.parametrize("family", families().values(), ids=families())
def test_each_sentence_is_told_what_it_deserves(family: list[Line]) -> None:
    assert not [(line.text, found) for line in family if (found := said_of(line)) != line.expected]
