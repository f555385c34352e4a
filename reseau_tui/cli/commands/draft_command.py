"""`draft`: a draft file filled from the book."""

from __future__ import annotations

from argparse import Namespace
from typing import get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, option
from reseau_tui.cli.files import write_out
from reseau_tui.model.kinds import Language, Purpose
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.cli.draft_files import draft_file
    from reseau_tui.drafting.draft_file import write_draft
    from reseau_tui.present.who import contact_named

    contact = contact_named(context.book, args.who)
    text = write_draft(draft_file(context, contact, args.purpose, template=args.template or "", language=args.language))
    if args.output is not None:
        write_out(context, args.output, text.encode())
    if context.json:
        context.value({"draft": text})
    elif args.output is None:
        context.raw(text)
    else:
        context.line(context.words.say("Written to {path}.", path=args.output))
    return 0


COMMAND = Command(
    "draft",
    N_("Write a message from the book: what is owed, or a new one."),
    (
        argument("who", N_("To whom: name, e-mail or identifier.")),
        choice("--purpose", of=get_args(Purpose), metavar="P", required=True, text=N_("What the message is for.")),
        option("--template", metavar="T", text=N_("A template by its name.")),
        choice("--language", of=get_args(Language), text=N_("The language; theirs unless said.")),
        option("-o", "--output", metavar="FILE", text=N_("Write there instead of printing.")),
    ),
    _run,
)
