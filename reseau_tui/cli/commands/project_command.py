"""`project`: what I am looking for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import YES_NO, Command, argument, choice, option
from reseau_tui.model.kinds import ProjectEnd, ProjectKind
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.model.requests import Project


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.keeping import SetProject
    from reseau_tui.model.text import fold
    from reseau_tui.present.json_forms import project_form

    wanted = fold(args.name)
    known = next((p for p in context.session.book.projects.values() if wanted in (p.id, fold(p.name))), None)
    fields = _fields(context, args, known)
    project = context.change(SetProject(known.name if known else args.name, fields)).result
    if project.end and not project.round_on and not (known and known.end):
        context.note(context.words.say("Tell everyone who helped how it ended: --round DATE chooses the first day."))
    context.give(lambda: project_form(project), lambda: _lines(context, project))
    return 0


def _lines(context: Context, project: Project) -> Iterator[str]:
    from reseau_tui.present.lines import plain
    from reseau_tui.present.project_page import project_page

    page = project_page(context.words, context.book, project, context.today)
    yield from (plain(line).rstrip() for line in page)


def _fields(context: Context, args: Namespace, known: Project | None) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if args.kind is not None:
        fields["kind"] = args.kind
    if args.confidential is not None:
        fields["confidential"] = args.confidential == "yes"
    on = context.past_day(args.on)
    if args.end and (known is None or known.end != args.end or on):
        fields |= {"end": args.end, "ended": on or context.today}
    elif args.end == "":
        fields |= {"end": None, "ended": None, "round_on": None}
    elif on:
        fields["opened"] = on
    if args.round is not None:
        fields["round_on"] = context.day(args.round) if args.round.strip() else None
    return fields


COMMAND = Command(
    "project",
    N_("Open, change or end a project: what you are looking for."),
    (
        argument("name", N_("The name of the project.")),
        choice("--for", of=get_args(ProjectKind), dest="kind", text=N_("What you look for.")),
        choice("--confidential", of=YES_NO, text=N_("Not everybody may know.")),
        choice("--end", of=get_args(ProjectEnd), clears=True, text=N_("How it ended.")),
        option("--on", metavar="DATE", text=N_("The day it ended, or was opened.")),
        option("--round", metavar="DATE", text=N_("The day from which to tell all who helped.")),
    ),
    _run,
)
