"""Every setting, once: where it is kept, its group, its label, what it means, which values it takes.

The command `set`, the settings form and their tests read this table; the defaults are those of the records themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, KeysView
from datetime import date, time
from typing import Any, Final, Literal, NamedTuple, get_origin

import msgspec

from reseau_tui.model.keeping import BookSettings, MomentNumbers, Numbers
from reseau_tui.settings import FileSettings
from reseau_tui.words import N_, Words

Home = Literal["machine", "book", "numbers", "moments"]
_HOLDERS: Final[dict[Home, type[msgspec.Struct]]] = {
    "machine": FileSettings,
    "book": BookSettings,
    "numbers": Numbers,
    "moments": MomentNumbers,
}
LARGEST: Final = 10_000
_CHAIN_MOST: Final = 10.0

GROUPS: Final[dict[str, str]] = {
    "you": N_("You"),
    "week": N_("The week"),
    "follow-ups": N_("Requests and follow-ups"),
    "news": N_("Thanks and news"),
    "promises": N_("Promises and dates"),
    "introductions": N_("Introductions you make"),
    "warmth": N_("Keeping in touch"),
    "balance": N_("Give and take"),
    "chains": N_("Chains"),
    "moment": N_("The right moment"),
    "remarks": N_("Remarks on messages"),
    "machine": N_("This machine"),
}
"""The groups of settings, in the order to show them."""


class Setting(NamedTuple):
    """One setting: its group, where it is kept and under which field; label and meaning are msgids.

    A number goes from `least` to `most`.
    """

    group: str
    home: Home
    field: str
    label: str
    meaning: str
    least: float = 0
    most: float = LARGEST

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
        return next(field for field in msgspec.structs.fields(_HOLDERS[self.home]) if field.name == self.field)

    def value(self, settings: BookSettings | FileSettings) -> Any:
        """Return the value in the settings that have it."""
        return getattr(settings if self.home in ("book", "machine") else getattr(settings, self.home), self.field)

    def change(self, value: Any) -> dict[str, Any]:
        """Return the fields with which `ChangeSettings` sets it."""
        return {self.field: value} if self.home == "book" else {self.home: {self.field: value}}


def _number(
    group: str, field: str, label: str, meaning: str, *, least: float = 0, most: float = LARGEST
) -> tuple[str, Setting]:
    return field, Setting(group, "numbers", field, label, meaning, least, most)


def _moment(field: str, label: str, meaning: str, *, least: float = 0, most: float = LARGEST) -> tuple[str, Setting]:
    return field, Setting("moment", "moments", field, label, meaning, least, most)


def _own(group: str, field: str, label: str, meaning: str, *, key: str = "") -> tuple[str, Setting]:
    return key or field, Setting(group, "book", field, label, meaning)


def _machine(field: str, label: str, meaning: str) -> tuple[str, Setting]:
    return field, Setting("machine", "machine", field, label, meaning)


SETTINGS: Final[dict[str, Setting]] = dict((
    _own("you", "name", N_("Your name"), N_("Your name, as you sign.")),
    _own("you", "gender", N_("You are"), N_("f or m, for the right agreement in French.")),
    _own("you", "signature", N_("Signature"), N_("What stands under your messages.")),
    _own("you", "presentation_fr", N_("Yourself, in French"), N_("Who you are, in one or two sentences, in French.")),
    _own("you", "presentation_en", N_("Yourself, in English"), N_("Who you are, in one or two sentences, in English.")),
    _own("you", "country", N_("Country"), N_("Your country, in two letters.")),
    _own("you", "language", N_("Messages in"), N_("The language of messages to people whose own is not known."),
         key="message_language"),
    _own("you", "employer", N_("Employer"), N_("Your employer, left out of confidential projects.")),
    _own("week", "weekly_goal", N_("Requests a week"), N_("New requests that you wish for in a week.")),
    _own("week", "weekly_meetings", N_("Meetings a week"), N_("Meetings that you wish for in a week.")),
    _own("week", "weekly_names", N_("Names a week"), N_("Names that you wish to receive in a week.")),
    _own("week", "weekly_gifts", N_("Gifts a week"), N_("Favours and useful things that you wish to give in a week.")),
    _number("week", "day_portion", N_("People a day"),
            N_("People in a day’s review, at most; the rest waits in order."),
            least=1),
    _number("follow-ups", "first_follow_up", N_("1st follow-up"),
            N_("Working days before the first follow-up."), least=1),
    _number("follow-ups", "second_follow_up", N_("2nd follow-up"),
            N_("Working days before the second follow-up."), least=1),
    _number("follow-ups", "most_follow_ups", N_("Follow-ups at most"),
            N_("Follow-ups at most; coaches say two, no more."),
            most=2),
    _number("follow-ups", "ask_connector", N_("Ask for advice"),
            N_("Working days of silence before asking the connector.")),
    _number("follow-ups", "few", N_("Too few to tell"), N_("Below so many requests, no rate of answers is told.")),
    _number("news", "update_connector", N_("News owed"), N_("Working days to tell the connector.")),
    _number("news", "update_further", N_("News further up"), N_("Working days to tell those further up.")),
    _number("news", "quiet_calendar_days", N_("Quiet spell"), N_("Days without word to a connector.")),
    _number("news", "late_help_calendar_days", N_("Old help"), N_("Days after which help owes nothing.")),
    _number("news", "closing_round_calendar_days", N_("Closing round"),
            N_("Days over which everyone who helped hears how a project ended."), least=1, most=366),
    _number("promises", "promise_without_date", N_("Promise, no date"),
            N_("Working days to keep a promise without a date.")),
    _number("promises", "their_promise", N_("Their promise"), N_("Working days before recalling a promise of theirs.")),
    _number("promises", "fix_date", N_("After a yes"), N_("Working days to propose dates after a yes.")),
    _number("introductions", "consent_ask", N_("Ask the target"),
            N_("Working days to ask whether they agree to be put in touch.")),
    _number("introductions", "consent_reminder", N_("Remind the target"), N_("Working days before the one reminder.")),
    _number("introductions", "connect", N_("Put in touch"), N_("Working days to put in touch after a yes.")),
    _number("introductions", "tell_declined", N_("Tell of a refusal"),
            N_("Working days to tell kindly that they declined.")),
    _number("warmth", "event_first_line", N_("After an event"),
            N_("Working days to write a first line to someone met there.")),
    _number("warmth", "new_post_calendar_days", N_("New job"), N_("Days for which a new job is a reason to write.")),
    _number("warmth", "shop_window_months", N_("Own profile"), N_("Months after which to look at your profile again."),
            least=1, most=120),
    _number("warmth", "old_tie_calendar_days", N_("Old tie"), N_("Days without a word that make an old tie."), least=1),
    _number("warmth", "old_ties_a_week", N_("Old ties a week"), N_("Old ties proposed in a week, at most."), most=7),
    _number("balance", "asks_calendar_days", N_("Asks within"), N_("Days within which asks are counted."), least=1),
    _number("balance", "asks_with_nothing_given", N_("Asks, none given"),
            N_("So many asks with nothing given are too many."), least=1),
    _number("chains", "chain_hops", N_("Hops at most"), N_("Hops of a chain, yours included."), least=1, most=4),
    _number("chains", "chain_best", N_("Chains shown"), N_("Chains shown at most."), least=1, most=50),
    _number("chains", "chain_close", N_("Close tie"), N_("How likely a word is passed on along a close tie."), most=1),
    _number("chains", "chain_good", N_("Good tie"), N_("How likely a word is passed on along a good tie."), most=1),
    _number("chains", "chain_faint", N_("Faint tie"), N_("How likely a word is passed on along a faint tie."), most=1),
    _number("chains", "chain_helped", N_("Helped before"),
            N_("What multiplies a chain through someone who helped and heard how it ended."),
            least=1, most=_CHAIN_MOST),
    _number("chains", "chain_in_debt", N_("Still to thank"),
            N_("What multiplies a chain through someone to whom thanks or news are owed."), most=1),
    _number("chains", "chain_asked_too_much", N_("Asked too much"),
            N_("What multiplies a chain through someone asked too often."), most=1),
    _moment("august_first", N_("Mid-August from"), N_("The first day of mid-August, when nobody is written to.")),
    _moment("august_last", N_("Mid-August until"), N_("The last day of mid-August.")),
    _moment("christmas_first", N_("Christmas from"), N_("The first day of the Christmas holidays.")),
    _moment("christmas_last", N_("Christmas until"), N_("The last day of the Christmas holidays.")),
    _moment("july_first", N_("Late July from"), N_("The first day on which July grows slow.")),
    _moment("july_last", N_("Late July until"), N_("The last day on which July is slow.")),
    _moment("summer_countries", N_("Summer countries"), N_("The countries that empty in August.")),
    _moment("long_closure", N_("Long closure"),
            N_("Closed days in a row after which messages pile up."), least=1, most=60),
    _moment("pile_days", N_("The pile"), N_("Working days that the pile of the return takes."), most=30),
    _moment("opens", N_("Offices open"), N_("When offices open, there.")),
    _moment("closes", N_("Offices close"), N_("When offices close, there.")),
    _moment("last_year", N_("Calendar until"),
            N_("The last year in which a better day is looked for."), least=2030, most=2500),
    _own("remarks", "checks_off", N_("Remarks off"),
         N_("Codes of the remarks to leave out, with commas; empty: none.")),
    _machine("file", N_("Book"), N_("The file of the book on this machine.")),
    _machine("language", N_("Language"), N_("The language of the interface on this machine: fr or en.")),
    _machine("theme", N_("Theme"), N_("The colours of the full screen.")),
    _machine("mouse", N_("Mouse"), N_("Whether the full screen uses the mouse.")),
    _machine("editor", N_("Editor"), N_("The editor for drafts, where VISUAL and EDITOR name none.")),
    _machine("send_command", N_("Sending"), N_("The command that sends a message.")),
))  # fmt: skip

_YES_NO: Final = {
    "yes": True, "true": True, "on": True, "oui": True,
    "no": False, "false": False, "off": False, "non": False,
}  # fmt: skip
_ALLOWED: Final = {"machine": {"language": ("fr", "en", "")}}
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})")
_MONTH_FIRST: Final = re.compile(r"(\d{1,2})-(\d{1,2})")
_TIME: Final = re.compile(r"(\d{1,2})(?:[:hH](\d{2})?)?")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_BETWEEN: Final = re.compile(r"[\s,;]+")
_LEAP_YEAR: Final = 2024
_QUOTED: Final = 40
"""Characters of a value that cannot be taken, as they are quoted."""


def setting_named(text: str) -> str | None:
    """Return the key that is meant; dashes stand for underscores."""
    name = text.strip().casefold().replace("-", "_")
    return name if name in SETTINGS else None


def in_groups(settings: Iterable[str] = SETTINGS) -> dict[str, list[str]]:
    """Return the keys by their group, in the order to show them."""
    found: dict[str, list[str]] = {}
    for key in settings:
        found.setdefault(SETTINGS[key].group, []).append(key)
    return {group: found[group] for group in GROUPS if group in found}


def read_setting(key: str, text: str) -> Any:
    """Return the value that the text gives; an empty one is the default. Raises ValueError."""
    setting = SETTINGS[key]
    text = text.strip() if setting.type is not str else text
    if not text.strip():
        return setting.default
    if setting.type is bool:
        return _YES_NO.get(text.casefold()) if text.casefold() in _YES_NO else _refuse(text)
    if setting.type in (int, float):
        return _read_number(setting, text)
    if setting.type is time:
        return _read_time(text)
    if get_origin(setting.type) is tuple:
        return _READERS[_sort(setting)](text)
    if setting.field == "country":
        return _read_countries(text)[0] if len(_read_countries(text)) == 1 else _refuse(text)
    if text not in _ALLOWED.get(setting.home, {}).get(setting.field, (text,)):
        raise ValueError(text)
    try:
        return msgspec.convert(text, setting.type)
    except msgspec.ValidationError:
        raise ValueError(text) from None


def setting_text(value: Any) -> str:
    """Return a value as `set` takes it again."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case time():
            return f"{value:%H:%M}"
        case (int(month), int(day)):
            return f"{month:02}-{day:02}"
        case tuple():
            return ", ".join(map(str, value))
    return str(value)


