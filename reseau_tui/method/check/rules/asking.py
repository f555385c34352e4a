"""`no-ask`, `vague-ask`, `job-ask`, `several-asks`, `out-of-reach`, `no-duration`, `too-much-time`: what is asked.

Source: method R3, R18.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import Ask, asks
from reseau_tui.method.check.content import names_in, numbers_in, quoted_in, subject_words, weight
from reseau_tui.method.check.facts import is_shared, minutes_in
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.numbers import MOST_MINUTES, MOST_TARGETS
from reseau_tui.method.check.reading import Reading, Said

_THINGS: Final = ("introduction", "document", "letter", "share", "speak", "money")
_JOB: Final = ("asks.job.asked", "asks.job.joined", "asks.job.named")
_SEEKING: Final = ("asks.job.seeking", "asks.job.course")
_ACTS: Final = frozenset(("document", "letter", "share", "speak", "money"))
_FAVOURS: Final = frozenset(("introduction", "letter", "share", "speak", "money"))
_OPEN: Final = ("asks.vague.nothing", "asks.vague.open")
_BIOGRAPHY: Final = "asks.vague.biography"
_SAID: Final = 2
_TELLING: Final = frozenset(("update", "thanks", "introduction-relay", "keep-warm"))
_ASKED_FOR: Final = ("asks.ask.opens", "asks.ask.wishes", "asks.job.remember")
_NEW_ASKS: Final = frozenset(("request", "introduction-request", "recommendation-questions"))


def no_ask(reading: Reading) -> Iterator[Finding]:
    """Find a request in which nothing is asked."""
    if reading.context.purpose in _NEW_ASKS and not asks(reading) and not any(job_ask(reading)):
        yield finding("no-ask")


def vague_ask(reading: Reading) -> Iterator[Finding]:
    """Find an ask that names only generalities, in a message that says no more of its subject elsewhere."""
    if reading.context.purpose not in ("request", "introduction-request"):
        return
    found = asks(reading)
    if any(job_ask(reading)):
        return  # a job is nothing vague
    if not found or any(_is_precise(reading, ask) for ask in found):
        return
    open_ = next((ask for ask in found if ask.said.has(*_OPEN)), None)
    if open_ is None and not _is_hollow(reading) and (_has_subject(reading, found) or _tells_purpose(reading, found)):
        return
    if open_ is not None and not open_.said.has("asks.vague.nothing") and _tells_purpose(reading, found):
        return
    ask = open_ or found[0]
    yield finding("vague-ask", (ask.start, ask.end))


def _is_precise(reading: Reading, ask: Ask) -> bool:
    """Tell whether an ask names its subject, itself or by pointing at what was just said."""
    said = ask.said
    first = next((i for i in range(len(said.words)) if said.span(i, i + 1)[0] >= ask.start), 0)
    idle = reading.lexicon.sets.get("asks.idle", ())
    open_ = [span for tag in _OPEN for span in said.ranges(tag)]
    if ask.kinds & _ACTS and not open_:
        return True
    words = {word for at, word in enumerate(said.words) if at >= first and not any(i <= at < j for i, j in open_)}
    if any(word in words and word not in idle for word in subject_words(reading, said)):
        return True
    if (
        names_in(reading, ask.start, ask.end)
        or numbers_in(reading, ask.start, ask.end)
        or quoted_in(reading, ask.start, ask.end)
    ):
        return True
    blank = any(each.has("asks.vague.blank") for each in reading.main)
    if not ask.kinds and not blank and not open_ and said.has("asks.ask.enquiry"):
        return any(
            _told(reading, other) for other in reading.main if other is not said and other.has("facts.you.words")
        )
    return said.has("asks.ask.pointing") and not blank and _has_subject(reading, (ask,))


def _is_hollow(reading: Reading) -> bool:
    """Tell whether the message speaks of a project of which it says nothing, and of nothing else it plans."""
    blank = any(said.has("asks.vague.blank") and not _told(reading, said) for said in reading.main)
    return blank and not any(said.has("asks.vague.plan") and _told(reading, said) >= _SAID for said in reading.main)


def _has_subject(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether the sentences that do not ask say what the message is about."""
    asking = {id(ask.said) for ask in found}
    rest = [
        said
        for said in reading.main
        if id(said) not in asking and not said.postscript and not said.has("tone.praise.phrases")
    ]
    if any(said.has("asks.vague.plan") and _told(reading, said) >= _SAID for said in rest):
        return True
    return sum(
        _told(reading, said) for said in rest if said.has("facts.you.words") or not said.has("facts.me.words")
    ) >= 2 or (sum(_told(reading, said) for said in rest) >= 6)


