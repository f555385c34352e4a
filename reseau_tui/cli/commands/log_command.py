"""`log`: one exchange with someone."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.model.kinds import Channel, InteractionKind, Weight
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.edits.desk import Who
    from reseau_tui.model.diary import Interaction


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.diary import LogInteraction
    from reseau_tui.present.json_forms import interaction_form
    from reseau_tui.present.who import contact_named, request_named

    words, book = context.words, context.session.book
    if args.helped and args.gave:
        raise BadCall(words.say("--helped or --gave, not both: write it down twice."), "log")
    contact = contact_named(book, args.who)
    edit = LogInteraction(
        contact.id,
        args.kind,
        on=context.past_day(args.on, may_come=args.kind == "meeting"),
        request=request_named(words, book, args.request).id if args.request is not None else None,
        channel=args.channel,
        note=args.note or "",
        helped=True if args.helped else False if args.gave else None,
        gave=True if args.gave else None,
        weight=args.weight or "medium",
        introduced=tuple(_introduced(context, name, new=args.new) for name in args.introduced or ()),
        needs_reply=args.needs_reply,
        unanswered=args.unanswered,
        received=args.received,
        next_step=args.next_step or "",
        discreet=args.discreet,
    )
    logged: Interaction = context.change(edit).result
    if args.request is None and logged.request:
        about = context.book.requests[logged.request].about
        context.note(words.say("Joined to the request to {name}: {about}", name=contact.name, about=about))
    _ask_whether_answer(context, logged)
    context.give(lambda: interaction_form(context.book, logged), lambda: _to_do(context, contact.id))
    return 0


def _ask_whether_answer(context: Context, logged: Interaction) -> None:
    """Ask whether a word that came in is the answer; its follow-up waits meanwhile. Source: method R5."""
    from reseau_tui.method.threads import word_to_weigh

    request = word_to_weigh(context.book, logged)
    if request is not None:
        question = N_(
            "Is it their answer? The follow-up waits until you say so: "
            "reseau answer {request} yes|no|later|referred|away|bounced"
        )
        context.note(context.words.say(question, request=request.id))


def _introduced(context: Context, name: str, *, new: bool) -> Who:
    """Return whom they introduced; somebody unknown only with --new."""
    from reseau_tui.edits.desk import NewPerson
    from reseau_tui.present.who import Unclear, contact_named

    try:
        return contact_named(context.session.book, name, new=new).id
    except Unclear as unclear:
        if new and not unclear.several:
            return NewPerson(name)
        raise


def _to_do(context: Context, contact_id: str) -> Iterator[str]:
    """Say what there is to do for this person now."""
    from reseau_tui.method.obligations import owed_to
    from reseau_tui.present.cards import item_in_words

    words, book, day = context.words, context.book, context.today
    for item in owed_to(book, contact_id, day):
        yield words.say("To do: {what}", what=item_in_words(words, book, item, day))


COMMAND = Command(
    "log",
    N_("Write down an exchange: a meeting, a call, a message, thanks, help."),
    (
        argument("who", N_("Name, e-mail or identifier.")),
        choice("kind", of=get_args(InteractionKind), metavar="KIND", text=N_("What it was.")),
        option("--on", metavar="DATE", text=N_("The day it happened; a meeting may be to come.")),
        option("--request", metavar="R", text=N_("The request it belongs to; otherwise their one open request.")),
        option("--note", metavar="TEXT", text=N_("What was said.")),
        flag("--helped", text=N_("They helped you.")),
        flag("--gave", text=N_("You helped them.")),
        choice("--weight", of=get_args(Weight), text=N_("How much it was.")),
        option("--introduced", metavar="NAME", many=True, text=N_("Whom they introduced; several times for several.")),
        flag("--new", text=N_("Add those introduced who are not in the book.")),
        flag("--needs-reply", text=N_("It expects an answer from you.")),
        choice("--channel", of=get_args(Channel), text=N_("The way it went.")),
        flag("--unanswered", text=N_("A call that nobody took.")),
        flag("--received", text=N_("Thanks, news or a favour that came from them.")),
        option("--next-step", metavar="TEXT", text=N_("After a meeting: what comes next, or none.")),
        flag("--discreet", text=N_("Never quoted in an update, a report or a template.")),
    ),
    _run,
)
