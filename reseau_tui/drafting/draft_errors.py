"""What can be wrong with a draft file or a template: a line, a reason, and its sentence."""

from __future__ import annotations

from reseau_tui.model.reason import Param, Reason
from reseau_tui.words import N_, Words


class DraftError(Exception):
    """A draft file, or a template, that cannot be used: in which line (from 1), and why."""

    def __init__(self, line: int, code: str, **params: Param) -> None:
        super().__init__(line, code, params)
        self.line = line
        self.reason = Reason(code, params)


_SENTENCES = {
    "draft-not-utf8": N_("This is not text in UTF-8."),
    "draft-too-long": N_("This text is too long: at most {longest} characters."),
    "draft-empty-body": N_("The message is empty: its text comes after the headers and one blank line."),
    "draft-no-purpose": N_("The purpose is missing: write Purpose: and one of {choices}, or give --purpose."),
    "draft-not-a-header": N_(
        "“{text}” is no header: write a name, a colon and a value, and a blank line before the text."
    ),
    "draft-header-repeated": N_("{header} stands twice."),
    "draft-header-choice": N_("{header} cannot be “{value}”: choose one of {choices}."),
    "draft-header-day": N_("{header} cannot be “{value}”: write a day as 2026-11-24."),
    "draft-header-number": N_("{header} cannot be “{value}”: write a whole number."),
    "draft-header-country": N_("{header} cannot be “{value}”: write the two letters of a country."),
    "draft-header-address": N_("{header} cannot be “{value}”: write a name, or a name and <address@example.org>."),
    "template-name": N_("“{name}” is no name of a template: it begins with a purpose, such as thanks or follow-up."),
    "template-header-differs": N_("{header} says “{value}”, but the name of the file says “{expected}”."),
    "template-syntax": N_("This cannot be read as a template."),
    "template-forbidden": N_("“{name}” may not be used in a template."),
    "template-helper": N_("{name} is called with other values than it takes."),
    "template-too-long": N_("This template is too long: at most {longest} characters."),
    "template-too-deep": N_("This template is too complicated."),
    "template-result-too-long": N_("This template makes a message that is too long."),
}


def error_sentence(words: Words, error: DraftError) -> str:
    """Say what is wrong, without the line."""
    params = {
        name: ", ".join(value) if isinstance(value, tuple) else value for name, value in error.reason.params.items()
    }
    return words.say(_SENTENCES[error.reason.code], **params)
