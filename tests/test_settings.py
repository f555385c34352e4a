"""The settings of the machine: defaults, file, environment, flags; a bad file is told, never overwritten."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from reseau_tui.present.errors import settings_sentence
from reseau_tui.settings import (
    FileSettings,
    Flags,
    SettingsError,
    load_settings,
    read_settings,
    settings_path,
    write_setting,
)
from reseau_tui.words import load


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.toml"


def env(path: Path, **more: str) -> dict[str, str]:
    return {"RESEAU_SETTINGS": str(path), **more}


def test_the_later_wins(path):
    assert load_settings(env(path, XDG_DATA_HOME="/data")).book == Path("/data/reseau/reseau.json")
    write_setting(path, "file", "/a.json")
    write_setting(path, "theme", "reseau-light")
    write_setting(path, "mouse", False)
    found = load_settings(env(path))
    assert (found.book, found.theme, found.mouse, found.colour) == (Path("/a.json"), "reseau-light", False, True)
    found = load_settings(env(path, RESEAU_FILE="/b.json", RESEAU_TODAY="2026-10-05", NO_COLOR="1", EDITOR="ed"))
    assert (found.book, found.today, found.colour, found.editor) == (Path("/b.json"), date(2026, 10, 5), False, "ed")
    found = load_settings(
        env(path, RESEAU_FILE="/b.json", RESEAU_TODAY="2026-10-05"),
        Flags(file="/c.json", today="2026-11-01", mouse=True),
    )
    assert (found.book, found.today, found.mouse) == (Path("/c.json"), date(2026, 11, 1), True)


@pytest.mark.skipif("sys.platform != 'linux'")
def test_without_platformdirs_the_places_are_its_own(tmp_path, monkeypatch):
    import platformdirs

    for home in (str(tmp_path), "relative", ""):
        monkeypatch.setenv("XDG_CONFIG_HOME", home)
        monkeypatch.setenv("XDG_DATA_HOME", home)
        environment = {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        assert settings_path(environment).parent == Path(platformdirs.user_config_dir("reseau", appauthor=False))
        book = load_settings({**environment, "RESEAU_SETTINGS": str(tmp_path / "none")}).book
        assert book.parent == Path(platformdirs.user_data_dir("reseau", appauthor=False))


def test_what_is_written_is_read_and_the_rest_stays(path):
    path.parent.mkdir()
    path.write_text('later = "kept"\n[keymap]\nundo = "u"\n', encoding="utf-8")
    write_setting(path, "language", "fr")
    write_setting(path, "keymap.done", "f,d")
    assert read_settings(path) == FileSettings(language="fr", keymap={"undo": "u", "done": "f,d"})
    assert 'later = "kept"' in path.read_text(encoding="utf-8")
    write_setting(path, "language", None)
    assert read_settings(path).language == ""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"theme = ", b"theme = 3", b'mouse = "yes"', b"keymap = 'x'", b"[keymap]\nundo = 3", b"\xff\xfe", b"[" * 90_000],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_bad_file_is_told_and_left_alone(path, content, language):
    path.parent.mkdir()
    path.write_bytes(content)
    for action in (lambda: load_settings(env(path)), lambda: write_setting(path, "editor", "x")):
        with pytest.raises(SettingsError) as found:
            action()
        assert str(path) in settings_sentence(load(language), found.value)
    assert path.read_bytes() == content


def test_a_folder_in_its_place(tmp_path):
    with pytest.raises(SettingsError) as found:
        load_settings(env(tmp_path))
    assert found.value.code == "settings-unreadable"


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", "x" * 999])
def test_a_bad_day(path, text):
    with pytest.raises(SettingsError) as found:
        load_settings(env(path), Flags(today=text))
    assert text in settings_sentence(load("en"), found.value)
