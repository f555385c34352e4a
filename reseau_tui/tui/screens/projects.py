"""The projects, and the page of each. Source: method R17."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from reseau_tui.model.requests import Project
from reseau_tui.present.lines import line
from reseau_tui.present.project_page import project_page, project_summary
from reseau_tui.session import Applied
from reseau_tui.tui.drawing import Line, Part
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane

_MOST_LISTED = 6


class _Row(msgspec.Struct, frozen=True):
    id: str
    name: str
    summary: str


class Projects(Overlay[FormScreen[Applied]]):
    """Lists the projects where there are several, and shows one; it is dismissed with the form that changes it."""

    DEFAULT_CSS = """
    Projects > .sheet { width: 100%; max-width: 110; height: 100%; max-height: 40; }
    Projects LongList { height: auto; border: none; margin-bottom: 1; }
    Projects TextPane { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "change", show=False),
        Binding("a", "add", show=False),
        Binding("enter", "change", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Show the list above the page of one project."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(self.words.say("Projects"))
            yield LongList(_draw)
            yield TextPane()
            yield self.keys(self.words.say("enter change or end it · a another project · tab read · esc back"))

    def on_mount(self) -> None:
        """Show the projects, the open ones first."""
        self.show_book()
        (self._list if self._list.display else self.query_one(TextPane)).focus()

    @property
    def _list(self) -> LongList[_Row]:
        return self.query_one(LongList)

    @property
    def _project(self) -> Project | None:
        rows = self._list.rows
        return self.reseau.view.book.projects.get(rows[self._list.cursor].id) if rows else None

    def show_book(self) -> None:
        """Show the projects as they are now."""
        book = self.reseau.view.book
        found = sorted(book.projects.values(), key=lambda p: (p.end is not None, p.id))
        self._list.set_rows([_Row(p.id, p.name, project_summary(self.words, book, p)) for p in found])
        self._list.styles.height = min(len(found), _MOST_LISTED) or 1
        self._list.display = len(found) > 1
        self._tell()

    @on(LongList.Highlighted)
    def _tell(self) -> None:
        """Show the page of the project under the cursor."""
        view, project = self.reseau.view, self._project
        pane = self.query_one(TextPane)
        if project is None:
            pane.set_lines([line(self.words.say("No project yet: a opens one."))])
        else:
            pane.set_lines(project_page(self.words, view.book, project, view.day))

    @on(LongList.Chosen)
    def _chosen(self, event: LongList.Chosen) -> None:
        event.stop()
        self.action_change()

    def action_change(self) -> None:
        """Change or end the project, or open a first one."""
        from reseau_tui.tui.forms.project import ProjectForm

        project = self._project
        self.dismiss(ProjectForm(project.id if project else None))

    def action_add(self) -> None:
        """Open another project."""
        from reseau_tui.tui.forms.project import ProjectForm

        self.dismiss(ProjectForm(None))


def _draw(row: _Row, _look: Look) -> list[Line]:
    return [(Part(" "), Part(row.name, "strong", grow=1), Part(row.summary, "quiet"))]
