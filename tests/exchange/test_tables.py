"""Tables of people read by the names of their columns."""

from __future__ import annotations

import re

import pytest

from reseau_tui.exchange.detect import read
from reseau_tui.exchange.report import Unreadable

from .headers_of_others import ENGLISH, FRENCH, GOOGLE_NEW, GOOGLE_OLD, OUTLOOK_COM
from .importing import codes, one, people, rows


def filled(header: str, **cells: str) -> str:
    """Return a table of one row, cells named by column; of a name that occurs twice, ``name__2`` is the second."""
    names = header.split(",")
    row = [""] * len(names)
    for key, value in cells.items():
        name, _, occurrence = key.partition("__")
        positions = [i for i, column in enumerate(names) if column == name]
        row[positions[int(occurrence or 1) - 1]] = f'"{value}"' if re.search('[,\n"]', value) else value
    return rows(header, ",".join(row))


def test_outlook_french_title_is_a_civility_first_and_a_role_second() -> None:
    cells = {
        "Titre": "Mme",
        "Prénom": "Hélène",
        "Nom": "Fèvre",
        "Société": "L'Oréal",
        "Titre__2": "Directrice",
        "Ville (bureau)": "Lyon",
        "Pays/Région (bureau)": "France",
        "Tél. mobile": "06 12 34 56 78",
        "Téléphone 2 (bureau)": "04 78 00 00 00",
        "Adresse de courrier": "helene@example.org",
        "Adresse de courrier 2": "h.fevre@example.org",
        "Catégories": "salon;Lyon",
        "Recommandé par": "Claire Martin",
        "Responsable": "Paul Roux",
        "Page web": "https://example.org/helene",
    }
    (found,), report = people(filled(FRENCH, **cells))
    assert (found.name, found.gender, found.role, found.organisation) == ("Hélène Fèvre", "f", "Directrice", "L'Oréal")
    assert (found.city, found.country) == ("Lyon", "FR")
    assert set(found.phones) == {"06 12 34 56 78", "04 78 00 00 00"}
    assert found.emails == ("helene@example.org", "h.fevre@example.org")
    assert found.tags == ("salon", "Lyon")
    assert (found.introduced_by, found.how_met, found.manager) == (
        "Claire Martin",
        "Recommandé par Claire Martin",
        "Paul Roux",
    )
    assert found.links == ("https://example.org/helene",)
    assert report.unknown_columns == []
    assert report.format == "outlook"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    table = rows(
        "Prénom,Nom,Société,Fonction", "Hélène,Fèvre,Crédit Agricole,Chargée d’études", "Noël,Œuvray,Müller,Élu"
    )
    first, second = people(table.replace(",", delimiter).replace("’", "'").encode(encoding))[0]
    assert (first.name, first.organisation, first.role) == ("Hélène Fèvre", "Crédit Agricole", "Chargée d'études")
    assert (second.given, second.organisation, second.role) == ("Noël", "Müller", "Élu")


@pytest.mark.parametrize(("wrong", "right"), [("mac_roman", "cp1252"), ("cp1252", "utf-8")])
def test_a_table_decoded_wrongly_and_saved_again_is_mended(wrong: str, right: str) -> None:
    table = rows("Prénom,Deuxième prénom,Nom,Société", "François,,Lefèvre,Établissements Côté")
    spoiled = table.encode(right).decode(wrong)
    found = one(spoiled)
    assert (found.name, found.organisation) == ("François Lefèvre", "Établissements Côté")


def test_one_bad_byte_does_not_garble_every_accent() -> None:
    data = rows("Prénom,Nom", "Hélène,Fèvre", "No\0l,Rémi").encode().replace(b"No\0l", b"No\xebl")
    first, second = people(data)[0]
    assert (first.name, second.name) == ("Hélène Fèvre", "Noël Rémi")


def test_the_delimiter_is_found_by_known_headers_and_not_by_statistics() -> None:
    found, _ = people(rows("E-mail", "pierre@example.org", "marie@example.org"))
    assert [person.emails for person in found] == [("pierre@example.org",), ("marie@example.org",)]
    assert [person.name_guessed for person in found] == [True, True]
    assert one(rows("Prénom Nom;Société", "Jean Dupont;L'Oréal, Paris")).organisation == "L'Oréal, Paris"