def _tells_purpose(reading: Reading, found: tuple[Ask, ...]) -> bool:
    """Tell whether a sentence that does not ask says what the talk would be about: a plan, or the reader's own doings.

    That the two have met, or that a work of theirs was liked, is a tie and no purpose.
    """
    asking = {id(ask.said) for ask in found}
    return any(
        _told(reading, said) >= _SAID and (said.has("asks.vague.plan") or _is_matter(said))
        for said in reading.main
        if id(said) not in asking
        and not said.has("tone.praise.phrases", "tone.desperate.phrases", "facts.thanks.words", "facts.thanks.idle")
        and not (said.has("facts.offer.empty") and said.has("facts.me.words"))
        and (said.has("asks.vague.plan") or not said.has("facts.offer.given"))
    )


def _is_matter(said: Said) -> bool:
    """Tell whether a sentence tells of the reader's own doings, or of a matter of the writer's that is no biography."""
    if is_shared(said) or said.has(_BIOGRAPHY):
        return False
    return said.has("facts.you.words", "facts.me.words")


def _told(reading: Reading, said: Said) -> int:
    """Return how much of its own a sentence says, the words that anyone may use for anything left out."""
    idle = reading.lexicon.sets.get("asks.idle", ())
    return weight(reading, said) - sum(word in idle for word in set(subject_words(reading, said)))


def job_ask(reading: Reading) -> Iterator[Finding]:
    """Find a job asked for, unless they raised it, in a reply, or to someone who recruits for a living."""
    context = reading.context
    if context.purpose == "reply" or context.recruiter or context.raised:
        return
    if any(said.has("asks.job.raised", "asks.job.recruiter", "asks.job.hiring") for said in reading.sentences):
        return
    if any(said.has("asks.job.sought") and not said.question for said in reading.sentences):
        return
    telling = context.purpose in _TELLING
    for said in reading.main:
        if telling and not (said.question or said.has(*_ASKED_FOR)):
            continue  # "they will take me on" is news
        none = said.ranges("asks.job.none")
        enquiry = said.has("asks.ask.enquiry")
        for tag in _JOB if _may_ask(said) and not enquiry else _JOB[:1]:
            for place, (first, end) in zip(said.places(tag), said.ranges(tag), strict=True):
                if not any(i < end and first < j for i, j in none):
                    yield finding("job-ask", place)
                    return
        if not enquiry and _names_place(said):
            yield finding("job-ask", said.place("asks.job.work"))
            return
    if telling:
        return
    if not any(said.has("asks.job.read") for said in reading.sentences):
        sent = next((said for said in reading.main if said.has("asks.job.cv")), None)
        if sent is not None:
            yield finding("job-ask", sent.place("asks.job.cv"))
            return
    ready = next((said for at, said in enumerate(reading.main) if _stands_ready(reading, at)), None)
    if ready is not None:
        yield finding("job-ask", ready.place("asks.job.free"))
        return
    seeking = _seeks(reading)
    if seeking is not None:
        yield finding("job-ask", seeking)


def _seeks(reading: Reading) -> tuple[int, int] | None:
    """Return where a job or a placement is looked for, when the reader's house is named for it."""
    told = next((tag for tag in _SEEKING if any(said.has(tag) for said in reading.main)), None)
    if told is None:
        return None
    main, job = reading.main, told == _SEEKING[0]
    named = job and any(
        said.has("asks.job.yours", "asks.job.house")
        and (not asks(reading) or said.has("asks.job.me") or (said.has(told) and not said.has("asks.ask.enquiry")))
        for said in main
    )
    ready = job and any(said.has("asks.job.me") and said.question for said in main)
    if named or ready or any(said.has("asks.job.taken") and minutes_in(said.plain) is None for said in main):
        return next(said for said in main if said.has(told)).place(told)
    return None


def _names_place(said: Said) -> bool:
    """Tell whether a sentence names some work, and that it would be the writer's or in the reader's house."""
    if not (said.question or said.has("asks.ask.opens", "asks.ask.wishes")):
        return False
    none = said.ranges("asks.job.none")
    here = said.has("asks.job.here") or (said.has("asks.job.house") and said.has("facts.me.words"))
    return here and any(not any(i < end and first < j for i, j in none) for first, end in said.ranges("asks.job.work"))


