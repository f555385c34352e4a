"""`no-greeting`, `no-closing`, `no-thanks`: the frame of a message. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.reading import Reading

_LAST: Final = 2
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
    if not any(said.has("frame.closing.ends") for said in last):
        yield finding("no-closing")


def no_thanks(reading: Reading) -> Iterator[Finding]:
    """Find a message that asks, or thanks, without a word of thanks."""
    if reading.context.purpose in _THANKED and not any(said.has("facts.thanks.words") for said in reading.sentences):
        yield finding("no-thanks")
