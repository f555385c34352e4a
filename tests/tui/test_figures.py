"""`S`: my own figures, read by keys alone."""

from __future__ import annotations

from tests.tui.network import Morning, Running, in_both_languages


@in_both_languages
async def test_the_figures_are_one_key_away_and_scroll(morning: Morning, program: Running):
    say = program.words.say
    async with program() as screen:
        await screen.press("S")
        await screen.shows(say("My figures"), say("This week"), say("What became of your requests"))
        await screen.press("end")
        await screen.shows(say("First message and follow-ups"))
        await screen.press("escape")
        assert screen.place == "Home"
