"""What a person waits for, measured from outside in a pseudo-terminal: start, keys, a held key, silence.

usage, from the top of the repository:
  python -m tests.benchmarks.harness [start] [keys] [pauses] [held] [idle] [--marker TEXT] [--key down] -- COMMAND ...

Each measure is taken of the command and of a bare Textual app in turn, in one run: on a busy machine only their ratio
means much. Times are in milliseconds.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from statistics import mean, median

from tests.terminal.pty_program import ESCAPE, KEYS, PtyProgram

SIZE = (120, 40)
QUIET = 0.04  # seconds of silence after which an answer is complete
PAUSE = 0.6  # seconds after which a program does what it puts off while one types
REST = 0.02  # seconds of work in 0.4 of silence below which a program is at rest


@dataclass(frozen=True)
class Program:
    """A command, and how one sees that its first frame and its answer to the first key have come."""

    command: Sequence[str]
    marker: str
    key: str = "down"
    answer: str = ""  # without one, the answer to the first key is complete when silence follows it
    env: Mapping[str, str] = field(default_factory=dict)
    before: Sequence[str] = ()  # keys to press before keys are measured
    text: str = ""  # typed letter by letter and taken back, over and over, in the place of `key`
    size: tuple[int, int] = SIZE

    def start(self) -> PtyProgram:
        """Start it in a terminal of its own, drawing nothing."""
        return PtyProgram(self.command, size=self.size, env=self.env, drawn=False)


BARE = Program([sys.executable, str(Path(__file__).with_name("bare.py"))], marker="READY", answer="KEY OK 1")

Figures = dict[str, float]


def plain(data: bytes) -> bytes:
    """Return what was written without the escape sequences between its letters."""
    return ESCAPE.sub(b"", data)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value that `percent` of the values do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def wait_for_marker(terminal: PtyProgram, marker: str, start: int = 0, seconds: float = 60) -> None:
    """Read until the marker has been written since `start`."""
    wanted = marker.encode()
    terminal.wait_until(lambda: wanted in plain(bytes(terminal.raw[start:])), f"{marker!r}", seconds)


def start_up(program: Program) -> Figures:
    """Measure one start: first frame, first key answered, memory, bytes until then."""
    with program.start() as terminal:
        wait_for_marker(terminal, program.marker)
        frame, already = time.monotonic() - terminal.started, len(terminal.raw)
        terminal.press(program.key)
        if program.answer:
            wait_for_marker(terminal, program.answer, already)
            answered = time.monotonic()
        else:
            answered = answer_of(terminal)[1]
        return {
            "first frame ms": frame * 1000,
            "first key answered ms": (answered - terminal.started) * 1000,
            "bytes": len(terminal.raw),
            "memory MB": memory_mb(terminal.pid),
        }


def answer_of(terminal: PtyProgram, seconds: float = 10, quiet: float = QUIET) -> tuple[float, float]:
    """Return when the first and the last byte of an answer came: it is complete when silence follows."""
    deadline = time.monotonic() + seconds
    while not terminal.read(deadline - time.monotonic()):
        if terminal.ended or time.monotonic() >= deadline:
            raise AssertionError("the key was not answered")
    first = last = time.monotonic()
    while terminal.read(quiet):
        last = time.monotonic()
    return first, last


def keys(program: Program, count: int = 200, warm: int = 5, quiet: float = QUIET) -> Figures:
    """Press one key `count` times, each when the last is answered: the time to the last byte, and the bytes."""
    times, sizes, work = [], [], []
    pressing = cycle([*program.text, *("backspace" for _ in program.text)] or [program.key])
    with program.start() as terminal:
        ready(terminal, program)
        for number in range(count + warm):
            start, already, pressed = len(terminal.raw), cpu_seconds(terminal.pid), time.monotonic()
            terminal.press(next(pressing))
            _, last = answer_of(terminal, quiet=quiet)
            if number >= warm:
                times.append((last - pressed) * 1000)
                work.append((cpu_seconds(terminal.pid) - already) * 1000)
                sizes.append(float(len(terminal.raw) - start))
    return {
        "key ms p50": median(times),
        "key ms p99": percentile(times, 99),
        "key processor ms p50": median(work),
        "key processor ms p99": percentile(work, 99),
        "key bytes median": median(sizes),
        "key bytes mean": mean(sizes),
    }


def pauses(program: Program) -> Figures:
    """Press a key at a time, with a pause after each: the work of the key and of all that waits for a pause."""
    figures = keys(program, count=60, quiet=PAUSE)
    return {f"with a pause: {name}": value for name, value in figures.items() if "processor" in name}


def held(program: Program, seconds: float = 3, rate: int = 16_000, hertz: int = 30) -> Figures:
    """Hold a key down while a slow line carries `rate` bytes a second: how long the picture runs on afterwards."""
    with program.start() as terminal:
        ready(terminal, program)
        began, already = time.monotonic(), len(terminal.raw)
        release, last, pressed = began + seconds, began, 0
        while True:
            now = time.monotonic()
            if now < release and pressed < (now - began) * hertz:
                terminal.press(program.key)
                pressed += 1
            allowed = int((now - began) * rate) - (len(terminal.raw) - already)
            if allowed > 0 and terminal.read(0.002, min(allowed, 512)):
                last = time.monotonic()
            elif allowed <= 0:
                time.sleep(0.002)  # the line is full
            if now > release and now - max(last, release) > 0.5:
                break
        received = len(terminal.raw) - already
        return {"held bytes a key": received / pressed, "runs on ms": max(0.0, last - release) * 1000}


def idle(program: Program, seconds: float = 10) -> Figures:
    """Do nothing: the bytes of a minute, and the processor's share."""
    with program.start() as terminal:
        ready(terminal, program)
        cpu, began, already = cpu_seconds(terminal.pid), time.monotonic(), len(terminal.raw)
        while (left := began + seconds - time.monotonic()) > 0:
            terminal.read(left)
        return {
            "idle bytes a minute": (len(terminal.raw) - already) * 60 / seconds,
            "idle processor %": (cpu_seconds(terminal.pid) - cpu) * 100 / seconds,
        }


