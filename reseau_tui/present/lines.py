"""Lines of text with roles, as screens and terminals both can show them."""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal["plain", "strong", "quiet", "late", "accent"]


class Run(NamedTuple):
    """A stretch of one line in one role."""

    text: str
    role: Role = "plain"


RunLine = tuple[Run, ...]


def line(*runs: str | Run) -> RunLine:
    """Return a line of the runs; a bare text is plain."""
    return tuple(run if isinstance(run, Run) else Run(run) for run in runs)


def plain(runs: RunLine) -> str:
    """Return the text of a line."""
    return "".join(run.text for run in runs)
