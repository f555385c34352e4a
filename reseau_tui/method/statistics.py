"""My own figures: how often I am answered, what becomes of my requests, the week. Source: method R15, R17."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, Literal, NamedTuple, get_args

import msgspec

from reseau_tui.method.check.numbers import MOST_WORDS
from reseau_tui.method.moments import Whereabouts, is_closed, slow_reasons, whereabouts
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.week import Week, week
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import Channel, RequestStrength
from reseau_tui.model.requests import Request

Aspect = Literal["recommendation", "channel", "weekday", "length", "timing", "message"]
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CODES: Final[dict[Aspect, tuple[str, ...]]] = {
    "recommendation": get_args(RequestStrength),
    "channel": get_args(Channel),
    "weekday": WEEKDAYS,
    "length": ("short", "medium", "long"),
    "timing": ("open", "slow", "closed"),
    "message": ("first", "follow-up-1", "follow-up-2"),
}
"""What answers are counted by. Short has at most the words of a follow-up, medium at most those of a request."""

COACHES: Final[Mapping[str, float]] = {"cold": 0.1, "solid": 0.8}
"""How often a request gets its meeting by the coaches' figures: theirs, not measured by us. Source: method R1."""

_NO_ANSWER: Final = frozenset(("away", "bounced"))
_LAST: Final = 2
_LONG: Final = 365
"""Days after which a message had its time, whatever closed the days behind it."""


class Rate(msgspec.Struct):
    """How many of so many requests were answered, and got their meeting."""

    count: int = 0
    answered: int = 0
    met: int = 0

    def of(self, part: int, few: int) -> float | None:
        """Return the part as a rate, or None where there are too few to tell."""
        return part / self.count if self.count and self.count >= few else None


class Funnel(msgspec.Struct):
    """What became of the requests: those still in their first waiting time are `waiting`, and counted in no rate.

    `names` are the people named on these requests.
    """

    asked: int = 0
    waiting: int = 0
    answered: int = 0
    yes: int = 0
    met: int = 0
    names: int = 0


class Statistics(msgspec.Struct, frozen=True):
    """The figures of the requests sent from `since` to `day`, and of the present week.

    `meetings` are all that were held then, `names` all the people named then, whoever named them.
    """

    since: date | None
    day: date
    few: int
    answers: Rate
    by: dict[Aspect, dict[str, Rate]]
    funnel: Funnel
    meetings: int
    names: int
    week: Week

    @property
    def names_per_meeting(self) -> float | None:
        """The names obtained for each meeting, or None where there were too few meetings to tell."""
        return self.names / self.meetings if self.meetings and self.meetings >= self.few else None


class _Course(NamedTuple):
    """How a request went: the follow-ups before any answer, and whether the last message had its time by now."""

    answered: bool
    met: bool
    yes: bool
    follow_ups: int
    over: bool

    @property
    def waiting(self) -> bool:
        return not self.answered and not self.over and self.follow_ups == 0


def statistics(book: Book, day: date, since: date | None = None) -> Statistics:
    """Return the figures as of a day. What counts as answered: any answer but away and bounced, or a meeting."""
    first = since or date.min
    entries: dict[str, list[Interaction]] = {}
    meetings, naming = 0, list[Interaction]()
    for entry in book.interactions.values():
        if entry.request:
            entries.setdefault(entry.request, []).append(entry)
        if entry.kind == "meeting" and entry.held and not entry.cancelled and first <= entry.on <= day:
            meetings += 1
        if (entry.introduced or entry.mentioned) and not entry.imported and first <= entry.on <= day:
            naming.append(entry)

    by: dict[Aspect, dict[str, Rate]] = {aspect: {code: Rate() for code in codes} for aspect, codes in CODES.items()}
    answers, funnel, named = Rate(), Funnel(), set[str]()
    view, days = Standpoint(book, day), _Days(book)
    for request in book.requests.values():
        sent = request.sent
        if request.incoming or sent is None or not first <= sent <= day:
            continue
        past = [entry for entry in entries.get(request.id, ()) if (entry.fixed or entry.on) <= day]
        course = _course(view, request, past)
        if past:
            named |= _named(entry for entry in past if entry.on <= day)
        funnel.asked += 1
        funnel.waiting += course.waiting
        funnel.answered += course.answered
        funnel.yes += course.yes
        funnel.met += course.met
        if course.waiting:
            continue
        _count(answers, course, answered=course.answered)
        for aspect, code in _aspects(request, sent, days):
            _count(by[aspect][code], course, answered=course.answered)
        for follow_ups in range(course.follow_ups + 1):
            last = follow_ups == course.follow_ups
            if not last or course.answered or course.over:
                _count(by["message"][CODES["message"][follow_ups]], course, answered=last and course.answered)
    funnel.names = len(named)
    return Statistics(
        since, day, book.settings.numbers.few, answers, by, funnel, meetings, len(_named(naming)), week(book, day)
    )


