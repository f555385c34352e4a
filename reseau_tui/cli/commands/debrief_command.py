"""`debrief`: a meeting told in one go."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, choice, flag, option
from reseau_tui.cli.meetings import MEETING, find_meeting
from reseau_tui.cli.parser import BadCall
from reseau_tui.model.kinds import Weight
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.edits.debrief import Acquaintance, Assured, NameGiven, Word
    from reseau_tui.edits.desk import Who
    from reseau_tui.edits.edit import Edit

_HOW = ("yes", "ask", "mentioned")
_STRENGTHS = ("close", "good", "faint")
_ASSENTS = ("yes", "no", "not-asked")
_TOLD = ("name", "promise", "their_promise", "tie", "next_step", "helped", "gave", "weight", "on", "questions")


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.debrief import CallOffMeeting, Debriefed, PutOffMeeting
    from reseau_tui.method.meetings import meeting_to_tell, next_meeting

    words, on = context.words, context.past_day(args.on)
    told = any(getattr(args, name) for name in _TOLD)
    if args.helped and args.gave:
        raise BadCall(words.say("--helped or --gave, not both: write it down twice."), "debrief")
    if args.put_off is None and not args.called_off:
        contact, meeting = find_meeting(context, args.meeting, meeting_to_tell, on or context.today)
        if meeting is None and not (args.note or told):
            said = words.say(
                "No meeting with {name} waits to be told: say its day with --on, or what came of it.", name=contact.name
            )
            raise BadCall(said, "debrief")
        made: Debriefed = context.change(_debrief(context, args, contact.id, meeting.id if meeting else "", on)).result
        context.give(lambda: _form(context, made), lambda: _lines(context, made))
        return 0
    if (args.put_off is not None and args.called_off) or told:
        raise BadCall(words.say("A meeting put off or called off has nothing to tell but a --note."), "debrief")
    contact, meeting = find_meeting(context, args.meeting, next_meeting, context.today)
    meeting = meeting or meeting_to_tell(context.book, contact.id, context.today)
    if meeting is None:
        raise BadCall(words.say("No meeting with {name} is fixed.", name=contact.name), "debrief")
    edit: Edit = CallOffMeeting(meeting.id, note=args.note or "")
    if args.put_off is not None:
        edit = PutOffMeeting(meeting.id, context.day(args.put_off), note=args.note or "")
    moved = context.change(edit).result
    if context.json:
        from reseau_tui.present.json_forms import interaction_form

        context.value(interaction_form(context.book, moved))
    return 0


def _debrief(context: Context, args: Namespace, contact: str, meeting: str, on: date | None) -> Edit:
    from reseau_tui.edits.debrief import Debrief
    from reseau_tui.present.who import request_named

    book = context.session.book
    return Debrief(
        meeting=meeting,
        contact="" if meeting else contact,
        on=on,
        request=request_named(context.words, book, args.request).id if args.request is not None else None,
        note=args.note or "",
        helped=True if args.helped else False if args.gave else None,
        gave=True if args.gave else None,
        weight=args.weight,
        names=tuple(_name(context, text, new=args.new) for text in args.name or ()),
        ties=tuple(_tie(context, text, new=args.new) for text in args.tie or ()),
        promises=tuple(_word(context, text) for text in args.promise or ()),
        their_promises=tuple(_word(context, text) for text in args.their_promise or ()),
        next_step=args.next_step or "",
        answers=tuple(_assured(context, text) for text in args.questions or ()),
        discreet=args.discreet,
    )


def _name(context: Context, text: str, *, new: bool) -> NameGiven:
    """Read ``NAME[:yes|ask|mentioned]``."""
    from reseau_tui.edits.debrief import NameGiven

    name, colon, how = text.rpartition(":")
    if not colon or how.strip().casefold() not in _HOW:
        name, how = text, "ask"
    return NameGiven(_person(context, name, new=new), how.strip().casefold())  # type: ignore[arg-type]


def _tie(context: Context, text: str, *, new: bool) -> Acquaintance:
    """Read ``A:B[:close|good|faint]``. Raises `BadCall`."""
    from reseau_tui.edits.debrief import Acquaintance

    parts = [part.strip() for part in text.split(":")]
    strength: Any = parts.pop().casefold() if len(parts) == 3 else None
    if len(parts) != 2 or strength not in (None, *_STRENGTHS):
        raise BadCall(context.words.say("A tie is two names with a colon between: A:B or A:B:good."), "debrief")
    a, b = (_person(context, part, new=new) for part in parts)
    return Acquaintance(a, b, strength)


def _assured(context: Context, text: str) -> Assured:
    """Read ``REQUEST:MAY[:WILL]``, the answers to the two questions. Raises `BadCall`."""
    from reseau_tui.edits.debrief import Assured
    from reseau_tui.present.who import request_named

    named, *said = (part.strip() for part in text.split(":"))
    answers: Any = [each.casefold() for each in said]
    if not 1 <= len(answers) <= 2 or not set(answers) <= set(_ASSENTS):
        raise BadCall(context.words.say("The two answers follow the request: WHO:yes or WHO:yes:no."), "debrief")
    return Assured(request_named(context.words, context.session.book, named).id, *answers)


def _word(context: Context, text: str) -> Word:
    """Read ``TEXT[:DATE]``: what stands behind the last colon is a day only if it can be one."""
    from reseau_tui.edits.debrief import Word
    from reseau_tui.words.natural_days import UnreadableDay

    said, colon, day = text.rpartition(":")
    if colon and said.strip():
        try:
            return Word(said.strip(), context.day(day.strip()))
        except UnreadableDay:
            pass
    return Word(text.strip())


def _person(context: Context, name: str, *, new: bool) -> Who:
    """Return whom a name means; somebody unknown only with --new."""
    from reseau_tui.edits.desk import NewPerson
    from reseau_tui.present.who import Unclear, contact_named

    try:
        return contact_named(context.session.book, name, new=new).id
    except Unclear as unclear:
        if new and not unclear.several:
            return NewPerson(name.strip())
        raise


def _form(context: Context, made: Any) -> Any:
    from reseau_tui.present.debrief import debriefed_form

    return debriefed_form(context.words, context.book, made, context.today)


def _lines(context: Context, made: Any) -> list[str]:
    from reseau_tui.present.debrief import made_in_words

    said = made_in_words(context.words, context.book, made)
    return [context.words.say("Made: {what}.", what=said)] if said else []


COMMAND = Command(
    "debrief",
    N_("Tell a meeting in one go: names, ties, promises, the next step; or put it off."),
    (
        MEETING,
        option("--on", metavar="DATE", text=N_("The day it took place.")),
        option("--note", metavar="TEXT", text=N_("What you learnt.")),
        option(
            "--name",
            metavar="NAME[:HOW]",
            many=True,
            text=N_("Someone they named. HOW: yes, you may write in their name; ask, still to be asked; or mentioned."),
        ),
        option("--tie", metavar="A:B[:STRENGTH]", many=True, text=N_("Two people who know each other.")),
        option("--promise", metavar="TEXT[:DATE]", many=True, text=N_("What you promised.")),
        option("--their-promise", metavar="TEXT[:DATE]", many=True, text=N_("What they promised.")),
        option("--next-step", metavar="TEXT", text=N_("What comes next, or none.")),
        option(
            "--questions",
            metavar="REQUEST:MAY[:WILL]",
            many=True,
            text=N_("On a request they recommend you for: may you write in their name, will there be time?"),
        ),
        flag("--new", text=N_("Add those named who are not in the book.")),
        flag("--helped", text=N_("They helped you.")),
        flag("--gave", text=N_("You helped them.")),
        choice("--weight", of=get_args(Weight), text=N_("How much it was.")),
        option("--request", metavar="R", text=N_("The request it belongs to; otherwise their one open request.")),
        flag("--discreet", text=N_("Never quote the note in a message.")),
        option("--put-off", metavar="DATE", text=N_("It did not take place: its new day.")),
        flag("--called-off", text=N_("It will not take place.")),
    ),
    _run,
)
