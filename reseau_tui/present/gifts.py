"""Ideas of what one could give a person, as sentences. The codes are those of `method.gifts`."""

from __future__ import annotations

from collections.abc import Iterable

from reseau_tui.model.reason import Reason
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.words import N_, Words

_IDEAS = {
    "gift-share": N_("send them “{text}”, from your shelf"),
    "gift-introduction": N_("introduce {person} to them: they look for “{need}”"),
    "gift-interview": N_("propose an interview, or an audience of yours"),
    "gift-information": N_("send a useful piece of information, in their field"),
    "gift-credit": N_("give credit in public to their work"),
    "gift-interest": N_("take a precise interest in their work: it is a first gift"),
}


def idea_in_words(words: Words, idea: Reason) -> str:
    """Say one idea, as the end of a sentence."""
    return words.say(_IDEAS[idea.code], **idea.params)


def is_idea(reason: Reason) -> bool:
    """Tell whether a reason is an idea of what to give."""
    return reason.code in _IDEAS


def idea_lines(words: Words, found: Iterable[Reason]) -> list[RunLine]:
    """Return the ideas, one a line, under a heading; nothing where there are none."""
    said = [line("  – ", idea_in_words(words, idea)) for idea in found]
    return [line(Run(words.say("What you could give"), "strong")), *said] if said else []