def _count(rate: Rate, course: _Course, *, answered: bool) -> None:
    rate.count += 1
    rate.answered += answered
    rate.met += answered and course.met


def _course(view: Standpoint, request: Request, past: Iterable[Interaction]) -> _Course:
    meetings = [i for i in past if i.kind == "meeting" and i.contact == request.contact and not i.cancelled]
    said = [answer for answer in request.answers if answer.kind not in _NO_ANSWER and answer.on <= view.day]
    answered = min([*(answer.on for answer in said), *(i.fixed or i.on for i in meetings)], default=None)
    until = answered or view.day
    follow_ups = sum(m.kind == "follow-up" and m.attempt == 0 and m.on <= until for m in request.delivered)
    return _Course(
        answered=answered is not None,
        met=any(i.held and i.on <= view.day for i in meetings),
        yes=bool(meetings) or any(answer.kind == "yes" for answer in said),
        follow_ups=min(follow_ups, _LAST),
        over=answered is not None or _is_over(view, request),
    )


def _is_over(view: Standpoint, request: Request) -> bool:
    """Tell whether the last message had the time that the method gives it before the next step. Source: method R5."""
    if not request.answers and (view.day - request.delivered[-1].on).days > _LONG:
        return True
    silent = view.silence(request)
    contact = view.book.contacts.get(request.contact)
    if silent is None or silent.attempt or contact is None:
        return True
    if silent.held:
        return False
    numbers = view.numbers
    days = (numbers.first_follow_up, numbers.second_follow_up, numbers.ask_connector)[min(silent.follow_ups, _LAST)]
    due = view.workdays(contact, silent.since, days, without=silent.away)
    return due <= view.day and view.not_closed(contact, due) <= view.day


def _named(entries: Iterable[Interaction]) -> set[str]:
    """Return the people whose names I obtained."""
    found = (i for i in entries if i.held and not i.cancelled and not i.gave)
    return {person for i in found for person in (*i.introduced, *i.mentioned)}


def _aspects(request: Request, sent: date, days: _Days) -> Iterable[tuple[Aspect, str]]:
    message = request.delivered[0]
    yield "recommendation", request.strength
    channel = message.channel or request.channel
    if channel:
        yield "channel", channel
    yield "weekday", WEEKDAYS[sent.weekday()]
    words = len(message.text.split())
    if words:
        short, medium = MOST_WORDS["follow-up"], MOST_WORDS["request"]
        yield "length", "short" if words <= short else "medium" if words <= medium else "long"
    timing = days.timing(request.contact, sent)
    if timing:
        yield "timing", timing


class _Days:
    """How good each day was for whom; asked once for all who are in the same place."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._found: dict[tuple[date, Whereabouts], str] = {}

    def timing(self, contact_id: str, day: date) -> str:
        """Return open, slow or closed (R4); an empty text where nobody knows."""
        contact = self._book.contacts.get(contact_id)
        if contact is None:
            return ""
        # What their organisation is called closes no day.
        key = day, msgspec.structs.replace(whereabouts(self._book, contact), organisation="")
        found = self._found.get(key)
        if found is None:
            found = "closed" if is_closed(*key) else "slow" if slow_reasons(*key) else "open"
            self._found[key] = found
        return found
