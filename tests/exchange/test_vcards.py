"""vCards as address books really write them."""

from __future__ import annotations

import time

import pytest

from reseau_tui.exchange.detect import read
from reseau_tui.exchange.report import Unreadable

from .importing import codes, one, people


def card(*lines: str | bytes, end: bytes = b"\r\n", version: str = "3.0") -> bytes:
    body = [line.encode() if isinstance(line, str) else line for line in lines]
    return end.join([b"BEGIN:VCARD", f"VERSION:{version}".encode(), *body, b"END:VCARD", b""])


JEAN = card("N:Dupont;Jean;;;", "FN:Jean Dupont", "EMAIL:jean@example.org")
LEA = card("N:Roux;Léa;;;", "FN:Léa Roux")


def test_a_whole_card() -> None:
    found = one(
        card(
            "N:Fèvre;Hélène;Marie;Mme;",
            "FN:Hélène Fèvre",
            "ORG:Acme\\, Fils & Cie;Études",
            "TITLE:Directrice",
            "TEL;TYPE=CELL,pref:+33 6 12 34 56 78",
            "EMAIL;TYPE=INTERNET:helene@example.org",
            "ADR;TYPE=WORK:;;1 rue du Puits;Lyon;;69000;France",
            "URL:https://example.org/helene",
            "CATEGORIES:salon,Lyon",
            "NOTE:Aime le café\\; et le\\nvélo.",
        )
    )
    assert (found.name, found.given, found.family, found.gender) == ("Hélène Fèvre", "Hélène", "Fèvre", "f")
    assert (found.organisation, found.role) == ("Acme, Fils & Cie", "Directrice")
    assert (found.emails, found.phones) == (("helene@example.org",), ("+33 6 12 34 56 78",))
    assert (found.city, found.country) == ("Lyon", "FR")
    assert (found.links, found.tags) == (("https://example.org/helene",), ("salon", "Lyon"))
    assert found.note == "Études\nAime le café; et le\nvélo."


def test_apple_groups_keep_the_label_that_somebody_chose() -> None:
    found = one(
        card(
            "FN:Jean Dupont",
            "item1.TEL:0123456789",
            "item1.X-ABLabel:Bureau du lac",
            "item2.URL:https://example.org",
            "item2.X-ABLABEL:_$!<HomePage>!$_",
            "item3.ADR:;;;;;;",
            "item3.X-ABLabel:",
        )
    )
    assert (found.phones, found.links) == (("0123456789",), ("https://example.org",))
    assert found.note == "Bureau du lac: 0123456789"
    assert found.city == ""


def test_quoted_printable_over_several_lines_loses_nothing() -> None:
    found = one(
        card(
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=61=74=C4=9B=",
            "=6A",
            "NOTE;ENCODING=QUOTED-PRINTABLE:Premi=C3=A8re ligne,=",
            "=0D=0A=",
            "seconde ligne: la fin.",
            "TITLE:Cheffe",
            version="2.1",
        )
    )
    assert (found.name, found.role) == ("Matěj", "Cheffe")
    assert found.note == "Première ligne,\nseconde ligne: la fin."


def test_outlook_writes_quoted_printable_without_saying_which_letters() -> None:
    assert one(card("FN;ENCODING=QUOTED-PRINTABLE:Test=DF=E4=F6", version="2.1")).name == "Testßäö"


def test_names_of_encodings_that_do_not_exist() -> None:
    found = one(card("FN:Léa Roux", "TITLE;ENCODING=QUOTED:=E8re", "NOTE;CHARSET=MARTIEN:bien"))
    assert (found.role, found.note) == ("ère", "bien")


def test_old_thunderbird_and_lower_case() -> None:
    found = one(b"begin:vcard\nfn;quoted-printable:D=C3=BCmmy\nn:;Dummy\nend:vcard")
    assert found.name == "Dümmy"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert one(card("FN:Hélène Fèvre", "ORG:Électricité").decode().encode(encoding)).name == "Hélène Fèvre"


def test_a_fold_may_cut_a_letter() -> None:
    name = "FN:Hélène Fèvre".encode()
    cut = name.index(b"\xc3") + 1
    assert one(card(name[:cut] + b"\r\n " + name[cut:])).name == "Hélène Fèvre"


def test_a_picture_is_not_read_at_all() -> None:
    picture = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"\r\n ".join([b"A" * 70] * 3000)
    found = one(card("FN:Jean Dupont", picture, "item1.PHOTO:x", "EMAIL:jean@example.org"))
    assert (found.name, found.emails, found.note) == ("Jean Dupont", ("jean@example.org",), "")


def test_an_unclosed_card_is_kept_and_swallows_nobody() -> None:
    found, report = people(JEAN.replace(b"END:VCARD\r\n", b"") + LEA)
    assert [person.name for person in found] == ["Jean Dupont", "Léa Roux"]
    assert codes(report) == [(1, "unclosed-card")]
    assert found[1].line == 6


def test_one_bad_card_never_loses_the_rest() -> None:
    found, report = people(b"BEGIN:VCARD\nrien de bon\nEND:VCARD\n" + JEAN + card("ORG:Acme") + LEA)
    assert [person.name for person in found] == ["Jean Dupont", "Léa Roux"]
    assert codes(report) == [(1, "unreadable-card"), (10, "no-name"), (1, "bad-line")]


@pytest.mark.parametrize(
    "line",
    [
        "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/lea-roux",
        "URL;TYPE=linkedin:https\\://www.linkedin.com/in/lea-roux",
        "IMPP;X-SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/lea-roux",
        "item1.URL:https://www.linkedin.com/in/lea-roux",
    ],
)
def test_linkedin_under_all_its_names(line: str) -> None:
    assert one(card("FN:Léa Roux", line)).linkedin == "https://www.linkedin.com/in/lea-roux"


def test_types_in_another_language_are_labels() -> None:
    found = one(card("FN:Léa Roux", "TEL;TYPE=arbeit:0123456789", "TEL;type=CELL;type=VOICE;type=pref:0612345678"))
    assert found.phones == ("0612345678", "0123456789")
    assert found.note == "arbeit: 0123456789"


def test_version_4_writes_telephones_as_addresses() -> None:
    found = one(
        card("FN:Léa Roux", 'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+33-1-23-45-67-89', "GENDER:F", version="4.0")
    )
    assert (found.phones, found.gender) == (("+33-1-23-45-67-89",), "f")


def test_a_line_made_to_last_for_ever_does_not() -> None:
    begun = time.process_time()
    hostile = "TEL;TYPE=" + ",".join("a" * 5000) + '":1'
    found = one(card("FN:Léa Roux", hostile, "NOTE:" + "\\" * 5001, "TEL" + ";" * 5000 + ":1"))
    assert found.name == "Léa Roux"
    assert time.process_time() - begun < 5


def test_a_file_without_cards() -> None:
    with pytest.raises(Unreadable) as caught:
        read(b"FN:Jean", format="vcard")
    assert caught.value.reason.code == "no-cards"
