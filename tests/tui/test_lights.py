"""Before a message that asks: the lights come up only where one is worth a look, with the better move one key away."""

from __future__ import annotations

from datetime import date, timedelta

from reseau_tui.edits.requests import AnswerRequest, Ask, ChangeRequest, FollowUp
from reseau_tui.present.lights import GLYPHS
from tests.tui.network import TUESDAY, Morning, Network, Program, Running, in_both_languages

SATURDAY = date(2026, 11, 28)


def planned(network: Network, who: str, **fields) -> str:
    """Plan a request for today."""
    return network.do(Ask(who, "les entrepôts du froid", planned=TUESDAY, **fields)).id


async def go_to(screen: Program, contact: str) -> None:
    """Put the cursor on someone among the contacts."""
    await screen.press("c")
    home = screen.app.screen
    home.contacts.move_to_id(contact)
    await screen.settle()


async def at(screen: Program, place: str) -> None:
    await screen.until(lambda: screen.place == place, place)
    await screen.settle()


async def test_neither_thanks_nor_a_message_with_only_green_lights_are_held_up(morning: Morning, program: Running):
    async with program() as screen:
        for contact in (morning.luc, morning.nadia):
            await go_to(screen, contact)
            await screen.press("e")
            await at(screen, "DraftEditor")
            await screen.press("escape")
            await at(screen, "Home")


@in_both_languages
async def test_the_lights_come_up_once_and_enter_goes_on(network: Network, morning: Morning, program: Running):
    sonia = network.person("Sonia Weber", closeness="never-met", emails=("sonia@example.org",))
    planned(network, sonia, connector=morning.karim)
    say = program.words.say
    async with program() as screen:
        await go_to(screen, sonia)
        await screen.press("e")
        await at(screen, "Lights")
        await screen.shows(f"{GLYPHS['amber']} {say('worth a look')}", say("Recommendation"))
        await screen.press("escape")
        await at(screen, "Home")
        await screen.press("e")
        await at(screen, "DraftEditor")


async def test_the_lights_come_up_again_once_they_have_changed(network: Network, morning: Morning, program: Running):
    sonia = network.person("Sonia Weber", closeness="never-met", emails=("sonia@example.org",))
    request = planned(network, sonia, connector=morning.karim)
    async with program() as screen:
        await go_to(screen, sonia)
        await screen.press("e")
        await at(screen, "Lights")
        await screen.press("enter")
        await at(screen, "DraftEditor")
        await screen.press("escape")
        await at(screen, "Home")
        await screen.app.do(ChangeRequest(request, {"may_contact": "no"}))
        await screen.press("e")
        await at(screen, "Lights")
        await screen.shows(GLYPHS["red"])
        await screen.press("x")
        await at(screen, "Lights")
        assert network.book.requests[request].connector == ""


async def test_the_two_questions_are_one_key_away(network: Network, morning: Morning, program: Running):
    sonia = network.person("Sonia Weber", closeness="never-met", emails=("sonia@example.org",))
    request = planned(network, sonia, connector=morning.karim)
    async with program() as screen:
        await go_to(screen, sonia)
        await screen.press("e")
        await at(screen, "Lights")
        await screen.press("d")
        await at(screen, "DraftEditor")
        await screen.shows("Karim")
        screen.app.screen.query_one("#body").text = "Bonjour Karim, deux questions…"
        await screen.press("f5")
        await screen.until(
            lambda: network.book.requests[request].questions_asked == TUESDAY, "the day of the questions"
        )
        sent = [i for i in network.book.interactions_of[morning.karim] if i.request == request]
        assert [i.kind for i in sent] == ["message-out"]


async def test_news_for_who_recommends_me_come_first(network: Network, morning: Morning, program: Running):
    network.do(AnswerRequest(morning.request, "yes", on=TUESDAY - timedelta(days=1), meeting=TUESDAY))
    sonia = network.person("Sonia Weber", closeness="never-met", emails=("sonia@example.org",))
    planned(network, sonia, connector=morning.karim, may_contact="yes", will_meet="yes")
    async with program() as screen:
        await go_to(screen, sonia)
        await screen.press("e")
        await at(screen, "Lights")
        await screen.press("e")
        await at(screen, "DraftEditor")
        assert (screen.app.screen.draft.contact, screen.app.screen.draft.purpose) == (morning.karim, "update")


async def test_a_message_that_thanks_before_it_asks_owes_no_thanks(
    network: Network, morning: Morning, program: Running
):
    planned(network, morning.luc)
    async with program() as screen:
        await go_to(screen, morning.luc)
        await screen.press("e")
        await at(screen, "DraftEditor")


async def test_the_better_day_and_the_better_way_are_one_key_away(
    network: Network, morning: Morning, clock, program: Running
):
    clock.turn(SATURDAY)
    sonia = network.person("Sonia Weber", closeness="never-met", linkedin="https://example.org/s", phones=("01",))
    request = network.do(Ask(sonia, "le froid", planned=SATURDAY)).id
    async with program() as screen:
        await go_to(screen, sonia)
        await screen.press("L")
        await at(screen, "Lights")
        await screen.press("m")
        await at(screen, "Lights")
        assert network.book.requests[request].channel == "phone"
        await screen.press("p")
        await screen.until(lambda: network.book.requests[request].planned == SATURDAY + timedelta(days=2), "Monday")


async def test_after_two_follow_ups_the_light_is_red(network: Network, morning: Morning, program: Running):
    for days in (7, 3):
        network.do(FollowUp(morning.request, on=TUESDAY - timedelta(days=days)))
    async with program() as screen:
        await go_to(screen, morning.nadia)
        await screen.press("L")
        await at(screen, "Lights")
        await screen.shows(GLYPHS["red"])
        await screen.press("d")
        await at(screen, "DraftEditor")
        assert screen.app.screen.draft.contact == morning.karim
