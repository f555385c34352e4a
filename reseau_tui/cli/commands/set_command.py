"""`set`: the settings, of the book and of this machine."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.cli.cadence_keys import cadence_lines, cadence_values, set_cadence
    from reseau_tui.cli.setting_keys import KEYS, key_named

    if args.key is None:
        values = {name: _value(context, name) for name in KEYS}
        context.give(
            lambda: values | cadence_values(context), lambda: (*_lines(context, values), *cadence_lines(context))
        )
        return 0
    if set_cadence(context, args.key, args.value):
        return 0
    name = key_named(args.key)
    if name is None:
        sentence = context.words.say("There is no setting “{key}”.", key=args.key)
        raise BadCall(_with_nearest(context, sentence, args.key), "set")
    if args.value is not None:
        _write(context, name, args.value)
    values = {name: _value(context, name)}
    context.give(lambda: values, lambda: _lines(context, values))
    return 0


def _value(context: Context, name: str) -> Any:
    from reseau_tui.cli.setting_keys import KEYS
    from reseau_tui.settings import read_settings

    key = KEYS[name]
    if key.home == "machine":
        return getattr(read_settings(context.settings.path), key.field)
    kept = context.book.settings
    return getattr(kept.numbers if key.home == "numbers" else kept, key.field)


def _write(context: Context, name: str, text: str) -> None:
    from reseau_tui.cli.setting_keys import KEYS, read_value
    from reseau_tui.edits.keeping import ChangeSettings
    from reseau_tui.settings import write_setting

    key = KEYS[name]
    try:
        value = read_value(name, text)
    except (ValueError, KeyError):
        said = context.words.say(
            "{key} cannot be “{text}”: {meaning}", key=name, text=text, meaning=context.words.say(key.meaning)
        )
        raise BadCall(said, "set") from None
    if value == _value(context, name):
        return
    if key.home == "machine":
        write_setting(context.settings.path, key.field, None if value == key.default else value)
    elif key.home == "numbers":
        context.apply(ChangeSettings({"numbers": {key.field: value}}))
    else:
        context.apply(ChangeSettings({key.field: value}))


def _with_nearest(context: Context, sentence: str, key: str) -> str:
    import difflib

    from reseau_tui.cli.setting_keys import KEYS

    alike = difflib.get_close_matches(key.casefold().replace("-", "_"), KEYS, n=3)
    return f"{sentence} {context.words.say('Did you mean {names}?', names=', '.join(alike))}" if alike else sentence


def _lines(context: Context, values: dict[str, Any]) -> Iterator[str]:
    from reseau_tui.cli.setting_keys import KEYS

    words = context.words
    wide = max(len(name) for name in values)
    for name, value in values.items():
        key = KEYS[name]
        said = _said(context, value)
        if value != key.default:
            said = words.say("{value} (unless changed: {default})", value=said, default=_said(context, key.default))
        yield f"{name:<{wide}}  {said}"
        yield f"{'':<{wide}}  {words.say(key.meaning)}"


def _said(context: Context, value: Any) -> str:
    if isinstance(value, bool):
        return context.words.say("yes") if value else context.words.say("no")
    return "–" if value in ("", None) else str(value).replace("\n", " ⏎ ")


COMMAND = Command(
    "set",
    N_("Show or change the settings."),
    (
        argument("key", N_("The setting; all of them without one."), count="?"),
        argument("value", N_("Its new value; an empty text for the default."), count="?"),
    ),
    _run,
)
