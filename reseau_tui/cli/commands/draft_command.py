"""`draft`: a draft file filled from the book."""

from __future__ import annotations

from argparse import Namespace
from typing import get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag, option
from reseau_tui.cli.files import write_out
from reseau_tui.model.kinds import Language, Manner, Purpose
from reseau_tui.model.people import Contact
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.present.who import contact_named

    contact = contact_named(context.book, args.who)
    text, form = (_spoken if args.spoken else _written)(context, contact, args)
    if args.output is not None:
        write_out(context, args.output, text.encode())
    if context.json:
        context.value(form)
    elif args.output is None:
        context.raw(text)
    else:
        context.line(context.words.say("Written to {path}.", path=args.output))
    return 0


def _written(context: Context, contact: Contact, args: Namespace) -> tuple[str, dict[str, object]]:
    """Return a draft file, and what scripts get of it."""
    from reseau_tui.cli.draft_files import draft_file
    from reseau_tui.drafting.draft_file import write_draft

    manner: Manner = args.manner or "plain"
    draft = draft_file(
        context, contact, args.purpose, template=args.template or "", language=args.language, manner=manner
    )
    text = write_draft(draft)
    return text, {"draft": text}


def _spoken(context: Context, contact: Contact, args: Namespace) -> tuple[str, dict[str, object]]:
    """Return the lines to say aloud, and what scripts get of them."""
    from reseau_tui.cli.draft_files import spoken

    lines = spoken(context, contact, args.purpose, args.language)
    return "".join(f"{line}\n" for line in lines), {"spoken": lines}


COMMAND = Command(
    "draft",
    N_("Write a message from the book: what is owed, or a new one."),
    (
        argument("who", N_("To whom: name, e-mail or identifier.")),
        choice("--purpose", of=get_args(Purpose), metavar="P", required=True, text=N_("What the message is for.")),
        option("--template", metavar="T", text=N_("A template by its name.")),
        choice("--language", of=get_args(Language), text=N_("The language; theirs unless said.")),
        choice("--manner", of=get_args(Manner), text=N_("How it sounds: plain unless said.")),
        flag("--spoken", text=N_("Three lines to say on the phone instead of a message.")),
        option("-o", "--output", metavar="FILE", text=N_("Write there instead of printing.")),
    ),
    _run,
)
