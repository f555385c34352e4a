"""Catalogues at run time: the compiled one when it is up to date, else the `.po` itself, else English msgids."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
PSEUDO_OPEN, PSEUDO_CLOSE = "⟦", "⟧"


def read_catalogue(language: str, locale: Path = LOCALE) -> NullTranslations:
    """Read the `.mo` unless the `.po` beside it has changed since: then that one, so that editing needs no build."""
    compiled = _bytes_of(locale, language, "mo")
    source = _bytes_of(locale, language, "po")
    catalogue = NullTranslations() if compiled is None else GNUTranslations(BytesIO(compiled))
    if source is None:
        return catalogue
    # Only a checkout has sources: an installed program never needs to know how they are read.
    from reseau_tui.words.po_files import STAMP, mo_bytes, parse_po, stamp

    if compiled is not None and catalogue.info().get(STAMP) == stamp(source):
        return catalogue
    return GNUTranslations(BytesIO(mo_bytes(parse_po(source.decode()))))


def pseudo_catalogue(language: str, locale: Path = LOCALE) -> NullTranslations:
    """Read the `.po` with each translation bracketed; a message that is not translated stays bare and is seen."""
    from reseau_tui.words.po_files import mo_bytes, parse_po

    source = _bytes_of(locale, language, "po") or b""
    entries = [
        entry._replace(translations=tuple(f"{PSEUDO_OPEN}{text}{PSEUDO_CLOSE}" for text in entry.translations if text))
        if entry.msgid
        else entry
        for entry in parse_po(source.decode())
    ]
    return GNUTranslations(BytesIO(mo_bytes(entries)))


def _bytes_of(locale: Path, language: str, suffix: str) -> bytes | None:
    try:
        return (locale / language / "LC_MESSAGES" / f"reseau.{suffix}").read_bytes()
    except FileNotFoundError:
        return None
