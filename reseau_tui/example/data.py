"""The tables that the example is written in: `people.toml` and `texts.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read(table: str) -> dict[str, Any]:
    """Return a table of this folder as it is written."""
    return tomllib.loads(files(__package__).joinpath(f"{table}.toml").read_text(encoding="utf-8"))
