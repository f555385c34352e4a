"""Templates as files, and what they may do: ours are whole, one's own come first, a hostile one harms nothing."""

from __future__ import annotations

import re
import time
from datetime import date
from importlib import resources
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from reseau_tui.drafting.composing import compose
from reseau_tui.drafting.draft_errors import DraftError, error_sentence
from reseau_tui.drafting.english import English
from reseau_tui.drafting.french import French
from reseau_tui.drafting.placeholders import placeholders
from reseau_tui.drafting.rendering import HELPERS, LISTS, check_template, core_of, fill, helpers_of
from reseau_tui.drafting.template_files import Template, Templates, read_template
from reseau_tui.model.kinds import Gender, Language, Purpose
from reseau_tui.words import load
from tests.drafting.people import DAY, KARIM, YES, asked, book_of, helped, owed_to, words_for

FRENCH = French(load("fr"))


def filled(source: str, mine: Gender | None = None, theirs: Gender | None = None, **fields: object) -> str:
    return fill(source, fields, helpers_of(FRENCH, mine, theirs), FRENCH)


def refused(source: str, **fields: object) -> DraftError:
    with pytest.raises(DraftError) as caught:
        filled(source, **fields)
    for language in ("fr", "en"):
        assert "{" not in error_sentence(load(language), caught.value).replace(
            caught.value.reason.params.get("name", "") or "\0", ""
        )
    return caught.value


def ours() -> list[tuple[Language, str, Template | DraftError]]:
    return list(Templates().every())


def test_all_of_ours_can_be_read_and_joined() -> None:
    for _, name, template in ours():
        assert isinstance(template, Template), name
        assert template.subject, name
        assert core_of(template) is not None, name
        check_template(template)


def test_every_purpose_has_a_template_in_every_register_and_the_three_sets_are_the_same() -> None:
    sets: dict[tuple[str, str | None], set[str]] = {}
    for language, _, template in ours():
        assert isinstance(template, Template)
        sets.setdefault((language, template.register), set()).add(template.name)
    assert set(sets) == {("fr", "tu"), ("fr", "vous"), ("en", None)}
    assert sets["fr", "tu"] == sets["fr", "vous"] == sets["en", None]
    for purpose in get_args(Purpose):
        assert any(name.split(".")[0] == purpose for name in sets["en", None])


def test_the_guide_names_every_field_and_helper_that_ours_use() -> None:
    guide = (resources.files("reseau_tui.drafting") / "templates" / "LISEZ-MOI.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", guide))
    assert named >= HELPERS | LISTS
    for _, name, template in ours():
        assert isinstance(template, Template)
        tags = re.findall(r"\{[{%](.*?)[%}]\}", template.subject + template.body)
        used = {word for tag in tags for word in re.findall(r"[a-z_]+", re.sub(r'"[^"]*"', "", tag))}
        assert used - {"if", "else", "endif", "for", "in", "endfor", "piece"} <= named, name


def test_the_persons_own_template_comes_before_ours_and_may_be_for_one_register(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "keep-warm.txt").write_text("Subject: Coucou {{ given }}\n\nSalut {{ given }} !\n\nClaire\n")
    templates = Templates(tmp_path)
    draft = compose(book_of(), "1", [], DAY, words_for, purpose="keep-warm", templates=templates)
    assert (draft.subject, draft.body) == ("Coucou Karim", "Salut Karim\u00a0!\n\nClaire")
    (tmp_path / "fr" / "keep-warm.tu.txt").write_text("{{ greeting }}\n\nÇa va ?\n\n{{ closing }}\n")
    draft = compose(book_of(), "1", [], DAY, words_for, purpose="keep-warm", templates=templates)
    assert draft.body == "Bonjour Karim,\n\nÇa va\u00a0?\n\nÀ bientôt,\nClaire"
    english = compose(book_of(), "1", [], DAY, words_for, purpose="keep-warm", templates=templates, language="en")
    assert english.body.startswith("Hello Karim,")


def test_one_with_its_own_greeting_is_not_joined_with_others(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "thanks.help.txt").write_text("Cher {{ given }},\n\nmerci !\n")
    book = book_of(asked(answers=(YES,)), helped(KARIM, "advice", date(2026, 11, 23)))
    items = owed_to(book, "1")
    draft = compose(book, "1", items, DAY, words_for, templates=Templates(tmp_path))
    assert "Cher" not in draft.body
    thanks = [item for item in items if item.kind == "thanks"]
    alone = compose(book, "1", thanks, DAY, words_for, templates=Templates(tmp_path))
    assert alone.body == "Cher Karim,\n\nmerci\u00a0!"


