"""The week in one calm line: what was done, beside what one wished for. Source: method R17."""

from __future__ import annotations

from typing import Any

from reseau_tui.method.week import Count, Week
from reseau_tui.words import N_count, Words

_COUNTS = {
    "requests": N_count("{n} request", "{n} requests"),
    "meetings": N_count("{n} meeting", "{n} meetings"),
    "names": N_count("{n} name", "{n} names"),
    "gifts": N_count("{n} gift", "{n} gifts"),
}


def week_line(words: Words, week: Week) -> str:
    """Say what the week brought, beside what one wished for; of what it has not brought nothing is said."""
    counts: dict[str, Count] = {name: getattr(week, name) for name in _COUNTS}
    said = [_count(words, name, count) for name, count in counts.items() if count.done]
    return words.say("This week: {counts}.", counts=", ".join(said)) if said else ""


def week_form(week: Week) -> dict[str, Any]:
    """Return the week as scripts get it; a goal of 0 is null."""
    counts: dict[str, Count] = {name: getattr(week, name) for name in _COUNTS}
    return {"monday": week.monday} | {
        name: {"done": count.done, "goal": count.goal or None} for name, count in counts.items()
    }


def _count(words: Words, name: str, count: Count) -> str:
    done = words.count(*_COUNTS[name], count.done)
    return words.say("{done} of {goal}", done=done, goal=count.goal) if count.goal else done
