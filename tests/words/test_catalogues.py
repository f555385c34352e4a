"""The developer's tool: what it finds in the source, writes to the catalogues and reports."""

import gettext
import io
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.words.catalogue_checks import faults, missing, typography_faults
from reseau_tui.words.catalogues import LANGUAGES, extract, main, merge, read
from reseau_tui.words.po_files import Entry, mo_bytes, parse_po, po_text
from reseau_tui.words.runtime import LOCALE
from reseau_tui.words.source_strings import Message, package_strings, source_strings

SOURCE = """
from reseau_tui.words import N_, N_count
TITLE = N_("the " "title")
PAIR = N_count("one", "many")
def speak(w, name, n, text):
    self._words.say("Hello {name}", name=w.say("dear {name}", name=name))
    w.say_in("door", "open")
    w.count("{n} person", "{n} people", n)
    w.say(TITLE)
    w.say(TITLE if name else OTHER)
    w.count(*PAIR, n)
    text.count("not a message")
    text.count("nor this", "", 3)
    self.query_one(TitleBar).say(" · ".join(name))
    text.say
"""


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    for language in LANGUAGES:
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "reseau.po").write_text(po_text(language, []), encoding="utf-8")
    return tmp_path


def test_messages_are_found_wherever_they_are_said() -> None:
    messages, hidden = source_strings(SOURCE, "x.py")
    assert hidden == []
    assert messages == {
        Message(None, "the title", None),
        Message(None, "one", "many"),
        Message(None, "Hello {name}", None),
        Message(None, "dear {name}", None),
        Message("door", "open", None),
        Message(None, "{n} person", "{n} people"),
    }


@pytest.mark.parametrize(
    "call",
    [
        'w.say(f"Hello {name}")',
        'w.say("Hello " + name)',
        'w.say("Hello %s" % name)',
        'w.say("Hello {}".format(name))',
        'w.say("one" if name else "other")',
        'w.say(name or "nobody")',
        'w.say(TITLE if name else f"{name}")',
        'w.say_in(door, "open")',
        'w.count(f"{n} person", "{n} people", n)',
        "N_(name)",
        "N_count(one, many)",
    ],
)
def test_a_message_no_translator_would_see_is_a_fault(call: str) -> None:
    messages, hidden = source_strings(f"x = 1\n{call}", "room/x.py")
    assert messages == set()
    assert [fault.place for fault in hidden] == ["room/x.py:2"]


def test_two_plurals_of_one_message_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text('w.count("a", "b", n)\nw.count("a", "c", n)\nw.say("a")\n', encoding="utf-8")
    messages, hidden = package_strings(tmp_path)
    assert len(hidden) == 1
    assert Message(None, "a", None) not in messages


def test_no_call_of_the_program_hides_its_message() -> None:
    messages, hidden = package_strings()
    assert len(messages) > 50
    assert hidden == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_translated_has_no_fault(language: str) -> None:
    assert list(faults(read(LOCALE, language), language)) == []


def test_extraction_adds_and_drops_and_keeps(locale: Path) -> None:
    extract(locale, [Message(None, "stays", None), Message(None, "goes", None)])
    assert list(merge(locale, [Entry(None, "stays", None, ("reste",)), Entry(None, "goes", None, ("part",))])) == []
    extract(locale, [Message(None, "stays", None), Message(None, "{n} came", "{n} come")])
    french = {entry.msgid: entry.translations for entry in read(locale, "fr") if entry.msgid}
    english = {entry.msgid: entry.translations for entry in read(locale, "en") if entry.msgid}
    assert french == {"stays": ("reste",), "{n} came": ("", "")}
    assert english == {"stays": ("stays",), "{n} came": ("{n} came", "{n} come")}


