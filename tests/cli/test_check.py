"""`check`: draft files read from disk and standard input, with and without a book. Source: cli.md, draft-file.md."""

from __future__ import annotations

import pytest

from reseau_tui.cli.world import World
from tests.cli.conftest import _clock

GOOD = """To: Nadia Lefèvre <n@example.org>
Subject: Vos haies du Perche
Purpose: request
Language: fr

Bonjour Nadia,

Votre essai sur les haies du Perche nous sert chaque jour. Quelle essence conseillez-vous ?

Merci,
Jo
"""
BAD = GOOD.replace("Bonjour Nadia", "Bonjour Sophie")


@pytest.fixture
def write(program):
    def write(name: str, data: str | bytes) -> str:
        path = program.folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return str(path)

    return write


def test_a_good_message_and_a_bad_one(program, write) -> None:
    good, bad = write("good.txt", GOOD), write("bad.txt", BAD)
    assert program("check", good, "--json").json == [{"file": good, "findings": []}]
    assert program("check", good).code == 0
    said = program("check", good, bad, "--json")
    assert said.code == 1
    (finding,) = said.json[1]["findings"]
    assert finding.keys() == {"code", "severity", "start", "end", "message"}
    body = BAD.split("\n\n", 1)[1]
    assert (finding["code"], finding["severity"]) == ("wrong-name", "error")
    assert body[finding["start"] : finding["end"]] == "Sophie"
    assert "Sophie" in finding["message"]


def test_in_words_each_finding_has_its_line(program, write) -> None:
    bad = write("bad.txt", BAD)
    first, last = program("check", bad).out.splitlines()
    assert first.startswith(f"{bad}:6:9: error wrong-name ")
    assert last == "1 error, 0 warnings, 0 pieces of advice"


def test_advice_alone_is_no_reason_to_stop(program, write) -> None:
    said = program("check", write("a.txt", GOOD.replace("Merci", "À bientôt")), "--json")
    assert {each["severity"] for each in said.json[0]["findings"]} == {"advice"}
    assert said.code == 0


@pytest.mark.parametrize("change", ["crlf", "mark", "cr", "decomposed"])
def test_places_are_those_of_the_body_as_written(program, write, change: str) -> None:
    text = BAD.replace("Sophie", "cher Sophie")
    match change:
        case "crlf":
            data = text.replace("\n", "\r\n")
        case "cr":
            data = text.replace("\n", "\r")
        case "mark":
            data = "\ufeff" + text
        case _:
            data = text.replace("Bonjour cher", "Bonjour che\u0301r")
    (finding,) = program("check", write("a.txt", data), "--json").json[0]["findings"]
    body = data.replace("\r\n", "\n").replace("\r", "\n").split("\n\n", 1)[1]
    assert body[finding["start"] : finding["end"]] == "Sophie"


def test_standard_input(program) -> None:
    said = program("check", "-", "--json", stdin=BAD)
    assert (said.code, said.json[0]["file"]) == (1, "-")


def test_a_message_without_headers_needs_its_purpose(program) -> None:
    body = "Bonjour Nadia,\n\nMerci pour la liste des pépinières du Perche.\n\nÀ bientôt,\nJo\n"
    assert program("check", "-", "--purpose", "thanks", "--json", stdin=body).json == [{"file": "-", "findings": []}]
    said = program("check", "-", "--json", stdin=body)
    assert said.code == 2
    assert said.json[0]["error"]["line"] == 1
    assert "--purpose" in said.json[0]["error"]["message"]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b"Purpose: request\n\n \n", 3),
        (b"Purpose: dance\n\nHello", 1),
        (b"Purpose: request\nOn: soon\n\nHello", 2),
        (b"Purpose: request\n\nHello \xff\xfe", 3),
        (b"\x00\x01\x02\xff" * 100, 1),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_checked(program, write, data: bytes, line: int) -> None:
    said = program("check", write("broken.txt", data), write("good.txt", GOOD), "--json")
    assert said.code == 2
    assert said.json[0]["error"]["line"] == line
    assert said.json[1]["findings"] == []
    assert "Traceback" not in said.err


def test_a_file_that_is_not_there(program, write) -> None:
    said = program("check", str(program.folder / "none.txt"), write("bad.txt", BAD), "--json")
    assert said.code == 2
    assert said.json[0]["error"]["line"] is None
    assert said.json[1]["findings"]


def test_the_book_fills_the_gaps_and_a_header_wins(program, write) -> None:
    program.ok("add", "Nadia Lefèvre", "--register", "tu", "--standing", "well-above")
    name = write("good.txt", GOOD)
    found = {each["code"] for each in program("check", name, "--json").json[0]["findings"]}
    assert {"register-unexpected", "no-offer"} <= found
    assert program("check", name, "--no-book", "--json").json[0]["findings"] == []
    said = write("said.txt", f"Register: vous\nStanding: peer\n{GOOD}")
    assert program("check", said, "--json").json[0]["findings"] == []


def test_the_request_of_the_book_names_the_connector(program, write) -> None:
    program.ok("add", "Nadia Lefèvre", "--language", "fr")
    program.ok("add", "Karim Benali")
    program.ok("ask", "Nadia Lefèvre", "--about", "haies", "--connector", "Karim Benali", "--may-contact", "no")
    name = write("named.txt", GOOD.replace("Votre essai", "Karim Benali m'envoie. Votre essai"))
    assert "recommender-forbidden" in program("check", name, "--json").out
    assert "recommender-forbidden" not in program("check", name, "--no-book", "--json").out


def test_a_remark_switched_off_in_the_book_is_not_made(program, write) -> None:
    program.ok("set", "checks_off", "wrong-name")
    name = write("bad.txt", BAD)
    assert program("check", name, "--json").json[0]["findings"] == []
    assert "wrong-name" in program("check", name, "--no-book", "--json").out


def test_nothing_is_written(program, write) -> None:
    name = write("good.txt", GOOD)
    before = program.files()
    program("check", name)
    assert program.files() == before


def test_bytes_of_standard_input_that_are_no_text(program) -> None:
    import io

    from reseau_tui.cli.run import run

    out = io.StringIO()
    stdin = io.TextIOWrapper(io.BytesIO(b"Purpose: request\n\n\xff\xfe"), encoding="utf-8")
    environment = {"RESEAU_FILE": str(program.book), "RESEAU_SETTINGS": str(program.settings), "RESEAU_LANG": "en"}
    assert run(["check", "-"], World(stdin, out, io.StringIO(), environment, _clock)) == 2
    assert out.getvalue().startswith("-:3: ")


def test_a_file_that_is_not_there_is_named_once_and_nothing_is_said_of_it(each_language):
    said = each_language("check", "nowhere.txt")
    assert said.code == 2
    assert (said.out + said.err).count("nowhere.txt") == 1
    assert len((said.out + said.err).strip().splitlines()) == 1
