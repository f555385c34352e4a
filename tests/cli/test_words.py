"""Every word that a command prints is translated: in the pseudo-locale nothing but data stands outside the brackets."""

from __future__ import annotations

import re

import pytest

from reseau_tui.cli.catalogue import COMMANDS, command
from reseau_tui.cli.declare import EVERYWHERE
from reseau_tui.words import pseudo_words

TRANSLATED = re.compile("⟦[^⟦⟧]*⟧")
DATA = re.compile(
    r"QQ\w*|6w|(?:[a-z-]+-)?\d{19}\S*|--?[a-z][\w-]*|[A-Z]+(?:[=.:|\[\]]+[A-Z]+)*|/\S+|reseau(?: [a-z-]+)?|YYYY-MM-DD"
)


@pytest.fixture(params=["fr", "en"])
def spoken(request, program, monkeypatch):
    """The program in the pseudo-locale of each language."""
    monkeypatch.setattr("reseau_tui.cli.run.load", lambda _language: pseudo_words(request.param))
    return program


def bare_words(text: str) -> str:
    """Return what is left of a text once translations and data are gone."""
    while TRANSLATED.search(text):
        text = TRANSLATED.sub(" ", text)
    return " ".join(re.findall(r"[^\W\d_]{2,}", DATA.sub(" ", text)))


def test_what_commands_say(spoken):
    for call in (
        ["list"],
        ["history"],
        ["add", "QQada"],
        ["add", "QQada"],
        ["add", "QQbea", "--cadence", "3m", "--email", "QQ@QQ.QQ"],
        ["tie", "QQbea", "QQbea"],
        ["undo"],
        ["redo"],
        ["edit", "QQbea", "--city", "QQ"],
        ["ask", "QQbea", "--about", "QQa", "--sent", "2026-09-01"],
        ["follow-up", "QQbea", "--on", "2026-09-10"],
        ["follow-up", "QQbea", "--on", "2026-09-24"],
        ["follow-up", "QQbea"],
        ["due"],
        ["answer", "QQbea", "yes"],
        ["log", "QQbea", "meeting", "--introduced", "QQcy", "--new", "--note", "QQn"],
        ["log", "QQbea", "article", "--gave"],
        ["sheet", "QQbea"],
        ["debrief", "QQbea", "--promise", "QQp", "--name", "QQcy:yes", "--tie", "QQada", "--next-step", "QQn"],
        ["debrief", "QQbea", "--promise", "QQp", "--name", "QQcy:yes", "--next-step", "QQn"],
        ["debrief", "QQbea", "--called-off"],
        ["promise", "QQbea", "QQl", "--due", "2026-10-01"],
        ["due"],
        ["show", "QQbea"],
        ["show", "QQbee"],
        ["done", "QQbea"],
        ["close", "QQbea", "--outcome", "QQo"],
        ["answer", "QQbea", "no"],
        ["answer", "QQcy", "no"],
        ["project", "QQp", "--end", "won"],
        ["pause", "2026-10-20", "--until", "2026-10-22"],
        ["share", "QQs"],
        ["org", "QQo", "--busy", "2026-10-20..2026-10-22:QQw"],
        ["org", "QQo"],
        ["when", "QQbea", "--on", "2026-12-25"],
        ["when", "QQbea", "--on", "2026-07-20"],
        ["path", "QQbea"],
        ["path", "--org", "QQz"],
        ["stats", "--since", "2026-01-01"],
        ["history"],
        ["remove", "QQbea"],
        ["doctor"],
        ["backup"],
        ["ask", "QQcy", "--about", "QQ", "--project", "QQx"],
        ["due", "--within", "QQ"],
        ["export"],
    ):
        said = spoken(*call)
        assert not bare_words(said.out + said.err), (call, said)


@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_what_help_says(spoken, name):
    said = spoken(*([name] if name else []), "--help").out
    for each in (*EVERYWHERE, *(command(name).arguments if name else ())):
        for choice in sorted(each.choices, key=len, reverse=True):
            said = re.sub(rf"\b{choice}\b", " ", said)
    for each in COMMANDS:
        said = re.sub(rf"(?m)^  {each} ", " ", said)
    usage, _, rest = said.partition("\n\n")
    assert not bare_words(re.sub(r"\s+", " ", rest)), rest
    assert usage
