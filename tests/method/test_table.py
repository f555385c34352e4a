"""Each row of the method's table: when it is listed, due and late, and what settles it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec
import pytest

from reseau_tui.method.obligations import obligations

DAY = timedelta(days=1)
THURSDAY = date(2026, 10, 8)
FRIDAY = date(2026, 10, 9)
MONDAY = date(2026, 10, 12)


def on(month: int, day: int) -> date:
    return date(2026, month, day)


class Cause(NamedTuple):
    """What a story gives: the person it is about, the request or record it comes from, and more by name."""

    towards: str
    record: Any = None
    more: Any = None


class Row(NamedTuple):
    kind: str
    story: Callable[[Any], Cause]
    since: date
    due: date
    late_after: date | None
    settled_by: dict[str, Callable[[Any, Cause, date], Any]]
    not_by: Mapping[str, Callable[[Any, Cause, date], Any]] = MappingProxyType({})


def logs(kind: str, **fields: Any) -> Callable[[Any, Cause, date], Any]:
    return lambda world, cause, day: world.log(cause.towards, kind, day, **fields)


def on_request(kind: str, **fields: Any) -> Callable[[Any, Cause, date], Any]:
    return lambda world, cause, day: world.log(cause.towards, kind, day, cause.record, **fields)


def answers(kind: str) -> Callable[[Any, Cause, date], Any]:
    return lambda world, cause, day: world.answer(cause.record, kind, day)


def changes(field: str, value: Any = None) -> Callable[[Any, Cause, date], Any]:
    return lambda world, cause, day: world.change(cause.record, **{field: value if value is not None else day})


def closes(world: Any, cause: Cause, day: date) -> Any:
    return world.change(cause.record, closed=day, outcome="rien")


def follows_up(world: Any, cause: Cause, day: date) -> Any:
    return world.follow_up(cause.record, day)


def asks(world: Any, cause: Cause, day: date) -> Any:
    return world.ask(cause.towards, day)


def a_message_to_answer(world):
    paul = world.person("Paul")
    return Cause(paul, world.log(paul, "message-in", FRIDAY, needs_reply=True))


def a_promise(world):
    marie = world.person("Marie")
    return Cause(marie, world.promise(marie, "le lien", THURSDAY, due=on(10, 14)))


def a_promise_without_date(world):
    marie = world.person("Marie")
    return Cause(marie, world.promise(marie, "le lien", THURSDAY))


def their_promise(world):
    marie = world.person("Marie")
    return Cause(marie, world.promise(marie, "je lui en parle", THURSDAY, by="them"))


def a_meeting_whose_day_came(world):
    chantal = world.person("Chantal")
    return Cause(chantal, world.log(chantal, "meeting", THURSDAY, fixed=on(10, 1), held=False))


def a_meeting_told(world):
    chantal = world.person("Chantal")
    benoit = world.person("Benoît")
    meeting = world.log(chantal, "meeting", THURSDAY, note="utile", introduced=(benoit,))
    return Cause(chantal, meeting, benoit)


def help_received(world):
    luc = world.person("Luc")
    return Cause(luc, world.log(luc, "advice", THURSDAY, helped=True))


def an_answer_to_tell(world):
    karim, nadia = world.person("Karim"), world.person("Nadia")
    request = world.ask(nadia, on(9, 28), by=karim)
    world.answer(request, "no", THURSDAY)
    return Cause(karim, request)


def an_end_to_tell_further_up(world):
    aicha, karim, nadia = world.person("Aïcha"), world.person("Karim"), world.person("Nadia")
    world.log(aicha, "introduction", on(9, 1), introduced=(karim,))
    request = world.ask(nadia, on(9, 28), by=karim)
    world.answer(request, "no", THURSDAY)
    world.log(karim, "update", THURSDAY)
    return Cause(aicha, request)


def a_long_quiet(world):
    karim, nadia = world.person("Karim"), world.person("Nadia")
    request = world.ask(nadia, on(9, 1), by=karim)
    world.answer(request, "later", on(9, 8))
    world.log(karim, "update", on(9, 8))
    return Cause(karim, request)


def a_yes_without_date(world):
    nadia = world.person("Nadia")
    request = world.ask(nadia, on(9, 28))
    world.answer(request, "yes", THURSDAY)
    return Cause(nadia, world.book.requests[request.id])


def a_silence(world):
    nadia = world.person("Nadia")
    return Cause(nadia, world.ask(nadia, on(9, 29)))


def a_second_silence(world):
    nadia = world.person("Nadia")
    request = world.ask(nadia, on(9, 14))
    return Cause(nadia, world.follow_up(request, on(9, 24)))


def two_silent_follow_ups(world, **fields):
    karim, nadia = world.person("Karim"), world.person("Nadia")
    request = world.ask(nadia, on(9, 14), by=karim, **fields)
    world.follow_up(request, on(9, 18))
    return Cause(karim, world.follow_up(request, on(9, 24)), nadia)


def two_silent_follow_ups_and_nobody_to_ask(world):
    nadia = world.person("Nadia")
    request = world.ask(nadia, on(9, 14))
    world.follow_up(request, on(9, 18))
    return Cause(nadia, world.follow_up(request, on(9, 24)))


def a_planned_request(world):
    nadia = world.person("Nadia")
    return Cause(nadia, world.ask(nadia, planned=THURSDAY))


def a_planned_thanks(world):
    nadia = world.person("Nadia")
    return Cause(nadia, world.draft(nadia, purpose="thanks", planned=on(10, 10)))


def an_introduction_to_make(world):
    sophie, nadia = world.person("Sophie"), world.person("Nadia")
    return Cause(nadia, world.ask(sophie, THURSDAY, kind="introduction", incoming=True, targets=(nadia,)), sophie)


def consents(**fields: Any) -> Callable[[Any, Cause, date], Any]:
    """What becomes of the one target's agreement; a field that is `day` gets the day of the act."""

    def act(world: Any, cause: Cause, day: date) -> Any:
        request = world.book.requests[cause.record.id]
        dated = {name: day if value is date else value for name, value in fields.items()}
        consent = msgspec.structs.replace(request.consent_of(request.targets[0]), **dated)
        return world.change(request, consents=(consent,))

    return act


