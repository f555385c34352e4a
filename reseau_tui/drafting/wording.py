"""What each language of messages must know how to say; `french` and `english` are the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, Protocol

import msgspec

from reseau_tui.model.kinds import Channel, Closeness, Gender, InteractionKind, Language, Manner, Register, Standing

NewsKind = Literal["yes", "later", "referred", "refused", "met", "outcome", "silence", "told", "won", "given-up"]
"""What happened on a request; the last two are the ends of a whole project, which is then the `target`."""


class Addressee(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a message is for, as far as wording depends on it; names are as said, and may be empty."""

    given: str
    family: str
    gender: Gender | None
    register: Register
    standing: Standing | None
    closeness: Closeness | None
    channel: Channel | None
    manner: Manner = "plain"


class Help(msgspec.Struct, frozen=True, kw_only=True):
    """One help received: what it was, when, and who was introduced by it."""

    kind: InteractionKind
    on: date
    introduced: tuple[str, ...] = ()


class News(msgspec.Struct, frozen=True, kw_only=True):
    """What happened on one request: `target` is the person asked, `on` the day it happened.

    `meeting_on` is a meeting to come, `until` the day of a later answer, `referred` the person they pointed to.
    `links` are the people from whom I write to down to the target, when there is anyone between.
    """

    kind: NewsKind
    target: str
    request: str
    on: date | None = None
    meeting_on: date | None = None
    until: date | None = None
    referred: str = ""
    outcome: str = ""
    links: tuple[str, ...] = ()


class Wording(Protocol):
    """One language of messages. Days are said as seen from `today`."""

    @property
    def language(self) -> Language:
        """The language it words."""

    @property
    def labels(self) -> Mapping[str, str]:
        """What an empty field shows, by the field's name."""

    def greeting(self, to: Addressee) -> str:
        """Return the line that opens the message."""

    def hello(self, to: Addressee) -> str:
        """Return what one says first on the phone."""

    def farewell(self, to: Addressee) -> str:
        """Return the line before the signature."""

    def on(self, day: date, today: date) -> str:
        """Say when: `hier`, `jeudi`, `le 13 octobre`."""

    def of(self, day: date, today: date) -> str:
        """Say of when: `d’hier`, `de jeudi`, `du 13 octobre`."""

    def listed(self, things: Sequence[str], before: str = "") -> str:
        """Say several things in one row, each after the word `before`."""

    def de(self, text: str) -> str:
        """Say “of” before a name."""

    def que(self, text: str) -> str:
        """Say “that” before a name."""

    def either(self, masculine: str, feminine: str, unknown: str, gender: Gender | None) -> str:
        """Choose between two forms of a word; where the gender is not known, `unknown` or both."""

    def help(self, received: Help, register: Register, today: date) -> str:
        """Name one help received, as it stands after “thank you for”."""

    def news(self, piece: News, today: date) -> str:
        """Tell one piece of news in one sentence, as it stands in a list."""

    def chain(self, links: Sequence[str]) -> str:
        """Tell how the first of the links led to the last."""

    def typeset(self, source: str) -> str:
        """Set the text of a template as print does: apostrophes, no-break spaces."""
