"""How a command is declared: its name, its help, its arguments, and what it does."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context


class Argument(NamedTuple):
    """One argument: its names (options have dashes), its help as a msgid, and what argparse wants to know besides.

    `choices` may also be cleared with an empty text where `clears` is set.
    """

    names: tuple[str, ...]
    help: str
    metavar: str | None = None
    choices: tuple[str, ...] = ()
    clears: bool = False
    settings: dict[str, Any] = {}  # noqa: RUF012 - never written to

    @property
    def is_option(self) -> bool:
        """Whether it is given by name."""
        return self.names[0].startswith("-")


class Command(NamedTuple):
    """One command of the command line; `run` returns the exit code. Its msgids are said when help is asked for."""

    name: str
    help: str
    arguments: tuple[Argument, ...]
    run: Callable[[Context, Namespace], int]


def argument(name: str, text: str, *, count: Literal["?", "*", "+"] | None = None, metavar: str = "") -> Argument:
    """Declare an argument given by its place; `metavar` is its name in the help, by default its own in capitals."""
    return Argument((name,), text, metavar or name.upper(), settings={"nargs": count} if count else {})


def option(
    *names: str, text: str, metavar: str, many: bool = False, required: bool = False, dest: str = ""
) -> Argument:
    """Declare an option with a value; `many`: it may be given several times."""
    settings: dict[str, Any] = {"action": "append"} if many else {}
    if required:
        settings["required"] = True
    if dest:
        settings["dest"] = dest
    return Argument(names, text, metavar, settings=settings)


def choice(
    *names: str,
    of: tuple[str, ...],
    text: str,
    metavar: str = "",
    clears: bool = False,
    required: bool = False,
    dest: str = "",
) -> Argument:
    """Declare an option, or an argument given by its place, whose value is one of a list."""
    settings: dict[str, Any] = {"dest": dest} if dest else {}
    if required:
        settings["required"] = True
    return Argument(names, text, metavar or "|".join(of), of, clears, settings)


def flag(*names: str, text: str, dest: str = "") -> Argument:
    """Declare an option without a value."""
    return Argument(names, text, settings={"action": "store_true", **({"dest": dest} if dest else {})})


YES_NO = ("yes", "no")

JSON = flag("--json", text=N_("Print JSON, for scripts."))

EVERYWHERE = (
    option("--file", metavar="PATH", text=N_("The file of the book (RESEAU_FILE).")),
    choice("--lang", of=("fr", "en"), text=N_("The language of the interface (RESEAU_LANG).")),
    option("--today", metavar="YYYY-MM-DD", text=N_("The day to work with, instead of today (RESEAU_TODAY).")),
    flag("--no-mouse", text=N_("Full screen: leave the mouse to the terminal.")),
    JSON,
)
"""The options that may stand before or after any command."""
