"""`preflight`: the lights by command, from the book and from a draft file whose headers win over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reseau_tui.model.book import Book
from reseau_tui.present.lights import GLYPHS, LIGHTS
from reseau_tui.store.store import Store
from reseau_tui.words import load
from tests.cli.conftest import Program

TUESDAY, SATURDAY = "2026-11-24", "2026-11-28"
SOLID = ("--connector", "Karim", "--may-contact", "yes", "--will-meet", "yes")


@pytest.fixture
def asked(each_language: Program) -> Program:
    """Nadia, asked in the name of Karim who knows her well."""
    program = each_language
    program.today = TUESDAY
    program.ok("add", "Karim Benali", "--closeness", "good")
    program.ok("add", "Nadia Lefèvre", "--closeness", "never-met", "--email", "nadia@example.org")
    program.ok("tie", "Karim", "Nadia", "--strength", "good")
    program.ok("ask", "Nadia", "--about", "la logistique du froid", *SOLID, "--planned", TUESDAY)
    return program


def colours(program: Program, *words: str, code: int = 0, today: str = "") -> dict[str, str]:
    said = program("preflight", *words, "--json", today=today)
    assert said.code == code, said
    return {light["code"]: light["light"] for light in said.json}


def draft(program: Program, text: str) -> str:
    path = Path(program.folder) / "draft.txt"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_all_eight_lights_in_their_order(asked: Program):
    found = asked.ok("preflight", "Nadia")
    assert [light["code"] for light in found] == list(LIGHTS)
    assert all(light.keys() == {"light", "code", "why", "better"} for light in found)
    assert {light["light"] for light in found} == {"green"}
    assert all(light["why"] and "{" not in light["why"] for light in found)


def test_permission_withdrawn_turns_red_at_once(asked: Program):
    asked.ok("request", "Nadia", "--may-contact", "no")
    assert colours(asked, "Nadia", code=1)["recommendation"] == "red"


def test_lines_for_people(asked: Program):
    words = load(asked.language)
    said = asked("preflight", "Nadia", today=SATURDAY)
    assert said.code == 0
    (day,) = (line for line in said.out.splitlines() if words.say("Day and hour") in line)
    assert day.startswith(f"{GLYPHS['amber']} {words.say('worth a look')}")
    assert len([line for line in said.out.splitlines() if line.startswith(GLYPHS["green"])]) == 7


def test_without_any_request_a_message_out_of_the_blue_is_looked_at(asked: Program):
    asked.ok("remove", asked.ok("request", "Nadia")["id"])
    found = asked.ok("preflight", "Nadia")
    by_code = {light["code"]: light for light in found}
    assert (by_code["recommendation"]["light"], by_code["chain"]["light"]) == ("amber", "amber")
    assert "Karim Benali → Nadia Lefèvre" in by_code["chain"]["why"]
    assert "Karim Benali" in by_code["chain"]["better"]


def test_a_third_follow_up_is_red(asked: Program):
    asked.ok("request", "Nadia", "--sent", "2026-10-01")
    asked.ok("follow-up", "Nadia", "--on", "2026-10-12")
    assert colours(asked, "Nadia")["follow-ups"] == "green"
    asked.ok("follow-up", "Nadia", "--on", "2026-10-26")
    assert colours(asked, "Nadia", code=1)["follow-ups"] == "red"


def test_the_headers_of_a_draft_win_over_the_book(asked: Program):
    body = "\n\nBonjour Madame,\n\nAuriez-vous vingt minutes ?\n"
    refused = draft(asked, f"To: Nadia Lefèvre\nPurpose: request\nMay-contact: no\nOn: {SATURDAY}{body}")
    found = colours(asked, "Nadia", "--draft", refused, code=1)
    assert (found["recommendation"], found["timing"]) == ("red", "amber")
    other = draft(asked, f"Purpose: request\nConnector: Sonia Weber{body}")
    assert colours(asked, "Nadia", "--draft", other)["recommendation"] == "amber"
    third = draft(asked, f"Purpose: follow-up\nFollow-ups-sent: 2{body}")
    assert colours(asked, "Nadia", "--draft", third, code=1)["follow-ups"] == "red"
    owing = draft(asked, f"Purpose: request\nOwed: thanks\nRecent-asks: 3\nStanding: well-above{body}")
    found = colours(asked, "Nadia", "--draft", owing)
    assert (found["gratitude"], found["balance"]) == ("amber", "amber")
    linkedin = draft(asked, f"Purpose: request\nChannel: linkedin{body}")
    assert colours(asked, "Nadia", "--draft", linkedin)["channel"] == "amber"


def test_the_questions_to_the_connector(asked: Program):
    questions = draft(
        asked, "Purpose: recommendation-questions\nTarget: Nadia Lefèvre\n\nSalut Karim, deux questions.\n"
    )
    assert set(colours(asked, "Karim", "--draft", questions).values()) == {"green"}


def test_what_asks_nothing_has_no_lights(asked: Program):
    thanks = draft(asked, "Purpose: thanks\n\nMerci pour votre accueil.\n")
    said = asked("preflight", "Nadia", "--draft", thanks, "--json")
    assert (said.code, said.json) == (0, [])
    assert said.err


@pytest.mark.parametrize("file", ["Purpose: nonsense\n\nBonjour\n", "Purpose: request\n\n", None])
def test_a_bad_draft_is_one_sentence(asked: Program, file: str | None):
    path = draft(asked, file) if file is not None else str(asked.folder / "nothing.txt")
    said = asked("preflight", "Nadia", "--draft", path)
    assert (said.code, said.out) == (2, "")
    assert "Traceback" not in said.err


def test_a_request_to_someone_else_is_refused(asked: Program):
    asked.ok("add", "Luc Perrin")
    request = asked.ok("request", "Nadia")["id"]
    assert asked("preflight", "Luc", "--request", request).code == 2
    assert asked("preflight", "Nadia", "--request", request).code == 0


def test_the_days_of_the_questions_and_of_the_answers(asked: Program):
    asked.ok("add", "Luc Perrin")
    asked.ok("ask", "Luc", "--about", "un avis", "--connector", "Karim", "--questions-asked", "2026-11-10")
    asked.ok("request", "Luc", "--may-contact", "yes", "--answered-on", "2026-11-12")
    asked.ok("request", "Luc", "--will-meet", "yes")
    store = Store(asked.book, writer="test")
    request = list(Book(store.load()).requests.values())[-1]
    store.close()
    days = (request.questions_asked, request.may_contact_on, request.will_meet_on)
    assert [str(day) for day in days] == ["2026-11-10", "2026-11-12", TUESDAY]
    asked.ok("request", "Luc", "--connector", "Nadia")
    assert asked.ok("request", "Luc")["strength"] == "cold"


def test_needs_and_offers(asked: Program):
    asked.ok("add", "Marie Colin", "--need", "un entrepôt à Nantes", "--need", "un stagiaire")
    asked.ok("edit", "Karim", "--offer", "des entrepôts frigorifiques")
    assert asked.ok("show", "Marie")["needs"] == ["un entrepôt à Nantes", "un stagiaire"]
    asked.ok("edit", "Marie", "--need", "")
    assert "needs" not in asked.ok("show", "Marie")
