"""What happened has a day behind us, and nothing is answered or closed before it was asked. Source: method R5."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from reseau_tui.edits.all_the_same import AllTheSame
from reseau_tui.edits.debrief import PutOffMeeting
from reseau_tui.edits.diary import EditInteraction, LogInteraction
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.importing import ImportRecords, brought
from reseau_tui.edits.requests import AnswerRequest, Ask, ChangeRequest, CloseRequest, FollowUp, HeedAdvice
from reseau_tui.model.reason import Invalid
from reseau_tui.model.requests import Answer, Message, Request
from tests.tui.network import TUESDAY, Network

SENT = date(2026, 11, 2)
AHEAD = TUESDAY + timedelta(days=1)


@pytest.fixture
def request_to_luc(network: Network, luc: str) -> str:
    return network.asked(luc, SENT)


def refused(network: Network, edit: Edit) -> str:
    before = network.book.snapshot().tables
    with pytest.raises(Invalid) as caught:
        network.do(edit)
    assert network.book.snapshot().tables == before
    return caught.value.reason.code


def test_nothing_that_happened_has_a_day_to_come(network: Network, luc: str, request_to_luc: str) -> None:
    for edit in (
        Ask(luc, "le froid", sent=AHEAD),
        FollowUp(request_to_luc, on=AHEAD),
        AnswerRequest(request_to_luc, "no", on=AHEAD),
        CloseRequest(request_to_luc, on=AHEAD),
        ChangeRequest(request_to_luc, {"sent": AHEAD}),
        HeedAdvice(request_to_luc, "Réécrivez-lui.", renewed=True, on=AHEAD),
        LogInteraction(luc, "call", AHEAD),
    ):
        assert refused(network, edit) == "still-to-come", edit


def test_a_meeting_or_an_event_may_be_to_come(network: Network, luc: str) -> None:
    meeting = network.do(LogInteraction(luc, "meeting", AHEAD))
    assert not meeting.held
    assert network.do(PutOffMeeting(meeting.id, AHEAD + timedelta(days=7))).on > AHEAD
    network.do(LogInteraction(luc, "event", AHEAD))
    held = network.do(LogInteraction(luc, "meeting", SENT))
    assert refused(network, EditInteraction(held.id, {"on": AHEAD})) == "still-to-come"


def test_nothing_is_answered_or_closed_before_it_was_sent(network: Network, request_to_luc: str) -> None:
    before = SENT - timedelta(days=1)
    assert refused(network, AnswerRequest(request_to_luc, "no", on=before)) == "answer-before-sending"
    assert refused(network, CloseRequest(request_to_luc, on=before)) == "closed-before-sending"
    network.do(AnswerRequest(request_to_luc, "no", on=date(2026, 11, 5)))
    moved = ChangeRequest(request_to_luc, {"sent": date(2026, 11, 20)})
    assert refused(network, moved) == "answer-before-sending"
    assert network.do(ChangeRequest(request_to_luc, {"sent": date(2026, 11, 5)})).sent == date(2026, 11, 5)


def test_a_channel_that_is_mended_is_that_of_its_message_too(network: Network, request_to_luc: str) -> None:
    mended = network.do(ChangeRequest(request_to_luc, {"channel": "letter"}))
    assert [message.channel for message in mended.messages] == ["letter"]
    moved = network.do(ChangeRequest(request_to_luc, {"sent": date(2026, 11, 5)}))
    assert [(message.channel, message.on) for message in moved.messages] == [("letter", date(2026, 11, 5))]


def test_what_bounced_may_leave_again_after_an_answer(network: Network, request_to_luc: str) -> None:
    network.do(AnswerRequest(request_to_luc, "away", on=date(2026, 11, 5), until=date(2026, 11, 6)))
    network.do(AnswerRequest(request_to_luc, "bounced", on=date(2026, 11, 9)))
    assert network.do(ChangeRequest(request_to_luc, {"sent": TUESDAY})).sent == TUESDAY


def test_a_meeting_before_its_request_can_be_told(network: Network, luc: str, request_to_luc: str) -> None:
    network.do(LogInteraction(luc, "meeting", SENT - timedelta(days=1), request=request_to_luc))
    answer = network.book.requests[request_to_luc].answer
    assert answer is not None
    assert (answer.kind, answer.on) == ("yes", SENT)


def test_what_a_file_brings_is_taken_and_can_be_edited_and_mended(network: Network, luc: str) -> None:
    odd = Request(
        id="0123456789abcdef",
        contact=luc,
        about="le froid",
        messages=(Message(on=TUESDAY),),
        answers=(Answer(kind="yes", on=SENT), Answer(kind="yes", on=AHEAD)),
        closed=SENT,
    )
    network.do(ImportRecords(brought(network.book, [odd]), "book.json"))
    assert network.book.requests[odd.id] == odd
    assert network.do(ChangeRequest(odd.id, {"about": "les quais"})).about == "les quais"
    assert network.do(CloseRequest(odd.id, on=TUESDAY)).closed == TUESDAY
    network.undo()
    network.undo()
    assert network.book.requests[odd.id] == odd


def test_a_day_to_come_is_taken_from_who_was_told_and_insists(network: Network, luc: str) -> None:
    assert network.do(AllTheSame(Ask(luc, "le froid", sent=AHEAD))).sent == AHEAD
    assert msgspec.structs.asdict(network.book.contacts[luc])["name"] == "Luc Perrin"
