"""Sending by the person's own command, fed with the message on its standard input (``sendmail -t``, ``msmtp -t``)."""

from __future__ import annotations

import asyncio
import shlex
import sys
from contextlib import suppress
from typing import NamedTuple

from reseau_tui.model.text import clean

PATIENCE = 60.0
"""Seconds after which a command that does not end is stopped."""
LONGEST_OUTPUT = 2_000
"""Characters of a command's output that are kept, the last ones."""


class Sent(NamedTuple):
    """How the command ended: its exit code, None where it was stopped or never began, and what it said."""

    code: int | None
    output: str

    @property
    def ok(self) -> bool:
        """Whether the command says that it took the message."""
        return self.code == 0


async def send_by(command: str, message: bytes, patience: float = PATIENCE) -> Sent:
    """Run the command over the message; no shell is between. A cancelled or late command is stopped."""
    try:
        words = shlex.split(command, posix=sys.platform != "win32")
        process = await asyncio.create_subprocess_exec(
            *words, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
        )
    except (OSError, ValueError, TypeError) as error:
        return Sent(None, str(getattr(error, "strerror", None) or error))
    try:
        output, _ = await asyncio.wait_for(process.communicate(message), patience)
    except TimeoutError:
        return Sent(None, "")
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    return Sent(process.returncode, clean(output.decode("utf-8", "replace"), lines=True).strip()[-LONGEST_OUTPUT:])
