"""The templates as rows to choose from, with how often each was sent and answered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from reseau_tui.drafting.draft_errors import DraftError, error_sentence
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.method.template_use import TemplateUse
from reseau_tui.model.kinds import Language
from reseau_tui.present.kinds import PURPOSES
from reseau_tui.words import Words


class TemplateRow(msgspec.Struct, frozen=True):
    """One template file: what it is for, its use and, where it cannot be used, why not; `line` is where in the file."""

    id: str
    language: Language
    file_name: str
    purpose: str
    own: bool
    template: Template | None
    use: TemplateUse
    trouble: str = ""
    line: int | None = None


def template_rows(words: Words, folder: Path, used: Mapping[str, TemplateUse]) -> list[TemplateRow]:
    """Return every template, the person's own first; ours that theirs stand before are left out.

    `used` is the use of each, by its identifier.
    """
    found: dict[tuple[str, str], TemplateRow] = {}
    for language, file_name, template in Templates(folder).every():
        key = (language, file_name)
        if key in found:
            continue
        own = (folder / language / file_name).exists()
        use = used.get(f"{language}/{file_name.removesuffix('.txt')}", TemplateUse())
        if isinstance(template, DraftError):
            said = words.say("line {line}: {what}", line=template.line, what=error_sentence(words, template))
            row = TemplateRow(f"{language}/{file_name}", language, file_name, "", own, None, use, said, template.line)
        else:
            purpose = words.say(PURPOSES[template.purpose])
            row = TemplateRow(f"{language}/{file_name}", language, file_name, purpose, own, template, use)
        found[key] = row
    mine = words.language
    return sorted(found.values(), key=lambda row: (not row.own, row.language != mine, row.file_name))


def use_in_words(words: Words, use: TemplateUse, few: int) -> str:
    """Say how often a template was sent and, from `few` requests on, how often it was answered. Source: method R15."""
    if not use.sent:
        return ""
    said = words.count("{n} time", "{n} times", use.sent)
    answers = use.answers(few)
    if answers is None:
        return said
    return words.say("{times}, {answers}", times=said, answers=words.count("{n} answer", "{n} answers", answers))


def template_form(row: TemplateRow) -> dict[str, Any]:
    """Return a template as scripts get it; one that cannot be used has an `error` instead of a purpose."""
    template = row.template
    return {
        "id": row.id.removesuffix(".txt"),
        "language": row.language,
        "register": template.register if template else None,
        "purpose": template.purpose if template else None,
        "own": row.own,
        "sent": row.use.sent,
        "asked": row.use.asked,
        "answered": row.use.answered,
        "error": None if template else {"line": row.line, "message": row.trouble},
    }
