"""Which field a column fills, by the words of its header, in French and English: `columns.tsv` holds them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from reseau_tui.model.text import clean, fold

FIELDS: Final = (
    "name", "given", "middle", "family", "civility", "title", "organisation", "role", "emails", "phones", "linkedin",
    "links", "city", "country", "tags", "standing", "closeness", "register", "language", "gender", "how_met", "cadence",
    "note", "away_from", "away_until", "leave_in_peace", "recruiter", "connected_on", "introduced_by", "manager",
)  # fmt: skip
"""What a column may fill. ``title`` is a civility or a role, as its value tells; ``middle`` goes into `name` alone."""
IGNORED: Final = "-"
"""A column without anything of the person in it: nobody misses it."""
NOT_KEPT: Final = "not-kept"
"""A column that is known and has no place in a book: named in the report when there is something in it."""

PERSONAL: Final = frozenset(("name", "given", "family", "emails"))
"""A header row has at least one of these."""

_GOOGLE_PARTS = {
    ("email", "value"): "emails",
    ("phone", "value"): "phones",
    ("website", "value"): "links",
    ("address", "city"): "city",
    ("address", "country"): "country",
    ("organization", "name"): "organisation",
    ("organization", "title"): "role",
    ("custom field", "value"): "note",
}
_GOOGLE_ASIDE = frozenset(("type", "label", "service", "symbol", "yomi name"))
_GOOGLE = re.compile(r"(email|phone|website|address|organization|custom field|im|event|relation) \d+ - ([a-z ]+)")
_NUMBERED = re.compile(r" ?\(?#?\b[1-9]\d?\b\)?(?= |$)")


def _fold_header(header: str) -> str:
    text = fold(clean(header).strip().strip("\"'*:").replace("_", " "))
    return " ".join(text.replace("e-mail", "email").replace("e mail", "email").split())


@cache
def _spellings() -> tuple[dict[str, str], frozenset[str]]:
    """Return field by folded header, and the headers as they are spelled, accents and all."""
    known: dict[str, str] = {}
    spelled: set[str] = set()
    for line in files(__package__).joinpath("columns.tsv").read_text("utf-8").splitlines():
        field, *headers = line.split("\t")
        known |= {_fold_header(header): field for header in headers}
        spelled |= {_spelled(header) for header in headers}
    return known, frozenset(spelled)


def _spelled(header: str) -> str:
    return clean(header).strip().casefold().replace("'", "’")


def field_of(header: str) -> str | None:
    """Return one of `FIELDS`, ``name-or-family``, `IGNORED` or `NOT_KEPT`; None for an unknown header."""
    folded = _fold_header(header)
    google = _GOOGLE.fullmatch(folded)
    if google:
        return _GOOGLE_PARTS.get((google[1], google[2]), IGNORED if google[2] in _GOOGLE_ASIDE else NOT_KEPT)
    known, _ = _spellings()
    return known.get(folded) or known.get(_NUMBERED.sub("", folded).strip())


def is_accented_right(header: str) -> bool:
    """Tell whether the header is spelled with the very accents of a known one: ``PrÈnom`` is not."""
    _, spelled = _spellings()
    text = _spelled(header)
    return text in spelled or _NUMBERED.sub("", text).strip() in spelled


def fields_of(headers: list[str]) -> list[str | None]:
    """Return what each column fills, by position; a header may occur twice (Outlook's ``Titre``)."""
    fields = [field_of(header) for header in headers]
    whole = any(field == "name" for field in fields)
    parts = "given" in fields and "family" not in fields
    for i, field in enumerate(fields):
        if field == "name-or-family":
            fields[i] = "family" if parts or (whole and "given" in fields) else "name"
    return fields


def named_field(text: str) -> str | None:
    """Return the field that a person means by `text`: its name, or any header that would fill it."""
    plain = fold(text).replace(" ", "_").replace("-", "_")
    plain = {"email": "emails", "phone": "phones", "link": "links", "tag": "tags", "organization": "organisation"}.get(
        plain, plain
    )
    if plain in FIELDS:
        return plain
    field = field_of(text)
    return {"name-or-family": "name"}.get(field or "", field)
