"""Which of the two languages to speak: the flag, the environment, the setting, the locale, else French."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Language = Literal["fr", "en"]


def choose_language(
    flag: str | None, environment: Mapping[str, str], setting: str | None, locale_name: str | None
) -> Language:
    """Take the first of flag, RESEAU_LANG, setting and locale that names French or English, else French.

    Of LC_ALL, LC_MESSAGES and LANG only the first that is set counts; `locale_name` is what the system says where
    none is set (Windows). Values are read as locales: `fr`, `en_GB.UTF-8`, `fr-CH`.
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    for name in (flag, environment.get("RESEAU_LANG"), setting, locale or locale_name):
        match re.split(r"[_.@-]", (name or "").strip().casefold(), maxsplit=1)[0]:
            case "fr" | "french" | "français":
                return "fr"
            case "en" | "english" | "anglais":
                return "en"
    return "fr"