def test_the_persons_errors_are_told_by_line_and_ours_are_used_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    broken = {
        "thanks.txt": b"Subject: Merci\n\nBonjour,\n{% if a %}\nmerci\n",
        "update.tu.txt": b"Language: fr\nRegister: vous\n\nBonjour\n",
        "merci.txt": b"Bonjour\n",
        "reply.txt": b"Purpose: reply\n\n{{ given }}\n\n{{ given.upper() }}\n",
        "keep-warm.txt": b"\xff\xfe",
        "request.txt": b"",
        "follow-up.txt": b"Subject: x\nPurpose: follow-up\n\n" + b"x" * 20_001,
    }
    for name, content in broken.items():
        (tmp_path / "fr" / name).write_bytes(content)
    found = {name: error for _, name, error in Templates(tmp_path).every() if isinstance(error, DraftError)}
    assert {name: (error.line, error.reason.code) for name, error in found.items()} == {
        "thanks.txt": (5, "template-syntax"),
        "update.tu.txt": (2, "template-header-differs"),
        "merci.txt": (1, "template-name"),
        "reply.txt": (5, "template-forbidden"),
        "keep-warm.txt": (1, "draft-not-utf8"),
        "request.txt": (1, "draft-empty-body"),
        "follow-up.txt": (4, "template-too-long"),
    }
    for purpose in ("thanks", "update", "reply", "keep-warm"):
        draft = compose(book_of(), "1", [], DAY, words_for, purpose=purpose, templates=Templates(tmp_path))
        assert draft.body.startswith("Bonjour Karim,")


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    templates = Templates(tmp_path / "nowhere")
    assert templates.find("fr", "tu", "thanks.nothing", "thanks").name == "thanks"
    with pytest.raises(KeyError):
        templates.find("fr", "tu", "nothing")


def test_names_of_templates_lead_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "thanks.txt").write_text("secret")
    (tmp_path / "own").mkdir()
    with pytest.raises(KeyError):
        Templates(tmp_path / "own").find("fr", "tu", "../thanks", "../../thanks")
    for name in ("../thanks", "thanks/../../x", "Thanks", "thanks\0"):
        with pytest.raises(DraftError):
            read_template("x", name, "fr")


def test_what_is_not_known_stays_visible() -> None:
    text = filled(
        "À {{ target }}, {{ unheard_of }}{% if target %}jamais{% endif %} {{ about or 'ceci' }}", target="", about=""
    )
    assert text == "À [la personne visée], [unheard_of] ceci"
    assert [what for *_, what in placeholders(text)] == ["la personne visée", "unheard_of"]


def test_a_tag_alone_in_its_line_leaves_no_empty_line() -> None:
    source = "a\n{% if x %}\nb\n{% else %}\nc\n{% endif %}\nd\n\n\n\n{% for h in helps %}\n- {{ h }}\n{% endfor %}\n"
    assert filled(source, x="1", helps=("e", "f")) == "a\nb\nd\n\n- e\n- f"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ de('Émilie') }} {{ de('Karim') }} {{ de('le CHU') }} {{ de('les V') }}", "d’Émilie de Karim du CHU des V"),
        ("{{ de('Hélène') }} {{ de('Hadi') }} {{ de('Yves') }} {{ de('Yara') }}", "d’Hélène de Hadi d’Yves de Yara"),
        ("{{ que('Anne') }} {{ que('Luc') }} {{ de('Œuvre') }} {{ de('!') }}", "qu’Anne que Luc d’Œuvre de !"),
        ("{{ listed(helps) }} / {{ listed(helps, 'pour') }}", "a, b et c / pour a, pour b et pour c"),
        ("{{ listed('x') }} {{ de('') }}", "x de"),
        ("{{ cap('élan') }}{{ cap('') }}", "Élan"),
        ("{{ mine('ravi', 'ravie') }} {{ theirs('venu', 'venue') }}", "ravie venu"),
        ("{{ given | upper }} {{ about | default('rien') }} {{ helps | length }}", "NADIA rien 3"),
        ("l'été, c'est {{ 'd' if given == 'Nadia' else 'r' }}", "l’été, c’est d"),
        ("« oui » ; non : quoi ? {{ about }}", "«\u00a0oui\u00a0»\u00a0; non\u00a0: quoi\u00a0? a : b ?"),
    ],
)  # fmt: skip
def test_helpers(source: str, said: str) -> None:
    about = "a : b ?" if "quoi" in source else ""
    assert filled(source, "f", "m", helps=("a", "b", "c"), given="Nadia", about=about) == said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ mine('ravi', 'ravie') }}", "ravi(e)"),
        ("{{ mine('heureux', 'heureuse') }}", "heureux/heureuse"),
        ("{{ theirs('élu', 'élue', 'membre') }}", "membre"),
    ],
)
def test_an_unknown_gender_is_worded_for_both(source: str, said: str) -> None:
    assert filled(source) == said


def test_english_says_days_and_lists_its_own_way() -> None:
    english = English(load("en"))
    assert english.on(date(2026, 10, 13), DAY) == "on 13 October"
    assert english.on(date(2026, 12, 15), DAY) == "on Tuesday 15 December"
    assert english.listed(("a", "b", "c"), "for") == "for a, for b and for c"
    assert english.either("he", "she", "they", None) == "they"


