"""The last look at a message, and the ways it leaves."""

from __future__ import annotations

import email
import sys
from datetime import timedelta
from email.policy import default
from pathlib import Path
from typing import cast

import msgspec
import pytest

from reseau_tui.drafting.sending import Sent, send_by
from reseau_tui.edits.contacts import EditContact
from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.edits.requests import Ask
from reseau_tui.model.drafts import Draft
from reseau_tui.present.lights import GLYPHS, LIGHTS
from reseau_tui.tui.screens.draft import DraftEditor
from reseau_tui.tui.widgets.long_list import LongList
from tests.tui.network import TUESDAY, Clock, Morning, Network, Program, Running, in_both_languages
from tests.tui.test_draft_editor import fill_in, open_draft_to_luc
from tests.tui.test_lights import at, go_to


async def look_once_more(screen: Program, network: Network, morning: Morning) -> LongList[object]:
    """Write to Luc, whose address is known, and come to the last look."""
    network.do(EditContact(morning.luc, {"emails": ("luc@example.org",)}))
    await screen.settle()
    await open_draft_to_luc(screen)
    text = "Salut Luc,\n\nMerci pour l’été à Nantes.\n"
    await fill_in(screen, text)
    await screen.until(lambda: cast("DraftEditor", screen.app.screen).draft.body == text)
    await screen.press("f9")
    await screen.until(lambda: screen.place == "Leaving" and screen.app.screen.query("#ways"))
    return screen.app.screen.query_one("#ways", LongList)


def send_with(screen: Program, command: str) -> None:
    screen.app.settings = msgspec.structs.replace(screen.app.settings, send_command=command)


async def choose(screen: Program, ways: LongList[object], way: str) -> None:
    assert ways.move_to_id(way)
    await screen.press("enter")


@in_both_languages
async def test_copied_then_sent_settles(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        ways = await look_once_more(screen, network, morning)
        await screen.shows("Luc Perrin <luc@example.org>", "Merci pour l’été")
        await screen.press("enter")
        assert screen.app.clipboard.startswith("Salut Luc,")
        assert ways.cursor_id == "sent"
        await screen.press("enter")
        await screen.shows(program.words.say("It has left. What does it settle?"))
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home" and "! Luc Perrin" not in screen.text)
    assert network.book.interactions_of[morning.luc][-1].kind == "thanks"


async def test_escape_goes_back_to_the_text(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await look_once_more(screen, network, morning)
        await screen.press("escape")
        assert screen.place == "DraftEditor"
    assert network.book.drafts_of[morning.luc]


async def test_an_eml_file_is_written(
    network: Network, morning: Morning, program: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    async with program() as screen:
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "eml")
        (path,) = tmp_path.glob("*.eml")  # noqa: ASYNC240
        await screen.shows(".eml")
        found = email.message_from_bytes(path.read_bytes(), policy=default)
        assert "Merci pour l’été" in found.get_content()  # type: ignore[attr-defined]
        assert ways.cursor_id == "sent"


@in_both_languages
async def test_a_command_that_fails_records_nothing(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        send_with(screen, f"{sys.executable} -c 'import sys; sys.exit(\"no route\")'")
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "command")
        await screen.shows("no route")
        assert screen.place == "Leaving"
    assert [i.kind for i in network.book.interactions_of[morning.luc]] == ["advice"]
    assert network.book.drafts_of[morning.luc]


async def test_a_command_that_takes_it_goes_on_to_what_it_settles(
    network: Network, morning: Morning, program: Running, tmp_path: Path
):
    outbox = tmp_path / "outbox"
    async with program() as screen:
        send_with(screen, f'{sys.executable} -c \'import sys; open("{outbox}", "w").write(sys.stdin.read())\'')
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "command")
        await screen.shows(program.words.say("It has left. What does it settle?"))
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home")
    assert "luc@example.org" in outbox.read_text()
    assert network.book.interactions_of[morning.luc][-1].kind == "thanks"


class Outbox:
    """A command that takes each message, and ends once the test says so."""

    def __init__(self, folder: Path) -> None:
        self._taken, self._end = folder / "taken", folder / "end"
        script = folder / "send.py"
        script.write_text(
            "import sys, time\nfrom pathlib import Path\nsys.stdin.read()\n"
            f"with Path({str(self._taken)!r}).open('a') as file:\n    file.write('x')\n"
            f"while not Path({str(self._end)!r}).exists():\n    time.sleep(0.01)\n"
        )
        self.command = f"{sys.executable} {script}"

    @property
    def taken(self) -> int:
        return len(self._taken.read_text()) if self._taken.exists() else 0

    def end(self) -> None:
        self._end.touch()


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path)


