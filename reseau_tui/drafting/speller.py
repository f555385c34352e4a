"""A spelling program of the system in its pipe mode, asked one word at a time.

Source: the manual of ispell, whose pipe mode aspell, hunspell and enchant speak.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Final

from reseau_tui.model.kinds import Language
from reseau_tui.model.text import clean

Which = Callable[[str], str | None]
"""Finds a program by its name, as `shutil.which` does."""

_HUNSPELL: Final = ("hunspell", "-a", "-i", "utf-8", "-d")
_ENCHANT: Final = ("enchant-2", "-a", "-d")
_ASPELL: Final = ("aspell", "-a", "--encoding=utf-8", "-d")
# The French of hunspell is the fuller one; the English of aspell takes “colour” and “color” alike.
_PROGRAMS: Final[dict[Language, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]] = {
    "fr": (
        (_HUNSPELL, ("fr_FR", "fr", "fr_CA", "fr_BE", "fr_CH")),
        (_ENCHANT, ("fr_FR", "fr", "fr_CA", "fr_BE", "fr_CH")),
        (_ASPELL, ("fr",)),
    ),
    "en": (
        (_ASPELL, ("en",)),
        (_HUNSPELL, ("en_US,en_GB", "en_GB", "en_US", "en")),
        (_ENCHANT, ("en_US", "en_GB", "en")),
    ),
}
_PLAIN: Final[dict[Language, tuple[str, ...]]] = {"fr": ("été", "l'idée", "maison"), "en": ("don't", "house")}
"""Words that a dictionary of the language has: a program that knows them not, or reads no accents, is no help."""
_MOST_LINES: Final = 40
_LONGEST_SUGGESTION: Final = 40


class SpellerGoneError(Exception):
    """The program is not there, has ended, or does not answer in time."""


class Speller:
    """One running program for one language."""

    def __init__(self, command: list[str], patience: float) -> None:
        """Start it; `patience` is in seconds, for each answer. Raises `SpellerGoneError`."""
        pipe = subprocess.PIPE
        try:
            # A session of its own: what interrupts an editor in the same terminal does not end it.
            self._process = subprocess.Popen(  # noqa: S603 - a fixed command, found on the PATH
                command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, start_new_session=True
            )
        except OSError:
            raise SpellerGoneError from None
        self._patience = patience
        self._lines: Queue[str | None] = Queue()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def greets(self, language: Language) -> bool:
        """Take its first line, and tell whether it knows plain words of the language."""
        try:
            self._line(monotonic() + self._patience)
            return all(self.ask(word) is None for word in _PLAIN[language])
        except SpellerGoneError:
            return False

    def ask(self, word: str) -> tuple[str, ...] | None:
        """Return what might be meant, best first, for a word it does not know; None where it does.

        Raises `SpellerGoneError`.
        """
        pipe, end = self._process.stdin, monotonic() + self._patience
        try:
            assert pipe is not None  # noqa: S101 - asked for above
            pipe.write(f"^{word}\n".encode())
            pipe.flush()
        except (OSError, ValueError):
            raise SpellerGoneError from None
        answers: list[str] = []
        while line := self._line(end):
            answers.append(line)
            if len(answers) > _MOST_LINES:
                raise SpellerGoneError
        return _suggestions(word, answers)

    def close(self) -> None:
        """End it; who waits for its answer hears that it is gone."""
        self._process.kill()
        self._reader.join(self._patience)

    def _line(self, end: float) -> str:
        try:
            line = self._lines.get(timeout=max(0.0, end - monotonic()))
        except Empty:
            raise SpellerGoneError from None
        if line is None:
            raise SpellerGoneError
        return line

    def _read(self) -> None:
        """Take in its lines until it ends; a thread, since not every system can wait for a pipe with a time limit."""
        process = self._process
        assert process.stdin is not None and process.stdout is not None  # noqa: S101 - asked for above
        with suppress(OSError, ValueError):
            for line in process.stdout:
                self._lines.put(line.decode("utf-8", "replace").strip())
        self._lines.put(None)
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                pipe.close()
        process.wait()


def commands(language: Language, which: Which) -> Iterator[list[str]]:
    """Return the commands that may start a speller of that language, the best first."""
    for (name, *options), dictionaries in _PROGRAMS[language]:
        program = which(name)
        if program:
            yield from ([program, *options, dictionary] for dictionary in dictionaries)


def _suggestions(word: str, answers: list[str]) -> tuple[str, ...] | None:
    """Read the answers: ``& wrong 3 1: a, b, c``, ``# wrong 1`` without any, all else is right."""
    wrong = [answer for answer in answers if answer[0] in "&?#"]
    if not wrong:
        return None
    said, _, listed = wrong[0].partition(": ")
    if len(wrong) > 1 or wrong[0][0] == "#" or " " not in said:
        return ()
    part = said.split(" ")[1]  # a program may have cut the word at its hyphen
    found = (clean(each).strip() for each in listed.split(","))
    return tuple(word.replace(part, each, 1) for each in found if 0 < len(each) <= _LONGEST_SUGGESTION)
