"""Files that a call names: read whole, written whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reseau_tui.cli.parser import BadCall
from reseau_tui.settings import path_of
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context


def read_in(context: Context, name: str) -> bytes:
    """Return what the file holds. Raises `BadCall`."""
    try:
        return path_of(name).read_bytes()
    except (OSError, ValueError) as error:
        raise BadCall(_cannot(context, N_("{path} cannot be read: {reason}."), name, error)) from None


def write_out(context: Context, name: str, data: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all. Raises `BadCall`."""
    path = path_of(name)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        if path.exists() and not path.is_file():  # a device such as /dev/stdout takes what it is given
            path.write_bytes(data)
            return
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(data)
        fresh.replace(path)
    except (OSError, ValueError) as error:
        _forget(fresh)
        raise BadCall(_cannot(context, N_("{path} cannot be written: {reason}."), name, error)) from None


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


def _cannot(context: Context, msgid: str, name: str, error: OSError | ValueError) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return context.words.say(msgid, path=name, reason=reason)
