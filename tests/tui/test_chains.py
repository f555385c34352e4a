"""How to reach someone: chains as readable lines, and the request that begins one, by keys alone."""

from __future__ import annotations

from reseau_tui.edits.contacts import TiePeople
from reseau_tui.tui.forms.request import RequestForm
from reseau_tui.tui.forms.tie import TieForm
from tests.tui.network import TUESDAY, Morning, Network, Program, Running, in_both_languages, opening


def target(network: Network) -> tuple[str, str]:
    """Karim, whom I know, and Ana, two hops away."""
    karim = network.person("Karim Benali", closeness="good")
    ana = network.person("Ana Silva", organisation="Frigo SA", closeness="never-met")
    network.do(TiePeople(karim, ana, strength="close"))
    return karim, ana


async def choose(screen: Program, name: str) -> None:
    await screen.press("slash", *name, "enter")
    await screen.shows(name)


@in_both_languages
async def test_the_chain_is_a_line_and_enter_asks_the_first_hop(network: Network, program: Running):
    karim, ana = target(network)
    async with program() as screen:
        await choose(screen, "Ana")
        await screen.press("C")
        await screen.shows("→ Karim Benali → Ana Silva", "63")
        await screen.shows(
            program.words.say(
                "Enter: ask {name} to introduce you to {target}.", name="Karim Benali", target="Ana Silva"
            )
        )
        await screen.press("enter")
        assert isinstance(screen.app.screen, RequestForm)
        await screen.type("la chaîne du froid")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Home")
    (request,) = network.book.requests.values()
    assert (request.contact, request.kind, request.targets) == (karim, "introduction", (ana,))
    assert request.about == "la chaîne du froid"


async def test_d_writes_to_the_target_in_the_name_of_who_knows_them(network: Network, program: Running):
    karim, ana = target(network)
    async with program() as screen:
        await choose(screen, "Ana")
        await screen.press("C", "d")
        form = screen.app.screen
        assert isinstance(form, RequestForm)
        assert (form.field("contact").who, form.field("connector").who) == (ana, karim)


async def test_d_never_writes_in_the_name_of_someone_i_never_met(network: Network, program: Running):
    _, ana = target(network)
    marc = network.person("Marc Roy", closeness="never-met")
    network.do(TiePeople(ana, marc, strength="close"))
    async with program() as screen:
        await choose(screen, "Marc")
        await screen.press("C", "d")
        assert screen.place == "Chains"
        names = {"first": "Karim Benali", "name": "Ana Silva"}
        await screen.shows(
            opening(program.words.say("Begin with {first} (enter): you do not know {name} yet.", **names))
        )
        await screen.press("enter")
        assert screen.app.screen.field("targets").read() == (ana,)


async def test_someone_i_know_is_asked_directly(network: Network, program: Running):
    karim, _ = target(network)
    async with program() as screen:
        await choose(screen, "Karim")
        await screen.press("C", "enter")
        form = screen.app.screen
        assert isinstance(form, RequestForm)
        assert (form.field("contact").who, form.field("kind").read()) == (karim, "advice")


async def test_without_a_chain_it_says_what_helps_and_l_writes_down_a_tie(network: Network, program: Running):
    network.person("Nadia Lefèvre", organisation="Frigo SA", closeness="never-met")
    network.person("Paul Zeller", organisation="FRIGO SA", closeness="faint")
    async with program() as screen:
        await choose(screen, "Nadia")
        await screen.press("C")
        await screen.shows("Paul Zeller")
        await screen.press("enter", "d")
        assert screen.place == "Chains"
        await screen.press("l")
        assert isinstance(screen.app.screen, TieForm)


async def test_an_organisation_is_asked_for_by_keys(network: Network, program: Running):
    target(network)
    async with program() as screen:
        await choose(screen, "Karim")
        await screen.press("C", "o")
        await screen.type("frig")
        await screen.hides(program.words.say("Anyone who works there will do."))  # the list lies there
        await screen.press("enter")  # the first one offered is meant
        await screen.shows("Frigo SA", "Karim Benali → Ana Silva")
        await screen.press("enter")
        assert isinstance(screen.app.screen, RequestForm)


async def test_what_is_owed_to_the_first_hop_is_said(network: Network, program: Running):
    karim, _ = target(network)
    network.log(karim, "advice", TUESDAY)
    async with program() as screen:
        await choose(screen, "Ana")
        await screen.press("C")
        owed = program.words.say("Thanks are owed to {name} since {on}: thank them first.", name="Karim Benali", on="")
        await screen.shows(owed.split("Benali")[0].strip())


async def test_in_an_empty_book_it_asks_for_an_organisation_and_esc_leaves(network: Network, program: Running):
    async with program() as screen:
        await screen.press("escape", "C")
        assert screen.place == "OrganisationForm"
        await screen.press("escape")
        await screen.until(lambda: screen.place == "Home")


async def test_the_review_has_it_too(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("r", "r", "C")
        await screen.until(lambda: screen.place == "Chains")
