"""Names of countries in French and English, as files write them, to the two letters that a book holds."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from reseau_tui.model.text import fold


def country_code(text: str) -> str | None:
    """Return the two capital letters of a country given by its code or its name; None when it is neither."""
    return _codes().get(_plain(text))


def _plain(text: str) -> str:
    return fold(text).replace(".", "").replace("-", " ").replace("'", " ").replace("&", "and")


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in files(__package__).joinpath("countries.tsv").read_text("utf-8").splitlines():
        code, *names = line.split("\t")
        for name in names:
            found.setdefault(_plain(name), code)
        found[code.lower()] = code
    return found
