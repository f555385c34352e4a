"""The templates of messages: looked at on the person one was at, changed in one's own editor, begun anew."""

from __future__ import annotations

import os
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from reseau_tui.drafting.choosing import fitting
from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.own_templates import Chosen, begin_own, copy_to_own
from reseau_tui.drafting.proposing import proposed_draft
from reseau_tui.method.template_use import template_use
from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.template_rows import TemplateRow, template_rows, use_in_words
from reseau_tui.tui.drawing import Line, Part, shown
from reseau_tui.tui.editing import EditorTrouble, edit_file
from reseau_tui.tui.forms.template import TemplateForm
from reseau_tui.tui.screens.confirm import Confirm
from reseau_tui.tui.widgets.long_list import LongList, Look
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.tui.widgets.text_pane import TextPane


class TemplateList(Overlay[Draft]):
    """Every template; dismissed with a draft made of the chosen one."""

    DEFAULT_CSS = """
    TemplateList > .sheet { width: 100%; height: 100%; }
    TemplateList Horizontal { height: 1fr; }
    TemplateList LongList { width: 2fr; height: 100%; }
    TemplateList TextPane { width: 3fr; height: 100%; margin-left: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", show=False),
        Binding("a", "begin", show=False),
        Binding("delete", "remove", show=False),
        Binding("p", "several", show=False),
    ]

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self._contact = contact
        self.about = contact.id

    def compose(self) -> ComposeResult:
        """Show the list, and the message that a template makes."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(shown(self.words.say("Templates, on {name}", name=self._contact.name)))
            with Horizontal():
                yield LongList(self._drawn, id="templates")
                yield TextPane(id="preview")
            yield self.keys(
                self.words.say(
                    "enter write with it · p to several people · e edit · a new · del remove yours · esc back"
                )
            )

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(TextPane).can_focus = False
        self._fill()
        self._rows.focus()

    @property
    def _rows(self) -> LongList[TemplateRow]:
        return self.query_one("#templates", LongList)

    @property
    def _row(self) -> TemplateRow | None:
        rows = self._rows
        return rows.rows[rows.cursor] if rows.rows else None

    def _fill(self) -> None:
        view = self.reseau.view
        used = template_use(view.book, view.day)
        self._rows.set_rows(template_rows(self.words, self.reseau.settings.templates, used))
        self._preview()

    def _drawn(self, row: TemplateRow, _look: Look) -> list[Line]:
        return _draw(row, use_in_words(self.words, row.use, self.reseau.view.book.settings.numbers.few))

    @on(LongList.Highlighted)
    def _preview(self) -> None:
        row = self._row
        lines: list[RunLine] = []
        if row is not None and row.template is None:
            lines = [line(Run(row.trouble, "late"))]
        elif row is not None:
            draft = self._draft(row)
            if draft.subject:
                lines += [line(Run(draft.subject, "strong")), ()]
            lines += [line(text) for text in draft.body.split("\n")]
        self.query_one(TextPane).set_lines(lines)

    def _draft(self, row: TemplateRow, contact: str = "") -> Draft:
        """Return the draft that the template makes for a person. A template that fails there shows its message."""
        contact = contact or self.about
        if row.template is None:
            return Draft(id="", contact=contact, purpose="keep-warm")
        view, purpose = self.reseau.view, row.template.purpose
        try:
            return proposed_draft(
                view.book, contact, fitting(view.owed_to(contact), purpose, row.template.name), view.day,
                self.reseau.words_for, purpose=purpose, language=row.language, templates=Chosen(row.template),
            )  # fmt: skip
        except DraftError:
            return Draft(id="", contact=contact, purpose=purpose, body=row.template.body)

    @on(LongList.Chosen)
    def _write(self, event: LongList.Chosen) -> None:
        event.stop()
        if self._row is not None and self._row.template is not None:
            self.dismiss(self._draft(self._row))

    def action_several(self) -> None:
        """Make a draft of it for each of several people, to be looked at one by one: never a blast."""
        from reseau_tui.edits.drafts import SaveDraft
        from reseau_tui.edits.several import Several
        from reseau_tui.tui.screens.choose_people import ChoosePeople

        row = self._row
        if row is None or row.template is None:
            return

        async def save(people: tuple[str, ...]) -> None:
            drafts = tuple(SaveDraft(self._draft(row, contact)) for contact in people)
            if await self.reseau.do(Several(drafts)) is not None:
                said = self.words.count("{n} draft to go through (B).", "{n} drafts to go through (B).", len(people))
                self.dismiss(None)
                self.reseau.tell(said)

        def chosen(people: tuple[str, ...] | None) -> None:
            if people:
                self.run_worker(save(people))

        self.app.push_screen(ChoosePeople(self.words.say("To whom? One draft each.")), chosen)

    # One's own

    def action_edit(self) -> None:
        """Change the template in one's own editor; one of ours is copied first."""
        row = self._row
        if row is None:
            return
        try:
            edit_file(self.reseau, copy_to_own(self.reseau.settings.templates, row.language, row.file_name), os.environ)
        except EditorTrouble as trouble:
            self.notify_word(str(trouble))
        except OSError as error:
            self.notify_word(error.strerror or type(error).__name__)
        self._fill()
        self._rows.move_to_id(row.id)

    def action_begin(self) -> None:
        """Begin a template of one's own."""

        def named(found: tuple[str, str] | None) -> None:
            if found is None:
                return
            name, language = found
            try:
                path = begin_own(self.reseau.settings.templates, name, "fr" if language == "fr" else "en")
                edit_file(self.reseau, path, os.environ)
            except EditorTrouble as trouble:
                self.notify_word(str(trouble))
            except OSError as error:
                self.notify_word(error.strerror or type(error).__name__)
            self._fill()
            self._rows.move_to_id(f"{language}/{name}.txt")

        self.app.push_screen(TemplateForm(), named)

    def action_remove(self) -> None:
        """Remove a template of one's own; ours of that name is then there again."""
        row = self._row
        if row is None or not row.own:
            self.notify_word(self.words.say("Only templates of your own can be removed."))
            return

        def answered(yes: bool | None) -> None:
            if yes:
                (self.reseau.settings.templates / row.language / row.file_name).unlink(missing_ok=True)
                self._fill()

        self.app.push_screen(Confirm(self.words.say("Remove {name} for good?", name=row.file_name)), answered)

    def notify_word(self, text: str) -> None:
        """Say something in the place of the message."""
        self.query_one(TextPane).set_lines([line(Run(shown(text), "late"))])


def _draw(row: TemplateRow, use: str) -> list[Line]:
    sign = Part(
        "! " if row.template is None else "● " if row.own else "  ", "late" if row.template is None else "accent"
    )
    name = row.file_name.removesuffix(".txt")
    return [(sign, Part(name, grow=1), Part(" "), Part(use, "quiet"), Part(" "), Part(row.language, "quiet"))]
