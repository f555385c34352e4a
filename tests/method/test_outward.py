"""One step outward a day, and what a week brought. Source: method R8, R17."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from reseau_tui.method.outward import outward, proposals, proposals_for
from reseau_tui.method.week import Count, week
from reseau_tui.model.drafts import Share
from reseau_tui.model.people import Post

TUESDAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def kinds(world, day: date = TUESDAY) -> list[str]:
    return [proposal.kind for proposal in proposals(world.book, day)]


def test_a_new_book_proposes_nothing(world) -> None:
    world.person("Zoé", connected_on=date(2026, 10, 1))
    assert outward(world.book, TUESDAY) is None


# Met at an event


def test_whoever_was_met_at_an_event_gets_one_first_line_within_three_days(world) -> None:
    zoe = world.person("Zoé")
    world.log(zoe, "event", date(2026, 11, 19))  # a Thursday: Tuesday is the third working day
    for day in (date(2026, 11, 19), TUESDAY):
        (found,) = proposals_for(world.book, world.book.contacts[zoe], day)
        assert (found.kind, found.until) == ("event", TUESDAY)
    assert kinds(world, TUESDAY + DAY) == []
    assert kinds(world, date(2026, 11, 18)) == []


def test_also_those_to_whom_one_was_introduced_there(world) -> None:
    zoe, max_ = world.person("Zoé"), world.person("Max")
    world.log(zoe, "event", TUESDAY, introduced=(max_,))
    found = {p.contact: p.why[0].params["by"] for p in proposals(world.book, TUESDAY) if p.kind == "event"}
    assert found == {zoe: "", max_: "Zoé"}


@pytest.mark.parametrize("kind", ["message-out", "thanks", "call", "meeting"])
def test_a_word_to_them_is_that_line(world, kind: str) -> None:
    zoe = world.person("Zoé")
    world.log(zoe, "event", TUESDAY - DAY)
    world.log(zoe, kind, TUESDAY)
    assert kinds(world) == []


def test_dismissed_it_stays_away_and_the_next_event_is_another(world) -> None:
    zoe = world.person("Zoé")
    world.log(zoe, "event", TUESDAY - DAY)
    world.snooze(proposals(world.book, TUESDAY)[0].id, TUESDAY)
    assert kinds(world) == []
    world.log(zoe, "event", TUESDAY)
    assert kinds(world) == ["event"]


# A new job


def test_a_change_of_job_is_a_reason_to_write_while_it_is_new(world) -> None:
    posts = (Post(organisation="Kion", until=date(2026, 11, 2)),)
    zoe = world.person("Zoé", organisation="Frigo SA", role="Directrice", posts=posts)
    (found,) = proposals(world.book, TUESDAY)
    assert (found.kind, found.why[0].params["organisation"]) == ("new-post", "Frigo SA")
    assert kinds(world, date(2027, 1, 1)) == ["new-post"]
    assert kinds(world, date(2027, 1, 2)) == []
    world.log(zoe, "message-out", TUESDAY)
    assert kinds(world) == []


# A name received


def test_a_name_received_waits_for_a_first_word_the_surest_first(world) -> None:
    karim, anne, bea, cleo = (world.person(name) for name in ("Karim", "Anne", "Béa", "Cléo"))
    world.log(
        karim, "meeting", TUESDAY - DAY, introduced=(anne, bea), in_their_name=(bea,), mentioned=(cleo,), note="utile"
    )
    found = [(p.contact, p.why[0].code) for p in proposals(world.book, TUESDAY)]
    assert found == [(bea, "name-in-their-name"), (anne, "name-introduced"), (cleo, "name-mentioned")]
    world.ask(bea, planned=TUESDAY)
    world.log(anne, "message-out", TUESDAY)
    assert [p.contact for p in proposals(world.book, TUESDAY)] == [cleo]
    assert "name" not in kinds(world, TUESDAY + 400 * DAY)


def test_a_name_that_someone_gave_who_is_left_in_peace_is_no_proposal(world) -> None:
    karim, anne = world.person("Karim", leave_in_peace=True), world.person("Anne")
    world.log(karim, "introduction", TUESDAY - DAY, introduced=(anne,))
    assert kinds(world) == []


# The one of the day


def full(world) -> dict[str, str]:
    """A network with something of each kind to propose, for 2026-11-24."""
    who = {name: world.person(name) for name in ("Karim", "Anne", "Event")}
    who["Old"] = world.person("Old", closeness="close")
    world.log(who["Old"], "call", date(2020, 1, 6))
    who["Reader"] = world.person("Reader", closeness="good", tags=("froid",))
    world.put(Share(id="s1", text="Étude", tags=("froid",)))
    world.log(who["Karim"], "introduction", TUESDAY - DAY, introduced=(who["Anne"],))
    world.log(who["Event"], "event", TUESDAY)
    posts = (Post(organisation="Kion", until=TUESDAY),)
    who["Post"] = world.person("Post", organisation="Frigo SA", posts=posts)
    return who


def test_what_passes_comes_first_then_each_kind_has_its_day(world) -> None:
    who = full(world)
    assert kinds(world) == ["event", "new-post", "name", "share", "old-tie"]
    assert outward(world.book, TUESDAY).contact == who["Event"]
    assert outward(world.book, TUESDAY, owed={who["Event"]}).contact == who["Post"]
    passing = {who["Event"], who["Post"]}
    turns = [outward(world.book, TUESDAY + n * DAY, passing).kind for n in range(6)]
    assert set(turns[:3]) == {"name", "share", "old-tie"}
    assert turns[3:] == turns[:3]
    assert outward(world.book, TUESDAY) == outward(world.book, TUESDAY)


def test_nobody_left_in_peace_or_away_is_proposed(world) -> None:
    for person in full(world).values():
        world.change(world.book.contacts[person], leave_in_peace=True)
    assert kinds(world) == []
    for contact in list(world.book.contacts.values()):
        world.put(contact, leave_in_peace=False, away_until=TUESDAY)
    assert kinds(world) == []


def test_strangers_get_no_article_by_themselves(world) -> None:
    stranger = world.person("Inconnue", tags=("froid",))
    world.put(Share(id="s1", text="Étude", tags=("froid",)))
    assert kinds(world) == []
    assert [p.kind for p in proposals_for(world.book, world.book.contacts[stranger], TUESDAY)] == ["share"]


# The week


def test_what_a_week_brought_beside_what_one_wished_for(world) -> None:
    nadia, karim, anne = (world.person(name) for name in ("Nadia", "Karim", "Anne"))
    monday, sunday = date(2026, 11, 23), date(2026, 11, 22)
    world.settings(weekly_goal=3, weekly_meetings=2, weekly_names=0, weekly_gifts=1)
    world.ask(nadia, monday)
    world.ask(nadia, sunday)
    world.ask(karim, monday, incoming=True)
    world.ask(karim, planned=TUESDAY)
    world.log(karim, "meeting", TUESDAY, note="utile", introduced=(anne,), mentioned=(anne, nadia))
    world.log(karim, "meeting", TUESDAY, cancelled=True)
    world.log(nadia, "meeting", TUESDAY + DAY, held=False, fixed=monday)
    world.log(nadia, "gift", monday)
    world.log(karim, "advice", TUESDAY, direction="out", gave=True)
    world.log(karim, "thanks", TUESDAY)
    found = week(world.book, TUESDAY)
    assert found.monday == monday
    assert found[1:] == (Count(1, 3), Count(1, 2), Count(2, 0), Count(2, 1))
    assert week(world.book, TUESDAY + 7 * DAY)[1:] == (Count(0, 3), Count(0, 2), Count(0, 0), Count(0, 1))
