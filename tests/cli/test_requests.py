"""`ask`, `request`, `follow-up`, `answer`, `close`."""

from __future__ import annotations

import pytest

REQUEST = {
    "id",
    "contact",
    "kind",
    "about",
    "strength",
    "state",
    "sent",
    "follow_ups",
    "answer",
    "connector",
    "project",
}


@pytest.fixture
def two(program):
    program.ok("add", "Ada Stone")
    program.ok("add", "Bea Lamy")
    return program


def test_a_request_is_planned_or_sent(two):
    planned = two.ok("ask", "ada", "--about", "a word", "--planned", "vendredi")
    assert planned.keys() == REQUEST
    assert (planned["state"], planned["sent"], planned["contact"]["name"]) == ("planned", None, "Ada Stone")
    sent = two.ok("request", planned["id"], "--sent", "hier", today="2026-10-10")
    assert (sent["state"], sent["sent"]) == ("waiting", "2026-10-09")
    assert two("request", planned["id"], "--planned", "demain").code == 1
    assert two("ask", "ada", "--about", "x", "--sent", "hier", "--planned", "demain").code == 2


def test_the_strength_follows_the_connectors_answers(two):
    asked = two.ok(
        "ask", "ada", "--about", "a word", "--connector", "bea", "--sent", "2026-10-01", "--kind", "feedback"
    )
    assert (asked["strength"], asked["connector"], asked["kind"]) == ("cold", "Bea Lamy", "feedback")
    assert two.ok("request", "ada", "--may-contact", "yes")["strength"] == "named"
    assert two.ok("request", "ada", "--will-meet", "yes")["strength"] == "solid"
    assert two.ok("request", "ada", "--connector", "")["connector"] is None


def test_an_answer_recorded_twice_is_dated_once(two):
    two.ok("ask", "ada", "--about", "a word", "--connector", "bea", "--sent", "2026-10-01")
    two.ok("request", "ada", "--may-contact", "yes")
    before = len(two.ok("history"))
    two.ok("request", "ada", "--may-contact", "yes", today="2026-10-09")
    assert len(two.ok("history")) == before


def test_a_project_is_meant_by_its_name(two):
    two.ok("project", "Un poste à Lyon", "--for", "job")
    assert two.ok("ask", "ada", "--about", "a word", "--project", "un poste")["project"] == "Un poste à Lyon"
    assert two("ask", "ada", "--about", "a word", "--project", "autre chose").code == 2
    assert two.ok("request", "ada", "--project", "")["project"] is None


@pytest.mark.parametrize(
    ("words", "state", "answer"),
    [
        (["yes"], "answered", "yes"),
        (["yes", "--meeting", "2026-10-20"], "answered", "yes"),
        (["no", "--note", "not now"], "answered", "no"),
        (["later", "--until", "2026-12-01"], "answered", "later"),
        (["referred", "--to", "bea"], "answered", "referred"),
        (["away", "--until", "20/10"], "waiting", "away"),
        (["bounced"], "planned", None),
    ],
)
def test_every_answer(two, words, state, answer):
    two.ok("ask", "ada", "--about", "a word", "--sent", "2026-10-01")
    found = two.ok("answer", "ada", *words, today="2026-10-06")
    assert (found["state"], found["answer"]) == (state, answer)


def test_an_answer_takes_only_what_belongs_to_it(two):
    two.ok("ask", "ada", "--about", "a word", "--sent", "2026-10-01")
    before = two.files()
    for words in (
        ["no", "--meeting", "demain"],
        ["yes", "--until", "demain"],
        ["yes", "--to", "bea"],
        ["referred", "--to", "Zoe"],
        ["maybe"],
    ):
        assert two("answer", "ada", *words).code == 2
    assert two("answer", "ada", "yes", "--on", "2026-09-01").code == 2
    assert two.files() == before


def test_what_may_not_be_followed_up(each_language):
    program = each_language
    program.ok("add", "Ada Stone")
    planned = program.ok("ask", "ada", "--about", "later on", "--planned", "2026-12-01")
    refusals = [planned["id"]]
    for answer in ("no", "later"):
        asked = program.ok("ask", "ada", "--about", f"asked {answer}", "--sent", "2026-10-01")
        program.ok("answer", asked["id"], answer)
        refusals.append(asked["id"])
    closed = program.ok("ask", "ada", "--about", "over", "--sent", "2026-10-01")
    assert program.ok("close", closed["id"], "--outcome", "told me all", "--on", "2026-10-03")["state"] == "closed"
    refusals.append(closed["id"])
    before = program.files()
    for identity in refusals:
        said = program("follow-up", identity, "--json")
        assert said.code == 1
        assert said.json["id"] == identity
        assert said.err.strip()
        plain = program("follow-up", identity)
        assert (plain.code, plain.out) == (1, "")
    assert program.files() == before


def test_a_yes_without_a_date_is_followed_up_afresh(two):
    asked = two.ok("ask", "ada", "--about", "a word", "--sent", "2026-09-01")
    two.ok("follow-up", asked["id"], "--on", "2026-09-10")
    two.ok("follow-up", asked["id"], "--on", "2026-09-24")
    assert two("follow-up", asked["id"], "--on", "2026-09-30").code == 1
    two.ok("answer", asked["id"], "yes", "--on", "2026-10-01")
    assert len(two.ok("follow-up", asked["id"], "--on", "2026-10-12", today="2026-10-12")["follow_ups"]) == 3


def test_someones_only_request_is_meant_even_when_it_is_over(two):
    two.ok("ask", "ada", "--about", "a word", "--sent", "2026-09-01")
    two.ok("answer", "ada", "no")
    assert two("follow-up", "ada").code == 1
    assert two("answer", "ada", "yes").code == 2
    assert two("follow-up", "bea").code == 2


def test_advice_and_a_new_message_are_one_step(two):
    two.ok("ask", "ada", "--about", "a word", "--connector", "bea", "--may-contact", "yes", "--sent", "2026-09-01")
    before = len(two.ok("history"))
    two.ok("request", "ada", "--advice", "call her on a Friday", "--renewed", "--kind", "information")
    assert len(two.ok("history")) == before + 1
    two.ok("undo")
    assert two.ok("request", "ada")["kind"] == "advice"
    assert two("request", "ada", "--renewed").code == 2
