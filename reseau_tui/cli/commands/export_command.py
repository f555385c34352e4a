"""`export`: leave with everything."""

from __future__ import annotations

from argparse import Namespace
from io import BytesIO
from typing import BinaryIO

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, choice, option
from reseau_tui.cli.files import write_out
from reseau_tui.words import N_

FORMATS = ("json", "csv")


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.present.who import contact_named

    who = contact_named(context.book, args.who).id if args.who is not None else ""
    out = BytesIO()
    _write(context, args.format, out, who)
    if args.output is None:
        context.raw(out.getvalue().decode())
        return 0
    write_out(context, args.output, out.getvalue())
    if not context.json:
        context.line(context.words.say("Written to {path}.", path=args.output))
    return 0


def _write(context: Context, kind: str, out: BinaryIO, who: str) -> None:
    if kind == "json":
        from reseau_tui.exchange.write_json import write_json

        write_json(context.book, out, who)
    else:
        from reseau_tui.exchange.write_csv import write_csv

        write_csv(context.book, out, who)


COMMAND = Command(
    "export",
    N_("Write everything out, or all that concerns one person."),
    (
        choice("--format", of=FORMATS, required=True, text=N_("What to write.")),
        option("--who", metavar="WHO", text=N_("Only this person.")),
        option("-o", "--output", metavar="FILE", text=N_("Write there instead of printing.")),
    ),
    _run,
)
