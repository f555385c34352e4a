"""Importing contacts: choose a file, see what it would bring, then bring it as one change that u takes back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from threading import Event

import msgspec
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input
from textual.worker import Worker, WorkerState

from reseau_tui.edits.importing import Brought, ImportRecords, brought
from reseau_tui.exchange.plan import ImportPlan
from reseau_tui.exchange.report import Unreadable
from reseau_tui.present.import_words import plan_lines, sentence
from reseau_tui.present.lines import line
from reseau_tui.settings import path_of
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane
from reseau_tui.tui.writing import HEAVY

ENDINGS = frozenset((".csv", ".vcf", ".zip", ".json"))
_MOST_FILES = 200


class _File(msgspec.Struct, frozen=True):
    id: str
    name: str
    folder: str


class Cancelled(Exception):
    """The person does not want it any more."""


class Importing(Overlay[None]):
    """Reads aside, shows how far it is, can be left at any time with nothing changed."""

    DEFAULT_CSS = """
    Importing {
        & Input, & Input:focus { border: none; height: 1; padding: 0; background: $panel; }
        & LongList { height: 10; }
        & TextPane { height: 8; margin-top: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None
        self._records: tuple[Brought, ...] = ()
        self._path = Path()
        self._stop = Event()
        self._bringing = False

    def compose(self) -> ComposeResult:
        """Show the path, files that look right, and what is going on."""
        words = self.words
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(words.say("Import contacts"))
            path = Input(placeholder=words.say("Path of the file: Connections.csv, a vCard, a CSV"))
            path.cursor_blink = False
            yield path
            files: LongList[_File] = LongList(_draw, list(likely_files(self.reseau.settings.book.resolve())))
            files.empty = words.say("No such file here or in your downloads: type its path above.")
            yield files
            yield TextPane()
            yield self.keys(words.say("tab path or list · enter read it, then import it · esc cancel"))

    def on_mount(self) -> None:
        """Begin with the list where it has something."""
        files = self.query_one(LongList)
        (files if files.rows else self.query_one(Input)).focus()
        self.query_one(TextPane).can_focus = False
        self._say([self.words.say("On LinkedIn: Settings, Data privacy, Get a copy of your data, Connections.")])

    def on_key(self, event: events.Key) -> None:
        """Let what is typed over the list go into the path."""
        path = self.query_one(Input)
        if self.focused is not path and event.is_printable and event.character and event.character != " ":
            path.focus()
            path.insert_text_at_cursor(event.character)
            event.stop()
            event.prevent_default()

    @on(LongList.Chosen)
    def _file_chosen(self, event: LongList.Chosen) -> None:
        event.stop()
        if event.row_id is not None:
            self._go(Path(event.row_id))

    @on(Input.Submitted)
    def _path_given(self, event: Input.Submitted) -> None:
        event.stop()
        self._go(path_of(event.value.strip().strip("'\"")))

    @on(Input.Changed)
    def _forget_plan(self) -> None:
        self._plan = None

    def _go(self, path: Path) -> None:
        """Read the file; when it has been read already, import it."""
        if self._bringing:
            return
        if self._plan is not None and path == self._path:
            self._bring(self._plan)
            return
        self._plan, self._path = None, path
        self._stop = Event()
        self._read(path, self._stop)

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def _read(self, path: Path, stop: Event) -> tuple[ImportPlan, tuple[Brought, ...]]:
        from reseau_tui.exchange.detect import read
        from reseau_tui.exchange.merging import plan

        def tell(done: int, total: int) -> None:
            if stop.is_set():
                raise Cancelled
            share = 100 * done // max(total, 1)
            self.app.call_from_thread(self._say, [self.words.say("Reading… {share} %", share=share)])

        session = self.reseau.session
        gathered, report = read(path.read_bytes(), progress=tell)
        book = session.book.snapshot()
        found = plan(book, gathered, session.new_id, session.today, report=report, progress=tell)
        return found, brought(book, found.puts)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what the reading gave."""
        if event.worker.group != "reading" or not self.is_mounted:
            return
        words = self.words
        if event.state == WorkerState.SUCCESS and event.worker.result is not None:
            plan, self._records = event.worker.result
            self._plan = plan
            self._say([*plan_lines(words, plan), "", words.say("Enter imports; u takes it back afterwards.")])
        elif event.state == WorkerState.ERROR:
            error = event.worker.error
            if isinstance(error, Unreadable):
                self._say([sentence(words, error.reason)])
            elif isinstance(error, OSError):
                reason = error.strerror or type(error).__name__
                self._say([words.say("{path} cannot be read: {reason}.", path=str(self._path), reason=reason)])
            elif not isinstance(error, Cancelled) and error is not None:
                raise error

    def _bring(self, plan: ImportPlan) -> None:
        """Import what was read, once."""
        if not plan.puts:
            self._say([self.words.say("Everything in this file is in your book already.")])
            return
        self._bringing = True
        self._say([self.words.say("Importing…")])
        self._write(ImportRecords(self._records, self._path.name, plan.created, plan.updated), len(plan.puts))

    @work
    async def _write(self, edit: ImportRecords, size: int) -> None:
        try:
            if await self.reseau.do(edit, heavy=size > HEAVY) is not None:
                self.dismiss(None)
        finally:
            self._bringing = False

    def action_leave(self) -> None:
        """Stop reading, and leave the book as it is; what is being imported cannot be stopped any more."""
        if self._bringing:
            self._say([self.words.say("Importing… This cannot be stopped; u takes it back afterwards.")])
            return
        self._stop.set()
        self.dismiss(None)

    def _say(self, texts: Iterable[str]) -> None:
        self.query_one(TextPane).set_lines([line(text) for text in texts])


def likely_files(book: Path) -> Iterable[_File]:
    """Yield files that could be imported, newest first, from where one is and from the downloads."""
    home = Path.home()
    folders = dict.fromkeys((Path.cwd(), home / "Downloads", home / "Téléchargements", home))
    found: list[Path] = []
    for folder in folders:
        try:
            found += [path for path in folder.iterdir() if path.suffix.casefold() in ENDINGS and path.is_file()]
        except OSError:
            continue
    found = [path for path in found if path != book]
    found.sort(key=lambda path: (path.suffix == ".json", _age(path)))
    for path in found[:_MOST_FILES]:
        yield _File(str(path), path.name, str(path.parent))


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _draw(file: _File, _look: Look) -> list[Line]:
    return [(Part(" "), Part(file.name, "strong", grow=1), Part(" "), Part(file.folder, "quiet", grow=1))]
