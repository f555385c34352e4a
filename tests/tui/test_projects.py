"""The page of a project, and its closing round, by keys."""

from __future__ import annotations

from datetime import date, timedelta

from reseau_tui.edits.diary import LogInteraction
from reseau_tui.edits.keeping import SetProject
from tests.tui.network import TUESDAY, Morning, Network, Running, in_both_languages


@in_both_languages
async def test_a_project_is_ended_from_its_page_and_its_round_begins(
    program: Running, network: Network, morning: Morning
) -> None:
    project = network.do(SetProject("Recherche Nantes")).id
    asked = network.asked(
        morning.marie, TUESDAY - timedelta(days=30), connector=morning.karim, may_contact="yes", project=project
    )
    network.do(LogInteraction(morning.marie, "meeting", TUESDAY - timedelta(days=20), request=asked, note="Bien."))
    async with program() as running:
        await running.press("Z")
        await running.shows("Recherche Nantes", "Karim Benali → Marie Colin")
        await running.press("enter")
        form = running.app.screen
        form.field("end").control.focus()
        await running.settle()
        await running.press("right")
        form.field("round_on").control.focus()
        await running.settle()
        await running.type("4/1")
        await running.press("f10")
        await running.until(lambda: running.place == "Home")
        await running.press("Z")
        await running.shows("Karim Benali → Marie Colin", "4 janv." if running.app.words.language == "fr" else "4 Jan")
    kept = network.book.projects[project]
    assert (kept.end, kept.ended, kept.round_on) == ("won", TUESDAY, date(2027, 1, 4))


async def test_several_projects_are_listed_and_none_is_no_trouble(
    program: Running, network: Network, morning: Morning
) -> None:
    async with program() as running:
        await running.press("Z")
        await running.shows(running.app.words.say("No project yet: a opens one."))
        await running.press("escape")
        network.do(SetProject("Un poste"))
        network.do(SetProject("Des clients"))
        await running.until(lambda: len(running.app.view.book.projects) == 2)
        await running.press("Z", "down")
        await running.shows("Un poste", "Des clients")
        await running.press("enter")
        assert running.app.screen.field("name").typed == "Des clients"
