"""The rules of cadences as one writes and reads them: `alumni : tous les 6 mois`, one a line. Source: method R8."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reseau_tui.method.cadences import Cadences, with_rule
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import Cadence
from reseau_tui.model.kinds import Closeness
from reseau_tui.model.people import Contact
from reseau_tui.model.text import clean, fold
from reseau_tui.present.choices import period_text, read_period
from reseau_tui.present.people import CLOSENESSES, cadence_in_words
from reseau_tui.words import Words

TAG: Final = "tag"
CLOSENESS: Final = "closeness"
_CLOSENESSES: Final[tuple[Closeness, ...]] = ("close", "good", "faint", "never-met")


class UnreadableRule(ValueError):
    """A line is no rule."""


def rules_text(words: Words, rules: Iterable[Cadence]) -> str:
    """Return the rules, one a line."""
    return "\n".join(
        words.say("{whom}: {often}", whom=_whom(words, rule), often=period_text(words, rule.every)) for rule in rules
    )


def read_rules(words: Words, text: str) -> tuple[Cadence, ...]:
    """Read rules back; of two for the same people the last one holds. Raises `UnreadableRule` with the line."""
    rules: tuple[Cadence, ...] = ()
    for line in clean(text, lines=True).split("\n"):
        if line.strip():
            whom, colon, often = line.rpartition(":")
            every = read_period(often.strip())
            if not (colon and whom.strip() and every):
                raise UnreadableRule(line.strip())
            rules = with_rule(rules, _rule(words, whom.strip(), every))
    return rules


def _rule(words: Words, whom: str, every: str) -> Cadence:
    wanted = fold(whom)
    for closeness in _CLOSENESSES:
        if wanted == fold(words.say(CLOSENESSES[closeness])):
            return Cadence(every=every, closeness=closeness)
    return Cadence(every=every, tag=whom.removeprefix("#").strip())


def _whom(words: Words, rule: Cadence) -> str:
    """Return for whom a rule is; a tag that reads like a closeness is marked as a tag."""
    if rule.closeness:
        return words.say(CLOSENESSES[rule.closeness])
    alike = fold(rule.tag) in {fold(words.say(CLOSENESSES[closeness])) for closeness in _CLOSENESSES}
    return f"#{rule.tag}" if alike else rule.tag


def cadence_said(words: Words, book: Book, contact: Contact) -> str:
    """Say how often to keep in touch with someone, and by which rule where they have no cadence of their own."""
    if contact.cadence:
        return cadence_in_words(words, contact.cadence)
    rule = Cadences(book.settings.cadences).rule_of(contact)
    if rule is None:
        return ""
    return words.say("{often} ({whom})", often=cadence_in_words(words, rule.every), whom=_whom(words, rule))


# One rule by its key


def rule_keys(rules: Iterable[Cadence]) -> dict[str, str]:
    """Return each rule by the key under which it is set: ``cadence.tag.alumni``, ``cadence.closeness.close``."""
    return {f"cadence.{TAG if r.tag else CLOSENESS}.{r.tag or r.closeness}": r.every for r in rules}


def rule_named(key: str) -> Cadence | None:
    """Return the rule, still without its period, that a key names; None where it names none."""
    head, _, rest = key.strip().partition(".")
    what, _, whom = rest.partition(".")
    whom = clean(whom).strip()
    if head.casefold() != "cadence" or not whom:
        return None
    if what.casefold() == TAG:
        return Cadence(every="", tag=whom)
    closeness = next((c for c in _CLOSENESSES if c == whom.casefold().replace("_", "-")), None)
    return Cadence(every="", closeness=closeness) if what.casefold() == CLOSENESS and closeness else None
