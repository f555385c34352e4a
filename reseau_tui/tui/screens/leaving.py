"""The last look at a message, and the ways it can leave the program."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reseau_tui.drafting.handing_over import mailto, opening_command
from reseau_tui.drafting.mail import eml_path, mail, write_eml
from reseau_tui.drafting.sending import send_by
from reseau_tui.method.lights import ASKS, Verdict, asking_of, lights_of
from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from reseau_tui.present.leaving import Way, leaving_lines, ways
from reseau_tui.present.lines import RunLine
from reseau_tui.tui.drawing import Line, Part, shown
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane


class Leaving(Overlay[bool]):
    """Headers, lights, remarks and text, and below them the ways out; the result tells whether the message has left."""

    DEFAULT_CSS = """
    Leaving > .sheet { width: 100%; height: 100%; }
    Leaving TextPane { height: 1fr; }
    Leaving LongList { margin-top: 1; }
    Leaving .word { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown,ctrl+d", "turn(1)", show=False),
        Binding("pageup,ctrl+u", "turn(-1)", show=False),
    ]

    def __init__(self, draft: Draft, remarks: list[RunLine]) -> None:
        super().__init__()
        self._draft = draft
        self._remarks = remarks
        self._sending = False
        self._insisted = False
        self._opening = False
        self.about = draft.contact

    @cached_property
    def _contact(self) -> Contact:
        """The person it is for, as they were when the last look began; without a name where they are gone."""
        return self.reseau.view.contact(self._draft.contact) or Contact(id="", name="")

    def compose(self) -> ComposeResult:
        """Show the message, and a list of ways."""
        offered = ways(self.words, self._draft, self._contact, self.reseau.settings.send_command)
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(self.words.say("Before it leaves"))
            yield TextPane()
            out = LongList(_draw, offered, id="ways")
            out.styles.height = len(offered)
            yield out
            yield Static(Content(""), classes="word", markup=False)
            yield self.keys(self.words.say("↑ ↓ choose · enter do it · page down read on · esc back to the text"))

    def on_mount(self) -> None:
        """Let the list have the keys."""
        pane = self.query_one(TextPane)
        pane.can_focus = False
        pane.set_lines(leaving_lines(self.words, self._draft, self._contact, self._lights(), self._remarks))
        self._ways.focus()

    def _lights(self) -> tuple[Verdict, ...]:
        """Return the lights of a message that asks, were it to leave now: a day it was planned for counts no more."""
        reseau, draft, contact = self.reseau, self._draft, self._contact
        if draft.purpose not in ASKS or not contact.id:
            return ()
        now = reseau.opening.now
        message = asking_of(reseau.view.book, reseau.today, contact, draft, on=reseau.today, at=now)
        return lights_of(message) if message is not None else ()

    @property
    def _ways(self) -> LongList[Way]:
        return self.query_one("#ways", LongList)

    def say(self, text: str) -> None:
        """Say what happened, above the keys."""
        self.query_one(".word", Static).update(Content(shown(text)))

    def action_turn(self, step: int) -> None:
        """Read on, or back."""
        pane = self.query_one(TextPane)
        (pane.action_turn_page_down if step > 0 else pane.action_turn_page_up)()

    @on(LongList.Chosen)
    def _go(self, event: LongList.Chosen) -> None:
        event.stop()
        draft, words = self._draft, self.words
        if self._sending:
            self._say_wait()
            return
        match event.row_id:
            case "sent":
                self.dismiss(True)
            case "copy":
                self._copy(draft.body)
            case "copy-subject":
                self._copy(draft.subject)
            case "copy-all":
                self._copy(f"{draft.subject}\n\n{draft.body}")
            case "mailto" if not self._opening:
                self._opening = True
                self._open()
            case "eml":
                self._write()
            case "command":
                self._sending = True
                self.about = ""  # it stays until the command has ended, whoever is gone meanwhile
                self.say(words.say("One moment…"))
                self._send()

    async def may_quit(self) -> bool:
        """Let the message leave first; whoever insists breaks the command off."""
        if not self._sending or self._insisted:
            return True
        self._insisted = True
        self._say_wait()
        return False

    def action_leave(self) -> None:
        """Go back to the text, unless the message is just leaving."""
        if self._sending:
            self._say_wait()
        else:
            super().action_leave()

    def _say_wait(self) -> None:
        self.say(self.words.say("Your command is still sending it: one moment."))

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)
        self._left(self.words.say("Sent to the terminal’s clipboard."))

    def _left(self, said: str) -> None:
        """Say what was done; the next key tells that the message has left."""
        self.say(said)
        self._ways.move_to_id("sent")

    @work
    async def _open(self) -> None:
        try:
            await self._open_mail_program()
        finally:
            self._opening = False

    async def _open_mail_program(self) -> None:
        address = mailto(self._address, self._draft.subject, self._draft.body)
        command = opening_command(os.environ, shutil.which, sys.platform)
        if address is None:
            self.say(self.words.say("The message is too long for that: copy it, or write an .eml file."))
            return
        if command is None:
            self.say(self.words.say("No mail program can be opened from here. Its address: {address}", address=address))
            return
        try:
            process = await asyncio.create_subprocess_exec(
                *command, address, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            code = await process.wait()
        except OSError as error:
            self.say(self.words.say("The mail program cannot be opened: {detail}.", detail=error.strerror or ""))
            return
        if code:
            self.say(self.words.say("The mail program cannot be opened: {detail}.", detail=f"{command[0]} → {code}"))
        else:
            self._left(self.words.say("Opened in the mail program."))

    def _write(self) -> None:
        path = eml_path(Path.cwd(), self._contact.name, self.reseau.today.isoformat())
        try:
            write_eml(path, self._mail(unsent=True))
        except OSError as error:
            detail = error.strerror or type(error).__name__
            self.say(self.words.say("{path} cannot be written: {detail}.", path=path, detail=detail))
        else:
            self._left(self.words.say("Written: {path}", path=path))

    @work
    async def _send(self) -> None:
        """Feed the person's command with the message; a failure is shown, and nothing is recorded as sent."""
        try:
            sent = await send_by(self.reseau.settings.send_command, self._mail(unsent=False))
        finally:
            self._sending = False
        words = self.words
        if sent.ok:
            self.dismiss(True)
        elif sent.code is None and not sent.output:
            self._left(words.say("The command did not end and was stopped: the message may have left all the same."))
        elif sent.code is None:
            self.say(words.say("Not sent: the command did not run. {detail}", detail=sent.output))
        else:
            self.say(words.say("Not sent: the command ended with {code}. {output}", code=sent.code, output=sent.output))

    @property
    def _address(self) -> str:
        return next(iter(self._contact.emails), "")

    def _mail(self, *, unsent: bool) -> bytes:
        return mail(self._contact.name, self._address, self._draft.subject, self._draft.body, unsent=unsent)


def _draw(way: Way, _look: Look) -> list[Line]:
    return [(Part(" "), Part(way.text, grow=1))]
