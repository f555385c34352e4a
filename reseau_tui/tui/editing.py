"""The person's own editor, on the draft as a draft file, with the screen handed over meanwhile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from textual.app import SuspendNotSupported

from reseau_tui.drafting.draft_context import draft_file_of
from reseau_tui.drafting.draft_errors import DraftError, error_sentence
from reseau_tui.drafting.draft_file import write_draft
from reseau_tui.drafting.handing_over import edited, editor_command
from reseau_tui.model.drafts import Draft

if TYPE_CHECKING:
    from reseau_tui.tui.app import ReseauApp


class EditorTrouble(Exception):
    """The editor could not be used, or what it left is no draft file; the draft is as it was."""


def edit_outside(reseau: ReseauApp, draft: Draft, environment: Mapping[str, str]) -> Draft:
    """Return the draft as the editor left it. Raises `EditorTrouble` with a sentence; what was written then stays."""
    words = reseau.words
    before = draft_file_of(reseau.view.book, draft)
    handle, name = tempfile.mkstemp(prefix="reseau-", suffix=".txt")
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(write_draft(before))
    try:
        code = _edit(reseau, path, environment)
        if code:
            said = words.say("The editor ended with an error ({code}): the draft is as it was.", code=code)
            raise EditorTrouble(said)
    except EditorTrouble:
        path.unlink()
        raise
    try:
        found = edited(before, path.read_bytes())
    except OSError:
        raise EditorTrouble(words.say("The editor left no file behind: the draft is as it was.")) from None
    except DraftError as error:
        kept = words.say("What you wrote is kept in {path}.", path=name)
        raise EditorTrouble(f"{error_sentence(words, error)} {kept}") from None
    path.unlink()
    return msgspec.structs.replace(draft, **found)


def edit_file(reseau: ReseauApp, path: Path, environment: Mapping[str, str]) -> None:
    """Let the person's own editor work on a file of theirs. Raises `EditorTrouble`; the file stays."""
    _edit(reseau, path, environment)


def _edit(reseau: ReseauApp, path: Path, environment: Mapping[str, str]) -> int:
    """Hand the screen over until the editor ends; return its exit code. Raises `EditorTrouble`."""
    words = reseau.words
    chosen, windows = reseau.settings.editor, sys.platform == "win32"
    command = editor_command(environment, str(path), shutil.which, chosen=chosen, windows=windows)
    if command is None:
        raise EditorTrouble(words.say("No editor was found: name yours in $EDITOR."))
    try:
        with reseau.suspend():
            return subprocess.run(command, check=False).returncode  # noqa: S603 - the person's own command
    except SuspendNotSupported:
        raise EditorTrouble(words.say("This terminal cannot be handed over to an editor.")) from None
    except OSError as error:
        detail = error.strerror or type(error).__name__
        said = words.say("The editor {command} cannot be started: {detail}.", command=command[0], detail=detail)
        raise EditorTrouble(said) from None
