"""What surrounds a call: the streams, the environment, the clock. The program has the real ones, a test its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple, TextIO


class World(NamedTuple):
    """Standard input, output and error, the environment, and the clock, which tells the local time with its zone."""

    stdin: TextIO
    out: TextIO
    err: TextIO
    environment: Mapping[str, str]
    now: Callable[[], datetime]


def real_world() -> World:
    """Return the world of this process; its streams speak UTF-8 whatever the locale."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        speak_utf8 = getattr(stream, "reconfigure", None)
        if speak_utf8 is not None and getattr(stream, "encoding", "").casefold() not in ("utf-8", "utf8"):
            speak_utf8(encoding="utf-8", errors="replace")
    return World(sys.stdin, sys.stdout, sys.stderr, os.environ, _local_now)


def _local_now() -> datetime:
    return datetime.now().astimezone()
