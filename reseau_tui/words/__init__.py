"""The interface's two languages: a `Words` object says messages in the language it was loaded for.

`w.say("Thanks owed to {name}", name=who)`, `w.count("{n} person", "{n} people", n)`; constants are marked with `N_`.
"""

from __future__ import annotations

from gettext import NullTranslations
from typing import Literal

import msgspec

from reseau_tui.words.languages import Language, choose_language
from reseau_tui.words.runtime import PSEUDO_CLOSE, PSEUDO_OPEN, pseudo_catalogue, read_catalogue

__all__ = ["N_", "Language", "N_count", "Words", "choose_language", "load", "pseudo_words"]

_UNBRACKET = str.maketrans("", "", PSEUDO_OPEN + PSEUDO_CLOSE)


def N_(text: str) -> str:  # noqa: N802 - the name every gettext project gives it
    """Mark a constant for extraction; it is said later with `Words.say`."""
    return text


def N_count(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """Mark a pair of constants for extraction; they are said later with `Words.count(*pair, n)`."""
    return one, many


class Words(msgspec.Struct, frozen=True):
    """One language of the interface; `pseudo` marks the test locale, where what is translated stands in ⟦ ⟧."""

    language: Language
    pseudo: bool
    catalogue: NullTranslations

    def say(self, msgid: str, /, **params: object) -> str:
        """Translate, then put the parameters in, verbatim; without parameters braces are left as they are."""
        return self._filled(self.catalogue.gettext(msgid) if msgid else "", params)

    def say_in(self, context: str, msgid: str, /, **params: object) -> str:
        """Translate a message whose English has several meanings, the context telling which."""
        return self._filled(self.catalogue.pgettext(context, msgid), params)

    def count(self, one: str, many: str, n: int, /, **params: object) -> str:
        """Say a number of things; `{n}` is the number, and 0 takes the singular in French."""
        return self._filled(self.catalogue.ngettext(one, many, n), {**params, "n": n})

    def spoken(self, text: str) -> str:
        """Return text that is in this language already (a date), marked as such in the test locale."""
        return f"{PSEUDO_OPEN}{text}{PSEUDO_CLOSE}" if self.pseudo else text

    def _filled(self, text: str, params: dict[str, object]) -> str:
        if not params:
            return text
        if self.pseudo:  # a message inside a message: one pair of brackets is enough
            params = {k: v.translate(_UNBRACKET) if isinstance(v, str) else v for k, v in params.items()}
        return text.format(**params)


def load(language: Language) -> Words:
    """Load one language's catalogue; without any file on the disk the English msgids are said."""
    return Words(language=language, pseudo=False, catalogue=read_catalogue(language))


def pseudo_words(base: Literal["fr", "en"] = "fr") -> Words:
    """Load a language with every translated string in ⟦ ⟧: what stands outside on a screen is hard-coded."""
    return Words(language=base, pseudo=True, catalogue=pseudo_catalogue(base))
