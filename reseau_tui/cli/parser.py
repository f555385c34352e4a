"""Reading the words of a call: which command, with which arguments; only the parser of that command is built."""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Sequence
from typing import Any, NamedTuple, NoReturn

from reseau_tui.cli.catalogue import COMMANDS, GROUPS, command
from reseau_tui.cli.declare import EVERYWHERE, Argument, Command
from reseau_tui.model.text import clean
from reseau_tui.words import N_, Words
from reseau_tui.words.argparse_words import SpokenParser, argparse_speaks

PROGRAM = "reseau"
_HELP = ("-h", "--help")
_PATHS = frozenset(("file", "output", "source", "target"))
"""Arguments that name files, whose names may be any bytes."""
_BACKWARDS = re.compile(r"-\d")


class BadCall(Exception):
    """The words of the call are wrong: a sentence, and the command whose help tells more."""

    def __init__(self, sentence: str, command: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.command = command


class Call(NamedTuple):
    """A call taken apart: the name of the command (empty: none) and all other words, global options included."""

    command: str
    words: tuple[str, ...]

    @property
    def wants_help(self) -> bool:
        """Whether help is asked for."""
        options = self.words[: self.words.index("--")] if "--" in self.words else self.words
        return any(word in _HELP for word in options)


def take_apart(arguments: Sequence[str]) -> Call:
    """Find the command: the first word that is neither a global option nor the value of one."""
    with_value = {name for each in EVERYWHERE if each.metavar for name in each.names}
    skip = False
    for at, word in enumerate(arguments):
        if skip:
            skip = False
        elif word in with_value:
            skip = True
        elif not word.startswith("-") or word == "-":
            return Call(word, (*arguments[:at], *arguments[at + 1 :]))
    return Call("", tuple(arguments))


def said_early(arguments: Sequence[str], name: str) -> str:
    """Return the value of a global option before anything else is understood, or an empty text."""
    value = ""
    for at, word in enumerate(arguments):
        if word == "--":
            break
        if word == name:
            value = arguments[at + 1] if at + 1 < len(arguments) else ""
        elif word.startswith(f"{name}="):
            value = word.removeprefix(f"{name}=")
    return value


def parse(words: Words, declared: Command | None, call: Call) -> argparse.Namespace:
    """Return the arguments of the call. Raises `BadCall`."""
    parser = _parser(words, declared)
    with argparse_speaks(words):
        given = parser.parse_intermixed_args(_joined(call.words, declared))
    for name, value in vars(given).items():
        if name not in _PATHS:
            setattr(given, name, _cleaned(value))
    return given


def _cleaned(value: Any) -> Any:
    """Return a text without what a terminal could obey: the command line is a door like any other."""
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    return clean(value, lines=True) if isinstance(value, str) else value


def _joined(words: Sequence[str], declared: Command | None) -> list[str]:
    """Return the words with ``--on -3j`` as one, which argparse would take for an option."""
    arguments = (*EVERYWHERE, *(declared.arguments if declared else ()))
    with_value = {name for each in arguments if each.is_option and each.metavar for name in each.names}
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in with_value and _BACKWARDS.match(word):
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def help_of(words: Words, declared: Command | None) -> str:
    """Return the help of one command, or of the whole."""
    parser = _parser(words, declared)
    parser.usage = None
    if declared is None:
        parser.epilog = _commands(words)
    return parser.format_help()


def nearest(name: str) -> list[str]:
    """Return the commands whose names resemble `name`."""
    import difflib

    return difflib.get_close_matches(name.casefold(), COMMANDS, n=3)


class _Parser(SpokenParser):
    """A parser that raises instead of leaving the program."""

    def __init__(self, words: Words, command: str, **options: Any) -> None:
        super().__init__(words, add_help=False, allow_abbrev=False, **options)
        self.command = command

    def error(self, message: str) -> NoReturn:
        raise BadCall(message, self.command)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        raise BadCall(message or str(status), self.command)


def _parser(words: Words, declared: Command | None) -> _Parser:
    name = declared.name if declared else ""
    colour: dict[str, Any] = {"color": False} if sys.version_info >= (3, 14) else {}
    parser = _Parser(
        words,
        name,
        prog=f"{PROGRAM} {name}".strip(),
        # Spares argparse the usage that it would compose for an error; the help composes its own.
        usage=PROGRAM,
        description=words.say(declared.help if declared else _ABOUT),
        formatter_class=_Formatter if declared else _Overview,
        **colour,
    )
    everywhere = tuple(each for each in EVERYWHERE if declared or each.names != ("--json",))
    arguments = declared.arguments if declared else (_VERSION,)
    _add(words, parser, words.say("arguments"), [each for each in arguments if not each.is_option])
    _add(words, parser, words.say("options"), [each for each in arguments if each.is_option])
    _add(words, parser, words.say("everywhere"), [*everywhere, _SHOW_HELP])
    return parser


_ABOUT = N_("Your network, and what is owed to whom. Without a command, the full screen.")
_VERSION = Argument(("--version",), N_("Print the version."), settings={"action": "store_true"})
_SHOW_HELP = Argument(_HELP, N_("Print this help."), settings={"action": "store_true"})


def _add(words: Words, parser: _Parser, title: str, arguments: Sequence[Argument]) -> None:
    group = parser.add_argument_group(title)
    for each in arguments:
        settings = dict(each.settings)
        if each.metavar:
            settings["metavar"] = each.metavar
        if each.choices:
            settings["choices"] = (*each.choices, "") if each.clears else each.choices
        text = words.say(each.help)
        if each.choices and each.metavar != "|".join(each.choices):
            text += f" ({', '.join(each.choices)})"
        group.add_argument(*each.names, help=text.replace("%", "%%"), **settings)


def _commands(words: Words) -> str:
    """Return the list of commands, by groups."""
    wide = max(len(name) for name in COMMANDS) + 2
    blocks = []
    for title, names in GROUPS.items():
        lines = [f"  {name:<{wide}}{words.say(found.help)}" for name in names if (found := command(name))]
        colon = "\u00a0:" if words.language == "fr" else ":"
        blocks.append("\n".join([f"{words.say(title)}{colon}", *lines]))
    return "\n\n".join(blocks)


class _Formatter(argparse.HelpFormatter):
    """Room for the longer names of options, and no line broken within a code."""

    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, max_help_position=32, **options)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Leave codes and options with hyphens whole."""
        return textwrap.wrap(text, width, break_on_hyphens=False)


class _Overview(_Formatter, argparse.RawDescriptionHelpFormatter):
    """Leaves the list of commands as it is."""
