"""`several-asks`: more than one thing asked at once. Source: method R3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import SERVICES, Ask, asks
from reseau_tui.method.check.content import subject_words
from reseau_tui.method.check.finding import Finding, finding
from reseau_tui.method.check.numbers import MOST_TARGETS
from reseau_tui.method.check.reading import Reading

_THINGS: Final = ("introduction", "document", "letter", "share", "speak", "money")
_AND: Final = frozenset(("and", "or", "then", "also", "et", "ou", "puis", "aussi"))
_ASKING: Final = ("asks.ask.opens", "asks.ask.wishes", "asks.ask.favour", "asks.ask.known", "asks.ask.owned")
_FAVOURS: Final = frozenset(_THINGS) - {"document"}


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
        found = [ask for ask in found if ask.kinds & SERVICES or (ask.further and ask.kinds & {"introduction"})]
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
    # "Do you open the vents?" asks how they do it, and for no favour.
    favour = "favour" in ask.kinds and ask.said.has(*_ASKING)
    own = bool(set(_groups(ask)) - {"talk"}) or favour
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
    if len(own) > 1 and _AND.isdisjoint(ask.said.words):
        own = own[:1]  # "forward this to your members": one favour, by two names
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