def test_merging_fills_the_french_and_tells_what_found_no_place(locale: Path) -> None:
    extract(
        locale, [Message(None, "Good morning", None), Message("door", "open", None), Message(None, "{n} a", "{n} b")]
    )
    snippets = """
# a comment
msgid "Good morning"
msgstr "Bonjour"
msgctxt "door"
msgid "open"
msgstr "ouvrir"

msgid "{n} a"
msgid_plural "{n} b"
msgstr[0] "{n} "
"un"
msgstr[1] "{n} des"

msgid "Good mornings"
msgstr "Bonjours"
msgid "zzz"
msgstr "?"
msgid "not yet"
msgstr ""
"""
    assert list(merge(locale, parse_po(snippets))) == [
        "nobody says 'Good mornings', but perhaps 'Good morning'",
        "nobody says 'zzz'",
    ]
    french = {entry.key: entry.translations for entry in read(locale, "fr") if entry.msgid}
    assert french == {
        (None, "Good morning"): ("Bonjour",),
        ("door", "open"): ("ouvrir",),
        (None, "{n} a"): ("{n} un", "{n} des"),
    }


def test_merging_keeps_what_is_translated_unless_told(locale: Path) -> None:
    extract(locale, [Message(None, "x", None)])
    assert list(merge(locale, [Entry(None, "x", None, ("un",))])) == []
    assert list(merge(locale, [Entry(None, "x", None, ("deux",))])) == ["'x' stays ('un',), not ('deux',)"]
    assert list(merge(locale, [Entry(None, "x", None, ("deux",))], replace=True)) == []
    assert [entry.translations for entry in read(locale, "fr") if entry.msgid] == [("deux",)]


def test_merging_wants_a_plural_where_one_is_said(locale: Path) -> None:
    extract(locale, [Message(None, "{n} a", "{n} b")])
    assert list(merge(locale, [Entry(None, "{n} a", None, ("{n} x",))])) == ["'{n} a' needs the plural '{n} b'"]


def test_the_command_runs_from_end_to_end(locale: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "x.py").write_text('w.say("Hello")\n', encoding="utf-8")
    snippet = tmp_path / "fr.po"
    snippet.write_text('msgid "Hello"\nmsgstr "Bonjour"\n', encoding="utf-8")
    assert main(["check"], locale, package) == 1
    assert "fr: 'Hello': not extracted" in capsys.readouterr().out
    assert main(["extract"], locale, package) == 0
    assert main(["check"], locale, package) == 1
    assert capsys.readouterr().out == "fr: 'Hello': not translated\n"
    assert main(["merge", str(snippet)], locale, package) == 0
    assert main(["check"], locale, package) == 0
    assert main(["compile"], locale, package) == 0
    assert gettext.translation("reseau", locale, ["fr"]).gettext("Hello") == "Bonjour"


def test_check_names_what_is_missing_or_fuzzy() -> None:
    entries = [
        Entry(None, "a", None, ("un",)),
        Entry(None, "b", None, ("",)),
        Entry(None, "c", "cs", ("x", "")),
        Entry(None, "d", None, ("vague",), fuzzy=True),
    ]
    assert list(missing(entries)) == ["'b': not translated", "'c': not translated", "'d': fuzzy"]


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        (Entry(None, "to {name}", None, ("à {name}",)), 0),
        (Entry(None, "to {name:>3}", None, ("à {name}",)), 0),
        (Entry(None, "to {name}", None, ("à {nom}",)), 1),
        (Entry(None, "to {name}", None, ("à quelqu’un",)), 1),
        (Entry(None, "to all", None, ("à {name}",)), 1),
        (Entry(None, "%(a)s of %s", None, ("%s de %(a)s",)), 0),
        (Entry(None, "%(a)s", None, ("%(b)s",)), 1),
        (Entry(None, "{n} day", "{n} days", ("{n} jour", "{n} jours")), 0),
        (Entry(None, "every day", "every {n} days", ("chaque jour", "tous les {n} jours")), 0),
        (Entry(None, "{n} day", "{n} days", ("{n} jour", "des jours")), 1),
        (Entry(None, "every day", "every {n} days", ("chaque jour", "chaque jour")), 1),
        (Entry(None, "usage: ", None, ("emploi\u00a0:",)), 1),
    ],
)
def test_check_compares_placeholders_and_edges(entry: Entry, count: int) -> None:
    assert len(list(faults([entry], "fr"))) == count