def _stands_ready(reading: Reading, at: int) -> bool:
    """Tell whether a sentence asks if they look for people, or says so beside one in which the writer is free."""
    said = reading.main[at]
    none = said.ranges("asks.job.none")
    if all(any(i < end and first < j for i, j in none) for first, end in said.ranges("asks.job.free")):
        return False
    if said.has("asks.ask.enquiry"):
        return False
    near = reading.main[max(0, at - 1) : at + 2]
    asked = said.question or said.has("asks.ask.opens")
    return asked or any(each.has("asks.job.me", "asks.job.seeking") for each in near)


def _may_ask(said: Said) -> bool:
    """Tell whether a sentence asks, wishes or speaks of the reader."""
    return said.question or said.has("asks.ask.opens", "asks.ask.wishes", "facts.you.words")


def several_asks(reading: Reading) -> Iterator[Finding]:
    """Find a second ask that is another one: not the same subject, no way out, no detail of the first."""
    context = reading.context
    if context.purpose not in ("request", "introduction-request", "recommendation-questions", "follow-up"):
        return
    if context.purpose == "introduction-request" and len(set(context.targets)) > MOST_TARGETS:
        yield finding("several-asks", why="several-asks-targets", count=len(set(context.targets)))
        return
    found = [
        ask
        for ask in asks(reading)
        if (not ask.fallback or ask.said.has("asks.ask.other")) and not ask.said.has("asks.ask.agree")
    ]
    if context.purpose == "recommendation-questions":
        found = [
            ask
            for ask in found
            if ask.kinds & {"document", "letter", "share", "speak", "money"}
            or (ask.further and ask.kinds & {"introduction"})
        ]
        if found:
            yield finding("several-asks", (found[0].start, found[0].end))
        return
    counted = next((said for said in reading.main if said.has("asks.ask.counted")), None)
    if counted:
        yield finding("several-asks", counted.place("asks.ask.counted"))
        return
    groups: list[tuple[str, Ask]] = []
    for ask in found:
        groups += [(group, ask) for group in _groups(ask) if not (group == "talk" and _with_target(found, ask))]
    firsts: dict[str, Ask] = {}
    for group, ask in groups:
        firsts.setdefault(group, ask)
    if len(firsts) > 1:
        second = list(firsts.values())[1]
        yield finding("several-asks", (second.start, second.end), count=len(firsts))
        return
    announced = _after(reading, found, "asks.ask.announced")
    if announced:
        yield finding("several-asks", announced)
        return
    extra = next((ask for ask in found[1:] if _is_further(reading, found[0], ask)), None)
    extra = extra or _other_matter(reading, found)
    if extra:
        yield finding("several-asks", (extra.start, extra.end), count=2)


def _after(reading: Reading, found: list[Ask], tag: str) -> tuple[int, int] | None:
    """Return the first place of a tag in a sentence that stands after the first ask."""
    if not found:
        return None
    later = (said for said in reading.main if said.start > found[0].start and said.has(tag))
    return next((said.place(tag) for said in later), None)


def _with_target(found: list[Ask], ask: Ask) -> bool:
    """Tell whether a talk is wished for with the target: it follows the introduction, and says no "you"."""
    introduced = next((each for each in found if "introduction" in each.kinds), None)
    return introduced is not None and introduced.start < ask.start and not ask.said.has("facts.you.words")


def _is_further(reading: Reading, first: Ask, ask: Ask) -> bool:
    """Tell whether an ask is one more: said to be another matter, or a service with "also" or "and" before it.

    A further question is a detail of the first unless it is said to be another matter.
    """
    if ask.said.has("asks.ask.other") or _announced(reading, ask):
        return not _same_subject(reading, first, ask, own=True)
    own = bool(set(_groups(ask)) - {"talk"}) or "favour" in ask.kinds
    service = ask.said.has("asks.ask.opens", "asks.ask.wishes", "asks.ask.favour") and not _only_asks_to_know(ask)
    further = ask.further and (own or service or ask.said.postscript)
    added = ask.said.has("asks.ask.adds") and (own or (service and not ask.kinds & {"send", "meeting"}))
    return (further or added) and not _same_subject(reading, first, ask, own=own)


def _only_asks_to_know(ask: Ask) -> bool:
    """Tell whether an ask wants to be told something, and nothing done."""
    return ask.said.has("asks.ask.learns", "asks.ask.enquiry")