def test_a_sep_line_rules() -> None:
    found, report = people(rows("sep=;", "Nom;Note", 'Jean Dupont;"a, b, c, d"'))
    assert (found[0].name, found[0].note, report.delimiter, found[0].line) == ("Jean Dupont", "a, b, c, d", ";", 3)


def test_nom_is_the_family_name_beside_a_given_name_and_the_whole_name_alone() -> None:
    assert one(rows("Nom,Prénom", "Dupont,Jean")).name == "Jean Dupont"
    whole = one(rows("Nom,Ville", "DUPONT Jean,Lyon"))
    assert (whole.name, whole.given, whole.family) == ("DUPONT Jean", "Jean", "DUPONT")


def test_google_old_with_joined_values_and_its_own_groups() -> None:
    cells = {
        "Name": "Léa Roux",
        "Given Name": "Léa",
        "Family Name": "Roux",
        "Group Membership": "* myContacts ::: Lyon ::: École",
        "E-mail 1 - Value": "lea@example.org ::: l.roux@example.org",
        "Phone 1 - Value": "+33 6 12 34 56 78 ::: 04 78 00 00 00",
        "Organization 1 - Name": "Acme",
        "Organization 1 - Title": "Cheffe",
        "Website 1 - Value": "https://www.linkedin.com/in/lea-roux",
    }
    (found,), report = people(filled(GOOGLE_OLD, **cells))
    assert found.emails == ("lea@example.org", "l.roux@example.org")
    assert found.phones == ("+33 6 12 34 56 78", "04 78 00 00 00")
    assert found.tags == ("Lyon", "École")
    assert (found.organisation, found.role) == ("Acme", "Cheffe")
    assert found.linkedin == "https://www.linkedin.com/in/lea-roux"
    assert report.format == "google"


def test_google_new_has_no_name_column() -> None:
    cells = {
        "First Name": "Léa",
        "Last Name": "Roux",
        "Organization Name": "Acme",
        "Labels": "* myContacts ::: Navy",
        "E-mail 2 - Value": "lea@example.org",
        "Custom Field 1 - Value": "aime le vélo",
        "Address 1 - Country": "Belgique",
    }
    found = one(filled(GOOGLE_NEW, **cells))
    assert (found.name, found.organisation, found.tags) == ("Léa Roux", "Acme", ("Navy",))
    assert (found.emails, found.country) == (("lea@example.org",), "BE")
    assert "aime le vélo" in found.note


def test_outlook_english_and_outlook_com() -> None:
    cells = {"Title": "Mr.", "First Name": "Tom", "Last Name": "Hart", "Job Title": "Buyer", "Gender": "Unspecified"}
    found = one(filled(ENGLISH, **cells, **{"Referred By": "Ann Lee", "Birthday": "0/0/00", "Priority": "Normal"}))
    assert (found.name, found.gender, found.role, found.introduced_by) == ("Tom Hart", "m", "Buyer", "Ann Lee")
    web = {"First Name": "Tom", "Last Name": "Hart", "Business City": "Leeds", "Business Country/Region": "UK"}
    assert (one(filled(OUTLOOK_COM, **web)).city, one(filled(OUTLOOK_COM, **web)).country) == ("Leeds", "GB")


def test_a_known_column_without_place_is_named_only_when_it_holds_something() -> None:
    _, report = people(rows("Nom,Birthday,Spouse,Priority", "Jean Dupont,1980-05-04,,Normal", "Léa Roux,,,Low"))
    assert report.unknown_columns == ["Birthday"]


def test_unknown_columns_are_named() -> None:
    _, report = people(rows("Nom,Couleur préférée,Email", "Jean Dupont,bleu,jean@example.org"))
    assert report.unknown_columns == ["Couleur préférée"]


def test_columns_may_be_mapped_by_hand() -> None:
    text = rows("Qui,Boîte,Nom", "Jean Dupont,Acme,x")
    (found,), report = people(text, Qui="name", boite="Société", Nom="-")
    assert (found.name, found.organisation) == ("Jean Dupont", "Acme")
    assert report.unknown_columns == []