@pytest.mark.parametrize(
    "text",
    [
        "Qui vous l’a dit\u00a0?",
        "Écrivez «\u00a0oui\u00a0»\u00a0: c’est tout\u00a0!",
        "à 9:30, ou https://example.org/?q=1, ou mailto:x@example.org",
        "{name}\u00a0: {n:>3}",
        "Vraiment\u00a0?!",
        "? aide",
        "(?) aide",
    ],
)
def test_good_french_typography_passes(text: str) -> None:
    assert list(typography_faults(text)) == []


@pytest.mark.parametrize(
    "text", ["l'ami", "Qui?", "Qui ?", "{name}: oui", "{name} : oui", "oui ; non", "« oui »", "«oui»", "Qui\u202f?"]
)
def test_faults_of_french_typography_are_found(text: str) -> None:
    assert list(typography_faults(text)) != []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("msgid hello", "line 1: not understood"),
        ('"lonely"', "line 1: a string without"),
        ('msgstr "x"\n', "an entry without msgid"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "line 3: a second msgstr"),
    ],
)
def test_a_bad_po_file_is_refused_by_its_line(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_po(text)


def test_obsolete_and_fuzzy_entries_and_windows_line_ends_are_read() -> None:
    text = '\ufeff#, fuzzy\r\nmsgid "a"\r\nmsgstr "b"\r\n\r\n#~ msgid "old"\r\n#~ msgstr "vieux"\r\n'
    assert parse_po(text) == [Entry(None, "a", None, ("b",), fuzzy=True)]


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\x04"), min_size=1)
ENTRIES = st.lists(
    st.builds(Entry, st.none() | WORDS, WORDS, st.none(), st.tuples(WORDS), st.just(False))
    | st.builds(Entry, st.none() | WORDS, WORDS, WORDS, st.tuples(WORDS, WORDS), st.just(False)),
    unique_by=lambda entry: entry.key,
)


@given(ENTRIES)
def test_what_is_written_is_read_back(entries: list[Entry]) -> None:
    assert sorted(parse_po(po_text("fr", entries))[1:], key=str) == sorted(entries, key=str)


@given(ENTRIES)
def test_what_is_compiled_is_said(entries: list[Entry]) -> None:
    header = parse_po(po_text("fr", []))
    catalogue = gettext.GNUTranslations(io.BytesIO(mo_bytes([*header, *entries])))
    for context, msgid, plural, translations, _ in entries:
        for n, expected in ((0, translations[0]), (1, translations[0]), (2, translations[-1])):
            if plural is None:
                said = catalogue.pgettext(context, msgid) if context is not None else catalogue.gettext(msgid)
            elif context is not None:
                said = catalogue.npgettext(context, msgid, plural, n)
            else:
                said = catalogue.ngettext(msgid, plural, n)
            assert said == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_babel_compiles_the_catalogues_to_the_same_messages(language: str) -> None:
    po = LOCALE / language / "LC_MESSAGES" / "reseau.po"
    compiled = io.BytesIO()
    with po.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    ours = gettext.GNUTranslations(io.BytesIO(mo_bytes(read(LOCALE, language))))
    theirs = gettext.GNUTranslations(compiled)
    for entry in read(LOCALE, language):
        if entry.msgid and entry.translated and entry.context is None:
            assert [ours.ngettext(entry.msgid, entry.plural or "", n) for n in range(3)] == [
                theirs.ngettext(entry.msgid, entry.plural or "", n) for n in range(3)
            ]