def _announced(reading: Reading, ask: Ask) -> bool:
    """Tell whether the sentence before an ask, in its paragraph, passes to another matter."""
    main = reading.main
    at = next((i for i, said in enumerate(main) if said is ask.said), 0)
    before = main[at - 1] if at else None
    return (
        before is not None
        and before.paragraph == ask.said.paragraph
        and not before.question
        and any(first <= 1 for tag in ("asks.ask.other", "asks.ask.further") for first, _ in before.ranges(tag))
    )


def _other_matter(reading: Reading, found: list[Ask]) -> Ask | None:
    """Return a service asked in another paragraph than a question, when the two have no word in common."""
    questions = [
        ask for ask in found if ask.firm and not ask.kinds and not ask.said.has("asks.ask.opens", "asks.ask.known")
    ]
    for ask in found:
        if ask.kinds & _FAVOURS and any(
            other.said.paragraph != ask.said.paragraph and not _same_subject(reading, other, ask, own=False)
            for other in questions
        ):
            return ask
    return None


def _groups(ask: Ask) -> list[str]:
    """Return the distinct things one sentence asks for; a talk and the questions for it are one."""
    own: list[str] = [kind for kind in _THINGS if kind in ask.kinds]
    if own and {"meeting", "send"} <= ask.kinds:
        return [*own, "talk", "send"]
    if own:
        return [*own, "talk"] if _asks_twice(ask) else own
    if "meeting" in ask.kinds and not ask.said.has("asks.ask.theirs"):
        return ["talk"]
    return []


def _asks_twice(ask: Ask) -> bool:
    """Tell whether one sentence asks for a talk and, opening anew, for something else, or the other way round."""
    said = ask.said
    talks = [first for first, _ in said.ranges("asks.kind.meeting")]
    others = [first for kind in _THINGS for first, _ in said.ranges(f"asks.kind.{kind}")]
    for anew, _ in said.ranges("asks.ask.opens")[1:]:
        sides = [{first < anew for first in places} for places in (talks, others)]
        if all(len(side) == 1 for side in sides) and sides[0] != sides[1]:
            return "meeting" in ask.kinds and not said.has("asks.ask.theirs")
    return False


def _same_subject(reading: Reading, first: Ask, second: Ask, *, own: bool) -> bool:
    one, other = (set(_words_of(reading, ask)) for ask in (first, second))
    return bool(one & other) or not other or (not one and not own)


def _words_of(reading: Reading, ask: Ask) -> list[str]:
    """Return the subject words of one ask; a sentence may hold two asks."""
    said = ask.said
    inside = {word for i, word in enumerate(said.words) if ask.start <= said.span(i, i + 1)[0] < ask.end}
    return [word for word in subject_words(reading, said) if word in inside]


def out_of_reach(reading: Reading) -> Iterator[Finding]:
    """Find an introduction asked of someone known not to know the target."""
    context = reading.context
    if context.target_known is not False or context.purpose not in ("introduction-request", "request"):
        return
    found = [ask for ask in asks(reading) if "introduction" in ask.kinds]
    if any(said.has("asks.reach.indirect") for said in reading.main):
        return
    if found or context.purpose == "introduction-request":
        place = (found[0].start, found[0].end) if found else None
        yield finding("out-of-reach", place, name=", ".join(context.targets))


def no_duration(reading: Reading) -> Iterator[Finding]:
    """Find a meeting or a call asked for without saying how long."""
    if reading.context.purpose not in ("request", "follow-up", "introduction-request"):
        return
    found = _meetings(reading)
    if found and minutes_in(reading.plain) is None:
        yield finding("no-duration", (found[0].start, found[0].end))


def too_much_time(reading: Reading) -> Iterator[Finding]:
    """Find more than half an hour asked of someone never met."""
    if reading.context.closeness != "never-met" or reading.context.purpose not in ("request", "follow-up"):
        return
    for ask in _meetings(reading):
        minutes = minutes_in(ask.said.plain)
        if minutes and minutes > MOST_MINUTES:
            yield finding("too-much-time", (ask.start, ask.end), minutes=minutes)
            return


def _meetings(reading: Reading) -> list[Ask]:
    return [
        ask
        for ask in asks(reading)
        if "meeting" in ask.kinds and not ask.fallback and not ask.said.has("asks.ask.theirs")
    ]
