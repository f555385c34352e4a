"""What a Words object says, and from which file it has it."""

import subprocess
import sys
from pathlib import Path

import pytest

from reseau_tui.words import Words, load, pseudo_words
from reseau_tui.words.po_files import Entry, compile_file, po_text
from reseau_tui.words.runtime import pseudo_catalogue, read_catalogue

SAID = [
    Entry(None, "Thanks owed to {name}", None, ("À remercier : {name}",)),
    Entry(None, "{n} person", "{n} people", ("{n} personne", "{n} personnes")),
    Entry("state", "open", None, ("ouverte",)),
    Entry("door", "open", None, ("ouvrir",)),
    Entry(None, "set {braces}", None, ("accolades {braces}",)),
    Entry(None, 'two\nlines "quoted" \\ back', None, ("deux\nlignes « entre\u00a0guillemets »",)),
]


def put(locale: Path, language: str, entries: list[Entry]) -> Path:
    po = locale / language / "LC_MESSAGES" / "reseau.po"
    po.parent.mkdir(parents=True, exist_ok=True)
    po.write_text(po_text(language, entries), encoding="utf-8")
    return po


@pytest.fixture
def said(tmp_path: Path) -> Words:
    put(tmp_path, "fr", SAID)
    return Words(language="fr", pseudo=False, catalogue=read_catalogue("fr", tmp_path))


def test_a_parameter_is_put_in_verbatim(said: Words) -> None:
    assert said.say("Thanks owed to {name}", name="{n} [/b] %s") == "À remercier : {n} [/b] %s"


def test_without_parameters_braces_are_left_alone(said: Words) -> None:
    assert said.say("set {braces}") == "accolades {braces}"


def test_parameters_may_have_any_name(said: Words) -> None:
    assert said.say("{self} {msgid} {context} {n}", self=1, msgid=2, context=3, n=4) == "1 2 3 4"


@pytest.mark.parametrize(("n", "expected"), [(0, "0 personne"), (1, "1 personne"), (2, "2 personnes")])
def test_zero_is_singular_in_french(said: Words, n: int, expected: str) -> None:
    assert said.count("{n} person", "{n} people", n) == expected


def test_zero_is_plural_in_english(english: Words) -> None:
    assert english.count("in {n} day", "in {n} days", 0) == "in 0 days"


def test_a_context_tells_homonyms_apart(said: Words) -> None:
    assert (said.say_in("state", "open"), said.say_in("door", "open")) == ("ouverte", "ouvrir")


def test_quotes_and_lines_survive_the_files(said: Words) -> None:
    assert said.say('two\nlines "quoted" \\ back') == "deux\nlignes « entre\u00a0guillemets »"


def test_nothing_is_said_for_nothing(words: Words) -> None:
    assert words.say("") == ""


def test_what_is_not_translated_is_said_in_english(said: Words) -> None:
    assert said.say("not there") == "not there"


def test_words_cannot_be_changed(words: Words) -> None:
    with pytest.raises(AttributeError):
        words.language = "en"  # type: ignore[misc]


def test_the_compiled_file_is_read_when_it_is_all_there_is(tmp_path: Path) -> None:
    po = put(tmp_path, "fr", SAID)
    compile_file(po)
    po.unlink()
    assert read_catalogue("fr", tmp_path).gettext("Thanks owed to {name}") == "À remercier : {name}"


def test_a_compiled_file_older_than_its_source_is_passed_over(tmp_path: Path) -> None:
    compile_file(put(tmp_path, "fr", SAID))
    put(tmp_path, "fr", [Entry(None, "Thanks owed to {name}", None, ("Merci à {name}",))])
    assert read_catalogue("fr", tmp_path).gettext("Thanks owed to {name}") == "Merci à {name}"


def test_without_any_catalogue_english_is_said(tmp_path: Path) -> None:
    words = Words(language="fr", pseudo=False, catalogue=read_catalogue("fr", tmp_path))
    assert words.count("{n} person", "{n} people", 2) == "2 people"


def test_the_pseudo_locale_brackets_what_is_translated_and_nothing_else(tmp_path: Path) -> None:
    put(tmp_path, "fr", [*SAID, Entry(None, "forgotten", None, ())])
    words = Words(language="fr", pseudo=True, catalogue=pseudo_catalogue("fr", tmp_path))
    inner = words.say_in("state", "open")
    assert inner == "⟦ouverte⟧"
    assert words.say("Thanks owed to {name}", name=inner) == "⟦À remercier : ouverte⟧"
    assert words.count("{n} person", "{n} people", 2) == "⟦2 personnes⟧"
    assert words.say("forgotten") == "forgotten"
    assert words.spoken("lundi") == "⟦lundi⟧"


def test_the_pseudo_locale_of_the_program_is_there() -> None:
    words = pseudo_words()
    assert words.pseudo
    assert words.say("tomorrow") == "⟦demain⟧"


def test_both_languages_have_a_real_catalogue() -> None:
    assert (load("fr").say("tomorrow"), load("en").say("tomorrow")) == ("demain", "tomorrow")
    assert load("en").catalogue.info()["language"] == "en"


def test_speaking_loads_no_heavy_library() -> None:
    program = (
        "import sys; from reseau_tui.words import load, days; load('fr');"
        "print([m for m in ('babel', 'pendulum', 'hatchling', 'argparse', 'textual') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert run.stdout.strip() == "[]"
