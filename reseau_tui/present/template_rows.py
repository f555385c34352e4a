"""The templates as rows to choose from."""

from __future__ import annotations

from pathlib import Path

import msgspec

from reseau_tui.drafting.draft_errors import DraftError, error_sentence
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.model.kinds import Language
from reseau_tui.present.kinds import PURPOSES
from reseau_tui.words import Words


class TemplateRow(msgspec.Struct, frozen=True):
    """One template file: what it is for and, where it cannot be used, why not and in which line."""

    id: str
    language: Language
    file_name: str
    purpose: str
    own: bool
    template: Template | None
    trouble: str = ""


def template_rows(words: Words, folder: Path) -> list[TemplateRow]:
    """Return every template, the person's own first; ours that theirs stand before are left out."""
    found: dict[tuple[str, str], TemplateRow] = {}
    for language, file_name, template in Templates(folder).every():
        key = (language, file_name)
        if key in found:
            continue
        own = (folder / language / file_name).exists()
        if isinstance(template, DraftError):
            said = words.say("line {line}: {what}", line=template.line, what=error_sentence(words, template))
            found[key] = TemplateRow(f"{language}/{file_name}", language, file_name, "", own, None, said)
        else:
            purpose = words.say(PURPOSES[template.purpose])
            found[key] = TemplateRow(f"{language}/{file_name}", language, file_name, purpose, own, template)
    mine = words.language
    return sorted(found.values(), key=lambda row: (not row.own, row.language != mine, row.file_name))
