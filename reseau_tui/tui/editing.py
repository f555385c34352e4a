"""The person's own editor, on the draft as a draft file, with the screen handed over meanwhile."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from textual.app import SuspendNotSupported

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.draft_file import read_draft
from reseau_tui.drafting.handing_over import draft_text, edited, editor_command
from reseau_tui.model.drafts import Draft
from reseau_tui.present.errors import sentence_of

if TYPE_CHECKING:
    from reseau_tui.tui.app import ReseauApp


class EditorTrouble(Exception):
    """The editor could not be used, or what it left is no draft file; the draft is as it was."""


def edit_outside(reseau: ReseauApp, draft: Draft) -> Draft:
    """Return the draft as the editor left it. Raises `EditorTrouble` with a sentence; the file then stays."""
    words = reseau.words
    command = editor_command(reseau.settings.editor)
    handle, name = tempfile.mkstemp(prefix="reseau-", suffix=".txt")
    path = Path(name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(draft_text(reseau.view.book, draft))
    try:
        with reseau.suspend():
            code = subprocess.run([*command, name], check=False).returncode  # noqa: S603 - the person's own command
    except SuspendNotSupported:
        path.unlink()
        raise EditorTrouble(words.say("This terminal cannot be handed over to an editor.")) from None
    except OSError as error:
        path.unlink()
        what = words.say("The editor {command} cannot be started: {detail}.", command=command[0], detail=error.strerror)
        raise EditorTrouble(what) from None
    if code:
        path.unlink()
        raise EditorTrouble(words.say("The editor ended with an error ({code}): the draft is as it was.", code=code))
    try:
        found = edited(read_draft(path.read_bytes()))
    except DraftError as error:
        kept = words.say("What you wrote is kept in {path}.", path=name)
        raise EditorTrouble(f"{sentence_of(words, error)} {kept}") from None
    path.unlink()
    return msgspec.structs.replace(draft, **found)
