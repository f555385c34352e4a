"""A recommendation, its silence and its chain, told by keys alone. Source: method R1, R2, R5, R6, R7, R12."""

from __future__ import annotations

from datetime import date

from reseau_tui.edits.keeping import ChangeSettings
from tests.tui.network import Clock, Network, Running, in_both_languages
from tests.tui.story import Story

MONDAY = date(2026, 10, 5)


async def begin(story: Story) -> None:
    """Add A and B, tie them, and ask B with the solid recommendation of A."""
    await story.screen.press("escape")
    await story.fill("a", {"name": "Karim Benali", "closeness": "good", "register": "tu"})
    await story.fill("a", {"name": "Nadia Lefèvre", "standing": "above", "closeness": "never-met"})
    await story.go_to("Karim")
    await story.fill("l", {"b": "Nadia"})
    await story.go_to("Nadia")
    await story.fill(
        "d",
        {
            "kind": "advice",
            "about": "la chaîne du froid",
            "connector": "Karim",
            "may_contact": "yes",
            "will_meet": "yes",
            "leaving": "sent",
        },
    )


async def test_a_silence(clock: Clock, network: Network, program: Running):
    clock.turn(MONDAY)
    async with program() as screen:
        story = Story(screen, clock)
        await begin(story)
        assert await story.day(date(2026, 10, 13)) == []
        assert await story.day(date(2026, 10, 14)) == [("follow-up", "Nadia")]
        await screen.press("f")
        await screen.until(lambda: story.owed == [])
        assert await story.day(date(2026, 10, 27)) == []
        assert await story.day(date(2026, 10, 28)) == [("follow-up", "Nadia")]
        await screen.press("f")
        await screen.until(lambda: story.owed == [])
        assert await story.day(date(2026, 11, 11)) == []  # a public holiday
        assert await story.day(date(2026, 11, 12)) == [("ask-connector", "Karim")]
        (request,) = network.book.requests.values()
        assert request.strength == "solid"
        assert len(request.follow_ups) == 2


async def test_a_yes_and_its_chain(clock: Clock, network: Network, program: Running):
    clock.turn(MONDAY)
    async with program() as screen:
        story = Story(screen, clock)
        await begin(story)
        await story.day(date(2026, 10, 8))
        await story.go_to("Nadia")
        await story.fill("w", {"kind": "yes"})
        assert ("update", "Karim") in story.owed
        await story.day(date(2026, 10, 13))
        await story.go_to("Nadia")
        await story.fill("n", {"kind": "meeting", "note": "Une heure passionnante.", "introduced": "Chantal Mercier"})
        owed = await story.day(date(2026, 10, 14))
        assert ("thanks", "Nadia") in owed
        assert ("update", "Karim") in owed
        await story.go_to("Chantal")
        await story.fill("d", {"about": "un moulin", "connector": "Nadia", "may_contact": "yes", "leaving": "sent"})
        await story.go_to("Chantal")
        await story.fill("n", {"kind": "meeting", "note": "Elle ouvre ses portes."})
        assert {("update", "Nadia"), ("update", "Karim"), ("thanks", "Nadia"), ("thanks", "Chantal")} <= set(story.owed)
        await story.go_to("Karim")
        await screen.shows("Chantal Mercier", "Nadia Lefèvre")  # the chain is named
        for _ in range(3):
            await screen.press("u")
        await screen.until(lambda: ("thanks", "Chantal") not in story.owed)


async def test_one_thank_you_settles_all_earlier_help(clock: Clock, network: Network, program: Running):
    clock.turn(MONDAY)
    async with program() as screen:
        story = Story(screen, clock)
        await screen.press("escape")
        await story.fill("a", {"name": "Luc Perrin"})
        await story.fill("n", {"kind": "advice", "note": "Voir Frigo SA."})
        await story.fill("n", {"kind": "article", "note": "Un article."})
        await story.day(date(2026, 10, 6))
        assert [kind for kind, _ in story.owed] == ["thanks"]
        await story.fill("n", {"kind": "thanks"})
        assert story.owed == []
        await screen.press("u")
        await screen.until(lambda: story.owed == [("thanks", "Luc")])


@in_both_languages
async def test_the_whole_way_to_someone_two_hops_away(clock: Clock, network: Network, program: Running):
    """A chain, the two questions, a request with green lights, a meeting prepared and told, and all that it makes."""
    clock.turn(MONDAY)
    network.do(ChangeSettings({"name": "Claire Martin"}))
    say = program.words.say
    async with program((120, 40)) as screen:
        story = Story(screen, clock)
        await screen.press("escape")
        await story.fill("a", {"name": "Paul Ernoul", "closeness": "close", "register": "tu"})
        await story.fill("a", {"name": "Anne Roy", "standing": "above", "closeness": "never-met"})
        await story.go_to("Paul")
        await story.fill("l", {"b": "Anne"})

        await story.go_to("Anne")
        await screen.press("C")
        await screen.shows("→ Paul Ernoul → Anne Roy")
        await screen.press("d")
        await story.write({"about": "la chaîne du froid"})
        await story.at("Home")
        assert story.owed == [("send", "Anne")]

        await screen.press("e")
        await story.at("Lights")
        await screen.shows(say("Recommendation"))
        await screen.press("d")
        await story.send("Paul Ernoul")
        await screen.press("e")
        await story.at("Lights")  # asked, and not answered yet
        await screen.press("w")
        await story.write({"may_contact": "yes", "will_meet": "yes"})
        await story.at("Home")

        await screen.press("e")  # nothing is worth a look any more
        await story.send("Anne Roy")
        (request,) = network.book.requests.values()
        assert (request.strength, request.sent) == ("solid", MONDAY)
        assert {light.light for light in request.lights} == {"green"}
        assert story.owed == []

        await story.day(date(2026, 10, 8))
        await story.go_to("Anne")
        await story.fill("w", {"kind": "yes", "meeting": "13/10"})
        assert await story.day(date(2026, 10, 12)) == [("prepare", "Anne"), ("update", "Paul")]
        await story.go_to("Anne")
        await screen.press("R")
        await screen.shows("Anne Roy", "Paul Ernoul")
        await screen.press("f")
        await story.at("SheetOfMeeting")
        await screen.press("escape")
        await screen.until(lambda: story.owed == [("update", "Paul")])

        assert ("debrief", "Anne") in await story.day(date(2026, 10, 13))
        await story.go_to("Anne")
        await screen.press("f")
        await story.write({"note": "Rungis décide.", "names": "Marc Petit", "promise_0": "l’article"})
        await story.at("Home")
        assert {("thanks", "Anne"), ("promise", "Anne"), ("update", "Paul")} <= set(story.owed)
        marc = next(contact for contact in network.book.contacts.values() if contact.name == "Marc Petit")
        assert network.book.ties_of[marc.id]

        owed = await story.day(date(2026, 10, 14))
        await story.go_to("Anne")
        await screen.press("e")
        await story.send("Anne Roy")
        await screen.until(lambda: ("thanks", "Anne") not in story.owed)
        await screen.press("u")
        await screen.until(lambda: story.owed == owed)
