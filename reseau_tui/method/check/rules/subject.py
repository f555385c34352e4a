"""`no-subject` and `vague-subject`: the subject of an e-mail. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.people import person
from reseau_tui.method.check.phrases import words_of
from reseau_tui.method.check.reading import Reading

_ANSWER: Final = re.compile(r"^(?:\s*(?:re|tr|fwd?|aw|rép|ref)\s*:\s*)+", re.IGNORECASE)
_QUOTED: Final = re.compile(r"«[^«»]{3,}»|“[^“”]{3,}”|\"[^\"]{3,}\"")
"""The name of a thing, or words that someone said: plain words too are telling there."""
_LIGHT: Final = frozenset(("thanks", "update", "keep-warm", "reply"))


def subject(reading: Reading) -> Iterator[Finding]:
    """Find an e-mail without a subject, or with one that says nothing."""
    context = reading.context
    if context.channel not in (None, "email"):
        return
    if not context.subject.strip():
        if context.channel == "email" or context.contact or context.address:
            yield finding("no-subject")
        return
    bare = _ANSWER.sub("", context.subject)
    words = words_of(flat(bare)).words
    if context.purpose in ("reply", "follow-up") and bare != context.subject and words:
        return
    known = reading.lexicon.sets
    who = person(context.contact).every | person(context.me).every
    telling = [
        word
        for word in words
        if word not in known["common.subject"]
        and word not in known["common.stop"]
        and word not in who
        and not (len(word.rstrip("'")) < 2)
    ]
    if telling or _QUOTED.search(bare):
        return
    if context.purpose in _LIGHT and not all(word in known["common.bare"] for word in words):
        return
    yield finding("vague-subject", subject=context.subject[:80])
