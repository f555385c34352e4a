"""`no-greeting`, `no-closing`, `no-thanks`: the frame of a message. Source: method R3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.people import person
from reseau_tui.method.check.reading import Reading

_LAST: Final = 2
# A text ends with its writer's name: "see you then, Davo".
_SIGNED: Final = re.compile(r"[.!?,;–—-][ \n]+((?:[^\W\d_a-z][\w'’-]*\.?[ \n]?){1,3})(?:[xX]{1,4})?\s*$")
_SEE_YOU: Final = re.compile(r"\ba ?\+{1,3}[ .!]*(?:\w+[ .!]*)?$")
_THANKED: Final = frozenset(
    ("request", "introduction-request", "introduction-relay", "recommendation-questions", "follow-up", "thanks")
)


def no_greeting(reading: Reading) -> Iterator[Finding]:
    """Find a message that begins without a greeting."""
    if reading.greeting is None:
        yield finding("no-greeting")


def no_closing(reading: Reading) -> Iterator[Finding]:
    """Find a message that ends without a word of farewell."""
    if reading.ending.closing is not None:
        return
    last = [said for said in reading.sentences if not said.postscript][-_LAST - 1 :]
    texting = reading.context.channel == "text"
    asked = max((at for at, said in enumerate(last) if said.question and not texting), default=-1)
    told = any(said.has("frame.closing.ends") for said in last[asked + 1 :])
    if not told and not (texting and (_is_signed(reading) or _SEE_YOU.search(flat(reading.near.strip()[-30:])))):
        yield finding("no-closing")


def _is_signed(reading: Reading) -> bool:
    """Tell whether the last words are a name that is neither the reader's nor a day."""
    match = _SIGNED.search(reading.near[-60:])
    known = reading.lexicon.sets["common.capital"]
    others = person(reading.context.contact).every
    return match is not None and not any(
        part in others or part in known for part in flat(match[1]).replace(".", " ").split()
    )


def no_thanks(reading: Reading) -> Iterator[Finding]:
    """Find a message that asks, or thanks, without a word of thanks."""
    if reading.context.purpose in _THANKED and not any(said.has("facts.thanks.words") for said in reading.sentences):
        yield finding("no-thanks")
