"""The example book: a job search in Nantes, seven weeks into it, whatever the day it is opened on."""

from __future__ import annotations

from datetime import date

from reseau_tui.edits.keeping import SetProject
from reseau_tui.example.people import settle_in
from reseau_tui.example.stories import tell_all
from reseau_tui.example.teller import Teller
from reseau_tui.model.book import Tables
from reseau_tui.model.kinds import Language

_BEFORE_THE_FIRST_REQUEST = 4


def example_tables(today: date, language: Language) -> Tables:
    """Return the tables of the example book as it stands on a day: table to identifier to record, always the same."""
    teller = Teller(today, language)
    first_day = teller.days.before(teller.days.silence(follow_ups=2)[0], _BEFORE_THE_FIRST_REQUEST)
    settle_in(teller, first_day)
    name = teller.text("project-job")
    teller.project = teller.on(first_day, SetProject(name, {"kind": "job"})).id
    tell_all(teller)
    return teller.tables()
