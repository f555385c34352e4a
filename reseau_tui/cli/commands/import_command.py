"""`import`: bring in contacts of other programs, as one change."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag, option
from reseau_tui.cli.files import read_in
from reseau_tui.cli.parser import BadCall
from reseau_tui.cli.progress import Progress
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.exchange.plan import ImportPlan

FORMATS = ("auto", "linkedin", "google", "outlook", "vcard", "csv", "json")


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.importing import ImportRecords, brought
    from reseau_tui.exchange.detect import read
    from reseau_tui.exchange.merging import plan

    columns = dict(_column(context, text) for text in args.map or ())
    data = context.world.stdin.buffer.read() if args.source == "-" else read_in(context, args.source)
    with Progress(context) as progress:
        gathered, report = read(data, format=args.format or "auto", columns=columns, progress=progress)
        found = plan(
            context.session.book, gathered, context.session.new_id, context.today, report=report, progress=progress
        )
        if found.puts and not args.dry_run:
            records = brought(context.session.book, found.puts)
            context.apply(ImportRecords(records, Path(args.source).name, found.created, found.updated))
    context.give(lambda: _form(context, found), lambda: _lines(context, found, dry=args.dry_run))
    return 0


def _column(context: Context, text: str) -> tuple[str, str]:
    column, equals, field = text.partition("=")
    if not equals or not column.strip() or not field.strip():
        sentence = context.words.say("--map takes COLUMN=FIELD, such as Société=organisation, not “{text}”.", text=text)
        raise BadCall(sentence, "import")
    return column.strip(), field.strip()


def _form(context: Context, found: ImportPlan) -> dict[str, Any]:
    from reseau_tui.present.import_words import sentence

    return {
        "created": found.created,
        "updated": found.updated,
        "unchanged": found.unchanged,
        "duplicates": found.duplicates,
        "skipped": [{"line": remark.line, "why": sentence(context.words, remark.why)} for remark in found.skipped],
        "unknown_columns": found.unknown_columns,
    }


def _lines(context: Context, found: ImportPlan, *, dry: bool) -> Iterator[str]:
    from reseau_tui.present.import_words import plan_lines

    words = context.words
    yield from plan_lines(words, found)
    if dry:
        yield words.say("Nothing was written: this was a trial.")
    elif found.puts:
        yield words.say("`reseau undo` takes it all back.")


COMMAND = Command(
    "import",
    N_("Import contacts from LinkedIn, Google, Outlook, a vCard, a table or a book."),
    (
        argument("source", N_("The file; - for standard input."), metavar="FILE"),
        choice("--format", of=FORMATS, text=N_("What it is; found out unless said.")),
        flag("--dry-run", text=N_("Say what would happen, and write nothing.")),
        option("--map", metavar="COLUMN=FIELD", many=True, text=N_("What a column means; several times for several.")),
    ),
    _run,
)
