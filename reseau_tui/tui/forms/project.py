"""Open, change or end a project. Source: method R7, R18."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.keeping import SetProject
from reseau_tui.model.requests import Project
from reseau_tui.model.text import fold
from reseau_tui.present.choices import PROJECT_ENDS, options, projects, yes_no
from reseau_tui.present.kinds import PROJECTS
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.names import NameField
from reseau_tui.words import N_

_NEW = Project(id="", name="")


class ProjectForm(EditForm):
    """What one is looking for; the name of a project that is there opens it."""

    def __init__(self, project_id: str | None = None) -> None:
        super().__init__()
        self._project_id = project_id

    @property
    def project(self) -> Project:
        """The project named in the form, a blank one while it is new."""
        book = self.reseau.view.book
        name = fold(self.field("name").typed)
        return next((project for project in book.projects.values() if fold(project.name) == name), _NEW)

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("What you are looking for")

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, book = self.words, self.reseau.view.book
        it = book.projects.get(self._project_id or "", _NEW)
        hint = w.say("A new name opens a project.")
        yield NameField("name", w.say("Project"), it.name, known=lambda: projects(book), needs=True, hint=hint)
        yield ChoiceField("kind", w.say("Looking for"), options(w, PROJECTS), it.kind)
        hint = w.say("Those who are not told never read of it.")
        yield YesNoField("confidential", w.say("Confidential"), yes_no(w), value=it.confidential, hint=hint)
        yield ChoiceField("end", w.say("End"), options(w, PROJECT_ENDS, unsaid=N_("it goes on")), it.end)
        yield DayField("ended", w.say("Ended on"), it.ended, past=True, default=self.reseau.today)
        hint = w.say("From that day on, everyone who helped hears how it ended.")
        yield DayField("round_on", w.say("Closing round"), it.round_on, past=False, hint=hint)

    def shape(self) -> None:
        """Show what is known of the project named, and the days of an end."""
        it = self.project
        for key in ("kind", "confidential", "end", "ended", "round_on"):
            field = self.field(key)
            if not field.touched:
                field.preset(getattr(it, key))
        self.show("ended", "round_on", when=self.field("end").read())

    def edit(self, values: Values) -> Edit:
        """Return the project."""
        fields = {key: value for key, value in values.items() if key != "name"}
        if not fields["end"]:
            fields |= {"ended": None, "round_on": None}
        return SetProject(self.project.name or values["name"], fields)
