"""Which language is spoken, in the order of cli.md: flag, environment, setting, locale, else French."""

import pytest

from reseau_tui.words import choose_language

CASES = [
    # flag, environment, setting, locale name, expected
    ("en", {"RESEAU_LANG": "fr", "LANG": "fr_FR.UTF-8"}, "fr", "fr_FR", "en"),
    (None, {"RESEAU_LANG": "en", "LANG": "fr_FR.UTF-8"}, "fr", None, "en"),
    (None, {"RESEAU_LANG": "", "LANG": "fr_FR.UTF-8"}, "en", None, "en"),
    (None, {"RESEAU_LANG": "xx"}, "en", None, "en"),
    (None, {"LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"}, None, None, "en"),
    (None, {"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "fr_FR.UTF-8"}, None, None, "en"),
    (None, {"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, None, "en_GB", "fr"),
    (None, {"LANG": "en_US.UTF-8@euro"}, "", None, "en"),
    (None, {"LANG": "C.UTF-8"}, None, None, "fr"),
    (None, {"LANG": "de_DE.UTF-8"}, None, None, "fr"),
    (None, {}, None, "English_United Kingdom", "en"),
    (None, {}, None, "fr-CH", "fr"),
    (None, {}, None, None, "fr"),
]


@pytest.mark.parametrize(("flag", "environment", "setting", "locale_name", "expected"), CASES)
def test_the_first_that_names_a_language_decides(
    flag: str | None, environment: dict[str, str], setting: str | None, locale_name: str | None, expected: str
) -> None:
    assert choose_language(flag, environment, setting, locale_name) == expected
