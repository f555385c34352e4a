"""argparse in the interface's language: build the command line with `SpokenParser` instead of `ArgumentParser`.

argparse translates through two functions of its own module. They are ours only while a `SpokenParser` works, so that
parsers of two languages, and other people's, live in one process.
"""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from gettext import gettext, ngettext
from typing import Any, TypeVar, cast

from reseau_tui.words import N_, N_count, Words

MESSAGES = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("subcommands"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("%(prog)s: warning: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("argument '%(argument_name)s' is deprecated"),
    N_("option '%(option)s' is deprecated"),
    N_("command '%(parser_name)s' is deprecated"),
    N_("unrecognized arguments: %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("unexpected option string: %s"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("unknown parser %(parser_name)r (choices: %(choices)s)"),
    N_('argument "-" with mode %r'),
    N_("can't open '%(filename)s': %(error)s"),
)
"""What argparse of Python 3.11 to 3.14 says to users; its words to programmers stay as they are."""

COUNTS = (N_count("expected %s argument", "expected %s arguments"),)

_ONE_AT_A_TIME = threading.RLock()
_Method = TypeVar("_Method", bound=Callable[..., Any])


@contextmanager
def argparse_speaks(words: Words) -> Iterator[None]:
    """Let argparse say its messages in the language of `words` until the block ends."""

    def say(message: str) -> str:
        return words.say(message) if message in MESSAGES else gettext(message)

    def count(one: str, many: str, n: int) -> str:
        return words.count(one, many, n) if (one, many) in COUNTS else ngettext(one, many, n)

    with _ONE_AT_A_TIME:
        names = vars(argparse)
        before = names["_"], names["ngettext"]
        names["_"], names["ngettext"] = say, count
        try:
            yield
        finally:
            names["_"], names["ngettext"] = before


def _spoken(method: _Method) -> _Method:
    """Make a method of ArgumentParser speak its parser's language."""

    @wraps(method)
    def speaking(self: SpokenParser, *args: Any, **options: Any) -> Any:
        with argparse_speaks(self.words):
            return method(self, *args, **options)

    return cast("_Method", speaking)


class SpokenParser(argparse.ArgumentParser):
    """An ArgumentParser that speaks the language of `words`, and so do its subparsers."""

    def __init__(
        self, words: Words, *, formatter_class: type[argparse.HelpFormatter] = argparse.HelpFormatter, **options: Any
    ) -> None:
        self.words = words
        if words.language == "fr":
            formatter_class = type("SpacedFormatter", (_FrenchColons, formatter_class), {})
        with argparse_speaks(words):
            super().__init__(formatter_class=formatter_class, **options)

    def add_subparsers(self, **options: Any) -> Any:
        """Add subparsers that speak as this one does."""
        options.setdefault("parser_class", partial(type(self), self.words))
        with argparse_speaks(self.words):
            return super().add_subparsers(**options)

    parse_args = _spoken(argparse.ArgumentParser.parse_args)
    parse_known_args = _spoken(argparse.ArgumentParser.parse_known_args)
    format_usage = _spoken(argparse.ArgumentParser.format_usage)
    format_help = _spoken(argparse.ArgumentParser.format_help)
    error = _spoken(argparse.ArgumentParser.error)


class _FrenchColons(argparse.HelpFormatter):
    """The colon after a heading is argparse's own, not to be translated in every version: its space is put before."""

    def start_section(self, heading: str | None) -> None:
        bare = heading is None or heading == argparse.SUPPRESS
        super().start_section(heading if bare else f"{heading}\u00a0")
