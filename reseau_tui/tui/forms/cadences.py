"""A field of the rules of cadences, one a line: `alumni : tous les 6 mois`. Source: method R8."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.model.keeping import Cadence
from reseau_tui.present.cadence_rules import UnreadableRule, read_rules, rules_text
from reseau_tui.tui.forms.field import Unreadable
from reseau_tui.tui.forms.texts import LinesField
from reseau_tui.words import Words


class CadencesField(LinesField):
    """How often to keep in touch with everyone of a tag or of a closeness; its value is the rules."""

    def __init__(self, key: str, words: Words, rules: Iterable[Cadence]) -> None:
        hint = words.say("One a line, by tag or closeness: alumni: 6 months, close: 6 weeks.")
        super().__init__(key, words.say("Keep in touch"), rules_text(words, rules), hint=hint, more=True)

    def read(self) -> Any:
        """Return the rules."""
        try:
            return read_rules(self.words, self.typed)
        except UnreadableRule as error:
            said = self.words.say("This is no rule: {line}. Write for whom, a colon, and how often.", line=str(error))
            raise Unreadable(said) from None
