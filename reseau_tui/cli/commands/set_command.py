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
    from reseau_tui.present.settings_table import SETTINGS, setting_named

    if args.key is None:
        values = {name: _value(context, name) for name in SETTINGS}
        context.give(
            lambda: _all_as_json(values) | cadence_values(context),
            lambda: (*_lines(context, values), *cadence_lines(context)),
        )
        return 0
    if set_cadence(context, args.key, args.value):
        return 0
    name = setting_named(args.key)
    if name is None:
        sentence = context.words.say("There is no setting “{key}”.", key=args.key)
        raise BadCall(_with_nearest(context, sentence, args.key), "set")
    if args.value is not None:
        _write(context, name, args.value)
    values = {name: _value(context, name)}
    context.give(lambda: _all_as_json(values), lambda: _lines(context, values))
    return 0


def _value(context: Context, name: str) -> Any:
    from reseau_tui.present.settings_table import SETTINGS
    from reseau_tui.settings import read_settings

    setting = SETTINGS[name]
    if setting.home == "machine":
        return setting.value(read_settings(context.settings.path))
    return setting.value(context.book.settings)


def _all_as_json(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _as_json(value) for name, value in values.items()}


def _as_json(value: Any) -> Any:
    """Return a value as a script gets it: days of the year and hours as `set` takes them again."""
    from reseau_tui.present.settings_table import setting_text

    plain = value is None or isinstance(value, str | bool | int | float)
    return value if plain else setting_text(value)


def _write(context: Context, name: str, text: str) -> None:
    from reseau_tui.edits.keeping import ChangeSettings
    from reseau_tui.present.settings_table import SETTINGS, read_setting, setting_refusal
    from reseau_tui.settings import write_setting

    setting = SETTINGS[name]
    try:
        value = read_setting(name, text)
    except ValueError:
        raise BadCall(setting_refusal(context.words, name, text), "set") from None
    if value == _value(context, name):
        return
    if setting.home == "machine":
        write_setting(context.settings.path, setting.field, None if value == setting.default else value)
    else:
        context.apply(ChangeSettings(setting.change(value)))


def _with_nearest(context: Context, sentence: str, key: str) -> str:
    import difflib

    from reseau_tui.present.settings_table import SETTINGS

    alike = difflib.get_close_matches(key.casefold().replace("-", "_"), SETTINGS, n=3)
    return f"{sentence} {context.words.say('Did you mean {names}?', names=', '.join(alike))}" if alike else sentence


def _lines(context: Context, values: dict[str, Any]) -> Iterator[str]:
    """Say each setting with its default and its meaning, by group."""
    from reseau_tui.present.settings_table import GROUPS, SETTINGS, in_groups, setting_said

    words = context.words
    wide = max(len(name) for name in values)
    for group, names in in_groups(values).items():
        if len(values) > 1:
            yield words.say(GROUPS[group])
        for name in names:
            setting, value = SETTINGS[name], values[name]
            said = setting_said(words, value)
            if value != setting.default:
                usual = setting_said(words, setting.default)
                said = words.say("{value} (unless changed: {default})", value=said, default=usual)
            yield f"  {name:<{wide}}  {said}"
            yield f"  {'':<{wide}}  {words.say(setting.meaning)}"


COMMAND = Command(
    "set",
    N_("Show or change the settings."),
    (
        argument("key", N_("The setting; all of them without one."), count="?"),
        argument("value", N_("Its new value; an empty text for the default."), count="?"),
    ),
    _run,
)
