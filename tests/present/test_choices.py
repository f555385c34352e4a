import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.people import Contact
from reseau_tui.present.choices import People, names_like, organisations, period_text, read_period, tags
from reseau_tui.words import load


def people(*names: str, **fields: str) -> People:
    book = Book()
    for number, name in enumerate(names):
        book.put(Contact(id=str(number), name=name, **fields))
    return People(book)


def found(index: People, typed: str, **how: object) -> list[str]:
    return [person.contact.name for person in index.like(typed, **how)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("6w", "6w"),
        ("6 semaines", "6w"),
        ("toutes les 6 semaines", "6w"),
        ("tous les 3 mois", "3m"),
        ("every three months", "3m"),
        ("3 m", "3m"),
        ("1 an", "1y"),
        ("tous les ans", "1y"),
        ("chaque mois", "1m"),
        ("a fortnight", "2w"),
        ("10 j", "10d"),
        ("Six Semaines.", "6w"),
    ],
)
def test_a_period_is_read_in_either_language(typed: str, kept: str) -> None:
    assert read_period(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "souvent", "0 mois", "3", "mois 3", "-3m", "1000d", "3.5 mois", "9" * 5000 + "m"]
)
def test_what_is_no_period_is_none(typed: str) -> None:
    assert read_period(typed) is None


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("unit", "dwmy")
@pytest.mark.parametrize("count", [1, 2, 3, 12, 999])
def test_a_period_is_read_back_as_it_is_said(language: str, unit: str, count: int) -> None:
    kept = f"{count}{unit}"
    assert read_period(period_text(load(language), kept)) == kept


def test_exact_names_then_beginnings_then_words_then_look_alikes() -> None:
    index = people("Anne Marie", "Jean-Marie Paul", "Marie Colin", "Marie", "Marine Petit")
    assert found(index, "marie") == ["Marie", "Marie Colin", "Anne Marie", "Jean-Marie Paul", "Marine Petit"]
    assert [person.sure for person in index.like("marie")] == [True, True, True, True, False]


def test_accents_case_and_the_kind_of_apostrophe_do_not_matter() -> None:
    index = people("Élodie d’Ornano")
    assert found(index, "ELODIE D'ORN") == ["Élodie d’Ornano"]
    assert [contact.name for contact in index.named("elodie d'ornano")] == ["Élodie d’Ornano"]


def test_the_organisation_finds_people_after_their_names() -> None:
    index = people("Paul Zeller", "Frigo Dupont", organisation="Frigo SA")
    assert found(index, "frigo") == ["Frigo Dupont", "Paul Zeller"]


def test_thousands_of_matches_give_the_best_few_each_once() -> None:
    index = people(*(f"Paul Du{number}" for number in range(2000)), "Du Bellay", "Dupont Luc")
    assert found(index, "du")[:2] == ["Du Bellay", "Dupont Luc"]
    assert len(set(found(index, "du"))) == 6


def test_those_already_named_are_not_offered() -> None:
    assert found(people("Marie Colin", "Marie Petit"), "marie", without={"0"}) == ["Marie Petit"]


def test_names_are_offered_by_use_and_beginning() -> None:
    book = Book()
    for number, organisation in enumerate(("Kion", "Frigo SA", "Frigo SA", "Ouest Frigo")):
        book.put(Contact(id=str(number), name="x", organisation=organisation, tags=("froid", f"t{number}")))
    assert organisations(book)[0] == "Frigo SA"
    assert tags(book)[0] == "froid"
    assert names_like(organisations(book), "FRIG") == ["Frigo SA", "Ouest Frigo"]
    assert names_like(organisations(book), " ") == []
