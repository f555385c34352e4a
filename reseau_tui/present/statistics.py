"""My own figures in words and plain bars; the codes are those of `method.statistics`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from reseau_tui.method.check.numbers import MOST_WORDS
from reseau_tui.method.statistics import COACHES, WEEKDAYS, Aspect, Rate, Statistics
from reseau_tui.method.week import Count
from reseau_tui.present.kinds import CHANNELS, STRENGTHS
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.words import N_, Words, vocabulary
from reseau_tui.words.days import day_of_year

_HEADINGS: Final[dict[Aspect, str]] = {
    "recommendation": N_("By recommendation"),
    "channel": N_("By channel"),
    "weekday": N_("By day of the week"),
    "length": N_("By length of the first message"),
    "timing": N_("By the day it left"),
    "message": N_("First message and follow-ups"),
}
_NAMES: Final[dict[Aspect, dict[str, str]]] = {
    "recommendation": STRENGTHS,
    "channel": CHANNELS,
    "length": {"short": N_("up to {short} words"), "medium": N_("up to {medium} words"), "long": N_("longer")},
    "timing": {"open": N_("a good day"), "slow": N_("a slow day"), "closed": N_("a day to avoid")},
    "message": {
        "first": N_("first message"),
        "follow-up-1": N_("first follow-up"),
        "follow-up-2": N_("second follow-up"),
    },
}
_FUNNEL: Final = {
    "asked": N_("requests sent"),
    "answered": N_("answered"),
    "yes": N_("said yes"),
    "met": N_("met"),
    "names": N_("names obtained"),
}
_WEEK: Final = {
    "requests": N_("new requests"),
    "meetings": N_("meetings"),
    "names": N_("names"),
    "gifts": N_("something given"),
}
_COACHES: Final = N_(
    "The coaches’ figures, theirs and not yours: a meeting for 1 message in 10 without a recommendation, for 8 in 10 "
    "with a solid one."
)
_LABEL_CELLS: Final = 24
_BAR_CELLS: Final = 14
_EIGHTHS: Final = " ▏▎▍▌▋▊▉"
_DIGITS: Final = 4


def bar(share: float, cells: int = _BAR_CELLS) -> str:
    """Return a bar of block characters that fills that share of the cells; what is more than nothing is seen."""
    eighths = round(8 * cells * min(1.0, max(0.0, share)))
    if share > 0:
        eighths = max(1, eighths)
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + (_EIGHTHS[rest] if rest else "")).ljust(cells)


def statistics_lines(words: Words, found: Statistics) -> list[RunLine]:
    """Return all figures as lines of at most 80 cells."""
    lines = [*_week(words, found), *_funnel(words, found)]
    if found.answers.count:
        for aspect, rates in found.by.items():
            lines += _aspect(words, found, aspect, rates)
    return lines[:-1]


def _week(words: Words, found: Statistics) -> Iterable[RunLine]:
    yield _heading(words.say("This week"))
    for code, text in _WEEK.items():
        count: Count = getattr(found.week, code)
        label = words.say(text)
        if count.goal:
            said = words.say("{n} of {goal}", n=count.done, goal=count.goal)
            yield _barred(label, count.done / count.goal, said)
        else:
            yield _barred(label, 0, str(count.done))
    yield ()


def _funnel(words: Words, found: Statistics) -> Iterable[RunLine]:
    title = words.say("What became of your requests")
    if found.since:
        title = words.say("{what}, since {day}", what=title, day=day_of_year(words, found.since))
    yield _heading(title)
    funnel = found.funnel
    if not funnel.asked:
        yield line(words.say("No request has left yet. Your own figures come with the first ones."))
        yield line(Run(words.say(_COACHES), "quiet"))
        yield ()
        return
    for code, text in _FUNNEL.items():
        n: int = getattr(funnel, code)
        yield _barred(words.say(text), n / funnel.asked, str(n))
    if funnel.waiting:
        waiting = words.count(
            "{n} request is too young to tell: it is counted in none of the rates.",
            "{n} requests are too young to tell: they are counted in none of the rates.",
            funnel.waiting,
        )
        yield line(Run(f"  {waiting}", "quiet"))
    yield _per_meeting(words, found)
    yield ()


def _per_meeting(words: Words, found: Statistics) -> RunLine:
    held = words.count("{n} meeting", "{n} meetings", found.meetings)
    names = words.count("{n} name", "{n} names", found.names)
    each = found.names_per_meeting
    rate = _few(words) if each is None else words.say("{n} a meeting", n=_number(words, each))
    return line(Run(f"  {words.say('names per meeting')}".ljust(_LABEL_CELLS), "quiet"), f"{held}, {names} · {rate}")


def _aspect(words: Words, found: Statistics, aspect: Aspect, rates: dict[str, Rate]) -> Iterable[RunLine]:
    shown = {code: rate for code, rate in rates.items() if rate.count}
    if not shown:
        return
    yield _heading(words.say(_HEADINGS[aspect]))
    for code, rate in shown.items():
        yield _rate(words, found, _name(words, aspect, code), rate, met=aspect == "recommendation")
    if aspect == "recommendation":
        yield line(Run("  "), Run(words.say(_COACHES), "quiet"))
    yield ()


def _name(words: Words, aspect: Aspect, code: str) -> str:
    if aspect == "weekday":
        return words.spoken(vocabulary.WEEKDAYS[words.language][WEEKDAYS.index(code)])
    if aspect == "length":
        return words.say(_NAMES[aspect][code], short=MOST_WORDS["follow-up"], medium=MOST_WORDS["request"])
    return words.say(_NAMES[aspect][code])


def _rate(words: Words, found: Statistics, label: str, rate: Rate, *, met: bool) -> RunLine:
    share = rate.of(rate.answered, found.few)
    said = [words.say("{n} of {total}", n=rate.answered, total=rate.count)]
    said.append(_few(words) if share is None else words.say("{n}%", n=round(100 * share)))
    if met:
        said.append(words.count("{n} met", "{n} met", rate.met))
    return _barred(label, share or 0, " · ".join(said))


def _few(words: Words) -> str:
    return words.say("too few to tell")


def _heading(text: str) -> RunLine:
    return line(Run(text, "strong"))


def _barred(label: str, share: float, said: str) -> RunLine:
    return line(Run(f"  {label}".ljust(_LABEL_CELLS)), Run(f"{bar(share)} ", "accent"), said)


def _number(words: Words, number: float) -> str:
    text = f"{number:.1f}"
    return text.replace(".", ",") if words.language == "fr" else text


# For scripts


def statistics_form(found: Statistics) -> dict[str, Any]:
    """Return the figures as scripts get them: each rate with its count, null where there are too few to tell."""
    funnel = found.funnel
    return {
        "since": found.since,
        "until": found.day,
        "few": found.few,
        "answers": _rate_form(found, found.answers),
        **{aspect: _rate_forms(found, aspect, rates) for aspect, rates in found.by.items()},
        "funnel": {
            "asked": funnel.asked,
            "waiting": funnel.waiting,
            "answered": funnel.answered,
            "yes": funnel.yes,
            "met": funnel.met,
            "names": funnel.names,
        },
        "meetings": {
            "count": found.meetings,
            "names": found.names,
            "names_per_meeting": _rounded(found.names_per_meeting),
        },
        "week": {
            "monday": found.week.monday,
            **{
                code: {"count": count.done, "goal": count.goal or None}
                for code, count in zip(_WEEK, _counts(found), strict=True)
            },
        },
    }


def _counts(found: Statistics) -> Sequence[Count]:
    week = found.week
    return week.requests, week.meetings, week.names, week.gifts


def _rate_forms(found: Statistics, aspect: Aspect, rates: dict[str, Rate]) -> dict[str, Any]:
    forms = {code: _rate_form(found, rate) for code, rate in rates.items()}
    if aspect == "recommendation":
        for code, rate in rates.items():
            forms[code] |= {
                "met": rate.met,
                "meeting_rate": _rounded(rate.of(rate.met, found.few)),
                "coaches_meeting_rate": COACHES.get(code),
            }
    return forms


def _rate_form(found: Statistics, rate: Rate) -> dict[str, Any]:
    return {"count": rate.count, "answered": rate.answered, "rate": _rounded(rate.of(rate.answered, found.few))}


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)