@pytest.mark.parametrize(
    ("columns", "code"), [({"Qui": "couleur"}, "no-such-field"), ({"Absente": "name", "Qui": "name"}, "no-such-column")]
)
def test_a_mapping_that_cannot_be_is_said(columns: dict[str, str], code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(b"Qui,Nom\nJean,x", columns=columns)
    assert caught.value.reason.code == code


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty-file"), (b"\xef\xbb\xbf \n", "empty-file"), (b"a,b\n1,2", "no-header")]
)
def test_a_table_without_header_is_said(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.reason.code == code


def test_a_lone_quote_spoils_its_own_line_only() -> None:
    found, report = people(
        rows("Nom,Note", 'Jean Dupont,"oublié', "Léa Roux,x", 'Paul Petit,"deux', 'lignes"', "Zoé Lac,y")
    )
    assert [person.name for person in found] == ["Jean Dupont", "Léa Roux", "Paul Petit", "Zoé Lac"]
    assert found[0].note == '"oublié'
    assert found[2].note == "deux\nlignes"
    assert codes(report) == [(2, "lone-quote")]


def test_a_cell_of_ten_million_letters_goes_to_the_note_as_far_as_a_note_goes() -> None:
    (found,), report = people(rows("Nom,Société", "Jean Dupont," + "x" * 10_000_000))
    assert len(found.organisation) == 2000
    assert len(found.note) == 1_000_000
    assert [code for _, code in codes(report)] == ["too-long", "cut"]


def test_a_long_cell_is_whole_in_the_note() -> None:
    (found,), report = people(rows("Nom,Société", "Jean Dupont," + "mot " * 1000))
    assert found.organisation.endswith("…")
    assert found.note == "Société: " + ("mot " * 1000).strip()
    assert codes(report) == [(2, "too-long")]


def test_phones_and_emails_that_are_none_are_said_and_kept_in_the_note() -> None:
    found, report = people(
        rows(
            "Nom,Tél.,E-mail",
            "Jean Dupont,3.36E+10,jean@example.org",
            'Léa Roux,"=""+33 6 12 34 56 78""",lea at example.org',
            "Zoé Lac,à demander,<mailto:zoe@example.org>",
            'Paul Petit,,"Paul P <paul@example.org>; p@example.org"',
        )
    )
    assert [person.phones for person in found] == [(), ("+33 6 12 34 56 78",), (), ()]
    assert [person.emails for person in found] == [
        ("jean@example.org",),
        (),
        ("zoe@example.org",),
        ("paul@example.org",),
    ]
    assert codes(report) == [(2, "number-lost"), (3, "bad-email"), (4, "bad-phone")]
    assert "3.36E+10" in found[0].note
    assert "lea at example.org" in found[1].note
    assert "à demander" in found[2].note


def test_hostile_cells_are_plain_text() -> None:
    name = "[/b][@click=app.quit]x\x1b]0;owned\x07"
    found = one(rows("Nom;Société;Note", f'"{name}";=cmd|\' /C calc\'!A0;"a\0b\r\nJean\u202e"'))
    assert found.name == "[/b][@click=app.quit]x]0;owned"
    assert found.organisation == "=cmd|' /C calc'!A0"
    assert found.note == "ab\nJean"


def test_a_row_without_anybody_is_said() -> None:
    found, report = people(rows("Nom,Société,Ville", ",Acme,", ",,", "Léa Roux,,"))
    assert [person.name for person in found] == ["Léa Roux"]
    assert codes(report) == [(2, "no-name")]


def test_cells_beyond_the_header_are_kept_in_the_note() -> None:
    (found,), report = people(rows("Nom,Société", "Jean Dupont,Acme, Fils,et Cie"))
    assert found.note == "Fils · et Cie"
    assert codes(report) == [(2, "extra-cells")]


def test_a_header_that_comes_again_is_nobody() -> None:
    found, report = people(rows("Nom,Société", "Jean Dupont,Acme", "Nom,Société", "Léa Roux,Zénith"))
    assert [person.name for person in found] == ["Jean Dupont", "Léa Roux"]
    assert codes(report) == [(3, "header-again")]