async def send_to(outbox: Outbox, screen: Program, network: Network, morning: Morning) -> LongList[object]:
    """Let the command send the message."""
    send_with(screen, outbox.command)
    ways = await look_once_more(screen, network, morning)
    await choose(screen, ways, "command")
    return ways


async def test_a_message_is_sent_once_however_often_enter_is_pressed(
    network: Network, morning: Morning, program: Running, outbox: Outbox
):
    async with program() as screen:
        await send_to(outbox, screen, network, morning)
        await screen.press("enter")
        await screen.until(lambda: outbox.taken)
        await screen.press("enter")
        assert screen.place == "Leaving"
        outbox.end()
        await screen.until(lambda: screen.place == "ChooseItems")
    assert outbox.taken == 1


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
@in_both_languages
async def test_while_the_command_sends_one_cannot_leave_without_noting_it(
    network: Network, morning: Morning, program: Running, outbox: Outbox, key: str
):
    async with program() as screen:
        await send_to(outbox, screen, network, morning)
        await screen.until(lambda: outbox.taken)
        await screen.press(key)
        await screen.shows(program.words.say("Your command is still sending it: one moment."))
        outbox.end()
        await screen.until(lambda: screen.place == "ChooseItems")


async def test_whoever_insists_quits_while_the_command_sends(
    network: Network, morning: Morning, program: Running, outbox: Outbox
):
    async with program() as screen:
        await send_to(outbox, screen, network, morning)
        await screen.until(lambda: outbox.taken)
        await screen.press("ctrl+q", "ctrl+q")
        assert screen.app.return_value == 0


async def test_a_command_that_is_stopped_may_have_sent_it(
    network: Network, morning: Morning, program: Running, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
):

    async def in_no_time(command: str, message: bytes) -> Sent:
        return await send_by(command, message, patience=0.1)

    monkeypatch.setattr("reseau_tui.tui.screens.leaving.send_by", in_no_time)
    async with program() as screen:
        ways = await send_to(outbox, screen, network, morning)
        await screen.until(lambda: ways.cursor_id == "sent")
        assert screen.place == "Leaving"


async def test_without_a_desktop_the_address_is_shown(
    network: Network, morning: Morning, program: Running, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    async with program() as screen:
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "mailto")
        await screen.shows("mailto:luc@example.org")


async def look_at(screen: Program, contact: str) -> None:
    """Open the message to a contact, past its lights where they come up, and take the last look at it."""
    await go_to(screen, contact)
    await screen.press("e")
    await screen.until(lambda: screen.place in ("Lights", "DraftEditor"))
    if screen.place == "Lights":
        await screen.press("enter")
        await at(screen, "DraftEditor")
    await screen.press("f9")
    await at(screen, "Leaving")


@in_both_languages
async def test_lights_that_are_all_good_take_one_line(morning: Morning, program: Running):
    async with program() as screen:
        await look_at(screen, morning.nadia)
        await screen.shows(program.words.say("Lights: all good."))


@in_both_languages
async def test_a_light_worth_a_look_is_said_with_its_reason(network: Network, morning: Morning, program: Running):
    sonia = network.person("Sonia Weber", closeness="never-met", emails=("sonia@example.org",))
    network.do(Ask(sonia, "les entrepôts du froid", planned=TUESDAY, connector=morning.karim))
    async with program() as screen:
        await look_at(screen, sonia)
        await screen.shows(f"{GLYPHS['amber']} {program.words.say(LIGHTS['recommendation'])}")
        assert program.words.say("Lights: all good.") not in screen.text
        assert program.words.say(LIGHTS["timing"]) not in screen.text


async def test_the_lights_are_those_of_the_day_on_which_it_leaves(
    network: Network, morning: Morning, clock: Clock, program: Running
):
    saturday = TUESDAY + timedelta(days=4)
    clock.turn(saturday)
    later = Draft(
        id="", contact=morning.nadia, purpose="follow-up", request=morning.request, body="Bonjour,",
        planned=saturday + timedelta(days=3),
    )  # fmt: skip
    network.do(SaveDraft(later))
    async with program() as screen:
        await look_at(screen, morning.nadia)
        await screen.shows(program.words.say(LIGHTS["timing"]))


async def test_thanks_have_no_lights(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await look_once_more(screen, network, morning)
        assert program.words.say("Lights: all good.") not in screen.text