def ready(terminal: PtyProgram, program: Program) -> None:
    """Wait until the program is at rest where keys are to be measured."""
    wait_for_marker(terminal, program.marker)
    at_rest = False
    while not at_rest:  # a big book is still being read when the first frame is there
        worked = cpu_seconds(terminal.pid)
        at_rest = not terminal.settle(0.4) and cpu_seconds(terminal.pid) - worked < REST
    for key in program.before:
        terminal.press(key)
        terminal.settle(0.15)


def cpu_seconds(pid: int) -> float:
    """Return the processor time the program took so far, in all its threads; what other programs do is not in it."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def memory_mb(pid: int) -> float:
    """Return the memory the program holds."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) / 1000 if found else float("nan")


MEASURES: dict[str, tuple[Callable[[Program], Figures], int]] = {
    "start": (start_up, 9),
    "keys": (keys, 1),
    "pauses": (pauses, 1),
    "held": (held, 1),
    "idle": (idle, 1),
}


def compare(
    program: Program, measure: Callable[[Program], Figures], rounds: int, yardstick: Program = BARE
) -> dict[str, tuple[float, float, float]]:
    """Return for each figure the program's median, the yardstick's, and the median of the ratios of each round."""
    taken = [(measure(program), measure(yardstick)) for _ in range(rounds)]
    return {
        name: (
            median(ours[name] for ours, _ in taken),
            median(theirs[name] for _, theirs in taken),
            median(ours[name] / theirs[name] if theirs[name] else float("nan") for ours, theirs in taken),
        )
        for name in taken[0][0]
    }


def report(program: Program, names: Sequence[str]) -> None:
    """Print the figures as a table."""
    print(f"{'':36}{'program':>12}{'bare':>12}{'ratio':>8}")
    for name in names:
        measure, rounds = MEASURES[name]
        for figure, (ours, theirs, ratio) in compare(program, measure, rounds).items():
            print(f"{figure:36}{ours:12.1f}{theirs:12.1f}{ratio:8.2f}", flush=True)


def main() -> None:
    """Read the command line and report."""
    argv = sys.argv[1:]
    if "--" not in argv:
        sys.exit(__doc__)
    split = argv.index("--")
    parser = argparse.ArgumentParser()
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], default=[])
    parser.add_argument("--marker", default="READY")
    parser.add_argument("--key", default="down", help=f"one of {', '.join(KEYS)}, or a letter")
    parser.add_argument("--before", default="", help="keys to press first, separated by blanks")
    chosen = parser.parse_args(argv[:split])
    program = Program(argv[split + 1 :], chosen.marker, chosen.key, before=chosen.before.split())
    report(program, chosen.measures or list(MEASURES))


if __name__ == "__main__":
    main()
