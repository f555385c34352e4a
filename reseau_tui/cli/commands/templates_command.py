"""`templates`: the templates there are, with what is wrong with one's own, and how often each was answered."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.present.template_rows import TemplateRow


def _run(context: Context, _args: Namespace) -> int:
    from reseau_tui.method.template_use import template_use
    from reseau_tui.present.template_rows import template_form, template_rows

    used = template_use(context.book, context.today)
    rows = template_rows(context.words, context.settings.templates, used)
    context.give(lambda: [template_form(row) for row in rows], lambda: _lines(context, rows))
    return 0


def _lines(context: Context, rows: list[TemplateRow]) -> Iterator[str]:
    from reseau_tui.present.template_rows import use_in_words

    words, few = context.words, context.book.settings.numbers.few
    for row in rows:
        own = words.say("yours") if row.own else ""
        told = (row.id.removesuffix(".txt"), row.trouble or row.purpose, own, use_in_words(words, row.use, few))
        yield " · ".join(part for part in told if part)


COMMAND = Command(
    "templates",
    N_("List the templates, yours first: what is wrong with one, how often each was sent and answered."),
    (),
    _run,
)
