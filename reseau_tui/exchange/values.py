"""Single values as files of others write them: addresses, numbers, links, days; each cleaned, or refused."""

from __future__ import annotations

import re
from datetime import date

from reseau_tui.model.text import fold

_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")
_IN_ANGLES = re.compile(r"<([^<>@]*@[^<>@]*)>")
_SEPARATORS = re.compile(r" ::: |[;,\n]")
_NUMBER_LOST = re.compile(r"[+-]?\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_LINKEDIN = re.compile(r"(?:^|//|\.)linkedin\.com/(?:mwlite/)?(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_MONTHS = {
    "jan": 1, "janv": 1, "janvier": 1, "january": 1, "feb": 2, "fev": 2, "fevr": 2, "fevrier": 2, "february": 2,
    "mar": 3, "mars": 3, "march": 3, "apr": 4, "avr": 4, "avril": 4, "april": 4, "may": 5, "mai": 5,
    "jun": 6, "juin": 6, "june": 6,
    "jul": 7, "juil": 7, "juill": 7, "juillet": 7, "july": 7, "aug": 8, "aou": 8, "aout": 8, "august": 8,
    "sep": 9, "sept": 9, "septembre": 9, "september": 9, "oct": 10, "octobre": 10, "october": 10,
    "nov": 11, "novembre": 11, "november": 11, "dec": 12, "decembre": 12, "december": 12,
}  # fmt: skip
_NAMED_DAY = re.compile(r"(\d{1,2})[ \-./]*([a-z]{3,9})\.?[ \-./]*(\d{4}|\d{2})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_FORMULA_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
GUARD = "'"


def split_emails(text: str) -> list[str]:
    """Return the pieces of a cell that may hold several addresses, each as it stands."""
    text = text.strip()
    angled = _IN_ANGLES.findall(text)
    if angled:
        return [piece.strip() for piece in angled]
    if email_of(text):
        return [text]
    if "@" not in text:
        return [text]
    pieces = [piece.strip() for piece in _SEPARATORS.split(text) if piece.strip()]
    return [word for piece in pieces for word in (piece.split() if piece.count("@") > 1 else [piece])]


def email_of(text: str) -> str | None:
    """Return the address without what surrounds it; None when there is none."""
    text = text.strip().strip("<>")
    if text[:7].casefold() == "mailto:":
        text = text[7:].partition("?")[0]
    text = text.strip(" \t.;,'\"<>") if not _EMAIL.fullmatch(text) else text
    return text if _EMAIL.fullmatch(text) else None


def is_lost_number(text: str) -> bool:
    """Tell whether a spreadsheet turned a telephone number into ``3.36E+10``."""
    return _NUMBER_LOST.fullmatch(text.replace(" ", "").replace("\u00a0", "")) is not None


def is_phone(text: str) -> bool:
    """Tell whether the text has enough figures to call someone."""
    return sum(c.isdigit() for c in text) >= 3


def phone_key(text: str) -> str:
    """Return the figures by which two spellings of one number are equal: the last nine, without an extension."""
    number = re.split(r"(?i)\s*(?:poste|ext\.?|extension|x|#)\s*(?=\d+$)", text)[0]
    figures = "".join(c for c in number.replace("(0)", "") if c.isdigit())
    return figures[-9:]


def linkedin_slug(url: str) -> str:
    """Return what names a person in a LinkedIn address, in lower case; empty when the address is none of a person."""
    match = _LINKEDIN.search(url)
    return _unquoted(match[1]).casefold() if match else ""


def link_key(url: str) -> str:
    """Return the form in which two spellings of one address are equal."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/").casefold()


def day_of(text: str) -> date | None:
    """Return a day written ``08 Feb 2026``, ``7-Feb-22``, ``8 févr. 2026`` or ``2026-02-08``; None for any other form.

    Figures alone are refused unless they are ISO: nobody can tell 02/08 from 08/02.
    """
    folded = fold(text).replace("1er ", "1 ")
    iso = _ISO_DAY.fullmatch(folded.upper())
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    named = _NAMED_DAY.fullmatch(folded)
    if named is None or named[2] not in _MONTHS:
        return None
    year = int(named[3])
    return _day(year + 2000 if year < 100 else year, _MONTHS[named[2]], int(named[1]))


def guarded(cell: str) -> str:
    """Return the cell so that no spreadsheet takes it for a formula; `unguarded` undoes it."""
    return GUARD + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") or _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return what a cell says without the marks that keep a spreadsheet from reading it as a formula or a number."""
    if cell[:1] == GUARD and _GUARDED.match(cell):
        return cell[1:]
    wrapped = _FORMULA_TEXT.fullmatch(cell) if cell[:2] == '="' else None
    return wrapped[1].replace('""', '"') if wrapped else cell


def _unquoted(slug: str) -> str:
    if "%" not in slug:
        return slug
    from urllib.parse import unquote

    return unquote(slug)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
