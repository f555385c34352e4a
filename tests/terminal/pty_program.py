"""A program in a pseudo-terminal of its own: keys go in, what a person would see comes out.

    with PtyProgram([sys.executable, "-m", "reseau_tui"], size=(80, 24)) as program:
        program.wait_for("À faire")
        program.press("down", "enter")

Nothing here sleeps: every wait reads what the program writes, up to a deadline.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyte

KEYS = {
    "up": b"\x1b[A", "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D", "home": b"\x1b[H", "end": b"\x1b[F",
    "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~", "delete": b"\x1b[3~", "enter": b"\r", "escape": b"\x1b", "tab": b"\t",
    "shift+tab": b"\x1b[Z", "backspace": b"\x7f", "space": b" ", "f2": b"\x1bOQ", "f3": b"\x1bOR", "f4": b"\x1bOS",
    **{f"ctrl+{letter}": bytes([ord(letter) - 96]) for letter in "abcdefghijklmnopqrstuvwxyz"},
}  # fmt: skip

# What programs ask of a terminal, and what xterm and its like answer.
ANSWERS = (
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),  # synchronised output: known
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),  # resize reports: unknown
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\]11;\?(?:\x07|\x1b\\)"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
)

ESCAPE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]+[0-~]|[0-OQ-WYZ\\`-~])"
)
# The keyboard protocol of kitty and soft questions, which pyte would print.
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[(?:[<=>][0-9;]*[A-Za-z]|\?[0-9;]*\$p)")

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0  # seconds: far beyond any real wait, for machines that do other things too


class Cell(NamedTuple):
    """One cell of the screen, with the attributes that can be seen."""

    character: str
    foreground: str
    background: str
    bold: bool
    reverse: bool


class PtyProgram:
    """A running program and its terminal; killed at the end of the `with`."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        drawn: bool = True,
    ) -> None:
        """Start the command; without `drawn` no screen is kept, which costs less when only bytes and times count."""
        self.size = size
        self.raw = bytearray()
        self.screen = pyte.Screen(*size)
        self.ended = False
        self._drawn = drawn
        self._stream = pyte.ByteStream(self.screen)
        self._unread = b""  # an escape sequence that has not come to its end yet
        self._status: int | None = None
        self.started = time.monotonic()
        with warnings.catch_warnings():
            # Python warns of forks beside threads; this child does nothing but start another program.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.pid, self.fd = pty.fork()
        if self.pid == 0:
            self._become(command, env or {}, cwd)
        self.resize(*size)
        os.set_blocking(self.fd, False)
        self._poll = select.poll()
        self._poll.register(self.fd, select.POLLIN | select.POLLHUP)

    def _become(self, command: Sequence[str], env: Mapping[str, str], cwd: Path | None) -> None:
        size = struct.pack("HHHH", self.size[1], self.size[0], 0, 0)
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            if cwd:
                os.chdir(cwd)
            os.execvpe(command[0], list(command), _environment(env))
        except OSError as error:
            os.write(2, f"cannot start {command[0]}: {error}".encode())
        finally:
            os._exit(127)

    # Writing

    def press(self, *keys: str) -> None:
        """Press keys one after the other: names such as "down" and "ctrl+d", or the letters themselves."""
        for key in keys:
            self.write(KEYS.get(key, key.encode()))

    def write(self, data: bytes) -> None:
        """Send bytes as the keyboard would, all at once."""
        while data:
            try:
                data = data[os.write(self.fd, data) :]
            except BlockingIOError:
                self.read(0.05)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; the program is told by a signal."""
        self.size = (columns, lines)
        self.screen.resize(lines, columns)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    # Reading

    def read(self, seconds: float, most: int = 1 << 16) -> bytes:
        """Return what the program writes next, nothing if `seconds` pass or it has ended."""
        if self.ended or not self._poll.poll(max(0.0, seconds) * 1000):
            return b""
        try:
            data = os.read(self.fd, most)
        except BlockingIOError:
            return b""
        except OSError:  # how Linux says that the other end is closed
            data = b""
        if not data:
            self.ended = True
            return b""
        self.raw += data
        self._take(data)
        return data

    def _take(self, data: bytes) -> None:
        """Answer questions and draw, up to the last escape sequence that is whole."""
        data = self._unread + data
        start = data.rfind(b"\x1b")
        if data[start - 1 : start + 1] == b"\x1b\x1b" or (start > 0 and data[start:] == b"\x1b\\"):
            start = data.rfind(b"\x1b", 0, start)
        whole = start < 0 or len(data) - start > 4096 or ESCAPE.match(data, start) is not None
        data, self._unread = (data, b"") if whole else (data[:start], data[start:])
        for question, answer in ANSWERS:
            for _ in question.finditer(data):
                self.write(answer)
        if self._drawn:
            self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))

    def wait_until(
        self, seen: Callable[[], bool], what: str = "what was waited for", seconds: float = PATIENCE
    ) -> None:
        """Read until `seen()`; `AssertionError` with the screen if it never is."""
        deadline = time.monotonic() + seconds
        while not seen():
            left = deadline - time.monotonic()
            if left <= 0 or (self.ended and not seen()):
                raise AssertionError(f"{what} did not come within {seconds:.0f} s; the screen is:\n{self.text()}")
            self.read(left)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> str:
        """Read until the text stands on the screen, on one line; return the screen."""
        self.wait_until(lambda: any(text in line for line in self.screen.display), repr(text), seconds)
        return self.text()

    def wait_gone(self, text: str, seconds: float = PATIENCE) -> str:
        """Read until the text stands nowhere on the screen; return the screen."""
        self.wait_until(lambda: text not in self.text(), f"a screen without {text!r}", seconds)
        return self.text()

    def settle(self, quiet: float = 0.1, seconds: float = PATIENCE) -> bytes:
        """Read until nothing comes for `quiet` seconds; return what came."""
        start, deadline = len(self.raw), time.monotonic() + seconds
        while time.monotonic() < deadline and self.read(quiet):
            pass
        return bytes(self.raw[start:])

    def text(self) -> str:
        """The screen, one line of text a line, without the blanks at the right."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def cells(self) -> list[list[Cell]]:
        """The screen cell by cell; the colour of letters where there is none is nothing that anybody sees."""
        columns, lines = self.size
        rows = ([self.screen.buffer[y][x] for x in range(columns)] for y in range(lines))
        return [[_cell(char) for char in row] for row in rows]

    # The end

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send the program a signal, the one that cannot be caught unless said otherwise."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def wait_exit(self, seconds: float = PATIENCE) -> int:
        """Read until the program ends; return its exit code, negative for the signal that ended it."""
        self.wait_until(lambda: self.ended, "the end of the program", seconds)
        if self._status is None:
            self._status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return self._status

    def close(self) -> None:
        """Kill the program if it still runs, and give the terminal back."""
        if self._status is None:
            self.kill()
            self._status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _environment(extra: Mapping[str, str]) -> dict[str, str]:
    """Return this environment as a plain modern terminal would leave it, for the package beside these tests."""
    env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    for name in ("TMUX", "NO_COLOR", "COLUMNS", "LINES", "LC_MESSAGES", "LANGUAGE"):
        env.pop(name, None)
    env["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), env.get("PYTHONPATH"))))
    return {**env, **extra}


def _cell(char: pyte.screens.Char) -> Cell:
    seen = bool(char.data.strip()) or char.reverse
    return Cell(char.data, char.fg if seen else "", char.bg, char.bold and seen, char.reverse)
