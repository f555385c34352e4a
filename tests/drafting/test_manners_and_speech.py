"""A message may sound warm, formal or brief; and each can be said aloud in three lines."""

from __future__ import annotations

from datetime import date
from typing import get_args

import msgspec
import pytest

from reseau_tui.drafting.composing import compose, speak
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.model.kinds import Language, Manner, Purpose
from tests.drafting.people import DAY, KARIM, book_of, helped, owed_to, words_for


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("purpose", get_args(Purpose))
@pytest.mark.parametrize("register", ["tu", "vous"])
def test_every_purpose_is_said_in_three_lines(language: Language, purpose: Purpose, register: str) -> None:
    book = book_of(msgspec.structs.replace(KARIM, register=register, language=language))
    lines = speak(book, KARIM.id, [], DAY, words_for, purpose=purpose)
    assert len(lines) == 3
    assert "Claire" in lines[0]
    assert all(lines)


def test_what_is_said_thanks_for_the_help_itself() -> None:
    book = book_of(helped(KARIM, "advice", date(2026, 11, 20)))
    lines = speak(book, "1", owed_to(book, "1"), DAY, words_for)
    assert "remercier" in lines[1]


def test_spoken_templates_are_whole() -> None:
    for _, name, template in Templates(within="spoken").every():
        assert isinstance(template, Template), name
        assert template.body.strip().count("\n") == 2, name


@pytest.mark.parametrize(
    ("manner", "register", "opening", "closing"),
    [
        ("warm", "tu", "Cher Karim,", "Bien amicalement,"),
        ("warm", "vous", "Cher Monsieur,", "Bien à vous,"),
        ("formal", "vous", "Monsieur,", "Je vous prie d’agréer, Monsieur,"),
        ("brief", "vous", "Bonjour Monsieur Benali,", "Cordialement,"),
        ("plain", "tu", "Bonjour Karim,", "À bientôt,"),
    ],
)
def test_how_it_sounds(manner: Manner, register: str, opening: str, closing: str) -> None:
    book = book_of(msgspec.structs.replace(KARIM, register=register, gender="m", closeness=None))
    body = compose(book, "1", [], DAY, words_for, purpose="keep-warm", manner=manner).body
    assert body.startswith(opening)
    assert closing in body


@pytest.mark.parametrize(
    ("name", "manner", "opening", "closing"),
    [
        ("Camille Roy", "formal", "Bonjour Camille Roy,", "Je vous prie d’agréer mes salutations distinguées."),
        ("Camille Roy", "warm", "Bonjour Camille Roy,", "Bien à vous,"),
        ("Camille Roy", "brief", "Bonjour Camille Roy,", "Cordialement,"),
        ("Frigo SA", "formal", "Madame, Monsieur,", "Je vous prie d’agréer mes salutations distinguées."),
    ],
)
def test_someone_whose_gender_is_not_known_is_called_by_their_name(
    name: str, manner: Manner, opening: str, closing: str
) -> None:
    someone = msgspec.structs.replace(KARIM, name=name, organisation="Frigo SA", register="vous", gender=None)
    body = compose(book_of(someone), "1", [], DAY, words_for, purpose="keep-warm", manner=manner).body
    assert body.startswith(f"{opening}\n\n")
    assert f"\n\n{closing}\n" in body
