from datetime import date

import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Message, Project, Request
from reseau_tui.words import Words, load


@pytest.fixture(params=["fr", "en"])
def words(request: pytest.FixtureRequest) -> Words:
    return load(request.param)


@pytest.fixture
def french() -> Words:
    """For what no word of the screen matters to."""
    return load("fr")


@pytest.fixture
def book() -> Book:
    """Karim recommended me to Nadia of Frigo, who has not answered; another Nadia Lefèvre works elsewhere."""
    book = Book()
    for contact in (
        Contact(id="1", name="Karim Benali", organisation="Frigo SA", role="Acheteur", tags=("froid", "nantes")),
        Contact(id="2", name="Nadia Lefèvre", organisation="Frigo SA", role="Directrice logistique"),
        Contact(id="3", name="Nadia Lefèvre", organisation="Kion"),
        Contact(id="4", name="[/b][@click=app.quit]x", organisation="[red]Evil[/]"),
        Contact(id="5", name="Marie Colin", city="Nantes", emails=("marie@example.org",), cadence="3m"),
    ):
        book.put(contact)
    book.put(Project(id="50", name="Recherche d’emploi Nantes"))
    book.put(
        Request(
            id="60",
            contact="2",
            about="un conseil sur la chaîne du froid",
            connector="1",
            may_contact="yes",
            will_meet="yes",
            messages=(Message(on=date(2026, 11, 13)),),
        )
    )
    return book
