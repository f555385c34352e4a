"""`show`: all that is known of one person."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.model.people import Contact
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.obligations import owed_to
    from reseau_tui.present.balance import balance
    from reseau_tui.present.json_forms import contact_form, item_form, person_details
    from reseau_tui.present.json_timeline import timeline_form
    from reseau_tui.present.who import contact_named

    words, book, day = context.words, context.book, context.today
    contact = contact_named(book, args.who)
    if not context.json:
        context.lines(_lines(context, contact))
        return 0
    owed = owed_to(book, contact.id, day)
    context.value(
        contact_form(book, contact, day)
        | {
            **person_details(book, contact),
            "timeline": timeline_form(book, contact),
            "due": [item_form(words, book, item, day) for item in owed],
            "balance": balance(words, book, contact, day).form(),
        }
    )
    return 0


def _lines(context: Context, contact: Contact) -> Iterator[str]:
    from reseau_tui.method.obligations import owed_to
    from reseau_tui.present.balance import balance
    from reseau_tui.present.lines import plain
    from reseau_tui.present.timeline import person_lines

    words, book, day = context.words, context.book, context.today
    owed = owed_to(book, contact.id, day)
    yield contact.name
    yield from (plain(line).rstrip() for line in person_lines(words, book, contact, owed, day))
    yield ""
    yield from _reached(context, contact)
    yield balance(words, book, contact, day).words


def _reached(context: Context, contact: Contact) -> Iterator[str]:
    """Say how to reach them, and how often to."""
    for several in (contact.emails, contact.phones, (contact.linkedin, *contact.links), contact.tags):
        if any(several):
            yield ", ".join(each for each in several if each)
    if contact.city or contact.country:
        yield ", ".join(each for each in (contact.city, contact.country) if each)
    from reseau_tui.present.cadence_rules import cadence_said

    often = cadence_said(context.words, context.book, contact)
    if often:
        yield context.words.say("Keep in touch {often}.", often=often)


COMMAND = Command(
    "show",
    N_("Show all that is known of someone: timeline, what is owed, give and take."),
    (argument("who", N_("Name, e-mail or identifier.")),),
    _run,
)
