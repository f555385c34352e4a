"""The forms in which a day may be typed, French and English in one list; a form must match the whole folded text.

"Meant side": to come, or past, as the caller says. A bare weekday is strictly on the meant side; `ce lundi` may be
today; `lundi prochain` is the next one strictly after today and `lundi dernier` the last one strictly before it.
A day without a year is the nearest one on the meant side. An explicit year or direction always wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from reseau_tui.words.day_sides import (
    UnreadableDay,
    Viewpoint,
    checked_date,
    days_after,
    month_after,
    month_end,
    months_after,
)
from reseau_tui.words.day_text import ENGLISH_MONTH_OF, MONTH_OF, NUMBER_OF, UNIT_OF, WEEKDAY_OF

Match = re.Match[str]

DAY_WORDS: Final[dict[str, int]] = {
    **dict.fromkeys(("aujourd hui", "aujourdhui", "auj", "today", "tonight", "ce matin", "ce midi", "ce soir"), 0),
    **dict.fromkeys(("cet apres midi", "cette apres midi", "this morning", "this afternoon", "this evening"), 0),
    **dict.fromkeys(("demain", "tomorrow"), 1),
    **dict.fromkeys(("apres demain", "apresdemain", "day after tomorrow", "the day after tomorrow"), 2),
    **dict.fromkeys(("hier", "yesterday", "last night"), -1),
    **dict.fromkeys(("avant hier", "avanthier", "day before yesterday", "the day before yesterday"), -2),
}
_LATER: Final[dict[str | None, int]] = {"huit": 7, "8": 7, "week": 7, "quinze": 14, "15": 14}


def day_word(found: Match, view: Viewpoint) -> date:
    """Read `demain`, `avant-hier`, `demain matin`."""
    return days_after(view.today, DAY_WORDS[found["word"]])


def iso_date(found: Match, _view: Viewpoint) -> date:
    """Read `2026-12-15`."""
    return checked_date(int(found["year"]), int(found["month"]), int(found["day"]), day_first=False)


def calendar_date(found: Match, view: Viewpoint) -> date:
    """Read a day and a month, in figures or in words, with or without year and weekday."""
    parts = found.groupdict()
    day, month = _day_number(found), MONTH_OF.get(found["month"]) or int(found["month"])
    if parts.get("year"):
        return _on_weekday(found, checked_date(_full_year(found["year"], view), month, day))
    return _on_weekday(found, view.in_year(day, month))


def mar_and_number(found: Match, _view: Viewpoint) -> date:
    """Refuse `mar 15`, which is mardi 15 to some and March 15 to others."""
    raise UnreadableDay("ambiguous", {"day": int(found["day"])})


def day_of_month(found: Match, view: Viewpoint) -> date:
    """Read `le 15`, `the 15th`, `mardi 24`."""
    return _on_weekday(found, view.in_month(_day_number(found)))


def day_of_next_month(found: Match, view: Viewpoint) -> date:
    """Read `le 15 du mois prochain`."""
    month = month_after(view.today, 1)
    return checked_date(month.year, month.month, _day_number(found))


def weekday(found: Match, view: Viewpoint) -> date:
    """Read `lundi`, strictly on the meant side."""
    return view.weekday(WEEKDAY_OF[found["weekday"]])


def this_weekday(found: Match, view: Viewpoint) -> date:
    """Read `ce lundi`, today included."""
    return view.weekday(WEEKDAY_OF[found["weekday"]], today_counts=True)


def next_weekday(found: Match, view: Viewpoint) -> date:
    """Read `lundi prochain`, and `lundi en huit` one week after that."""
    later = _LATER.get(found.groupdict().get("later"), 0)
    return days_after(Viewpoint(view.today, past=False).weekday(WEEKDAY_OF[found["weekday"]]), later)


def last_weekday(found: Match, view: Viewpoint) -> date:
    """Read `lundi dernier`."""
    return Viewpoint(view.today, past=True).weekday(WEEKDAY_OF[found["weekday"]])


def of_week(found: Match, view: Viewpoint) -> date:
    """Read `la semaine prochaine` (its Monday) and `jeudi de la semaine prochaine`."""
    number = WEEKDAY_OF[found["weekday"]] if found["weekday"] else 0
    return days_after(view.today, _shift(found["which"]) * 7 + number - view.today.weekday())


def of_month(found: Match, view: Viewpoint) -> date:
    """Read `le mois prochain`: its first day."""
    return month_after(view.today, _shift(found["which"]))


def offset(found: Match, view: Viewpoint) -> date:
    """Read `dans 3 jours`, `il y a un mois`, `+2sem`, `J-2`."""
    parts = found.groupdict()
    n = NUMBER_OF.get(found["n"]) or int(found["n"])
    if parts.get("ago") or parts.get("sign") == "-":
        n = -n
    match UNIT_OF[parts.get("unit") or "day"]:
        case "month":
            return months_after(view.today, n)
        case "year":
            return months_after(view.today, 12 * n)
        case unit:
            return days_after(view.today, n * {"day": 1, "week": 7, "fortnight": 14}[unit])


def part_of_month(found: Match, view: Viewpoint) -> date:
    """Read `mi-décembre` and `fin janvier 2027`: the 1st, the 15th or the last day."""
    month = MONTH_OF[found["month"]]
    if found["year"]:
        return _part(found["part"], checked_date(int(found["year"]), month, 1))
    first = date(view.today.year, month, 1)
    day = _part(found["part"], first)
    return day if view.has(day) else _part(found["part"], month_after(first, 12 * view.step))


def part_of_this_month(found: Match, view: Viewpoint) -> date:
    """Read `fin du mois`, on the meant side."""
    day = _part(found["part"], view.today)
    return day if view.has(day) else _part(found["part"], month_after(view.today, view.step))


def part_of_next_month(found: Match, view: Viewpoint) -> date:
    """Read `fin du mois prochain`."""
    return _part(found["part"], month_after(view.today, 1))


def end_of_week(_found: Match, view: Viewpoint) -> date:
    """Read `fin de semaine`: Friday, today included."""
    return view.weekday(4, today_counts=True)


def weekend(_found: Match, view: Viewpoint) -> date:
    """Read `ce week-end`: its Saturday, today included."""
    return view.weekday(5, today_counts=True)


def next_weekend(_found: Match, view: Viewpoint) -> date:
    """Read `le week-end prochain`: the next Saturday strictly after today."""
    return Viewpoint(view.today, past=False).weekday(5)


def end_of_year(_found: Match, view: Viewpoint) -> date:
    """Read `fin d'année`."""
    return view.in_year(31, 12)


def _day_number(found: Match) -> int:
    return 1 if found["day"] == "premier" else int(found["day"])


def _full_year(figures: str, view: Viewpoint) -> int:
    """Put two figures into the hundred years around today."""
    if len(figures) == 4:
        return int(figures)
    earliest = view.today.year - 49
    return earliest + (int(figures) - earliest) % 100


def _on_weekday(found: Match, day: date) -> date:
    said = found.groupdict().get("weekday")
    if said and WEEKDAY_OF[said] != day.weekday():
        raise UnreadableDay("weekday-disagrees", {"date": day, "weekday": WEEKDAY_OF[said]})
    return day


def _shift(which: str) -> int:
    return {"cette": 0, "this": 0, "prochaine": 1, "prochain": 1, "next": 1}.get(which, -1)


def _part(part: str, day: date) -> date:
    match part:
        case "fin" | "end" | "late":
            return month_end(day)
        case "mi" | "mid" | "milieu" | "middle":
            return day.replace(day=15)
    return day.replace(day=1)


def _any(names: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_PARTS: Final = {
    "the": "(?:le |the |on |on the )?",
    "of": "(?:de |d |du |of )?",
    "word": f"(?P<word>{_any(DAY_WORDS)})",
    "weekday": f"(?P<weekday>{_any(WEEKDAY_OF)})",
    "day": "(?P<day>[0-9]{1,2}|premier)(?:er|re|st|nd|rd|th)?",
    "ordinal": "(?P<day>[0-9]{1,2})(?:er|re|st|nd|rd|th)",
    "mm": "(?P<month>[0-9]{1,2})",
    "month": f"(?P<month>{_any(MONTH_OF)})",
    "english month": f"(?P<month>{_any(ENGLISH_MONTH_OF)})",
    "year": "(?P<year>[0-9]{4}|[0-9]{2})",
    "yyyy": "(?P<year>[0-9]{4})",
    "number": f"(?P<n>[0-9]{{1,9}}|(?:{_any(NUMBER_OF)})(?= ))",
    "unit": f"(?P<unit>{_any(UNIT_OF)})",
    "part": "(?:a |a la |au |en |the |at the )?(?P<part>debut|start|beginning|early|mi|milieu|mid|middle|fin|end|late)",
}


def _form(pattern: str) -> str:
    return re.sub(r"(?<!\?P)<([a-z ]+)>", lambda name: _PARTS[name[1]], pattern)


# Patterns, not compiled ones: compiling them all takes longer than most commands, and one typed day needs but a few.
FORMS: Final[tuple[tuple[str, Callable[[Match, Viewpoint], date]], ...]] = tuple(
    (_form(pattern), read)
    for pattern, read in (
        (r"<word>(?: (?:matin|midi|apres midi|soir|morning|afternoon|evening))?", day_word),
        (r"<the><yyyy>(?P<mark>[-/.])<mm>(?P=mark)(?P<day>[0-9]{1,2})", iso_date),
        (r"<the>(?:<weekday> )?<day> ?(?P<mark>[-/.]) ?<mm>(?: ?(?P=mark) ?<year>)?", calendar_date),
        (r"<the>(?:<weekday> )?<day> <mm> <yyyy>", calendar_date),
        (r"<the>(?:<weekday> )?(?:the )?<day> <of><month>(?: <year>)?", calendar_date),
        (r"<the>mar <day>", mar_and_number),
        (r"<the>(?:<weekday> )?<english month> (?:the )?<day>(?: <year>)?", calendar_date),
        (r"(?:le|the|on the) <day>", day_of_month),
        (r"<ordinal>", day_of_month),
        (r"<the><weekday> (?:the )?<day>", day_of_month),
        (r"<the><day> (?:du mois prochain|of next month)", day_of_next_month),
        (r"<the><weekday>", weekday),
        (r"(?:ce|this) <weekday>", this_weekday),
        (r"<the><weekday> (?:prochain|qui vient)", next_weekday),
        (r"(?:le )?(?:prochain|next) <weekday>", next_weekday),
        (r"<the><weekday> en (?P<later>huit|quinze|8|15)", next_weekday),
        (r"<weekday> (?P<later>week)", next_weekday),
        (r"<the><weekday> (?:dernier|passe)", last_weekday),
        (r"(?:le )?(?:dernier|last) <weekday>", last_weekday),
        (r"<the>(?:<weekday> )?<of>(?:la )?semaine (?P<which>prochaine|derniere|passee)", of_week),
        (r"<the><weekday> <of>(?P<which>cette) semaine", of_week),
        (r"<the>(?:<weekday> )?<of>(?P<which>next|last) week", of_week),
        (r"<the><weekday> <of>(?P<which>this) week", of_week),
        (r"(?:le )?mois (?P<which>prochain|dernier|passe)", of_month),
        (r"(?P<which>next|last) month", of_month),
        (r"(?:dans|d ici|in) <number> ?<unit>", offset),
        (r"(?P<ago>(?:il )?y ?a) <number> ?<unit>", offset),
        (r"<number> ?<unit> (?P<ago>ago)", offset),
        (r"(?:[jd] ?)?(?P<sign>[+-]) ?(?P<n>[0-9]{1,9})", offset),
        (r"(?P<sign>[+-]) ?<number> ?<unit>", offset),
        (r"<part> <of><month>(?: <yyyy>)?", part_of_month),
        (r"<part> (?:du |de |of |of the |of this )?(?:mois|month)", part_of_this_month),
        (r"<part> (?:du mois prochain|of next month)", part_of_next_month),
        (r"(?:en |a la )?fin de (?:la )?semaine|(?:the )?end of (?:the )?week", end_of_week),
        (r"(?:ce |le |this |the )?week ?end", weekend),
        (r"(?:le )?week ?end prochain|next week ?end", next_weekend),
        (r"(?:en |a la )?fin (?:d |de l )annee|(?:the )?end of (?:the )?year", end_of_year),
    )
)
