"""How often one wishes to keep in touch with someone: their own cadence, else the rule that holds for them.

Source: method R8.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from reseau_tui.model.book import Book
from reseau_tui.model.keeping import Cadence
from reseau_tui.model.people import Contact
from reseau_tui.model.period import NO_CADENCE, after_period, is_period
from reseau_tui.model.text import fold

_SOME_DAY: Final = date(2001, 1, 1)


class Cadences:
    """The rules of a book, which hold for those who have no cadence of their own; the shortest of several wins."""

    def __init__(self, rules: Iterable[Cadence]) -> None:
        # By length, so that the first one found is the shortest.
        self._rules = sorted((r for r in rules if is_period(r.every) and (r.tag or r.closeness)), key=_length)
        self._tagged = any(rule.tag for rule in self._rules)
        self._folded: dict[str, str] = {}

    def of(self, contact: Contact) -> str:
        """Return how often, as a period such as ``6w``; empty for no cadence."""
        if contact.cadence:
            return contact.cadence if is_period(contact.cadence) else ""
        rule = self.rule_of(contact)
        return rule.every if rule else ""

    def rule_of(self, contact: Contact) -> Cadence | None:
        """Return the rule that holds for someone without a cadence of their own, or None."""
        if contact.cadence == NO_CADENCE or not self._rules:
            return None
        tags = {self._fold(tag) for tag in contact.tags} if self._tagged else frozenset[str]()
        for rule in self._rules:
            if self._fold(rule.tag) in tags if rule.tag else rule.closeness == contact.closeness:
                return rule
        return None

    def _fold(self, tag: str) -> str:
        found = self._folded.get(tag)
        if found is None:
            found = self._folded[tag] = fold(tag)
        return found

    def __bool__(self) -> bool:
        return bool(self._rules)


def cadence_of(book: Book, contact: Contact) -> str:
    """Return how often to keep in touch with a contact, as a period; empty for no cadence. Source: method R8."""
    return Cadences(book.settings.cadences).of(contact)


def rule_like(rules: Iterable[Cadence], rule: Cadence) -> Cadence | None:
    """Return the rule for the same people, or None."""
    return next((each for each in rules if _for_whom(each) == _for_whom(rule)), None)


def with_rule(rules: tuple[Cadence, ...], rule: Cadence) -> tuple[Cadence, ...]:
    """Return the rules with this one in the place of that for the same people; without `every` it is taken away."""
    others = tuple(each for each in rules if _for_whom(each) != _for_whom(rule))
    return (*others, rule) if rule.every else others


def _for_whom(rule: Cadence) -> tuple[str, str]:
    return fold(rule.tag), rule.closeness or ""


def _length(rule: Cadence) -> date:
    return after_period(_SOME_DAY, rule.every)
