"""One call from its words to its exit code."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.cli.output import harmless
from reseau_tui.cli.parser import PROGRAM, BadCall, Call, help_of, nearest, parse, said_early, take_apart
from reseau_tui.cli.world import World
from reseau_tui.settings import Flags, Settings, SettingsError, load_settings
from reseau_tui.words import Words, choose_language, load

DONE, NO, BAD_CALL, BAD_BOOK, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str], world: World) -> int:
    """Do what the call says; return its exit code. Source: cli.md."""
    flags = Flags(
        file=said_early(arguments, "--file"),
        today=said_early(arguments, "--today"),
        mouse=False if "--no-mouse" in arguments else None,
    )
    try:
        settings = load_settings(world.environment, flags)
    except SettingsError as bad:
        from reseau_tui.present.errors import settings_sentence

        _say(world, settings_sentence(_words(arguments, world, ""), bad))
        return BAD_CALL
    words = _words(arguments, world, settings.language)
    try:
        return _run(take_apart(arguments), settings, words, world)
    except BadCall as bad:
        call = f"{PROGRAM} {bad.command}".strip()
        _say(world, bad.sentence, words.say("`{call}` tells more.", call=f"{call} --help"))
        return BAD_CALL
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(call: Call, settings: Settings, words: Words, world: World) -> int:
    declared = _declared(words, call.command)
    if call.wants_help:
        return _leave(world, help_of(words, declared), DONE)
    given = parse(words, declared, call)
    if declared is None and given.version:
        from reseau_tui import __version__

        return _leave(world, f"reseau {__version__}\n", DONE)
    context = Context(world, settings, words, json=declared is not None and given.json)
    if declared is not None:
        gc.enable()  # a command may read thousands of rows; the full screen sets it itself, once it stands
    try:
        return _guarded(context, declared.run if declared else _full_screen, given)
    finally:
        context.close()


def _full_screen(context: Context, _given: Namespace) -> int:
    from reseau_tui.cli.full_screen import open_full_screen

    return open_full_screen(context)


def _declared(words: Words, name: str) -> Command | None:
    if not name:
        return None
    from reseau_tui.cli.catalogue import command

    declared = command(name)
    if declared is None:
        sentence = words.say("There is no command “{name}”.", name=name)
        if alike := nearest(name):
            sentence += " " + words.say("Did you mean {names}?", names=", ".join(alike))
        raise BadCall(sentence)
    return declared


def _guarded(context: Context, command: Callable[[Context, Namespace], int], given: Namespace) -> int:
    """Run a command; what may go wrong in it becomes one sentence and an exit code."""
    try:
        code = command(context, given)
    except BadCall:
        raise
    except Exception as error:
        from reseau_tui.cli.failures import failure

        found = failure(context.words, error, str(context.settings.book))
        if found is None:
            raise
        context.note(found.sentence)
        code = found.code
    return _flush(context, code)


def _flush(context: Context, code: int) -> int:
    try:
        context.flush()
    except BrokenPipeError:
        _forget_output()
    except OSError as error:
        _forget_output()
        context.note(context.words.say("This could not be printed: {detail}.", detail=error.strerror or ""))
        return BAD_BOOK
    return code


def _forget_output() -> None:
    """Keep Python from trying to write what is left when it ends."""
    with suppress(OSError, ValueError, AttributeError):  # a stream without a descriptor needs nothing
        there = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, there)
        os.close(nowhere)


def _leave(world: World, text: str, code: int) -> int:
    try:
        world.out.write(text)
        world.out.flush()
    except BrokenPipeError:
        _forget_output()
    return code


def _words(arguments: Sequence[str], world: World, setting: str) -> Words:
    flag = said_early(arguments, "--lang")
    return load(choose_language(flag, world.environment, setting, None))


def _say(world: World, *sentences: str) -> None:
    world.err.write("".join(f"{harmless(sentence)}\n" for sentence in sentences))
