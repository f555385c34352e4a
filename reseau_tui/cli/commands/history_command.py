"""`history`: what was changed, newest first."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.model.change import Change


def _run(context: Context, args: Namespace) -> int:  # noqa: ARG001 - the shape of every command
    from reseau_tui.present.json_forms import change_form

    changes = [change for change in context.changes() if change.kind != "autosave"]
    context.give(lambda: [change_form(context.words, change) for change in changes], lambda: _lines(context, changes))
    return 0


def _lines(context: Context, changes: Sequence[Change]) -> Iterator[str]:
    from reseau_tui.present.labels import label_in_words
    from reseau_tui.words.days import short_day_year

    words = context.words
    said = {"undo": N_("Taken back: {what}"), "redo": N_("Done again: {what}")}
    for change in changes:
        at = datetime.fromisoformat(change.at)
        what = label_in_words(words, change)
        what = words.say(said[change.kind], what=what) if change.kind in said else what
        yield f"{short_day_year(words, at.date())} {at:%H:%M}  {what}"
    if not changes:
        yield words.say("Nothing was changed yet.")


COMMAND = Command("history", N_("Show what was changed, newest first."), (), _run)
