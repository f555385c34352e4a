"""R15: what the lights were is kept with the request, in the change that sends it, and goes with its undo."""

from __future__ import annotations

from datetime import date, timedelta

from reseau_tui.edits.drafts import SaveDraft, SendDraft
from reseau_tui.edits.requests import Ask, ChangeRequest, FollowUp, HeedAdvice
from reseau_tui.method.obligations import items
from reseau_tui.model.drafts import Draft
from reseau_tui.model.requests import Request
from tests.tui.network import TUESDAY, Network

SATURDAY = date(2026, 11, 28)


def colours(request: Request, on: date) -> dict[str, str]:
    return {light.code: light.light for light in request.lights if light.on == on}


def test_a_request_sent_keeps_its_lights_in_the_same_change(network: Network):
    nadia = network.person("Nadia Lefèvre", closeness="never-met")
    request = network.do(Ask(nadia, "le froid", planned=TUESDAY))
    assert request.lights == ()
    network.clock.turn(SATURDAY)
    sent = network.do(ChangeRequest(request.id, {"sent": SATURDAY}))
    assert len(sent.lights) == 8
    assert colours(sent, SATURDAY)["timing"] == "amber"
    network.undo()
    assert network.book.requests[request.id] == request


def test_a_request_noted_as_sent_has_them_too(network: Network):
    nadia = network.person("Nadia Lefèvre", closeness="never-met")
    assert colours(network.do(Ask(nadia, "le froid", sent=TUESDAY)), TUESDAY)["recommendation"] == "amber"
    assert network.do(Ask(nadia, "un conseil", incoming=True)).lights == ()


def test_a_corrected_day_has_the_lights_of_that_day_alone(network: Network):
    nadia = network.person("Nadia Lefèvre", closeness="never-met")
    network.clock.turn(SATURDAY)
    request = network.do(Ask(nadia, "le froid", sent=SATURDAY))
    corrected = network.do(ChangeRequest(request.id, {"sent": TUESDAY}))
    assert (len(corrected.lights), colours(corrected, TUESDAY)["timing"]) == (8, "green")


def test_each_message_that_asks_adds_its_own(network: Network):
    nadia, karim = network.person("Nadia Lefèvre", closeness="never-met"), network.person("Karim Benali")
    request = network.do(Ask(nadia, "le froid", sent=TUESDAY, connector=karim, may_contact="yes"))
    later = TUESDAY + timedelta(days=14)
    network.clock.turn(later + timedelta(days=30))
    followed = network.do(FollowUp(request.id, on=later))
    assert len(followed.lights) == 16
    assert colours(followed, later)["follow-ups"] == "green"
    renewed = network.do(HeedAdvice(request.id, "écrire de nouveau", renewed=True, on=later + timedelta(days=30)))
    assert len(renewed.lights) == 24


def test_a_draft_that_is_sent_keeps_them_and_what_it_settles_itself_is_green(network: Network):
    nadia = network.person("Nadia Lefèvre", closeness="good")
    network.log(nadia, "advice", TUESDAY - timedelta(days=1))
    request = network.do(Ask(nadia, "le froid", planned=TUESDAY))
    text = "Merci pour votre conseil. Auriez-vous vingt minutes ?"

    def send(*settles: str) -> Request:
        draft = Draft(id="", contact=nadia, purpose="request", body=text, request=request.id, items=settles)
        network.do(SendDraft(network.do(SaveDraft(draft)).id, settles))
        return network.book.requests[request.id]

    owed = {item.kind: item.id for item in items(network.book, TUESDAY)}
    assert colours(send(owed["send"], owed["thanks"]), TUESDAY)["gratitude"] == "green"
    network.undo()
    assert colours(send(owed["send"]), TUESDAY)["gratitude"] == "amber"


def test_putting_the_questions_to_the_connector_has_its_day(network: Network):
    nadia, karim = network.person("Nadia Lefèvre"), network.person("Karim Benali")
    request = network.do(Ask(nadia, "le froid", planned=TUESDAY, connector=karim))
    draft = Draft(id="", contact=karim, purpose="recommendation-questions", body="Deux questions.", request=request.id)
    network.do(SendDraft(network.do(SaveDraft(draft)).id))
    assert network.book.requests[request.id].questions_asked == TUESDAY
    assert [i.kind for i in network.book.interactions_of[karim]] == ["message-out"]


def test_another_connector_was_not_asked_yet(network: Network):
    nadia, karim, sonia = (network.person(name) for name in ("Nadia Lefèvre", "Karim Benali", "Sonia Weber"))
    fields = {"connector": karim, "may_contact": "yes", "will_meet": "yes", "assent_on": TUESDAY - timedelta(days=5)}
    request = network.do(Ask(nadia, "le froid", planned=TUESDAY, **fields))
    assert (request.strength, request.may_contact_on) == ("solid", TUESDAY - timedelta(days=5))
    assert network.do(ChangeRequest(request.id, {"connector": sonia})).strength == "cold"
    asked = network.do(ChangeRequest(request.id, {"connector": karim, "may_contact": "yes"}))
    assert (asked.strength, asked.may_contact_on) == ("named", TUESDAY)
