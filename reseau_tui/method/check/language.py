"""The language a message is written in: what is said of it, unless the text plainly is in the other one."""

from __future__ import annotations

import re
from typing import Final

from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import lexicon
from reseau_tui.model.kinds import Language

_WORD: Final = re.compile(r"[^\W\d_]+'?")
_FEW: Final = 4
_TIMES: Final = 3


def language_of(text: str, stated: Language | None) -> Language:
    """Return the language of a text; `stated` is believed unless the words of the other outnumber its own by far."""
    known = lexicon(stated or "fr").sets
    words = _WORD.findall(flat(text))
    french = sum(word in known["languages.fr"] for word in words)
    english = sum(word in known["languages.en"] for word in words)
    if stated == "fr":
        return "en" if english > _FEW and english > _TIMES * french else "fr"
    if stated == "en":
        return "fr" if french > _FEW and french > _TIMES * english else "en"
    return "en" if english > french else "fr"
