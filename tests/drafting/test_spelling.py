"""Spelling by a program of the system: what is asked, what is said of it, and silence where something fails."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.drafting.misspellings import Spelt, aside_code
from reseau_tui.drafting.spelling import Spelling
from reseau_tui.drafting.spelt_words import words_to_spell
from reseau_tui.method.check import SEVERITIES
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.keeping import BookSettings
from reseau_tui.model.people import Contact, Organisation
from reseau_tui.model.tables import SETTINGS_ID
from reseau_tui.words import load
from tests.drafting.spellers import FakeSpeller, learn_all

COLLEAGUE = {"collegue": ("collègue", "collègues", "collège", "collèges")}


@pytest.fixture
def speller(tmp_path: Path) -> FakeSpeller:
    return FakeSpeller(tmp_path)


@pytest.fixture
def ask(speller: FakeSpeller) -> Iterator[Any]:
    opened: list[Spelling] = []

    def make(patience: float = 20.0) -> Spelling:
        opened.append(Spelling(speller.which, patience))
        return opened[-1]

    yield make
    for spelling in opened:
        spelling.close()


def book_of(*organisations: str, **settings: Any) -> Book:
    book = Book()
    book.put(BookSettings(id=SETTINGS_ID, name="Claire Martin", **settings))
    book.put(Contact(id="1", name="Luc Perrin", organisation="Kion", city="Carquefou", language="fr"))
    for n, name in enumerate(organisations):
        book.put(Organisation(id=f"9{n}", name=name))
    return book


def remarks(spelling: Spelling, body: str, book: Book | None = None, typed_at: int | None = None, **draft: Any) -> Any:
    book = book or book_of()
    written = Draft(id="5", contact="1", purpose="thanks", body=body, **draft)
    spelt = Spelt(book, written, typed_at)
    while spelt.ask(spelling):
        pass
    return spelt.remarks(spelling)


def places(body: str, found: Any) -> list[str]:
    return [body[each.start : each.end] for each in found]


# Which words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bonjour, je vous ecris.", "Bonjour je vous ecris"),
        ("L’étude d’Elif, c’est-à-dire l’oubli", "L'étude c'est-à-dire l'oubli"),
        ("Je vois Nadia Lefèvre chez LinkedIn, à la SNCF. Elle vient", "Je vois chez la Elle vient"),
        ("Merci à M. Kervran et à J. Kervran ! Mercii", "Merci et Mercii"),
        ("écrivez à claire@example.org, www.example.org ou https://example.org/lien", "écrivez ou"),
        ("le 12 mars, à 14h30, 3e étage, reseau.toml, a_b", "le mars étage"),
        ("[ce que vous avez aprris] puis {{ contact }} enfin", "puis enfin"),
        ("il dit « bonjour », l’« idée »", "il dit bonjour idée"),
        ("", ""),
    ],
)
def test_names_addresses_numbers_and_blanks_are_left_alone(text: str, words: str):
    assert [word.text for word in words_to_spell(text) if len(word.text) > 1] == words.split()


@given(st.text(max_size=300))
def test_any_text_gives_words_at_their_places(text: str):
    for word in words_to_spell(text):
        assert text[word.start : word.end].translate({0x2019: "'", 0x2010: "-", 0x2011: "-"}) == word.text
        assert not any(letter.isspace() for letter in word.text)


# What is said


def test_a_wrong_word_has_its_place_and_up_to_three_suggestions(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE)
    body = "Bonjour Luc,\n\nMerci, mon collegue aussi.\n\nÀ bientôt,\nClaire"
    (found,) = remarks(ask(), body)
    assert places(body, [found]) == ["collegue"]
    assert (found.code, found.severity) == ("spelling", "advice")
    assert found.why.params["better"] == ("collègue", "collègues", "collège")
    assert found.code not in SEVERITIES  # the check itself never says it


def test_what_the_book_names_and_what_others_wrote_is_left_alone(speller: FakeSpeller, ask: Any):
    named = dict.fromkeys(("Kion", "d'halvador", "kion", "Halvador", "halvador", "Klaire", "ansien"), ())
    speller.install("hunspell", named)
    body = "Kion embauche. Halvador aussi, et l’avis d’halvador.\n\nÀ bientôt,\nKlaire\n\n> un ansien message\n"
    assert not remarks(ask(), body, book_of("Halvador SA"))
    assert places(body, remarks(ask(), body)) == ["Halvador", "d’halvador"]


def test_a_word_put_together_of_right_ones_and_habits_of_keyboards_are_right(speller: FakeSpeller, ask: Any):
    wrong = {
        "avant-projet": (),
        "qu'étude": (),
        "coeur": ("cœur",),
        "Etes": ("Êtes", "Étés"),
        "Etes-vous": (),
        "etes": ("êtes",),
    }
    speller.install("hunspell", wrong)
    body = "Etes-vous là ? Etes là, avant-projet, qu’étude, coeur, etes"
    assert places(body, remarks(ask(), body)) == ["etes"]


def test_the_word_being_typed_waits(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE)
    spelling, body = ask(), "merci collegue"
    assert not remarks(spelling, body, typed_at=len(body))
    assert places(body, remarks(spelling, body, typed_at=2)) == ["collegue"]


def test_a_subject_is_looked_at_where_there_is_one(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE)
    (found,) = remarks(ask(), "merci", subject="mon collegue", channel="email")
    assert (found.start, found.why.code) == (None, "spelling-subject")
    assert not remarks(ask(), "merci", subject="mon collegue", channel="linkedin")


def test_a_word_is_waved_aside_for_the_draft_and_the_code_for_good(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", {**COLLEAGUE, "Collegue": (), "froit": ("froid",)})
    spelling, body = ask(), "Collegue froit collegue"
    first = remarks(spelling, body)[0]
    assert aside_code(first) == "spelling:collegue"
    assert places(body, remarks(spelling, body, dismissed=("spelling:collegue",))) == ["froit"]
    assert not remarks(spelling, body, book_of(checks_off=("spelling",)))


def test_a_text_in_a_third_language_gets_no_remark(speller: FakeSpeller, ask: Any):
    german = "danke für die schöne idee mit dem neuen lager in bremen und die guten worte"
    speller.install("hunspell", dict.fromkeys(german.split(), ()))
    assert not remarks(ask(), german, language="fr")


@pytest.mark.parametrize("better", [("collègue", "collège"), ()])
@pytest.mark.parametrize("subject", [False, True])
def test_each_remark_is_a_sentence(speller: FakeSpeller, ask: Any, subject: bool, better: tuple[str, ...]):
    from reseau_tui.present.findings import sentence

    speller.install("hunspell", {"collegue": better})
    (found,) = remarks(ask(), "merci", subject="collegue") if subject else remarks(ask(), "collegue")
    said = sentence(load("en"), found)
    assert "“collegue” is not in the dictionary." in said
    assert ("Perhaps: collègue, collège." in said) == bool(better)
    assert said.startswith("In the subject") == subject


def test_a_suggestion_far_from_the_word_is_left_out(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", {"aceuil": ("cerfeuil",), "copropriete": ("apostrophe", "copropriété")})
    found = remarks(ask(), "un bel aceuil de la copropriete")
    assert [each.why.params["better"] for each in found] == [(), ("copropriété",)]


# Programs


def test_each_language_starts_one_program_once(speller: FakeSpeller, ask: Any):
    speller.install("aspell", {"collegue": (), "froit": ()})
    spelling = ask()
    assert not speller.starts
    for word in ("collegue", "froit", "merci", "collegue"):
        learn_all(spelling, "fr", word)
    learn_all(spelling, "en", "merci")
    assert speller.starts == ["fr", "en"]
    assert spelling.suggestions("fr", "froit") == ()
    assert spelling.suggestions("fr", "merci") is None


def test_another_dictionary_or_program_is_tried_where_one_lacks_the_language(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE, dictionaries=("en",)).install("aspell", {"froit": ()}, dictionaries=("fr",))
    spelling = ask()
    learn_all(spelling, "fr", "collegue", "froit")
    assert spelling.suggestions("fr", "froit") == ()
    assert spelling.suggestions("fr", "collegue") is None


def test_a_program_that_reads_no_accents_is_not_believed(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", {"été": ("eté",), "froit": ()})
    spelling = ask()
    learn_all(spelling, "fr", "froit")
    assert spelling.is_silent("fr")


@pytest.mark.parametrize("installed", [(), ("hunspell",)])
def test_without_program_or_dictionary_there_is_silence(speller: FakeSpeller, ask: Any, installed: tuple[str, ...]):
    for name in installed:
        speller.install(name, COLLEAGUE, dictionaries=("zz",))
    assert not remarks(ask(), "merci collegue")


def test_a_program_that_dies_is_started_once_more_and_then_left(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE, dies=("boum", "encore"))
    spelling = ask()
    learn_all(spelling, "fr", "boum", "collegue")
    assert spelling.suggestions("fr", "collegue")
    learn_all(spelling, "fr", "encore", "froit")
    assert spelling.is_silent("fr")
    assert len(speller.starts) == 2
    assert spelling.suggestions("fr", "encore") is None


def test_a_slow_answer_is_no_answer(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE, hangs=("lent", "lente"))
    spelling = ask(patience=0.5)
    learn_all(spelling, "fr", "lent", "lente")
    assert spelling.is_silent("fr")
    assert spelling.suggestions("fr", "lent") is None


def test_closing_ends_the_waiting_for_an_answer(speller: FakeSpeller, ask: Any):
    speller.install("hunspell", COLLEAGUE, hangs=("lent",))
    spelling = ask(patience=600.0)
    waiting = Thread(target=spelling.learn, args=("fr", ["lent"]))
    waiting.start()
    while waiting.is_alive() and not speller.starts:
        time.sleep(0.01)
    spelling.learn("fr", ["merci"])  # while another asks: over at once
    assert spelling.unknown("fr", ["merci"])
    spelling.close()
    waiting.join(20)
    assert not waiting.is_alive()
    learn_all(spelling, "fr", "collegue")
    assert spelling.suggestions("fr", "collegue") is None
