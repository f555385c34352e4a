"""The terminal the other tests rely on must itself be right."""

from __future__ import annotations

import signal
import sys
import time

import pytest

from tests.terminal.conftest import Reseau
from tests.terminal.pty_program import PtyProgram

ECHO = """
import os, shutil, signal, sys, termios, tty
tty.setraw(0)
def size(*_):
    os.write(1, b"\\x1b[2J\\x1b[H%dx%d" % shutil.get_terminal_size())
signal.signal(signal.SIGWINCH, size)
size()
os.write(1, b" ready\\x1b[?2026")
os.write(1, b"$p\\x1b[>1u")
while (keys := os.read(0, 99)) != b"q":
    os.write(1, b"\\r\\n<" + keys.hex().encode() + b">")
sys.exit(3)
"""


@pytest.fixture
def echo():
    with PtyProgram([sys.executable, "-c", ECHO], size=(40, 10)) as program:
        program.wait_for("ready")
        yield program


def test_keys_go_in_and_the_screen_comes_out(echo: PtyProgram):
    synchronised = b"\x1b[?2026;2$y"
    echo.wait_for(f"<{synchronised.hex()}>")
    echo.press("down")
    echo.wait_for("<1b5b42>")
    echo.press("é")
    assert echo.wait_for("<c3a9>").startswith("40x10 ready\n")
    assert echo.cells()[0][0].character == "4"
    assert b"<c3a9>" in echo.raw


def test_a_new_size_reaches_the_program(echo: PtyProgram):
    echo.resize(60, 20)
    echo.wait_for("60x20")


def test_the_exit_code_is_known(echo: PtyProgram):
    echo.wait_for("<")  # the answer to its question has come: the key will be read alone
    echo.press("q")
    assert echo.wait_exit() == 3


def test_a_killed_program_is_gone(echo: PtyProgram):
    echo.kill()
    assert echo.wait_exit() == -signal.SIGKILL


def test_what_never_comes_is_told_with_the_screen(echo: PtyProgram):
    start = time.monotonic()
    with pytest.raises(AssertionError, match=r"(?s)'nothing like this'.*40x10 ready"):
        echo.wait_for("nothing like this", seconds=0.05)
    assert time.monotonic() - start < 5


def test_a_program_that_does_not_exist_says_so():
    with PtyProgram(["/nowhere/at-all"]) as program:
        program.wait_for("cannot start /nowhere/at-all")
        assert program.wait_exit() == 127


def test_the_real_program_runs_in_a_home_of_its_own(reseau: Reseau):
    program = reseau("--version")
    program.wait_for("reseau 0.")
    assert program.wait_exit() == 0
