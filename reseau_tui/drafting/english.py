"""How messages are worded in English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, Final

import msgspec

from reseau_tui.drafting.wording import Addressee, Help, News
from reseau_tui.model.kinds import Gender, Language, Register
from reseau_tui.words import Words, days
from reseau_tui.words.vocabulary import WEEKDAYS

_CIVILITY: Final = {"f": "Ms", "m": "Mr"}
_NEAR: Final = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_A_WEEK: Final = 6
_LABELS: Final = {
    "about": "the subject",
    "address": "the address or number they chose",
    "connector": "who recommends me",
    "chain": "the people between us",
    "help": "the help received",
    "introduced": "the person introduced",
    "me": "my name",
    "name": "their name",
    "given": "their first name",
    "on": "the day",
    "of_day": "the day",
    "organisation": "their company",
    "outcome": "how it ended",
    "presentation": "two lines about me, to be passed on as they are",
    "promise": "what was promised",
    "referred": "the person suggested",
    "requester": "who would like the introduction",
    "role": "their role",
    "sent_on": "the day of my message",
    "of_sent": "of the day of my message",
    "target": "the person in question",
    "targets": "the person in question",
    "thing": "what I share",
}


class English(msgspec.Struct, frozen=True):
    """English; first names with people one would call tu in French."""

    words: Words
    language: ClassVar[Language] = "en"
    labels: ClassVar[Mapping[str, str]] = _LABELS

    def greeting(self, to: Addressee) -> str:
        """Open by how well we know each other: Hi Nadia, Hello Nadia, Dear Ms Lefèvre."""
        if to.register == "tu":
            close = to.closeness == "close" and to.standing in ("peer", "junior")
            return _opened("Dear" if to.manner == "warm" else "Hi" if close else "Hello", to.given or to.family)
        if to.gender and to.family:
            return _opened(f"Dear {_CIVILITY[to.gender]}", to.family)
        return _opened("Dear" if to.given or to.family else "Hello", f"{to.given} {to.family}".strip())

    def hello(self, to: Addressee) -> str:
        """Say Hello Nadia, or Hello Ms Lefèvre."""
        if to.register != "tu" and to.gender and to.family:
            return f"Hello {_CIVILITY[to.gender]} {to.family}"
        return _opened("Hello", to.given or to.family).rstrip(",")

    def farewell(self, to: Addressee) -> str:
        """Close warmly, and more soberly the less I know them."""
        if to.manner != "plain":
            return {"warm": "Warm regards,", "formal": "Yours sincerely,", "brief": "Best regards,"}[to.manner]
        if to.register == "tu":
            return "Speak soon," if to.closeness == "close" else "Best wishes,"
        return "With best wishes," if to.closeness in ("close", "good") else "Kind regards,"

    def on(self, day: date, today: date) -> str:
        """Say when: yesterday, on Thursday, on 13 October."""
        said = days.day(self.words, day, today)
        return _near(day, today) or f"on {said if day > today else said.partition(' ')[2]}"

    def of(self, day: date, today: date) -> str:
        """Say of when, which in English is the same as when."""
        return self.on(day, today)

    def listed(self, things: Sequence[str], before: str = "") -> str:
        """Join with commas and a last “and”."""
        said = [f"{before} {thing}".strip() for thing in things]
        return " and ".join(part for part in (", ".join(said[:-1]), *said[-1:]) if part)

    def de(self, text: str) -> str:
        """Say “of”."""
        return f"of {text}"

    def que(self, text: str) -> str:
        """Say “that”."""
        return f"that {text}"

    def either(self, masculine: str, feminine: str, unknown: str, gender: Gender | None) -> str:
        """Choose a form; unknown: they, or both."""
        if gender:
            return feminine if gender == "f" else masculine
        return unknown or f"{masculine}/{feminine}"

    def help(self, received: Help, register: Register, today: date) -> str:  # noqa: ARG002 - English has one “you”
        """Name one help received: our conversation on Thursday, the advice you gave me on Thursday."""
        on = self.on(received.on, today)
        match received.kind:
            case "meeting":
                return f"our conversation {on}"
            case "call":
                return f"our call {on}"
            case "introduction" if received.introduced:
                return f"the introduction to {self.listed(received.introduced)}"
            case "introduction":
                return f"the introduction {on}"
            case "advice":
                return f"the advice you gave me {on}"
            case "information":
                return f"the information you gave me {on}"
            case "article":
                return f"the article you sent me {on}"
            case "recommendation":
                return "your recommendation"
        return f"your help {on}"

    def news(self, piece: News, today: date) -> str:
        """Tell one piece of news in a sentence of a list."""
        target = piece.target
        match piece.kind:
            case "yes" if piece.meeting_on:
                return f"{target} said yes; we are meeting {self.on(piece.meeting_on, today)}"
            case "yes":
                return f"{target} said yes; we are looking for a date"
            case "later":
                until = f"from {self.on(piece.until, today).removeprefix('on ')}" if piece.until else "later"
                return f"{target} suggests that we talk about it again {until}"
            case "referred":
                return f"{target} points me to {piece.referred}"
            case "refused":
                return f"{target} answered that it is not possible this time"
            case "met" if piece.on:
                return f"I was able to talk with {target} {self.on(piece.on, today)}"
            case "outcome":
                return f"with {target}, this is how it ended: {piece.outcome}"
            case "silence":
                return f"no answer from {target} so far"
            case "won":
                return f"my project “{target}” has come to a good end"
            case "given-up":
                return f"I am putting an end to my project “{target}”"
        return f"with {target}, [the news]"

    def chain(self, links: Sequence[str]) -> str:
        """Tell the chain: Luc, who introduced me to Karim, who put me in touch with Nadia."""
        *middle, target = links
        return f"{', who introduced me to '.join(middle)}, who put me in touch with {target}"

    def typeset(self, source: str) -> str:
        """Put apostrophes where English wants them."""
        return re.sub(r"(?<=\w)'(?=\w)", "’", source)


def _opened(word: str, name: str) -> str:
    return f"{word} {name},".replace(" ,", ",")


def _near(day: date, today: date) -> str:
    distance = (day - today).days
    if distance in _NEAR:
        return _NEAR[distance]
    return f"on {WEEKDAYS['en'][day.weekday()]}" if abs(distance) <= _A_WEEK else ""
