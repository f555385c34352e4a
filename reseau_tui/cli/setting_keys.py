"""The settings that `set` knows: where each is kept, what it means, which values it takes."""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

import msgspec

from reseau_tui.model.keeping import BookSettings, Numbers
from reseau_tui.settings import FileSettings
from reseau_tui.words import N_

Home = Literal["machine", "book", "numbers"]
_HOLDERS: Final[dict[Home, type[msgspec.Struct]]] = {"machine": FileSettings, "book": BookSettings, "numbers": Numbers}


class Key(NamedTuple):
    """One setting: where it is kept and under which field, and its meaning as a msgid."""

    home: Home
    field: str
    meaning: str

    @property
    def holder(self) -> type[msgspec.Struct]:
        """The type that has the field."""
        return _HOLDERS[self.home]

    @property
    def default(self) -> Any:
        """The value when nothing is set."""
        return self._declared.default

    @property
    def type(self) -> Any:
        """The type of its values."""
        return self._declared.type

    @property
    def _declared(self) -> msgspec.structs.FieldInfo:
        return next(field for field in msgspec.structs.fields(self.holder) if field.name == self.field)


KEYS: Final[dict[str, Key]] = {
    "name": Key("book", "name", N_("Your name, as you sign.")),
    "gender": Key("book", "gender", N_("f or m, for the right agreement in French.")),
    "signature": Key("book", "signature", N_("What stands under your messages.")),
    "presentation_fr": Key("book", "presentation_fr", N_("Who you are, in one or two sentences, in French.")),
    "presentation_en": Key("book", "presentation_en", N_("Who you are, in one or two sentences, in English.")),
    "country": Key("book", "country", N_("Your country, in two letters.")),
    "message_language": Key("book", "language", N_("The language of messages to people whose own is not known.")),
    "employer": Key("book", "employer", N_("Your employer, left out of confidential projects.")),
    "weekly_goal": Key("book", "weekly_goal", N_("How many requests and meetings you wish for in a week.")),
    "first_follow_up": Key("numbers", "first_follow_up", N_("Working days before the first follow-up.")),
    "second_follow_up": Key("numbers", "second_follow_up", N_("Working days before the second follow-up.")),
    "ask_connector": Key("numbers", "ask_connector", N_("Working days of silence before asking the connector.")),
    "most_follow_ups": Key("numbers", "most_follow_ups", N_("Follow-ups at most.")),
    "update_connector": Key("numbers", "update_connector", N_("Working days to tell the connector.")),
    "update_further": Key("numbers", "update_further", N_("Working days to tell those further up.")),
    "quiet_calendar_days": Key("numbers", "quiet_calendar_days", N_("Days without word to a connector.")),
    "late_help_calendar_days": Key("numbers", "late_help_calendar_days", N_("Days after which help owes nothing.")),
    "promise_without_date": Key(
        "numbers", "promise_without_date", N_("Working days to keep a promise without a date.")
    ),
    "their_promise": Key("numbers", "their_promise", N_("Working days before recalling a promise of theirs.")),
    "fix_date": Key("numbers", "fix_date", N_("Working days to propose dates after a yes.")),
    "day_portion": Key("numbers", "day_portion", N_("People in a day’s review, at most.")),
    "file": Key("machine", "file", N_("The file of the book on this machine.")),
    "language": Key("machine", "language", N_("The language of the interface on this machine: fr or en.")),
    "theme": Key("machine", "theme", N_("The colours of the full screen.")),
    "mouse": Key("machine", "mouse", N_("Whether the full screen uses the mouse.")),
    "editor": Key("machine", "editor", N_("The editor for drafts, where VISUAL and EDITOR name none.")),
    "send_command": Key("machine", "send_command", N_("The command that sends a message.")),
}

_ALLOWED: Final = {"language": ("fr", "en", "")}
_LARGEST: Final = 10_000
_YES_NO: Final = {
    "yes": True,
    "true": True,
    "on": True,
    "oui": True,
    "no": False,
    "false": False,
    "off": False,
    "non": False,
}


def key_named(text: str) -> str | None:
    """Return the key that is meant; dashes stand for underscores."""
    name = text.strip().casefold().replace("-", "_")
    return name if name in KEYS else None


def read_value(name: str, text: str) -> Any:
    """Return the value that the text gives; an empty one is the default. Raises ValueError."""
    key = KEYS[name]
    if not text.strip():
        return key.default
    if key.type is bool:
        return _YES_NO[text.strip().casefold()]
    if key.type is int:
        number = int(text)
        if not 0 <= number <= _LARGEST:
            raise ValueError(text)
        return number
    if name == "country":
        country = text.strip().upper()
        if len(country) != 2 or not country.isascii() or not country.isalpha():
            raise ValueError(text)
        return country
    if text not in _ALLOWED.get(name, (text,)):
        raise ValueError(text)
    return msgspec.convert(text, key.type)
