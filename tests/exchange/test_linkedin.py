"""LinkedIn's Connections.csv in all its eras."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from reseau_tui.exchange.detect import read
from reseau_tui.exchange.report import Unreadable
from reseau_tui.model.book import Book

from .importing import bring, codes, one, only, people, rows

PREAMBLE = rows(
    "Notes:",
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only '
    'see email addresses for connections who have allowed their connections to see or download their email address"',
    "",
)
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
EMILIE = (
    'Émilie,Lefèvre,https://www.linkedin.com/in/emilie-lefevre,,"Acme, Fils & Cie",Directrice des études,08 Feb 2026'
)
HIDDEN = ",,,,,,07 Jun 2026"


def export(*lines: str) -> str:
    return rows(PREAMBLE, HEADER, *lines)


def test_the_preamble_is_no_header_and_no_row() -> None:
    found = one(export(EMILIE))
    assert (found.name, found.given, found.family) == ("Émilie Lefèvre", "Émilie", "Lefèvre")
    assert (found.organisation, found.role) == ("Acme, Fils & Cie", "Directrice des études")
    assert found.linkedin == "https://www.linkedin.com/in/emilie-lefevre"
    assert found.connected_on == date(2026, 2, 8)
    assert found.emails == ()
    assert found.line == 5


@pytest.mark.parametrize(
    "head",
    [
        "First Name,Last Name,Email Address,Company,Position,Connected On",
        rows(PREAMBLE, "First Name,Last Name,Email Address,Company,Position,Connected On"),
        rows(
            '"Notes:"', '"text, with a comma"', "", "First Name,Last Name,Email Address,Company,Position,Connected On"
        ),
        "\ufeff" + rows(PREAMBLE, '"First Name","Last Name","Email Address","Company","Position","Connected On"'),
        rows(",,,,,", ",,,,,", "First Name,Last Name,Email Address,Company,Position,Connected On"),
    ],
)
def test_every_era_and_every_resave(head: str) -> None:
    found = one(rows(head, "Jean,Dupont,jean@example.org,Acme,Acheteur,12 Nov 2020"))
    assert (found.name, found.emails, found.organisation) == ("Jean Dupont", ("jean@example.org",), "Acme")
    assert found.connected_on == date(2020, 11, 12)


def test_hidden_members_are_counted_and_not_created() -> None:
    found, report = people(export(EMILIE, HIDDEN, HIDDEN))
    assert len(found) == 1
    assert report.hidden == 2
    assert codes(report) == [(6, "hidden"), (7, "hidden")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("08 Feb 2026", date(2026, 2, 8)),
        ("7-Feb-22", date(2022, 2, 7)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("8 févr. 2026", date(2026, 2, 8)),
        ("1er août 2024", date(2024, 8, 1)),
        ("14 juil. 2023", date(2023, 7, 14)),
        ("2026-02-08", date(2026, 2, 8)),
    ],
)
def test_days_of_connection(text: str, day: date) -> None:
    assert one(export(f"Jean,Dupont,,,,,{text}")).connected_on == day


@pytest.mark.parametrize("text", ["02/08/2026", "31 Feb 2026", "hier"])
def test_a_day_that_is_not_certain_is_said_and_kept_in_the_note(text: str) -> None:
    (found,), report = people(export(f"Jean,Dupont,,,,,{text}"))
    assert found.connected_on is None
    assert text in found.note
    assert codes(report) == [(5, "bad-date")]


def test_credentials_and_emoji_stay_in_the_name_but_not_in_its_parts() -> None:
    found = one(export('Jane,"Smith, PhD 🌱",,,,,08 Feb 2026'))
    assert found.name == "Jane Smith, PhD 🌱"
    assert (found.given, found.family) == ("Jane", "Smith")


def test_a_member_without_family_name_is_somebody() -> None:
    assert one(export("Prince,,https://www.linkedin.com/in/prince,,,,08 Feb 2026")).name == "Prince"


def archive(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in files.items():
            zipped.writestr(name, text)
    return out.getvalue()


def test_the_archive_is_opened_and_its_other_files_are_named() -> None:
    data = archive(**{"Profile.csv": "First Name\nMoi", "Jobs/Saved.csv": "x", "Connections.csv": export(EMILIE)})
    (found,), report = people(data)
    assert found.name == "Émilie Lefèvre"
    assert report.other_files == ["Profile.csv", "Jobs/Saved.csv"]


def test_an_archive_without_connections_says_what_is_in_it() -> None:
    with pytest.raises(Unreadable) as caught:
        read(archive(**{"Profile.csv": "First Name"}))
    assert caught.value.reason.code == "no-connections"
    assert caught.value.reason.params["files"] == ("Profile.csv",)


def test_a_cut_archive_is_said() -> None:
    with pytest.raises(Unreadable) as caught:
        read(archive(**{"Connections.csv": export(EMILIE)})[:-40])
    assert caught.value.reason.code == "damaged-zip"


def test_a_second_import_changes_nothing() -> None:
    book = Book()
    text = export(EMILIE, HIDDEN, "Jean,Dupont,,jean@example.org,,,12 Nov 2020", "Jean,Dupont,,,,,13 Nov 2020")
    first = bring(book, text)
    assert (first.created, first.updated, first.unchanged, first.duplicates) == (3, 0, 0, 0)
    second = bring(book, text)
    assert second.puts == ()
    assert (second.created, second.updated, second.unchanged, second.duplicates) == (0, 0, 3, 0)


def test_a_new_post_is_told_in_the_note_once_and_the_word_of_the_book_stays() -> None:
    book = Book()
    bring(book, export(EMILIE))
    moved = EMILIE.replace('"Acme, Fils & Cie",Directrice des études', "Zénith,Directrice générale")
    assert bring(book, export(moved)).updated == 1
    assert bring(book, export(moved), today=date(2027, 1, 4)).puts == ()
    contact = only(book)
    assert contact.organisation == "Acme, Fils & Cie"
    assert contact.note == "2026-10-05: Directrice générale · Zénith"


def test_a_post_that_was_empty_is_filled() -> None:
    book = Book()
    bring(book, export("Jean,Dupont,https://www.linkedin.com/in/jd,,,,12 Nov 2020"))
    bring(book, export("Jean,Dupont,https://www.linkedin.com/in/JD/?x=1,,Acme,Acheteur,12 Nov 2020"))
    assert (only(book).organisation, only(book).role, only(book).note) == ("Acme", "Acheteur", "")


def test_an_import_owes_nothing() -> None:
    book = Book()
    bring(book, export(EMILIE))
    assert {table for table, records in book.tables.items() if records} == {"contacts"}
    assert only(book).cadence == ""


def test_progress_is_told_and_what_it_raises_stops_the_reading() -> None:
    class Enough(Exception):
        pass

    seen: list[tuple[int, int]] = []

    def tell(done: int, total: int) -> None:
        seen.append((done, total))
        if done > 700:
            raise Enough

    text = export(*[f"Jean{i},Dupont,,,,,12 Nov 2020" for i in range(3000)])
    with pytest.raises(Enough):
        read(text.encode(), progress=tell)
    assert seen[-1][1] == 3004
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
