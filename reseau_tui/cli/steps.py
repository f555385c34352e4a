"""Steps of the history, printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context
    from reseau_tui.model.change import Change


def print_steps(context: Context, inverses: Sequence[Change], *, said: str, nothing: str) -> int:
    """Print what was taken back or done again; there being nothing is a *no*."""
    from reseau_tui.present.json_forms import change_form
    from reseau_tui.present.labels import label_in_words

    if inverses:
        context.store.sync()
    words = context.words
    context.give(
        lambda: [change_form(words, change) for change in _originals(context, inverses)],
        lambda: [words.say(said, what=label_in_words(words, change)) for change in inverses] or [words.say(nothing)],
    )
    return 0 if inverses else 1


def _originals(context: Context, inverses: Sequence[Change]) -> list[Change]:
    """Return the steps that were reversed, as the history knows them."""
    wanted = {inverse.of for inverse in inverses}
    known: dict[str, Change] = {}
    for change in context.session.history():
        if change.id in wanted:
            known[change.id] = change
            if len(known) == len(wanted):
                break
    return [known.get(inverse.of, inverse) for inverse in inverses]
