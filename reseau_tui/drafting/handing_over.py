"""Ways a message leaves the program: the terminal's clipboard, a mail program, `$EDITOR`. Nothing is run here."""

from __future__ import annotations

import shlex
from base64 import b64encode
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from reseau_tui.drafting.draft_file import DraftFile, read_draft

LONGEST_COPY: Final = 74_000
"""Bytes of one OSC 52 sequence that common terminals still take."""
LONGEST_MAILTO: Final = 30_000
"""Characters of an address that the desktops' handlers still take."""
EDITORS: Final = ("sensible-editor", "nano", "micro", "vim", "vi", "emacs", "notepad")
"""Tried in this order where neither VISUAL nor EDITOR names one."""
_WAITS: Final = {"code": "--wait", "codium": "--wait", "subl": "--wait", "zed": "--wait", "mate": "--wait"}
"""Editors that come back at once unless told to wait."""
_EDITED: Final = {"on": "planned"}
_FIELDS: Final = ("subject", "body", "purpose", "language", "register", "channel", "on")


def copy_sequence(text: str) -> str | None:
    """Return the OSC 52 sequence that puts a text into the terminal's clipboard; None when it is too long for one."""
    encoded = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    return f"\x1b]52;c;{encoded}\x07" if len(encoded) <= LONGEST_COPY else None


def mailto(address: str, subject: str, body: str) -> str | None:
    """Return the mailto address of a message; None when it is too long. Source: RFC 6068."""
    parts = {"subject": " ".join(subject.splitlines()), "body": "\r\n".join(body.split("\n"))}
    query = "&".join(f"{name}={_encoded(text)}" for name, text in parts.items() if text)
    url = f"mailto:{_encoded(address, safe='@')}{'?' if query else ''}{query}"
    return url if len(url) <= LONGEST_MAILTO else None


def opening_command(
    environment: Mapping[str, str], which: Callable[[str], str | None], platform: str
) -> list[str] | None:
    """Return the command that opens an address in the desktop's own program; None where there is no desktop."""
    if platform == "darwin":
        return ["open"]
    if platform == "win32":
        return ["rundll32", "url.dll,FileProtocolHandler"]
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return ["xdg-open"] if which("xdg-open") else None
    return None


def editor_command(
    environment: Mapping[str, str],
    file: str,
    which: Callable[[str], str | None],
    *,
    chosen: str = "",
    windows: bool = False,
) -> list[str] | None:
    """Return the command that edits a file: VISUAL, else EDITOR, else an editor that is there; None without any.

    `chosen` is the one of the settings, before any that is found. `which` finds a program by its name, as
    `shutil.which` does; a variable that names no program is passed over.
    """
    for wanted in (environment.get("VISUAL", ""), environment.get("EDITOR", ""), chosen, *EDITORS):
        command = _split(wanted, windows=windows)
        if command and which(command[0]):
            wait = _WAITS.get(PurePath(command[0]).stem)
            waiting = [wait] if wait and not {wait, "-w"} & set(command) else []
            return [*command, *waiting, file]
    return None


def edited(before: DraftFile, text: str | bytes) -> dict[str, Any]:
    """Return what editing a draft file changed, by the fields of a `Draft`; empty when it changed none of them.

    Raises `DraftError`, and the text is then to be edited again.
    """
    after = read_draft(text)
    body = before.body.rstrip()
    changes = {
        _EDITED.get(field, field): getattr(after, field)
        for field in _FIELDS
        if getattr(after, field) != (body if field == "body" else getattr(before, field))
    }
    if changes.get("purpose", "") is None:  # a draft always has a purpose
        del changes["purpose"]
    return changes


def _encoded(text: str, safe: str = "") -> str:
    return quote(text, safe=safe, encoding="utf-8", errors="replace")


def _split(command: str, *, windows: bool) -> list[str]:
    try:
        return [part.strip('"') for part in shlex.split(command, posix=not windows)]
    except ValueError:  # a quotation mark that never closes
        return [command]
