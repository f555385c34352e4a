"""`answer`: what they answered."""

from __future__ import annotations

from argparse import Namespace
from typing import get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.model.kinds import AnswerKind
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.requests import AnswerRequest
    from reseau_tui.present.json_forms import request_form
    from reseau_tui.present.who import contact_named, request_named

    words, book = context.words, context.session.book
    for name, kinds in (("until", ("later", "away")), ("meeting", ("yes",)), ("to", ("referred",))):
        if getattr(args, name) is not None and args.answer not in kinds:
            raise BadCall(
                words.say("{option} goes with {answers}.", option=f"--{name}", answers=", ".join(kinds)), "answer"
            )
    edit = AnswerRequest(
        request_named(words, book, args.request).id,
        args.answer,
        on=context.past_day(args.on),
        until=context.day(args.until) if args.until is not None else None,
        meeting=context.day(args.meeting) if args.meeting is not None else None,
        to=contact_named(book, args.to).id if args.to is not None else "",
        note=_note(context, args),
    )
    request = context.change(edit).result
    if context.json:
        context.value(request_form(context.book, request))
    elif args.answer == "no" and not request.incoming:
        thanks = N_("A line of thanks would be kind, and is not owed: reseau draft {id} --purpose thanks")
        context.line(words.say(thanks, id=request.contact))
    return 0


def _note(context: Context, args: Namespace) -> str:
    """Return the note, which says so when an assistant answered for them. Source: method R18."""
    if not args.by_assistant:
        return args.note or ""
    from reseau_tui.present.fiche import through_assistant
    from reseau_tui.present.who import request_named

    words, book = context.words, context.session.book
    contact = book.contacts[request_named(words, book, args.request).contact]
    return through_assistant(words, contact, args.note or "")


COMMAND = Command(
    "answer",
    N_("Record what they answered."),
    (
        argument("request", N_("Identifier, its ending, or the person with one open request.")),
        choice("answer", of=get_args(AnswerKind), text=N_("Their answer.")),
        option("--on", metavar="DATE", text=N_("The day they answered.")),
        option("--until", metavar="DATE", text=N_("Later, away: until when.")),
        option("--meeting", metavar="DATE", text=N_("Yes: the day you will meet.")),
        option("--to", metavar="WHO", text=N_("Referred: to whom.")),
        option("--note", metavar="TEXT", text=N_("A note.")),
        flag("--by-assistant", text=N_("Their assistant answered for them.")),
    ),
    _run,
)