def a_target_who_is_silent(world):
    cause = an_introduction_to_make(world)
    return cause._replace(record=consents(asked=FRIDAY)(world, cause, FRIDAY))


def a_target_who_agreed(world):
    cause = a_target_who_is_silent(world)
    return Cause(cause.more, consents(answer="yes", on=MONDAY)(world, cause, MONDAY), cause.towards)


def a_target_who_declined(world):
    cause = a_target_who_is_silent(world)
    return Cause(cause.more, consents(answer="no", on=MONDAY)(world, cause, MONDAY), cause.towards)


def someone_sent_to_me(world):
    luc, sophie = world.person("Luc"), world.person("Sophie")
    return Cause(sophie, world.ask(sophie, THURSDAY, by=luc, incoming=True, may_contact="not-asked"), luc)


def someone_sent_to_me_and_answered(world):
    cause = someone_sent_to_me(world)
    return Cause(cause.more, world.answer(cause.record, "yes", FRIDAY), cause.towards)


def a_cadence(world):
    zoe = world.person("Zoé", cadence="6w")
    world.log(zoe, "call", on(8, 27))
    return Cause(zoe)


ROWS = [
    Row(
        "reply", a_message_to_answer, FRIDAY, MONDAY, MONDAY,
        {"message": logs("message-out"), "call": logs("call"), "thanks": logs("thanks"), "request": asks},
        {"theirs": logs("message-in"), "note": logs("note"), "nobody there": logs("call", unanswered=True)},
    ),
    Row(
        "promise", a_promise, THURSDAY, on(10, 14), on(10, 14),
        {"done": changes("done")}, {"message": logs("message-out")},
    ),
    Row("promise", a_promise_without_date, THURSDAY, on(10, 15), on(10, 15), {"done": changes("done")}),
    Row(
        "their-promise", their_promise, on(10, 22), on(10, 22), None,
        {"done": changes("done"), "message": logs("message-in"), "talk": logs("call"), "help": logs("introduction")},
        {"mine": logs("message-out")},
    ),
    Row(
        "debrief", a_meeting_whose_day_came, THURSDAY, THURSDAY, MONDAY,
        {
            "debrief": lambda world, cause, day: world.change(cause.record, held=True, told=True),
            "notes": lambda world, cause, day: world.change(cause.record, held=True, note="utile"),
            "cancelled": changes("cancelled", True),
            "another with notes": logs("meeting", note="utile"),
        },
        {"held, not told": changes("held", True), "another without": logs("meeting"), "call": logs("call")},
    ),
    Row(
        "thanks", help_received, THURSDAY, FRIDAY, MONDAY,
        {"thanks": logs("thanks")},
        {"message": logs("message-out"), "theirs": logs("thanks", direction="in"), "update": logs("update")},
    ),
    Row(
        "update", an_answer_to_tell, THURSDAY, MONDAY, MONDAY,
        {"update": logs("update")},
        {"message": logs("message-out"), "thanks": logs("thanks"), "theirs": logs("update", direction="in")},
    ),
    Row("update", an_end_to_tell_further_up, THURSDAY, on(10, 22), on(10, 22), {"update": logs("update")}),
    Row(
        "update", a_long_quiet, THURSDAY, MONDAY, MONDAY,
        {"update": logs("update"), "talk": logs("call"), "message": logs("message-out")},
        {"theirs": logs("message-in")},
    ),
    Row(
        "fix-date", a_yes_without_date, THURSDAY, on(10, 13), on(10, 15),
        {
            "dates": on_request("message-out"), "by phone": on_request("call"),
            "fixed": on_request("meeting", held=False),
            "met": on_request("meeting"), "refused": answers("no"), "later": answers("later"), "closed": closes,
        },
        {"another subject": logs("message-out"), "thanks": on_request("thanks"), "theirs": on_request("message-in")},
    ),
    Row(
        "follow-up", a_silence, THURSDAY, THURSDAY, MONDAY,
        {
            "follow-up": follows_up, "yes": answers("yes"), "no": answers("no"), "later": answers("later"),
            "referred": answers("referred"), "closed": closes, "met": on_request("meeting"),
        },
        {"a plain message": on_request("message-out"), "nobody there": on_request("call", unanswered=True)},
    ),
    Row(
        "follow-up", a_second_silence, THURSDAY, THURSDAY, MONDAY,
        {"follow-up": follows_up, "yes": answers("yes"), "closed": closes},
    ),
    Row(
        "ask-connector", two_silent_follow_ups, THURSDAY, THURSDAY, on(10, 15),
        {
            "word": logs("message-out"), "talk": logs("call"), "update": logs("update"),
            "advice": changes("advice", "attendre"),
            "answer": answers("no"), "closed": closes,
        },
        {"theirs": logs("message-in"), "another way": changes("other_way")},
    ),
    Row(
        "other-way", two_silent_follow_ups_and_nobody_to_ask, THURSDAY, THURSDAY, None,
        {"another way": changes("other_way"), "answer": answers("yes"), "closed": closes},
        {"a plain message": on_request("message-out")},
    ),
    Row(
        "next-step", a_meeting_told, THURSDAY, FRIDAY, None,
        {
            "none": changes("next_step", "none"), "named": changes("next_step", "revoir en mars"),
            "promise": lambda world, cause, day: world.promise(cause.towards, "le lien", day),
            "their promise": lambda world, cause, day: world.promise(cause.towards, "je lui en parle", day, by="them"),
            "request": asks,
            "planned": lambda world, cause, day: world.ask(cause.towards, planned=day),
            "whom they named": lambda world, cause, day: world.ask(cause.more, day),
        },
        {
            "thanks": logs("thanks"),
            "asked of me": lambda world, cause, day: world.ask(cause.towards, day, incoming=True),
        },
    ),
    Row(
        "send", a_planned_request, THURSDAY, THURSDAY, THURSDAY,
        {
            "sent": lambda world, cause, day: world.follow_up(cause.record, day),
            "replanned": changes("planned", on(11, 30)),
            "closed": closes,
        },
        {"another subject": logs("message-out")},
    ),
    Row(
        "send", a_planned_thanks, on(10, 10), on(10, 10), on(10, 10),
        {"sent": lambda world, cause, day: world.take_back(cause.record), "replanned": changes("planned", on(11, 30))},
    ),
    Row(
        "consent", an_introduction_to_make, THURSDAY, MONDAY, MONDAY,
        {
            "asked": consents(asked=date), "answered": consents(answer="no", on=date), "closed": closes,
            "refused": answers("no"), "not vouched for": changes("vouch", "no"), "not fair": changes("fair", "no"),
        },
        {"a word": logs("message-out"), "a yes to who asks": answers("yes"), "vouched for": changes("vouch", "yes")},
    ),
    Row(
        "consent", a_target_who_is_silent, on(10, 20), on(10, 20), on(10, 20),
        {
            "reminded": consents(reminded=date), "agreed": consents(answer="yes", on=date),
            "declined": consents(answer="no", on=date), "closed": closes,
        },
        {"a word": logs("message-out"), "theirs": logs("message-in")},
    ),
    Row(
        "connect", a_target_who_agreed, MONDAY, on(10, 14), on(10, 14),
        {"connected": consents(connected=date), "closed": closes},
        {"a word": logs("message-out"), "on the request": on_request("message-out"), "no more": consents(address="x")},
    ),
    Row(
        "connect", a_target_who_declined, MONDAY, on(10, 14), on(10, 14),
        {"a word": logs("message-out"), "a call": logs("call"), "closed": closes, "answered": answers("no")},
        {"theirs": logs("message-in"), "nobody there": logs("call", unanswered=True)},
    ),
    Row(
        "reply", someone_sent_to_me, THURSDAY, FRIDAY, FRIDAY,
        {"message": logs("message-out"), "call": logs("call"), "answer": answers("no"), "closed": closes},
        {"theirs": logs("message-in"), "away": answers("away")},
    ),
    Row(
        "thanks", someone_sent_to_me_and_answered, FRIDAY, MONDAY, on(10, 13),
        {"thanks": logs("thanks")},
        {"message": logs("message-out"), "update": logs("update"), "closed": closes},
    ),
    Row(
        "keep-warm", a_cadence, THURSDAY, THURSDAY, None,
        {"call": logs("call"), "message": logs("message-out"), "theirs": logs("message-in"), "request": asks},
        {"note": logs("note"), "nobody there": logs("call", unanswered=True)},
    ),
]  # fmt: skip
NAMES = [f"{row.kind}: {row.story.__name__}" for row in ROWS]


