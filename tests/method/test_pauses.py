"""During a pause nothing falls due or late, and the return is gentle."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reseau_tui.method.ledger import Ledger
from reseau_tui.method.obligations import everything, obligations
from reseau_tui.method.pauses import Pauses
from reseau_tui.method.workdays import is_working_day
from reseau_tui.model.keeping import Pause

DAY = timedelta(days=1)


def oct_(day: int) -> date:
    return date(2026, 10, day)


def test_a_pause_lasts_until_its_last_day_and_that_of_those_that_begin_in_it() -> None:
    days = ((5, 9), (8, 14), (20, None))
    pauses = Pauses(Pause(id=str(n), start=oct_(a), until=b and oct_(b)) for n, (a, b) in enumerate(days))
    assert [pauses.until(oct_(day)) for day in (4, 5, 9, 14)] == [None, oct_(14), oct_(14), oct_(14)]
    assert [pauses.until(oct_(day)) for day in (15, 20)] == [None, None]


def test_nothing_is_listed_during_a_pause(world) -> None:
    world.log(world.person("Luc"), "advice", oct_(5), helped=True)
    world.pause(oct_(7), oct_(9))
    assert [bool(world.due(oct_(day))) for day in range(5, 13)] == [
        True, True, False, False, False, True, True, True,
    ]  # fmt: skip
    ledger = Ledger(world.book, oct_(8))
    assert ledger.items == []
    ledger.new_day(oct_(12))
    assert len(ledger.items) == 1


def test_what_falls_into_a_pause_falls_on_the_first_working_day_after_it(world) -> None:
    luc, marie = world.person("Luc"), world.person("Marie")
    world.log(luc, "advice", oct_(6), helped=True)
    world.promise(marie, "le lien", oct_(1), due=oct_(8))
    world.pause(oct_(7), oct_(9))
    assert [(o.kind, o.since, o.due, o.late_after) for o in obligations(world.book, oct_(12))] == [
        ("promise", oct_(1), oct_(12), oct_(12)),
        ("thanks", oct_(6), oct_(12), oct_(13)),
    ]


def test_what_happened_in_a_pause_is_listed_after_it(world) -> None:
    world.log(world.person("Luc"), "advice", oct_(8), helped=True)
    world.pause(oct_(7), oct_(9))
    assert world.due(oct_(10)) == []
    (item,) = world.due(oct_(12))
    assert (item.since, item.due, item.late_after) == (oct_(12), oct_(12), oct_(13))


def test_the_days_of_a_pause_make_nothing_late(world) -> None:
    world.log(world.person("Luc"), "advice", oct_(2), helped=True)
    world.pause(oct_(6), oct_(9))
    (item,) = world.due(oct_(5))
    # Due on Monday 5 October; the next working day that counts is Monday the 12th.
    assert (item.due, item.late_after) == (oct_(5), oct_(12))


def test_what_was_late_before_a_pause_stays_late(world) -> None:
    world.promise(world.person("Marie"), "le lien", oct_(1), due=oct_(5))
    world.pause(oct_(7), oct_(9))
    assert world.due(oct_(12))[0].is_late(oct_(12))


def test_a_follow_up_after_a_pause_is_on_a_good_day(world) -> None:
    nadia = world.person("Nadia", away_from=oct_(19), away_until=oct_(20))
    world.ask(nadia, oct_(5))
    world.pause(oct_(14), oct_(16))
    (owed,) = everything(world.book, oct_(12))
    assert (owed.since, owed.due, owed.late_after) == (oct_(21), oct_(21), oct_(23))


def test_a_pause_without_end_lists_nothing_from_its_first_day_on(world) -> None:
    world.log(world.person("Luc"), "advice", oct_(6), helped=True)
    pause = world.pause(oct_(7))
    assert world.due(oct_(6))
    assert world.due(oct_(7)) == world.due(date(2027, 10, 7)) == []
    world.change(pause, until=oct_(8))
    assert world.due(oct_(9))


days = st.integers(0, 60).map(lambda n: oct_(1) + n * DAY)
spans = st.lists(st.tuples(days, st.none() | st.integers(0, 12)), max_size=3)


@settings(max_examples=200)
@given(spans, st.lists(days, min_size=2, max_size=2))
@example([(oct_(1), 8)], [oct_(1), oct_(10)])
def test_after_a_pause(spans: list[tuple[date, int | None]], two: list[date]) -> None:
    pauses = Pauses(
        Pause(id=str(n), start=start, until=start + length * DAY if length is not None else None)
        for n, (start, length) in enumerate(spans)
    )
    first, second = sorted(two)
    if is_working_day(second, "FR") or pauses.cover(second):  # a weekend's own day stays, right behind a pause as well
        assert pauses.after(first, "FR") <= pauses.after(second, "FR")
    moved = pauses.after(first, "FR")
    if not pauses.cover(first):
        assert moved == first
    elif moved != first:
        assert not pauses.cover(moved)
        assert is_working_day(moved, "FR")
        between = [first + n * DAY for n in range((moved - first).days)]
        assert not any(is_working_day(day, "FR") and not pauses.cover(day) for day in between)
    else:
        # No end is known.
        assert all(pauses.cover(first + n * DAY) for n in range(500) if is_working_day(first + n * DAY, "FR"))
