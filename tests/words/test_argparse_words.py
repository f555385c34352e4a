"""argparse speaks the language of its parser, and of no other."""

import argparse
import ast
import inspect

import pytest

from reseau_tui.words import Words, load
from reseau_tui.words.argparse_words import COUNTS, MESSAGES, SpokenParser

NBSP = "\u00a0"

# What argparse says to the programmer who calls it wrongly; no user ever sees these.
TO_PROGRAMMERS = {
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "%r is not callable",
    "cannot merge actions - two groups are named %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "cannot have multiple subparser arguments",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    "%(heading)s:",  # its French space comes from the formatter, in every version alike
}


def build(words: Words) -> SpokenParser:
    parser = SpokenParser(words, prog="reseau")
    parser.add_argument("--lang", choices=("fr", "en"))
    parser.add_argument("--days", type=int)
    parser.add_argument("--daytime", action="store_true")
    parser.add_argument("--pair", nargs=2)
    parser.add_argument("--many", nargs="+")
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--json", action="store_true")
    either.add_argument("--text", action="store_true")
    commands = parser.add_subparsers(title=words.say("tomorrow"), dest="command", required=True)
    commands.add_parser("log").add_argument("who")
    return parser


FAILURES = [
    (["--lang", "de", "log", "x"], "argument --lang : choix inconnu : 'de' (au choix : ", "invalid choice: 'de'"),
    (["log"], "il manque les arguments suivants : who", "the following arguments are required: who"),
    ([], "il manque les arguments suivants : command", "the following arguments are required: command"),
    (["--lang"], "argument --lang : attend une valeur", "argument --lang: expected one argument"),
    (["--pair", "1"], "attend 2 valeurs", "expected 2 arguments"),
    (["--many"], "attend au moins une valeur", "expected at least one argument"),
    (["--days", "x", "log", "x"], "valeur non valable (int) : 'x'", "invalid int value: 'x'"),
    (["--da", "log", "x"], "option ambiguë : --da peut être --days, --daytime", "ambiguous option: --da could match"),
    (["log", "x", "--what"], "arguments non reconnus : --what", "unrecognized arguments: --what"),
    (["--json", "--text", "log", "x"], "ne va pas avec l’argument --json", "not allowed with argument --json"),
    (["--json=1", "log", "x"], "n’attend pas de valeur ('1')", "ignored explicit argument '1'"),
    (["fly"], "choix inconnu : 'fly'", "invalid choice: 'fly'"),
]


def error_of(words: Words, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    parser = build(words)
    with pytest.raises(SystemExit, match="2"):
        parser.parse_args(arguments)
    return capsys.readouterr().err.replace(NBSP, " ")


@pytest.mark.parametrize(("arguments", "french", "english"), FAILURES)
def test_errors_are_said_in_each_language_in_turn(
    arguments: list[str], french: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        said = error_of(load("fr"), arguments, capsys)
        assert french in said
        assert said.startswith("utilisation : reseau")
        assert "erreur : " in said
        said = error_of(load("en"), arguments, capsys)
        assert english in said
        assert said.startswith("usage: reseau")


def test_help_is_said_in_french(french: Words) -> None:
    said = build(french).format_help()
    assert said.startswith(f"utilisation{NBSP}: reseau [-h]")
    assert f"\noptions{NBSP}:\n" in said
    assert f"\ndemain{NBSP}:\n" in said
    assert "affiche cette aide et s’arrête" in said


def test_help_is_said_in_english(english: Words) -> None:
    said = build(english).format_help()
    assert "\noptions:\n" in said
    assert "show this help message and exit" in said


def test_a_subparser_speaks_as_its_parser_does(french: Words, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        build(french).parse_args(["log", "--help"])
    said = capsys.readouterr().out
    assert f"\narguments{NBSP}:\n" in said
    assert f"utilisation{NBSP}: reseau log [-h] who" in said


def test_other_parsers_keep_their_language(french: Words) -> None:
    before = vars(argparse)["_"], vars(argparse)["ngettext"]
    build(french).format_help()
    assert (vars(argparse)["_"], vars(argparse)["ngettext"]) == before
    assert argparse.ArgumentParser(prog="x").format_help().startswith("usage: x")


def test_a_formatter_may_be_chosen(french: Words) -> None:
    parser = SpokenParser(french, description="a\n  b", formatter_class=argparse.RawDescriptionHelpFormatter)
    assert "a\n  b" in parser.format_help()
    assert f"options{NBSP}:" in parser.format_help()


def test_every_message_of_this_python_is_known() -> None:
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call)]

    def named(name: str) -> list[ast.Call]:
        return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == name]

    single = {call.args[0].value for call in named("_") if isinstance(call.args[0], ast.Constant)}
    counted = {tuple(ast.literal_eval(arg) for arg in call.args[:2]) for call in named("ngettext")}
    assert len(single) > 20
    assert single - TO_PROGRAMMERS <= set(MESSAGES)
    assert {pair for pair in counted if pair[0] not in TO_PROGRAMMERS} <= set(COUNTS)
