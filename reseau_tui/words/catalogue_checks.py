"""What may be wrong with a translation: missing, other placeholders, faults of French typography.

Only the standard library is used: the build hook runs this file by its path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reseau_tui.words.po_files import Entry

_BRACES = re.compile(r"\{(\w*)[^{}]*\}")
_PERCENT = re.compile(r"%\((\w+)\)[srd]|%([srd])")
_NO_BREAK = "\u00a0"
# Punctuation stands before a space, a closing sign or the end; the colons of 9:30 and https:// do not.
_HIGH_MARK = re.compile(r"[:;?!](?=[\s»”)\]:;?!…]|$)")
_MAY_PRECEDE = f"{_NO_BREAK}([“:;?!"
_OPENED = re.compile(rf"«(?!{_NO_BREAK})")
_CLOSED = re.compile(rf"(?<!{_NO_BREAK})»")


def missing(entries: Iterable[Entry]) -> Iterator[str]:
    """Name the messages that are not translated yet, or not surely."""
    for entry in entries:
        if not entry.translated:
            yield f"{entry.msgid!r}: {'fuzzy' if entry.fuzzy else 'not translated'}"


def faults(entries: Iterable[Entry], language: str) -> Iterator[str]:
    """Name what is wrong with the translations that are there."""
    for entry in entries:
        for form, text in enumerate(entry.translations if entry.msgid else ()):
            if text:
                yield from (f"{text!r}: {fault}" for fault in _faults_of(entry, form, text, language))


def _faults_of(entry: Entry, form: int, text: str, language: str) -> Iterator[str]:
    allowed = [placeholders(entry.plural)] if entry.plural else []
    if form == 0:
        allowed.append(placeholders(entry.msgid))
    if placeholders(text) not in allowed:
        yield f"other placeholders than {entry.msgid!r}"
    if _edges(text) != _edges(entry.msgid):
        yield "other spaces or line ends at its edges than its msgid"
    if language == "fr":
        yield from typography_faults(text)


def placeholders(text: str) -> frozenset[str]:
    """Return the names of what is put into a message, `{name}` and `%(name)s`."""
    return frozenset(["{" + m[1] for m in _BRACES.finditer(text)] + [m[0] for m in _PERCENT.finditer(text)])


def _edges(text: str) -> tuple[str, str]:
    bare = text.strip(" \n\t")
    return (text, "") if not bare else (text[: text.index(bare)], text[text.index(bare) + len(bare) :])


def typography_faults(text: str) -> Iterator[str]:
    """Name the faults of French typography: apostrophes, no-break spaces, guillemets."""
    bare = _PERCENT.sub("x", _BRACES.sub("x", text))
    if "'" in bare:
        yield "a straight apostrophe: write ’"
    marks = (found.start() for found in _HIGH_MARK.finditer(bare))
    if any(mark and bare[mark - 1] not in _MAY_PRECEDE for mark in marks):
        yield "no no-break space (U+00A0) before : ; ? or !"
    if _OPENED.search(bare) or _CLOSED.search(bare):
        yield "no no-break space (U+00A0) inside « »"
