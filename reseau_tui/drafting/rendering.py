"""Templates filled: plain fields and our few helpers in, the subject and the body of a message out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from reseau_tui.drafting.template_files import Template
from reseau_tui.drafting.wording import Wording
from reseau_tui.model.kinds import Gender

if TYPE_CHECKING:
    import jinja2

LISTS: Final = frozenset(("helps", "news", "promises"))
"""The fields that are lists: a template may go through them with `for`."""
HELPERS: Final = frozenset(("cap", "de", "listed", "mine", "que", "theirs"))
_COMPILED: Final = 512
_MOST_EMPTY_LINES = re.compile(r"\n[ \t\n]*\n")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_WHOLE = re.compile(r"\s*\{\{\s*greeting\s*\}\}(?P<core>.*)\{\{\s*closing\s*\}\}\s*", re.DOTALL)

Helpers = Mapping[str, Callable[..., str]]


def helpers_of(wording: Wording, mine: Gender | None, theirs: Gender | None) -> Helpers:
    """Return what templates may call: the language's little words, and forms by my gender or theirs."""
    return {
        "cap": lambda text: f"{text[:1].upper()}{text[1:]}",
        "de": wording.de,
        "que": wording.que,
        "listed": lambda things, before="": wording.listed([things] if isinstance(things, str) else things, before),
        "mine": lambda masculine, feminine, unknown="": wording.either(masculine, feminine, unknown, mine),
        "theirs": lambda masculine, feminine, unknown="": wording.either(masculine, feminine, unknown, theirs),
    }


def check_template(template: Template) -> None:
    """Raise `DraftError` with the line of what a template may not do, or does not say rightly."""
    _compile(template.subject, template.subject_line)
    _compile(template.body, template.body_line)


def core_of(template: Template) -> str | None:
    """Return the body between greeting and closing, which can be joined with others; None if it has its own."""
    whole = _WHOLE.fullmatch(template.body)
    return whole["core"] if whole else None


def fill(source: str, fields: Mapping[str, Any], helpers: Helpers, wording: Wording) -> str:
    """Fill the text of a template; a field that is unknown or empty stays visible as a placeholder.

    Raises `DraftError`.
    """
    from reseau_tui.drafting.sandbox import run

    filled = run(_compile(wording.typeset(source), 1), fields, helpers, wording.labels)
    return _TRAILING.sub("", _MOST_EMPTY_LINES.sub("\n\n", filled)).strip()


@lru_cache(maxsize=_COMPILED)
def _compile(source: str, first_line: int) -> jinja2.Template:
    from reseau_tui.drafting.sandbox import Sandbox

    return Sandbox(HELPERS, LISTS).compile(source, first_line)
