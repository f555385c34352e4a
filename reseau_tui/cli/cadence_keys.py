"""`set cadence.tag.alumni 6m`: how often to keep in touch with all of a tag or of a closeness. Source: method R8."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reseau_tui.cli.context import Context
from reseau_tui.cli.parser import BadCall
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.method.cadences import rule_like, with_rule
from reseau_tui.present.cadence_rules import rule_keys, rule_named
from reseau_tui.present.choices import read_period
from reseau_tui.present.people import cadence_in_words


def set_cadence(context: Context, key: str, value: str | None) -> bool:
    """Show the rule that a key names, changed first where there is a value; False where it names none."""
    named = rule_named(key)
    if named is None:
        return False
    if value is not None:
        rule = msgspec.structs.replace(named, every=_period(context, key, value))
        rules = with_rule(context.session.book.settings.cadences, rule)
        context.apply(ChangeSettings({"cadences": rules}))
    kept = rule_like(context.book.settings.cadences, named) or named
    found = {name: every or None for name, every in rule_keys((kept,)).items()}
    context.give(lambda: found, lambda: (_line(context, *pair) for pair in found.items()))
    return True


def cadence_values(context: Context) -> dict[str, str]:
    """Return the rules of the book by their keys."""
    return rule_keys(context.book.settings.cadences)


def cadence_lines(context: Context) -> Iterator[str]:
    """Say the rules of the book, or how one is set."""
    kept = cadence_values(context)
    for name, every in kept.items():
        yield _line(context, name, every)
    if not kept:
        yield "cadence.tag.TAG, cadence.closeness.CLOSENESS  –"
    yield "  " + context.words.say("How often to keep in touch with everyone of a tag or of a closeness: 6w, 3m, 1y.")


def _line(context: Context, name: str, every: str | None) -> str:
    return f"{name}  {cadence_in_words(context.words, every) if every else '–'}"


def _period(context: Context, key: str, text: str) -> str:
    if not text.strip():
        return ""
    every = read_period(text.strip())
    if every is None:
        sentence = context.words.say(
            "{key} cannot be “{text}”: write a number, then d, w, m or y, such as 6w or 3m.", key=key, text=text
        )
        raise BadCall(sentence, "set")
    return every
