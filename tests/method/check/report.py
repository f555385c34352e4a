"""How right the draft check is on the labelled messages: `python -m tests.method.check.report [work|score] [--misses]`.

Per code: how often it was expected, found, missed, and said where nothing called for it. Codes that a label leaves
open count neither way, nor does an advice that a label neither expects nor forbids. Source: method R3.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tests.method.check.labelled import PARTS, SEVERITY_OF, Message, Part, read_part

Check = Callable[[str], list[tuple[str, str]]]


def check_draft_text(text: str) -> list[tuple[str, str]]:
    """Check a draft file with no book: the headers alone are the context; gives each finding's code and severity."""
    from reseau_tui.drafting.check_context import context_of
    from reseau_tui.drafting.draft_file import read_draft
    from reseau_tui.method.check import check

    draft = read_draft(text)
    return [(finding.code, finding.severity) for finding in check(draft.body, context_of(draft))]


class Verdict(NamedTuple):
    """One message checked: codes rightly found, missed, said in error, said with another severity than the table's."""

    message: Message
    found: frozenset[str]
    missed: frozenset[str]
    alarms: frozenset[str]
    misjudged: frozenset[str]

    @property
    def cries_wolf(self) -> bool:
        return any(SEVERITY_OF.get(code) != "advice" for code in self.alarms)


class Count(NamedTuple):
    """Findings counted over some codes; a rate is None where there is nothing to divide."""

    found: int
    missed: int
    alarms: int

    @property
    def expected(self) -> int:
        return self.found + self.missed

    @property
    def precision(self) -> float | None:
        return _rate(self.found, self.found + self.alarms)

    @property
    def recall(self) -> float | None:
        return _rate(self.found, self.expected)


def judge(message: Message, check: Check = check_draft_text) -> Verdict:
    """Check one message and compare it with its label."""
    findings = check(message.text)
    said = {code for code, _ in findings}
    expected = set(message.label.expect)
    return Verdict(
        message,
        found=frozenset(said & expected),
        missed=frozenset(expected - said),
        alarms=frozenset(code for code in said - expected if message.label.counts(code)),
        misjudged=frozenset(code for code, severity in findings if severity != SEVERITY_OF.get(code)),
    )


def count(verdicts: Sequence[Verdict], codes: Iterable[str]) -> Count:
    """Count what was found, missed and wrongly said of these codes."""
    wanted = frozenset(codes)
    return Count(
        sum(len(verdict.found & wanted) for verdict in verdicts),
        sum(len(verdict.missed & wanted) for verdict in verdicts),
        sum(len(verdict.alarms & wanted) for verdict in verdicts),
    )


def report(verdicts: Sequence[Verdict]) -> str:
    """Say it all in one table and five lines."""
    codes = [*SEVERITY_OF, *sorted({code for verdict in verdicts for code in verdict.alarms} - SEVERITY_OF.keys())]
    firm = [code for code in codes if SEVERITY_OF.get(code) != "advice"]
    errors = [code for code, severity in SEVERITY_OF.items() if severity == "error"]
    good = [verdict for verdict in verdicts if verdict.message.label.good]
    quiet = sum(not verdict.cries_wolf for verdict in good)
    misjudged = sum(len(verdict.misjudged) for verdict in verdicts)
    lines = [f"{'code':22}{'expected':>9}{'found':>7}{'missed':>8}{'alarms':>8}{'precision':>11}{'recall':>8}"]
    lines += [_line(code, count(verdicts, [code])) for code in codes]
    lines += [
        "",
        _line("errors and warnings", count(verdicts, firm)),
        _line("with counted advice", count(verdicts, codes)),
        "",
        f"messages: {len(verdicts)}, of which good: {len(good)}",
        f"good messages without a false alarm: {quiet} of {len(good)} ({_percent(_rate(quiet, len(good)))})",
        f"wrong errors: {count(verdicts, errors).alarms}; severities other than the table's: {misjudged}",
    ]
    return "\n".join(lines)


def misses(verdicts: Sequence[Verdict]) -> str:
    """List each message that was judged wrong, with what was missed and what was wrongly said."""
    return "\n".join(
        f"{verdict.message.name}"
        + "".join(f"  -{code}" for code in sorted(verdict.missed))
        + "".join(f"  +{code}" for code in sorted(verdict.alarms))
        for verdict in verdicts
        if verdict.missed or verdict.alarms
    )


def _line(name: str, counted: Count) -> str:
    return (
        f"{name:22}{counted.expected:>9}{counted.found:>7}{counted.missed:>8}{counted.alarms:>8}"
        f"{_percent(counted.precision):>11}{_percent(counted.recall):>8}"
    )


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _percent(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.1%}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the report of one part, or of each."""
    parser = argparse.ArgumentParser(prog="python -m tests.method.check.report", description=__doc__)
    parser.add_argument("part", nargs="?", choices=PARTS, help="which messages; all without it")
    parser.add_argument("--misses", action="store_true", help="list each one judged wrong: - missed, + said in error")
    options = parser.parse_args(arguments)
    parts: tuple[Part, ...] = (options.part,) if options.part else PARTS
    for part in parts:
        verdicts = [judge(message) for message in read_part(part)]
        print(f"== {part}\n\n{report(verdicts)}\n")
        if options.misses:
            print(f"{misses(verdicts)}\n")


if __name__ == "__main__":
    main()
