"""`sheet`: one page before a meeting."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, flag, option
from reseau_tui.cli.files import write_out
from reseau_tui.cli.meetings import MEETING, find_meeting
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.meeting_sheet import meeting_sheet
    from reseau_tui.method.meetings import next_meeting
    from reseau_tui.present.meeting_sheet import sheet_form, sheet_markdown

    words, day = context.words, context.today
    contact, meeting = find_meeting(context, args.meeting, next_meeting, day)
    if args.ready:
        from reseau_tui.edits.debrief import MarkReady

        if meeting is None:
            raise BadCall(words.say("No meeting with {name} is fixed.", name=contact.name), "sheet")
        meeting = context.apply(MarkReady(meeting.id)).result
    sheet = meeting_sheet(context.book, contact, day, meeting)
    text = sheet_markdown(words, context.book, sheet, day)
    if args.output is not None:
        write_out(context, args.output, text.encode())
    if context.json:
        context.value(sheet_form(words, context.book, sheet, day))
    elif args.output is None:
        context.lines(text.rstrip("\n").split("\n"))
    else:
        context.line(words.say("Written to {path}.", path=args.output))
    return 0


COMMAND = Command(
    "sheet",
    N_("Show one page to prepare a meeting, as Markdown: who, why, questions, gifts."),
    (
        MEETING,
        flag("--ready", text=N_("It is ready: nothing to prepare any more.")),
        option("-o", "--output", metavar="FILE", text=N_("Write there instead of printing.")),
    ),
    _run,
)