def setting_said(words: Words, value: Any) -> str:
    """Say a value; a day of the year is said with the day first."""
    match value:
        case None | "" | ():
            return "–"
        case bool():
            return words.say("yes") if value else words.say("no")
        case (int(month), int(day)):
            return f"{day:02}/{month:02}"
    return setting_text(value).replace("\n", " ⏎ ")


def setting_refusal(words: Words, key: str, text: str, *, called: str = "") -> str:
    """Say why a value cannot be taken, and which can; `called` is what the setting is called there."""
    setting, text = SETTINGS[key], text.strip()
    if _sort(setting) == "codes":
        codes = _codes()
        unknown = ", ".join(code for code in _parts(text) if code not in codes)[:_QUOTED]
        return words.say("No remark has the code “{text}”; there are {codes}.", text=unknown, codes=", ".join(codes))
    text = text[:_QUOTED]
    meaning = words.say(setting.meaning)
    said = words.say("{key} cannot be “{text}”: {meaning}", key=called or key, text=text, meaning=meaning)
    return f"{said} {words.say(_EXPECTED[_sort(setting)], least=_plain(setting.least), most=_plain(setting.most))}"


_EXPECTED: Final = {
    "number": N_("Write a number from {least} to {most}."),
    "day": N_("Write a day and a month, such as 22/08."),
    "time": N_("Write an hour, such as 8:30."),
    "countries": N_("Write countries in two letters, with commas: FR, BE."),
    "yes-no": N_("Write yes or no."),
    "other": "",
}


