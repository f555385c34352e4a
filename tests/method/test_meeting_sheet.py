"""One page before a meeting. Source: method R12."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.method.meeting_sheet import meeting_sheet
from reseau_tui.method.open_questions import KINDS, TRADES, open_questions, trade_of
from reseau_tui.model.drafts import Share
from reseau_tui.model.kinds import RequestKind, Standing
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request
from reseau_tui.present.lines import plain
from reseau_tui.present.meeting_sheet import sheet_form, sheet_lines, sheet_markdown
from reseau_tui.present.open_questions import QUESTIONS, question_in_words
from reseau_tui.words import load

TODAY = date(2026, 11, 24)
TOMORROW = date(2026, 11, 25)
BOTH = [load("fr"), load("en")]


@pytest.fixture
def fixed(world):
    """Karim, whom Aïcha introduced, recommends me to Nadia, whom I meet tomorrow."""
    aicha, karim = world.person("Aïcha"), world.person("Karim", closeness="good")
    nadia = world.person("Nadia", role="Directrice logistique", organisation="Frigo", note="A écrit sur le froid.",
                         links=("https://example.org/nadia",), tags=("froid",), register="vous")  # fmt: skip
    world.log(aicha, "introduction", date(2026, 10, 1), introduced=(karim,))
    request = world.ask(nadia, date(2026, 11, 12), by=karim, about="la chaîne du froid", will_meet="yes",
                        may_contact_on=date(2026, 11, 11))  # fmt: skip
    meeting = world.log(nadia, "meeting", TOMORROW, request, fixed=TODAY, held=False)
    return world, world.book.contacts[nadia], meeting


def on_paper(world, contact, language="en") -> str:
    return sheet_markdown(load(language), world.book, meeting_sheet(world.book, contact, TODAY), TODAY)


def test_who_they_are_how_we_are_linked_and_who_recommends_me(fixed) -> None:
    world, nadia, meeting = fixed
    sheet = meeting_sheet(world.book, nadia, TODAY)
    names = [world.book.contacts[one].name for one in sheet.way]
    assert names == ["Aïcha", "Karim", "Nadia"]
    assert sheet.meeting == meeting
    assert (sheet.recommended.name, sheet.recommended.strength) == ("Karim", "solid")
    assert sheet.recommended.may_contact_on == date(2026, 11, 11)
    assert (sheet.ask.code, sheet.ask.params["about"]) == ("ask-request", "la chaîne du froid")
    assert [one.act.kind for one in sheet.passed] == ["request"]
    text = on_paper(world, nadia)
    for said in ("Directrice logistique, Frigo", "Aïcha → Karim → Nadia", "A écrit sur le froid.", "example.org/nadia"):
        assert said in text


def test_both_know_only_whom_i_have_met_and_may_name(fixed) -> None:
    world, nadia, _ = fixed
    for name, strength, fields in (
        ("Luc", "faint", {}),
        ("Zoé", "close", {}),
        ("Inconnue", "close", {"closeness": "never-met"}),
        ("Paix", "close", {"leave_in_peace": True}),
    ):
        tie = world.manages(world.person(name, **fields), nadia.id)
        world.put(tie, manages=False, strength=strength)
    common = meeting_sheet(world.book, nadia, TODAY).common
    assert [world.book.contacts[one.contact].name for one in common] == ["Zoé", "Luc"]


def test_what_is_discreet_is_marked_on_the_screen_and_leaves_it_in_no_form(fixed) -> None:
    world, nadia, _ = fixed
    world.log(nadia.id, "note", TODAY, note="Elle va partir.", discreet=True)
    world.log(nadia.id, "call", TODAY, note="Son fils est malade.", discreet=True)
    for language, mark in (("fr", None), ("en", "discreet")):
        words = load(language)
        sheet = meeting_sheet(world.book, nadia, TODAY)
        shown = "\n".join(plain(one) for one in sheet_lines(words, world.book, sheet, TODAY))
        assert "Elle va partir." in shown
        assert "Son fils est malade." in shown
        if mark:
            assert f"· {mark} · Elle va partir." in shown
        for leaving in (
            sheet_markdown(words, world.book, sheet, TODAY),
            str(sheet_form(words, world.book, sheet, TODAY)),
        ):
            assert "Elle va partir." not in leaving
            assert "malade" not in leaving


def test_the_two_questions_are_about_those_still_open(fixed) -> None:
    world, nadia, _ = fixed
    sonia, chantal, paul = (world.person(name) for name in ("Sonia", "Chantal", "Paul"))
    world.ask(sonia, by=nadia.id, may_contact="not-asked", planned=TODAY)
    world.ask(paul, by=nadia.id, may_contact="yes", will_meet="yes", planned=TODAY)
    world.log(nadia.id, "call", TODAY, introduced=(chantal,))
    assert meeting_sheet(world.book, nadia, TODAY).names == ("Sonia", "Chantal")
    assert "Sonia, Chantal" in on_paper(world, nadia)


def test_what_i_owe_already_is_the_thing_to_promise_else_a_gift(fixed) -> None:
    world, nadia, _ = fixed
    assert meeting_sheet(world.book, nadia, TODAY).promise.code == "promise-news"
    world.put(Share(id="s1", text="Une étude", tags=("froid",)))
    sheet = meeting_sheet(world.book, nadia, TODAY)
    assert (sheet.promise.code, sheet.idea.params["text"]) == ("promise-idea", "Une étude")
    world.promise(nadia.id, "le plan", TODAY, due=TOMORROW)
    assert meeting_sheet(world.book, nadia, TODAY).promise.params["text"] == "le plan"


def test_without_any_meeting_there_is_a_sheet_all_the_same(world) -> None:
    luc = world.book.contacts[world.person("Luc")]
    sheet = meeting_sheet(world.book, luc, TODAY)
    assert (sheet.meeting, sheet.request, sheet.ask.code) == (None, None, "ask-nothing")
    assert len(sheet.questions) >= 3
    assert "Luc" in on_paper(world, luc)


ROLES = {
    "Directrice logistique": "logistics", "Head of Purchasing": "buying", "Responsable RH": "recruiting",
    "Présidente": "leading", "Ingénieur d’études": "technology", "Avocate": "law", "Infirmière": "care",
    "Artiste peintre": "", "": "", "Chef de chantier": "building", "Journaliste": "speaking",
}  # fmt: skip


@pytest.mark.parametrize(("role", "trade"), ROLES.items())
def test_a_trade_is_told_by_the_role(role: str, trade: str) -> None:
    assert trade_of(Contact(id="1", name="x", role=role)) == trade


def test_a_trade_is_told_by_the_tags_where_the_role_is_silent() -> None:
    assert trade_of(Contact(id="1", name="x", role="Artiste", tags=("achats",))) == "buying"
    assert trade_of(Contact(id="1", name="x", role="Artiste", recruiter=True)) == "recruiting"


@given(
    st.integers(0, 10**6),
    st.none() | st.sampled_from(get_args(RequestKind)),
    st.sampled_from([*ROLES, "Peintre"]),
    st.none() | st.sampled_from(get_args(Standing)),
    st.sampled_from(["", "Sonia"]),
    st.booleans(),
)
def test_there_are_always_three_different_questions_that_can_be_said(number, kind, role, standing, named, met) -> None:
    contact = Contact(id=str(number), name="x", role=role, organisation="Frigo" if met else "", standing=standing)
    request = Request(id="1", contact=contact.id, about="le froid", kind=kind) if kind else None
    asked = open_questions(contact, request, named, named, met=met, meeting="m")
    assert asked == open_questions(contact, request, named, named, met=met, meeting="m")
    for words in BOTH:
        said = [question_in_words(words, question) for question in asked]
        assert len(set(said)) == len(said) >= 3
        assert all(text.rstrip().endswith("?") and "{" not in text for text in said)


def test_not_everyone_is_asked_the_same() -> None:
    request = Request(id="1", contact="1", about="le froid")
    sets = {
        tuple(q.code for q in open_questions(Contact(id=str(n), name="x", role=role), request, met=False))
        for n in range(20)
        for role in ("Acheteur", "Infirmière")
    }
    assert len(sets) >= 8


def test_every_code_has_its_question() -> None:
    codes = {code for group in KINDS.values() for code in group} | {f"trade-{t}-{n}" for t in TRADES for n in (1, 2)}
    assert codes <= set(QUESTIONS)
