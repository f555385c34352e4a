"""A small speller for tests: a script that speaks the pipe mode of ispell, and writes down each start."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reseau_tui.drafting.spelling import Spelling
from reseau_tui.model.kinds import Language

_SCRIPT = """\
#!{python}
import sys, time
WRONG, DIES, HANGS = {wrong!r}, {dies!r}, {hangs!r}
if not any(each in sys.argv[-1] for each in {dictionaries!r}):
    sys.exit(1)
with open({starts!r}, "a") as starts:
    starts.write(sys.argv[-1] + "\\n")
print("@(#) International Ispell Version 3.1.20 (but really a test)", flush=True)
for line in sys.stdin.buffer:
    word = line.decode("utf-8").strip()[1:]
    if word in DIES:
        sys.exit(1)
    if word in HANGS:
        time.sleep(600)
    if word in WRONG:
        better = ", ".join(WRONG[word])
        print(f"& {{word}} {{len(WRONG[word])}} 1: {{better}}" if better else f"# {{word}} 1")
    elif "?" not in word:
        print("*")
    print(flush=True)
"""


class FakeSpeller:
    """A program in a folder, found there by `which` and nowhere else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._starts = folder / "starts"
        self._programs: dict[str, Path] = {}

    def install(
        self,
        name: str,
        wrong: Mapping[str, Iterable[str]],
        *,
        dictionaries: Iterable[str] = ("fr", "en"),
        dies: Iterable[str] = (),
        hangs: Iterable[str] = (),
    ) -> FakeSpeller:
        """Put a program there that finds these words wrong, and dies or falls silent at those."""
        program = self._folder / name
        said = {word: list(better) for word, better in wrong.items()}
        text = _SCRIPT.format(
            python=sys.executable, wrong=said, dies=[*dies], hangs=[*hangs],
            dictionaries=[*dictionaries], starts=str(self._starts),
        )  # fmt: skip
        program.write_text(text, encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        self._programs[name] = program
        return self

    @property
    def which(self) -> Callable[[str], str | None]:
        return lambda name: str(self._programs[name]) if name in self._programs else None

    @property
    def starts(self) -> list[str]:
        """The dictionaries with which a program was started, in order."""
        return self._starts.read_text(encoding="utf-8").split() if self._starts.exists() else []


def learn_all(spelling: Spelling, language: Language, *words: str) -> None:
    """Ask until all is known, or nobody answers."""
    while spelling.unknown(language, words) and not spelling.is_silent(language):
        spelling.learn(language, words)
