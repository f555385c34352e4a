"""The greeting, the names it addresses, and where a text names someone."""

from __future__ import annotations

import pytest

from reseau_tui.method.check import Context, check
from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.greeting import greeting
from reseau_tui.method.check.lexicon import lexicon
from reseau_tui.method.check.people import mentions

BODY = "\n\nVotre essai sur les haies du Perche nous sert chaque jour. Quelle essence conseillez-vous ?\n\nMerci,\nJo"


@pytest.mark.parametrize(
    ("head", "names", "rest"),
    [
        ("Bonjour Nadia,\nMerci", ["Nadia"], ",\nMerci"),
        ("Bonjour Madame Le Bihan, merci", ["Bihan"], ", merci"),
        ("Bonjour à tous,", [], ","),
        ("Bonjour, Karim Benali m'a conseillé", [], ", Karim Benali m'a conseillé"),
        ("Bonjour, Nadia,\nMerci", ["Nadia"], ",\nMerci"),
        ("Cher Monsieur de La Tour,", ["Tour"], ","),
        ("Dear Mr. Smith,\nThanks", ["Smith"], ",\nThanks"),
        ("Hi there Nadia!", ["Nadia"], "!"),
        ("Coucou Doudou", ["Doudou"], ""),
        ("Madame la Directrice,", [], ","),
        ("Nadia,\nMerci", ["Nadia"], ",\nMerci"),
    ],
)
def test_a_greeting(head: str, names: list[str], rest: str) -> None:
    found = greeting(head, lexicon("en" if head.startswith(("Dear", "Hi")) else "fr"))
    assert found is not None
    assert [each.text for each in found.names] == names
    assert head[found.end :] == rest


@pytest.mark.parametrize("head", ["J'ai lu votre article.", "Merci,\nKarim", "Votre livre m'a plu", "Thanks,\nJo"])
def test_no_greeting(head: str) -> None:
    assert greeting(head, lexicon("fr")) is None


def errors(hello: str, contact: str, **known) -> set[str]:
    context = Context(purpose="request", language="fr", contact=contact, subject="Les haies du Perche", **known)
    return {each.code for each in check(hello + BODY, context) if each.severity == "error"}


@pytest.mark.parametrize(
    ("hello", "contact"),
    [
        ("Bonjour Nadia,", "Nadia Lefèvre"),
        ("Bonjour Madame Lefevre,", "Nadia LEFÈVRE"),
        ("Bonjour Madame Lefebvre,", "Nadia Lefèvre"),
        ("Bonjour Mathieu,", "Matthieu Roy"),
        ("Bonjour Nico,", "Nicolas Petit"),
        ("Hello JP,", "Jean-Pierre Vasseur"),
        ("Bonjour Jean-Pierre,", "Jean Pierre Vasseur"),
        ("Bonjour N.,", "Nadia Lefèvre"),
        ("Bonjour à toutes et à tous,", "Nadia Lefèvre"),
        ("Bonjour Docteur,", "Nadia Lefèvre"),
        ("Chère consœur,", "Nadia Lefèvre"),
        ("Chers amis,", "Nadia Lefèvre"),
        ("Bonjour Maître,", "Nadia Lefèvre"),
        ("Monsieur le Maire,", "Paul Roy"),
        ("Bonjour Nadia et Sophie,", "Nadia Lefèvre"),
        ("Bonjour Madame Dubois,", "Claire Martin-Dubois"),
        ("Bonjour Madame Durand,", "Nadia"),
        ("Bonjour Sophie,", "Mme Lefèvre"),
        ("Bonjour Sophie,", ""),
        ("Bonjour Poulette,", "Nadia Lefèvre"),
        ("Bonjour, Sophie Durand m'a parlé de vous.", "Nadia Lefèvre"),
        ("Bonjour Ndia,", "Nadia Lefèvre"),
    ],
)
def test_the_name_may_be_theirs(hello: str, contact: str) -> None:
    known = {"closeness": "good", "register": "tu"} if "Poulette" in hello else {}
    assert errors(hello, contact, **known) == set()


@pytest.mark.parametrize(
    ("hello", "contact"),
    [
        ("Bonjour Sophie,", "Nadia Lefèvre"),
        ("Bonjour Julien,", "Julie Lefèvre"),
        ("Bonjour Madame Durand,", "Nadia Lefèvre"),
        ("Cher Monsieur Petit,", "Paul Roy"),
        ("Bonjour Thiziri,", "Nadia Lefèvre"),
        ("salut thomas,", "Nadia Lefèvre"),
        ("Bonjour Sophie Durand,", "Nadia Lefèvre"),
        ("Dear Mark,", "Paul Roy"),
    ],
)
def test_another_name(hello: str, contact: str) -> None:
    assert errors(hello, contact) == {"wrong-name"}


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("comme dit Karim Benali hier", "Karim Benali", ["Karim", "Benali"]),
        ("comme dit M. Benali hier", "Karim Benali", ["Benali"]),
        ("et Karim vous salue", "Karim Benali", ["Karim"]),
        ("et Karim Haddad vous salue", "Karim Benali", []),
        ("la pierre et le marchand", "Pierre Marchand", []),
        ("La Pierre de Lune", "Pierre Marchand", []),
        ("Rose trémière au jardin", "Rose Duval", []),
        ("merci à Rose pour tout", "Rose Duval", ["Rose"]),
        ("rue Pierre Curie", "Pierre Roux", []),
        ("Jean-Pierre est venu", "Pierre Roux", []),
        ("Will you come? Mark it.", "Will Mark", []),
        ("écrit à n.benali@example.org", "Nadia Benali", []),
    ],
)
def test_mentions(text: str, name: str, found: list[str]) -> None:
    places = mentions(text, flat(text), name, lexicon("fr"))
    assert [text[start:end] for start, end in places] == found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("As March told us, the door comes first.", True),
        ("I asked Helen March about the door.", True),
        ("We saw March at the fair.", True),
        ("You posted it in March, from Nashik.", False),
        ("Since March 2024 the door has held.", False),
        ("The reading of 12 March stands.", False),
    ],
)
def test_a_month_is_nobody(text: str, named: bool) -> None:
    assert bool(mentions(text, flat(text), "Helen March", lexicon("en"))) is named