@pytest.mark.parametrize(
    ("day", "on", "of"),
    [
        (date(2026, 11, 24), "aujourd’hui", "d’aujourd’hui"),
        (date(2026, 11, 23), "hier", "d’hier"),
        (date(2026, 11, 25), "demain", "de demain"),
        (date(2026, 11, 19), "jeudi", "de jeudi"),
        (date(2026, 11, 17), "le 17 novembre", "du 17 novembre"),
        (date(2026, 11, 1), "le 1er novembre", "du 1er novembre"),
        (date(2026, 12, 15), "le mardi 15 décembre", "du mardi 15 décembre"),
        (date(2025, 1, 6), "le 6 janvier 2025", "du 6 janvier 2025"),
    ],
)
def test_days_are_said_as_people_say_them(day: date, on: str, of: str) -> None:
    assert (FRENCH.on(day, DAY), FRENCH.of(day, DAY)) == (on, of)


BOMB = "{% for a in helps %}" * 2 + "x" + "{% endfor %}" * 2


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ given.__class__ }}",
        "{{ given['x'] }}",
        "{{ given.upper() }}",
        "{{ self }}",
        "{{ de }}",
        "{{ range(9) }}",
        "{{ lipsum() }}",
        "{{ cycler('a') }}",
        "{{ 'a' * 10**10 }}",
        "{{ 9**9**9 }}",
        "{{ '%0999999999d' | format(1) }}",
        "{{ 'x' | center(10**9) }}",
        "{{ helps | join(',') }}",
        "{{ given | attr('__class__') }}",
        "{{ de(*helps) }}",
        "{{ de(text='a') }}",
        "{{ [1] }}",
        "{{ {'a': 1} }}",
        "{{ given ~ 1 is divisibleby(2) }}",
        "{{ 1 < 2 }}",
        "{% set a = 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'thanks.txt' %}",
        "{% extends 'x' %}",
        "{% import 'os' as os %}",
        "{% block a %}{% endblock %}",
        "{% filter upper %}{% endfilter %}",
        "{% for a in given %}{% endfor %}",
        "{% for a in 'xxxx' %}{% endfor %}",
        "{% for a, b in helps %}{% endfor %}",
        "{% for a in helps recursive %}{% endfor %}",
        "{% for a in helps %}{{ loop }}{% endfor %}",
        BOMB,
    ],
)
def test_nothing_is_reached_but_the_fields(source: str) -> None:
    assert refused(source, given="Nadia", helps=("a", "b")).reason.code == "template-forbidden"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("{{", "template-syntax"),
        ("{% if %}", "template-syntax"),
        ("{{ " + "9" * 9_000 + " }}", "template-syntax"),
        ("{{ a | nothing }}", "template-forbidden"),
        ("{{ " + "(" * 9_000 + "1" + ")" * 9_000 + " }}", "template-too-deep"),
        ("{{ " + "not " * 4_900 + "a }}", "template-too-deep"),
        ("{% if a %}" * 900 + "{% endif %}" * 900, "template-too-deep"),
        ("{{ " + "a ~ " * 4_500 + "a }}", "template-too-deep"),
        ("{{ " + "de(" * 40 + "given" + ")" * 40 + " }}", "template-too-deep"),
        ("x" * 20_001, "template-too-long"),
        ("{{ long }}" * 500, "template-result-too-long"),
        ("{% for h in helps %}" + "{{ long }}" * 100 + "{% endfor %}", "template-result-too-long"),
        ("{{ " + "listed(helps, " * 25 + "long" + ")" * 25 + " }}" * 1, None),
        ("{{ " + " ~ ".join(["long"] * 400) + " }}", "template-result-too-long"),
        ("{{ mine('a') }}", "template-helper"),
        ("{{ de() }}", "template-helper"),
    ],
)  # fmt: skip
def test_no_template_takes_long_or_grows_without_end(source: str, code: str | None) -> None:
    begun = time.process_time()
    fields = {"given": "Nadia", "long": "x" * 500, "helps": ("y" * 500,) * 5}
    if code is None:
        assert len(filled(source, **fields)) <= 4_000
    else:
        assert refused(source, **fields).reason.code == code
    assert time.process_time() - begun < 2


def test_bytes_of_a_template_are_cleaned() -> None:
    template = read_template(b"\xef\xbb\xbfSubject: a\x1b]0;x\x07\r\n\r\nBonjour\x00 {{ given }}\r\n", "thanks", "fr")
    assert (template.subject, template.body) == ("a]0;x", "Bonjour {{ given }}")
    assert msgspec.structs.replace(template, own=True).own


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[la nouvelle] et [trois jours et heures]", [(0, 13, "la nouvelle"), (17, 40, "trois jours et heures")]),
        ("{{ given }} {{7*7}}", [(0, 11, "given")]),
        ("[/b] [1] [sic] [] [a](http://example.org) [@click=app.quit] [", []),
        ("[a\nb]", []),
        ("[" + "a" * 200 + "]", []),
    ],
)
def test_placeholders_are_found_and_nothing_else(text: str, found: list[tuple[int, int, str]]) -> None:
    assert placeholders(text) == found
