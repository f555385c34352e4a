"""The coming six weeks with a person, by keys."""

from __future__ import annotations

from datetime import timedelta

from reseau_tui.edits.requests import Ask
from tests.tui.network import TUESDAY, Morning, Network, Running, in_both_languages


@in_both_languages
async def test_a_good_day_is_chosen_for_what_is_planned(program: Running, network: Network, morning: Morning) -> None:
    request = network.do(Ask(morning.paul, "un avis", planned=TUESDAY)).id
    async with program() as running:
        running.app.screen.due.move_to_id(morning.paul)
        await running.settle()
        await running.press("D")
        await running.shows("[24 +]", "28 ×", "un avis")
        await running.press("right", "right", "right", "right")
        await running.shows("[28 ×]", running.app.words.say("It is a weekend."))
        await running.press("n")
        await running.shows("[30 +]")
        await running.press("up", "left", "left", "left", "left", "left", "left", "left")
        await running.shows("[24 +]")
        await running.press("down", "enter")
        await running.until(lambda: running.place == "Home")
    assert network.book.requests[request].planned == TUESDAY + timedelta(days=7)


async def test_where_nothing_is_planned_it_is_only_looked_at(
    program: Running, network: Network, morning: Morning
) -> None:
    async with program() as running:
        running.app.screen.due.move_to_id(morning.marie)
        await running.settle()
        await running.press("D")
        await running.shows("[24 +]", running.app.words.say("Nothing waits to be sent to them."))
        for _ in range(8):
            await running.press("down")
        await running.shows("29 ×", "[ 3 ×]")
        await running.press("escape")
        assert running.place == "Home"
