"""Names as French people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.model.names import gender_of_civility, name_words, split_name


@pytest.mark.parametrize(
    ("name", "given_name", "family"),
    [
        ("Jean Dupont", "Jean", "Dupont"),
        ("DUPONT Jean", "Jean", "DUPONT"),
        ("Jean DUPONT", "Jean", "DUPONT"),
        ("Dupont, Jean", "Jean", "Dupont"),
        ("La Fontaine, Jean de", "Jean", "de La Fontaine"),
        ("Mme Claire Martin", "Claire", "Martin"),
        ("M. Dupont", "", "Dupont"),
        ("Maître Jean Dupont", "Jean", "Dupont"),
        ("Jane Smith, PhD", "Jane", "Smith"),
        ("Marie Dupont MBA, CFA", "Marie", "Dupont"),
        ("Jean Dupont Jr.", "Jean", "Dupont"),
        ("VAN DEN BERGHE Luc", "Luc", "VAN DEN BERGHE"),
        ("Luc van den BERGHE", "Luc", "van den BERGHE"),
        ("Karim El Amrani", "Karim", "El Amrani"),
        ("Charles de Gaulle", "Charles", "de Gaulle"),
        ("de Gaulle Charles", "Charles", "de Gaulle"),
        ("Jean d’Ormesson", "Jean", "d’Ormesson"),
        ("Ben Smith", "Ben", "Smith"),
        ("Jean Pierre Dupont", "Jean Pierre", "Dupont"),
        ("Jean-Pierre Dupont", "Jean-Pierre", "Dupont"),
        ("Jean-Marie LE PEN", "Jean-Marie", "LE PEN"),
        ("MARTIN-DURAND Claire", "Claire", "MARTIN-DURAND"),
        ("Claire Martin Durand", "Claire", "Martin Durand"),
        ("CLAIRE MARTIN", "Claire", "MARTIN"),
        ("J.-P. Martin", "J.-P.", "Martin"),
        ("John F. Kennedy", "John", "Kennedy"),
        ("Éric N'Guessan", "Éric", "N'Guessan"),
        ("Claire 🌱 Martin", "Claire", "Martin"),
        ("Claire (elle) Martin", "Claire", "Martin"),
        ("Claire", "Claire", ""),
        ("李 明", "李", "明"),
        ("", "", ""),
    ],
)
def test_given_and_family_name_are_told_apart(name: str, given_name: str, family: str) -> None:
    assert split_name(name) == (given_name, family)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DUPONT Jean", "Jean Dupont"),
        ("Émilie Lefèvre", "emilie lefevre"),
        ("Jean-Pierre Martin", "Jean Pierre MARTIN"),
        ("Mme Claire Martin", "Claire Martin, PhD"),
        ("Jean d’Ormesson", "Jean d'Ormesson"),
    ],
)
def test_two_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert name_words(one) == name_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Michel Petit", "Michèle Petit"), ("Jean Martin", "Jean-Pierre Martin"), ("Contact 1", "Contact 2")],
)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert name_words(one) != name_words(other)


def test_a_civility_tells_a_gender_or_none() -> None:
    assert [gender_of_civility(word) for word in ("Mme", "M.", "Dr.", "Directrice")] == ["f", "m", "", None]


@given(st.text())
def test_any_text_splits(name: str) -> None:
    given_name, family = split_name(name)
    assert "\n" not in given_name + family
    assert name_words(name) == tuple(sorted(name_words(name)))
