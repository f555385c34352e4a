"""What `ask` and `request` can say of a request."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any, Final, get_args

from reseau_tui.cli.declare import Argument, choice, flag, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.model import kinds
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context

REQUEST_OPTIONS: Final[tuple[Argument, ...]] = (
    choice("--kind", of=get_args(kinds.RequestKind), text=N_("What is asked for.")),
    choice("--weight", of=get_args(kinds.Weight), text=N_("How much is asked.")),
    option("--target", metavar="WHO", many=True, text=N_("Whom it should lead to; several times for several.")),
    option("--connector", metavar="WHO", text=N_("Who recommends you.")),
    option("--also-by", metavar="WHO", many=True, text=N_("Who else passed your name on.")),
    choice("--may-contact", of=get_args(kinds.Assent), text=N_("The connector: may you write in their name?")),
    choice("--will-meet", of=get_args(kinds.Assent), text=N_("The connector: will there be time for you?")),
    option("--questions-asked", metavar="DATE", text=N_("The day you put both questions to the connector.")),
    option("--answered-on", metavar="DATE", text=N_("The day the connector answered them; today unless said.")),
    choice("--channel", of=get_args(kinds.Channel), clears=True, text=N_("The way it goes.")),
    option("--project", metavar="P", text=N_("The project it is for.")),
    option("--sent", metavar="DATE", text=N_("The day it was sent.")),
    option("--planned", metavar="DATE", text=N_("The day on which to send it.")),
    flag("--incoming", text=N_("They ask this of you.")),
    choice("--vouch", of=get_args(kinds.Assent), text=N_("Asked of you: would you answer for who asks?")),
    choice("--fair", of=get_args(kinds.Assent), text=N_("Asked of you: is it fair to the person it leads to?")),
)


def request_fields(context: Context, args: Namespace) -> dict[str, Any]:
    """Return the fields that the call gives. Raises `BadCall`, `Unclear`, `UnreadableDay`."""
    from reseau_tui.present.who import contact_named, project_named

    book = context.book
    fields: dict[str, Any] = {
        name: value
        for name in ("about", "kind", "weight", "may_contact", "will_meet", "vouch", "fair")
        if (value := getattr(args, name)) is not None
    }
    if args.channel is not None:
        fields["channel"] = args.channel or None
    if args.connector is not None:
        fields["connector"] = contact_named(book, args.connector).id if args.connector.strip() else ""
    for option_name, field in (("target", "targets"), ("also_by", "also_by")):
        people = getattr(args, option_name)
        if people is not None:
            fields[field] = tuple(contact_named(book, who).id for who in people if who.strip())
    if args.project is not None:
        fields["project"] = project_named(book, args.project).id if args.project.strip() else ""
    if args.incoming:
        fields["incoming"] = True
    for option_name, field in (("questions_asked", "questions_asked"), ("answered_on", "assent_on")):
        day = getattr(args, option_name)
        if day is not None:
            fields[field] = context.past_day(day) if day.strip() else None
    return fields | _days(context, args)


def _days(context: Context, args: Namespace) -> dict[str, Any]:
    if args.sent is not None and args.planned is not None:
        raise BadCall(context.words.say("A request is sent or planned: --sent or --planned, not both."))
    if args.sent is not None:
        return {"sent": context.past_day(args.sent)}
    if args.planned is not None:
        return {"planned": context.day(args.planned)}
    return {}
