"""A meeting that was agreed ahead is told: the favour stays, each meeting is itself, a known yes keeps its day.

Source: method R1, R6, R12.
"""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.edits.debrief import Assured, Debrief
from reseau_tui.edits.diary import LogInteraction
from reseau_tui.edits.items import SettleItem, SettleItems
from reseau_tui.edits.requests import Ask
from reseau_tui.method.obligations import towards
from tests.tui.network import TUESDAY, Network

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


def fixed(network: Network, luc: str, **fields: object) -> str:
    with network.clock.at(FRIDAY):
        return network.do(LogInteraction(luc, "meeting", MONDAY, **fields)).id


def debriefs(network: Network, luc: str) -> list[str]:
    return [owed.id for owed in towards(network.book, luc, TUESDAY) if owed.kind == "debrief"]


@pytest.mark.parametrize("favour", [{"helped": True, "weight": "large"}, {"gave": True, "weight": "small"}])
@pytest.mark.parametrize("how", ["done", "logged", "debriefed"])
def test_the_favour_noted_when_it_was_fixed_stays(network: Network, luc: str, favour: dict, how: str) -> None:
    meeting = fixed(network, luc, **favour)
    before = network.book.interactions[meeting]
    match how:
        case "done":
            network.do(SettleItem(debriefs(network, luc)[0]))
        case "logged":
            network.do(LogInteraction(luc, "meeting", MONDAY, note="Il connaît Frigo SA."))
        case "debriefed":
            network.do(Debrief(meeting=meeting, note="Il connaît Frigo SA."))
    after = network.book.interactions[meeting]
    assert after.held
    assert after.told
    assert (after.helped, after.gave, after.weight) == (before.helped, before.gave, before.weight)
    thanks = [owed.kind for owed in towards(network.book, luc, TUESDAY) if owed.kind == "thanks"]
    assert thanks == (["thanks"] if before.helped else [])


def test_what_is_said_when_it_is_told_wins(network: Network, luc: str) -> None:
    meeting = fixed(network, luc, helped=True)
    network.do(LogInteraction(luc, "meeting", MONDAY, gave=True))
    after = network.book.interactions[meeting]
    assert (after.helped, after.gave) == (False, True)


@pytest.mark.parametrize("told", [0, 1])
def test_of_two_meetings_on_one_day_the_one_meant_is_told(network: Network, luc: str, told: int) -> None:
    meetings = [fixed(network, luc, note=note, request="") for note in ("le matin", "le soir")]
    meant = next(identity for identity in debriefs(network, luc) if meetings[told] in identity)
    network.do(SettleItems((meant,), text="raconté", alone=True))
    notes = [network.book.interactions[meeting].note for meeting in meetings]
    assert notes[told].endswith("raconté")
    assert "raconté" not in notes[1 - told]
    assert [network.book.interactions[meeting].told for meeting in meetings] == [told == 0, told == 1]


def test_an_answer_known_already_keeps_its_day(network: Network, luc: str) -> None:
    nadia = network.person("Nadia Lefèvre")
    asked = date(2026, 9, 1)
    with network.clock.at(asked):
        request = network.do(
            Ask(nadia, "le froid", connector=luc, may_contact="yes", sent=asked, questions_asked=asked)
        ).id
    network.do(Debrief(contact=luc, note="x", answers=(Assured(request, "yes", "not-asked"),)))
    found = network.book.requests[request]
    assert (found.may_contact_on, found.questions_asked) == (asked, asked)
    network.do(Debrief(contact=luc, note="y", answers=(Assured(request, "yes", "yes"),)))
    found = network.book.requests[request]
    assert (found.may_contact_on, found.will_meet_on, found.questions_asked) == (asked, TUESDAY, TUESDAY)
