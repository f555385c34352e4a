"""A person's details taken out of a text that others will read. Source: method R16."""

from __future__ import annotations

import re
from typing import Final

_GONE: Final = "…"
_DETAILS: Final = re.compile(
    r"""
      [^\s<>()\[\]"«»,;:]+ @ [^\s<>()\[\]"«»,;:]+            # an e-mail address, or a handle with a name before it
    | (?:https?:/|www\.) [^\s<>()\[\]"«»]+                   # a page
    | [^\s<>()\[\]"«»]* linkedin\.[a-z]+ / [^\s<>()\[\]"«»]* # a profile
    | (?<![\w.,]) \+ (?: [\s().\-/\u00a0\u202f]* \d ){7,}    # a number with its country
    | (?<![\w.,]) [(]? \d (?: [\s().\-/\u00a0\u202f]* \d ){8,}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def without_details(text: str) -> str:
    """Return the text without e-mail addresses, phone numbers and links; each leaves three dots."""
    return _DETAILS.sub(_GONE, text)
