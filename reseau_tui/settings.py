"""The settings of this machine: defaults, then its settings file, then the environment, then flags.

What belongs to the person travels with the book instead (`model.keeping.BookSettings`); a book is never read for these,
since a shared one must not run commands.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

NAME = "reseau"
_FILE_NAME = "settings.toml"
_BOOK_NAME = "reseau.json"

Value = str | bool


class SettingsError(Exception):
    """The settings file, or one value of it, cannot be used; nothing was written.

    Codes: ``settings-unreadable`` (path, detail), ``settings-damaged`` (path, detail), ``settings-value`` (path, key,
    expected), ``settings-unwritable`` (path, detail), ``day`` (name, value).
    """

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class FileSettings(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the settings file may hold; keys that are not known stay in the file and are not looked at.

    `editor` and `send_command` are commands of the shell. `keymap` gives other keys to a command of the full screen by
    its identifier (``{"undo": "u,ctrl+z"}``).
    """

    file: str = ""
    language: str = ""
    theme: str = ""
    mouse: bool = True
    editor: str = ""
    send_command: str = ""
    keymap: dict[str, str] = {}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The settings in force; `book` is the file of the book, `today` replaces the day of the clock."""

    book: Path
    path: Path
    language: str = ""
    theme: str = ""
    mouse: bool = True
    colour: bool = True
    editor: str = ""
    send_command: str = ""
    keymap: dict[str, str] = {}
    today: date | None = None
    example: bool = False

    @property
    def templates(self) -> Path:
        """The folder of the person's own templates, beside the settings file."""
        return self.path.parent / "templates"


class Flags(msgspec.Struct, frozen=True, kw_only=True):
    """What the call itself says; empty where it says nothing."""

    file: str = ""
    today: str = ""
    mouse: bool | None = None


def load_settings(environment: Mapping[str, str], flags: Flags | None = None) -> Settings:
    """Return the settings in force. Raises `SettingsError`."""
    flags = flags or Flags()
    path = settings_path(environment)
    kept = read_settings(path)
    book = flags.file or environment.get("RESEAU_FILE") or kept.file
    return Settings(
        book=path_of(book) if book else default_book(environment),
        path=path,
        language=kept.language,
        theme=kept.theme,
        mouse=kept.mouse if flags.mouse is None else flags.mouse,
        colour=not environment.get("NO_COLOR"),
        editor=environment.get("VISUAL") or environment.get("EDITOR") or kept.editor,
        send_command=kept.send_command,
        keymap=kept.keymap,
        today=_today(flags.today, environment.get("RESEAU_TODAY", "")),
    )


def path_of(text: str) -> Path:
    """Return the path a person named; a ``~`` that is nobody's home is a name like any other."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def settings_path(environment: Mapping[str, str]) -> Path:
    """Return where the settings file of this machine is, or would be; ``RESEAU_SETTINGS`` moves it."""
    if named := environment.get("RESEAU_SETTINGS"):
        return path_of(named)
    if sys.platform == "linux":
        return _xdg(environment, "XDG_CONFIG_HOME", ".config") / _FILE_NAME
    import platformdirs

    return Path(platformdirs.user_config_dir(NAME, appauthor=False)) / _FILE_NAME


def default_book(environment: Mapping[str, str]) -> Path:
    """Return where the book is when nothing names another place."""
    if sys.platform == "linux":
        return _xdg(environment, "XDG_DATA_HOME", ".local/share") / _BOOK_NAME
    import platformdirs

    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / _BOOK_NAME


def _xdg(environment: Mapping[str, str], variable: str, otherwise: str) -> Path:
    """Return what platformdirs would; importing it costs a third of what `reseau due` may cost."""
    named = environment.get(variable, "").strip()
    return (Path(named) if named.startswith("/") else Path.home() / otherwise) / NAME


def read_settings(path: Path) -> FileSettings:
    """Return what the settings file says; one that is not there says nothing. Raises `SettingsError`."""
    found = _table(path)
    return _checked(path, found) if found else FileSettings()


def write_setting(path: Path, key: str, value: Value | None) -> FileSettings:
    """Write one setting, leaving all others; None takes it out. Raises `SettingsError`, and then wrote nothing.

    A key of the keymap is ``keymap.<command>``.
    """
    table = _table(path)
    *groups, name = key.split(".", maxsplit=1)
    group = table
    for each in groups:
        group = group.setdefault(each, {})
    if value is None:
        group.pop(name, None)
    else:
        group[name] = value
    changed = _checked(path, table)
    _write(path, table)
    return changed


def _today(flag: str, environment: str) -> date | None:
    name, text = ("--today", flag) if flag else ("RESEAU_TODAY", environment)
    if not text:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise SettingsError("day", name=name, value=text) from None


def _table(path: Path) -> dict[str, Any]:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError("settings-unreadable", path=str(path), detail=error.strerror or "") from None
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError("settings-damaged", path=str(path), detail=str(error)) from None
    except RecursionError:
        raise SettingsError("settings-damaged", path=str(path), detail="") from None


def _checked(path: Path, table: dict[str, Any]) -> FileSettings:
    for field in msgspec.structs.fields(FileSettings):
        if field.name in table:
            try:
                msgspec.convert(table[field.name], field.type)
            except msgspec.ValidationError:
                expected = {bool: "true or false", str: "text"}.get(field.type, "keymap")
                raise SettingsError("settings-value", path=str(path), key=field.name, expected=expected) from None
    return msgspec.convert(table, FileSettings)


def _write(path: Path, table: dict[str, Any]) -> None:
    import tomli_w

    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.write_text(tomli_w.dumps(table), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(path.resolve())
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise SettingsError("settings-unwritable", path=str(path), detail=error.strerror or "") from None