def _sort(setting: Setting) -> str:
    if setting.type in (int, float):
        return "number"
    if setting.type is time:
        return "time"
    if setting.type is bool:
        return "yes-no"
    if setting.type == tuple[str, ...]:
        return "codes" if setting.field == "checks_off" else "countries"
    return "day" if get_origin(setting.type) is tuple else "other"


def _read_number(setting: Setting, text: str) -> float:
    number: float = int(text) if setting.type is int else float(text.replace(",", "."))
    if not setting.least <= number <= setting.most:
        raise ValueError(text)
    return number


def _read_day_of_year(text: str) -> tuple[int, int]:
    found = _DAY_FIRST.fullmatch(text)
    month_first = _MONTH_FIRST.fullmatch(text)
    if found:
        nth, month = int(found[1]), int(found[2])
    elif month_first:
        month, nth = int(month_first[1]), int(month_first[2])
    else:
        raise ValueError(text)
    date(_LEAP_YEAR, month, nth)
    return month, nth


def _read_time(text: str) -> time:
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


def _read_countries(text: str) -> tuple[str, ...]:
    countries = tuple(part.upper() for part in _parts(text))
    if not all(_COUNTRY.fullmatch(country) for country in countries):
        raise ValueError(text)
    return countries


def _read_codes(text: str) -> tuple[str, ...]:
    codes = _parts(text)
    return codes if set(codes) <= _codes() else _refuse(text)


def _codes() -> KeysView[str]:
    # The check is big, and only these settings need it.
    from reseau_tui.drafting.spelling import CODE
    from reseau_tui.method.check.finding import SEVERITIES

    return dict.fromkeys((*SEVERITIES, CODE)).keys()


def _parts(text: str) -> tuple[str, ...]:
    """Return what stands between commas or blanks, each once."""
    return tuple(dict.fromkeys(part.casefold() for part in _BETWEEN.split(text) if part))


_READERS: Final = {"countries": _read_countries, "codes": _read_codes, "day": _read_day_of_year}


def _refuse(text: str) -> Any:
    raise ValueError(text)


def _plain(number: float) -> str:
    return f"{number:g}"
