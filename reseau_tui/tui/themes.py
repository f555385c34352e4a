"""The looks of the program: calm light and dark themes of our own, Textual's, and the terminal's own colours."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from reseau_tui.settings import Settings

DARK = "reseau-dark"
LIGHT = "reseau-light"
TERMINAL = "ansi-dark"

OUR_THEMES = {
    theme.name: theme
    for theme in (
        Theme(
            name=DARK,
            primary="#7fb0d9",
            secondary="#7fb0d9",
            accent="#8fc7a6",
            error="#f08a80",
            warning="#e0b070",
            success="#8fc7a6",
            foreground="#dfe3e6",
            background="#16191c",
            surface="#1b1f23",
            panel="#22272c",
            dark=True,
        ),
        Theme(
            name=LIGHT,
            primary="#1f5f91",
            secondary="#1f5f91",
            accent="#1d6b45",
            error="#b02a1e",
            warning="#8a5a00",
            success="#1d6b45",
            foreground="#22272b",
            background="#fbfbf9",
            surface="#f5f5f1",
            panel="#e9e9e3",
            dark=False,
        ),
    )
}
"""Two weights of text, one accent, red only for what is late."""


def theme_names() -> tuple[str, ...]:
    """Return the names a person can choose."""
    return (DARK, LIGHT, *sorted(BUILTIN_THEMES))


def choose_theme(settings: Settings) -> str:
    """Return the theme to show: the one chosen; without colours, the terminal's own."""
    if not settings.colour:
        return TERMINAL
    return settings.theme if settings.theme in theme_names() else DARK
