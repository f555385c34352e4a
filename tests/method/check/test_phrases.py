"""The language of phrases, and the lexicons written in it."""

from __future__ import annotations

import pytest

from reseau_tui.method.check.flat import flat
from reseau_tui.method.check.lexicon import Lexicon, LexiconError, lexicon
from reseau_tui.method.check.phrases import PhraseError, Phrases, words_of


def found(phrase: str, text: str, **named: list[str]) -> str | None:
    words = words_of(flat(text))
    places = Phrases([("tag", phrase)], named).find(words).get("tag")
    return " ".join(words.words[slice(*places[0])]) if places else None


@pytest.mark.parametrize(
    ("phrase", "text", "part"),
    [
        ("auriez vous", "Auriez-vous dix minutes ?", "auriez vous"),
        ("(pouvez|pourriez) vous", "Dites, pourriez-vous venir ?", "pourriez vous"),
        ("pourriez vous [donc] m'aider", "Pourriez-vous m’aider ?", "pourriez vous m' aider"),
        ("recherch* un poste", "Je recherchais un poste.", "recherchais un poste"),
        ("je … poste", "Je cherche sans hâte un poste", "je cherche sans hate un poste"),
        ("je … poste", "Je cherche, dit-il, un poste", None),
        ("^ bonjour", "Un grand bonjour", None),
        ("i 'd love", "I’d love to", "i' d love"),
        ("un _ poste", "un autre poste", "un autre poste"),
        ("{can} vous", "peux ou pouvez-vous", "pouvez vous"),
        ("etes", "Vous êtes là", "etes"),
        ("poste", "La posture", None),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str, part: str | None) -> None:
    assert found(phrase, text, can=["pouvez", "pourriez"]) == part


@pytest.mark.parametrize("phrase", ["(pouvez", "pouvez)", "{nothing}", "[peut-être]", "… poste", "prix: 3"])
def test_what_cannot_be_read_is_told(phrase: str) -> None:
    with pytest.raises(PhraseError, match=r".+"):
        Phrases([("tag", phrase)], {})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ask]\nopens = ['(pouvez']", "fr.asks.toml: '(pouvez': a bracket is not closed"),
        ("[ask]\nopens = 'pouvez'", "fr.asks.toml: opens should be a list of texts"),
        ("[ask", "fr.asks.toml: "),
    ],
)
def test_a_lexicon_says_what_is_wrong_and_where(text: str, said: str) -> None:
    with pytest.raises(LexiconError) as error:
        Lexicon(iter([("fr.asks.toml", text)]))
    assert str(error.value).startswith(said)


def test_both_languages_know_the_same_lists() -> None:
    french, english = lexicon("fr"), lexicon("en")
    assert {tag for tag in french.tags if not tag.startswith("register.")} == english.tags
    assert french.sets.keys() == english.sets.keys()


def test_flat_text_keeps_every_place() -> None:
    text = "Œuvre d’été\u00a0: ÀÉÎ İstanbul ß"
    assert len(flat(text)) == len(text)
    assert flat("Élodie L’Été\u00a0!") == "elodie l'ete !"
