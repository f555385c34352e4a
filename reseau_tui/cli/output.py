"""Text on its way out: nothing in it may drive a terminal."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from reseau_tui.model.text import clean

# JSON escapes the C0 controls itself; these it leaves as they are.
_HIDDEN = re.compile("[\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def harmless(text: str) -> str:
    """Return the text without control characters, its line breaks kept."""
    return clean(text, lines=True).replace("\t", " ")


def as_json(value: Any) -> str:
    """Return one JSON value, in UTF-8, on lines of its own."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
