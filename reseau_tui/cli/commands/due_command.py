"""`due`: what is owed, in the order to do it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item

_FARTHEST = 3_660


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.obligations import items

    within = _days(context, args.within)
    found = items(context.book, context.today, within)
    day = context.today + timedelta(days=within)
    if context.json:
        from reseau_tui.present.json_forms import item_form

        context.value([item_form(context.words, context.book, item, day) for item in found])
    else:
        context.lines(_lines(context, found, day))
    return 1 if found else 0


def _days(context: Context, text: str | None) -> int:
    if text is None:
        return 0
    try:
        days = int(text)
    except ValueError:
        days = -1
    if not 0 <= days <= _FARTHEST or context.today > date.max - timedelta(days=days):
        raise BadCall(context.words.say("--within takes a number of days, not “{text}”.", text=text), "due")
    return days


def _lines(context: Context, found: Sequence[Item], day: date) -> Iterator[str]:
    """Say who, what and why: one block a person, in the order to do it."""
    from reseau_tui.method.obligations import by_person
    from reseau_tui.present.cards import item_in_words
    from reseau_tui.present.pauses import paused
    from reseau_tui.present.people import card_name, place_of
    from reseau_tui.present.reasons import why

    words, book = context.words, context.book
    if not found:
        yield paused(words, book, day) or words.say("Nothing to do today. Everything is up to date.")
        return
    for contact_id, owed in by_person(found).items():
        contact = book.contacts.get(contact_id)
        yield ", ".join(
            part for part in (card_name(words, book, contact_id), place_of(contact) if contact else "") if part
        )
        for item in owed:
            late = f"{words.say('late')} · " if item.is_late(day) else ""
            yield f"  {late}{item_in_words(words, book, item, day)}"
            for part in item.parts:
                yield f"    {why(words, book, part, day)}"
        yield ""
    yield words.count("{n} thing to do.", "{n} things to do.", len(found))


COMMAND = Command(
    "due",
    N_("Show what there is to do today, for whom and why, in the order to do it."),
    (option("--within", metavar="DAYS", text=N_("What will be listed so many days from now.")),),
    _run,
)
