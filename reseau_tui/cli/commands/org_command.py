"""`org`: an organisation and its busy periods."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.model.kinds import Zone
from reseau_tui.model.people import Busy, Organisation
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.contacts import SetOrganisation
    from reseau_tui.model.text import fold
    from reseau_tui.present.json_forms import organisation_form

    fields: dict[str, Any] = {}
    if args.busy is not None:
        fields["busy"] = tuple(_busy(context, text, yearly=args.yearly) for text in args.busy if text.strip())
    elif args.yearly:
        raise BadCall(context.words.say("--yearly goes with --busy."), "org")
    if args.zone is not None:
        fields["zone"] = args.zone or None
    if args.country is not None:
        fields["country"] = args.country.strip().upper()
    known = context.book.organisations_named[fold(args.name)]
    if not fields and known:
        context.give(lambda: organisation_form(known[0]), lambda: _lines(context, known))
        return 0
    organisation = context.change(SetOrganisation(args.name, fields)).result
    if context.json:
        context.value(organisation_form(organisation))
    return 0


def _busy(context: Context, text: str, *, yearly: bool) -> Busy:
    period, _, why = text.partition(":")
    start, dots, end = period.partition("..")
    if not dots:
        raise BadCall(
            context.words.say("A busy period is written DATE..DATE or DATE..DATE:WHY, not “{text}”.", text=text), "org"
        )
    first = context.day(start)
    return Busy(start=first, end=context.day(end), why=why.strip(), yearly=yearly)


def _lines(context: Context, organisations: Sequence[Organisation]) -> Iterator[str]:
    from reseau_tui.words.days import short_day, short_day_year

    words = context.words
    for organisation in organisations:
        yield ", ".join(part for part in (organisation.name, organisation.country, organisation.zone) if part)
        for busy in organisation.busy:
            say = short_day if busy.yearly else short_day_year
            period = words.say("busy from {start} to {end}", start=say(words, busy.start), end=say(words, busy.end))
            every = words.say("every year") if busy.yearly else ""
            yield "  " + ", ".join(part for part in (period, every, busy.why) if part)


COMMAND = Command(
    "org",
    N_("Say what is known of an organisation, and when to leave it alone."),
    (
        argument("name", N_("The name of the organisation.")),
        option("--busy", metavar="DATE..DATE[:WHY]", many=True, text=N_("A busy period; several times for several.")),
        flag("--yearly", text=N_("The busy periods come back every year.")),
        choice("--zone", of=get_args(Zone), clears=True, text=N_("Its zone of French school holidays.")),
        option("--country", metavar="CC", text=N_("Its country, in two letters.")),
    ),
    _run,
)
