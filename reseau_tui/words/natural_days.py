"""Read a day as people type it, in French or English whatever the interface speaks; never guess."""

from __future__ import annotations

import re
from datetime import date

from reseau_tui.words import Words
from reseau_tui.words.day_grammar import FORMS
from reseau_tui.words.day_sides import UnreadableDay, Viewpoint
from reseau_tui.words.day_text import fold_day
from reseau_tui.words.days import day_of_year
from reseau_tui.words.vocabulary import MONTHS, WEEKDAYS

__all__ = ["UnreadableDay", "explain", "read_day"]

_LONGEST = 80
_SHOWN = 40


def read_day(text: str, today: date, *, past: bool) -> date:
    """Read the day that `text` names; `past` tells which side is meant where the text leaves it open.

    Raises UnreadableDay with the code `empty`, `unreadable`, `ambiguous`, `no-such-date`, `month-first`,
    `weekday-disagrees` or `out-of-range`. The forms and their meanings are those of `day_grammar`.
    """
    text = text.strip()
    if not text:
        raise UnreadableDay("empty", {})
    folded = fold_day(text) if len(text) <= _LONGEST else ""
    for form, read in FORMS:
        found = re.fullmatch(form, folded)
        if found is not None:
            return read(found, Viewpoint(today, past))
    raise UnreadableDay("unreadable", {"text": text[:_LONGEST]})


def explain(words: Words, error: UnreadableDay) -> str:
    """Say in one sentence what is the matter with a typed day, and what to type instead."""
    match error.code, error.params:
        case "empty", _:
            return words.say("Please give a day: 15/12, Tuesday, tomorrow or in 2 weeks.")
        case "ambiguous", {"day": day}:
            return words.say("“mar {day}” may be mardi {day} or March {day}: please write it out.", day=day)
        case "month-first", _:
            return words.say("The day comes before the month: {second}/{first}, not {first}/{second}.", **error.params)
        case "weekday-disagrees", {"date": date() as day, "weekday": int(said)}:
            names = WEEKDAYS[words.language]
            return words.say(
                "{date} is a {weekday}, not a {said}.",
                date=day_of_year(words, day),
                weekday=names[day.weekday()],
                said=names[said],
            )
        case "no-such-date", {"day": int(day), "month": None}:
            return words.say("No month has a day {day}.", day=day)
        case "no-such-date", {"day": int(day), "month": int(month), "year": year}:
            if not 1 <= month <= 12:
                return words.say("There is no month {month}.", month=month)
            name = MONTHS[words.language][month - 1]
            return words.say("There is no {date}.", date=f"{day} {name}" if year is None else f"{day} {name} {year}")
        case "out-of-range", _:
            return words.say("That day is too far away: years run from 1 to 9999.")
    shown = "".join(character for character in str(error.params.get("text")) if character.isprintable())
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"
    return words.say("“{text}” is no day I can read: try 15/12, Tuesday, tomorrow or in 2 weeks.", text=shown)