def listed(world: Any, row: Row, cause: Cause, day: date) -> list[Any]:
    return [o for o in obligations(world.book, day) if o.kind == row.kind and o.contact == cause.towards]


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_listed_from_its_first_day_until_settled(world, row: Row) -> None:
    cause = row.story(world)
    assert listed(world, row, cause, row.since - DAY) == []
    for day in (row.since, row.since + DAY, row.since + 100 * DAY):
        (found,) = listed(world, row, cause, day)
        assert (found.since, found.due, found.late_after) == (row.since, row.due, row.late_after)


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_late_after_its_last_day(world, row: Row) -> None:
    cause = row.story(world)
    (found,) = listed(world, row, cause, row.since)
    if row.late_after is None:
        assert not found.is_late(row.since + 1000 * DAY)
    else:
        assert not found.is_late(row.late_after)
        assert found.is_late(row.late_after + DAY)


@pytest.mark.parametrize(
    ("row", "act"),
    [
        pytest.param(row, act, id=f"{name}: {act}")
        for row, name in zip(ROWS, NAMES, strict=True)
        for act in row.settled_by
    ],
)
@pytest.mark.parametrize("later", [0, 1])
def test_settled_by_the_act_on_the_same_day_or_later(world, row: Row, act: str, later: int) -> None:
    cause = row.story(world)
    day = row.since + later * DAY
    assert listed(world, row, cause, day)
    row.settled_by[act](world, cause, day)
    assert listed(world, row, cause, day) == []


@pytest.mark.parametrize(
    ("row", "act"),
    [pytest.param(row, act, id=f"{name}: {act}") for row, name in zip(ROWS, NAMES, strict=True) for act in row.not_by],
)
def test_not_settled_by_what_the_table_does_not_name(world, row: Row, act: str) -> None:
    cause = row.story(world)
    before = listed(world, row, cause, row.since)
    row.not_by[act](world, cause, row.since)
    assert [o.id for o in listed(world, row, cause, row.since)] == [o.id for o in before]


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_nothing_towards_someone_left_in_peace(world, row: Row) -> None:
    cause = row.story(world)
    contact = world.book.contacts[cause.towards]
    world.change(contact, leave_in_peace=True)
    assert [o for o in obligations(world.book, row.since) if o.contact == contact.id] == []


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_the_identity_says_kind_contact_and_record(world, row: Row) -> None:
    cause = row.story(world)
    (found,) = listed(world, row, cause, row.since)
    assert found.id.startswith(f"{row.kind}-{cause.towards}")
    assert found.source in found.id
    assert world.book.find(found.source) is not None
