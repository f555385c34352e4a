"""The commands there are, in the order in which the help tells of them; each lives in a module of its own."""

from __future__ import annotations

from importlib import import_module

from reseau_tui.cli.declare import Command
from reseau_tui.words import N_

GROUPS: dict[str, tuple[str, ...]] = {
    N_("Day by day"): (
        "due",
        "done",
        "snooze",
        "dismiss",
        "draft",
        "templates",
        "check",
        "stats",
        "outward",
        "review",
        "demo",
    ),
    N_("People"): ("add", "edit", "show", "list", "tie", "path", "org", "remove"),
    N_("Requests"): ("ask", "preflight", "request", "follow-up", "answer", "consent", "connect", "close"),
    N_("The diary"): ("log", "sheet", "debrief", "promise", "project", "pause", "share", "profile", "when"),
    N_("The book"): ("import", "export", "undo", "redo", "history", "set", "backup", "restore", "doctor"),
}
COMMANDS = tuple(name for names in GROUPS.values() for name in names)


def command(name: str) -> Command | None:
    """Return the command of that name, or None; only its own module is imported."""
    if name not in COMMANDS:
        return None
    module = import_module(f"reseau_tui.cli.commands.{name.replace('-', '_')}_command")
    declared: Command = module.COMMAND
    return declared
